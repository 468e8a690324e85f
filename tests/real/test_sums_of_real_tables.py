"""Sums of published tables: one is wrong on the page, all others hold."""

import pytest

import extract
from schemas import Verdict

pytestmark = pytest.mark.real


def _wrong(path):
    checks = extract.check(extract.read(path), select=["GS"]).checks
    return checks, [check for check in checks if check.verdict is Verdict.INCONSISTENT]


@pytest.mark.parametrize("issue", ["_1", "nn"])
def test_sums_that_hold_in_the_re_issues_are_not_flagged(shared, issue):
    _, wrong = _wrong(shared / "real" / f"situation-no118-300463{issue}.pdf")
    assert wrong == []


def test_a_budget_that_lost_its_first_digit_is_found(shared):
    _, wrong = _wrong(shared / "real" / "province-budget-analysis-2563.pdf")
    found = {check.rule: check for check in wrong}
    assert {(rule, one.subject.raw, one.subject.at.page) for rule, one in found.items()} == {
        ("GS001", "24,000.0", 10),
        ("GS006", "4.12", 10),
    }
    assert len(wrong) == len(found)
    assert ("89.4", "989.4") in [(h.from_, h.to) for h in found["GS001"].hypotheses]


@pytest.mark.parametrize("book", ["budget-book-2565-31.pdf", "budget-book-2565-14.pdf"])
def test_no_sum_of_a_budget_book_is_flagged(shared, book):
    checks, wrong = _wrong(shared / "real" / book)
    assert wrong == []
    assert len(checks) > 350
