"""Rows of sums that do not agree with the form of their column: wrong, or made otherwise, as a mean of the rows is.

Where amounts are counts times rates, the rate of a row of sums is its amount by its count.
"""

from collections.abc import Sequence
from typing import Final

from extract.records.derived.believed import Believed
from extract.records.derived.form import Form, compared_mean, fit
from extract.records.derived.matrix import Matrix, Spot
from extract.records.derived.words import QUOTIENT_WORDS, says
from schemas import DerivationKind

_FEWEST: Final = 2
"""So many other rows of sums must be made as their column says before one that is not is wrong."""

_DIGITS: Final = 5
"""A rate of so many digits at least is wrong where it is not what amount and count give: one of fewer is by chance."""


def rates_of_sums(matrix: Matrix, place: int, believed: Believed) -> tuple[int, Form, tuple[int, ...]] | None:
    """Give the place of the rates that amounts at a place are made with, their form in rows of sums, and these rows.

    None where it is not told which factor is the rate. What the rates of the items are in the mean, or add up to, is
    left out.
    """
    form = believed.form
    if form.kind is not DerivationKind.PRODUCT or form.times is None or form.factor != form.divisor:
        return None
    factors = (form.terms[0][0][1], form.times[1])
    rates = [factor for factor in factors if says(matrix.words[factor], QUOTIENT_WORDS)]
    if len(rates) != 1:
        return None
    (rate,) = rates
    (count,) = (factor for factor in factors if factor != rate)
    by_count = Form(DerivationKind.QUOTIENT, (((0, place), 1),), by=(((0, count), 1),))
    items = _spots(matrix, rate, [line for line in believed.agree if not matrix.is_sum(line)])
    lines = (line for line in range(len(matrix.labels)) if matrix.is_sum(line))
    return rate, by_count, tuple(line for line in lines if _may_be_rate(matrix, line, rate, by_count, items))


def _may_be_rate(matrix: Matrix, line: int, rate: int, form: Form, items: Sequence[Spot]) -> bool:
    subject, found = matrix.at(line, rate), fit(matrix, line, rate, form)
    if subject is None or found is None or not items or _is_of_all(subject, items):
        return False
    return found.agrees or len(str(abs(subject.value) // max(2 * subject.half, 1))) >= _DIGITS


def made_alike(matrix: Matrix, place: int, believed: Believed) -> tuple[int, ...]:
    """Give the row of sums that all others of its column, two at least, show to be made by the column's quotient.

    Nothing where it prints what the items, or the other sums, are in the mean, or add up to.
    """
    sums = [line for line in believed.agree if matrix.is_sum(line)]
    if believed.form.kind is not DerivationKind.QUOTIENT or len(sums) < _FEWEST or len(believed.sums) != 1:
        return ()
    line = believed.sums[0]
    items = [other for other in believed.agree if other not in sums]
    subject = matrix.at(line, place)
    runs = [_spots(matrix, place, others) for others in (items, sums, [one for one in items if one < line])]
    if subject is None or any(_is_of_all(subject, run) for run in runs if run):
        return ()
    return (line,)


def _spots(matrix: Matrix, place: int, lines: Sequence[int]) -> list[Spot]:
    return [spot for line in lines if (spot := matrix.at(line, place)) is not None]


def _is_of_all(subject: Spot, parts: Sequence[Spot]) -> bool:
    """Whether a figure is the mean of others, or their sum."""
    added, slack = sum(part.value for part in parts), sum(part.half for part in parts) + subject.half
    return compared_mean(subject, parts).agrees or abs(added - subject.value) <= slack
