"""Totals of unit scorecards: six published ones are exact, and a wrong figure in any is found."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Agreement, Verdict
from tests.checks.builders import by_verdict, scorecard

FIVE, FOUR, THREE, TWO = "๕.๐๐๐๐", "๔.๐๐๐๐", "๓.๐๐๐๐", "๒.๐๐๐๐"


def card(weights: str, total: str, **lower: str):
    """Make a scorecard of the weights; `lower` are the scores that are not 5, by the place of their line."""
    scores = {int(name.removeprefix("line_")): score for name, score in lower.items()}
    lines = [(f"{i}", scores.get(i, FIVE), weight) for i, weight in enumerate(weights.split(), 1)]
    return scorecard(lines, total, "๑๐๐")


CARDS = [
    card("๑๐ ๕ ๕ ๕ ๕ ๕ ๕ ๕ ๕ ๑๐ ๒ ๕ ๕ ๕ ๓ ๕ ๕ ๓ ๓ ๒ ๒", "๔.๙๖๐๐", line_20=THREE),
    card("๑๐ ๑๐ ๕ ๑๐ ๑๐ ๕ ๑๐ ๑๐ ๕ ๕ ๕ ๕ ๓ ๓ ๒ ๒", "๔.๙๖๐๐", line_15=THREE),
    card(
        "๑๐ ๑๐ ๕ ๕ ๑๐ ๕ ๕ ๑๐ ๕ ๕ ๕ ๕ ๕ ๕ ๓ ๓ ๒ ๒",
        "๔.๖๖๐๐",
        line_6=TWO,
        line_13=FOUR,
        line_14=THREE,
        line_17=FOUR,
        line_18=FOUR,
    ),
    card("๑๐ ๑๐ ๕ ๕ ๑๐ ๕ ๕ ๕ ๑๐ ๕ ๕ ๑๐ ๕ ๓ ๓ ๒ ๒", "๔.๘๖๐๐", line_5=FOUR, line_16=THREE),
    card("๑๐ ๑๐ ๑๐ ๑๐ ๕ ๕ ๕ ๕ ๕ ๕ ๕ ๕ ๕ ๕ ๓ ๓ ๒ ๒", "๔.๙๑๐๐", line_9=FOUR, line_17=THREE),
    card("๑๐ ๑๐ ๕ ๑๐ ๑๐ ๕ ๑๐ ๕ ๕ ๕ ๕ ๕ ๕ ๓ ๓ ๒ ๒", "๔.๙๔๐๐", line_15=THREE),
]


@pytest.mark.parametrize("document", CARDS)
def test_published_totals_are_exact(document) -> None:
    checks = [check for check in run_checks(document).checks if check.rule.startswith("SC")]
    assert [check.agreement for check in checks] == [Agreement.EXACT, Agreement.EXACT]


@pytest.mark.parametrize("document", CARDS)
def test_every_score_weight_and_total_is_counted_as_checked(document) -> None:
    summary = run_checks(document).summary
    assert summary.figures == summary.figures_checked == 2 * len(document.scorecards[0].lines) + 2


def test_a_total_off_by_its_last_digit_is_found() -> None:
    (check,) = by_verdict(
        run_checks(scorecard([("1.1", "5.0000", "60"), ("1.2", "3.0000", "40")], "4.2002", "100")),
        Verdict.INCONSISTENT,
    )
    assert (check.rule, check.recomputed, check.difference) == ("SC002", Decimal("4.2000"), Decimal("0.0002"))


def test_weights_that_do_not_make_up_the_whole_are_found() -> None:
    document = scorecard([("1.1", "5.0000", "60"), ("1.2", "5.0000", "30")], "5.0000", "100")
    (check,) = by_verdict(run_checks(document), Verdict.INCONSISTENT)
    assert (check.rule, check.recomputed) == ("SC001", Decimal(90))


def test_an_unreadable_score_makes_the_total_unverifiable_and_is_named() -> None:
    document = scorecard([("1.1", "5.0000", "60"), ("1.2", "3.?000", "40")], "4.2000", "100")
    (check,) = by_verdict(run_checks(document), Verdict.UNVERIFIABLE)
    assert check.rule == "SC002"
    assert check.reason is not None
    assert "1.2" in check.reason
    assert "3.?000" in check.message.th


def test_a_scorecard_without_totals_claims_nothing() -> None:
    document = scorecard([("1.1", "5.0000", "60")])
    assert run_checks(document, select=["SC"]).checks == ()


def test_a_scorecard_without_lines_is_unverifiable() -> None:
    checks = run_checks(scorecard([], "5.0000", "100")).checks
    assert {check.verdict for check in checks} == {Verdict.UNVERIFIABLE}
