"""Scored indicators: the bands of the header, and the levels over them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from extract.checks.band_edges import HeadedBand, first_that_falls, levels, meetings
from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, constant
from extract.checks.figure import Figure
from extract.checks.interval import ONE, ZERO, point
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Document

EDGE_FORMULA: Final = "lower edge of the next band − the step between the other bands"
WIDTH_FORMULA: Final = "upper edge − the width of the other bands"
LEVEL_FORMULA: Final = "level of the band before + 1"


@rule("BS005", name="band-edges")
def band_edges(document: Document) -> Iterator[Finding]:
    """A band of results ends where the next begins, as the others of its header do, and their levels run by one.

    Formula: upper edge = lower edge of the next band − the step between all other bands
    Formula: level of the band before + 1
    Source: headers of scored indicators: 60-69.99 %, 70-79.99 %, 80-89.99 %, 90-99.99 %, 100 % for levels 1 to 5.
    Holds: bands 60-69.99 70-79.99 80-89.99 90-99.99 100 give levels 1 2 3 4 5
    Fails: bands 60-66.99 70-79.99 80-89.99 90-99.99 100 give levels 1 2 3 4 5
    Fails: bands 60-69.99 70-79.99 80-89.99 90-99.99 100 give levels 1 2 3 4 9
    """
    for table in document.tables:
        for meeting in meetings(table):
            begins = _figure(meeting.upper, What.BAND_BEGIN, meeting.upper.band.low, table.id)
            ends = _figure(meeting.lower, What.BAND_END, meeting.lower.band.high, table.id)
            yield compare(ends, *(_less(begins, step) for step in (meeting.usual, ZERO)))
        if first := first_that_falls(table):
            ends = _figure(first.lowest, What.BAND_END, first.lowest.band.high, table.id)
            begins = _figure(first.lowest, What.BAND_BEGIN, first.lowest.band.low, table.id)
            yield compare(begins, _less(ends, first.width, WIDTH_FORMULA))
        for level in levels(table):
            if level.is_odd:
                printed = _figure(level.headed, What.LEVEL, Decimal(level.headed.band.level), table.id)
                yield compare(printed, constant(LEVEL_FORMULA, level.meant))


def _less(edge: Figure, step: Decimal, formula: str = EDGE_FORMULA) -> Computation:
    """Give where a band ends; one that touches the next ends where that begins."""
    return Computation(formula, (edge,), lambda intervals: intervals[0] - point(step), rates=(ONE,))


def _figure(headed: HeadedBand, what: What, value: Decimal | None, table: str) -> Figure:
    """Give an edge or the level of a band, which stand in one cell of the header."""
    at = headed.band.at.model_copy(update={"table": table})
    exponent = 0 if value is None else int(value.as_tuple().exponent)
    raw = "" if value is None else format(value, "f")
    return Figure(what, headed.header, raw, value, max(0, -exponent), exact=True, at=at)
