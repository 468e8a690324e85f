"""Figures of quarters or months side by side, and the cumulative figure behind them."""

from collections.abc import Iterator, Sequence

from extract.records.cells import RecordRow, record_rows, stated
from extract.records.criteria import with_row_unit
from schemas import Accumulation, Column, ColumnPeriod, PeriodKind, Quantity, Role, RowKind, Table

_PARTS = frozenset({PeriodKind.QUARTER, PeriodKind.MONTH})
_MEASURES = frozenset({Role.TARGET, Role.RESULT, Role.BUDGET, Role.DISBURSED, Role.NUMERIC})
"""Columns whose figures come together over the periods of a year."""
_LABELS = (Role.INDICATOR, Role.PROJECT, Role.TOPIC, Role.TEXT)
_LEAST_PARTS = 2


def accumulations(table: Table) -> Iterator[Accumulation]:
    """Give, for each row, the cumulative figures with those of the periods before them, of the same measure."""
    sums = [
        (column, parts) for column in range(len(table.columns)) if (parts := _parts(table.columns, column))
    ]
    for row in record_rows(table) if sums else ():
        if row.row.kind is not RowKind.ITEM:
            continue
        label = row.cell(*_LABELS) or row.label
        for column, parts in sums:
            total = _figure(row, column)
            if total is None:
                continue
            role = table.columns[column].role
            yield Accumulation(
                label=label.text,
                measure=None if role is Role.NUMERIC else role,
                parts=tuple(figure for part in parts if (figure := _figure(row, part)) is not None),
                total=total,
                table=table.id,
                at=label.at,
            )


def _parts(columns: Sequence[Column], index: int) -> tuple[int, ...]:
    """The columns of the periods up to a cumulative one; none for any other column."""
    period = columns[index].period
    if period is None or period.kind is not PeriodKind.CUMULATIVE or columns[index].role not in _MEASURES:
        return ()
    parts = _of_role(columns, columns[index].role, period) or _up_to_quarters(columns, index)
    if not parts and not _is_plan_beside_results(columns, index):
        parts = _of_role(columns, Role.NUMERIC, period)
    kinds = {of.kind for c in parts if (of := columns[c].period)}
    numbers = [of.number for c in parts if (of := columns[c].period)]
    whole = len(parts) >= _LEAST_PARTS and len(kinds) == 1 and len(set(numbers)) == len(numbers)
    return tuple(parts) if whole else ()


def _up_to_quarters(columns: Sequence[Column], index: int) -> list[int]:
    """The columns of what came together up to each quarter, of which the whole year's is the last."""
    total, role = columns[index].period, columns[index].role
    if total is None or total.number is not None:
        return []
    return [
        other
        for other, column in enumerate(columns)
        if column.role is role
        and column.period is not None
        and column.period.kind is PeriodKind.CUMULATIVE
        and column.period.number is not None
    ]


def _is_plan_beside_results(columns: Sequence[Column], index: int) -> bool:
    """Whether a column holds the target of the year, and another what came together: periods of no measure are its."""
    kinds = [(column.role, column.period.kind) for column in columns if column.period is not None]
    return columns[index].role is Role.TARGET and (Role.RESULT, PeriodKind.CUMULATIVE) in kinds


def _of_role(columns: Sequence[Column], role: Role, total: ColumnPeriod) -> list[int]:
    """The columns of periods of a role; where the cumulative column alone says its measure, theirs is unsaid."""
    return [
        index
        for index, column in enumerate(columns)
        if column.role is role
        and column.period is not None
        and column.period.kind in _PARTS
        and _is_up_to(column.period, total)
    ]


def _is_up_to(part: ColumnPeriod, total: ColumnPeriod) -> bool:
    return total.number is None or part.number is None or part.number <= total.number


def _figure(row: RecordRow, column: int) -> Quantity | None:
    read = stated(row.by_column.get(column))
    return None if read is None else with_row_unit(read, row)
