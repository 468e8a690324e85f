"""A figure that its narrow cell cuts is one number, where nothing else can be meant."""

import pytest
from tables.tabbed import tables_of

from extract.tables.baselines import lines_of
from extract.tables.clusters import clusters_of
from extract.tables.cut_figures import ColumnFigures, are_cut_alike, are_one_number, cut_lines
from extract.tables.figures import goes_on
from extract.tables.pieces import joined_pieces, raw_text
from tests.tables.drawn import drawn

SATANG = frozenset({2})
HEAD = "ลำดับ\tรายการ\tงบประมาณ (บาท)\tเบิกจ่าย (บาท)\n"
ITEMS = "1\tก\t1,200.00\t1,100.00\n2\tข\t2,300.00\t2,200.00\n"


def joined(*texts: str, width: float, decimals: frozenset[int] = SATANG) -> str:
    """The text of a cell so wide, with a line for each text."""
    glyphs = [glyph for row, text in enumerate(texts) for glyph in drawn(text, 2, 100 + 12 * row)]
    lines = lines_of(clusters_of(glyphs))
    return raw_text(joined_pieces(lines, width, cut_lines(lines, width, lambda: ColumnFigures(decimals))))


def width_of(text: str) -> float:
    glyphs = drawn(text, 0, 100)
    return glyphs[-1].box[2] - glyphs[0].box[0] + 11


@pytest.mark.parametrize(
    "parts",
    [
        ("300,329,844.", "40"),
        ("1,30", "1"),
        ("42,904,656.9", "9"),
        ("12,345", ".67"),
        ("12,34", "5,678.", "90"),
    ],
)
def test_what_is_one_number_only_together_is_one(parts: tuple[str, ...]) -> None:
    assert joined(*parts, width=width_of(parts[0])) == "".join(parts)


@pytest.mark.parametrize(
    "parts", [("1,234.56", "78"), ("1,234", "567"), ("1,234", "5"), ("95", "6"), ("300,329,844.", "รวม")]
)
def test_two_figures_stay_two(parts: tuple[str, str]) -> None:
    assert joined(*parts, width=width_of(parts[0])) == " ".join(parts)


def test_a_figure_with_room_beside_it_was_not_cut() -> None:
    assert joined("300,329,844.", "40", width=width_of("300,329,844.") + 30) == "300,329,844. 40"


def test_a_figure_with_fewer_decimals_is_whole_where_its_column_has_such() -> None:
    parts = ("42,904,656.9", "9")
    assert joined(*parts, width=width_of(parts[0]), decimals=frozenset({1, 2})) == " ".join(parts)
    assert not are_one_number(*parts)


def test_the_part_of_a_figure_begins_no_record_of_its_own() -> None:
    assert goes_on("36,420,359.", "86")
    assert goes_on("1,30", "1")
    assert not goes_on("1,300", "100")


def test_a_row_cut_by_a_page_with_its_figures_is_one_row() -> None:
    cut = "\tรวม\t300,329,844.\t207,085,553.4\n\n" + HEAD + "\t\t40\t3\n"
    (table,) = tables_of(HEAD + ITEMS + cut)
    assert [cell.text for cell in table.rows[-1].cells] == ["", "รวม", "300,329,844.40", "207,085,553.43"]


def test_a_row_of_other_figures_after_a_page_is_a_row() -> None:
    (table,) = tables_of(HEAD + ITEMS + "\tรวม\t3,500.00\t3,300.00\n\n" + HEAD + "\t\t40.00\t30.00\n")
    assert [cell.text for cell in table.rows[-1].cells][2:] == ["40.00", "30.00"]


def test_a_figure_cut_behind_its_first_digit_goes_on_where_the_ones_beside_it_are_cut_too() -> None:
    assert are_cut_alike([("6", "3,527,227.9"), ("1", "1,348,546")])
    assert not are_cut_alike([("1", "1,348,546"), ("5", "2,178,680")])
    assert not are_cut_alike([("6", "3,527,227.9"), ("12,345", "1,348,546")])
    assert not are_cut_alike([])
