"""Scored indicators: the level of the band that a percent falls in, and the score on the way to the next."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, unknown
from extract.checks.figure import Figure, figure, row_words, states_nothing
from extract.checks.interval import Interval, point
from extract.checks.registry import rule
from extract.checks.rules.percent_of_target import percent_finding
from extract.checks.scale import Scale, scales
from extract.checks.what import What
from schemas import Agreement, Document, Indicator, Verdict

LEVEL_FORMULA: Final = "level of the band that the percent falls in"
EXACT_LEVEL_FORMULA: Final = f"{LEVEL_FORMULA}, before it was rounded"
WHOLE_FORMULA: Final = "level of the band that the percent falls in, without parts of a level"
SCORE_FORMULA: Final = "level + (percent − lower edge) / (next lower edge − lower edge)"
EXACT_SCORE_FORMULA: Final = f"{SCORE_FORMULA}, the percent before it was rounded"

WHOLE_ROWS: Final = 2
"""From so many rows on that whole levels explain and parts do not, a table is taken to have no parts."""


class Practice(StrEnum):
    """How a table scores what lies between two levels."""

    WITH_PARTS = "with-parts"
    WHOLE = "whole"
    UNSURE = "unsure"


@rule("BS001", name="level")
def level(document: Document) -> Iterator[Finding]:
    """The printed level is that of the band which the printed percent falls in, by the table's own header.

    Formula: the level of the band; 0 under the lowest band, the highest level at and over the last
    Formula: at an edge the level of either band, or as the percent follows from result and target where these tell it
    Source: scored indicators; a percent between two bands is rounded to the decimals of the bands.
    Holds: percent 95.61 gives level 4
    Holds: percent 59.99 gives level 0
    Fails: percent 95.61 gives level 5
    Fails: percent 50.00 gives level 1
    """
    by_table = scales(document)
    for indicator in document.indicators:
        scale = by_table.get(indicator.table)
        if scale and indicator.percent and indicator.level and not states_nothing(indicator.level):
            subject = figure(indicator.level, What.LEVEL, row_words(indicator))
            percent = figure(indicator.percent, What.PERCENT, row_words(indicator))
            yield compare(subject, *_level_forms(indicator, percent, scale), edges=scale.levels)


@rule("BS002", name="score")
def score(document: Document) -> Iterator[Finding]:
    """The score is the level and the part of the way to the next, or the level where parts are not used.

    Formula: level + (percent − lower edge) / (next lower edge − lower edge); full marks from the last band on
    Source: scored indicators whose full marks are the highest level; some tables give whole levels only.
    Holds: percent 95.61 gives score 4.56
    Holds: percent 108.24 gives score 5.00
    Fails: percent 95.61 gives score 4.65
    Fails: percent 50.00 gives score 1.00
    """
    by_table = scales(document)
    scored: dict[str, list[Indicator]] = defaultdict(list)
    for indicator in document.indicators:
        if indicator.table in by_table and indicator.percent and not states_nothing(indicator.score):
            scored[indicator.table].append(indicator)
    for table, indicators in scored.items():
        scale = by_table[table]
        if _are_full_marks_levels(indicators, scale):
            yield from _scores_of_table([row for one in indicators if (row := _scored_row(one, scale))])


def _level_forms(indicator: Indicator, percent: Figure, scale: Scale) -> list[Computation]:
    """Give the level of a percent: as it is printed and, where result and target bear it out, as it was before.

    Elsewhere a percent at an edge may have been banded before it was rounded up to it.
    """
    found = percent_finding(indicator)
    exact = (Agreement.EXACT, Agreement.ROUNDING)
    if found is None or found.outcome.agreement not in exact:
        return [_of_percent(LEVEL_FORMULA, percent, scale.level)]
    follows = found.form.function

    def before_rounding(intervals: Sequence[Interval]) -> Interval | Reason:
        printed, *others = intervals
        exact = follows(others)
        if isinstance(exact, Reason):
            return exact
        return scale.level(printed.common(exact) if printed.meets(exact) else printed)

    return [
        _of_percent(LEVEL_FORMULA, percent, lambda printed: scale.level(point(printed.middle))),
        Computation(EXACT_LEVEL_FORMULA, (percent, *found.form.inputs), before_rounding),
    ]


def _of_percent(
    formula: str, percent: Figure, function: Callable[[Interval], Interval | Reason]
) -> Computation:
    return Computation(formula, (percent,), lambda intervals: function(intervals[0]))


def _are_full_marks_levels(indicators: Sequence[Indicator], scale: Scale) -> bool:
    """Whether most of the full marks are the highest level: scores of another scale are not known here."""
    printed = [
        one.full_marks.value for one in indicators if one.full_marks and one.full_marks.value is not None
    ]
    return 2 * sum(value == scale.top for value in printed) >= len(printed)


class _ScoredRow(NamedTuple):
    """A score as it follows with parts of a level, and without."""

    with_parts: Finding
    whole: Finding

    @property
    def tells_of_whole_levels(self) -> bool:
        """Whether the score is a level and no part of one explains it."""
        return _fits(self.whole) and self.with_parts.outcome.verdict is Verdict.INCONSISTENT


def _scored_row(indicator: Indicator, scale: Scale) -> _ScoredRow | None:
    if indicator.score is None or indicator.percent is None:
        return None
    subject = figure(indicator.score, What.SCORE, row_words(indicator))
    percent = figure(indicator.percent, What.PERCENT, row_words(indicator))
    forms = [_of_percent(SCORE_FORMULA, percent, scale.score)]
    found = percent_finding(indicator)
    if found and found.outcome.agreement is Agreement.TRUNCATED:
        forms.append(_of_exact_percent(found.form, scale))
    return _ScoredRow(
        with_parts=compare(subject, *forms, edges=scale.levels),
        whole=compare(subject, _of_percent(WHOLE_FORMULA, percent, scale.level), edges=scale.levels),
    )


def _of_exact_percent(form: Computation, scale: Scale) -> Computation:
    def function(intervals: Sequence[Interval]) -> Interval | Reason:
        percent = form.function(intervals)
        return percent if isinstance(percent, Reason) else scale.score(percent)

    return Computation(EXACT_SCORE_FORMULA, form.inputs, function)


def _scores_of_table(rows: Sequence[_ScoredRow]) -> Iterator[Finding]:
    practice = _practice(rows)
    for row in rows:
        if practice is Practice.WHOLE:
            yield row.whole
        elif practice is Practice.UNSURE and row.tells_of_whole_levels:
            inputs = row.with_parts.form.inputs
            yield compare(row.with_parts.subject, unknown(Reason.SCALE_UNKNOWN, SCORE_FORMULA, *inputs))
        else:
            yield row.with_parts


def _practice(rows: Sequence[_ScoredRow]) -> Practice:
    """Tell a table's practice by the scores that only one of the two explains; a single one tells nothing."""
    only_whole = sum(_fits(row.whole) and not _fits(row.with_parts) for row in rows)
    only_parts = sum(_fits(row.with_parts) and not _fits(row.whole) for row in rows)
    if only_whole >= WHOLE_ROWS and only_whole > only_parts:
        return Practice.WHOLE
    return Practice.UNSURE if only_whole and not only_parts else Practice.WITH_PARTS


def _fits(finding: Finding) -> bool:
    """Whether a score agrees; one that agrees only when its parts are cut off is no sign of parts."""
    outcome = finding.outcome
    return outcome.verdict is Verdict.CONSISTENT and outcome.agreement is not Agreement.TRUNCATED
