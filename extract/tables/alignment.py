"""Which columns of one grid are which columns of another, and rows that do not keep to their header's columns."""

from collections.abc import Sequence
from math import inf

from extract.sources.page import Grid, GridCell
from extract.tables.figures import states_figure
from extract.tables.matrix import MatrixRow

_EDGE_TOLERANCE = 4.0
"""How far, in points, the edges of the same column may lie apart on two pages."""

Mapping = dict[int, int]
"""For each column of a grid, and for the end of its last one, the column of the table."""


def mapping_by_edges(table: Sequence[float], grid: Sequence[float]) -> Mapping | None:
    """Map the columns of a grid by the x of their edges; None where an edge has no partner or the widths differ."""
    return _mapping(table, grid, 0.0) or _mapping(table, grid, table[0] - grid[0])


def _mapping(table: Sequence[float], grid: Sequence[float], shift: float) -> Mapping | None:
    """Map columns whose edges stand so much to the left; pages for the left and the right have other margins."""
    mapping: Mapping = {}
    for index, edge in enumerate(x + shift for x in grid):
        nearest = min(range(len(table)), key=lambda i: abs(table[i] - edge))
        if abs(table[nearest] - edge) > _EDGE_TOLERANCE:
            return None
        mapping[index] = nearest
    return mapping if mapping[0] == 0 and mapping[len(grid) - 1] == len(table) - 1 else None


def mapping_by_text(table: Sequence[float], grid: Grid) -> Mapping | None:
    """Map the columns of a grid without rulings one by one, where its figures begin in the columns of the table.

    The outer ones are open to their sides: the numbers of rows end level, so that 10 begins before 1 to 9.
    """
    if grid.columns != len(table) - 1:
        return None
    table = (-inf, *table[1:-1], inf)
    for cell in grid.cells:
        if cell.column_span == 1 and cell.text_x0 is not None and states_figure(cell.text):
            start, end = table[cell.column], table[cell.column + 1]
            if not start - _EDGE_TOLERANCE <= cell.text_x0 <= end + _EDGE_TOLERANCE:
                return None
    return {column: column for column in range(grid.columns + 1)}


def mapping_by_count(table: int, grid: Grid) -> Mapping | None:
    """Map the columns of a grid without edges one by one; a blank column more at its end does not part them."""
    used = max((cell.column + cell.column_span for cell in grid.cells if cell.text), default=0)
    if grid.columns != table and not (grid.columns == table + 1 and used >= table):
        return None
    return {column: column for column in range(grid.columns + 1)}


def moved(row: MatrixRow, mapping: Mapping) -> MatrixRow:
    """Give a row with its cells in the columns that they map to."""
    if all(column == place for column, place in mapping.items()):
        return row
    cells = tuple(
        cell._replace(
            column=mapping[cell.column],
            column_span=mapping[cell.column + cell.column_span] - mapping[cell.column],
        )
        for cell in row.cells
    )
    return row._replace(cells=cells)


def within(row: MatrixRow, columns: int) -> MatrixRow | None:
    """Give a row that is longer than its header with its figures under their columns; None where that is not sure.

    A dump writes a label that spans columns as the label and blanks, at times one too many: the blanks right after
    the label give way.
    """
    excess = max((cell.column + 1 for cell in row.filled), default=0) - columns
    if excess <= 0:
        return row._replace(cells=tuple(cell for cell in row.cells if cell.column < columns))
    label = row.filled[0]
    blanks = [cell.column for cell in row.cells if not cell.text and cell.column > label.column]
    run = _leading_run(blanks, label.column + 1)
    if label.column != 0 or len(run) < excess:
        return None
    dropped = set(run[:excess])
    kept = [cell for cell in row.cells if cell.column not in dropped]
    return row._replace(cells=tuple(_shifted(cell, excess) if cell.column > 0 else cell for cell in kept))


def _leading_run(columns: Sequence[int], start: int) -> list[int]:
    present = set(columns)
    run = []
    while start in present:
        run.append(start)
        start += 1
    return run


def _shifted(cell: GridCell, by: int) -> GridCell:
    return cell._replace(column=cell.column - by)
