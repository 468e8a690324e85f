"""Rows that stand in no table: figures beside or under one another that were left as text, which must not go untold."""

from collections.abc import Sequence
from typing import Final

from extract.tables.chunks import LEVEL, Chunk, ChunkLine, chunk_lines
from extract.tables.figures import is_figure, is_sound
from extract.tables.slots import Word

_FIGURES: Final = 2
"""So many bare figures set apart in a line, at least, are a row of a table: lists have one, or state their units."""
_UNDER_ONE_ANOTHER: Final = 4
"""So many bare figures that end level, at least, are a column of a table, as on a page of a spreadsheet that holds but
a slice of it. An amount in a list has its unit."""
_NEXT_LINE: Final = 3.0
"""How far under one another, in ems, they stand at most."""
_SEPARATORS: Final = frozenset(",.")


def has_loose_rows(outside: Sequence[Word]) -> bool:
    """Whether among the words that stand in no table of a page there is a row of one, or a column."""
    if sum(word.clusters[0].text.isdigit() for word in outside) < _FIGURES:
        return False
    lines = chunk_lines([word for word in outside if word.across])
    return any(map(_is_row, lines)) or _has_column(lines)


def _is_row(line: ChunkLine) -> bool:
    apart = sum(chunk.figure and any(map(str.isdigit, chunk.text)) for chunk in line.chunks)
    return apart >= _FIGURES or any(map(_is_close_row, line.chunks))


def _is_close_row(chunk: Chunk) -> bool:
    """Whether all words of a text are bare figures: a row of columns with little room between them."""
    return len(chunk.words) >= _FIGURES and all(_is_separated(word.text) for word in chunk.words)


def _has_column(lines: Sequence[ChunkLine]) -> bool:
    """Whether lines that follow one another end in bare figures, right under one another."""
    above: ChunkLine | None = None
    count = 0
    for line in lines:
        if not _is_bare(line.chunks[-1]):
            above, count = None, 0
            continue
        count = count + 1 if above is not None and _is_under(line, above) else 1
        above = line
        if count == _UNDER_ONE_ANOTHER:
            return True
    return False


def _is_bare(chunk: Chunk) -> bool:
    """Whether a text is a number with its separators: neither a page, nor the number of an item or of an axis."""
    return _is_separated("".join(chunk.text.split()))


def _is_separated(text: str) -> bool:
    return not _SEPARATORS.isdisjoint(text) and is_figure(text) and is_sound(text)


def _is_under(line: ChunkLine, above: ChunkLine) -> bool:
    level = abs(line.chunks[-1].x1 - above.chunks[-1].x1) <= LEVEL * line.size
    return level and line.baseline - above.baseline <= _NEXT_LINE * line.size
