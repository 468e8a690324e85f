"""Cells from rulings: what they cover, what stands in them, and which of them cannot be read."""

from extract.sources.page import Grid, Ruling, TextLine
from extract.tables.grid import find_blocks
from extract.tables.page_text import page_text
from schemas import ReadBy
from tests.tables.drawn import blocks_of, drawn, grid_lines, lines_of_text, page_of, texts_of

COLUMNS, ROWS = [50, 150, 250], [80, 100, 120]
FOUR = [*drawn("ก", 60, 95), *drawn("1", 160, 95), *drawn("ข", 60, 115), *drawn("2", 160, 115)]


def _grid(glyphs, rulings) -> Grid:
    (grid,) = (block for block in blocks_of(glyphs, rulings) if isinstance(block, Grid))
    return grid


def test_every_cell_has_its_text_and_its_place() -> None:
    grid = _grid(FOUR, grid_lines(COLUMNS, ROWS))
    assert texts_of(grid) == [["ก", "1"], ["ข", "2"]]
    assert grid.cells[3].bbox == (150, 100, 250, 120)
    assert (grid.bbox, grid.edges, grid.page) == ((50, 80, 250, 120), (50, 150, 250), 1)


def test_a_cell_that_covers_two_columns() -> None:
    rulings = [line for line in grid_lines(COLUMNS, ROWS) if line.x0 != 150 or line.horizontal]
    grid = _grid(FOUR, [*rulings, Ruling(150, 100, 150, 120)])
    assert [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in grid.cells] == [
        (0, 0, 1, 2),
        (1, 0, 1, 1),
        (1, 1, 1, 1),
    ]
    assert grid.cells[0].text == "ก 1"


def test_a_cell_that_covers_two_rows() -> None:
    rulings = [line for line in grid_lines(COLUMNS, ROWS) if not (line.horizontal and line.top == 100)]
    grid = _grid(FOUR, [*rulings, Ruling(150, 100, 250, 100)])
    assert [(cell.text, cell.row_span) for cell in grid.cells] == [("ก ข", 2), ("1", 1), ("2", 1)]


def test_lines_drawn_a_little_askew_make_no_columns() -> None:
    rulings = [*grid_lines(COLUMNS, ROWS), Ruling(151.5, 100, 151.5, 120), Ruling(50, 101, 250, 101)]
    assert texts_of(_grid(FOUR, rulings)) == [["ก", "1"], ["ข", "2"]]


def test_blank_cells_are_cells() -> None:
    assert texts_of(_grid(drawn("1", 160, 95), grid_lines(COLUMNS, ROWS))) == [["", "1"], ["", ""]]


def test_text_outside_is_lines_above_and_below() -> None:
    blocks = blocks_of([*drawn("บน", 60, 50), *FOUR, *drawn("ล่าง", 60, 150)], grid_lines(COLUMNS, ROWS))
    assert [type(block) for block in blocks] == [TextLine, Grid, TextLine]
    assert lines_of_text(blocks) == ["บน", "ล่าง"]


def test_a_frame_is_no_table() -> None:
    blocks = blocks_of(FOUR, grid_lines([50, 250], [80, 120]))
    assert lines_of_text(blocks) == ["ก 1", "ข 2"]


def test_a_grid_without_text_is_no_table() -> None:
    assert blocks_of(drawn("ก", 60, 30), grid_lines(COLUMNS, ROWS))[0] == blocks_of(drawn("ก", 60, 30))[0]


def test_tables_side_by_side_and_one_in_a_cell_stay_apart() -> None:
    outer = grid_lines([10, 100, 390], [10, 100, 390])
    inner = grid_lines([120, 200, 280], [120, 140, 160])
    glyphs = [*drawn("นอก", 20, 50), *drawn("1", 130, 135), *drawn("2", 210, 135), *drawn("ใน", 300, 350)]
    found = [texts_of(block) for block in blocks_of(glyphs, [*outer, *inner])]
    assert found == [[["นอก", ""], ["", "ใน"]], [["1", "2"], ["", ""]]]


def test_a_number_over_an_edge_stays_whole() -> None:
    glyphs = [*drawn("ก", 60, 95), *drawn("1,234,567", 127, 95)]
    assert texts_of(_grid(glyphs, grid_lines(COLUMNS, ROWS)))[0] == ["ก 1,234,567", ""]


def test_numbers_set_closely_on_both_sides_of_an_edge_are_two() -> None:
    glyphs = [*drawn("12", 140, 95), *drawn("34", 150, 95)]
    assert texts_of(_grid(glyphs, grid_lines(COLUMNS, ROWS)))[0] == ["12", "34"]


def test_a_number_whose_digits_go_on_over_an_edge_between_two_of_them_is_unreadable() -> None:
    glyphs = [*drawn("ก", 60, 95), *drawn("73,049", 144.8, 95)]
    cells = _grid(glyphs, grid_lines(COLUMNS, ROWS)).cells
    assert [cell.text for cell in cells[:2]] == ["ก", "73,049"]
    assert not cells[1].readable


def test_numbers_that_run_into_one_another_over_an_edge_are_parted_where_the_pen_is_set_anew() -> None:
    glyphs = [*drawn("73,049.54", 104, 95), *drawn("47,739.01", 145.8, 95)]
    assert texts_of(_grid(glyphs, grid_lines(COLUMNS, ROWS)))[0] == ["73,049.54", "47,739.01"]


def test_a_cell_with_an_unreadable_character_says_so() -> None:
    glyphs = [glyph._replace(readable=glyph.text != "1") for glyph in FOUR]
    assert [cell.readable for cell in _grid(glyphs, grid_lines(COLUMNS, ROWS)).cells] == [
        True,
        False,
        True,
        True,
    ]


def test_an_unreadable_mark_leaves_the_cell_readable() -> None:
    base, mark = drawn("น้", 60, 95)
    glyphs = [base, mark._replace(text="Ğ", readable=False), *drawn("1", 160, 95)]
    assert all(cell.readable for cell in _grid(glyphs, grid_lines(COLUMNS, ROWS)).cells)


def test_a_page_that_states_its_blocks_keeps_them() -> None:
    line = TextLine("ก", "ก", None, 1)
    page = page_of([])._replace(read_by=ReadBy.DUMP, width=None, height=None, blocks=(line,))
    assert find_blocks(page_text(page), {}) == (line,)
