"""Marks as highlight annotations of a PDF: the pages' content and all else of the file stay as they are."""

import hashlib
import io
from collections.abc import Mapping, Sequence
from typing import Final

from pikepdf import (
    Array,
    Dictionary,
    Name,
    Object,
    ObjectStreamMode,
    Pdf,
    PdfError,
    StreamDecodeLevel,
    String,
)

from extract.errors import CannotAnnotate
from extract.outputs.annotated.marks import Mark, Standing
from extract.outputs.annotated.update import takes_update, updated
from extract.sources.geometry import Frame, apply, apply_to_box, inverted

AUTHOR: Final = "thai-report-extract"
"""Who the annotations say they are by."""

COLOURS: Final[Mapping[Standing, tuple[float, float, float]]] = {
    Standing.DISAGREES: (1.0, 0.55, 0.55),
    Standing.DOUBTFUL: (1.0, 0.82, 0.4),
    Standing.AGREES: (0.68, 0.92, 0.68),
    Standing.UNVERIFIABLE: (0.85, 0.85, 0.85),
}
"""Red, amber, green and grey, in RGB from 0 to 1, light enough to read what is under them."""

_PRINTED: Final = 4
"""The flag of an annotation that is printed with its page (ISO 32000-1, table 165)."""
_SIGNED: Final = 1
"""The flag of a form that holds a signature (ISO 32000-1, table 219)."""


def annotated(data: bytes, password: str | None, marks: Sequence[Mark], frames: Mapping[int, Frame]) -> bytes:
    """Give the PDF with its marks as annotations; pages without a frame have none.

    They are put behind the file's bytes. Only an encrypted file, which stays so, and one with a damaged table of its
    objects are written anew. Raises CannotAnnotate where that would break a signature, and for a file too damaged.
    """
    try:
        with Pdf.open(io.BytesIO(data), password=password or "") as pdf:
            pages, added = _annotate(pdf, marks, frames, hashlib.sha256(data).hexdigest())
            if not pages:
                return data
            # A page that the tree of pages lists twice has been copied, and only a new file can hold the copy.
            original = max(page.objgen[0] for page in pages) < min(one.objgen[0] for one in added)
            return (
                updated(data, pdf, [*pages, *added]) if original and takes_update(data, pdf) else _anew(pdf)
            )
    except (PdfError, ValueError, TypeError, AttributeError, KeyError, IndexError) as error:
        raise CannotAnnotate(
            f"the PDF is too damaged to annotate ({error}); repair or print it to a new PDF"
        ) from None


def _annotate(
    pdf: Pdf, marks: Sequence[Mark], frames: Mapping[int, Frame], digest: str
) -> tuple[list[Object], list[Object]]:
    """Add the annotations to the pages; give the pages that are changed, and the objects that are new."""
    by_page: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.page in frames:
            by_page.setdefault(mark.page, []).append(mark)
    used = {mark.standing for on_page in by_page.values() for mark in on_page}
    looks = {standing: _look(pdf, COLOURS[standing]) for standing in Standing if standing in used}
    pages: list[Object] = []
    added = list(looks.values())
    for number, on_page in by_page.items():
        page = pdf.pages[number - 1].obj
        annotations = [
            pdf.make_indirect(
                _annotation(mark, frames[number], page, looks[mark.standing], f"{digest[:16]}-{number}-{n}")
            )
            for n, mark in enumerate(on_page, start=1)
        ]
        before = page.get("/Annots")
        page.Annots = Array([*(before if isinstance(before, Array) else ()), *annotations])
        pages.append(page)
        added += annotations
    return pages, added


def _annotation(mark: Mark, frame: Frame, page: Object, look: Object, name: str) -> Dictionary:
    """Make a highlight. It has no date, so that the same report gives the same bytes."""
    to_page = inverted(frame.to_display)
    x0, top, x1, bottom = mark.box
    corners = ((x0, top), (x1, top), (x0, bottom), (x1, bottom))
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Highlight,
        Rect=_numbers(apply_to_box(to_page, *mark.box)),
        # Upper left, upper right, lower left, lower right: the order that viewers draw, whatever the standard says.
        QuadPoints=_numbers([number for corner in corners for number in apply(to_page, *corner)]),
        C=_numbers(COLOURS[mark.standing]),
        F=_PRINTED,
        NM=String(f"{AUTHOR}-{name}"),
        T=String(AUTHOR),
        Subj=String(", ".join(mark.rules)),
        Contents=String(mark.note),
        P=page,
        AP=Dictionary(N=look),
    )


def _look(pdf: Pdf, colour: tuple[float, float, float]) -> Object:
    """Make the picture of a highlight: a square of one unit, which viewers stretch over its rectangle.

    It is multiplied with what is under it, so that print stays as dark as it was.
    """
    content = b"/Over gs %s rg 0 0 1 1 re f" % b" ".join(b"%.2f" % part for part in colour)
    over = Dictionary(Type=Name.ExtGState, BM=Name.Multiply)
    return pdf.make_stream(
        content,
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array([0, 0, 1, 1]),
        Group=Dictionary(S=Name.Transparency),
        Resources=Dictionary(ExtGState=Dictionary(Over=over)),
    )


def _numbers(values: Sequence[float]) -> Array:
    return Array([round(value, 2) for value in values])


def _anew(pdf: Pdf) -> bytes:
    """Write the whole file with everything as it was; its streams are copied as they are."""
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, Dictionary) and int(form.get("/SigFlags", 0)) & _SIGNED:
        raise CannotAnnotate(
            "the PDF is signed and encrypted or damaged: a copy with annotations would not be the signed one; "
            "annotate a copy that is not signed"
        )
    written = io.BytesIO()
    pdf.save(
        written,
        fix_metadata_version=False,
        compress_streams=False,
        stream_decode_level=StreamDecodeLevel.none,
        object_stream_mode=ObjectStreamMode.preserve,
        encryption=pdf.is_encrypted,
        deterministic_id=not pdf.is_encrypted,
    )
    return written.getvalue()
