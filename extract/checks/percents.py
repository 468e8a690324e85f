"""Percents and differences of two printed figures, as intervals: what rules compare a stated percent with."""

from collections.abc import Sequence

from extract.checks.claim_figures import size
from extract.checks.computation import Reason, ratio
from extract.checks.interval import HUNDRED, Interval


def percent_of(intervals: Sequence[Interval]) -> Interval | Reason:
    """Give part / whole × 100."""
    part, whole = intervals
    return ratio(part * HUNDRED, whole)


def apart(intervals: Sequence[Interval]) -> Interval:
    """Give how far a figure is from a base, its sign left out."""
    figure, base = intervals
    return size(figure - base)


def percent_apart(intervals: Sequence[Interval]) -> Interval | Reason:
    """Give how far a figure is from a base, in percent of the base, its sign left out."""
    _, base = intervals
    return ratio(apart(intervals) * HUNDRED, base)


def percent_of_less(intervals: Sequence[Interval]) -> Interval | Reason:
    """Give amount / (result − amount) × 100: of what there was before a rise by the amount."""
    amount, result = intervals
    return ratio(amount * HUNDRED, result - amount)


def percent_of_more(intervals: Sequence[Interval]) -> Interval | Reason:
    """Give amount / (result + amount) × 100: of what there was before a fall by the amount."""
    amount, result = intervals
    return ratio(amount * HUNDRED, result + amount)
