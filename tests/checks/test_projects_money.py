"""Sums of budgets and disbursements of projects, to the satang."""

from decimal import Decimal

from extract.checks import run_checks
from schemas import Check, Verdict
from tests.checks.builders import by_verdict, verdicts
from tests.checks.dumped import Scored, Totals, dumped, scoring

COUNTS = ("0", "0", "0", "0", "3")
ROWS = (
    Scored("100", budget="๔๐๐,๐๐๐.๐๐", disbursed="๓๙๕,๕๘๔.๐๐"),
    Scored("100"),
    Scored("100", budget="๑,๘๘๐,๐๐๐.๐๐", disbursed="๑,๖๘๑,๐๔๘.๒๒"),
)


def money(budget: str, disbursed: str, rows: tuple[Scored, ...] = ROWS) -> list[Check]:
    document = dumped(scoring(*rows, Totals("3", budget, disbursed, COUNTS)))
    return list(run_checks(document, select=["PJ005", "PJ006"]).checks)


def wrong(checks: list[Check]) -> list[tuple[str, Decimal | None]]:
    return [(check.rule, check.difference) for check in checks if check.verdict is Verdict.INCONSISTENT]


def test_no_budget_and_a_dash_add_nothing() -> None:
    checks = money("๒,๒๘๐,๐๐๐.๐๐", "๒,๐๗๖,๖๓๒.๒๒")
    assert [check.agreement for check in checks] == ["exact", "exact"]
    assert [len(check.inputs) for check in checks] == [2, 2]


def test_a_satang_more_is_found() -> None:
    assert wrong(money("๒,๒๘๐,๐๐๐.๐๐", "๒,๐๗๖,๖๓๒.๒๓")) == [("PJ006", Decimal("0.01"))]


def test_a_misread_amount_is_suspected() -> None:
    rows = (Scored("100", budget="๔๐๐,๐๐๐.๐๐", disbursed="๗๙๕,๕๘๔.๐๐"), *ROWS[1:])
    checks = money("๒,๒๘๐,๐๐๐.๐๐", "๒,๐๗๖,๖๓๒.๒๒", rows)
    (found,) = [check for check in checks if check.verdict is Verdict.INCONSISTENT]
    assert (found.hypotheses[0].from_, found.hypotheses[0].to) == ("๗๙๕๕๘๔.๐๐", "๓๙๕๕๘๔.๐๐")
    assert found.hypotheses[0].kind == "digit-misread"


def test_a_blank_budget_merged_with_the_project_above_is_added_once() -> None:
    rows = (ROWS[0], Scored("100", budget="", disbursed=""), ROWS[2])
    assert wrong(money("๒,๒๘๐,๐๐๐.๐๐", "๒,๐๗๖,๖๓๒.๒๒", rows)) == []


def test_an_amount_that_cannot_be_read_leaves_the_sum_unverified() -> None:
    rows = (Scored("100", budget="๔๐๐,๐๐๐.๐๐", disbursed="๓๙๕,๕๘๔.๐๐ ๑๒"), *ROWS[1:])
    checks = money("๒,๒๘๐,๐๐๐.๐๐", "๒,๐๗๖,๖๓๒.๒๒", rows)
    assert [check.verdict for check in checks] == [Verdict.CONSISTENT, Verdict.UNVERIFIABLE]


def test_further_amounts_of_a_project_are_added_or_parts_of_the_first() -> None:
    more = Scored("100", budget="๓๐๐.๐๐", disbursed="๑๐๐.๐๐", more=(("๒๐๐.๐๐", "๕๐.๐๐"),))
    rows = (more, Scored("100"), Scored("100"))
    assert wrong(money("๕๐๐.๐๐", "๑๕๐.๐๐", rows)) == []
    assert wrong(money("๓๐๐.๐๐", "๑๐๐.๐๐", rows)) == []
    assert len(wrong(money("๔๐๐.๐๐", "๑๒๐.๐๐", rows))) == 2


def test_amounts_in_millions_are_rounded() -> None:
    rows = [Scored("100", budget="1.24"), Scored("100", budget="1.24"), Scored("100", budget="1.24")]
    text = scoring(*rows, Totals("3", "3.73", "", COUNTS)).replace("งบประมาณ (บาท)", "งบประมาณ (ล้านบาท)")
    checked = run_checks(dumped(text))
    assert verdicts(checked, "PJ005") == [Verdict.CONSISTENT]
    assert by_verdict(checked, Verdict.INCONSISTENT) == []
