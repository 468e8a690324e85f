"""Rows that stand in no table: several figures beside one another that were left as text, which must not go untold."""

from collections.abc import Sequence
from typing import Final

from extract.tables.chunks import ChunkLine, chunk_lines
from extract.tables.figures import states_figure
from extract.tables.slots import Word

_FIGURES: Final = 2
"""So many figures set apart in a line, at least, are a row of a table: lists of amounts have one, prose has none."""


def has_loose_rows(outside: Sequence[Word]) -> bool:
    """Whether among the words that stand in no table of a page there is a row of one."""
    words = [word for word in outside if word.across]
    return any(map(_is_row, chunk_lines(words)))


def _is_row(line: ChunkLine) -> bool:
    return (
        len(line.chunks) >= _FIGURES and sum(states_figure(chunk.text) for chunk in line.chunks) >= _FIGURES
    )
