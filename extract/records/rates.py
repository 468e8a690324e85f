"""Rates per thousand or hundred thousand, with the figures of their rows that they may be made of."""

from collections.abc import Iterator, Sequence

from extract.records.cells import RecordRow, record_rows, stated
from schemas import Quantity, Rate, Role, RowKind, Table

_LABELS = (Role.INDICATOR, Role.PROJECT, Role.TOPIC, Role.UNIT, Role.TEXT)
_COUNTED = frozenset({Role.NUMERIC, Role.RESULT, Role.TARGET, Role.POPULATION})
"""Columns that may hold what a rate is of."""


def rates(table: Table) -> Iterator[Rate]:
    """Give the rates of a table's items and sums, each with the figures of its row, nearest first.

    What is counted is a whole number: a figure with decimals is a rate or a percent itself.
    """
    columns = table.columns
    places = [index for index, column in enumerate(columns) if column.per is not None]
    counted = [index for index, column in enumerate(columns) if column.role in _COUNTED]
    named = [index for index in counted if columns[index].role is Role.POPULATION]
    if not places or len(counted) < 2:
        return
    for row in record_rows(table):
        if row.row.kind not in (RowKind.ITEM, RowKind.SUBTOTAL, RowKind.TOTAL):
            continue
        for place in places:
            per, cell = columns[place].per, row.by_column.get(place)
            if cell is None or per is None or not cell.text:
                continue
            nearest = _nearest(counted, place)
            label = row.cell(*_LABELS) or row.label
            yield Rate(
                label=label.text,
                rate=_of(row, [place])[0],
                per=per,
                counts=tuple(
                    read for read in _of(row, [c for c in nearest if c not in named]) if not read.decimals
                ),
                bases=_of(row, named or nearest),
                table=table.id,
                at=label.at,
            )


def _nearest(columns: Sequence[int], place: int) -> list[int]:
    return sorted(columns, key=lambda column: (abs(column - place), column))


def _of(row: RecordRow, columns: Sequence[int]) -> tuple[Quantity, ...]:
    cells = (row.by_column.get(column) for column in columns)
    return tuple(read for cell in cells if (read := stated(cell)) is not None)
