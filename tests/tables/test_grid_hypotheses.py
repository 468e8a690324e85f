"""Whatever stands on a page, and however it is ruled: nothing is lost, nothing is invented, no two cells share a place."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from unicodedata import digit

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.sources.page import Glyph, Grid, Ruling, TextLine
from tests.tables.drawn import blocks_of, drawn, grid_lines

NUMBERS = st.from_regex(r"[0-9๐-๙]{1,5}", fullmatch=True)
SIZES = st.lists(st.integers(30, 90), min_size=2, max_size=5)
STARTS = tuple(50.0 * column for column in range(8))
"""Numbers begin so far apart that none stands on another: what is drawn twice at one place is read once."""
POINTS = st.integers(0, 40).map(lambda tenth: 10.0 * tenth)


@st.composite
def ruled_tables(draw: st.DrawFn) -> tuple[list[float], list[float], list[list[str]]]:
    """Draw where the rulings of a table stand, across and down, and what its cells say."""
    columns = list(accumulate(draw(SIZES), initial=20.0))
    rows = list(accumulate(draw(st.lists(st.integers(16, 50), min_size=2, max_size=6)), initial=20.0))
    texts = [[draw(NUMBERS) for _ in columns[1:]] for _ in rows[1:]]
    return columns, rows, texts


@st.composite
def scattered(draw: st.DrawFn) -> tuple[list[Glyph], list[Ruling]]:
    """Draw numbers and rulings anywhere on a page."""
    places = st.tuples(st.sampled_from(STARTS), POINTS)
    sizes = st.sampled_from((6.0, 10.0, 16.0))
    texts = draw(st.lists(st.tuples(places, NUMBERS, sizes), max_size=12, unique_by=lambda text: text[0]))
    glyphs = [glyph for place, text, size in texts for glyph in drawn(text, *place, size)]
    ends = draw(st.lists(st.tuples(POINTS, POINTS, POINTS, st.booleans()), max_size=16))
    rulings = [
        Ruling(min(one, other), at, max(one, other), at)
        if level
        else Ruling(at, min(one, other), at, max(one, other))
        for one, other, at, level in ends
    ]
    return glyphs, rulings


def digits_of(blocks: Sequence[TextLine | Grid]) -> Counter[str]:
    texts = [part.text for block in blocks for part in (block.cells if isinstance(block, Grid) else (block,))]
    return Counter(str(digit(letter)) for text in texts for letter in text if letter.isdigit())


@settings(max_examples=60)
@given(ruled_tables())
def test_a_ruled_table_comes_back(table: tuple[list[float], list[float], list[list[str]]]) -> None:
    columns, rows, texts = table
    glyphs = [
        glyph
        for baseline, line in zip(rows, texts, strict=False)
        for x, text in zip(columns, line, strict=False)
        for glyph in drawn(text, x + 2, baseline + 12, 8)
    ]
    (grid,) = blocks_of(glyphs, grid_lines(columns, rows))
    assert isinstance(grid, Grid)
    assert {(cell.row, cell.column): cell.text for cell in grid.cells} == {
        (row, column): text for row, line in enumerate(texts) for column, text in enumerate(line)
    }


@settings(max_examples=150)
@given(scattered())
def test_no_digit_is_lost_or_invented(page: tuple[list[Glyph], list[Ruling]]) -> None:
    glyphs, rulings = page
    assert digits_of(blocks_of(glyphs, rulings)) == Counter(str(digit(glyph.text)) for glyph in glyphs)


@settings(max_examples=150)
@given(scattered())
def test_no_two_cells_share_a_place(page: tuple[list[Glyph], list[Ruling]]) -> None:
    for grid in blocks_of(*page):
        if isinstance(grid, Grid):
            places = [
                (row, column)
                for cell in grid.cells
                for row in range(cell.row, cell.row + cell.row_span)
                for column in range(cell.column, cell.column + cell.column_span)
            ]
            assert len(places) == len(set(places))
            assert all(row < grid.rows and column < grid.columns for row, column in places)
