"""Real budget books: their sums at every level are checked, none is flagged, and units cross-check.

The figures are floors: a better reading finds more.
"""

from collections import Counter
from pathlib import Path

import pytest

import extract
from schemas import BudgetSumKind, Document, Verdict

pytestmark = pytest.mark.real

FLOORS = {
    "budget-book-2565-31.pdf": {"items": 450, "sums": 150, "restated": 22, "years": 230, "checked": 700},
    "budget-book-2565-14.pdf": {"items": 1000, "sums": 480, "restated": 140, "years": 800, "checked": 2790},
}


@pytest.fixture(scope="module", params=sorted(FLOORS))
def book(request: pytest.FixtureRequest, shared: Path) -> tuple[str, Document]:
    return request.param, extract.check(extract.read(shared / "real" / request.param))


def test_nothing_in_a_right_book_is_flagged(book: tuple[str, Document]) -> None:
    _, document = book
    assert [check.message.en for check in document.checks if check.verdict is Verdict.INCONSISTENT] == []


def test_sums_of_lists_are_found_at_every_level_and_hold(book: tuple[str, Document]) -> None:
    name, document = book
    floors = FLOORS[name]
    assert len(document.budget_items) >= floors["items"]
    assert len(document.budget_sums) >= floors["sums"]
    assert {record.kind for record in document.budget_sums} == set(BudgetSumKind)
    of_trees = Counter(check.verdict for check in document.checks if check.rule.startswith("BT"))
    assert of_trees[Verdict.CONSISTENT] >= 0.99 * of_trees.total()


def test_every_amount_of_a_list_takes_part_in_a_sum(book: tuple[str, Document]) -> None:
    _, document = book
    in_sums = {index for record in document.budget_sums for index in (record.total, *record.parts)}
    amounts = {index for index, item in enumerate(document.budget_items) if item.amount}
    assert len(amounts & in_sums) >= 0.99 * len(amounts)


def test_amounts_in_baht_and_in_million_baht_are_the_same(book: tuple[str, Document]) -> None:
    name, document = book
    both = [
        fact
        for fact in document.restated_amounts
        if {one.amount.scale for one in fact.amounts} == {1, 1_000_000}
    ]
    assert len(both) >= 0.9 * len(document.restated_amounts)
    assert len(document.restated_amounts) >= FLOORS[name]["restated"]


def test_every_figure_of_money_in_a_table_is_checked(book: tuple[str, Document]) -> None:
    name, document = book
    assert document.summary.figures_checked >= FLOORS[name]["checked"]
    assert len(document.yearly_indicators) >= FLOORS[name]["years"]
