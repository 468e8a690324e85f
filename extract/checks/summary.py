"""How many figures a document prints, and how many of them were checked."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from schemas import Cell, Check, Operand, ReadBy, Role, Row, RowKind, Summary, Table, Verdict

Spot = tuple[str | None, int | None, int | None]
"""A table, a row and a column."""

COUNTED_ROWS: Final = frozenset({RowKind.ITEM, RowKind.SUBTOTAL, RowKind.TOTAL})

NAMES: Final = frozenset(
    {Role.NUMBER, Role.CODE, Role.INDICATOR, Role.PROJECT, Role.UNIT, Role.STATUS, Role.MEASURE}
)
"""Columns whose cells name something: a digit in them is part of a name, or a way to point at a row."""

WORDY: Final = frozenset({Role.TARGET})
"""Columns whose figures stand among words: "at least 80 percent of all cases"."""

FIGURE: Final = re.compile(
    r"[^\d]{0,40}[+\-(]?\d[\d,]*(?:\.\d+)?[^\d]{0,20}|\d[\d,]*(?:\.\d+)?\s*\(\s*[+\-]?\d[\d,]*(?:\.\d+)?\s*%?\s*\)"
)
"""A number with a few words or marks on its sides, such as `(A) = 50.60`, and no other but its percent in brackets."""


def summarise(tables: Iterable[Table], checks: Iterable[Check]) -> Summary:
    """Count the checks by verdict, and the figures of the tables by whether a check was made of them."""
    checks = tuple(checks)
    verdicts = Counter(check.verdict for check in checks)
    cells = {spot: cell for table in tables for spot, cell in _printed_figures(table)}
    printed = cells.keys()
    checked = checked_figures(checks)
    return Summary(
        checks=len(checks),
        consistent=verdicts[Verdict.CONSISTENT],
        inconsistent=verdicts[Verdict.INCONSISTENT],
        unverifiable=verdicts[Verdict.UNVERIFIABLE],
        figures=len(printed),
        figures_checked=len(printed & checked),
        recognised=sum(cell.at.read_by is ReadBy.OCR for cell in cells.values()),
        doubtful=sum(cell.at.is_doubtful for cell in cells.values()),
    )


def checked_figures(checks: Iterable[Check]) -> frozenset[Spot]:
    """Give where the figures stand that checks with a verdict were made of."""
    made = (check for check in checks if check.verdict is not Verdict.UNVERIFIABLE)
    return frozenset(_spot(operand) for check in made for operand in (check.subject, *check.inputs))


def printed_figures(table: Table) -> Iterator[Spot]:
    """Give where the printed numbers of a table's item and total cells stand: those that coverage is counted over."""
    return (spot for spot, _ in _printed_figures(table))


def _printed_figures(table: Table) -> Iterator[tuple[Spot, Cell]]:
    for index, row in enumerate(table.rows):
        if row.kind in COUNTED_ROWS:
            for cell in row.cells:
                if _is_figure(cell, row, table):
                    yield (table.id, index, cell.at.column), cell


def _is_figure(cell: Cell, row: Row, table: Table) -> bool:
    column = cell.at.column
    role = table.columns[column].role if column is not None and column < len(table.columns) else Role.TEXT
    if role in NAMES:
        return False
    if role in WORDY and row.kind is RowKind.ITEM:
        return any(character.isdecimal() for character in cell.text)
    return FIGURE.fullmatch(cell.text.strip()) is not None


def _spot(operand: Operand) -> Spot:
    return (operand.at.table, operand.at.row, operand.at.column)
