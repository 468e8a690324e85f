"""Figures with the year that they speak of: what a report prints of its own year."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.checks.figure import states_nothing
from extract.checks.what import What
from extract.checks.years.series import Followed, Says
from extract.thai.keys import label_key, series_key
from extract.thai.levels import in_unit_of
from extract.thai.units import read_unit
from schemas import Document, PeriodKind, Quantity, Role, Table, YearFigure, YearlyIndicator

WHOLE_YEAR: Final = 12
"""A scorecard of a round of so many months is that of the year."""


@dataclass(frozen=True, slots=True)
class YearQuantity:
    """A printed figure, what it is of, and the year that it speaks of, Buddhist Era; None where that is not known.

    `measure` is what it says: a target, a result, a budget. `is_sure` is False where
    it may speak of something else. `offset` is where a figure of prose begins in the text of its line or cell.
    """

    kind: Followed
    label: str
    measure: What
    year: int | None
    quantity: Quantity
    unit: str | None = None
    section: str | None = None
    says: Says = Says.OWN
    is_sure: bool = True
    offset: int | None = None


def own_figures(document: Document) -> Iterator[YearQuantity]:
    """Give the figures that a report prints of its own year: indicators, scorecards of units, projects."""
    tables = {table.id: table for table in document.tables}
    year = document.report.fiscal_year
    for one in (*_indicators(document), *_scorecard_lines(document), *_units(document), *_projects(document)):
        if not states_nothing(one.quantity):
            yield _in_its_column(one, tables, year)


def column_figures(document: Document) -> Iterator[YearQuantity]:
    """Give the figures in columns of years: those of the report's own year, and those of others."""
    tables = {table.id: table for table in document.tables}
    for indicator in document.yearly_indicators:
        for of_year in indicator.years:
            if of_year.first_year is not None and of_year.first_year == of_year.last_year:
                yield from _of_column(indicator, of_year, tables, document.report.fiscal_year)


def in_column(quantity: Quantity, tables: dict[str, Table]) -> tuple[Role | None, str, int | None]:
    """Give the role of the column that a figure stands in, its words, and the year that it is for."""
    table, place = tables.get(quantity.at.table or ""), quantity.at.column
    if table is None or place is None or place >= len(table.columns):
        return None, "", None
    column = table.columns[place]
    period = column.period
    year = period.number if period is not None and period.kind is PeriodKind.YEAR else None
    return column.role, column.header, year


def _indicators(document: Document) -> Iterator[YearQuantity]:
    for one in document.indicators:
        result = None if one.result is None else in_unit_of(one.target, one.result)
        for measure, quantity in (
            (What.TARGET, one.target),
            (What.RESULT, result),
            (What.SCORE, one.score),
        ):
            if quantity is not None:
                yield YearQuantity(Followed.INDICATOR, one.name, measure, None, quantity, section=one.section)


def _scorecard_lines(document: Document) -> Iterator[YearQuantity]:
    for card in document.scorecards:
        if card.months in (None, WHOLE_YEAR):
            for line in card.lines:
                result = None if line.result is None else in_unit_of(line.target, line.result)
                measured = (
                    (What.TARGET, line.target),
                    (What.RESULT, result),
                    (What.SCORE, line.score),
                )
                for measure, quantity in measured:
                    if quantity is not None:
                        yield YearQuantity(
                            Followed.INDICATOR, line.indicator, measure, None, quantity, unit=card.unit
                        )


def _units(document: Document) -> Iterator[YearQuantity]:
    for card in document.scorecards:
        if card.total_score is not None and card.months in (None, WHOLE_YEAR):
            yield YearQuantity(
                Followed.UNIT, card.unit, What.TOTAL_SCORE, None, card.total_score, unit=card.unit
            )


def _projects(document: Document) -> Iterator[YearQuantity]:
    for one in document.projects:
        # Where several amounts are printed, nothing tells whether they are parts of the first or added to it.
        budget = None if one.more_budgets else one.budget
        disbursed = None if one.more_disbursed else one.disbursed
        for measure, quantity in (
            (What.BUDGET, budget),
            (What.DISBURSED, disbursed),
            (What.PROJECT_POINTS, one.points),
        ):
            if quantity is not None:
                yield YearQuantity(Followed.PROJECT, one.name, measure, None, quantity, unit=one.unit)


def _in_its_column(one: YearQuantity, tables: dict[str, Table], year: int | None) -> YearQuantity:
    """Give a figure the year of its column, where that is headed by one, else that of the report."""
    _, _, of_column = in_column(one.quantity, tables)
    spoken = of_column or year
    says = Says.OWN if spoken == year else Says.COLUMN
    return YearQuantity(one.kind, one.label, one.measure, spoken, one.quantity, one.unit, one.section, says)


def _of_column(
    indicator: YearlyIndicator, of_year: YearFigure, tables: dict[str, Table], own: int | None
) -> Iterator[YearQuantity]:
    unit = read_unit(indicator.unit or "")
    for measure, quantity in ((What.TARGET, of_year.target), (What.RESULT, of_year.result)):
        if quantity is None or states_nothing(quantity):
            continue
        if unit is not None and quantity.unit is None and quantity.scale == 1:
            quantity = quantity.model_copy(update={"unit": unit.unit, "scale": unit.scale})
        role, words, _ = in_column(quantity, tables)
        is_told = role in (Role.TARGET, Role.RESULT) or any(word in words for word in MEASURE_WORDS)
        yield YearQuantity(
            Followed.INDICATOR,
            indicator.name,
            measure,
            of_year.first_year,
            quantity,
            section=indicator.section,
            says=Says.OWN if of_year.first_year == own else Says.COLUMN,
            is_sure=is_told and _names_one(indicator.name),
        )


def _names_one(label: str) -> bool:
    """Whether words name one thing of an agency, and no sum or money that many tables have."""
    key = series_key(label)
    return key not in _GENERAL and not key.startswith(_SUMS)


SUM_WORDS: Final = ("รวม", "ยอดรวม", "ผลรวม")
"""Labels that begin so are of sums."""
GENERAL_WORDS: Final = (
    "งบประมาณ", "งบประมาณรายจ่าย", "เงินงบประมาณ", "เงินนอกงบประมาณ", "เงินนอก", "วงเงิน", "งบลงทุน", "งบดำเนินงาน", "งบบุคลากร",
    "งบเงินอุดหนุน", "งบรายจ่ายอื่น", "จำนวน", "จำนวนโครงการ", "จำนวนเงิน", "เชิงปริมาณ", "เชิงคุณภาพ", "เชิงเวลา", "เชิงต้นทุน", "อื่น ๆ",
)  # fmt: skip
"""Labels that many tables have, of whatever they are about."""
_SUMS: Final = tuple(label_key(word) for word in SUM_WORDS)
_GENERAL: Final = frozenset(label_key(word) for word in GENERAL_WORDS)

MEASURE_WORDS: Final = ("แผน", "เป้าหมาย", "ผล")
"""Words of a column's header that say whether its figures are targets or results."""
