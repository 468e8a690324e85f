"""Text that is drawn again a little aside is one text; figures that repeat a digit keep it."""

from pathlib import Path

import pytest

from extract.sources.doubled import once
from extract.sources.pdf import open_pdf, read_page
from tests.sources.raw_pdf import RawPage, read_raw
from tests.tables.drawn import drawn


def read(folder: Path, content: bytes) -> str:
    return "".join(glyph.text for glyph in read_raw(folder, RawPage(content)).glyphs)


def test_a_bold_figure_of_two_texts_is_one(tmp_path: Path) -> None:
    assert read(tmp_path, b"BT /F 12 Tf 20 40 Td (12) Tj ET BT /F 12 Tf 20.6 40 Td (12) Tj ET") == "12"


def test_digits_that_are_drawn_twice_one_by_one_are_one(tmp_path: Path) -> None:
    # Each digit is drawn, and again half a point aside before the next.
    twice = b"BT /F 12 Tf 20 40 Td [(1) 506 (1) 0 (2) 506 (2)] TJ ET"
    assert read(tmp_path, twice) == "12"


def test_a_shadow_is_no_second_figure(tmp_path: Path) -> None:
    shadow = b"BT 0.7 g /F 20 Tf 21 39 Td (407) Tj ET BT 0 g /F 20 Tf 20 40 Td (407) Tj ET"
    assert read(tmp_path, shadow) == "407"


@pytest.mark.parametrize("figure", ["11", "111,111", "2,000,000.00", "๑๑๑"])
def test_repeated_digits_stay(figure: str) -> None:
    glyphs = drawn(figure, 20, 40)
    assert "".join(glyph.text for glyph in once(glyphs)) == figure


def test_squeezed_digits_stay(tmp_path: Path) -> None:
    assert read(tmp_path, b"BT 20 Tz /F 12 Tf 20 40 Td (1111) Tj ET") == "1111"


@pytest.mark.real
@pytest.mark.parametrize("name", ["province-budget-2553.pdf", "situation-no118-300463.pdf"])
def test_no_digit_of_a_real_report_is_a_copy(shared: Path, name: str) -> None:
    with open_pdf(shared / "real" / name, None) as source:
        pages = [read_page(source, index) for index in range(source.page_count)]
    assert sum(glyph.text.isdigit() for page in pages for glyph in page.hidden) == 0
    assert sum(glyph.text.isdigit() for page in pages for glyph in page.glyphs) > 500
