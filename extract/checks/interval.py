"""What a printed number stands for: intervals of decimals, their bounds open or closed, and arithmetic."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

PRECISE: Final = Context(prec=60)
"""What ends is exact in it; a quotient that does not end is cut far behind any printed digit."""

Operation = Callable[[Decimal, Decimal], Decimal]

ZERO: Final = Decimal(0)
ONE: Final = Decimal(1)
HALF: Final = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`; an open bound is not one of them. One number alone is a point."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        empty = self.low == self.high and (self.low_open or self.high_open)
        if self.low > self.high or empty:
            raise ValueError(f"no number lies from {self.low} to {self.high}")

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(
            PRECISE.add(self.low, other.low),
            PRECISE.add(self.high, other.high),
            self.low_open or other.low_open,
            self.high_open or other.high_open,
        )

    def __neg__(self) -> "Interval":
        return Interval(self.high.copy_negate(), self.low.copy_negate(), self.high_open, self.low_open)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + -other

    def __mul__(self, other: "Interval") -> "Interval":
        return _combined(self, other, PRECISE.multiply)

    @property
    def is_point(self) -> bool:
        """Whether it holds one number only."""
        return self.low == self.high

    @property
    def middle(self) -> Decimal:
        """The number halfway between its bounds."""
        return PRECISE.multiply(PRECISE.add(self.low, self.high), HALF)

    def holds(self, value: Decimal) -> bool:
        """Whether a number is in it."""
        return self.meets(point(value))

    def meets(self, other: "Interval") -> bool:
        """Whether some number is in both."""
        return _reaches(self, other) and _reaches(other, self)

    def common(self, other: "Interval") -> "Interval":
        """Give the numbers that are in both. Raises ValueError where none is."""
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        return Interval(low, high, low_open, not closed)


def point(value: Decimal | int) -> Interval:
    """Give the interval that holds one number."""
    exact = Decimal(value)
    return Interval(exact, exact)


HUNDRED: Final = point(100)


def quotient(dividend: Interval, divisor: Interval) -> Interval | None:
    """Divide; None where the divisor may be zero or come as near to it as it likes."""
    if divisor.low <= 0 <= divisor.high:
        return None
    return _combined(dividend, divisor, PRECISE.divide)


def least(first: Interval, second: Interval) -> Interval:
    """Give what the smaller of two numbers may be."""
    return -greatest(-first, -second)


def greatest(first: Interval, second: Interval) -> Interval:
    """Give what the larger of two numbers may be."""
    low, low_open = max((first.low, first.low_open), (second.low, second.low_open))
    high, closed = max((first.high, not first.high_open), (second.high, not second.high_open))
    return Interval(low, high, low_open, not closed)


def stands_for(value: Decimal, decimals: int, exact: bool) -> Interval:
    """Give the numbers that are printed as `value` when rounded half up, away from zero, to `decimals`.

    A number that is exact by nature stands for itself alone, and zero for what rounds to it on either side.
    """
    if exact:
        return point(value)
    half = HALF.scaleb(-decimals)
    low, high = PRECISE.subtract(value, half), PRECISE.add(value, half)
    return Interval(low, high, low_open=value <= 0, high_open=value >= 0)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round half up, away from zero, to a number of decimals."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, PRECISE)


def cut_off(value: Decimal, decimals: int) -> Interval:
    """Give the numbers that are printed as `value` when all behind the first `decimals` is cut off."""
    step = Decimal(1).scaleb(-decimals)
    if value < 0:
        return Interval(PRECISE.subtract(value, step), value, low_open=True)
    return Interval(value, PRECISE.add(value, step), high_open=True)


def _combined(first: Interval, second: Interval, operation: Operation) -> Interval:
    """Combine by a product or a quotient: its extremes stand where bounds meet.

    An extreme is open where one of its bounds is, but for a zero that belongs to its interval: it makes zero,
    whatever it meets.
    """
    if first.is_point and second.is_point:
        return point(operation(first.low, second.low))
    extremes = []
    for ours, ours_open in ((first.low, first.low_open), (first.high, first.high_open)):
        for theirs, theirs_open in ((second.low, second.low_open), (second.high, second.high_open)):
            reaches_zero = (ours == 0 and not ours_open) or (theirs == 0 and not theirs_open)
            extremes.append((operation(ours, theirs), (ours_open or theirs_open) and not reaches_zero))
    low, low_open = min(extremes)
    high, high_closed = max((value, not is_open) for value, is_open in extremes)
    return Interval(low, high, low_open, not high_closed)


def _reaches(lower: Interval, upper: Interval) -> bool:
    """Whether the lower bound of one is not above the upper bound of the other."""
    if lower.low == upper.high:
        return not (lower.low_open or upper.high_open)
    return lower.low < upper.high
