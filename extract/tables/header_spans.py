"""The spans of a dump's header: a heading over several columns is written as the heading and blanks."""

from collections.abc import Sequence
from itertools import pairwise

from extract.sources.page import GridCell
from extract.tables.matrix import MatrixRow


def with_spans(header: Sequence[MatrixRow]) -> tuple[MatrixRow, ...]:
    """Let each heading cover the blanks to its right under which the row below, too, has headings of its own."""
    spread = [_spread(row, below) for row, below in pairwise(header)]
    return (*spread, *header[-1:])


def _spread(row: MatrixRow, below: MatrixRow) -> MatrixRow:
    headed_below = {cell.column for cell in below.filled}
    cells: list[GridCell] = []
    for cell in row.cells:
        before = cells[-1] if cells else None
        if before is not None and not cell.text and _reaches(before, cell, headed_below):
            cells[-1] = before._replace(column_span=before.column_span + cell.column_span)
        else:
            cells.append(cell)
    return row._replace(cells=tuple(cells))


def _reaches(before: GridCell, blank: GridCell, headed_below: set[int]) -> bool:
    return bool(before.text) and before.column in headed_below and blank.column in headed_below
