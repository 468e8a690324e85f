"""Amounts that stand in the row of a budget line, in columns which no word tells to be its budget."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from extract.checks.figure import Figure, figure
from extract.checks.what import What
from extract.thai.numbers import read_cell
from schemas import Cell, Quantity, Role, Table

_AMOUNTS: Final = frozenset({Role.BUDGET, Role.NUMERIC})
"""Roles of columns of amounts that others may be taken from, or compared with: what was allocated, or contracted."""


def amounts_beside(table: Table, rows: Iterable[int]) -> Mapping[int, Mapping[int, Figure]]:
    """Give the amounts of a table by column, then by row: those of some rows, in columns that state one in each.

    A percent is no amount, and a column of percents none of these.
    """
    of_rows = {row: table.rows[row].cells for row in rows}
    found: dict[int, dict[int, Figure]] = {}
    for row, cells in of_rows.items():
        for cell in cells:
            column = cell.at.column or 0
            if table.columns[column].role in _AMOUNTS and "%" not in cell.text:
                amount = _amount(cell, cells, table)
                if amount is not None:
                    found.setdefault(column, {})[row] = amount
    return {column: by_row for column, by_row in found.items() if len(by_row) == len(of_rows)}


def _amount(cell: Cell, cells: Sequence[Cell], table: Table) -> Figure | None:
    read = read_cell(cell.text)
    if read.value is None or cell.at.confidence == 0:
        return None
    quantity = Quantity(raw=cell.raw, value=read.value, decimals=read.decimals, unit=read.unit, at=cell.at)
    of = f"{cells[0].text} ({table.columns[cell.at.column or 0].header})"
    return figure(quantity, What.AMOUNT, of)
