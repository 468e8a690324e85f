"""Criteria of a row: thresholds that rise or fall, and bands of which each begins where the one before ends."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation
from extract.checks.figure import Figure, figure
from extract.checks.interval import ONE, PRECISE, ZERO, Interval, point
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Criterion, Document, ScorecardLine

FEWEST: Final = 4
"""Of fewer thresholds, one out of order shows no direction; of fewer bands, no two others how they meet."""

BETWEEN_FORMULA: Final = "between the thresholds on either side"
EDGE_FORMULA: Final = "lower edge of the next band − the step between the other bands of the row"


@rule("CR005", name="criteria-order")
def criteria_order(document: Document) -> Iterator[Finding]:
    """The thresholds of a row rise or fall with the scores; of its bands each ends where the next begins.

    Formula: a threshold between those on either side; half-way where all others stand in equal steps
    Formula: upper edge = lower edge of the next band − the step between the other bands of the row
    Source: scorecards with columns of criteria 1 to 5.
    Holds: thresholds 50 55 60 65 70
    Holds: thresholds 20 16 13 11 10
    Fails: thresholds 50 55 30 65 70
    Fails: thresholds 20 16 73 11 10
    """
    seen = set()
    for card in document.scorecards:
        for line in card.lines:
            for finding in (*_thresholds(line), *_bands(line)):
                if finding.subject.key not in seen:
                    seen.add(finding.subject.key)
                    yield finding


def _thresholds(line: ScorecardLine) -> Iterator[Finding]:
    """Compare the one threshold out of order with those beside it, or any where all are in order."""
    figures = [figure(one.threshold, What.THRESHOLD, _words(line)) for one in _by_level(line)]
    values = [one.value for one in figures if one.value is not None]
    units = {(one.threshold.unit, one.threshold.scale) for one in line.criteria}
    if len(values) < FEWEST or len(values) < len(figures) or len(units) > 1:
        return
    if any(one.band for one in line.criteria):
        return
    if _in_order(values):
        middle = len(figures) // 2
        yield compare(figures[middle], _between(figures, middle))
        return
    odd = [place for place in range(len(values)) if _in_order([*values[:place], *values[place + 1 :]])]
    inner = [place for place in odd if 0 < place < len(values) - 1]
    stepped = [place for place in inner if _in_steps(values, place)]
    # Where the first or last may be the odd one, only steps tell which it is.
    if stepped or (inner and len(inner) == len(odd)):
        place = (*stepped, *inner)[0]
        yield compare(figures[place], _between(figures, place))


def _between(figures: Sequence[Figure], place: int) -> Computation:
    before, after = figures[place - 1], figures[place + 1]
    steps = _in_steps([one.value for one in figures if one.value is not None], place)

    def function(intervals: Sequence[Interval]) -> Interval:
        low, high = sorted(interval.low for interval in intervals)
        if steps and not low <= (printed or low) <= high:
            return point(PRECISE.divide(PRECISE.add(low, high), Decimal(2)))
        return Interval(low, high)

    printed = figures[place].value
    return Computation(BETWEEN_FORMULA, (before, after), function)


def _in_order(values: Sequence[Decimal]) -> bool:
    return list(values) in (sorted(values), sorted(values, reverse=True))


def _in_steps(values: Sequence[Decimal], place: int) -> bool:
    """Whether all thresholds but one would stand in equal steps, with that one half-way between its neighbours."""
    half_way = PRECISE.divide(PRECISE.add(values[place - 1], values[place + 1]), Decimal(2))
    filled = [*values[:place], half_way, *values[place + 1 :]]
    return len({PRECISE.subtract(after, before) for before, after in pairwise(filled)}) == 1


def _bands(line: ScorecardLine) -> Iterator[Finding]:
    """Compare the end of the one band that meets the next otherwise than the others do."""
    criteria = [one for one in _by_level(line) if one.band]
    if len(criteria) < FEWEST or len(criteria) < len(line.criteria):
        return
    lows = [one.band[0] for one in criteria if one.band]
    rises = 2 * sum(before < after for before, after in pairwise(lows)) >= len(lows) - 1
    pairs = list(pairwise(criteria if rises else criteria[::-1]))
    gaps = [_gap(lower, upper) for lower, upper in pairs]
    known = Counter(gap for gap in gaps if gap)
    if not known:
        return
    usual, agreeing = known.most_common(1)[0]
    torn = [pair for pair, gap in zip(pairs, gaps, strict=True) if gap not in (None, ZERO, usual)]
    if len(torn) == 1 and agreeing > 1 and usual > ZERO:
        lower, upper = torn[0]
        begins = _edge(line, upper, What.BAND_BEGIN)
        follows = Computation(EDGE_FORMULA, (begins,), lambda ends: ends[0] - point(usual), rates=(ONE,))
        yield compare(_edge(line, lower, What.BAND_END), follows)


def _gap(lower: Criterion, upper: Criterion) -> Decimal | None:
    if lower.band is None or upper.band is None or lower.band[1] is None:
        return None
    return PRECISE.subtract(upper.band[0], lower.band[1])


def _edge(line: ScorecardLine, criterion: Criterion, what: What) -> Figure:
    """Give an edge of a band, which stands in the cell of its criterion."""
    edges = criterion.band or (None, None)
    value = edges[0] if what is What.BAND_BEGIN else edges[1]
    decimals = 0 if value is None else max(0, -int(value.as_tuple().exponent))
    printed = figure(criterion.threshold, what, _words(line))
    return printed._replace(value=value, decimals=decimals, raw="" if value is None else format(value, "f"))


def _by_level(line: ScorecardLine) -> list[Criterion]:
    return sorted(line.criteria, key=lambda one: one.level)


def _words(line: ScorecardLine) -> str:
    return f"{line.code} {line.indicator}".strip()
