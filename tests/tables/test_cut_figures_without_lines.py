"""Figures that narrow cells cut are one number where no lines part the columns, too, and in doubt where they may be two."""

from collections.abc import Sequence

from tables.drawn import ADVANCE, blocks_of, drawn, grid_lines, page_of, texts_of

from extract.sources.page import Glyph, Grid
from extract.tables.beginnings import Beginning, beginning_of, begins_anew
from extract.tables.clusters import clusters_of
from extract.tables.page_text import page_text
from extract.tables.slots import RuledTable, Word
from extract.tables.whole import find_all_blocks

NAMES = ("เชียงราย", "น่าน", "ลำพูน", "อุดร", "เลย")
ENDS = (190.0, 270.0)


def _right(texts: Sequence[str], baseline: float) -> list[Glyph]:
    return [
        glyph
        for text, end in zip(texts, ENDS, strict=True)
        for glyph in drawn(text, end - 10 * ADVANCE * len(text), baseline)
    ]


def _table(*rows: Sequence[Sequence[str]]) -> list[Glyph]:
    """Set numbered rows, each of them lines of two figures."""
    glyphs: list[Glyph] = []
    baseline = 80.0
    for number, (name, lines) in enumerate(zip(NAMES, rows, strict=False), start=1):
        glyphs += drawn(str(number), 40, baseline) + drawn(name, 56, baseline)
        for figures in lines:
            glyphs += _right(figures, baseline)
            baseline += 12
        baseline += 6
    return glyphs


def _grids(glyphs: Sequence[Glyph]) -> list[Grid]:
    return [block for block in blocks_of(glyphs) if isinstance(block, Grid)]


WHOLE = (
    [("1,345,678.90", "1,245,678.90")],
    [("2,345,678.90", "2,245,678.90")],
    [("3,345,678.90", "3,245,678.90")],
)


def test_figures_cut_at_the_ends_of_their_cells() -> None:
    (grid,) = _grids(_table(*WHOLE, [("81,345,678.9", "71,245,678.9"), ("1", "2")]))
    assert texts_of(grid)[-1][2:] == ["81,345,678.91", "71,245,678.92"]
    assert all(cell.whole and cell.readable for cell in grid.cells)


def test_a_minus_that_a_cell_parts_from_its_figure_stays_with_it() -> None:
    (grid,) = _grids(_table(*WHOLE, [("-", "3,245,678.90"), ("1,345,678.90", "")]))
    assert texts_of(grid)[-1] == ["4", "อุดร", "-1,345,678.90", "3,245,678.90"]


def test_a_dash_with_room_for_a_figure_beside_it_is_no_minus() -> None:
    grids = _grids(_table(*WHOLE, [("-", "3,245,678.90"), ("4.5", "")]))
    assert all("-4.5" not in row for grid in grids for row in texts_of(grid))


def test_what_cells_cut_off_the_last_row_is_more_of_it() -> None:
    (grid,) = _grids(_table(*WHOLE, [("81,345,678.9", "1,245,678.90"), ("1", "")]))
    assert texts_of(grid)[-1] == ["4", "อุดร", "81,345,678.91", "1,245,678.90"]


def test_what_cells_cut_off_a_sum_of_one_column_is_more_of_it() -> None:
    table = _table(*WHOLE)
    rest = [*drawn("รวม", 56, 134), *_right(("", "82,345,678.9"), 134), *_right(("", "6"), 146)]
    (grid,) = _grids([*table, *rest])
    assert texts_of(grid)[-1][1:] == ["รวม", "", "82,345,678.96"]


def test_thai_digits_cut_within_their_first_group() -> None:
    cut = [("๒๓", "๓"), ("๔,๓๔๕,๖๗๘.๙๐", ",๒๔๕,๖๗๘.๙๐")]
    sure = [("๘๑", "๗"), ("๐,๓๔๕,๖๗๘.๙๐", "๑,๒๔๕,๖๗๘.๙๐")]
    (grid,) = _grids(_table(*WHOLE, cut, sure))
    assert [row[2:] for row in texts_of(grid)[-2:]] == [
        ["๒๓๔,๓๔๕,๖๗๘.๙๐", "๓,๒๔๕,๖๗๘.๙๐"],
        ["๘๑๐,๓๔๕,๖๗๘.๙๐", "๗๑,๒๔๕,๖๗๘.๙๐"],
    ]


def test_counts_above_amounts_stay_two() -> None:
    rows = [[("4", "12"), (f"{place},345,678.90", f"{place},245,678.90")] for place in range(1, 5)]
    assert not _grids(_table(*rows))


def test_a_figure_cut_in_a_drawn_cell_is_whole() -> None:
    glyphs = [*drawn("กข", 55, 95), *drawn("81,345,678.9", 112, 90), *drawn("1", 167, 99)]
    glyphs += [*drawn("คง", 55, 115), *drawn("1,345,678.90", 112, 115)]
    (grid,) = [
        block
        for block in blocks_of(glyphs, grid_lines([50, 110, 174], [80, 100, 120]))
        if isinstance(block, Grid)
    ]
    assert [(cell.text, cell.whole) for cell in grid.cells if cell.column == 1] == [
        ("81,345,678.91", True),
        ("1,345,678.90", True),
    ]


def test_figures_of_which_each_is_cut_where_all_of_them_have_the_same_decimals() -> None:
    rows = [
        [("303.92", "282.87"), ("82", "01")],
        [("65.890", "63.254"), ("3", "7")],
        [("72.664", "71.211"), ("5", "2")],
    ]
    (grid,) = _grids(_table(*rows))
    assert [row[2] for row in texts_of(grid)] == ["303.9282", "65.8903", "72.6645"]


def test_counts_below_amounts_stay_two() -> None:
    rows = [
        [("303.92", "282.87"), ("82", "1")],
        [("65.89", "63.25"), ("3", "71")],
        [("72.66", "71.21"), ("5", "2")],
    ]
    assert not _grids(_table(*rows))


def test_a_page_begins_with_the_rest_of_figures() -> None:
    """The first row of the page has no number, and no figure that a number could begin with."""
    rest = drawn("บึงกาฬ", 56, 80) + _right((",137,862.91", ",027,548.47"), 80)
    first = drawn("4", 40, 140) + drawn("จังหวัด", 56, 140) + _right(("4", "2"), 140)
    pages = page_of([*_table(*WHOLE), *first]), page_of([*rest, *_moved(_table(*WHOLE), 30)])
    found = find_all_blocks([page_text(page) for page in pages], {}, [(), ()])
    assert [page.in_doubt for page in found] == [0, 0]


def _moved(glyphs: Sequence[Glyph], down: float) -> list[Glyph]:
    return [
        glyph._replace(
            baseline=glyph.baseline + down,
            box=(glyph.box[0], glyph.box[1] + down, glyph.box[2], glyph.box[3] + down),
        )
        for glyph in glyphs
    ]


def test_rests_above_the_first_row_of_a_page_are_no_header() -> None:
    """The row that they are of began on the page before; with a header it would be another table."""
    rests = drawn("เทคโน", 56, 66) + _right(("6", "4"), 66) + _right(("60", "1"), 66)
    table = [*drawn("โลยี", 56, 80), *_moved(_table(*WHOLE), 14)]
    assert not [grid for grid in _grids([*rests, *table]) if "เทคโน" in texts_of(grid)[0]]


def test_the_rests_of_a_row_leave_a_table_to_the_doubt_of_the_page_before() -> None:
    words = [
        Word(tuple(clusters_of(drawn(text, x, 50))), 0, across=True) for text, x in (("ลยี", 56), ("6", 185))
    ]
    table = RuledTable((40.0, 100.0, 200.0), (50.0, 64.0), (), {}, ruled=False, headings=tuple(words))
    before = Beginning(("หนวยงาน", "งบประมาณ"))
    assert not begins_anew(beginning_of(table, []), before)
    assert begins_anew(beginning_of(table._replace(headings=tuple(words[:1])), []), before)
