"""Rows that a page break cut in two, joined to one."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from itertools import pairwise
from typing import Final

from extract.sources.page import GridCell
from extract.tables.cut_figures import are_one_number, decimals_of
from extract.tables.figures import is_figure
from extract.tables.matrix import MatrixRow
from extract.thai.digits import to_arabic

_DecimalsOfColumns = Callable[[int], frozenset[int]]
_FEWEST_ITEMS: Final = 3
"""So few items at least show in which columns items begin."""


def join_continued(rows: Sequence[MatrixRow], key_columns: frozenset[int]) -> Iterator[MatrixRow]:
    """Join rows that a page break cut in two: the first row of a page whose key cells are empty goes on the one before.

    The cells keep the place of their first part; texts are joined by a blank. Two figures are never joined, but the
    parts of one that its narrow cell and the page cut in two are one.
    """
    held: MatrixRow | None = None
    decimals = cache(partial(_column_decimals, rows))
    for row in rows:
        if (
            held
            and row.first_on_page
            and _goes_on(row, key_columns)
            and not _figures_meet(held, row, decimals)
        ):
            held = held._replace(cells=_joined_cells(held.cells, row.cells, decimals))
            continue
        if held is not None:
            yield held
        held = row
    if held is not None:
        yield held


def label_columns(rows: Sequence[MatrixRow]) -> frozenset[int]:
    """Give the columns that begin the items of a table without numbers: up to the first one that no item leaves blank.

    An item is a row that fills most of its columns; the rows with which a page begins do not tell.
    """
    items = [
        {cell.column for cell in row.filled}
        for row in rows
        if not row.first_on_page and len(row.filled) * 2 > len(row.cells)
    ]
    always = set.intersection(*items) if items else set()
    return (
        frozenset(range(min(always) + 1)) if len(items) >= _FEWEST_ITEMS and len(always) > 1 else frozenset()
    )


def _goes_on(row: MatrixRow, key_columns: frozenset[int]) -> bool:
    filled = row.filled
    if not filled or not key_columns or any(cell.column_span > 2 for cell in filled):
        return False
    return not any(cell.column in key_columns for cell in filled)


def _column_decimals(rows: Sequence[MatrixRow], column: int) -> frozenset[int]:
    """Give the decimals of the figures of a column, but for those of rows that a page begins or ends with."""
    inner = (row for row, after in pairwise(rows) if not (row.first_on_page or after.first_on_page))
    return decimals_of(to_arabic(cell.text) for row in inner for cell in row.cells if cell.column == column)


def _are_one(above: GridCell, below: GridCell, decimals: _DecimalsOfColumns) -> bool:
    return are_one_number(above.text, below.text, partial(decimals, above.column))


def _figures_meet(before: MatrixRow, after: MatrixRow, decimals: _DecimalsOfColumns) -> bool:
    """Whether both rows state a figure in the same column, which are not one: then they are two rows."""
    stated = [
        {cell.column: cell for cell in row.filled if is_figure("".join(to_arabic(cell.text).split()))}
        for row in (before, after)
    ]
    both = stated[0].keys() & stated[1].keys()
    return any(not _are_one(stated[0][column], stated[1][column], decimals) for column in both)


def _joined_cells(
    before: Sequence[GridCell], after: Sequence[GridCell], decimals: _DecimalsOfColumns
) -> tuple[GridCell, ...]:
    rest = {cell.column: cell for cell in after if cell.text}
    joined = []
    for cell in before:
        more = rest.pop(cell.column, None)
        if more is None:
            joined.append(cell)
        elif not cell.text:
            joined.append(more._replace(row=cell.row))
        else:
            between = "" if _are_one(cell, more, decimals) else " "
            raw, text = f"{cell.raw}{between}{more.raw}", f"{cell.text}{between}{more.text}"
            telling = [part for part in (cell, more) if part.recognised] or [cell, more]
            joined.append(
                cell._replace(
                    raw=raw,
                    text=text,
                    readable=cell.readable and more.readable,
                    whole=cell.whole and more.whole,
                    confidence=min(part.confidence for part in telling),
                    recognised=(*cell.recognised, *more.recognised),
                    corrected=cell.corrected or more.corrected,
                )
            )
    return tuple(sorted([*joined, *rest.values()], key=lambda cell: cell.column))
