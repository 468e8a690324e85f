"""Two scored tables of a published report: thirty rows of which three disagree and one cannot be checked."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Check, Verdict
from tests.checks.builders import by_verdict
from tests.checks.seed_tables import plan_table, policy_table


def percent_check(checks: tuple[Check, ...], number: str) -> Check:
    return next(
        check for check in checks if check.rule == "PT001" and f": {number} " in (check.subject.label or "")
    )


def test_policy_table_disagrees_only_about_what_half_of_the_target_earns() -> None:
    checked = run_checks(policy_table())
    wrong = by_verdict(checked, Verdict.INCONSISTENT)
    assert [(check.rule, check.subject.raw, check.recomputed) for check in wrong] == [
        ("BS001", "1", Decimal(0)),
        ("BS002", "1.00", Decimal("0.00")),
    ]
    assert all(check.decisive for check in wrong)
    assert len({check.cause for check in wrong}) == 1
    assert wrong[0].cause is not None
    assert by_verdict(checked, Verdict.UNVERIFIABLE) == []
    assert checked.problems == ()


def test_plan_table_disagrees_only_about_two_percents() -> None:
    checked = run_checks(plan_table())
    wrong = by_verdict(checked, Verdict.INCONSISTENT)
    assert [(check.rule, check.subject.raw, check.recomputed) for check in wrong] == [
        ("PT001", "๑๐๑.๒๔", Decimal("100.24")),
        ("PT001", "๑๐๐.๐๐", Decimal("500.00")),
    ]
    assert checked.problems == ()


def test_a_target_without_a_number_is_unverifiable_and_named() -> None:
    (check,) = by_verdict(run_checks(plan_table()), Verdict.UNVERIFIABLE)
    assert check.rule == "PT001"
    assert check.reason == "no number can be read for target (ร้อยละความสำเร็จ)"
    assert "ร้อยละความสำเร็จ" in check.message.th


@pytest.mark.parametrize(
    ("number", "formula"),
    [
        ("2", "(100 − result) / (100 − target) × 100"),
        ("8", "result / (100 + target) × 100, the target a rise on the base year"),
        ("9", "result / target × 100"),
        ("11", "result / target × 100"),
    ],
)
def test_the_form_that_fits_is_named(number: str, formula: str) -> None:
    check = percent_check(run_checks(plan_table()).checks, number)
    assert check.verdict is Verdict.CONSISTENT
    assert check.formula == formula


def test_every_figure_of_the_tables_is_checked_but_the_result_without_a_target() -> None:
    policy, plan = run_checks(policy_table()).summary, run_checks(plan_table()).summary
    assert policy.figures == policy.figures_checked == 13 * 12 + 6
    assert (plan.figures, plan.figures_checked) == (17 * 12 - 1 + 12, 17 * 12 - 2 + 12)
