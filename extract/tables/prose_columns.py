"""Prose set in columns beside one another: where it stands on a page, and the order in which it is read.

A line is read over the whole page where nothing else is known, as the rows of tables are. Across two columns of prose
that would make sentences that nobody wrote.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import Final, NamedTuple

from extract.tables.chunks import FIGURE_COLUMNS, ChunkLine
from schemas import Box

_GUTTER: Final = 0.8
"""The gutter between two columns is so wide at least, in ems: chunks of a line are parted by as much."""
_WIDE_GUTTER: Final = 1.5
_FEWEST_BESIDE: Final = 5
_FEWEST_APART: Final = 3
"""So many lines at least have text on both sides of a gutter, fewer where it is wide: blanks of justified lines may
stand under one another by chance."""
_LEVEL: Final = 0.9
"""Lines closer than this, in ems, stand beside one another: in no column are they set as closely."""
_APART: Final = 3.0
"""Lines farther under one another than this, in ems, are of two passages."""
_NEXT: Final = 1.25
"""A line farther from its neighbour than this, by the distance of most, may stand above or below the columns."""
_WIDE: Final = 8.0
"""A column of prose is so wide at least, in ems."""
_FULL: Final = 0.7
"""A line of prose covers this share of its column at least."""
_LETTERS: Final = 0.5
"""This share of what it prints are letters, at least."""
_LARGER: Final = 1.15
"""A heading over all columns is this much larger than the line below it, at least, where it reaches over none."""
_REACHED: Final = 0.9
"""This share of the lines of a column ends before its edge."""
_MOSTLY: Final = 0.4
"""This share of a column's lines are lines of prose at least, and begin at its edge: paragraphs end and are indented."""
_ON_EDGE: Final = 0.5
"""How far from it, in ems, they begin at most."""
_FEWEST: Final = 2
"""So many lines of prose at least show a column."""
_MOST_FIGURES: Final = 0.15
"""This share of a column's lines have figures set apart at most: more are the rows of a table."""

_FEW: Final = 0.25
"""A gap in a line stands between two cells, and not between words, where no more than this share of lines run over it."""

Gap = tuple[float, float]


class ProseColumns(NamedTuple):
    """A passage in columns: from where to where it stands down the page, and the middles of the gutters between."""

    top: float
    bottom: float
    gutters: tuple[float, ...]


class _Run(NamedTuple):
    """Lines that follow one another, from `start` to `end`, and the gap that all of them leave free."""

    start: int
    end: int
    gap: Gap


def prose_columns(lines: Sequence[ChunkLine], tables: Sequence[Box]) -> list[ProseColumns]:
    """Find the passages in columns among the lines of a page; `tables` are the boxes of what else may part them."""
    found: list[ProseColumns] = []
    start = begun = 0
    while start < len(lines):
        columns = [
            (run, gutters)
            for gap in _gaps(lines, start)
            if (run := _run(lines, begun, start, gap, tables)) and (gutters := _gutters(lines, run))
        ]
        if not columns:
            start += 1
            continue
        run, gutters = max(columns, key=lambda entry: entry[0].end - entry[0].start)
        first, last = lines[run.start], lines[run.end - 1]
        middles = tuple((left + right) / 2 for left, right in gutters)
        found.append(ProseColumns(first.baseline - first.size, last.baseline + last.size / 2, middles))
        start = begun = run.end
    return found


def column_of(passages: Sequence[ProseColumns], x: float, y: float) -> tuple[float, int] | None:
    """Give the column in which a point stands, by the top of its passage and from the left; None outside of them."""
    for passage in passages:
        if passage.top <= y <= passage.bottom:
            return passage.top, sum(gutter < x for gutter in passage.gutters)
    return None


def in_reading_order(box: Box, passages: Sequence[ProseColumns]) -> tuple[float, int, float, float]:
    """Give by what lines and tables are sorted as they are read: the columns of a passage one after the other."""
    x0, top, x1, bottom = box
    first, column = column_of(passages, (x0 + x1) / 2, (top + bottom) / 2) or (top, 0)
    return first, column, top, x0


def _gaps(lines: Sequence[ChunkLine], index: int) -> Iterator[Gap]:
    """Give the gaps between the texts of a line, and between it and a line beside it."""
    line = lines[index]
    chunks = list(line.chunks)
    if index + 1 < len(lines) and lines[index + 1].baseline - line.baseline < _LEVEL * line.size:
        chunks = sorted([*chunks, *lines[index + 1].chunks], key=attrgetter("x0"))
    return ((one.x1, other.x0) for one, other in pairwise(chunks) if one.x1 < other.x0)


def _run(lines: Sequence[ChunkLine], begun: int, start: int, gap: Gap, tables: Sequence[Box]) -> _Run | None:
    """Give the lines about one that leave its gap free, where so many stand on both sides that it is no chance."""
    end = start + 1
    while end < len(lines) and (free := _free(gap, lines[end])) and _follows(lines, end, free, tables):
        if _is_heading(lines, end, gap) or _is_row(lines[end], free):
            break
        gap, end = free, end + 1
    while start > begun and (free := _free(gap, lines[start - 1])) and _follows(lines, start, free, tables):
        if _is_heading(lines, start - 1, gap) or _is_row(lines[start - 1], free):
            break
        gap, start = free, start - 1
    if end < len(lines) and _is_row(lines[end], gap):
        # The title and the headings of the table stand above its rows.
        end = _last_apart(lines[:end], start, gap)
    beside = [index for index in range(start, end) if _is_beside(lines[:end], index, gap)]
    wide = gap[1] - gap[0] >= _WIDE_GUTTER * lines[start].size
    if len(beside) < (_FEWEST_APART if wide else _FEWEST_BESIDE):
        return None
    if end < len(lines) or any(box[1] > lines[end - 1].baseline for box in tables):
        end = _end(lines[:end], beside[-1], gap)
    return _Run(_start(lines[:end], start, beside[0], gap), end, gap)


def _free(gap: Gap, line: ChunkLine) -> Gap | None:
    """Give the widest part of a gap that a line leaves free; None where that is too narrow for a gutter."""
    edges = [gap[0]]
    for chunk in line.chunks:
        if chunk.x1 > gap[0] and chunk.x0 < gap[1]:
            edges += [chunk.x0, chunk.x1]
    edges.append(gap[1])
    left, right = max(zip(edges[::2], edges[1::2], strict=True), key=lambda free: free[1] - free[0])
    return (left, right) if right - left >= _GUTTER * line.size else None


def _follows(lines: Sequence[ChunkLine], index: int, gap: Gap, tables: Sequence[Box]) -> bool:
    """Whether a line follows the one before it closely, with no table between that stands on the gap."""
    before, line = lines[index - 1], lines[index]
    return line.baseline - before.baseline <= _APART * line.size and not any(
        before.baseline < (box[1] + box[3]) / 2 < line.baseline and box[0] < gap[1] and box[2] > gap[0]
        for box in tables
    )


def _on_sides(line: ChunkLine, gap: Gap) -> tuple[bool, bool]:
    """Whether a line has text on the left, and on the right, of a gap."""
    return line.chunks[0].x0 < gap[0], line.chunks[-1].x1 > gap[1]


def _is_beside(lines: Sequence[ChunkLine], index: int, gap: Gap) -> bool:
    """Whether there is text on both sides of a gap at the height of a line."""
    line = lines[index]
    sides = _on_sides(line, gap)
    if all(sides) or index + 1 == len(lines):
        return all(sides)
    below = lines[index + 1]
    return below.baseline - line.baseline < _LEVEL * line.size and _on_sides(below, gap) != sides


def _is_heading(lines: Sequence[ChunkLine], index: int, gap: Gap) -> bool:
    """Whether a larger line stands apart from all above and below it: a heading over the columns that begin there."""
    if index + 1 == len(lines) or lines[index].size < _LARGER * lines[index + 1].size:
        return False
    return all(_stands_apart(lines, place, place + 1, gap) for place in (index - 1, index) if place >= 0)


def _is_row(line: ChunkLine, gap: Gap) -> bool:
    """Whether a line is the row of a table that reaches over a gap: nothing but figures stands beside its label."""
    right = [chunk for chunk in line.chunks if chunk.x0 >= gap[1]]
    return FIGURE_COLUMNS <= len(right) < len(line.chunks) and all(chunk.figure for chunk in right)


def _start(lines: Sequence[ChunkLine], start: int, beside: int, gap: Gap) -> int:
    """Give the first line of the columns; what stands on one side above them alone may be of the text before."""
    for index in range(beside, start, -1):
        if _stands_apart(lines, index - 1, index, gap):
            return index
    return start


def _end(lines: Sequence[ChunkLine], beside: int, gap: Gap) -> int:
    """Give where the columns end; what stands on one side below them alone may be of the text behind."""
    for index in range(beside + 1, len(lines)):
        if _stands_apart(lines, index - 1, index, gap):
            return index
    return len(lines)


def _last_apart(lines: Sequence[ChunkLine], start: int, gap: Gap) -> int:
    """Give the last line that stands apart from the one above it; all but the first may belong to what is below."""
    for index in range(len(lines) - 1, start + 1, -1):
        if _stands_apart(lines, index - 1, index, gap):
            return index
    return len(lines)


def _stands_apart(lines: Sequence[ChunkLine], above: int, below: int, gap: Gap) -> bool:
    """Whether two lines that follow one another are farther apart than most lines of a side."""
    distances = [
        other.baseline - one.baseline
        for side in (0, 1)
        for one, other in pairwise(line for line in lines if _on_sides(line, gap)[side])
    ]
    return lines[below].baseline - lines[above].baseline > _NEXT * median(distances)


def _gutters(lines: Sequence[ChunkLine], run: _Run) -> Sequence[Gap]:
    """Give the gutters between columns of prose, all that the lines of a run leave free or its own; none for others."""
    own = lines[run.start : run.end]
    for gutters in (_free_in_all(own), [run.gap]):
        if gutters and all(_is_prose(side) for side in _sides(own, gutters)):
            return gutters
    return ()


def _free_in_all(lines: Sequence[ChunkLine]) -> list[Gap]:
    """Give the gaps that no line of some reaches into and that are wide enough for gutters."""
    size = median(line.size for line in lines)
    chunks = sorted((chunk.x0, chunk.x1) for line in lines for chunk in line.chunks)
    gaps: list[Gap] = []
    reached = chunks[0][1]
    for x0, x1 in chunks[1:]:
        if x0 - reached >= _GUTTER * size:
            gaps.append((reached, x0))
        reached = max(reached, x1)
    return gaps


def _sides(lines: Sequence[ChunkLine], gutters: Sequence[Gap]) -> Iterator[Sequence[ChunkLine]]:
    """Give what stands between gutters, line by line."""
    edges = [float("-inf"), *(gap[1] for gap in gutters), float("inf")]
    for left, right in pairwise(edges):
        inside = (
            line._replace(chunks=tuple(chunk for chunk in line.chunks if left <= chunk.x0 < right))
            for line in lines
        )
        yield [line for line in inside if line.chunks]


def _is_prose(side: Sequence[ChunkLine]) -> bool:
    """Whether most lines of a column run over it from its edge, but for the rows of a table in it."""
    x0 = min(line.chunks[0].x0 for line in side)
    width = _edge([line.chunks[-1].x1 for line in side]) - x0
    fewest = _MOSTLY * len(side)
    if width < _WIDE * median(line.size for line in side):
        return False
    if sum(line.chunks[0].x0 - x0 <= _ON_EDGE * line.size for line in side) < fewest:
        return False
    if sum(_has_cell(line, side) for line in side) > _MOST_FIGURES * len(side):
        return False
    records = sum(line.is_record for line in side)
    return sum(_is_full(line, width) for line in side) >= max(_FEWEST, fewest - _MOSTLY * records)


def _edge(ends: Sequence[float]) -> float:
    """Give where lines end, a few that reach farther left aside."""
    return sorted(ends)[int(_REACHED * (len(ends) - 1))]


def _has_cell(line: ChunkLine, side: Sequence[ChunkLine]) -> bool:
    """Whether a figure of a line is set apart from a text beside it where few lines of the column go on."""
    middles = [(one.x1 + other.x0) / 2 for one, other in pairwise(line.chunks) if one.figure or other.figure]
    return any(
        sum(any(chunk.x0 < middle < chunk.x1 for chunk in other.chunks) for other in side) < _FEW * len(side)
        for middle in middles
    )


def _is_full(line: ChunkLine, width: float) -> bool:
    """Whether a line covers most of its column with words."""
    if sum(chunk.x1 - chunk.x0 for chunk in line.chunks) < _FULL * width:
        return False
    text = "".join(chunk.text for chunk in line.chunks)
    return sum(map(str.isalpha, text)) >= _LETTERS * (len(text) - text.count(" "))
