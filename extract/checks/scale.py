"""The scale of marks that a table's header prints: bands of percents, and the level that each earns."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from extract.checks.band_edges import doubted
from extract.checks.computation import Reason
from extract.checks.interval import HALF, ONE, PRECISE, ZERO, Interval
from schemas import Band, Document, Table


class Scale(NamedTuple):
    """Levels and the lower edges of their bands, lowest first.

    `edges` are where a level begins: what lies between two bands (69.99, 70) is rounded to their decimals, so
    that such a gap is parted in its middle. `gaps` are wider: no band holds what lies in them. Between `doubted` the
    header disagrees with itself; the last may have no end.
    """

    levels: tuple[Decimal, ...]
    lows: tuple[Decimal, ...]
    edges: tuple[Decimal, ...]
    gaps: tuple[Interval, ...]
    doubted: tuple[tuple[Decimal, Decimal | None], ...] = ()

    @property
    def top(self) -> Decimal:
        """The highest level, earned by the last band and all above it."""
        return self.levels[-1]

    def level(self, percent: Interval) -> Interval | Reason:
        """Give the level of the band that a percent falls in, and 0 under the lowest."""
        return self._earned(percent, self._level)

    def score(self, percent: Interval) -> Interval | Reason:
        """Give the level and the part of the way to the next: full from the last band, 0 under the first."""
        return self._earned(percent, self._score)

    def _earned(self, percent: Interval, mark: Callable[[int, Decimal], Decimal]) -> Interval | Reason:
        if percent.is_point and any(gap.holds(percent.low) for gap in self.gaps):
            return Reason.BETWEEN_BANDS
        if any(low <= percent.high and (high is None or percent.low <= high) for low, high in self.doubted):
            return Reason.BANDS_DISAGREE
        # Of all that a printed percent stands for, the least may have been banded before it was rounded.
        begun_at_low = bisect_right(self.edges if percent.is_point else self.lows, percent.low)
        begun_at_high = (bisect_left if percent.high_open else bisect_right)(self.edges, percent.high)
        return Interval(mark(begun_at_low, percent.low), mark(begun_at_high, percent.high))

    def _level(self, begun: int, _percent: Decimal) -> Decimal:
        return self.levels[begun - 1] if begun else ZERO

    def _score(self, begun: int, percent: Decimal) -> Decimal:
        if begun in (0, len(self.levels)):
            return self._level(begun, percent)
        low, next_low = self.lows[begun - 1 : begun + 1]
        level, next_level = self.levels[begun - 1 : begun + 1]
        part = PRECISE.divide(PRECISE.subtract(percent, low), next_low - low)
        return PRECISE.add(level, PRECISE.multiply(min(max(part, ZERO), ONE), next_level - level))


def scales(document: Document) -> Mapping[str, Scale]:
    """Give the scale of every table whose header prints one, by the table's id."""
    found = {table.id: scale_of(table) for table in document.tables}
    return {table: scale for table, scale in found.items() if scale}


def scale_of(table: Table) -> Scale | None:
    """Give the scale that a table's header prints; None where it prints none, or one that does not rise."""
    bands = sorted((column.band for column in table.columns if column.band), key=lambda band: band.level)
    lows = [band.low for band in bands]
    if not bands or any(low >= following for low, following in pairwise(lows)):
        return None
    half_step = HALF.scaleb(-max(_decimals(band) for band in bands))
    edges, gaps = [lows[0]], []
    for band, following in pairwise(bands):
        if band.high is None or band.high >= following.low:
            edges.append(following.low)
            continue
        edges.append(following.low - half_step)
        if band.high + half_step < edges[-1]:
            gaps.append(Interval(band.high + half_step, edges[-1], high_open=True))
    levels = tuple(Decimal(band.level) for band in bands)
    return Scale(levels, tuple(lows), tuple(edges), tuple(gaps), tuple(doubted(table)))


def _decimals(band: Band) -> int:
    printed = [band.low] if band.high is None else [band.low, band.high]
    return max(0, *(-int(value.as_tuple().exponent) for value in printed))
