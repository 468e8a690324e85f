"""The layout of a table without rulings: its rows of headings, and the place of every text."""

from collections.abc import Sequence
from typing import Final

from extract.tables.chunks import ChunkLine, Columns, ColumnSpan, centred_over, reach
from extract.tables.gutters import TextColumns, place
from extract.tables.slots import RuledTable, Slot, Word
from extract.tables.text_rows import PlacedLine

NEXT_LINE: Final = 2.3
"""How far apart, in ems, the lines of a header stand at most."""
ONE_ROW: Final = 0.95
"""Lines of a header closer than this, in ems, are one row: a cell set between two lines covers both."""
_WRAPPED_HEADING: Final = 1.8
"""Lines of headings over the same columns and closer than this, in ems, are headings of several lines."""
_ABOVE: Final = 0.85
_BELOW: Final = 0.35
"""How far a row reaches above its first baseline and under its last, in ems."""

Row = list[ChunkLine]
_Cell = tuple[int, int, ColumnSpan, list[Word]]
"""The first row of a cell, the one after the last, its columns, and its words."""


def header_rows(above: Sequence[ChunkLine], first: ChunkLine, columns: Columns) -> list[Row]:
    """Give the rows of headings above the first record: a title, which reaches over the first column, is none."""
    header: list[ChunkLine] = []
    below = first
    for line in reversed(above):
        if below.baseline - line.baseline > NEXT_LINE * below.size:
            break
        spans = [reach(chunk, line.size, columns) for chunk in line.chunks]
        if len(spans) == 1 and spans[0][0] == 0 and spans[0][1] > 1:
            break
        header.insert(0, line)
        below = line
    return grouped_headings(header, columns)


def grouped_headings(header: Sequence[ChunkLine], columns: Columns) -> list[Row]:
    """Give the rows of headings that the lines of a header make, from top to bottom."""
    rows: list[Row] = []
    for line in reversed(header):
        if rows and _are_one_row(line, rows[0], columns):
            rows[0].insert(0, line)
        else:
            rows.insert(0, [line])
    return rows


def _are_one_row(line: ChunkLine, row: Row, columns: Columns) -> bool:
    """Whether a line belongs to the row of headings under it: beside its headings, or as their first lines."""
    taken = {centred_over(chunk, other, columns) for other in row for chunk in other.chunks}
    spans = [centred_over(chunk, line, columns) for chunk in line.chunks]
    if any(span != other and span[0] < other[1] and other[0] < span[1] for span in spans for other in taken):
        return False
    if any(span in taken for span in spans):
        return row[0].baseline - line.baseline < _WRAPPED_HEADING * line.size
    return row[-1].baseline - line.baseline < ONE_ROW * line.size


def lay_out(header: Sequence[Row], body: Sequence[Sequence[PlacedLine]], columns: TextColumns) -> RuledTable:
    """Give a table's cells with their words, from the lines of its rows."""
    rows = [*header, *([placed.line for placed in row] for row in body)]
    tops = [min(line.baseline - _ABOVE * line.size for line in row) for row in rows]
    row_edges = (*tops, max(line.baseline + _BELOW * line.size for line in rows[-1]))
    between = [(start + end) / 2 for start, end in columns.gutters]
    column_edges = (columns.extents[0][0], *between, columns.extents[-1][1])
    cells = _headings_over_blanks([_placed_headings(row, columns.extents) for row in header], columns.count)
    for index, row in enumerate(body, start=len(header)):
        placed = _placed(row, columns)
        covered = {column for start, end in placed for column in range(start, end)}
        placed.update({(column, column + 1): [] for column in range(columns.count) if column not in covered})
        cells.extend((index, index + 1, span, words) for span, words in sorted(placed.items()))
    slots = [
        Slot(
            (column_edges[start], row_edges[top], column_edges[end], row_edges[bottom]),
            top,
            start,
            bottom - top,
            end - start,
            words,
        )
        for top, bottom, (start, end), words in cells
    ]
    return RuledTable(column_edges, row_edges, tuple(slots), {})


def _placed_headings(row: Row, columns: Columns) -> dict[ColumnSpan, list[Word]]:
    """Give the words of a row of headings by the columns over which they stand."""
    placed: dict[ColumnSpan, list[Word]] = {}
    for line in row:
        for chunk in line.chunks:
            span = _free(centred_over(chunk, line, columns), placed)
            placed.setdefault(span, []).extend(chunk.words)
    return placed


def _placed(row: Sequence[PlacedLine], columns: TextColumns) -> dict[ColumnSpan, list[Word]]:
    """Give the words of a row by the columns in which they stand."""
    placed: dict[ColumnSpan, list[Word]] = {}
    for line in row:
        for cell in line.cells:
            span = _free(place(cell, line.line, columns), placed)
            placed.setdefault(span, []).extend(cell.chunk.words)
    return placed


def _headings_over_blanks(rows: Sequence[dict[ColumnSpan, list[Word]]], columns: int) -> list[_Cell]:
    """Let each heading cover the blanks above it, then those under it, as a heading of several rows does."""
    free = {(row, column) for row in range(len(rows)) for column in range(columns)}
    free -= {(row, column) for row, placed in enumerate(rows) for span in placed for column in range(*span)}
    cells: list[_Cell] = []
    for row, placed in enumerate(rows):
        for span, words in sorted(placed.items()):
            top, bottom = row, row + 1
            while all((top - 1, column) in free for column in range(*span)):
                top -= 1
            cells.append((top, bottom, span, words))
            free -= {(above, column) for above in range(top, row) for column in range(*span)}
    for place, (top, bottom, span, words) in enumerate(cells):
        lowest = bottom
        while all((lowest, column) in free for column in range(*span)):
            lowest += 1
        free -= {(below, column) for below in range(bottom, lowest) for column in range(*span)}
        cells[place] = (top, lowest, span, words)
    return cells + [(row, row + 1, (column, column + 1), []) for row, column in sorted(free)]


def _free(span: ColumnSpan, placed: dict[ColumnSpan, list[Word]]) -> ColumnSpan:
    """Give the span itself, or the one already placed that it runs into."""
    return next((other for other in placed if other[0] < span[1] and span[0] < other[1]), span)
