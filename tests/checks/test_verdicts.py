"""A printed figure agrees exactly, within rounding, cut off, or not at all."""

from decimal import Decimal

import pytest

from extract.checks.compare import compare
from extract.checks.computation import Computation, Reason, summed, unknown
from extract.checks.figure import Figure, figure
from extract.checks.what import What
from schemas import Agreement, Verdict
from tests.checks.builders import place, quantity


def printed(raw: str, what: What = What.SCORE, column: int = 0, unit: str | None = None) -> Figure:
    return figure(quantity(raw, place("t1", 0, column), unit), what, "แถว")


def sum_of(*parts: Figure) -> Computation:
    return summed("Σ", parts, parts)


def test_the_sum_of_the_printed_numbers_agrees_exactly() -> None:
    found = compare(printed("4.60"), sum_of(printed("1.50", column=1), printed("3.10", column=2)))
    assert found.outcome.agreement is Agreement.EXACT
    assert found.outcome.recomputed == Decimal("4.60")
    assert found.outcome.difference == 0


def test_a_sum_that_the_rounding_of_its_parts_allows_agrees_within_rounding() -> None:
    found = compare(printed("4.61"), sum_of(printed("1.50", column=1), printed("3.10", column=2)))
    assert found.outcome.verdict is Verdict.CONSISTENT
    assert found.outcome.agreement is Agreement.ROUNDING
    assert found.outcome.recomputed == (Decimal("4.5900"), Decimal("4.6100"))


def test_a_number_cut_off_and_not_rounded_agrees_truncated() -> None:
    exact = printed("4.5678", What.TARGET, 1)
    assert compare(printed("4.56"), sum_of(exact)).outcome.agreement is Agreement.TRUNCATED


def test_what_no_rounding_explains_is_inconsistent_and_the_difference_is_given() -> None:
    found = compare(printed("4.71"), sum_of(printed("1.50", column=1), printed("3.10", column=2)))
    assert found.outcome.verdict is Verdict.INCONSISTENT
    assert found.outcome.recomputed == Decimal("4.60")
    assert found.outcome.difference == Decimal("0.11")


def test_a_count_is_exact_and_agrees_with_itself_alone() -> None:
    members = [printed(raw, What.MARK, column) for column, raw in enumerate(("3", "4"), 1)]
    assert compare(printed("7", What.COUNT), sum_of(*members)).outcome.agreement is Agreement.EXACT
    assert compare(printed("8", What.COUNT), sum_of(*members)).outcome.verdict is Verdict.INCONSISTENT


def test_an_exact_figure_is_not_made_right_by_rounding_the_sum() -> None:
    parts = [printed(raw, What.WEIGHT, column) for column, raw in enumerate(("59.6", "40"), 1)]
    found = compare(printed("100", What.TOTAL_WEIGHT), sum_of(*parts))
    assert found.outcome.verdict is Verdict.INCONSISTENT
    assert found.outcome.recomputed == Decimal("99.6")
    assert found.outcome.difference == Decimal("0.4")


@pytest.mark.parametrize(
    ("raw", "unit", "scale", "exact"),
    [
        ("702.00", "time", 1, True),
        ("41,783,089.44", "baht", 1, True),
        ("242,642", "baht", 10**6, False),
        ("76.49", "percent", 1, False),
        ("4.5", "person", 1, False),
        ("4", None, 1, False),
    ],
)
def test_counts_and_money_to_the_satang_are_exact(
    raw: str, unit: str | None, scale: int, exact: bool
) -> None:
    read = quantity(raw, place("t1", 0, 0), unit, scale)
    assert figure(read, What.RESULT, "แถว").exact is exact


def test_a_missing_input_is_named() -> None:
    missing = printed("?", column=1)
    found = compare(printed("4.60"), sum_of(missing, printed("4.60", column=2)))
    assert found.outcome.verdict is Verdict.UNVERIFIABLE
    assert found.outcome.unknown is not None
    assert found.outcome.unknown.figures == (missing,)


def test_an_unreadable_subject_is_named() -> None:
    subject = printed("4.6?")
    found = compare(subject, sum_of(printed("4.60", column=2)))
    assert found.outcome.unknown is not None
    assert found.outcome.unknown.figures == (subject,)


def test_the_first_form_that_agrees_is_named() -> None:
    right = sum_of(printed("4.60", column=1))
    wrong = sum_of(printed("3.00", column=1))
    assert compare(printed("4.60"), wrong, right).form is right


def test_a_form_from_which_nothing_follows_gives_way_to_one_that_disagrees() -> None:
    nothing = unknown(Reason.ZERO_DIVISOR, "a / 0")
    wrong = sum_of(printed("3.00", column=1))
    assert compare(printed("4.60"), nothing, wrong).outcome.verdict is Verdict.INCONSISTENT


def test_a_disagreement_across_an_edge_is_decisive() -> None:
    sums = sum_of(printed("89.10", column=1))
    assert compare(printed("91.10"), sums, edges=(Decimal(90),)).decisive
    assert not compare(printed("92.10"), sum_of(printed("91.10", column=1)), edges=(Decimal(90),)).decisive


def test_a_sum_of_parts_that_were_all_cut_off_agrees_truncated() -> None:
    parts = [printed(f"1.{tens}0", column=tens) for tens in range(1, 8)]
    found = compare(printed("9.86"), sum_of(*parts))
    assert found.outcome.agreement is Agreement.TRUNCATED
    assert compare(printed("9.87"), sum_of(*parts)).outcome.verdict is Verdict.INCONSISTENT
    assert compare(printed("9.75"), sum_of(*parts)).outcome.verdict is Verdict.INCONSISTENT
