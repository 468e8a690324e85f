"""Lines right above or below the lines that frame a table, and that belong to it: its headings, its last rows."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.tables.chunks import LEVEL, Chunk, ChunkLine
from extract.tables.cut_figures import may_be_one_number
from extract.tables.figures import states_figure
from extract.tables.line_words import NOTE_WORDS
from extract.tables.vocabulary import SUM_BEGINNINGS

_NEXT_LINE: Final = 3.0
"""How far under a table's last line, in ems, the next one stands at most."""
_WRAPPED: Final = 1.1
"""A line goes on from the last row where it is no farther from it, by this factor, than lines in the table."""
_ONE_ROW: Final = 3.0
"""The lines of one row are no farther from one another, in ems."""
_SAID_BEHIND: Final = 3
"""A label, a sum, and what is said of it."""
_MOST_BETWEEN: Final = 2
"""So many lines of a label may stand between two lines with figures."""


def lines_beside(lines: Sequence[ChunkLine], strips: Sequence[Sequence[ChunkLine]]) -> list[ChunkLine]:
    """Give the lines next to a frame, from the nearest on, that belong to its table.

    Their figures stand under its figures or headings, or they are its headings themselves. What is said of a sum need
    not begin as what is said of others.
    """
    inside = [line for strip in strips for line in strip]
    places = [chunk for line in inside for chunk in line.chunks[1:]]
    found: list[ChunkLine] = []
    fitting = 0
    for line in lines:
        nearest = min(abs(line.baseline - other.baseline) for other in [*found[-1:], *inside])
        if nearest > _NEXT_LINE * line.size:
            break
        texts = line.chunks[1:]
        said = _said_of_sums(line)
        if any(states_figure(chunk.text) for chunk in texts) and all(
            chunk is said or _stands_under(chunk, places, line.size) for chunk in texts
        ):
            fitting = len(found) + 1
        elif len(line.chunks) > 1 or (
            len(found) - fitting >= _MOST_BETWEEN and not _stays_before(line, inside)
        ):
            break
        found.append(line)
    return found[:fitting]


def _said_of_sums(line: ChunkLine) -> Chunk | None:
    """Give what is said of sums, right behind the last of them; None where the line states none."""
    if len(line.chunks) < _SAID_BEHIND:
        return None
    first, before, last = line.chunks[0], line.chunks[-2], line.chunks[-1]
    sums = first.text.startswith(SUM_BEGINNINGS) and states_figure(before.text)
    return last if sums and not states_figure(last.text) else None


def rests_below(lines: Sequence[ChunkLine], rows: Sequence[ChunkLine]) -> list[ChunkLine]:
    """Give the lines right below the last row of a table: further lines of its labels, what its cells cut off figures."""
    step = min((below.baseline - above.baseline for above, below in pairwise(rows)), default=0.0)
    last = next((row for row in reversed(rows) if row.figures), None)
    above = rows[-1] if rows else None
    found: list[ChunkLine] = []
    for line in lines:
        if above is None or last is None or line.baseline - above.baseline > _WRAPPED * step:
            break
        figures = [
            figure
            for row in (*rows, *found)
            if line.baseline - row.baseline <= _ONE_ROW * line.size
            for figure in row.figures
        ]
        if line.chunks[0].text.startswith(NOTE_WORDS) or not _is_rest(line, last, figures):
            break
        found.append(line)
        above = line
    return found


def _is_rest(line: ChunkLine, record: ChunkLine, figures: Sequence[Chunk]) -> bool:
    """Whether all texts of a line go on with those of a record.

    They begin where its labels do and end before its next text begins, or are what a narrow cell cut off one of the
    figures above.
    """
    nexts = [chunk.x0 for chunk in record.chunks[1:]]
    return all(
        any(
            not label.figure and abs(label.x0 - chunk.x0) <= LEVEL * line.size and chunk.x1 < after
            for label, after in zip(record.chunks, nexts, strict=False)
        )
        or any(
            figure.x0 < chunk.x1 and chunk.x0 < figure.x1 and may_be_one_number(figure.text, chunk.text)
            for figure in figures
        )
        for chunk in line.chunks
    )


def _stays_before(line: ChunkLine, rows: Sequence[ChunkLine]) -> bool:
    """Whether a text ends before all figures begin, as the further lines of a narrow label do."""
    figures = [chunk.x0 for row in rows for chunk in row.chunks[1:] if chunk.figure]
    return line.chunks[-1].x1 < min(figures, default=0.0)


def _stands_under(chunk: Chunk, places: Sequence[Chunk], size: float) -> bool:
    """Whether a figure stands under or over a text, or another text begins where one does."""
    if states_figure(chunk.text):
        return any(chunk.x0 < place.x1 and place.x0 < chunk.x1 for place in places)
    return any(abs(chunk.x0 - place.x0) <= LEVEL * size for place in places)
