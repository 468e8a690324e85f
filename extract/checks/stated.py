"""What the records say of a fact, field by field, as figures that compare: scale, base year and unit told."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from rapidfuzz import fuzz

from extract.checks.figure import Figure, figure, project_words, row_words, states_nothing
from extract.checks.interval import ONE, ZERO
from extract.checks.restated import Stated
from extract.checks.what import What
from extract.thai.keys import label_key
from extract.thai.levels import Level, in_unit_of, level_of
from schemas import Cell, Indicator, Place, Project, Quantity, Role, Status, Table

LONG_UNIT: Final = 8
ALIKE_UNITS: Final = 75.0
"""Names of units with so many letters in their key are the same where they are so alike, 0 to 100."""

_AS_PRINTED: Final = Level(1, 0)
_UNIT_BREAKS: Final = str.maketrans("/,\n", "   ")


def stated(quantity: Quantity | None, what: What, words: str) -> Stated | None:
    """Give what a cell states; None where it is missing, blank or a dash."""
    if quantity is None or states_nothing(quantity):
        return None
    return Stated(figure(quantity, what, words), level_of(quantity), quantity.unit)


def stated_result(indicator: Indicator) -> Stated | None:
    """Give an indicator's result, in the scale of its target where it is printed without a unit."""
    printed = indicator.result
    if printed is None or states_nothing(printed):
        return None
    result = in_unit_of(indicator.target, printed)
    return Stated(figure(result, What.RESULT, row_words(indicator)), level_of(result), printed.unit)


def stated_status(indicator: Indicator) -> Stated | None:
    """Give an indicator's status: 1 where it is attained, 0 where not; None where none or another is printed."""
    if indicator.status not in (Status.ATTAINED, Status.NOT_ATTAINED):
        return None
    return _in_words(
        What.STATUS,
        row_words(indicator),
        indicator.status_raw or indicator.status.value,
        ONE if indicator.status is Status.ATTAINED else ZERO,
        indicator.status_at or indicator.at,
    )


def stated_units(projects: Sequence[Project], tables: Mapping[str, Table]) -> list[Stated]:
    """Give the units responsible for a project; units that are the same, or part of one another, share a value."""
    seen: list[str] = []
    found = []
    for project in projects:
        cell = _unit_cell(project, tables)
        if project.unit and cell:
            same = (place for place, unit in enumerate(seen) if _is_same_unit(unit, project.unit))
            value = next(same, len(seen))
            seen.append(project.unit)
            found.append(_in_words(What.UNIT, project_words(project), cell.raw, Decimal(value), cell.at))
    return found


def _in_words(what: What, words: str, raw: str, value: Decimal, at: Place) -> Stated:
    return Stated(Figure(what, words, raw, value, 0, exact=True, at=at), _AS_PRINTED)


def _unit_cell(project: Project, tables: Mapping[str, Table]) -> Cell | None:
    """Give the cell that prints a project's unit, in its own row."""
    table = tables.get(project.table)
    if table is None or project.at.row is None or project.at.row >= len(table.rows):
        return None
    cells = table.rows[project.at.row].cells
    return next((cell for cell in cells if cell.text and _role(cell, table) is Role.UNIT), None)


def _role(cell: Cell, table: Table) -> Role | None:
    column = cell.at.column
    return table.columns[column].role if column is not None and column < len(table.columns) else None


def _is_same_unit(first: str, second: str) -> bool:
    """Whether two cells name the same unit: a list of several units may leave out those that only help."""
    key, other = label_key(first), label_key(second)
    if key == other:
        return True
    if min(len(key), len(other)) >= LONG_UNIT and fuzz.ratio(key, other) >= ALIKE_UNITS:
        return True
    names, others = _unit_names(first), _unit_names(second)
    return names <= others or others <= names


def _unit_names(text: str) -> set[str]:
    return {key for name in text.translate(_UNIT_BREAKS).split() if (key := label_key(name))}
