"""Criteria of a row stand in order: thresholds rise or fall, bands meet."""

import pytest

from extract.checks import run_checks
from schemas import Check, Verdict
from tests.checks.builders import by_verdict
from tests.checks.scoring_tables import FILLERS, criteria_table, step_table


def wrong(*criteria: str) -> list[Check]:
    document = run_checks(criteria_table([*criteria, "60", "1.0000"], *FILLERS))
    return by_verdict(document, Verdict.INCONSISTENT)


@pytest.mark.parametrize(
    "criteria",
    [
        ("50", "55", "60", "65", "70"),
        ("20", "16", "13", "11", "10"),
        ("80", "80", "85", "90", "95"),
        ("10", "5", "0", "5", "10"),
        ("60", "75", "70", "95", "90"),
        ("ต่ำกว่า 60", "60-69.99", "70-79.99", "80-89.99", "90 ขึ้นไป"),
        ("0-59.99", "60-64.99", "65-79.99", "80-94.99", "95-100"),
        ("60-64", "65-70", "72-79", "81-89", "90-100"),
        ("ระดับ 1", "ประชุม", "30 ก.ย.", "15 ก.ย.", "31 ส.ค."),
    ],
)
def test_criteria_as_reports_print_them_are_right(criteria: tuple[str, ...]) -> None:
    assert [check for check in wrong(*criteria) if check.rule == "CR005"] == []


@pytest.mark.parametrize(
    ("criteria", "printed", "right"),
    [
        (("50", "55", "30", "65", "70"), "30", "60"),
        (("20", "16", "73", "11", "10"), "73", "13"),
        (("80", "58", "90", "95", "100"), "58", "85"),
        (("60-64.99", "65-69.99", "70-74.99", "75-79.99", "88-100"), "79.99", "88"),
    ],
)
def test_one_out_of_order_is_told_and_not_the_score(criteria, printed: str, right: str) -> None:
    found = wrong(*criteria)
    assert [check.rule for check in found] == ["CR005"]
    assert found[0].subject.raw == printed
    hypotheses = [(h.from_, h.to) for h in found[0].hypotheses]
    assert (printed, right) in hypotheses or right in [from_ for from_, _ in hypotheses]


def test_of_three_targets_in_steps_nothing_is_said() -> None:
    document = run_checks(step_table(["70", "60", "90", "75", "62.50"]), select=["CR005"])
    assert document.checks == ()
