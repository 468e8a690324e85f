"""Rows that may state one fact: indicators and projects with what tells them apart, whatever their table."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from extract.thai.keys import label_key
from extract.thai.levels import in_unit_of, level_of
from schemas import Indicator, Project, Quantity, RecordKind, Reference

DISTINCTIVE_DIGITS: Final = 3
"""So many digits before the last noughts make it unlikely that two figures are the same by chance."""


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of a table. `place` is its place among the rows of its table, `stated` what it says, field by field."""

    record: RecordKind
    index: int
    table: str
    place: int
    name: str
    number: str | None
    section: str | None
    target: Quantity | None
    stated: tuple[Quantity | None, ...]


def indicator_rows(indicators: Sequence[Indicator]) -> list[PrintedRow]:
    """Give the rows of indicators: what they state is the result and the marks."""
    places = _places([one.table for one in indicators])
    return [
        PrintedRow(
            record=RecordKind.INDICATOR,
            index=index,
            table=one.table,
            place=places[index],
            name=one.name,
            number=one.number,
            section=one.section,
            target=one.target,
            stated=(
                None if one.result is None else in_unit_of(one.target, one.result),
                one.percent,
                one.score,
            ),
        )
        for index, one in enumerate(indicators)
    ]


def project_rows(projects: Sequence[Project]) -> list[PrintedRow]:
    """Give the rows of projects: what they state are the amounts and the points."""
    places = _places([one.table for one in projects])
    return [
        PrintedRow(
            record=RecordKind.PROJECT,
            index=index,
            table=one.table,
            place=places[index],
            name=one.name,
            number=one.number,
            section=None,
            target=None,
            stated=(one.budget, one.disbursed, one.points),
        )
        for index, one in enumerate(projects)
    ]


def agree(first: Quantity | None, second: Quantity | None) -> bool | None:
    """Whether two quantities are the same to the decimals of the coarser; None where they do not compare.

    This only tells which rows belong together: the verdict on a figure is made by the checks.
    """
    if first is None or second is None or first.value is None or second.value is None:
        return None
    if first.unit and second.unit and first.unit != second.unit:
        return None
    is_change = [one.reference is Reference.BASE_YEAR for one in (first, second)]
    if is_change[0] is not is_change[1] and first.value == second.value:
        return True
    levels = [level_of(one).of(one.value) for one in (first, second) if one.value is not None]
    step = max(Decimal(one.scale).scaleb(-(one.decimals or 0)) for one in (first, second))
    return 2 * abs(levels[0] - levels[1]) <= step


def is_distinctive(quantity: Quantity | None) -> bool:
    """Whether a number is long enough that it hardly stands in two places by chance."""
    if quantity is None or quantity.value is None:
        return False
    return len(quantity.value.normalize().as_tuple().digits) >= DISTINCTIVE_DIGITS


def number_key(row: PrintedRow) -> str:
    """Give the row's number as it is compared; blank where none is printed."""
    return label_key(row.number or "")


def _places(tables: Sequence[str]) -> list[int]:
    seen: dict[str, int] = {}
    places = []
    for table in tables:
        places.append(seen.setdefault(table, 0))
        seen[table] += 1
    return places
