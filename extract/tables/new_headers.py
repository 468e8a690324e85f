"""Headings that stand below rows of another table: words where its rows have figures."""

from collections.abc import Sequence
from typing import Final

from extract.tables.chunks import ChunkLine
from extract.tables.figures import is_unit, states_figure

_FEWEST: Final = 2
"""So many different words under figures, at least, head columns: a row without figures says one word in their place."""
_ROOM: Final = 1.7
"""Headings of another table stand this far, in ems, under the rows above, its title between them."""


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
