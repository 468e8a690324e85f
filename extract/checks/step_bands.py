"""Bands of results that a row's own criteria print: what a result earns, and where it falls between two."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from extract.checks.computation import Reason
from extract.checks.interval import PRECISE, ZERO, Interval

Band = tuple[Decimal, Decimal | None]


class StepBands(NamedTuple):
    """Scores, the lowest first, and the edges of their bands; `falls` where less is better."""

    levels: tuple[Decimal, ...]
    bands: tuple[Band, ...]
    falls: bool

    def is_below(self, result: Decimal) -> bool:
        """Whether a result is worse than the lowest band holds."""
        low, high = self.bands[0]
        return (high is not None and result > high) if self.falls else result < low

    def whole(self, result: Decimal) -> Decimal | None:
        """Give the score of the band that holds a result; None between two bands, 0 below the lowest."""
        if self.is_below(result):
            return ZERO
        place = self._place(result)
        return None if place is None else self.levels[place]

    def lowest_below(self, result: Decimal) -> Decimal | None:
        """Give the score of the band that holds a result, and the lowest score below all bands."""
        return self.levels[0] if self.is_below(result) else self.whole(result)

    def parts(self, result: Decimal) -> Decimal | None:
        """Give the score and the part of the way to where the next band begins."""
        place = None if self.is_below(result) else self._place(result)
        if place is None or place == len(self.levels) - 1:
            return self.whole(result)
        begin, following = self._begin(place), self._begin(place + 1)
        if begin is None or following is None or begin == following:
            return self.levels[place]
        part = PRECISE.divide(PRECISE.subtract(result, begin), PRECISE.subtract(following, begin))
        step = self.levels[place + 1] - self.levels[place]
        return PRECISE.add(self.levels[place], PRECISE.multiply(part, step))

    def _place(self, result: Decimal) -> int | None:
        """The highest band that holds a result; the last holds all that is better too."""
        if self._is_beyond(result):
            return len(self.bands) - 1
        held = [
            place
            for place, (low, high) in enumerate(self.bands)
            if low <= result and (high is None or result <= high)
        ]
        return held[-1] if held else None

    def _is_beyond(self, result: Decimal) -> bool:
        low, high = self.bands[-1]
        return result < low if self.falls else high is not None and result > high

    def _begin(self, place: int) -> Decimal | None:
        low, high = self.bands[place]
        return high if self.falls else low


def step_bands(levels: Sequence[Decimal], bands: Sequence[Band]) -> StepBands | None:
    """Make bands of scores that rise; None where the bands neither rise nor fall."""
    lows = [low for low, _ in bands]
    if len(bands) < 2:
        return None
    if lows == sorted(lows):
        return StepBands(tuple(levels), tuple(bands), falls=False)
    if lows == sorted(lows, reverse=True):
        return StepBands(tuple(levels), tuple(bands), falls=True)
    return None


def held_by(earned: Callable[[Decimal], Decimal | None], result: Interval) -> Interval | Reason:
    """Give what the numbers of an interval earn; nothing follows where the middle one falls between two bands."""
    middle = PRECISE.divide(PRECISE.add(result.low, result.high), Decimal(2))
    if earned(middle) is None:
        return Reason.BETWEEN_BANDS
    found = [score for score in map(earned, (result.low, middle, result.high)) if score is not None]
    return Interval(min(found), max(found))
