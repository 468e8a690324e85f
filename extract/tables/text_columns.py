"""The cells of a line: its words parted at the gutters between columns, each with the columns that it stands in."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from extract.tables.chunks import LEVEL, Chunk, ChunkLine, ColumnSpan, centred_over, chunk_of, left, right
from extract.tables.figures import is_figure, is_sound, is_unit, states_figure
from extract.tables.narrow_gutters import TOUCH
from extract.tables.slots import Word

_SET_APART: Final = 0.5
"""A blank this wide, in ems, on a gutter parts two cells; a narrower one does beside a figure."""
_ON_EDGE: Final = 0.25
"""How far, in ems, a number may end from where its column's numbers end, and be cut from its neighbour there; and a
text begin from where its column's texts begin, and be its own however far the text before it reaches."""
WIDE: Final = 0.8
"""A blank this wide, in ems, stands between cells and hardly ever between words."""
ONE_ROW: Final = 0.95
"""Lines of a header closer than this, in ems, are beside one another: a cell set between two lines covers both."""

Gutter = tuple[float, float]


class TextCell(NamedTuple):
    """Words of a line that make one cell, and the columns that it stands in."""

    chunk: Chunk
    span: ColumnSpan

    @property
    def alone(self) -> int | None:
        """The one column that it stands in."""
        return self.span[0] if self.span[1] - self.span[0] == 1 else None


@dataclass(frozen=True, slots=True)
class TextColumns:
    """The gutters between columns, and which hold figures.

    `extents` are where the text of each column first begins and last ends, `begins` where most of it begins; `level`
    are the columns whose figures end under one another, as at the right side of their cells.
    """

    gutters: tuple[Gutter, ...]
    extents: tuple[Gutter, ...]
    begins: tuple[float, ...]
    figures: frozenset[int]
    level: frozenset[int] = frozenset()

    @property
    def count(self) -> int:
        """How many columns there are."""
        return len(self.extents)


def cells_of(line: ChunkLine, columns: TextColumns) -> list[TextCell]:
    """Give the cells of a line: its words parted at gutters, each run with the columns that it stands in."""
    runs: list[list[Word]] = []
    for word in (part for whole in line.words for part in _unglued(whole, line.size, columns)):
        if runs and not _is_parted(runs[-1][-1], word, line.size, columns):
            runs[-1].append(word)
        else:
            runs.append([word])
    cells: list[TextCell] = []
    for run in runs:
        chunk = chunk_of(run)
        first, last = column_at(chunk.x0, columns), column_at(chunk.x1, columns)
        level = abs(chunk.x0 - columns.begins[first]) <= _ON_EDGE * line.size
        own = level or states_figure(chunk.text)
        if cells and own and cells[-1].span[0] < first < cells[-1].span[1]:
            cells[-1] = TextCell(cells[-1].chunk, (cells[-1].span[0], first))
        first = max(first, cells[-1].span[1] if cells else 0)
        if first > last:
            cells[-1] = TextCell(chunk_of([*cells[-1].chunk.words, *run]), cells[-1].span)
            continue
        if last > first and states_figure(chunk.text):
            first = last
        cells.append(TextCell(chunk, (first, last + 1)))
    return cells


def column_at(x: float, columns: TextColumns) -> int:
    """Give the column in which a place lies."""
    return bisect_right([(start + end) / 2 for start, end in columns.gutters], x)


def heading_column_at(x: float, columns: TextColumns) -> int:
    """Give the column in which a place of a heading lies: a cell whose figures end level ends with them."""
    edges = [_edge_after(index, columns) for index in range(len(columns.gutters))]
    return bisect_right(edges, x)


def _edge_after(column: int, columns: TextColumns) -> float:
    """Give where the cells of a column end: with figures that end level, or where the texts of the next column begin."""
    if column in columns.level:
        return columns.extents[column][1]
    if column == 0 and 0 in columns.figures and 1 not in columns.figures:
        return columns.begins[1]
    return sum(columns.gutters[column]) / 2


def _is_parted(before: Word, after: Word, size: float, columns: TextColumns) -> bool:
    start, end = right(before), left(after)
    met = [gutter for gutter in columns.gutters if start < gutter[1] + TOUCH and gutter[0] - TOUCH < end]
    begun = [
        columns.begins[column] for column in range(1, columns.count) if columns.gutters[column - 1] in met
    ]
    if is_unit_of(before, after, size) and not any(abs(end - begin) <= TOUCH for begin in begun):
        return False
    if any(start <= gutter[0] + TOUCH and gutter[1] - TOUCH <= end for gutter in met):
        return True
    return bool(met) and (
        end - start >= _SET_APART * size or states_figure(after.text) or states_figure(before.text)
    )


def _unglued(word: Word, size: float, columns: TextColumns) -> Iterator[Word]:
    """Part a word where two numbers touch between columns: the first ends where its column's numbers end.

    What can be one number by its separators stays whole.
    """
    number = _glued_number(word, columns)
    if number:
        yield from (word.part(0, number), word.part(number, len(word.clusters)))
        return
    if not is_figure(word.text) or is_sound(word.text):
        yield word
        return
    for index in range(1, len(word.clusters)):
        edge = word.clusters[index - 1].x1
        column = column_at(edge - size / 2, columns)
        ends = abs(columns.extents[column][1] - edge) <= _ON_EDGE * size
        if ends and {column, column + 1} <= columns.figures:
            parts = word.part(0, index), word.part(index, len(word.clusters))
            if all(is_sound(part.text) for part in parts):
                yield from parts
                return
    yield word


def _glued_number(word: Word, columns: TextColumns) -> int:
    """Count the characters of a row's number that its label touches: what stands before the first gutter."""
    if not columns.gutters or not word.clusters[0].text.isdecimal():
        return 0
    start, end = columns.gutters[0]
    before = sum(cluster.x1 <= start + TOUCH for cluster in word.clusters)
    after = sum(cluster.x0 >= end - TOUCH for cluster in word.clusters)
    digits = "".join(cluster.text for cluster in word.clusters[:before])
    return before if 0 < after == len(word.clusters) - before and digits.isdecimal() else 0


def place(cell: TextCell, line: ChunkLine, columns: TextColumns) -> ColumnSpan:
    """Give the columns of a text of a record: a label that begins where no label does is centred over several."""
    first, end = cell.span
    level = abs(cell.chunk.x0 - columns.begins[first]) <= LEVEL * line.size
    if cell.chunk.figure or level or states_figure(cell.chunk.text) or first in columns.figures:
        return first, end
    return centred_over(cell.chunk, line, columns.extents)


def is_unit_of(before: Word, after: Word, size: float) -> bool:
    """Whether a word is the unit of the figure before it, and no wider blank parts them than words have."""
    near = left(after) - right(before) < WIDE * size
    return near and is_figure(before.text) and is_unit(after.text)
