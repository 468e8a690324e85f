"""The data sets of figures that are compared over the years: of the reports' own years, and of others."""

import json
from collections.abc import Iterable, Sequence
from typing import Final

from extract.archive.derived_parts import AT, KEYS, TO_DOCUMENT, decimal, integer, place, text
from extract.archive.earlier_figures import told_figures
from extract.archive.year_figures import YearQuantity, column_figures, own_figures
from extract.checks.years.series import Says
from extract.outputs.datasets.columns import Column, Kind
from extract.outputs.datasets.definitions import Dataset
from extract.outputs.datasets.rows import Row
from extract.thai.keys import label_key, series_key
from schemas import Alternative, Document

_COLUMNS: Final = (
    text("agency", "The body that the report is of."),
    text("agency_key", "What the body is known by over the years: its words without vowels and marks."),
    text("source", "The name of the report's file."),
    Column("kind", Kind.TEXT, "indicator, unit or project.", required=True),
    text("label_key", "What it is followed by over the years."),
    text("label", "Its words."),
    text("section", "The section, output or project that it stands under."),
    text("unit", "The unit whose scorecard it stands in, or that is responsible for the project."),
    Column(
        "measure",
        Kind.TEXT,
        "target, result, score, total-score, budget, disbursed, project-points.",
        required=True,
    ),
    integer("year", "The fiscal year that the figure is of, Buddhist Era."),
    Column("says", Kind.TEXT, "own, column, base-year, year-before, named-year.", required=True),
    Column("is_sure", Kind.BOOLEAN, "Whether it surely speaks of this indicator.", required=True),
    text("raw", "The figure as printed."),
    decimal("value", "Its number, in the printed scale."),
    integer("decimals", "How many decimals were printed."),
    text("unit_of_measure", "percent, person, time …; null where none is printed."),
    integer("scale", "What one printed unit stands for."),
    text("relation", "`>=` for at least, `<=` for at most."),
    Column("is_change", Kind.BOOLEAN, "Whether it is a change on the base year and no level.", required=True),
    integer("text_offset", "Where it begins in the text of its line or cell, in prose."),
    text("read_by", "text-layer, ocr or dump."),
    Column("confidence", Kind.REAL, "How sure the reading is, 0 to 1."),
    text("otherwise", "The other readings of a recognised figure, as JSON: raw, probability."),
    text("corrected_from", "What had been read before a person corrected it; null where nobody did."),
    *AT,
)

YEAR_FIGURES: Final = Dataset(
    "year_figures",
    "Every figure that a report prints of its own year for an indicator, a unit or a project.",
    (),
    KEYS,
    _COLUMNS,
    foreign_keys=TO_DOCUMENT,
)

YEAR_STATEMENTS: Final = Dataset(
    "year_statements",
    "Every figure of another year than the report's own: columns of years, base years, the year before.",
    (),
    KEYS,
    _COLUMNS,
    foreign_keys=TO_DOCUMENT,
)


def year_figure_rows(document: Document) -> list[Row]:
    """Give the rows of a document's figures of its own year, but for their position."""
    return _rows(document, (one for one in _printed(document) if one.says is Says.OWN))


def year_statement_rows(document: Document) -> list[Row]:
    """Give the rows of a document's figures of other years, but for their position."""
    printed = (one for one in _printed(document) if one.says is not Says.OWN)
    return _rows(document, (*printed, *told_figures(document)))


def _printed(document: Document) -> Iterable[YearQuantity]:
    """Give the figures in records and in columns of years, each printed figure once."""
    seen = set()
    for one in (*own_figures(document), *column_figures(document)):
        key = (
            one.quantity.at.table,
            one.quantity.at.row,
            one.quantity.at.column,
            one.quantity.raw,
            one.measure,
        )
        if one.quantity.at.table is None or one.quantity.at.row is None or key not in seen:
            seen.add(key)
            yield one


def _rows(document: Document, figures: Iterable[YearQuantity]) -> list[Row]:
    agency = document.report.agency
    own = (document.source.sha256, agency, label_key(agency) if agency else None, document.source.name)
    return [(*own, *_row(one)) for one in figures]


def _row(one: YearQuantity) -> Row:
    quantity = one.quantity
    return (
        one.kind.value,
        series_key(one.label),
        one.label,
        one.section,
        one.unit,
        one.measure.value,
        one.year,
        one.says.value,
        one.is_sure,
        quantity.raw,
        quantity.value,
        quantity.decimals,
        quantity.unit,
        quantity.scale,
        quantity.relation,
        quantity.reference is not None,
        one.offset,
        quantity.at.read_by.value,
        quantity.at.confidence,
        _readings(quantity.otherwise),
        quantity.corrected.read if quantity.corrected else None,
        *place(quantity.at),
    )


def _readings(otherwise: Sequence[Alternative]) -> str | None:
    """Give what a recognised figure may say instead as JSON; null where it is nothing."""
    if not otherwise:
        return None
    return json.dumps([one.model_dump(mode="json") for one in otherwise], ensure_ascii=False)
