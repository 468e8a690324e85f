"""A digit of a scan that was taken for a bullet is a figure nobody read, not none."""

import pytest

from extract.sources.page import Page
from schemas import ReadBy, Verdict
from tests.checks.scanned import HEADER, Said, by_verdict, checked, table_page

AMOUNTS = [["งานก", "4", "31", "35"], ["งานข", "12", "7", "19"], ["งานค", "20", "5", "25"]]
TOTAL = ["รวมทั้งสิ้น", "36", "43", "79"]


def page_with(texts: dict[tuple[int, int], str]) -> Page:
    """Make a recognised table of amounts with some cells exchanged, by row and column."""
    rows = [[label, *map(Said, figures)] for label, *figures in (*AMOUNTS, TOTAL)]
    for (row, column), text in texts.items():
        rows[row][column] = text
    return table_page([HEADER, *rows])


@pytest.mark.parametrize(("row", "column"), [(0, 1), (1, 2), (2, 2), (2, 3), (3, 1), (3, 3)])
def test_a_bullet_among_figures_accuses_nobody(row: int, column: int) -> None:
    document = checked(page_with({(row, column): "●"}))
    assert by_verdict(document, Verdict.INCONSISTENT) == []
    cell = document.tables[0].rows[row].cells[column]
    assert (cell.text, cell.at.confidence) == ("●", 0)
    assert by_verdict(document, Verdict.CONSISTENT)


def test_a_bullet_before_a_figure_hides_a_digit_perhaps() -> None:
    document = checked(page_with({(2, 1): "● 0"}))
    assert by_verdict(document, Verdict.INCONSISTENT) == []
    assert document.tables[0].rows[2].cells[1].at.confidence == 0


@pytest.mark.parametrize(
    "texts",
    [{(0, 1): "● งาน"}, {(0, 1): "●", (1, 1): "●", (2, 1): "●"}, {(0, 1): "●", (1, 1): "-", (2, 1): "-"}],
    ids=["before words", "more bullets than figures", "dashes are no figures"],
)
def test_other_bullets_are_what_they_are(texts: dict[tuple[int, int], str]) -> None:
    document = checked(page_with(texts))
    assert document.tables[0].rows[0].cells[1].at.confidence > 0


def test_a_bullet_of_a_text_layer_was_printed() -> None:
    page = page_with({(0, 1): "●"})
    document = checked(page._replace(read_by=ReadBy.TEXT_LAYER))
    assert document.tables[0].rows[0].cells[1].at.confidence > 0
