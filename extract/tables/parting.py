"""Tables that stand under each other without a gap, parted where the header is printed again."""

from extract.sources.page import Grid
from extract.tables.headers import header_depth, is_caption
from extract.tables.matrix import MatrixRow, rows_of
from extract.thai.keys import label_key


def parted_at_headers(grid: Grid) -> tuple[Grid, ...]:
    """Give the tables of a grid: it is cut before every row that prints its first header row again.

    A caption over the whole table belongs to the header below it. A grid without a header stays whole.
    """
    rows = rows_of(grid)
    depth = header_depth(rows)
    if not depth:
        return (grid,)
    first = 1 if depth > 1 and is_caption(rows[0]) else 0
    again = _keys(rows[first])
    cuts = [0]
    for index in range(depth, len(rows)):
        if _keys(rows[index]) == again:
            captioned = index > depth and is_caption(rows[index - 1])
            cuts.append(index - 1 if captioned else index)
    return tuple(_part(grid, start, end) for start, end in zip(cuts, [*cuts[1:], grid.rows], strict=True))


def _keys(row: MatrixRow) -> list[tuple[int, str]]:
    return [(cell.column, label_key(cell.text)) for cell in row.filled]


def _part(grid: Grid, start: int, end: int) -> Grid:
    if (start, end) == (0, grid.rows):
        return grid
    cells = tuple(cell._replace(row=cell.row - start) for cell in grid.cells if start <= cell.row < end)
    boxes = [cell.bbox for cell in cells if cell.bbox is not None]
    bbox = (
        (
            min(b[0] for b in boxes),
            min(b[1] for b in boxes),
            max(b[2] for b in boxes),
            max(b[3] for b in boxes),
        )
        if boxes
        else None
    )
    line = next((cell.line for cell in cells if cell.line is not None), None)
    return grid._replace(rows=end - start, cells=cells, bbox=bbox, line=line)
