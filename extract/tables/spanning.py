"""Rows that have no lines between their columns where other rows have them: bands of rows drawn in turns.

Such a row is one cell as its rulings tell. Its texts stand in the columns of the others, each in one.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.tables.baselines import ABOVE
from extract.tables.chunks import FEWEST_COLUMNS, FIGURE_COLUMNS, Chunk, ChunkLine, chunk_lines
from extract.tables.slots import RuledTable, Slot, Word
from extract.tables.unruled_rows import cut_rows

_OVER: Final = 1.0
"""How far over the edges of its column a text may reach, in points."""


def split_spanning(table: RuledTable) -> RuledTable:
    """Give a table with each cell parted that spans columns and holds a row: a label and figures in these columns.

    The last line of such a cell may be a row below the headings. What cannot be parted is unreadable.
    """
    cuts = {slot.row: [top] for slot in table.slots if (top := _top_of_last_row(slot, table)) is not None}
    table = cut_rows(table, cuts) if cuts else table
    parted = {id(slot): parts for slot in table.slots if (parts := _parted(slot, table))}
    for slot in table.slots:
        if id(slot) not in parted and _spans(slot) and any(map(_is_row, chunk_lines(slot.words))):
            slot.words[:] = [word.unreadable() for word in slot.words]
    if not parted:
        return table
    slots = tuple(part for slot in table.slots for part in parted.get(id(slot), (slot,)))
    at = dict(table.at)
    for parts in parted.values():
        at.update({(part.row, part.column): part for part in parts})
    return table._replace(slots=slots, at=at)


def _top_of_last_row(slot: Slot, table: RuledTable) -> float | None:
    """Give where the last line of a cell begins that is a row of the columns, where those above it are none."""
    if not _spans(slot) or not slot.words:
        return None
    *above, last = chunk_lines(slot.words)
    if not above or not _by_column([last], slot, table) or any(line.figures for line in above):
        return None
    return last.baseline - ABOVE * last.size


def _is_row(line: ChunkLine) -> bool:
    return line.is_record and len(line.figures) > FIGURE_COLUMNS


def _spans(slot: Slot) -> bool:
    return (
        slot.column_span >= FEWEST_COLUMNS and slot.row_span == 1 and all(word.across for word in slot.words)
    )


def _parted(slot: Slot, table: RuledTable) -> tuple[Slot, ...]:
    """Give the cells of a slot's columns with its words; none where it holds no row."""
    words = _by_column(chunk_lines(slot.words), slot, table) if _spans(slot) else None
    if not words:
        return ()
    left, top, right, bottom = slot.box
    columns = range(slot.column, slot.column + slot.column_span)
    edges = (left, *table.columns[slot.column + 1 : slot.column + slot.column_span], right)
    return tuple(
        Slot((x0, top, x1, bottom), slot.row, column, 1, 1, words.get(column, []))
        for column, (x0, x1) in zip(columns, pairwise(edges), strict=True)
    )


def _by_column(lines: Sequence[ChunkLine], slot: Slot, table: RuledTable) -> dict[int, list[Word]] | None:
    """Give the words of lines by the columns that a slot spans, where they are a row of these; else None."""
    columns = range(slot.column, slot.column + slot.column_span)
    words: dict[int, list[Word]] = {}
    figures = 0
    for chunk in (chunk for line in lines for chunk in line.chunks):
        column = _column_of(chunk, table.columns, columns)
        if column is None or (chunk.figure and column in words):
            return None
        words.setdefault(column, []).extend(chunk.words)
        figures += chunk.figure
    is_row = figures >= FIGURE_COLUMNS and len(words) >= FEWEST_COLUMNS and slot.column in words
    return words if is_row else None


def _column_of(chunk: Chunk, edges: Sequence[float], columns: range) -> int | None:
    """Give the one of some columns that a text stands in; None where it stands in several."""
    return next(
        (
            column
            for column in columns
            if edges[column] - _OVER <= chunk.x0 and chunk.x1 <= edges[column + 1] + _OVER
        ),
        None,
    )
