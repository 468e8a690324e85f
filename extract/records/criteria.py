"""The criteria of an indicator: the results that earn each score, as the cells of its row print them."""

from decimal import Decimal

from extract.records.cells import RecordRow, in_unit_of_column, quantity
from extract.thai.numbers import read_cell
from extract.thai.steps import reached_step, read_range
from extract.thai.units import unit_of_word
from schemas import Cell, Criterion, Quantity, Role, Table

_LEAST_RANGES = 2
"""From so many ranges on a row's criteria are bands: a single figure among them is the end of one."""


def criteria_of(row: RecordRow, table: Table) -> tuple[Criterion, ...]:
    """Give the criteria of a row, the lowest score first; blank cells state none."""
    cells = [
        (column.level, cell)
        for index, column in enumerate(table.columns)
        if column.role is Role.CRITERION
        and column.level is not None
        and (cell := row.by_column.get(index)) is not None
        and cell.text
    ]
    cells.sort(key=lambda pair: pair[0])
    ranges = [read_range(cell.text) for _, cell in cells]
    banded = sum(edges is not None for edges in ranges) >= _LEAST_RANGES
    return tuple(
        Criterion(
            level=level,
            threshold=_threshold(cell, row),
            band=(edges or _band_of_one(cell)) if banded else None,
        )
        for (level, cell), edges in zip(cells, ranges, strict=True)
    )


def measured_result(cell: Cell | None, row: RecordRow, table: Table) -> Quantity | None:
    """Read a result: its number, or the step that its words say was reached; in the unit of its row or column."""
    if cell is None:
        return None
    return with_row_unit(in_unit_of_column(_number_or_step(cell), cell, table), row)


def _threshold(cell: Cell, row: RecordRow) -> Quantity:
    return with_row_unit(_number_or_step(cell), row)


def _number_or_step(cell: Cell) -> Quantity:
    figure = read_cell(cell.text)
    if figure.value is None and (step := reached_step(cell.text)):
        figure = step
    return quantity(figure, cell)


def with_row_unit(read: Quantity, row: RecordRow) -> Quantity:
    """Give a bare number the unit that the row's own cell of units names: หน่วยวัด, หน่วยนับ."""
    measure = row.text(Role.MEASURE)
    if read.value is None or read.unit is not None or measure is None:
        return read
    return read.model_copy(update={"unit": unit_of_word(measure.strip())})


def _band_of_one(cell: Cell) -> tuple[Decimal, Decimal | None] | None:
    """Read a band of which one edge is printed: `> 20`, `ไม่เกิน ๕ วัน`, or the one figure that earns the score."""
    figure = read_cell(cell.text)
    if figure.value is None:
        return None
    if figure.relation in (">", ">="):
        return figure.value, None
    return (Decimal(0) if figure.relation in ("<", "<=") else figure.value), figure.value
