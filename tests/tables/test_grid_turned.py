"""A table drawn turned on an upright page is read as a reader would turn it; its places stay on the page."""

import pytest

from extract.sources.page import Grid, Page, Ruling, TextLine
from extract.tables.directions import Turn
from extract.tables.grid import find_blocks
from extract.tables.page_text import page_text
from tests.tables.drawn import drawn, grid_lines, page_of, texts_of, turned

WIDTH, HEIGHT = 300, 400
COLUMNS, ROWS = [20, 120, 220], [80, 100, 120]
GLYPHS = [
    *drawn("หัวข้อ", 30, 60),
    *drawn("จำนวน", 30, 95),
    *drawn("1,234.50", 130, 95),
    *drawn("รวม", 30, 115),
    *drawn("99", 130, 115),
]


def _turned_page(quarters: int) -> Page:
    turn = Turn(quarters, WIDTH, HEIGHT)
    rulings = [
        Ruling(*turn.displayed_box((line.x0, line.top, line.x1, line.bottom)))
        for line in grid_lines(COLUMNS, ROWS)
    ]
    return page_of(turned(GLYPHS, quarters, WIDTH, HEIGHT), rulings, WIDTH, HEIGHT)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_turned_table(quarters: int) -> None:
    line, grid = find_blocks(page_text(_turned_page(quarters)), {})
    assert isinstance(line, TextLine)
    assert isinstance(grid, Grid)
    assert line.text == "หัวข้อ"
    assert texts_of(grid) == [["จำนวน", "1,234.50"], ["รวม", "99"]]
    assert grid.edges == (20, 120, 220)


def test_places_stay_on_the_displayed_page() -> None:
    _, grid = find_blocks(page_text(_turned_page(1)), {})
    assert grid.bbox == (WIDTH - 120, 20, WIDTH - 80, 220)
    assert isinstance(grid, Grid)
    assert grid.cells[1].bbox == (WIDTH - 100, 120, WIDTH - 80, 220)


def test_a_turned_heading_in_an_upright_table() -> None:
    heading = turned(drawn("งวด1", 285, 30), 3, WIDTH, HEIGHT)
    assert {glyph.x for glyph in heading} == {30}
    glyphs = [*drawn("1,234.50", 130, 95), *drawn("99", 130, 115), *heading]
    (grid,) = find_blocks(
        page_text(page_of(glyphs, grid_lines([20, 120, 220], [80, 140]), WIDTH, HEIGHT)), {}
    )
    assert texts_of(grid) == [["งวด1", "1,234.50 99"]]
