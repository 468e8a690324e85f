"""Tables of which rulings draw only the head: its columns go on down over the rows."""

from collections.abc import Sequence

import pytest
from tables.drawn import blocks_of, drawn, lines_of_text, right_set, texts_of

from extract.sources.page import Glyph, Grid, Ruling

EDGES = (36.0, 120.0, 200.0, 290.0, 380.0)
ENDS = (190.0, 280.0, 370.0)
ROWS = (
    ("เชียงราย", "1,234.50", "987.25", "80.00"),
    ("น่าน", "234.50", "187.60", "80.00"),
    ("ลำพูน", "34.50", "17.25", "50.00"),
)


def _head() -> tuple[list[Glyph], list[Ruling]]:
    """Draw a head of cells with two rows of headings, of which one is over two columns."""
    lines = [Ruling(EDGES[0], height, EDGES[-1], height) for height in (50.0, 90.0)]
    lines.append(Ruling(EDGES[1], 70, EDGES[3], 70))
    lines += [Ruling(x, 70 if x == EDGES[2] else 50, x, 90) for x in EDGES]
    glyphs = drawn("จังหวัด", 50, 74) + drawn("เงิน (บาท)", 170, 64) + drawn("ร้อยละ", 320, 74)
    return [*glyphs, *drawn("แผน", 150, 84), *drawn("ผล", 235, 84)], lines


def _rows() -> list[Glyph]:
    glyphs: list[Glyph] = []
    for place, (name, *figures) in enumerate(ROWS):
        glyphs += drawn(name, 40, 104 + 16 * place) + right_set(figures, 104 + 16 * place, ENDS)
    return glyphs


def _grids(glyphs: Sequence[Glyph], lines: Sequence[Ruling]) -> list[Grid]:
    return [block for block in blocks_of(glyphs, lines) if isinstance(block, Grid)]


@pytest.mark.parametrize("heights", [(), (110.0, 126.0, 142.0)])
def test_the_rows_below_a_drawn_head_are_of_its_columns(heights: Sequence[float]) -> None:
    glyphs, lines = _head()
    lines += [Ruling(EDGES[0], height, EDGES[-1], height) for height in heights]
    (grid,) = _grids([*glyphs, *_rows()], lines)
    assert texts_of(grid)[-3:] == [list(row) for row in ROWS]
    assert grid.columns == 4


def test_a_table_of_words_stays_as_it_is_drawn() -> None:
    glyphs, lines = _head()
    below = drawn("ข้อความใต้ตาราง", 40, 106) + drawn("ซึ่งไม่ใช่แถวของตาราง", 40, 122)
    blocks = blocks_of([*glyphs, *below], lines)
    (grid,) = [block for block in blocks if isinstance(block, Grid)]
    assert grid.rows == 2
    assert len(lines_of_text(blocks)) == 2


def test_rows_that_do_not_fit_the_columns_are_none_of_it() -> None:
    glyphs, lines = _head()
    across = drawn("1,234,567.89 บาท", 180, 104) + drawn("987,654,321.00", 270, 104)
    again = drawn("2,234,567.89 บาท", 180, 120) + drawn("887,654,321.00", 270, 120)
    grids = _grids([*glyphs, *drawn("ก", 40, 104), *across, *drawn("ข", 40, 120), *again], lines)
    assert grids[0].rows == 2
    assert not any("1,234,567.89" in text for row in texts_of(grids[0]) for text in row)
