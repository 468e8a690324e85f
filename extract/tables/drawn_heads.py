"""Headings that rulings draw, over rows that none part down: as where only the head of a table has cells."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.sources.page import Ruling
from extract.tables.chunks import Chunk, ChunkLine, chunk_lines
from extract.tables.figures import states_figure
from extract.tables.line_words import NOTE_WORDS
from extract.tables.slots import RuledTable, Word

_FEWEST_COLUMNS: Final = 3
_FEWEST_RECORDS: Final = 2
"""So many rows, at least, show that they are of the columns over them."""
_MOST_ROWS: Final = 3
"""A head has no more rows than this."""
_NEXT_LINE: Final = 3.0
"""How far under the line before, in ems, the next one of a table stands at most."""
_MOST_LABELS: Final = 3
"""So many lines of labels may stand between two with figures."""
_OVER: Final = 0.3
"""How far, in ems, a text may reach over the end of its column."""
_BELOW: Final = 0.4
"""How far under a baseline, in ems, its line ends."""


def end_of_rows(table: RuledTable, outside: Sequence[Word]) -> Ruling | None:
    """Give a line right below the last row of a table of which rulings draw but the head; None where it is none.

    All its cells are headings, and each text of the lines right below stands in one of its columns. Lines that have no
    place in them, and what stands farther below, are not of the table.
    """
    x0, _, x1, bottom = table.box
    rows = len(table.rows) - 1
    if rows > _MOST_ROWS or len(table.columns) - 1 < _FEWEST_COLUMNS or not _are_headings(table):
        return None
    words = [word for word in outside if word.across and word.place(0)[1] > bottom]
    reached, end, records, labels = bottom, bottom, 0, 0
    for line in chunk_lines(words):
        inside = line.chunks[-1].x1 > x0 and line.chunks[0].x0 < x1
        if not inside:
            continue
        if line.baseline - reached > _NEXT_LINE * line.size or line.chunks[0].text.startswith(NOTE_WORDS):
            break
        reached = line.baseline
        if len(line.chunks) > 1 and any(states_figure(chunk.text) for chunk in line.chunks[1:]):
            if not all(_stands_in(chunk, line, table.columns) for chunk in line.chunks):
                return None
            records, labels, end = records + 1, 0, line.baseline + _BELOW * line.size
        elif len(line.chunks) == 1 and labels < _MOST_LABELS:
            labels += 1
        else:
            break
    return Ruling(x0, end, x1, end) if records >= _FEWEST_RECORDS else None


def _are_headings(table: RuledTable) -> bool:
    """Whether all cells have words, and those of the last row, of a column each, no figure."""
    last = len(table.rows) - 1
    return all(
        slot.words
        and not states_figure(" ".join(word.text for word in slot.words))
        and (slot.row + slot.row_span < last or slot.column_span == 1)
        for slot in table.slots
    )


def _stands_in(chunk: Chunk, line: ChunkLine, columns: Sequence[float]) -> bool:
    """Whether a text stands in one column."""
    over = _OVER * line.size
    return any(start - over <= chunk.x0 and chunk.x1 <= end + over for start, end in pairwise(columns))
