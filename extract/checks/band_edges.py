"""The bands of a header held to each other: where one ends the next begins, and their levels run by one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from extract.checks.interval import PRECISE, ZERO
from schemas import Band, Column, Table

AGREEING: Final = 2
"""So many pairs of bands must lie alike, and all but one, before that one is wrong."""


class HeadedBand(NamedTuple):
    """A band and the words of its column's header."""

    header: str
    band: Band


class Meeting(NamedTuple):
    """A band and the one above it, with the step between them that the other bands of the table show."""

    lower: HeadedBand
    upper: HeadedBand
    usual: Decimal

    @property
    def is_torn(self) -> bool:
        """Whether the bands leave a hole or share percents; bands that touch do neither."""
        return _gap(self.lower.band, self.upper.band) not in (ZERO, self.usual)


class First(NamedTuple):
    """The lowest band of a header where it ends before it begins, with the width of all others."""

    lowest: HeadedBand
    width: Decimal


class Level(NamedTuple):
    """A band with the level that the others of its table leave to it."""

    headed: HeadedBand
    meant: Decimal

    @property
    def is_odd(self) -> bool:
        """Whether another is printed."""
        return self.meant != self.headed.band.level


def meetings(table: Table) -> list[Meeting]:
    """Give the neighbouring bands of a table; none where more than one pair lies otherwise than the rest."""
    pairs = list(pairwise(_rising(table.columns)))
    gaps = [gap for lower, upper in pairs if (gap := _gap(lower.band, upper.band)) is not None]
    if not gaps:
        return []
    usual, agreeing = Counter(gaps).most_common(1)[0]
    found = [
        Meeting(lower, upper, usual) for lower, upper in pairs if _gap(lower.band, upper.band) is not None
    ]
    torn = sum(meeting.is_torn for meeting in found)
    return found if agreeing >= AGREEING and usual >= ZERO and torn <= 1 and agreeing > torn else []


def first_that_falls(table: Table) -> First | None:
    """Give the lowest band where it is the only one that ends before it begins, and the others are equally wide.

    Of a higher one the band below tells where it begins, and where the lowest ends the band above it.
    """
    bands = _rising(table.columns)
    widths = [PRECISE.subtract(one.band.high, one.band.low) for one in bands if one.band.high is not None]
    if any(meeting.is_torn for meeting in meetings(table)):
        return None
    if len(widths) <= AGREEING or bands[0].band.high is None or widths[0] > ZERO or len(set(widths[1:])) > 1:
        return None
    return First(bands[0], widths[1]) if widths[1] > ZERO else None


def levels(table: Table) -> list[Level]:
    """Give the levels of a table's bands, where all of them run by one or would with one of them changed."""
    bands = _headed(table.columns)
    printed = [Decimal(one.band.level) for one in bands]
    if len(bands) < AGREEING + 2:
        return []
    for step in (Decimal(1), Decimal(-1)):
        begun, count = Counter(level - place * step for place, level in enumerate(printed)).most_common(1)[0]
        if count >= len(bands) - 1:
            return [Level(one, begun + place * step) for place, one in enumerate(bands)]
    return []


def doubted(table: Table) -> Iterator[tuple[Decimal, Decimal | None]]:
    """Give the percents, from one to another or without end, of which the header does not surely tell the level."""
    bands = _rising(table.columns)
    upper_of = {id(lower.band): upper.band for lower, upper in pairwise(bands)}
    for meeting in meetings(table):
        if meeting.is_torn:
            yield meeting.lower.band.low, meeting.upper.band.high
    if first := first_that_falls(table):
        yield ZERO, first.lowest.band.high
    for level in levels(table):
        if level.is_odd:
            above = upper_of.get(id(level.headed.band))
            yield _below(bands, level.headed.band), above.low if above else None


def _below(bands: Sequence[HeadedBand], band: Band) -> Decimal:
    """Give where the band before begins: on the way to this one a score has parts of its level."""
    place = next(place for place, one in enumerate(bands) if one.band is band)
    return bands[max(0, place - 1)].band.low


def _headed(columns: Sequence[Column]) -> list[HeadedBand]:
    """Give the bands of columns side by side; none where a column between them is of no known band."""
    places = [place for place, column in enumerate(columns) if column.band]
    if not places or places[-1] - places[0] >= len(places):
        return []
    return [HeadedBand(column.header, column.band) for column in columns if column.band]


def _rising(columns: Sequence[Column]) -> list[HeadedBand]:
    """Give the bands in the order of their columns, turned about where most of them fall."""
    bands = _headed(columns)
    rises = [one.band.low < other.band.low for one, other in pairwise(bands)]
    return bands if 2 * sum(rises) >= len(rises) else bands[::-1]


def _gap(lower: Band, upper: Band) -> Decimal | None:
    return None if lower.high is None else PRECISE.subtract(upper.low, lower.high)
