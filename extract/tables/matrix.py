"""A grid seen by rows: which cell covers a place, and which cells begin in a row."""

from collections.abc import Sequence
from typing import NamedTuple

from extract.sources.page import Grid, GridCell


class MatrixRow(NamedTuple):
    """The cells that begin in one row of a grid, from left to right.

    `first_on_page` marks the row with which a table goes on after a page break.
    """

    page: int | None
    cells: tuple[GridCell, ...]
    first_on_page: bool = False

    @property
    def filled(self) -> tuple[GridCell, ...]:
        """The cells that hold text."""
        return tuple(cell for cell in self.cells if cell.text)


def rows_of(grid: Grid) -> tuple[MatrixRow, ...]:
    """Give the rows of a grid. A cell that covers several rows stands in the first of them."""
    by_row: list[list[GridCell]] = [[] for _ in range(grid.rows)]
    for cell in grid.cells:
        by_row[cell.row].append(cell)
    return tuple(MatrixRow(grid.page, tuple(sorted(cells, key=lambda cell: cell.column))) for cells in by_row)


def covering(rows: Sequence[MatrixRow], row: int, column: int) -> GridCell | None:
    """Give the cell that covers a row (an index into `rows`) and a column, wherever it begins."""
    for above in range(row, -1, -1):
        for cell in rows[above].cells:
            if cell.column <= column < cell.column + cell.column_span:
                return cell if above + cell.row_span > row else None
    return None
