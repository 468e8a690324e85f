"""A dump whose columns stand by blanks is set as pages, as its program counted the characters."""

import unicodedata
from collections.abc import Callable

import pytest

from extract.sources import spaced_pages
from extract.sources.spaced_columns import rows_by_blanks
from extract.sources.spaced_pages import can_be_set, line_at

ROWS = (("หน่วย", "ได้", "ร้อยละ"), ("ที่นี่", "1", "10.00"), ("กก", "2", "20.00"), ("ผู้ที่สู้", "3", "30.00"))


def _letters(text: str) -> int:
    return sum(unicodedata.category(character) != "Mn" for character in text)


def _set(width: Callable[[str], int]) -> str:
    return "".join(
        f"{label}{' ' * (15 - width(label))}{' ' * (5 - width(one))}{one}{' ' * (12 - width(other))}{other}\n"
        for label, one, other in ROWS
    )


BY_CHARACTERS = _set(len)


def _pages(text: str):
    lines = text.split("\n")
    return spaced_pages.spaced_pages(lines, rows_by_blanks(lines))


@pytest.mark.parametrize("width", [len, _letters])
def test_figures_of_a_column_stand_in_one_place(width):
    (page,) = _pages(_set(width))
    assert len({glyph.x for glyph in page.glyphs if glyph.text == "."}) == 1
    assert len({glyph.x for glyph in page.glyphs if glyph.text in "123"}) == 2


def test_letters_have_their_marks_in_one_room():
    (page,) = _pages(BY_CHARACTERS)
    first = [glyph for glyph in page.glyphs if glyph.baseline == page.glyphs[0].baseline]
    assert "".join(glyph.text for glyph in first) == "หน่วยได้ร้อยละ"
    consonant, mark = first[1:3]
    assert (consonant.text, mark.text) == ("น", "่")
    assert consonant.box[0] < mark.box[0] < mark.box[2] == consonant.box[2]


def test_form_feeds_part_pages_and_lines_keep_their_numbers():
    pages = _pages(BY_CHARACTERS + "\f" + BY_CHARACTERS)
    assert [(page.number, page.first_line, page.spaced_rows) for page in pages] == [
        (1, 1, (2, 3, 4)),
        (2, 5, (6, 7, 8)),
    ]
    second = pages[1]
    assert [line_at(second, glyph.baseline) for glyph in second.glyphs if glyph.text == "."] == [6, 7, 8]
    assert pages[0].glyphs[0].x == second.glyphs[0].x


def test_a_long_dump_is_parted_where_a_line_is_empty(monkeypatch):
    monkeypatch.setattr(spaced_pages, "_MOST_LINES", 6)
    text = (BY_CHARACTERS + "\n") * 3
    pages = _pages(text)
    lines = text.split("\n")
    assert len(pages) > 2
    assert [lines[page.first_line - 1] for page in pages[1:]] == [""] * (len(pages) - 1)
    assert sum(len(page.glyphs) for page in pages) == 3 * len(_pages(BY_CHARACTERS)[0].glyphs)


@pytest.mark.parametrize("figure", ["1,23", "(1,234)", "08", "ร้อยละ 80", "12.5%"])
def test_figures_in_columns_make_rows_even_where_they_cannot_be_read(figure):
    assert rows_by_blanks([f"แถว   {figure}   {figure}"] * 3) == (0, 1, 2)


def test_what_no_page_holds_is_not_set():
    assert can_be_set(["ก" * 1_000] * 20)
    assert not can_be_set(["ก" * 1_001])
    assert not can_be_set(["ก" * 1_000] * 2_001)
