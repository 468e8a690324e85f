"""Pages as they are read work as pdfplumber's: Thai text in order, tables, cropping, drawing."""

from pathlib import Path

import pdfplumber

from extract.options import ReadOptions
from extract.plumber import plumber_pages


def test_text_is_whole_where_pdfplumber_alone_has_it_in_pieces(fixtures: Path) -> None:
    path, words = fixtures / "pdf" / "status-tables.pdf", "ความเชื่อมั่นของประชาชน"
    with plumber_pages(path, ReadOptions(pages=(1,))) as (page,):
        assert words in page.extract_text()
    with pdfplumber.open(path) as pdf:
        assert words not in pdf.pages[0].extract_text()


def test_its_tables_are_found_by_pdfplumber(fixtures: Path) -> None:
    with plumber_pages(fixtures / "pdf" / "scorecards-weasyprint.pdf", ReadOptions(pages=(1,))) as (page,):
        table = page.extract_table()
    assert table is not None
    assert ["๑.๑", "ร้อยละความพึงพอใจของผู้รับบริการ", "๕.๐๐๐๐", "๑๐"] in table


def test_places_are_pdfplumbers_own(fixtures: Path) -> None:
    path = fixtures / "pdf" / "scorecards-arabic.pdf"
    with plumber_pages(path, ReadOptions(pages=(1,))) as (page,), pdfplumber.open(path) as pdf:
        ours = [char for char in page.chars if char["text"] == "5"]
        theirs = [char for char in pdf.pages[0].chars if char["text"] == "5"]
    assert len(ours) == len(theirs) > 3
    for one, other in zip(ours, theirs, strict=True):
        assert abs(one["x0"] - other["x0"]) < 1
        assert one["top"] < (other["top"] + other["bottom"]) / 2 < one["bottom"] + 2


def test_pages_can_be_cropped_and_drawn(fixtures: Path) -> None:
    with plumber_pages(fixtures / "pdf" / "scorecards-weasyprint.pdf", ReadOptions(pages=(2,))) as (page,):
        upper = page.crop((0, 0, page.width, page.height / 2))
        assert 0 < len(upper.chars) < len(page.chars)
        assert page.to_image(resolution=36).original.width > 100
