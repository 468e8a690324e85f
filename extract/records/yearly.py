"""Indicators and money by year: the columns of a table that are headed by fiscal years, as figures of those years."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

import regex

from extract.records.cells import quantity
from extract.records.sums.kinds import words_over
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key
from extract.thai.numbers import FigureKind, find_figures, read_cell
from extract.thai.units import read_unit
from schemas import Cell, Quantity, Role, Row, RowKind, Table, YearFigure, YearlyIndicator

_FEWEST_YEARS: Final = 2
_YEARS: Final = regex.compile(r"(?<!\d)2[45]\d\d(?!\d)")
_ENDS: Final = regex.compile(r"2[45]\d\d\s*[-–]?\s*(?:จบ|สิ้นสุด|เป็นต้นไป)")
"""How a column says that its years go on to the end of a project."""
_BEGINS: Final = regex.compile(r"เริ่ม[^\d]*2[45]\d\d")
"""How it says that they began with the project."""
_RESULT: Final = frozenset({label_key(word) for word in ("ผล", "ผลงาน", "ผลการดำเนินงาน", "ผลการดำเนินการ")})
"""The words over a column of results."""
_NO_NAMES: Final = frozenset({Role.NUMBER, Role.CODE})
_FIGURES: Final = frozenset({Role.TARGET, Role.RESULT, Role.NUMBER, Role.CODE})
"""The roles of columns between a name and the years in which no unit stands."""
_BRACKETED: Final = regex.compile(r"\(\s*([^()]*)\s*\)")


class _YearColumn(NamedTuple):
    """A column of figures of a year, or of some; `first` is None where they began before, `last` where they go on."""

    first: int | None
    last: int | None
    is_result: bool


def yearly_indicators(table: Table) -> Iterator[YearlyIndicator]:
    """Give the rows of a table with columns of at least two fiscal years, each figure with its year.

    A figure in brackets under another is the result of the year that the other is the target of.
    """
    columns = _year_columns(table)
    if len({(column.first, column.last) for column in columns.values()}) < _FEWEST_YEARS:
        return
    section: str | None = None
    for row in table.rows:
        name = _name(row, table, columns)
        if name is None:
            continue
        figures = {cell.at.column: cell for cell in row.cells if cell.at.column in columns and cell.text}
        if row.kind is RowKind.SECTION or not figures:
            section = name.text
            continue
        years = tuple(_figures_by_year(figures, columns))
        if any(figure.target or figure.result for figure in years):
            yield YearlyIndicator(
                name=name.text,
                unit=_unit(row, name, table, columns),
                section=section,
                years=years,
                table=table.id,
                at=name.at,
            )


def _year_columns(table: Table) -> Mapping[int, _YearColumn]:
    lead = _lead(table)
    found = {}
    for column, described in enumerate(table.columns):
        words = words_over(table, lead, column)
        dated = next((to_arabic(text) for text in reversed(words) if _YEARS.search(to_arabic(text))), None)
        if dated is None or described.role in (Role.MEASURE, Role.NUMBER, Role.CODE):
            continue
        years = [int(year) for year in _YEARS.findall(dated)]
        plain = label_key(_BRACKETED.sub("", words[-1]))
        is_result = described.role is Role.RESULT or any(
            key in (plain, label_key(_YEARS.sub("", dated))) for key in _RESULT
        )
        found[column] = _YearColumn(
            None if _BEGINS.search(dated) else years[0], None if _ENDS.search(dated) else years[-1], is_result
        )
    return found


def _lead(table: Table) -> list[int]:
    """Give the rows before the first that states a figure: those of a header whose words are not known."""
    lead: list[int] = []
    for index, row in enumerate(table.rows):
        texts = [to_arabic(cell.text) for cell in row.cells]
        if any(read_cell(text).value is not None and not _YEARS.search(text) for text in texts if text):
            break
        lead.append(index)
    return lead


def _figures_by_year(
    figures: Mapping[int | None, Cell], columns: Mapping[int, _YearColumn]
) -> Iterator[YearFigure]:
    spans = dict.fromkeys((column.first, column.last) for column in columns.values())
    for first, last in spans:
        target: Quantity | None = None
        result: Quantity | None = None
        for place, column in columns.items():
            cell = figures.get(place)
            if cell is None or (column.first, column.last) != (first, last):
                continue
            plain, bracketed = _plain_and_bracketed(cell)
            if column.is_result:
                result = result or plain
            else:
                target, result = target or plain, result or bracketed
        yield YearFigure(first_year=first, last_year=last, target=target, result=result)


def _plain_and_bracketed(cell: Cell) -> tuple[Quantity | None, Quantity | None]:
    """Read a cell that prints a figure, and perhaps another in brackets; where there is more, nothing is read."""
    figures = [figure for figure in find_figures(cell.text) if figure.kind is FigureKind.AMOUNT]
    spans = [match.span() for match in _BRACKETED.finditer(cell.text)]
    inside = [f for f in figures if any(start <= f.start < end for start, end in spans)]
    outside = [f for f in figures if f not in inside]
    if len(inside) > 1 or len(outside) > 1:
        return None, None
    return (
        quantity(outside[0], cell) if outside else None,
        quantity(inside[0], cell) if inside else None,
    )


def _name(row: Row, table: Table, columns: Mapping[int, _YearColumn]) -> Cell | None:
    """Give the first cell that is no figure of a year; one in a column of numbers names nothing beside another."""
    found = [cell for cell in row.cells if cell.text and (cell.at.column or 0) not in columns]
    named = [cell for cell in found if _role(cell, table) not in _NO_NAMES]
    return next(iter(named or found), None)


def _role(cell: Cell, table: Table) -> Role | None:
    column = cell.at.column or 0
    return table.columns[column].role if column < len(table.columns) else None


def _unit(row: Row, name: Cell, table: Table, columns: Mapping[int, _YearColumn]) -> str | None:
    """Give the unit that a row prints in a cell of its own, between its name and its figures."""
    first, last = name.at.column or 0, min(columns)
    between = [
        cell.text
        for cell in row.cells
        if first < (cell.at.column or 0) < last and cell.text and _role(cell, table) not in _FIGURES
    ]
    return next((text for text in reversed(between) if read_unit(text) or len(text.split()) == 1), None)
