"""What stands in form fields, and what was typed onto a page, is read; what is not drawn as text is known by its place."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from extract.options import ReadOptions
from extract.reader import read
from extract.sources.page import Page
from extract.sources.pdf import draw_page, open_pdf, read_page
from tests.sources.raw_pdf import RawPage, pdf_bytes, read_raw

TOTAL = b"BT /F 12 Tf 20 70 Td (Total 48) Tj ET\n"
HIDDEN, PRINT = 2, 4
BOX = (60.0, 30.0, 120.0, 50.0)


def _annotation(pdf: Pdf, kind: str, text: str, flags: int, drawn: bool) -> Dictionary:
    made = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=list(BOX), F=flags, Contents=text)
    if kind == "Widget":
        made.FT, made.V, made.T = Name.Tx, pikepdf.String(text), pikepdf.String("field")
    if drawn:
        form = pdf.make_stream(b"BT /F 11 Tf 0 g 4 6 Td (%s) Tj ET" % text.encode())
        form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, Array([0, 0, 60, 20])
        helvetica = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        form.Resources = Dictionary(Font=Dictionary(F=helvetica))
        made.AP = Dictionary(N=form)
    return made


def _written(
    folder: Path, kind: str, text: str, flags: int = PRINT, drawn: bool = True, page: bytes = TOTAL
) -> Path:
    path = folder / "annotated.pdf"
    path.write_bytes(pdf_bytes([RawPage(page)]))
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        made = pdf.make_indirect(_annotation(pdf, kind, text, flags, drawn))
        pdf.pages[0].Annots = pdf.make_indirect(Array([made]))
        if kind == "Widget":
            pdf.Root.AcroForm = Dictionary(Fields=Array([made]))
        pdf.save(path)
    return path


def _read(path: Path) -> Page:
    with open_pdf(path, None) as source:
        return read_page(source, 0)


def _text(page: Page) -> str:
    return "".join(glyph.text for glyph in page.glyphs)


@pytest.mark.parametrize("kind", ["Widget", "FreeText"])
def test_a_figure_in_an_annotation_is_read_where_it_stands(tmp_path: Path, kind: str) -> None:
    page = _read(_written(tmp_path, kind, "937"))
    assert _text(page) == "Total48937"
    assert [(round(glyph.x), round(glyph.baseline)) for glyph in page.glyphs if glyph.text == "9"] == [
        (64, 64)
    ]
    assert page.drawings == ()


def test_a_hidden_annotation_is_not_read(tmp_path: Path) -> None:
    assert _text(_read(_written(tmp_path, "FreeText", "937", HIDDEN))) == "Total48"


def test_a_figure_typed_over_another_takes_its_place(tmp_path: Path) -> None:
    covered = TOTAL + b"BT /F 11 Tf 64 36 Td (937) Tj ET 1 g 60 30 60 20 re f 0 g"
    assert _text(_read(_written(tmp_path, "FreeText", "512", page=covered))) == "Total48512"


@pytest.mark.parametrize(
    ("kind", "drawn"),
    [("Widget", False), ("FreeText", False), ("Stamp", True)],
    ids=["field", "typed", "stamp"],
)
def test_what_is_not_drawn_as_text_has_its_place_told(tmp_path: Path, kind: str, drawn: bool) -> None:
    page = _read(_written(tmp_path, kind, "937", drawn=drawn))
    assert _text(page) == "Total48"
    assert [tuple(round(edge) for edge in box) for box in page.drawings] == [(60, 50, 120, 70)]


@pytest.mark.parametrize("kind", ["Link", "Highlight"])
def test_marks_and_links_say_nothing(tmp_path: Path, kind: str) -> None:
    page = _read(_written(tmp_path, kind, "937", drawn=False))
    assert (_text(page), page.drawings) == ("Total48", ())


def test_pictures_of_the_page_show_fields(tmp_path: Path) -> None:
    shades = []
    for text in ("", "937"):
        with open_pdf(_written(tmp_path, "Widget", text), None) as source:
            picture = draw_page(source, 0, 2.0)
            assert picture is not None
            shades.append(sum(picture.tobytes()))
    assert shades[1] < shades[0]


SHAPES = {
    "picture": b"q 18 0 0 9 60 30 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q",
    "curved": b"60 30 m 60 40 70 40 70 30 c 70 20 60 20 60 30 c f",
    "slanted": b"60 30 m 64 30 m 68 40 l 66 40 l 62 30 l 60 30 l h f",
}


@pytest.mark.parametrize("content", SHAPES.values(), ids=SHAPES.keys())
def test_pictures_and_shapes_have_their_places_told(tmp_path: Path, content: bytes) -> None:
    assert len(read_raw(tmp_path, RawPage(TOTAL + content)).drawings) == 1


@pytest.mark.parametrize(
    "content",
    [b"60 30 60 20 re f", b"60 30 m 120 30 l S", b"0 0 m 100 100 200 100 200 0 c f", b"60 30 m 70 50 l S"],
    ids=["box", "line", "as-high-as-the-page", "a-slanted-line"],
)
def test_boxes_lines_and_large_drawings_show_no_figure(tmp_path: Path, content: bytes) -> None:
    assert read_raw(tmp_path, RawPage(TOTAL + content)).drawings == ()


def test_a_sum_over_a_figure_that_is_a_picture_is_left_open(tmp_path: Path) -> None:
    """The picture takes the place of 400 in a column that adds up to 900."""
    rows = [
        ("Office", "Cases", "Closed"),
        ("North", "200", "150"),
        ("South", None, "100"),
        ("Total", "600", "250"),
    ]
    content = b"".join(b"20 %d m 380 %d l S " % (y, y) for y in range(100, 181, 20))
    content += b"".join(b"%d 100 m %d 180 l S " % (x, x) for x in (20, 140, 260, 380))
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            x, y = 24 + 120 * column, 166 - 20 * number
            if text is None:
                content += b"q 18 0 0 9 %d %d cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q " % (x, y)
            else:
                content += b"BT /F 10 Tf %d %d Td (%s) Tj ET " % (x, y, text.encode())
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf_bytes([RawPage(content, b"/MediaBox [0 0 400 200]")]))
    document = read(path, ReadOptions(ocr="never"))
    (cell,) = [
        row.cells[1] for table in document.tables for row in table.rows if row.cells[0].text == "South"
    ]
    assert cell.at.confidence == 0
    assert any(problem.what == "broken-figures" for problem in document.problems)
