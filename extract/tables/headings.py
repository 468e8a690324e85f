"""Headings without rulings: which columns each line of a header stands over, and which lines are one heading."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final, NamedTuple

import regex

from extract.tables.baselines import ABOVE
from extract.tables.chunks import Chunk, ChunkLine, ColumnSpan, chunk_of, left, right
from extract.tables.grounds import HeaderGrounds
from extract.tables.slots import Word
from extract.tables.text_columns import ONE_ROW, Gutter, TextColumns, heading_column_at
from extract.thai.bands import read_band
from extract.thai.digits import to_arabic
from schemas import Box

_NUMERAL: Final = regex.compile(r"\d+")

_APART: Final = 0.45
"""A blank this wide, in ems, on a gutter parts two headings: words of one are closer."""
_LEVEL: Final = 0.3
"""A heading that begins this level, in ems, with one below begins where its columns do."""


class Heading(NamedTuple):
    """The words of a heading, its columns, and its rows of the header: the first, and the one after the last."""

    words: tuple[Word, ...]
    span: ColumnSpan
    rows: tuple[int, int]


class Header(NamedTuple):
    """The headings of a table, and the tops of the rows that they stand in.

    It is `certain` where the grounds of its cells show what each heading is over.
    """

    headings: tuple[Heading, ...]
    tops: tuple[float, ...]
    certain: bool = False

    @property
    def depth(self) -> int:
        """How many rows it has."""
        return len(self.tops)


class _Over(NamedTuple):
    """A text of a header's line over columns."""

    chunk: Chunk
    span: ColumnSpan
    baseline: float


def headings_of(lines: Sequence[ChunkLine], columns: TextColumns) -> Header:
    """Give the headings that the lines of a header make, and the rows they stand in: equal parts of its height.

    Its rows need not be lines: a heading may cover several.
    """
    over: list[_Over] = []
    columns = _between_headings(columns, lines)
    for line in (parted(line, columns) for line in reversed(lines)):
        over.extend([_placed(chunk, line, over, columns) for chunk in line.chunks])
    over.sort(key=lambda one: (one.baseline, one.chunk.x0))
    stacks = [_stack(over, column) for column in range(columns.count)]
    depth = max(map(len, stacks), default=0)
    tops: dict[int, int] = {}
    for stack in stacks:
        for top, parts in enumerate(stack):
            tops[id(parts[0])] = max(tops.get(id(parts[0]), 0), top)
    found: dict[int, Heading] = {}
    for stack in stacks:
        for parts in stack:
            top = tops[id(parts[0])]
            words = tuple(word for part in parts for word in part.chunk.words)
            rows = (top, depth if parts is stack[-1] else top + 1)
            found.setdefault(id(parts[0]), Heading(words, parts[0].span, rows))
    return Header(tuple(found.values()), _tops(lines, depth))


def headings_on(grounds: HeaderGrounds, lines: Sequence[ChunkLine]) -> Header | None:
    """Give the headings that stand on the grounds of a header's cells; None where text stands beside these."""
    words: dict[Box, list[Word]] = {}
    for word in (word for line in lines for word in line.words):
        cell = grounds.cell_at(*word.place(len(word.clusters) // 2))
        if cell is None:
            return None
        words.setdefault(cell, []).append(word)
    headings = (Heading(tuple(own), grounds.columns(cell), grounds.rows(cell)) for cell, own in words.items())
    return Header(tuple(headings), grounds.tops, certain=True)


def _tops(lines: Sequence[ChunkLine], depth: int) -> tuple[float, ...]:
    if not lines:
        return ()
    first, last = top_of(lines[0]), max(line.baseline for line in lines)
    return tuple(first + (last - first) * place / depth for place in range(depth))


def top_of(line: ChunkLine) -> float:
    """Give where a row begins whose first line this is."""
    return line.baseline - ABOVE * line.size


def _between_headings(columns: TextColumns, lines: Sequence[ChunkLine]) -> TextColumns:
    """Give columns with their gutters narrowed by the headings that stand over one column beside a gutter."""
    chunks = [chunk for line in lines for chunk in line.chunks]
    gutters: list[Gutter] = []
    for (start, end), before, after in zip(
        columns.gutters, columns.extents, columns.extents[1:], strict=False
    ):
        over_before = [chunk.x0 < before[1] and before[0] < chunk.x1 for chunk in chunks]
        over_after = [chunk.x0 < after[1] and after[0] < chunk.x1 for chunk in chunks]
        sides = list(zip(chunks, over_before, over_after, strict=True))
        least = max(
            (chunk.x1 for chunk, left_of, right_of in sides if left_of and not right_of), default=start
        )
        most = min((chunk.x0 for chunk, left_of, right_of in sides if right_of and not left_of), default=end)
        narrowed = max(start, least), min(end, most)
        gutters.append(narrowed if narrowed[0] < narrowed[1] else (start, end))
    return replace(columns, gutters=tuple(gutters))


def parted(line: ChunkLine, columns: TextColumns) -> ChunkLine:
    """Give a line of headings with its texts parted at gutters whose blanks are wider than those between words."""
    chunks = [part for chunk in line.chunks for part in _parts(chunk, line.size, columns)]
    return ChunkLine(tuple(chunks), line.baseline, line.size)


def _parts(chunk: Chunk, size: float, columns: TextColumns) -> list[Chunk]:
    runs: list[list[Word]] = [[chunk.words[0]]]
    for before, after in pairwise(chunk.words):
        start, end = right(before), left(after)
        met = any(start < gutter[1] and gutter[0] < end for gutter in columns.gutters)
        if met and end - start >= _APART * size:
            runs.append([after])
        else:
            runs[-1].append(after)
    if len(runs) == 1:
        return [chunk]
    parts = [chunk_of(run) for run in runs]
    own = [heading_column_at((part.x0 + part.x1) / 2, columns) for part in parts]
    return parts if all(one < other for one, other in pairwise(own)) else [chunk]


def _placed(chunk: Chunk, line: ChunkLine, under: Sequence[_Over], columns: TextColumns) -> _Over:
    """Place a text of a line over the columns in whose middle it stands: one, or several headed below it."""
    middle = (chunk.x0 + chunk.x1) / 2
    own = heading_column_at(middle, columns)
    if _heads_each(line, columns):
        own = sum(other.x0 < chunk.x0 for other in line.chunks)
    extents = _extents(columns, under)
    near = ONE_ROW * line.size
    below = [one for one in under if one.baseline - line.baseline >= near]
    headed = {column for one in below for column in range(*one.span)}
    beside = {
        heading_column_at((other.x0 + other.x1) / 2, columns) for other in line.chunks if other is not chunk
    } | {column for one in under if one.baseline - line.baseline < near for column in range(*one.span)}
    spans = [(own, own + 1)]
    if own in headed:
        first = last = own
        while first - 1 in headed - beside:
            first -= 1
        while last + 1 in headed - beside:
            last += 1
        spans += [(a, b) for a in range(first, own + 1) for b in range(own + 1, last + 2) if b - a > 1]

    def astray(span: ColumnSpan) -> tuple[float, int]:
        centre = (extents[span[0]][0] + extents[span[1] - 1][1]) / 2
        cut = any(one.span[0] < span[0] < one.span[1] or one.span[0] < span[1] < one.span[1] for one in below)
        return (float("inf") if cut else abs(centre - middle)), span[1] - span[0]

    begun = _begun(line, below, columns).get(chunk.x0)
    if begun is not None:
        return _Over(chunk, begun, line.baseline)
    nearest = min(spans, key=astray)
    level = [
        span
        for span in spans
        if astray(span)[0] <= astray(nearest)[0] + line.size and _is_series(span, below)
    ]
    return _Over(chunk, max(level, key=lambda span: span[1] - span[0], default=nearest), line.baseline)


def _begun(line: ChunkLine, below: Sequence[_Over], columns: TextColumns) -> dict[float, ColumnSpan]:
    """Give the columns of the headings of a line that begin where their first columns do, by where they begin.

    Empty unless all headings over others begin so, and all that is headed below is then under one of them.
    """
    headed = {column for one in below for column in range(*one.span)}
    begins: dict[float, int] = {}
    edges: list[int] = []
    for chunk in line.chunks:
        own = heading_column_at((chunk.x0 + chunk.x1) / 2, columns)
        level = [one.span[0] for one in below if abs(one.chunk.x0 - chunk.x0) <= _LEVEL * line.size]
        if level:
            own = min(level)
            begins[chunk.x0] = own
        elif own in headed:
            return {}
        edges.append(own)
    spans: dict[float, ColumnSpan] = {}
    for x0, first in begins.items():
        end = min((edge for edge in edges if edge > first), default=columns.count)
        last = first
        while last + 1 < end and last + 1 in headed:
            last += 1
        spans[x0] = (first, last + 1)
    return spans if headed == {column for span in spans.values() for column in range(*span)} else {}


def _heads_each(line: ChunkLine, columns: TextColumns) -> bool:
    """Whether a line has a text for each column, none of which stands over figures of another column."""
    return len(line.chunks) == columns.count and not any(
        chunk.x0 < columns.extents[column][1] and columns.extents[column][0] < chunk.x1
        for own, chunk in enumerate(line.chunks)
        for column in columns.figures - {own}
    )


def _is_series(span: ColumnSpan, below: Sequence[_Over]) -> bool:
    """Whether columns are headed by one word with different numbers, such as years or quarters: they have one heading."""
    texts = {
        column: to_arabic(one.chunk.text)
        for one in below
        for column in range(*one.span)
        if one.span[1] - one.span[0] == 1
    }
    heads = [texts.get(column, "") for column in range(*span)]
    names = {_NUMERAL.sub("", head) for head in heads}
    return len(heads) > 1 and len(set(heads)) == len(heads) and len(names) == 1


def _extents(columns: TextColumns, under: Sequence[_Over]) -> list[Gutter]:
    """Give where the text of each column begins and ends, its headings so far included."""
    extents = list(columns.extents)
    for one in under:
        if one.span[1] - one.span[0] == 1:
            start, end = extents[one.span[0]]
            extents[one.span[0]] = (min(start, one.chunk.x0), max(end, one.chunk.x1))
    return extents


def _stack(over: Sequence[_Over], column: int) -> list[list[_Over]]:
    """Give what stands over a column from top to bottom: lines over the same columns are one heading, a band aside."""
    stack: list[list[_Over]] = []
    for one in over:
        if not one.span[0] <= column < one.span[1]:
            continue
        if stack and stack[-1][0].span == one.span and not _is_band(one):
            stack[-1].append(one)
        else:
            stack.append([one])
    return stack


def _is_band(one: _Over) -> bool:
    return read_band(one.chunk.text) is not None
