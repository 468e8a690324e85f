"""Published reports in prose: nothing that is right is flagged, and a wrong percent of what was spent is."""

import pytest

import extract
from schemas import Verdict

pytestmark = pytest.mark.real


def flagged(path):
    checks = extract.check(extract.read(path), select=["PR"]).checks
    return [
        (check.rule, check.subject.at.page, check.subject.raw)
        for check in checks
        if check.verdict is Verdict.INCONSISTENT
    ]


@pytest.mark.parametrize("name", ["situation-no102-140463", "situation-no180-010763n", "gazette-140-22"])
def test_nothing_is_flagged(shared, name):
    assert flagged(shared / "real" / f"{name}.pdf") == []


@pytest.mark.parametrize(
    "name", ["situation-no118-300463", "situation-no118-300463_1", "situation-no118-300463nn"]
)
def test_a_number_that_its_parts_do_not_make_is_flagged(shared, name):
    """Page 5 prints 46 institutions, made up of 41, 17 and 6, which are 64: two digits were swapped."""
    (wrong,) = flagged(shared / "real" / f"{name}.pdf")
    assert wrong == ("PR004", 5, "46")


def test_a_wrong_percent_of_what_was_spent_is_flagged(shared):
    """12,736.9 of 20,440.8 is 62.31 percent; page 15 prints 59.99 beside it, in its table and in its text."""
    assert flagged(shared / "real" / "province-budget-analysis-2563.pdf") == [("PR001", 15, "59.99")]
