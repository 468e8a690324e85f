"""Empty cells in which a figure may be drawn are unreadable; empty ones, and those with an icon, stay empty."""

from collections.abc import Sequence

import pytest

from extract.sources.page import Grid
from extract.tables.grid import find_blocks
from extract.tables.page_text import page_text
from schemas import Box
from tests.tables.drawn import grid_lines, in_columns, page_of

COLUMNS, ROWS = [30.0, 90.0, 150.0, 210.0], [80.0, 100.0, 120.0, 140.0, 160.0]
LINES = [(95, "กอง", "รับ", "ผล"), (115, "คลัง", "12", ""), (135, "แผน", "", ""), (155, "ช่าง", "14", "")]
FIGURE: Box = (93.0, 126.0, 110.0, 135.0)
"""A drawing in the empty cell of the column of figures."""


def _cells(drawings: Sequence[Box]) -> dict[tuple[int, int], tuple[str, bool]]:
    page = page_of(in_columns(LINES, [33, 93, 153]), grid_lines(COLUMNS, ROWS))
    (grid,) = find_blocks(page_text(page._replace(drawings=tuple(drawings))), {})
    assert isinstance(grid, Grid)
    return {(cell.row, cell.column): (cell.text, cell.whole) for cell in grid.cells}


def test_a_drawing_in_an_empty_cell_of_figures_is_unreadable() -> None:
    assert _cells([FIGURE])[2, 1] == ("\ufffd", False)


@pytest.mark.parametrize(
    "drawings",
    [[], [(40.0, 85.0, 200.0, 155.0)], [(93.0, 106.0, 110.0, 115.0)], [(300.0, 126.0, 310.0, 135.0)]],
    ids=["none", "over-many-cells", "beside-a-figure", "outside"],
)
def test_other_drawings_leave_cells_as_they_are(drawings: Sequence[Box]) -> None:
    assert all(whole for _, whole in _cells(drawings).values())
    assert _cells(drawings)[2, 1] == ("", True)


def _column(width: float) -> list[Box]:
    return [(155.0, baseline - 9, 155 + width, baseline) for baseline in (115.0, 135.0, 155.0)]


def test_a_column_of_drawn_words_is_unreadable() -> None:
    cells = _cells(_column(20.0))
    assert [cells[row, 2] for row in (1, 2, 3)] == [("\ufffd", False)] * 3


def test_a_column_of_icons_is_not() -> None:
    cells = _cells(_column(9.0))
    assert [cells[row, 2] for row in (1, 2, 3)] == [("", True)] * 3
