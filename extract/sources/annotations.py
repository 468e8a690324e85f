"""Text that a page shows in annotations: form fields that were filled in, and text typed onto a finished page.

It stands beside the page's content in the file, and is none of its text until it is made a part of it.
"""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pypdfium2.raw as pdfium

from schemas import Box

_TEXT_BEARING: Final = frozenset({pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT})
"""The kinds of annotations that say what a page does not: others mark its text, or link from it."""
_DRAWN: Final = frozenset({pdfium.FPDF_ANNOT_STAMP})
"""The kinds that are pictures, which may be of a text."""
_SAYING: Final = (b"V", b"Contents")
"""The keys of what a field, or a text typed on the page, says."""
_NOTHING: Final = 2
"""The length of an empty string, which ends in two bytes."""
_UNSEEN: Final = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW


class ShownPage(NamedTuple):
    """A loaded page, null where it is damaged, and the boxes of what its annotations show and do not say in text.

    The boxes are in the space of the page: stamps, and fields whose text the file does not draw.
    """

    page: Any
    untold: tuple[Box, ...] = ()


def load_shown(document: Any, index: int) -> ShownPage:
    """Load the page at an index, counted from 0, with what its annotations say as its content.

    Where one of them bears text all are made content, as a viewer shows them; hidden ones are left out.
    """
    page = pdfium.FPDF_LoadPage(document, index)
    if not page or not pdfium.FPDFPage_GetAnnotCount(page):
        return ShownPage(page)
    found = [_Annotation.of(annotation) for annotation in _annotations(page)]
    untold = tuple(one.box for one in found if one.is_untold)
    if not any(one.kind in _TEXT_BEARING and one.is_drawn for one in found):
        return ShownPage(page, untold)
    if pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) != pdfium.FLATTEN_SUCCESS:
        return ShownPage(page, untold)
    pdfium.FPDF_ClosePage(page)
    return ShownPage(pdfium.FPDF_LoadPage(document, index), untold)


class _Annotation(NamedTuple):
    """An annotation: pdfium's number of its kind, its box on the page, whether it is drawn, and says something."""

    kind: int
    box: Box
    is_seen: bool
    is_drawn: bool
    says: bool

    @classmethod
    def of(cls, annotation: Any) -> "_Annotation":
        """Ask for what is needed of an annotation."""
        corners = pdfium.FS_RECTF()
        pdfium.FPDFAnnot_GetRect(annotation, corners)
        return cls(
            kind=pdfium.FPDFAnnot_GetSubtype(annotation),
            box=(corners.left, corners.bottom, corners.right, corners.top),
            is_seen=not pdfium.FPDFAnnot_GetFlags(annotation) & _UNSEEN,
            is_drawn=pdfium.FPDFAnnot_GetAP(annotation, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0)
            > _NOTHING,
            says=any(pdfium.FPDFAnnot_GetStringValue(annotation, key, None, 0) > _NOTHING for key in _SAYING),
        )

    @property
    def is_untold(self) -> bool:
        """Whether it shows what is no text: a stamp is drawn, and a text that is not drawn is left to the viewer."""
        if not self.is_seen:
            return False
        if self.kind in _TEXT_BEARING:
            return self.says and not self.is_drawn
        return self.kind in _DRAWN


def _annotations(page: Any) -> Iterator[Any]:
    """Give the annotations of a page, each open until the next."""
    for place in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, place)
        if annotation:
            yield annotation
            pdfium.FPDFPage_CloseAnnot(annotation)
