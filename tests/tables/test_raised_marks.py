"""Marks raised behind a figure or a label belong to no figure; small texts beside larger ones are no marks."""

import pytest

from extract.sources.page import Glyph, Grid
from extract.thai.numbers import read_cell
from tests.tables.drawn import blocks_of, drawn, grid_lines, in_columns, lines_of_text, texts_of

SMALL = 6.0


def _cell(extra: list[Glyph]) -> str:
    """Give the cell that prints 879, with something else drawn on the page."""
    cells = in_columns(
        [(95, "กอง", "รับ", "จ่าย"), (115, "คลัง", "879", "10"), (135, "แผน", "12", "11")], [33, 93, 153]
    )
    (grid,) = blocks_of([*cells, *extra], grid_lines([30, 90, 150, 210], [80, 100, 120, 140]))
    assert isinstance(grid, Grid)
    return texts_of(grid)[1][1]


def _behind(mark: str, raised: float) -> list[Glyph]:
    return drawn(mark, 93 + 3 * 5, 115 - raised, SMALL)


@pytest.mark.parametrize("raised", [1.5, 3, 4.5, 6])
@pytest.mark.parametrize(
    ("mark", "read"), [("1", "879¹"), ("๑", "879¹"), ("2/", "879²⁄"), ("(3)", "879⁽³⁾"), ("1,2", "879¹,²")]
)
def test_a_mark_is_no_digit_of_the_figure(mark: str, read: str, raised: float) -> None:
    text = _cell(_behind(mark, raised))
    assert text == read
    assert read_cell(text).value == 879


def test_marks_of_rows_without_lines_make_no_rows() -> None:
    rows = [(100 + 16 * row, f"กองที่{'กขคง'[row]}", f"{row + 2}00", f"{row + 3}50") for row in range(4)]
    glyphs = in_columns(rows, [30, 200, 300])
    glyphs += [glyph for row in (1, 3) for glyph in drawn("1", 200 + 15, 100 + 16 * row - 5.5, SMALL)]
    (grid,) = blocks_of(glyphs)
    assert [row[1] for row in texts_of(grid)] == ["200", "300¹", "400", "500¹"]


def test_a_mark_of_a_label_stands_behind_it() -> None:
    mark = drawn("2", 33 + 10, 135 - 4, SMALL)
    cells = in_columns(
        [(95, "กอง", "รับ", "จ่าย"), (115, "คลัง", "879", "10"), (135, "นา", "12", "11")], [33, 93, 153]
    )
    (grid,) = blocks_of([*cells, *mark], grid_lines([30, 90, 150, 210], [80, 100, 120, 140]))
    assert texts_of(grid)[2][0] == "นา²"


@pytest.mark.parametrize(
    "extra",
    [
        drawn("1 กอง", 108, 112, SMALL),
        drawn("1", 108, 115, SMALL),
        drawn("1", 108, 112, 9.0),
        drawn("1", 116, 112, SMALL),
    ],
    ids=["a-text", "on-the-line", "as-large", "apart"],
)
def test_what_is_no_mark_keeps_its_digits(extra: list[Glyph]) -> None:
    assert "¹" not in _cell(extra)


def test_the_power_of_a_unit_stays_with_it() -> None:
    glyphs = [*drawn("พื้นที่ 120 ตร.ม.", 30, 100), *drawn("2", 90, 96, SMALL), *drawn("ในปีนี้", 30, 120)]
    assert any("²" in line for line in lines_of_text(blocks_of(glyphs)))
