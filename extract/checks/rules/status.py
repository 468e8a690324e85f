"""Indicators: attained or not."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, unknown
from extract.checks.direction import Direction
from extract.checks.figure import Figure, row_words
from extract.checks.interval import HUNDRED, ONE, ZERO, Interval
from extract.checks.registry import rule
from extract.checks.target import Measured, measured
from extract.checks.what import What
from schemas import Document, Indicator, Status

ATTAINED: Final = Interval(ONE, ONE)
MISSED: Final = Interval(ZERO, ZERO)
EITHER: Final = Interval(ZERO, ONE)

FORMULA: Final = "1 (attained) if the result reaches the target, else 0 (not attained)"

Function = Callable[[Interval, Interval], Interval]


@rule("AT001", name="attained")
def attained(document: Document) -> Iterator[Finding]:
    """The printed status is what the result says of the target.

    Formula: attained if result ≥ target; result ≤ target where less is better
    Source: status tables of annual performance reports; a target without a direction is one to reach.
    Holds: 76.49 against 80 gives not-attained
    Holds: 18.62 against <= 23 gives attained
    Fails: 76.49 against 80 gives attained
    Fails: 18.62 against <= 23 gives not-attained
    """
    told = {indicator.table for indicator in document.indicators if indicator.status is not None}
    for indicator in document.indicators:
        if indicator.status is not None:
            yield compare(_status(indicator), _attainment(indicator), edges=(ONE,))
        elif indicator.table not in told and _prints_sign(indicator):
            yield compare(_status(indicator), unknown(Reason.STATUS_UNREAD, FORMULA))


def _prints_sign(indicator: Indicator) -> bool:
    """Whether a status is a sign that no word explains: one of which a table has a column is a verdict all the same."""
    raw = (indicator.status_raw or "").strip()
    return bool(raw) and set(raw) != set("-") and not any(letter.isalnum() for letter in raw)


def _status(indicator: Indicator) -> Figure:
    return Figure(
        what=What.STATUS,
        of=row_words(indicator),
        raw=indicator.status_raw or "",
        value=ONE if indicator.status is Status.ATTAINED else ZERO,
        decimals=0,
        exact=True,
        at=indicator.status_at or indicator.at,
    )


def _attainment(indicator: Indicator) -> Computation:
    measure = measured(indicator)
    if measure is None:
        return unknown(Reason.NO_TARGET, FORMULA)
    if indicator.status is Status.NOT_MEASURABLE:
        return unknown(Reason.NOT_MEASURED, FORMULA)
    if measure.units_differ:
        return unknown(Reason.UNITS_DIFFER, FORMULA, *measure.inputs)
    readings = _readings(measure)
    if not readings:
        return unknown(Reason.BASIS_UNKNOWN, FORMULA, *measure.inputs)
    return _by_all(readings, measure)


def _by_all(readings: Sequence[Function], measure: Measured) -> Computation:
    """Judge by every way that the target may be meant; where they differ, nothing follows."""

    def function(intervals: Sequence[Interval]) -> Interval | Reason:
        result, target = intervals
        verdicts = [reading(result * measure.factor, target) for reading in readings]
        if any(verdict != verdicts[0] for verdict in verdicts):
            return Reason.DIRECTION_UNKNOWN
        return verdicts[0]

    return Computation(FORMULA, measure.inputs, function)


def _readings(measure: Measured) -> tuple[Function, ...]:
    """Give the ways that a target may be meant; a result beside a change may be a level or a change too."""
    at_least = _above if measure.strict else _at_least
    at_most = _below if measure.strict else _at_most
    if measure.target_is_change and not measure.result_is_change:
        if not measure.is_percent:
            return ()
        if measure.direction is Direction.LOWER:
            return (lambda result, target: at_most(result, HUNDRED - target), at_least)
        return (lambda result, target: at_least(result, HUNDRED + target), at_least)
    if measure.target_is_change:
        return (at_least,)
    if measure.direction is Direction.UNSURE:
        return (at_least, at_most)
    return (at_most,) if measure.direction is Direction.LOWER else (at_least,)


def _at_least(result: Interval, target: Interval) -> Interval:
    beyond = result - target
    if beyond.low >= 0:
        return ATTAINED
    return MISSED if beyond.high < 0 or (beyond.high == 0 and beyond.high_open) else EITHER


def _above(result: Interval, target: Interval) -> Interval:
    return _negated(_at_least(target, result))


def _at_most(result: Interval, target: Interval) -> Interval:
    return _at_least(target, result)


def _below(result: Interval, target: Interval) -> Interval:
    return _negated(_at_least(result, target))


def _negated(verdict: Interval) -> Interval:
    return ATTAINED - verdict
