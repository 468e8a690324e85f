"""The layout of a table without rulings: its rows of headings, and the place of every text."""

from collections.abc import Sequence
from typing import Final

from extract.tables.certainty import begins_cut, fits_columns, has_certain_rows, is_certain, uncut
from extract.tables.chunks import LEVEL, ChunkLine, ColumnSpan, reach
from extract.tables.headings import Header, headings_of, parted, top_of
from extract.tables.new_headers import are_askew
from extract.tables.slots import RuledTable, Slot, Word
from extract.tables.text_columns import TextColumns, place
from extract.tables.text_rows import PlacedLine

NEXT_LINE: Final = 2.3
"""How far apart, in ems, the lines of a header stand at most."""
_BELOW: Final = 0.35
"""How far a row reaches under its last baseline, in ems."""
_LEAST_HEIGHT: Final = 0.1
"""The least height of a row, in points."""

_Cell = tuple[int, int, ColumnSpan, list[Word]]
"""The first row of a cell, the one after the last, its columns, and its words."""


def header_lines(above: Sequence[ChunkLine], first: ChunkLine, columns: TextColumns) -> Sequence[ChunkLine]:
    """Give the lines of headings above the first record: a text alone that reaches over its columns is a title."""
    above = [parted(line, columns) for line in above]
    start = len(above)
    below = first
    while start and below.baseline - above[start - 1].baseline <= NEXT_LINE * below.size:
        if _is_title(above[start - 1 :], columns):
            break
        start -= 1
        below = above[start]
    return above[start:]


def _is_title(lines: Sequence[ChunkLine], columns: TextColumns) -> bool:
    """Whether the first of some lines is a title, and no heading over the others."""
    if len(lines[0].chunks) > 1:
        return False
    chunk, reach = lines[0].chunks[0], lines[0].size
    words = set(map(id, chunk.words))
    headings = headings_of(lines, columns).headings
    first, end = next(heading.span for heading in headings if words & set(map(id, heading.words)))
    if end - first == columns.count or (first == 0 and end - first > 1):
        return True
    if first == 0 and _is_askew(lines, columns):
        return True
    start = columns.gutters[first - 1][0] if first else columns.extents[0][0]
    stop = columns.gutters[end - 1][1] if end < columns.count else columns.extents[-1][1]
    return chunk.x0 < start - reach or chunk.x1 > stop + reach


def rests_of_row(header: Sequence[ChunkLine], columns: TextColumns) -> int:
    """Count the last lines of a header that are the rest of a row which a page break cut: further lines of its label.

    They begin where the labels begin, and stand under their heading as no line of its own would.
    """
    count = 0
    for line in reversed(header[1:]):
        chunk, size = line.chunks[0], line.size
        first, end = reach(chunk, size, columns.extents)
        over = [
            heading
            for above in header
            for heading in above.chunks
            if above is not line and reach(heading, above.size, columns.extents) == (first, end)
        ]
        level = abs(chunk.x0 - columns.begins[first]) <= LEVEL * size
        alone = len(line.chunks) == 1 and end - first == 1 and first not in columns.figures
        if not (alone and level and over and are_askew(chunk, over[0], size)):
            break
        count += 1
    return count


def _is_askew(lines: Sequence[ChunkLine], columns: TextColumns) -> bool:
    """Whether a text alone stands over the first column as no line of its heading would.

    It neither begins nor ends with what heads that column below it, nor is centred over it.
    """
    over, size = lines[0].chunks[0], lines[0].size
    edge = columns.gutters[0][1]
    below = next((line.chunks[0] for line in lines[1:] if line.chunks[0].x1 <= edge), None)
    return below is not None and are_askew(over, below, size)


def lay_out(header: Header, body: Sequence[Sequence[PlacedLine]], columns: TextColumns) -> RuledTable:
    """Give a table's cells with their words, from its headings and the lines of its rows."""
    rows = [[placed.line for placed in row] for row in body]
    tops = [*header.tops, *(min(map(top_of, row)) for row in rows)]
    heights = _rising([*tops, max(line.baseline + _BELOW * line.size for line in rows[-1])])
    between = [(start + end) / 2 for start, end in columns.gutters]
    sides = (columns.extents[0][0], *between, columns.extents[-1][1])
    cells: list[_Cell] = [(*heading.rows, heading.span, list(heading.words)) for heading in header.headings]
    for index, row in enumerate(body, start=header.depth):
        cells.extend((index, index + 1, span, words) for span, words in _placed(row, columns).items())
    covered = {
        (row, column)
        for top, bottom, (start, end), _ in cells
        for row in range(top, bottom)
        for column in range(start, end)
    }
    cells += [
        (row, row + 1, (column, column + 1), [])
        for row in range(len(heights) - 1)
        for column in range(columns.count)
        if (row, column) not in covered
    ]
    cells.sort(key=lambda cell: (cell[0], cell[2]))
    slots = [
        Slot(
            (sides[start], heights[top], sides[end], heights[bottom]),
            top,
            start,
            bottom - top,
            end - start,
            words,
        )
        for top, bottom, (start, end), words in cells
    ]
    tell = has_certain_rows if header.certain else is_certain
    certain = tell(slots, header.depth, columns.figures)
    cut = (
        not certain
        and begins_cut(slots, header.depth)
        and tell(uncut(slots, header.depth), header.depth, columns.figures)
    )
    short = not certain and header.depth == 0 and fits_columns(slots, 0, columns.figures)
    ends = tuple(
        end if column in columns.figures else None for column, (_, end) in enumerate(columns.extents)
    )
    return RuledTable(
        sides,
        heights,
        tuple(slots),
        {},
        ruled=False,
        certain=certain,
        short=short,
        cut=cut,
        ends=ends,
        headings=tuple(word for heading in header.headings for word in heading.words),
    )


def _rising(places: Sequence[float]) -> tuple[float, ...]:
    """Give heights in order, each below the one before: rows of different sizes may reach into one another."""
    rising = list(places[:1])
    for height in places[1:]:
        rising.append(max(height, rising[-1] + _LEAST_HEIGHT))
    return tuple(rising)


def _placed(row: Sequence[PlacedLine], columns: TextColumns) -> dict[ColumnSpan, list[Word]]:
    """Give the words of a row by the columns in which they stand."""
    placed: dict[ColumnSpan, list[Word]] = {}
    for line in row:
        for cell in line.cells:
            span = _free(place(cell, line.line, columns), placed)
            placed.setdefault(span, []).extend(cell.chunk.words)
    return placed


def _free(span: ColumnSpan, placed: dict[ColumnSpan, list[Word]]) -> ColumnSpan:
    """Give the span itself, or the one already placed that it runs into."""
    return next((other for other in placed if other[0] < span[1] and span[0] < other[1]), span)
