"""Formulas with their figures put in, by themselves and against the table that they are of."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Document, Verdict
from tests.checks.builders import by_verdict, verdicts
from tests.checks.dumped import Scored, Totals, dumped, formula_box, scoring

TABLE = scoring(
    Scored("75"), Scored("100"), Totals("2", counts=("1", "1"), points=("75", "100")), columns=("75", "100")
)


def checked(*figures: str, beside: str = "") -> Document:
    return run_checks(dumped(formula_box(*figures) + "\n" + beside), select=["FB"])


@pytest.mark.parametrize("result", ["86.22", "86.2", "86"])
def test_the_outcome_is_rounded(result: str) -> None:
    assert verdicts(checked("๔,๒๒๕", "๑๐๐", "๔,๙๐๐", result), "FB001") == [Verdict.CONSISTENT]


def test_a_wrong_outcome_is_found() -> None:
    (check,) = by_verdict(checked("๔,๒๒๕", "๑๐๐", "๔,๙๐๐", "๘๖.๒๓"), Verdict.INCONSISTENT)
    assert check.recomputed == Decimal("86.22")
    assert [operand.value for operand in check.inputs] == [Decimal(4225), Decimal(100), Decimal(4900)]


def test_a_divisor_of_zero_cannot_be_verified() -> None:
    assert verdicts(checked("4225", "100", "0", "86.22"), "FB001") == [Verdict.UNVERIFIABLE]


def test_the_figures_are_those_of_the_table() -> None:
    assert verdicts(checked("175", "100", "200", "87.50", beside=TABLE), "FB002") == [Verdict.CONSISTENT] * 2


@pytest.mark.parametrize(
    ("figures", "printed", "expected"),
    [(("165", "100", "200", "82.50"), 165, 175), (("175", "100", "300", "58.33"), 300, 200)],
)
def test_another_figure_than_the_table_has_is_found(
    figures: tuple[str, ...], printed: int, expected: int
) -> None:
    (check,) = by_verdict(checked(*figures, beside=TABLE), Verdict.INCONSISTENT)
    assert (check.rule, check.subject.value, check.recomputed) == ("FB002", printed, expected)


def test_a_formula_of_something_else_is_not_compared_with_the_table() -> None:
    assert verdicts(checked("4225", "100", "4900", "86.22", beside=TABLE), "FB002") == []
