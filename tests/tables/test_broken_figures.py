"""Figures that are cut off, printed over, or replaced by number signs are no figures, and are told."""

import pytest

from extract.sources.page import Grid, GridCell
from extract.tables.broken_figures import broken_cells
from extract.tables.grid import find_blocks
from extract.tables.page_text import page_text
from tests.tables.drawn import drawn, grid_lines, page_of

COLUMNS, ROWS = [50, 110, 170], [80, 100, 120]
BELOW = [*drawn("กข", 55, 115), *drawn("7", 120, 115)]


def _grid(glyphs, hidden=()):
    page = page_of([*glyphs, *BELOW], grid_lines(COLUMNS, ROWS))._replace(hidden=tuple(hidden))
    (grid,) = find_blocks(page_text(page), {})
    assert isinstance(grid, Grid)
    return grid


def _first_row(glyphs, hidden=()):
    return [(cell.text, cell.whole) for cell in _grid(glyphs, hidden).cells[:2]]


def test_a_figure_cut_off_at_its_cell() -> None:
    label, figure = drawn("กข", 55, 95), drawn("๘,๙๒๖.๓๕", 112, 95)
    assert _first_row([*label, *figure[1:]], hidden=figure[:1]) == [("กข", True), (",๙๒๖.๓๕", False)]
    assert broken_cells([_grid([*label, *figure[1:]], hidden=figure[:1])]) == 1


def test_a_separator_from_another_font_that_is_hidden_beside_a_figure() -> None:
    label, figure = drawn("กข", 55, 95), drawn("๘,๙๒๖.๓๕", 112, 95)
    figure[1] = figure[1]._replace(font=2)
    assert _first_row([*label, *figure[2:]], hidden=figure[:2]) == [("กข", True), ("๙๒๖.๓๕", False)]


def test_a_second_drawing_below_cuts_nothing() -> None:
    figure = drawn("926.35", 112, 95)
    assert _first_row([*drawn("กข", 55, 95), *figure], hidden=figure) == [("กข", True), ("926.35", True)]


def test_number_signs_are_told() -> None:
    assert _first_row([*drawn("กข", 55, 95), *drawn("###", 112, 95)]) == [("กข", True), ("###", False)]


def test_figures_that_meet_over_the_edge_are_parted_where_the_pen_is_set_anew() -> None:
    glyphs = [*drawn("353.13", 80, 95), *drawn("498.10", 108.5, 95)]
    assert _first_row(glyphs) == [("353.13", True), ("498.10", True)]


def test_figures_that_meet_just_where_a_digit_of_one_ends_at_the_edge() -> None:
    """The second one overlaps the first by a digit, which stands wholly in the cell before its own."""
    glyphs = [*drawn("70.10", 84, 95), *drawn("61,646.22", 105, 95)]
    assert _first_row(glyphs) == [("70.10", True), ("61,646.22", True)]


def test_figures_that_meet_and_that_nothing_parts_are_told() -> None:
    found = _first_row(drawn("353.13498.10", 82, 95))
    assert ("353.13498.10", False) in found


def test_figures_that_ran_together_behind_a_label_over_the_edge_are_told() -> None:
    for text in ("กขค353.13498,100.25", "กขค46.026141.4235"):
        assert (text, False) in _first_row(drawn(text, 52, 95))


def test_a_label_that_runs_into_a_figure() -> None:
    glyphs = [*drawn("กขคงจฉชซฌญฎ", 52, 95), *drawn("498.10", 108, 95)]
    assert _first_row(glyphs) == [("กขคงจฉชซฌญฎ", True), ("498.10", True)]


def test_a_line_printed_over_a_figure() -> None:
    glyphs = [*drawn("กข", 55, 95), *drawn("498.10", 120, 95), *drawn("บาท", 122.5, 92.5)]
    assert [whole for _, whole in _first_row(glyphs)] == [True, False]
    interleaved = [*drawn("กข", 55, 95), *drawn("498.10", 120, 95), *drawn("บาท", 122.5, 95)]
    assert [whole for _, whole in _first_row(interleaved)] == [True, False]


def test_a_number_that_goes_on_in_the_next_line_is_told() -> None:
    wrapped = [*drawn("กข", 55, 90), *drawn("1,658,320.7", 112, 90), *drawn("7", 160, 99)]
    assert [whole for _, whole in _first_row(wrapped)] == [True, False]
    two = [*drawn("กข", 55, 90), *drawn("45.20", 112, 90), *drawn("7", 160, 99)]
    assert [whole for _, whole in _first_row(two)] == [True, True]


def test_a_figure_whose_first_digit_is_printed_over_a_label() -> None:
    label, figure = drawn("กขคงจฉชซฌญฎฏ", 52, 95), drawn("21,314.20", 105.5, 95)
    assert ("1,314.20", True) not in _first_row([*label, *figure])
    assert not _first_row([*label, *figure])[1][1]


def test_a_digit_beside_a_hidden_one_that_another_covers_is_told() -> None:
    figure = drawn("926.35", 112, 95)
    replaced = [figure[0], figure[1]._replace(text="8"), *figure[2:]]
    assert _first_row([*drawn("กข", 55, 95), *replaced], hidden=[figure[1]]) == [
        ("กข", True),
        ("986.35", False),
    ]


@pytest.mark.parametrize(
    ("texts", "broken"),
    [
        (["74.47 88.86", "82.10 77.25", "90.00 91.50"], 3),
        (["จำนวน 234 255 87 131", "55 54 209 84", "28 17 41 61"], 3),
        (["74.47 88.86", "82.10", "90.00"], 0),
        (["522 (63.0)", "410 (49.5)", "90 (10.9)"], 0),
        (["02 123 4567", "053 211 048", "1 2 3 4 5"], 0),
        (["1,250 คน", "12.5 ล้านบาท", "3,000 บาท"], 0),
    ],
    ids=["columns", "rows", "one-cell", "with-percents", "telephones", "units"],
)
def test_figures_that_run_together_in_several_cells_are_counted(texts: list[str], broken: int) -> None:
    assert broken_cells([_column(texts, edges=None)]) == broken


def _column(texts: list[str], edges: tuple[float, float] | None) -> Grid:
    cells = tuple(GridCell(text, text, row, 0, 1, 1, None, None) for row, text in enumerate(texts))
    return Grid(1, len(texts), 1, cells, None, None, edges)


AMOUNTS = ["1,250.00", "37.50", "(42.25)", "12,000.75"]


@pytest.mark.parametrize(
    ("texts", "broken"),
    [
        ([*AMOUNTS, "ที่ชำระ 463.59"], 1),
        ([*AMOUNTS, "84.26 ที่สุด"], 1),
        ([*AMOUNTS, "93.25 ( 4,253.75 )"], 0),
        ([*AMOUNTS, "93.25 1"], 1),
        (["เป้าหมาย 84.26 ที่ตั้งไว้", *AMOUNTS], 0),
        ([*AMOUNTS, "84.26 (12.5%)"], 0),
        ([*AMOUNTS, "84.26 บาท", "ไม่น้อยกว่า 84.26", "- 84.26"], 0),
        ([*AMOUNTS, "ปี 2566", "ยังไม่ถึงกำหนด"], 0),
        ([*AMOUNTS, "84.26 ก", "84.26 ข"], 0),
    ],
    ids=["word-before", "word-behind", "amounts", "number", "heading", "percent", "unit", "year", "many"],
)
def test_what_is_joined_to_an_amount_in_a_column_of_amounts_is_told(texts: list[str], broken: int) -> None:
    assert broken_cells([_column(texts, edges=(0.0, 50.0))]) == broken
    assert broken_cells([_column(texts, edges=None)]) == 0
