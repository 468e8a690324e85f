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
    Pdf,
    PdfError,
    StreamDecodeLevel,
    String,
)

from extract.errors import CannotAnnotate
from extract.outputs.annotated.marks import Mark, Standing
from extract.outputs.annotated.update import takes_update, updated

Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: a point of the page as displayed, y downwards, is (a·x + c·y + e, b·x + d·y + f) of the page."""

AUTHOR: Final = "thai-report-extract"
"""Who the annotations say they are by."""

COLOURS: Final[Mapping[Standing, tuple[float, float, float]]] = {
    Standing.DISAGREES: (1.0, 0.55, 0.55),
    Standing.DOUBTFUL: (1.0, 0.82, 0.4),
    Standing.CORRECTED: (0.68, 0.82, 1.0),
    Standing.AGREES: (0.68, 0.92, 0.68),
    Standing.UNVERIFIABLE: (0.85, 0.85, 0.85),
}
"""Red, amber, blue, green and grey, in RGB from 0 to 1, light enough to read what is under them."""

_DAMAGED: Final = "the PDF is damaged; open it, print or save it to a new PDF, and annotate that"
_HARMLESS: Final = "a common error handled correctly"
"""What qpdf says of objects in use that are listed as standing at the file's very beginning."""

_PRINTED: Final = 4
"""The flag of an annotation that is printed with its page (ISO 32000-1, table 165)."""
_SIGNED: Final = 1
"""The flag of a form that holds a signature (ISO 32000-1, table 219)."""


def annotated(
    data: bytes, password: str | None, page_count: int, marks: Sequence[Mark], maps: Mapping[int, Matrix]
) -> bytes:
    """Give a PDF of so many pages with its marks as annotations; pages without a map have none.

    They are put behind the file's bytes. Only an encrypted file, which stays so, and one that does not begin as a PDF
    are written anew. Raises CannotAnnotate where that would break a signature, and for a damaged file: programs repair
    those in different ways, and its pages might no longer look the same.
    """
    if not any(mark.page in maps for mark in marks):
        return data
    try:
        with Pdf.open(io.BytesIO(data), password=password or "") as pdf:
            if len(pdf.pages) != page_count:
                raise CannotAnnotate("the PDF lists a page twice; print or save it to a new PDF")
            changed = _annotate(pdf, marks, maps, hashlib.sha256(data).hexdigest())
            if any(_HARMLESS not in warning for warning in pdf.get_warnings()):
                raise CannotAnnotate(_DAMAGED)
            return updated(data, pdf, changed) if takes_update(data, pdf) else _anew(pdf)
    except PdfError:
        raise CannotAnnotate(_DAMAGED) from None


def _annotate(pdf: Pdf, marks: Sequence[Mark], maps: Mapping[int, Matrix], digest: str) -> list[Object]:
    """Add the annotations to the pages; give all objects that are changed or new."""
    by_page: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.page in maps:
            by_page.setdefault(mark.page, []).append(mark)
    used = {mark.standing for on_page in by_page.values() for mark in on_page}
    looks = {standing: _look(pdf, COLOURS[standing]) for standing in Standing if standing in used}
    changed = list(looks.values())
    for number, on_page in by_page.items():
        page = pdf.pages[number - 1].obj
        annotations = [
            pdf.make_indirect(
                _annotation(mark, maps[number], page, looks[mark.standing], f"{digest[:16]}-{number}-{n}")
            )
            for n, mark in enumerate(on_page, start=1)
        ]
        before = page.get("/Annots")
        page.Annots = Array([*(before if isinstance(before, Array) else ()), *annotations])
        changed += [page, *annotations]
    return changed


def _annotation(mark: Mark, to_page: Matrix, page: Object, look: Object, name: str) -> Dictionary:
    """Make a highlight. It has no date, so that the same report gives the same bytes."""
    x0, top, x1, bottom = mark.box
    a, b, c, d, e, f = to_page
    # Upper left, upper right, lower left, lower right: the order that viewers draw, whatever the standard says.
    corners = [
        (a * x + c * y + e, b * x + d * y + f) for x, y in ((x0, top), (x1, top), (x0, bottom), (x1, bottom))
    ]
    across, upwards = [x for x, _ in corners], [y for _, y in corners]
    return Dictionary(
        Type=Name.Annot,
        Subtype=Name.Highlight,
        Rect=_numbers([min(across), min(upwards), max(across), max(upwards)]),
        QuadPoints=_numbers([number for corner in corners for number in corner]),
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
    """Write the whole file with everything as it was, encrypted as it was."""
    if _is_signed(pdf):
        raise CannotAnnotate(
            "the PDF is signed and encrypted: a copy with annotations would not be the signed one; "
            "annotate a copy that is not signed"
        )
    written = io.BytesIO()
    if pdf.is_encrypted:
        pdf.save(written, fix_metadata_version=False, encryption=True)
    else:
        as_they_are = StreamDecodeLevel.none
        pdf.save(written, fix_metadata_version=False, deterministic_id=True, stream_decode_level=as_they_are)
    return written.getvalue()


def _is_signed(pdf: Pdf) -> bool:
    form = pdf.Root.get("/AcroForm")
    flags = form.get("/SigFlags") if isinstance(form, Dictionary) else None
    return isinstance(flags, int) and bool(flags & _SIGNED)
