"""A table is whole where its rulings leave a side open, at a page break or by design."""

from itertools import combinations

from extract.sources.page import Grid, Ruling
from extract.tables.cells import tables_of
from extract.tables.closing import close_open_sides, drawn_tables
from tests.tables.drawn import blocks_of, drawn, grid_lines, texts_of

COLUMNS, ROWS = [50, 150, 250], [80, 100, 120]
GLYPHS = [
    glyph
    for row, baseline in enumerate((75, 95, 115, 135))
    for glyph in (*drawn("กขคง"[row], 60, baseline), *drawn(str(row), 160, baseline))
]


def _texts(rulings, glyphs=GLYPHS):
    return [texts_of(block) for block in blocks_of(glyphs, rulings) if isinstance(block, Grid)]


def test_rows_without_a_line_above_and_below() -> None:
    across = [Ruling(50, row, 250, row) for row in ROWS]
    down = [Ruling(column, 62, column, 140) for column in COLUMNS]
    assert _texts([*across, *down]) == [[["ก", "0"], ["ข", "1"], ["ค", "2"], ["ง", "3"]]]


def test_outer_columns_without_sides() -> None:
    across = [Ruling(50, row, 250, row) for row in ROWS]
    inside = [glyph for glyph in GLYPHS if 80 < glyph.baseline < 120]
    assert _texts([*across, Ruling(150, 80, 150, 120)], inside) == [[["ข", "1"], ["ค", "2"]]]


def test_one_row_that_fills_the_page() -> None:
    first = [glyph for glyph in GLYPHS if glyph.baseline == 75]
    assert _texts([Ruling(column, 62, column, 80) for column in COLUMNS], first) == [[["ก", "0"]]]


def test_underlines_make_no_table() -> None:
    underlines = [Ruling(60, baseline + 1.5, 70, baseline + 1.5) for baseline in (75, 95, 115, 135)]
    ruled = grid_lines(COLUMNS, ROWS)
    assert _texts([*ruled, *underlines]) == _texts(ruled)


def test_a_closed_table_stays_as_it_is() -> None:
    ruled = grid_lines(COLUMNS, ROWS)
    assert close_open_sides(ruled) == ruled


def test_lines_down_between_columns_and_one_under_the_header() -> None:
    """The line under the header is longer than the lines down lie apart: it tells the first and last columns."""
    down = [Ruling(column, 62, column, 140) for column in (150, 200, 250)]
    glyphs = [
        glyph
        for row, baseline in enumerate((75, 95, 115, 135))
        for column, left in enumerate((60, 160, 210, 260))
        for glyph in drawn(f"{'กขคง'[row]}" if column == 0 else f"{column}{row}", left, baseline)
    ]
    (table,) = _texts([*down, Ruling(50, 80, 300, 80)], glyphs)
    assert table[0] == ["ก", "10", "20", "30"]
    assert [row[0] for row in table[1:]] == ["ข", "ค", "ง"]


def test_two_tables_are_closed_apart() -> None:
    upper = [Ruling(50, row, 250, row) for row in ROWS]
    lower = [Ruling(50, row, 250, row) for row in (300, 320)]
    crossed = [*upper, *lower, Ruling(150, 80, 150, 120), Ruling(150, 300, 150, 320)]
    added = close_open_sides(crossed)[len(crossed) :]
    assert sorted((line.x0, line.top, line.bottom) for line in added) == [
        (50, 80, 120),
        (50, 300, 320),
        (250, 80, 120),
        (250, 300, 320),
    ]


def test_a_cell_that_goes_on_beside_rows_that_end() -> None:
    across = [Ruling(50, 60, 250, 60), Ruling(150, 80, 250, 80), Ruling(150, 100, 250, 100)]
    down = [Ruling(column, 60, column, 100) for column in COLUMNS]
    glyphs = [*drawn("กข", 60, 75), *drawn("7", 160, 75), *drawn("8", 160, 95)]
    assert _texts([*across, *down], glyphs) == [[["กข", "7"], ["8"]]]


def test_lines_down_of_two_lengths_make_no_cells_over_one_another() -> None:
    """Under a header over several columns, and over a row without them, some of the lines are shorter."""
    whole = [Ruling(x, 20, x, 160) for x in (40, 320, 360, 400)]
    groups = [Ruling(x, 20, x, 140) for x in (120, 200, 280)]
    below_groups = [Ruling(x, 40, x, 140) for x in (160, 240, 300)]
    down = [*whole, *groups, *below_groups]
    assert any(_overlap(table) for table in tables_of(close_open_sides(down)))
    assert not any(_overlap(table) for table in drawn_tables(down))


def _overlap(cells):
    return any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for one, other in combinations(cells, 2)
    )


def test_the_row_of_a_sum_begins_where_the_line_beside_the_numbers_ends() -> None:
    """No line parts the rows; the label of the sum stands in a cell over the numbers and the names."""
    across = [Ruling(40, height, 300, height) for height in (60, 80, 144)]
    down = [Ruling(x, 60, x, 144) for x in (40, 180, 240, 300)] + [Ruling(70, 60, 70, 126)]
    glyphs = [
        glyph for x, text in zip((45, 75, 190, 250), "กขคง", strict=True) for glyph in drawn(text, x, 75)
    ]
    for baseline, *texts in (
        (93, "1", "เลย", "1,200", "250"),
        (107, "2", "ตาก", "1,300", "350"),
        (121, "3", "แพร่", "1,400", "150"),
    ):
        for x, text in zip((45, 75, 190, 250), texts, strict=True):
            glyphs += drawn(text, x, baseline)
    glyphs += [*drawn("รวม", 45, 139), *drawn("3,900", 190, 139), *drawn("750", 250, 139)]
    (rows,) = _texts([*across, *down], glyphs)
    assert rows[1:] == [
        ["1", "เลย", "1,200", "250"],
        ["2", "ตาก", "1,300", "350"],
        ["3", "แพร่", "1,400", "150"],
        ["รวม", "3,900", "750"],
    ]


def test_a_heading_over_columns_stands_above_the_line_between_them() -> None:
    across = [Ruling(40, height, 300, height) for height in (60, 100, 144)]
    down = [Ruling(x, 60, x, 144) for x in (40, 120, 240, 300)] + [Ruling(180, 80, 180, 144)]
    lines = close_open_sides([*across, *down])[len([*across, *down]) :]
    assert [tuple(line) for line in lines] == [(120, 80, 240, 80)]
    without = close_open_sides(down)[len(down) :]
    assert all(line.top != 80 for line in without if line.horizontal)
