"""What was found on pages that were set of a dump's lines, by these lines; and what of their columns is not read."""

from collections.abc import Sequence
from typing import Final

from extract.sources.page import Grid, GridCell, Page, TextLine
from extract.sources.spaced_columns import tables_by_blanks
from extract.sources.spaced_pages import line_at
from schemas import Problem

BY_BLANKS: Final = "columns-by-blanks"
_CONFIDENCE: Final = 0.9
"""That of a cell in a column that is told by blanks: they follow the page as far as characters of one width can."""

Blocks = tuple[TextLine | Grid, ...]


def by_lines(blocks: Blocks, page: Page) -> Blocks:
    """Give the lines and grids of a page that was set of a dump by its lines, without boxes; of others as they are."""
    if page.first_line is None:
        return blocks
    return tuple(
        _line(block, page) if isinstance(block, TextLine) else _grid(block, page) for block in blocks
    )


def _line(line: TextLine, page: Page) -> TextLine:
    return line if line.bbox is None else line._replace(bbox=None, line=line_at(page, line.bbox[3]))


def _grid(grid: Grid, page: Page) -> Grid:
    numbers = [_line_of(cell, page) for cell in grid.cells]
    first_in_row: dict[int, int] = {}
    for cell, number in zip(grid.cells, numbers, strict=True):
        if number is not None:
            first_in_row[cell.row] = min(number, first_in_row.get(cell.row, number))
    top = min(first_in_row.values(), default=page.first_line)
    lines = (
        first_in_row.get(cell.row, top) if number is None else number
        for cell, number in zip(grid.cells, numbers, strict=True)
    )
    cells = tuple(
        cell._replace(confidence=_CONFIDENCE, bbox=None, line=line)
        for cell, line in zip(grid.cells, lines, strict=True)
    )
    return grid._replace(page=None, cells=cells, bbox=None, line=top)


def _line_of(cell: GridCell, page: Page) -> int | None:
    return None if cell.text_baseline is None else line_at(page, cell.text_baseline)


def unread_columns(
    name: str, page: Page, blocks: Sequence[TextLine | Grid], in_doubt: int
) -> tuple[Problem, ...]:
    """Say which lines of a dump seem to be tables and stay text; nothing for a page that is not of a dump."""
    read = {cell.line for block in blocks if isinstance(block, Grid) for cell in block.cells}
    left = [row for row in page.spaced_rows if row not in read]
    tables = tables_by_blanks(left)
    if in_doubt and not tables:
        # What is in doubt are fewer rows, or none that look like rows from their blanks: then it is on the page.
        text = left or [block.line for block in blocks if isinstance(block, TextLine) and block.line]
        tables = [range(text[0], text[-1] + 1)]
    return tuple(_not_read(name, table) for table in tables)


def _not_read(name: str, table: range) -> Problem:
    return Problem(
        page=None,
        what=BY_BLANKS,
        message=f"{name}: lines {table[0]} to {table[-1]} seem to be a table whose columns stand by blanks alone and"
        " cannot be told surely; it stays text and its figures are not checked: give the PDF, or a dump with tabs,"
        " Markdown or HTML tables",
    )
