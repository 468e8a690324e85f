"""Tables whose rows have lines between their columns in turns: each row is read by the columns of the others."""

from extract.sources.page import Grid, Ruling
from tests.tables.drawn import blocks_of, in_columns, texts_of

COLUMNS, LEFTS = [30.0, 100.0, 160.0, 220.0], [34, 104, 164]
EDGES = [80.0, 100.0, 120.0, 140.0, 160.0, 180.0]
ROWS = [
    ("ภาค", "รับ", "จ่าย"),
    ("เหนือ", "120", "95"),
    ("ใต้", "80", "64"),
    ("กลาง", "40", "31"),
    ("รวม", "240", "190"),
]


def _grid(ruled: set[int], rows: list[tuple[str, ...]] = ROWS, edges: list[float] = EDGES) -> Grid:
    """Draw rows between lines across, with lines between the columns of some."""
    rulings = [Ruling(COLUMNS[0], y, COLUMNS[-1], y) for y in edges]
    rulings += [Ruling(x, edges[0], x, edges[-1]) for x in (COLUMNS[0], COLUMNS[-1])]
    rulings += [Ruling(x, edges[row], x, edges[row + 1]) for row in ruled for x in COLUMNS[1:-1]]
    (grid,) = blocks_of(
        in_columns([(95 + 20 * row, *texts) for row, texts in enumerate(rows)], LEFTS), rulings
    )
    assert isinstance(grid, Grid)
    return grid


def test_rows_without_lines_are_parted_as_those_with_them() -> None:
    assert texts_of(_grid({0, 2, 4})) == [list(row) for row in ROWS]


def test_the_first_row_is_parted_from_headings_that_no_line_parts_from_it() -> None:
    texts = texts_of(_grid({1, 3}, edges=[80.0, 120.0, 140.0, 160.0, 180.0]))
    assert texts[1:] == [list(row) for row in ROWS[1:]]


def test_a_section_over_all_columns_stays_one_cell() -> None:
    rows = [*ROWS[:2], ("ส่วนที่ 2 ของภาคใต้",), *ROWS[3:]]
    assert texts_of(_grid({0, 1, 3, 4}, rows))[2] == ["ส่วนที่ 2 ของภาคใต้"]


def test_a_row_that_fits_no_columns_is_unreadable() -> None:
    """Its figures stand over the edges between the columns of the others."""
    rulings = [Ruling(30, y, 260, y) for y in EDGES]
    rulings += [Ruling(x, 80, x, 180) for x in (30, 260)]
    rulings += [Ruling(x, EDGES[row], x, EDGES[row + 1]) for row in (0, 2, 4) for x in (100, 150, 205)]
    rows = [(95, "ภาค", "รับ", "จ่าย", "เหลือ"), (135, "ใต้", "80", "64", "16"), (175, "รวม", "240", "190", "50")]
    glyphs = [
        *in_columns(rows, [34, 104, 154, 209]),
        *in_columns([(115, "เหนือ", "120", "9,500", "30")], [34, 92, 140, 198]),
    ]
    (grid,) = blocks_of(glyphs, rulings)
    assert isinstance(grid, Grid)
    assert [cell.whole for cell in grid.cells if cell.row == 1] == [False]
