"""Headings that stand below rows of another table: words where its rows have figures."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.tables.chunks import Chunk, ChunkLine
from extract.tables.figures import are_levels, is_unit, states_figure
from extract.tables.line_words import NOTE_WORDS
from extract.thai.digits import to_arabic

_FEWEST: Final = 2
"""So many different words under figures, at least, head columns: a row without figures says one word in their place."""
_ROOM: Final = 1.7
"""Headings of another table stand this far, in ems, under the rows above, its title between them."""
_FEWEST_LEVELS: Final = 3


def states_levels(line: ChunkLine) -> bool:
    """Whether a line is levels beside one another, up or down one by one: headings of the counts of each.

    Behind them may stand the further lines of other headings.
    """
    texts = [to_arabic(chunk.text) for chunk in line.chunks]
    levels = texts[
        : max((place for place, text in enumerate(texts, start=1) if states_figure(text)), default=0)
    ]
    return len(levels) >= _FEWEST_LEVELS and are_levels(levels)


def without_titles(lines: Sequence[ChunkLine]) -> list[ChunkLine]:
    """Leave out the texts alone above headings that are no headings themselves.

    They have room below them, are notes, or begin before the first heading, and stand over it as no line of it would.
    """
    start = 0
    for number, (line, below) in enumerate(pairwise(lines), start=1):
        if len(line.chunks) > 1:
            break
        apart = below.baseline - line.baseline > _ROOM * max(line.size, below.size)
        if apart or _leads(line, lines[number:]) or line.chunks[0].text.startswith(NOTE_WORDS):
            start = number
    return list(lines[start:])


def are_askew(one: Chunk, other: Chunk, size: float) -> bool:
    """Whether two texts neither begin nor end under one another, nor have one middle, as lines of one cell have."""
    middles = abs(one.x0 + one.x1 - other.x0 - other.x1) / 2
    return min(abs(one.x0 - other.x0), abs(one.x1 - other.x1), middles) > size


def _leads(line: ChunkLine, headings: Sequence[ChunkLine]) -> bool:
    """Whether a text alone begins before the first of the headings below it, and is set askew over that."""
    several = [heading for heading in headings if len(heading.chunks) > 1]
    first = min((heading.chunks[0] for heading in several), key=lambda chunk: chunk.x0, default=None)
    over = line.chunks[0]
    return first is not None and over.x0 < first.x0 - line.size and are_askew(over, first, line.size)


def heads_columns(line: ChunkLine, rows: Sequence[ChunkLine]) -> bool:
    """Whether a line of words heads columns of another table than that of the rows above.

    Several of its texts stand where these have figures, each another word, with room between it and the last of them.
    """
    figures = [chunk for row in rows for chunk in row.figures]
    if any(states_figure(chunk.text) for chunk in line.chunks) or not figures:
        return False
    last = max(row.baseline for row in rows if row.figures)
    under = [
        chunk.text
        for chunk in line.chunks
        if any(chunk.x0 < figure.x1 and figure.x0 < chunk.x1 for figure in figures)
        and any(map(str.isalpha, chunk.text))
        and not is_unit(chunk.text.strip("()"))
    ]
    return (
        len(under) >= _FEWEST and len(set(under)) == len(under) and line.baseline - last > _ROOM * line.size
    )
