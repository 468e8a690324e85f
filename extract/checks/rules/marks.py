"""Scored indicators: what stands in the columns of the bands, the points, and the full marks."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from extract.checks.band_edges import levels
from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, constant, total
from extract.checks.figure import Figure, figure, row_words, states_nothing
from extract.checks.interval import ONE, ZERO, Interval
from extract.checks.registry import rule
from extract.checks.scale import Scale, scales
from extract.checks.what import What
from schemas import Band, Document, Indicator, Quantity, Table, Verdict

MARK_FORMULA: Final = "lower edge of the band if it is that of the level, else 0"
MARK_BY_PERCENT_FORMULA: Final = "lower edge of the band if the percent falls in it, else 0"
POINTS_FORMULA: Final = "Σ marks of the band columns"
FULL_MARKS_FORMULA: Final = "highest level of the scale"

AGREEING_ROWS: Final = 2
"""So many rows must have the highest level as full marks, and all but one, before that one is wrong."""


@rule("BS003", name="marks")
def marks(document: Document) -> Iterator[Finding]:
    """The column of the level's band holds its points, the others hold none; the points are what is marked.

    Formula: the lower edge in the column of the level, or of the percent, else 0 or none; points = Σ marks
    Source: scored indicators, whose bands of 60-69.99 % to 100 % are marked with 60, 70, 80, 90, 100 points.
    Holds: level 4 gives marks 0 0 0 90 0 and points 90
    Holds: level 0 gives marks 0 0 0 0 0 and points 0
    Fails: level 4 gives marks 0 0 90 0 0 and points 90
    Fails: level 4 gives marks 0 0 0 90 0 and points 80
    """
    bands = {table.id: _bands(table) for table in document.tables}
    by_table = scales(document)
    marked: dict[str, list[Indicator]] = defaultdict(list)
    for indicator in document.indicators:
        if indicator.table in by_table and indicator.marks:
            marked[indicator.table].append(indicator)
    for table, indicators in marked.items():
        if _are_marked_with_points(indicators, bands[table]):
            for indicator in indicators:
                yield from _marks_of_row(indicator, bands[table], by_table[table])


@rule("BS004", name="full-marks")
def full_marks(document: Document) -> Iterator[Finding]:
    """The full marks of an indicator are the highest level, where those of all others in the table are.

    Formula: the highest level of the scale
    Source: scored indicators; a table whose full marks differ by indicator is not judged.
    Holds: full marks 5, 5 and 5 give scale 5
    Fails: full marks 5, 5 and 3 give scale 5
    """
    by_table = scales(document)
    printed: dict[str, list[Figure]] = defaultdict(list)
    for indicator in document.indicators:
        if indicator.table in by_table and indicator.full_marks and not states_nothing(indicator.full_marks):
            printed[indicator.table].append(
                figure(indicator.full_marks, What.FULL_MARKS, row_words(indicator))
            )
    for table, figures in printed.items():
        top = by_table[table].top
        deviating = sum(full.value is not None and full.value != top for full in figures)
        agreeing = sum(full.value == top for full in figures)
        if deviating <= 1 and agreeing >= AGREEING_ROWS:
            for full in figures:
                yield compare(full, constant(FULL_MARKS_FORMULA, top))


def _bands(table: Table) -> Mapping[int, Band]:
    """Give the bands by their columns, but for one whose level the others do not bear out."""
    odd = [level.headed.band for level in levels(table) if level.is_odd]
    return {
        index: column.band
        for index, column in enumerate(table.columns)
        if column.band and column.band not in odd
    }


def _are_marked_with_points(indicators: Sequence[Indicator], bands: Mapping[int, Band]) -> bool:
    """Whether most marks are the lower edges of their bands: others, such as ticks, are not known here."""
    are_points = [
        mark.value == band.low
        for indicator in indicators
        for mark in indicator.marks
        if mark.value and (band := _band_of(mark, bands))
    ]
    return 2 * sum(are_points) >= len(are_points)


def _marks_of_row(indicator: Indicator, bands: Mapping[int, Band], scale: Scale) -> Iterator[Finding]:
    words = row_words(indicator)
    for mark in indicator.marks:
        band = _band_of(mark, bands)
        forms = _mark_forms(indicator, band, scale) if band else []
        if forms:
            finding = compare(_mark(mark, words), *forms, edges=scale.lows)
            if not (states_nothing(mark) and finding.outcome.verdict is Verdict.CONSISTENT):
                yield finding
    if indicator.points and not states_nothing(indicator.points):
        printed = tuple(_mark(mark, words) for mark in indicator.marks if not states_nothing(mark))
        added = Computation(POINTS_FORMULA, printed, total, rates=(ONE,) * len(printed))
        yield compare(figure(indicator.points, What.POINTS, words), added, edges=scale.lows)


def _mark_forms(indicator: Indicator, band: Band, scale: Scale) -> list[Computation]:
    """Give what is to be marked by level and by percent: a mark may be right beside a wrong level."""
    words = row_words(indicator)
    forms = []
    if indicator.level and not states_nothing(indicator.level):
        level = figure(indicator.level, What.LEVEL, words)
        forms.append(_mark_form(MARK_FORMULA, level, band, lambda printed: printed))
    if indicator.percent and not states_nothing(indicator.percent):
        percent = figure(indicator.percent, What.PERCENT, words)
        forms.append(_mark_form(MARK_BY_PERCENT_FORMULA, percent, band, scale.level))
    return forms


def _band_of(mark: Quantity, bands: Mapping[int, Band]) -> Band | None:
    return None if mark.at.column is None else bands.get(mark.at.column)


def _mark(mark: Quantity, words: str) -> Figure:
    """Give what is marked; a blank column is marked with nothing."""
    printed = figure(mark, What.MARK, words)
    return printed.read_as(ZERO, 0) if states_nothing(mark) else printed


def _mark_form(
    formula: str, source: Figure, band: Band, level_of: Callable[[Interval], Interval | Reason]
) -> Computation:
    def function(intervals: Sequence[Interval]) -> Interval | Reason:
        level = level_of(intervals[0])
        if isinstance(level, Reason):
            return level
        possible = {band.low if level.holds(Decimal(band.level)) else ZERO}
        if not level.is_point:
            possible.add(ZERO)
        return Interval(min(possible), max(possible))

    return Computation(formula, (source,), function)
