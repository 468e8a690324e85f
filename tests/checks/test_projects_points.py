"""Points of projects: the column they stand in, the sums of the columns, and the percent of success."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Check, Document, Verdict
from tests.checks.builders import by_verdict, verdicts
from tests.checks.dumped import Scored, Totals, dumped, scoring

COUNTS = ("0", "0", "1", "1", "2")
POINTS = ("0", "0", "50", "75", "200")
SLIPPED = (Scored("100"), Scored("100", column="75"), Scored("75"), Scored("50"))
IN_PLACE = (Scored("100"), Scored("100"), Scored("75"), Scored("50"))


def wrong(text: str, *rules: str) -> list[Check]:
    return by_verdict(run_checks(dumped(text), select=rules), Verdict.INCONSISTENT)


def test_a_mark_in_another_column_is_found_and_explained() -> None:
    (check,) = wrong(scoring(*SLIPPED, Totals("4", counts=COUNTS, points=POINTS, success="81.25")), "PJ")
    assert (check.rule, check.subject.value, check.recomputed) == ("PJ001", Decimal(100), Decimal(75))
    (hypothesis,) = check.hypotheses
    assert hypothesis.kind == "shifted-column"
    assert hypothesis.from_.endswith("75")
    assert hypothesis.to.endswith("100")
    assert check.subject.at == hypothesis.at


def test_a_slipped_mark_is_not_the_fault_of_the_sums() -> None:
    checked = run_checks(dumped(scoring(*SLIPPED, Totals("4", counts=COUNTS, points=POINTS))))
    assert verdicts(checked, "PJ002") == [Verdict.CONSISTENT] * 5
    assert verdicts(checked, "PJ003") == [Verdict.CONSISTENT] * 5


def test_misread_points_are_not_the_fault_of_the_sums() -> None:
    """The sums follow from the columns that the marks stand in: 160 was 100."""
    rows = (Scored("160", column="100"), *IN_PLACE[1:])
    found = wrong(scoring(*rows, Totals("4", counts=COUNTS, points=POINTS, success="81.25")), "PJ")
    assert [check.rule for check in found] == ["PJ001"]
    assert [h.to for h in found[0].hypotheses if h.kind == "digit-misread"] == ["100"]


def test_wrong_sums_of_columns_are_found() -> None:
    totals = Totals("4", counts=("0", "0", "1", "2", "2"), points=("0", "0", "50", "75", "300"))
    found = wrong(scoring(*IN_PLACE, totals), "PJ")
    assert [(check.rule, check.subject.value, check.recomputed) for check in found] == [
        ("PJ002", Decimal(2), Decimal(1)),
        ("PJ003", Decimal(300), Decimal(200)),
    ]


def test_a_project_with_two_marks_leaves_the_sums_unverified() -> None:
    text = scoring(*IN_PLACE, Totals("4", counts=COUNTS, points=POINTS))
    twice = text.replace("\t\t100\n", "\t75\t100\n", 1)
    assert twice != text
    checked = run_checks(dumped(twice), select=["PJ002", "PJ003"])
    assert {check.verdict for check in checked.checks} == {Verdict.CONSISTENT, Verdict.UNVERIFIABLE}


def test_ticks_are_counted_where_they_stand() -> None:
    rows = [Scored("/", column=column) for column in ("100", "100", "75", "50")]
    checked = run_checks(dumped(scoring(*rows, Totals("4", counts=COUNTS, points=POINTS))))
    assert verdicts(checked, "PJ001") == []
    assert verdicts(checked, "PJ002") == [Verdict.CONSISTENT] * 5
    assert verdicts(checked, "PJ003") == [Verdict.CONSISTENT] * 5


def test_marks_of_another_kind_are_not_judged_by_their_column() -> None:
    rows = [Scored("1", column=column) for column in ("100", "100", "75", "50")]
    assert verdicts(run_checks(dumped(scoring(*rows))), "PJ001") == []


@pytest.mark.parametrize("success", ["81.25", "50.00"])
def test_the_percent_of_success_is_of_points_or_of_finished_projects(success: str) -> None:
    assert wrong(scoring(*IN_PLACE, Totals("4", counts=COUNTS, points=POINTS, success=success)), "PJ") == []


def test_a_wrong_percent_of_success_is_found() -> None:
    (check,) = wrong(scoring(*IN_PLACE, Totals("4", counts=COUNTS, points=POINTS, success="82.15")), "PJ")
    assert (check.rule, check.recomputed) == ("PJ004", Decimal("81.25"))


def test_the_percent_is_not_accused_where_a_sum_of_points_is_wrong() -> None:
    totals = Totals("4", counts=COUNTS, points=("0", "0", "50", "75", "300"), success="81.25")
    assert [check.rule for check in wrong(scoring(*IN_PLACE, totals), "PJ")] == ["PJ003"]


def test_a_wrong_number_of_projects_is_found() -> None:
    (check,) = wrong(scoring(*IN_PLACE, Totals("5", counts=COUNTS, points=POINTS)), "PJ")
    assert (check.rule, check.recomputed) == ("PJ007", Decimal(4))


def sections(*totals: Totals) -> Document:
    rows = (Scored("100"), Scored("75"), totals[0], "แผนที่ ๒", Scored("100"), Scored("100"), *totals[1:])
    return dumped(scoring(*rows))


def test_sums_of_sections_are_of_their_own_projects() -> None:
    first = Totals("2", counts=("0", "0", "0", "1", "1"), points=("0", "0", "0", "75", "100"))
    second = Totals("2", counts=("0", "0", "0", "0", "2"), points=("0", "0", "0", "0", "200"))
    whole = Totals("4", counts=("0", "0", "0", "1", "3"), points=("0", "0", "0", "75", "300"))
    assert by_verdict(run_checks(sections(first, second), select=["PJ"]), Verdict.INCONSISTENT) == []
    assert by_verdict(run_checks(sections(first, whole), select=["PJ"]), Verdict.INCONSISTENT) == []


def test_sums_of_several_tables_may_stand_under_the_last() -> None:
    whole = Totals("4", counts=("0", "0", "0", "2", "2"), points=("0", "0", "0", "150", "200"))
    half = (Scored("100"), Scored("75"))
    assert wrong(scoring(*half) + "\nแผนที่ ๒ ส่วนราชการ\n\n" + scoring(*half, whole), "PJ") == []
