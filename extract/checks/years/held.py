"""What a report says of another year, held against what was printed of that year before."""

from collections.abc import Iterator, Sequence
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Reason, unknown
from extract.checks.restated import held_against
from extract.checks.years.series import Says, Series, YearFigure
from extract.thai.keys import similarity

OWN_REPORT: Final = "what that year's report prints"
PRINTED_BEFORE: Final = "what was printed of that year before"

SECTIONS_ALIKE: Final = 60.0
"""Sections whose words are less alike, 0 to 100, may part two things of one name."""


def held(series: Series, says: Sequence[Says]) -> Iterator[Finding]:
    """Hold every statement of these kinds against the report of its year."""
    for statement in series.statements:
        if statement.says in says and statement.stated.figure.value is not None:
            yield _held(series, statement)


def held_columns(series: Series) -> Iterator[Finding]:
    """Hold the columns of earlier years against what was printed of these years before, where anything was."""
    for statement in series.statements:
        year, own = statement.year, statement.report.fiscal_year
        if statement.says is not Says.COLUMN or year is None or own is None or year >= own:
            continue
        others = _printed_before(series, statement)
        if others and statement.stated.figure.value is not None:
            yield _against(series, statement, others, PRINTED_BEFORE)


def _held(series: Series, statement: YearFigure) -> Finding:
    figure = statement.stated.figure
    others = _own(series, statement)
    if statement.year is None:
        return compare(figure, unknown(Reason.YEAR_UNSAID, OWN_REPORT))
    if statement.year not in series.reported:
        return compare(figure, unknown(Reason.NO_REPORT, OWN_REPORT))
    if not others:
        return compare(figure, unknown(Reason.NOT_IN_REPORT, OWN_REPORT))
    return _against(series, statement, others, OWN_REPORT)


def _against(series: Series, statement: YearFigure, others: Sequence[YearFigure], formula: str) -> Finding:
    """Compare a statement with others of its year; it is only accused where it surely speaks of the same."""
    figure = statement.stated.figure
    measured = [one for one in others if _shares_unit(one, statement)]
    if not measured:
        return compare(figure, unknown(Reason.UNITS_DIFFER, formula, figure, others[0].stated.figure))
    finding = held_against(statement.stated, [one.stated for one in measured], formula)
    if finding.outcome.agreement is not None:
        return finding
    if finding.outcome.unknown is not None:
        several = finding.outcome.unknown.reason is Reason.PLACES_DIFFER
        return compare(figure, unknown(Reason.SEVERAL_PRINTED, formula)) if several else finding
    if _is_one_of_several(series, statement):
        return compare(figure, unknown(Reason.SEVERAL_PRINTED, formula))
    if not statement.is_sure:
        return compare(figure, unknown(Reason.OF_ANOTHER, formula, figure))
    elsewhere = next((one for one in measured if not _share_section(one, statement)), None)
    if elsewhere is not None:
        return compare(figure, unknown(Reason.SECTIONS_DIFFER, formula, elsewhere.stated.figure))
    return finding


def _own(series: Series, statement: YearFigure) -> list[YearFigure]:
    """Give what reports of the year print of it."""
    return [
        one
        for one in series.own
        if one.year == statement.year
        and one.measure is statement.measure
        and one.stated.figure.value is not None
    ]


def _printed_before(series: Series, statement: YearFigure) -> list[YearFigure]:
    """Give what reports of the year print; where there is none, what the earliest later report printed of it."""
    own = _own(series, statement)
    if own:
        return own
    year = statement.report.fiscal_year
    before = [
        one
        for one in series.statements
        if one.says is Says.COLUMN
        and one.year == statement.year
        and one.measure is statement.measure
        and one.stated.figure.value is not None
        and (one.report.fiscal_year or 0) < (year or 0)
        and one.report.fiscal_year is not None
    ]
    first = min((one.report.fiscal_year or 0 for one in before), default=None)
    return [one for one in before if one.report.fiscal_year == first]


def _is_one_of_several(series: Series, statement: YearFigure) -> bool:
    """Whether its own report prints several of the name that differ, so that nothing tells which one is meant."""
    beside = [
        one
        for one in series.figures()
        if one.report == statement.report
        and one.measure is statement.measure
        and _shares_unit(one, statement)
    ]
    told = [
        one for one in beside if one.says is statement.says and one.year == statement.year and one.is_sure
    ]
    own = [one for one in beside if one.says is Says.OWN and one.year == one.report.fiscal_year]
    return _differ(told) or _differ(own)


def _differ(figures: Sequence[YearFigure]) -> bool:
    known = [one for one in figures if one.stated.figure.value is not None]
    return any(
        held_against(known[0].stated, [one.stated], OWN_REPORT).outcome.agreement is None for one in known[1:]
    )


def _shares_unit(one: YearFigure, other: YearFigure) -> bool:
    return one.unit is None or other.unit is None or one.unit == other.unit


def _share_section(one: YearFigure, other: YearFigure) -> bool:
    """Whether nothing says that two figures of one name stand under different sections."""
    if one.section is None or other.section is None:
        return True
    return similarity(one.section, other.section) >= SECTIONS_ALIKE
