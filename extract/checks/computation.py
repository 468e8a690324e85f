"""How a figure follows from others: a formula, its inputs, and a function over what the inputs stand for."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from extract.checks.figure import Figure
from extract.checks.interval import ONE, Interval, point, quotient


class Reason(StrEnum):
    """Why nothing follows from the inputs."""

    NO_NUMBER = "no-number"
    ZERO_DIVISOR = "zero-divisor"
    UNITS_DIFFER = "units-differ"
    BETWEEN_BANDS = "between-bands"
    BANDS_DISAGREE = "bands-disagree"
    DIRECTION_UNKNOWN = "direction-unknown"
    BASIS_UNKNOWN = "basis-unknown"
    SCALE_UNKNOWN = "scale-unknown"
    NO_ROWS = "no-rows"
    NO_TARGET = "no-target"
    NO_SUMS = "no-sums"
    NOT_MEASURED = "not-measured"
    PLACES_DIFFER = "places-differ"
    WHOLE_UNSAID = "whole-unsaid"
    PART_UNSAID = "part-unsaid"
    TARGET_UNSAID = "target-unsaid"
    BASE_UNSAID = "base-unsaid"
    LEVEL_UNSAID = "level-unsaid"
    SEVERAL_MEANINGS = "several-meanings"
    ROWS_UNSURE = "rows-unsure"
    ROWS_LOST = "rows-lost"
    STATUS_UNREAD = "status-unread"
    NO_BASE = "no-base"
    NO_SUCH_PROJECT = "no-such-project"
    PRACTICE_UNKNOWN = "practice-unknown"
    NOT_CUMULATIVE = "not-cumulative"
    FORM_UNKNOWN = "form-unknown"
    CRITERIA_IN_WORDS = "criteria-in-words"
    CRITERIA_UNORDERED = "criteria-unordered"
    NO_COUNT = "no-count"
    ITEM_LOST = "item-lost"
    AMOUNT_UNCLEAR = "amount-unclear"
    PARTS_UNSURE = "parts-unsure"
    LAST_PLACE = "last-place"
    MAY_BE_CUT = "may-be-cut"
    NO_REPORT = "no-report"
    NOT_IN_REPORT = "not-in-report"
    SEVERAL_PRINTED = "several-printed"
    SECTIONS_DIFFER = "sections-differ"
    OF_ANOTHER = "of-another"
    YEAR_UNSAID = "year-unsaid"


class Unknown(NamedTuple):
    """Nothing follows, for this reason; `figures` are those it concerns."""

    reason: Reason
    figures: tuple[Figure, ...] = ()


Function = Callable[[Sequence[Interval]], Interval | Reason]


class Computation(NamedTuple):
    """A formula over inputs, which can be computed again with other numbers in their place.

    `rates` say by how much each input moves the outcome towards the printed figure, None where that is not in
    proportion. `column` holds all figures that a sum could have been taken over, from top to bottom.
    """

    formula: str
    inputs: tuple[Figure, ...]
    function: Function
    rates: tuple[Decimal | None, ...] = ()
    column: tuple[Figure, ...] = ()

    def from_printed(self) -> Interval | Unknown:
        """Compute from the numbers just as they are printed."""
        return self._over([figure.as_printed() for figure in self.inputs])

    def from_intervals(self) -> Interval | Unknown:
        """Compute from all numbers that the printed ones stand for."""
        return self._over([figure.interval() for figure in self.inputs])

    def sum_of_cut_off(self) -> Interval | None:
        """Compute a sum from all numbers that the printed ones stand for where each was cut off; None for no sum."""
        if self.function is not total:
            return None
        follows = self._over([figure.if_cut_off() for figure in self.inputs])
        return follows if isinstance(follows, Interval) else None

    def with_reading(self, reading: Figure) -> "Computation":
        """Give the same formula with one of its inputs read otherwise."""
        return self._replace(inputs=tuple(figure.reread(reading) for figure in self.inputs))

    def rate_of(self, figure: Figure) -> Decimal | None:
        """Give the rate of an input; None where it has none, or is no input."""
        rates = zip(self.inputs, self.rates, strict=False)
        return next((rate for part, rate in rates if part.key == figure.key), None)

    def _over(self, intervals: Sequence[Interval | None]) -> Interval | Unknown:
        known = [interval for interval in intervals if interval is not None]
        if len(known) < len(self.inputs):
            return Unknown(Reason.NO_NUMBER, tuple(figure for figure in self.inputs if figure.value is None))
        outcome = self.function(known)
        return Unknown(outcome, self.inputs) if isinstance(outcome, Reason) else outcome


def unknown(reason: Reason, formula: str, *inputs: Figure) -> Computation:
    """Give a computation of which it is known that nothing follows, and why."""
    return Computation(formula, inputs, lambda _: reason)


def constant(formula: str, value: Decimal | int) -> Computation:
    """Give a value that follows from no printed figure, such as a count of rows."""
    return Computation(formula, (), lambda _: point(value))


def summed(formula: str, parts: tuple[Figure, ...], column: tuple[Figure, ...]) -> Computation:
    """Give the sum of a run of figures of a column; nothing follows from no figures."""
    if not parts:
        return unknown(Reason.NO_ROWS, formula)
    return Computation(formula, parts, total, rates=(ONE,) * len(parts), column=column)


def total(intervals: Sequence[Interval]) -> Interval:
    """Add intervals up; nothing adds up to zero."""
    return sum(intervals, start=point(0))


def ratio(dividend: Interval, divisor: Interval) -> Interval | Reason:
    """Divide, or say that the divisor may be zero."""
    divided = quotient(dividend, divisor)
    return Reason.ZERO_DIVISOR if divided is None else divided
