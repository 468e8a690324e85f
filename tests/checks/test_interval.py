"""Intervals hold every number that their parts may stand for, and no bound that is open."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.checks.interval import (
    HUNDRED,
    Interval,
    cut_off,
    greatest,
    least,
    point,
    quotient,
    rounded,
    stands_for,
)

numbers = st.decimals(min_value=-1000, max_value=1000, places=3)
whole = st.integers(min_value=0, max_value=4)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """Draw an interval and a number in it."""
    low, inside, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    open_low, open_high = draw(st.booleans()) and low < inside, draw(st.booleans()) and inside < high
    return Interval(low, high, open_low, open_high), inside


@given(intervals(), intervals())
def test_sums_differences_and_products_hold_those_of_their_members(one, other) -> None:
    (a, x), (b, y) = one, other
    assert (a + b).holds(x + y)
    assert (a - b).holds(x - y)
    assert (a * b).holds(x * y)
    assert least(a, b).holds(min(x, y))
    assert greatest(a, b).holds(max(x, y))


@given(intervals(), intervals())
def test_quotients_hold_those_of_their_members(one, other) -> None:
    (a, x), (b, y) = one, other
    divided = quotient(a, b)
    if divided is None:
        assert b.low <= 0 <= b.high
    else:
        assert quotient(point(x), point(y)).meets(divided)


@given(numbers, whole)
def test_a_printed_number_stands_for_all_that_round_to_it(value: Decimal, decimals: int) -> None:
    printed = rounded(value, decimals)
    assert stands_for(printed, decimals, exact=False).holds(value)


@given(numbers, numbers, whole)
def test_a_number_that_rounds_elsewhere_is_not_stood_for(
    value: Decimal, other: Decimal, decimals: int
) -> None:
    printed = rounded(value, decimals)
    if rounded(other, decimals) != printed:
        assert not stands_for(printed, decimals, exact=False).holds(other)


@pytest.mark.parametrize(
    ("value", "low_is_in", "high_is_in"),
    [("4.56", True, False), ("-4.56", False, True), ("0.00", False, False)],
)
def test_halves_round_away_from_zero(value: str, low_is_in: bool, high_is_in: bool) -> None:
    printed = stands_for(Decimal(value), 2, exact=False)
    half = Decimal("0.005")
    assert printed.holds(Decimal(value) - half) is low_is_in
    assert printed.holds(Decimal(value) + half) is high_is_in


def test_an_exact_number_stands_for_itself_alone() -> None:
    assert stands_for(Decimal("5"), 0, exact=True) == point(5)


def test_cut_off_numbers_lie_on_the_far_side_of_what_is_printed() -> None:
    assert cut_off(Decimal("4.56"), 2).holds(Decimal("4.5699"))
    assert not cut_off(Decimal("4.56"), 2).holds(Decimal("4.57"))
    assert cut_off(Decimal("-4.56"), 2).holds(Decimal("-4.5699"))


def test_intervals_that_only_touch_at_an_open_bound_do_not_meet() -> None:
    below = Interval(Decimal(1), Decimal(2), high_open=True)
    assert not below.meets(Interval(Decimal(2), Decimal(3)))
    assert Interval(Decimal(1), Decimal(2)).meets(Interval(Decimal(2), Decimal(3)))


def test_a_zero_of_its_own_makes_a_closed_zero() -> None:
    assert (point(0) * Interval(Decimal(1), Decimal(2), True, True)) == point(0)
    assert (Interval(Decimal(0), Decimal(1)) * Interval(Decimal(1), Decimal(2), True, True)).holds(Decimal(0))


def test_nothing_is_divided_by_what_may_be_zero() -> None:
    assert quotient(HUNDRED, Interval(Decimal(0), Decimal(1), low_open=True)) is None
    assert quotient(HUNDRED, Interval(Decimal(-1), Decimal(1))) is None


def test_an_empty_interval_is_refused() -> None:
    with pytest.raises(ValueError, match="no number"):
        Interval(Decimal(2), Decimal(1))
    with pytest.raises(ValueError, match="no number"):
        Interval(Decimal(1), Decimal(1), low_open=True)
