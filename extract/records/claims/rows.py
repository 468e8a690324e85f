"""The targets and the result of the row that a narrative cell belongs to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.records.cells import RecordRow, quantity, record_rows
from extract.thai.numbers import FigureKind, find_figures
from schemas import Cell, Indicator, Quantity, Role, RowKind, Table

NAMES = (Role.INDICATOR, Role.PROJECT)


class RowFigures(NamedTuple):
    """The target and result of an indicator's row, and all figures of the target cells of a project's rows."""

    target: Quantity | None = None
    result: Quantity | None = None
    listed: tuple[Quantity, ...] = ()

    def target_of(self, result: Quantity) -> Quantity | None:
        """Give the row's target where a figure is the very result that the row prints; None for any other."""
        own = self.result
        if self.target is None or self.target.value is None or own is None or own.value is None:
            return None
        # A result cell without a unit is in the unit of its target.
        unit, scale = (own.unit, own.scale) if own.unit else (self.target.unit, self.target.scale)
        is_same = (own.value * scale, unit) == (_value(result), result.unit)
        return self.target if is_same and self.target.unit in (unit, None) else None

    def possible_targets(self, result: Quantity) -> tuple[Quantity, ...]:
        """Give the figures of the row's target cells that may be the target of a result: in its unit or none.

        Where the row prints a result, its target is that one's and no other's.
        """
        if self.result is not None:
            return ()
        return tuple(one for one in self.listed if one.unit in (None, result.unit) and one.value is not None)


@dataclass
class _Block:
    """The rows of one indicator or project."""

    rows: list[RecordRow] = field(default_factory=list)


def row_figures(table: Table, indicators: Sequence[Indicator]) -> Mapping[int, RowFigures]:
    """Give the figures of the record that each row of a table belongs to, by the row's index."""
    by_row = {one.at.row: one for one in indicators if one.table == table.id}
    found: dict[int, RowFigures] = {}
    for block in _blocks(table):
        indicator = by_row.get(block.rows[0].index)
        figures = RowFigures(
            target=indicator.target if indicator else None,
            result=indicator.result if indicator else None,
            listed=tuple(one for row in block.rows for one in _listed(row.by_role.get(Role.TARGET), row)),
        )
        found.update((row.index, figures) for row in block.rows)
    return found


def _blocks(table: Table) -> Iterator[_Block]:
    """Part the rows where another indicator or project is named; a row without a name goes on the one above."""
    block = _Block()
    for row in record_rows(table):
        if row.row.kind is not RowKind.ITEM or _is_named(row):
            if block.rows:
                yield block
            block = _Block()
        if row.row.kind is RowKind.ITEM:
            block.rows.append(row)
    if block.rows:
        yield block


def _is_named(row: RecordRow) -> bool:
    """Whether a project is named in the row, or where the table has none, an indicator."""
    role = Role.PROJECT if Role.PROJECT in row.by_role else Role.INDICATOR
    cell = row.by_role.get(role)
    return cell is not None and bool(cell.text) and cell.at.row == row.index


def _listed(cell: Cell | None, row: RecordRow) -> Iterator[Quantity]:
    if cell is not None and cell.at.row == row.index:
        for figure in find_figures(cell.text):
            if figure.kind is FigureKind.AMOUNT:
                yield quantity(figure, cell)


def _value(one: Quantity) -> object:
    return None if one.value is None else one.value * one.scale
