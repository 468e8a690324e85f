"""Indicators whose own row prints the results that earn each score: what is scored how."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Final, NamedTuple

from extract.checks.added_forms import added_forms
from extract.checks.compare import Finding
from extract.checks.computation import Computation, Reason, unknown
from extract.checks.figure import Figure, figure, row_words, states_nothing
from extract.checks.interval import ONE, PRECISE, Interval, point
from extract.checks.ladder import FORMS, Case, Form, FormFailed, earned_by, ladder
from extract.checks.shown import Candidate, shown_findings
from extract.checks.step_bands import StepBands, held_by, step_bands
from extract.checks.what import What
from schemas import Criterion, Document, Quantity

STEPS: Final = frozenset({"level", "step"})
"""Units of what is reached step by step."""
HUNDRED_MARKS: Final = Decimal(100)
"""The score of the last of a target's steps."""

REACHED_FORMULA: Final = "the step or level that the result says was reached"
BAND_FORMULA: Final = "score of the band that the result falls in"


class Kind(StrEnum):
    """How criteria are printed, and so which rule asks of them."""

    THRESHOLDS = "thresholds"
    BANDS = "bands"
    MILESTONES = "milestones"
    TARGET_STEPS = "target-steps"


class Scored(NamedTuple):
    """A row that prints criteria, a result and a score."""

    table: str
    words: str
    criteria: tuple[Criterion, ...]
    result: Quantity
    score: Quantity


def findings_of(document: Document, kind: Kind) -> Iterator[Finding]:
    """Give the findings of the rows whose criteria are of a kind; all rows of a table show how it scores."""
    tables: dict[str, list[Scored]] = defaultdict(list)
    for row in _scored_rows(document):
        tables[row.table].append(row)
    for rows in tables.values():
        read = [_candidate(row) for row in rows]
        findings = shown_findings([candidate for _, candidate in read])
        for (of, _), finding in zip(read, findings, strict=True):
            if of is kind:
                yield finding


def _scored_rows(document: Document) -> Iterator[Scored]:
    for card in document.scorecards:
        for line in card.lines:
            if line.result and len(line.criteria) > 1 and not states_nothing(line.score):
                words = f"{line.code} {line.indicator}"
                yield Scored(f"{card.table} {card.months}", words, line.criteria, line.result, line.score)
    for one in document.indicators:
        if one.result and one.score and len(one.criteria) > 1 and not states_nothing(one.score):
            yield Scored(one.table, row_words(one), one.criteria, one.result, one.score)


def _candidate(row: Scored) -> tuple[Kind, Candidate]:
    if any(criterion.band is not None for criterion in row.criteria):
        return Kind.BANDS, _banded(row)
    numbers = [criterion.threshold.value for criterion in row.criteria]
    is_milestone = row.result.unit in STEPS and row.result.value is not None
    if None in numbers:
        if is_milestone:
            return Kind.MILESTONES, _reached(row)
        return Kind.THRESHOLDS, _unknown(row, Reason.CRITERIA_IN_WORDS)
    in_steps = all(criterion.threshold.unit == "step" for criterion in row.criteria)
    of_target = row.criteria[-1].level == HUNDRED_MARKS
    kind = Kind.MILESTONES if in_steps else Kind.TARGET_STEPS if of_target else Kind.THRESHOLDS
    if ladder(_levels(row), [_value(one.threshold) for one in row.criteria]) is None:
        if is_milestone:
            return Kind.MILESTONES, _reached(row)
        return kind, _unknown(row, Reason.CRITERIA_UNORDERED)
    if _units_differ(row):
        return kind, _unknown(row, Reason.UNITS_DIFFER)
    return kind, _on_ladder(row)


def _on_ladder(row: Scored) -> Candidate:
    """Give a row whose thresholds rise or fall with every form that may score its result."""
    levels = _levels(row)
    inputs = (_result(row), *_thresholds(row))
    factor = point(PRECISE.divide(Decimal(row.result.scale), Decimal(row.criteria[0].threshold.scale)))
    rungs = ladder(levels, [_value(one.threshold) for one in row.criteria])
    result = inputs[0].as_printed()
    case, bounds = Case.REACHED, None
    if rungs is not None and result is not None:
        meant = inputs[0].interval() or result
        case, bounds = rungs.case((result * factor).low), rungs.bounds(meant * factor)
    forms = {
        name: Computation(form.words, inputs, _scoring(form, levels, factor))
        for name, form in {**FORMS[case], **added_forms().ladders.get(case, {})}.items()
    }
    return Candidate(_score(row), forms, case.value, bounds, edges=tuple(levels))


def _scoring(
    form: Form, levels: Sequence[Decimal], factor: Interval
) -> Callable[[Sequence[Interval]], Interval | Reason]:
    def function(intervals: Sequence[Interval]) -> Interval | Reason:
        result, *thresholds = intervals
        rungs = ladder(levels, [threshold.low for threshold in thresholds])
        try:
            return Reason.CRITERIA_UNORDERED if rungs is None else earned_by(form, rungs, result * factor)
        except FormFailed:
            return Reason.FORM_UNKNOWN

    return function


def _banded(row: Scored) -> Candidate:
    edges = [criterion.band for criterion in row.criteria]
    printed = [band for band in edges if band is not None]
    bands = step_bands(_levels(row), printed) if len(printed) == len(edges) else None
    if bands is None:
        return _unknown(row, Reason.CRITERIA_UNORDERED)
    if _units_differ(row):
        return _unknown(row, Reason.UNITS_DIFFER)
    result = _result(row)
    below = result.value is not None and bands.is_below(result.value)
    forms = {
        name: Computation(f"{BAND_FORMULA}{words}", (result,), _holding(earned))
        for name, (words, earned) in _band_forms(bands, below).items()
    }
    return Candidate(_score(row), forms, f"band {below}", edges=bands.levels)


def _holding(
    earned: Callable[[Decimal], Decimal | None],
) -> Callable[[Sequence[Interval]], Interval | Reason]:
    return lambda intervals: held_by(earned, intervals[0])


def _band_forms(
    bands: StepBands, below: bool
) -> Mapping[str, tuple[str, Callable[[Decimal], Decimal | None]]]:
    if below:
        return {
            "nothing": (", 0 below the lowest", bands.whole),
            "lowest": (", the lowest score below all", bands.lowest_below),
        }
    return {
        "whole": ("", bands.whole),
        "parts": (", and the part of the way to the next", bands.parts),
    }


def _reached(row: Scored) -> Candidate:
    """Give a row whose criteria are words with the score of the step that its result names."""
    result = _result(row)
    form = Computation(REACHED_FORMULA, (result,), lambda intervals: intervals[0], rates=(ONE,))
    assert result.value is not None
    bounds = Interval(result.value, result.value + ONE)
    return Candidate(_score(row), {"reached": form}, "milestone", bounds, edges=tuple(_levels(row)))


def _unknown(row: Scored, reason: Reason) -> Candidate:
    formula = FORMS[Case.BETWEEN]["parts"].words
    return Candidate(_score(row), {"unknown": unknown(reason, formula, _result(row))})


def _units_differ(row: Scored) -> bool:
    """Whether the result's unit is none of the criteria's; steps and levels are the same."""
    result = row.result.unit
    units = {criterion.threshold.unit for criterion in row.criteria} - {None}
    if result is None or not units:
        return False
    return result not in units and not (result in STEPS and units <= STEPS)


def _levels(row: Scored) -> list[Decimal]:
    return [criterion.level for criterion in row.criteria]


def _value(quantity: Quantity) -> Decimal:
    assert quantity.value is not None
    return quantity.value


def _score(row: Scored) -> Figure:
    return figure(row.score, What.SCORE, row.words)


def _result(row: Scored) -> Figure:
    return figure(row.result, What.RESULT, row.words)


def _thresholds(row: Scored) -> tuple[Figure, ...]:
    return tuple(figure(criterion.threshold, What.THRESHOLD, row.words) for criterion in row.criteria)
