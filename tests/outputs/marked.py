"""A checked document on the pages of a PDF made for a test, and what its annotated copy looks like."""

import hashlib
import io
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import Image, ImageChops

from extract.outputs.annotated.writer import annotate
from extract.outputs.words import WORDS
from extract.page_maps import maps_to_page
from schemas import Box, Check, Document, Place, ReadBy, Source, Verdict
from tests.outputs.handmade import check, document


def place(box: Box, page: int = 1) -> Place:
    """Give a place of a cell."""
    return Place(page=page, bbox=box, table="t1", row=0, column=1, read_by=ReadBy.TEXT_LAYER)


def agreeing(box: Box, page: int = 1) -> Check:
    """Give a check that holds on a box of a page."""
    return check("c1", Verdict.CONSISTENT, "4.9600", Decimal("4.9600"), at=place(box, page))


def disagreeing(box: Box, page: int = 1) -> Check:
    """Give a finding on a box of a page."""
    return check(
        "c2", Verdict.INCONSISTENT, "4.2500", Decimal("4.2000"), Decimal("0.0500"), at=place(box, page)
    )


def document_of(data: bytes, *checks: Check, password: str | None = None) -> Document:
    """Give a document that says it was read from these bytes and holds these checks."""
    pages = len(pypdfium2.PdfDocument(data, password=password))
    digest = hashlib.sha256(data).hexdigest()
    source = Source(name="report.pdf", sha256=digest, bytes=len(data), kind="pdf", pages=pages)
    return document(*checks).model_copy(update={"source": source})


def annotated_copy(folder: Path, data: bytes, *checks: Check, password: str | None = None) -> bytes:
    """Annotate a PDF with checks."""
    report = folder / "report.pdf"
    report.write_bytes(data)
    return annotate(
        report, password, document_of(data, *checks, password=password), WORDS["th"], maps_to_page
    )


def picture(data: bytes, page: int = 1, annotations: bool = True, password: str | None = None) -> Image.Image:
    """Draw a page at one pixel a point, as it is displayed."""
    with pypdfium2.PdfDocument(data, password=password) as pdf:
        return (
            pdf[page - 1]
            .render(scale=1, draw_annots=annotations, may_draw_forms=False)
            .to_pil()
            .convert("RGB")
        )


def changed_box(before: bytes, after: bytes, page: int = 1, password: str | None = None) -> Box | None:
    """Give the box, as displayed, of all that looks different on a page."""
    pictures = (picture(data, page, password=password) for data in (before, after))
    return ImageChops.difference(*pictures).getbbox()


@dataclass(frozen=True)
class Annotation:
    """What a page's annotation holds."""

    kind: str
    rect: tuple[float, ...]
    corners: tuple[float, ...]
    name: str
    note: str
    flags: int
    has_look: bool


def annotations_of(data: bytes, page: int = 1, password: str = "") -> list[Annotation]:
    """Give the annotations of a page."""
    with pikepdf.open(io.BytesIO(data), password=password) as pdf:
        return [
            Annotation(
                kind=str(one.Subtype),
                rect=tuple(float(number) for number in one.Rect),
                corners=tuple(float(number) for number in one.get("/QuadPoints", [])),
                name=str(one.get("/NM", "")),
                note=str(one.get("/Contents", "")),
                flags=int(one.get("/F", 0)),
                has_look="/AP" in one and one.AP.N.Subtype == pikepdf.Name.Form,
            )
            for one in pdf.pages[page - 1].obj.get("/Annots", [])
        ]
