"""The data sets that the ready views stand on: narrow, with all in a row that a question over many reports needs."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from extract.archive.derived_figures import (
    YEAR_FIGURES,
    YEAR_STATEMENTS,
    year_figure_rows,
    year_statement_rows,
)
from extract.archive.derived_parts import AT, KEYS, TO_DOCUMENT, decimal, integer, place, single, text
from extract.checks.figure import states_nothing
from extract.outputs.datasets.columns import Column, Kind
from extract.outputs.datasets.definitions import DOCUMENT_COLUMN, Dataset
from extract.outputs.datasets.rows import Row
from extract.thai.keys import series_key
from extract.thai.levels import in_unit_of
from schemas import Check, Document, Indicator, Project, Quantity, Scorecard, ScorecardLine, Verdict

FINDINGS: Final = Dataset(
    "findings",
    "Every check that does not hold, with the report that it is of.",
    (),
    (DOCUMENT_COLUMN, Column("id", Kind.TEXT, "The check's name in its report: c1, c2 …", required=True)),
    (
        text("agency", "The body that the report is of."),
        text("title", "The report's title."),
        text("source", "The name of the report's file."),
        text("rule", "The rule's code."),
        text("name", "The rule's name."),
        text("subject", "What is printed: the words of the figure."),
        text("printed", "The figure as printed."),
        decimal("printed_value", "Its number."),
        decimal("recomputed_low", "The least that follows from the inputs."),
        decimal("recomputed_high", "The most that follows from the inputs."),
        decimal("difference", "Printed minus recomputed."),
        Column("decisive", Kind.BOOLEAN, "Whether it moves a target, a band or a pass mark.", required=True),
        text("cause", "Findings of a report with the same likely cause share it."),
        text("message_th", "The finding in Thai."),
        text("message_en", "The finding in English."),
        *AT,
    ),
    foreign_keys=TO_DOCUMENT,
)

INDICATORS: Final = Dataset(
    "indicators_over_years",
    "Every printing of an indicator in an indicator table or a unit's scorecard, its figures in single units.",
    (),
    KEYS,
    (
        text("agency", "The body that the report is of."),
        text(
            "label_key",
            "What the indicator is followed by over the years: its words without vowels and marks.",
        ),
        text("label", "The indicator's words."),
        text("number", "Its number or code as printed."),
        text("section", "The section row above it."),
        text("unit", "The unit whose scorecard it stands in; null in other tables."),
        text("unit_of_measure", "percent, person, time …; null where none is printed."),
        text("target_relation", "`>=` for at least, `<=` for at most."),
        decimal("target", "The target, in single units."),
        text("target_raw", "The target as printed."),
        decimal("result", "The result, in single units."),
        text("result_raw", "The result as printed."),
        decimal("percent", "The printed result as percent of target."),
        decimal("score", "The printed score."),
        decimal("weight", "The printed weight, in a scorecard."),
        text("status", "attained, not-attained, not-measurable."),
        *AT,
    ),
    foreign_keys=TO_DOCUMENT,
)

SCORECARDS: Final = Dataset(
    "scorecards_by_unit",
    "Every unit's scorecard with its printed totals.",
    (),
    KEYS,
    (
        text("agency", "The body that the report is of."),
        text("label_key", "What the unit is followed by over the years."),
        text("unit", "The unit."),
        integer("months", "The months of the round it is for; null where no rounds are printed."),
        integer("lines", "How many indicators it has."),
        decimal("total_score", "The printed total score."),
        text("total_score_raw", "The total score as printed."),
        decimal("total_weight", "The printed total weight."),
        *AT,
    ),
    foreign_keys=TO_DOCUMENT,
)

PROJECTS: Final = Dataset(
    "projects_over_years",
    "Every printing of a project, its amounts in single units: baht.",
    (),
    KEYS,
    (
        text("agency", "The body that the report is of."),
        text("label_key", "What the project is followed by over the years."),
        text("label", "The project."),
        text("number", "Its number as printed."),
        text("unit", "The unit responsible."),
        decimal("budget", "The budget, in single units."),
        text("budget_raw", "The budget as printed."),
        decimal("disbursed", "What was disbursed, in single units."),
        text("disbursed_raw", "What was disbursed, as printed."),
        decimal("points", "The points earned."),
        *AT,
    ),
    foreign_keys=TO_DOCUMENT,
)

DERIVED: Final[tuple[Dataset, ...]] = (
    FINDINGS,
    INDICATORS,
    SCORECARDS,
    PROJECTS,
    YEAR_FIGURES,
    YEAR_STATEMENTS,
)
"""The derived data sets. None has a column of the fiscal year: that is the partition that their files stand in."""


def derived_rows(document: Document) -> Mapping[str, Sequence[Row]]:
    """Give for each derived data set, by its name, the rows of a checked document in the document's order."""
    found = {
        FINDINGS.name: [_finding(document, check) for check in document.checks if _fails(check)],
        INDICATORS.name: [
            *(_indicator(document, one) for one in document.indicators),
            *(_line(document, card, line) for card in document.scorecards for line in card.lines),
        ],
        SCORECARDS.name: [_scorecard(document, card) for card in document.scorecards],
        PROJECTS.name: [_project(document, one) for one in document.projects],
        YEAR_FIGURES.name: year_figure_rows(document),
        YEAR_STATEMENTS.name: year_statement_rows(document),
    }
    return {
        name: rows
        if name == FINDINGS.name
        else [(row[0], position, *row[1:]) for position, row in enumerate(rows)]
        for name, rows in found.items()
    }


def _fails(check: Check) -> bool:
    return check.verdict is Verdict.INCONSISTENT


def _finding(document: Document, check: Check) -> Row:
    follows = (
        check.recomputed if isinstance(check.recomputed, tuple) else (check.recomputed, check.recomputed)
    )
    report, subject = document.report, check.subject
    return (
        document.source.sha256,
        check.id,
        report.agency,
        report.title,
        document.source.name,
        check.rule,
        check.name,
        subject.label,
        subject.raw,
        subject.value,
        *follows,
        check.difference,
        check.decisive,
        check.cause,
        check.message.th,
        check.message.en,
        *place(subject.at),
    )


def _indicator(document: Document, one: Indicator) -> Row:
    status = one.status.value if one.status else None
    result = None if one.result is None else in_unit_of(one.target, one.result)
    marks = (_value(one.percent), _value(one.score), None, status)
    return (
        *_named(document, one.name),
        one.number,
        one.section,
        None,
        *_target_and_result(one.target, result),
        *marks,
        *place(one.at),
    )


def _line(document: Document, card: Scorecard, line: ScorecardLine) -> Row:
    result = None if line.result is None else in_unit_of(line.target, line.result)
    marks = (None, _value(line.score), _value(line.weight), None)
    return (
        *_named(document, line.indicator),
        line.code,
        None,
        card.unit,
        *_target_and_result(line.target, result),
        *marks,
        *place(line.score.at),
    )


def _target_and_result(target: Quantity | None, result: Quantity | None) -> Row:
    unit = next((q.unit for q in (target, result) if q is not None and q.unit), None)
    relation = target.relation if target is not None and not states_nothing(target) else None
    return (unit, relation, single(target), _raw(target), single(result), _raw(result))


def _scorecard(document: Document, card: Scorecard) -> Row:
    return (
        *_named(document, card.unit),
        card.months,
        len(card.lines),
        _value(card.total_score),
        _raw(card.total_score),
        _value(card.total_weight),
        *place(card.at),
    )


def _project(document: Document, one: Project) -> Row:
    return (
        *_named(document, one.name),
        one.number,
        one.unit,
        single(one.budget),
        _raw(one.budget),
        single(one.disbursed),
        _raw(one.disbursed),
        _value(one.points),
        *place(one.at),
    )


def _named(document: Document, label: str) -> Row:
    return (document.source.sha256, document.report.agency, series_key(label), label)


def _raw(quantity: Quantity | None) -> str | None:
    return None if quantity is None or states_nothing(quantity) else quantity.raw


def _value(quantity: Quantity | None) -> Decimal | None:
    return None if quantity is None else quantity.value
