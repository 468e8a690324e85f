"""Columns of text: the gutters that stay blank down the lines, and the cells that they part a line into."""

from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, combinations, pairwise
from statistics import median
from typing import Final

from extract.tables.chunks import Chunk, ChunkLine, left, right
from extract.tables.figures import is_bullet, states_figure
from extract.tables.headed import are_figures, gaps_within_columns
from extract.tables.narrow_gutters import (
    TOUCH,
    begin_level,
    begins_column,
    end_level,
    follows_numbers,
    numbers_gutter,
    parts_amounts,
    parts_brackets,
    parts_headed_numbers,
    parts_judgements,
)
from extract.tables.text_columns import (
    ONE_ROW,
    WIDE,
    Gutter,
    TextColumns,
    cells_of,
    heading_column_at,
    is_unit_of,
)

_LEAST: Final = 0.3
"""A blank narrower than this, in ems, is a blank between words."""
_CROSSED: Final = 0.2
"""The share of the lines that may go over a gutter: sums and sections whose label spans columns."""
_RICH: Final = 0.6
"""Lines with at least this share of the most texts of a line tell the columns, where there are several."""
_SEVERAL: Final = 3
_SHOWN: Final = 0.4
"""The share of the lines that have text in a column, at least, where neither figures nor a heading show it."""
_FEWEST_LABELS: Final = 3
"""So many labels on lines of their own, at least, have a column before the figures."""
_BESIDE: Final = 0.45
"""Words of one text are closer than this, in ems."""


def columns_of(lines: Sequence[ChunkLine], headings: Sequence[ChunkLine] = ()) -> TextColumns | None:
    """Give the columns that lines keep to; None where they keep to none.

    A column that is blank but for a few lines, or in all of them, shows by its text or its heading.
    """
    plain = _columns_with(lines, headings, ())
    if plain is not None and headings and _heads_fit(headings, plain):
        return plain
    return _columns_with(lines, headings, [chunk for line in headings for chunk in line.chunks])


def _heads_fit(headings: Sequence[ChunkLine], columns: TextColumns) -> bool:
    """Whether all columns but the first have a heading, and none two beside one another.

    Their figures end level then, so that each heading stands in the cell of figures over which its middle is.
    """
    if not columns.figures - {0} <= columns.level or not columns.level:
        return False
    placed = [
        (line.baseline, heading_column_at((chunk.x0 + chunk.x1) / 2, columns))
        for line in headings
        for chunk in line.chunks
    ]
    beside = any(
        column == other and abs(baseline - its) < ONE_ROW * headings[0].size
        for (baseline, column), (its, other) in combinations(placed, 2)
    )
    return not beside and {column for _, column in placed} >= set(range(1, columns.count))


def _columns_with(
    lines: Sequence[ChunkLine], headings: Sequence[ChunkLine], showing: Sequence[Chunk]
) -> TextColumns | None:
    """Give the columns that lines keep to, and those that only some of the headings show."""
    telling = _rich(lines)
    gutters = [
        gutter
        for gutter in _common_blanks(telling)
        if (
            _parts_cells(gutter, telling)
            or follows_numbers(gutter, lines)
            or begins_column(gutter, telling)
            or parts_amounts(gutter, telling)
            or parts_judgements(gutter, telling, headings)
            or parts_headed_numbers(gutter, lines, headings)
        )
        and not parts_brackets(gutter, telling)
    ]
    numbered = numbers_gutter(lines, headings)
    if numbered is not None and not any(
        start <= numbered[1] and numbered[0] <= end for start, end in gutters
    ):
        # What stands before it in the lines of sums alone is the rest of their label.
        gutters = [numbered, *(gutter for gutter in gutters if gutter[0] > numbered[1])]
    labelled = _labels_gutter(lines, telling)
    if labelled is not None:
        gutters = [labelled, *(gutter for gutter in gutters if gutter[0] > labelled[1])]
    lone = [chunk for line in lines for chunk in line.chunks if states_figure(chunk.text)]
    lone += showing
    gutters = [part for gutter in gutters for part in _around_lone(gutter, lone, telling[0].size)]
    gutters = _without_bullets(gutters, lines)
    # Labels of sums may end in the room behind numbers of rows, and go over it.
    gutters = [gutter if gutter == numbered else _clear_of_labels(gutter, lines) for gutter in gutters]
    own, heads = _cells_by_column(lines, gutters), _cells_by_column(headings, gutters)
    within = gaps_within_columns(own, heads)
    gutters = [gutter for index, gutter in enumerate(gutters) if index not in within]
    while gutters:
        own, heads = _cells_by_column(lines, gutters), _cells_by_column(headings, gutters)
        weak = _within_labels(lines, gutters, own, heads)
        if weak is not None:
            del gutters[weak - 1]
            continue
        weak = _weakest(own, heads, len(telling), ())
        if weak is not None:
            apart = {index for index, gutter in enumerate(gutters) if begins_column(gutter, telling)}
            weak = _weakest(own, heads, len(telling), apart)
        if weak is None:
            return _text_columns(gutters, own, heads, sides=())
        beside = [gutter for gutter in (weak - 1, weak) if 0 <= gutter < len(gutters)]
        del gutters[min(beside, key=lambda gutter: gutters[gutter][1] - gutters[gutter][0])]
    return None


def _labels_gutter(lines: Sequence[ChunkLine], telling: Sequence[ChunkLine]) -> Gutter | None:
    """Give what parts labels from figures where they stand on lines of their own, in the middle of taller cells.

    No line with several texts begins with a label then, and all labels end before the first figure begins.
    """
    labels = [line.chunks[0] for line in lines if len(line.chunks) == 1 and not line.figures]
    begins = min((line.chunks[0].x0 for line in telling), default=0.0)
    alone = all(line.chunks[0].figure for line in telling) and len(labels) >= _FEWEST_LABELS
    end = max((chunk.x1 for chunk in labels), default=0.0)
    return (end, begins) if alone and end + _LEAST * telling[0].size < begins else None


def columns_between(
    edges: Sequence[float], lines: Sequence[ChunkLine], headings: Sequence[ChunkLine]
) -> TextColumns | None:
    """Give the columns that lines have between edges; None where more than a few lines go over one.

    A column that is blank begins and ends with its edges.
    """
    gutters = [(edge, edge) for edge in edges[1:-1]]
    several = [line for line in lines if len(line.chunks) > 1]
    if any(sum(_goes_over(line, edge) for line in several) > _CROSSED * len(several) for edge in edges[1:-1]):
        return None
    own, heads = _cells_by_column(lines, gutters), _cells_by_column(headings, gutters)
    return _text_columns(gutters, own, heads, tuple(pairwise(edges)))


def _text_columns(
    gutters: Sequence[Gutter],
    own: Sequence[Sequence[Chunk]],
    heads: Sequence[Sequence[Chunk]],
    sides: Sequence[Gutter],
) -> TextColumns:
    """Give columns by their texts, or else their headings; one without either begins and ends with its sides."""
    texts = [chunks or above for chunks, above in zip(own, heads, strict=True)]
    extents = tuple(_extent(chunks) if chunks else sides[column] for column, chunks in enumerate(texts))
    begins = tuple(
        median(chunk.x0 for chunk in chunks) if chunks else side[0]
        for chunks, side in zip(texts, extents, strict=True)
    )
    figures = frozenset(column for column, chunks in enumerate(own) if are_figures(chunks))
    level = frozenset(
        column for column in figures if end_level(own[column]) and not _begin_first(column, own)
    )
    return TextColumns(tuple(gutters), extents, begins, figures, level)


def _begin_first(column: int, own: Sequence[Sequence[Chunk]]) -> bool:
    """Whether a column is the first and its figures begin level, as numbers of rows at the left of their cells do."""
    return column == 0 and begin_level(own[column])


def _goes_over(line: ChunkLine, edge: float) -> bool:
    least = _LEAST * line.size
    return any(left(word) + least < edge < right(word) - least for word in line.words)


def _clear_of_labels(gutter: Gutter, lines: Sequence[ChunkLine]) -> Gutter:
    """Narrow a gutter by the texts that reach into it from one side: the further lines of labels."""
    start, end = gutter
    for line in lines:
        least = _LEAST * line.size
        for chunk in line.chunks:
            if chunk.x0 < gutter[0] < chunk.x1 < end - least:
                start = max(start, chunk.x1)
            elif start + least < chunk.x0 < gutter[1] < chunk.x1:
                end = min(end, chunk.x0)
    return start, end


def _cells_by_column(lines: Sequence[ChunkLine], gutters: Sequence[Gutter]) -> list[list[Chunk]]:
    """Give the texts that stand in each column alone."""
    count = len(gutters) + 1
    loose = TextColumns(tuple(gutters), ((0.0, 0.0),) * count, (0.0,) * count, frozenset())
    found: list[list[Chunk]] = [[] for _ in range(count)]
    for line in lines:
        for cell in cells_of(line, loose):
            if cell.alone is not None:
                found[cell.alone].append(cell.chunk)
    return found


def _within_labels(
    lines: Sequence[ChunkLine],
    gutters: Sequence[Gutter],
    own: Sequence[list[Chunk]],
    heads: Sequence[list[Chunk]],
) -> int | None:
    """Give a column of figures that are but the ends of labels of one length: few, and right behind their words.

    A heading over it may be that of the labels, where these have none of their own.
    """
    for column, chunks in enumerate(own):
        few = 0 < len(chunks) < _SHOWN * len(lines)
        if column and few and not (heads[column] and heads[column - 1]):
            edge = gutters[column - 1][1] - TOUCH
            blanks = [
                (left(after) - right(before)) / line.size
                for line in lines
                for before, after in pairwise(line.words)
                if any(left(after) == chunk.x0 and after in chunk.words for chunk in chunks)
                and left(after) >= edge
            ]
            if len(blanks) == len(chunks) and max(blanks) < _BESIDE:
                return column
    return None


def _weakest(
    own: Sequence[list[Chunk]], heads: Sequence[list[Chunk]], rows: int, apart: Collection[int]
) -> int | None:
    """Give the column that hardly any line shows: neither a figure, nor a heading, nor texts in many lines.

    Those that are set `apart` show by the texts beside them, where any text stands in them alone.
    """
    for column, chunks in enumerate(own):
        if heads[column]:
            continue
        is_shown = column in apart or are_figures(chunks) or len(chunks) >= _SHOWN * rows
        if not chunks or not is_shown:
            return column
    return None


def _extent(chunks: Sequence[Chunk]) -> Gutter:
    return min(chunk.x0 for chunk in chunks), max(chunk.x1 for chunk in chunks)


def _around_lone(gutter: Gutter, chunks: Sequence[Chunk], size: float) -> Iterator[Gutter]:
    """Part a gutter around the texts that stand wholly in it."""
    start, end = gutter
    inside = sorted((chunk.x0, chunk.x1) for chunk in chunks if start < chunk.x0 and chunk.x1 < end)
    for x0, x1 in inside:
        if x0 - start >= _LEAST * size:
            yield start, x0
        start = max(start, x1)
    if end - start >= _LEAST * size or not inside:
        yield start, end


def _rich(lines: Sequence[ChunkLine]) -> Sequence[ChunkLine]:
    """Give the lines that have nearly the most texts: sums and sections span columns."""
    most = max((len(line.chunks) for line in lines), default=0)
    rich = [line for line in lines if len(line.chunks) > 1 and len(line.chunks) >= _RICH * most]
    return rich if len(rich) >= _SEVERAL else [line for line in lines if len(line.chunks) > 1]


def _common_blanks(lines: Sequence[ChunkLine]) -> list[Gutter]:
    """Give what is blank in nearly all lines: a sweep from left to right counts blanks and text at every place."""
    blank: dict[float, int] = {}
    solid: dict[float, int] = {}
    least = 0.0
    for line in lines:
        least = max(least, _LEAST * line.size)
        start = left(line.words[0])
        for before, after in _blanks(line):
            _add(blank, before, after)
            _add(solid, start, before)
            start = after
        _add(solid, start, right(line.words[-1]))
    places = sorted({*blank, *solid})
    blanks = accumulate(blank.get(place, 0) for place in places)
    texts = accumulate(solid.get(place, 0) for place in places)
    gutters: list[Gutter] = []
    for (start, end), empty, full in zip(pairwise(places), blanks, texts, strict=False):
        if empty == 0 or full > _CROSSED * (empty + full):
            continue
        if gutters and gutters[-1][1] == start:
            gutters[-1] = (gutters[-1][0], end)
        else:
            gutters.append((start, end))
    return [gutter for gutter in gutters if gutter[1] - gutter[0] >= least]


def _add(counts: dict[float, int], start: float, end: float) -> None:
    counts[start] = counts.get(start, 0) + 1
    counts[end] = counts.get(end, 0) - 1


def _blanks(line: ChunkLine) -> Iterator[Gutter]:
    for before, after in pairwise(line.words):
        if left(after) - right(before) >= _LEAST * line.size and not is_unit_of(before, after, line.size):
            yield right(before), left(after)


def _parts_cells(gutter: Gutter, lines: Sequence[ChunkLine]) -> bool:
    """Whether most blanks on a gutter are wider than those between words, or stand beside a figure."""
    having = apart = 0
    for line in lines:
        for before, after in pairwise(line.words):
            if right(before) <= gutter[0] + TOUCH and gutter[1] - TOUCH <= left(after):
                having += 1
                wide = left(after) - right(before) >= WIDE * line.size
                apart += wide or (states_figure(before.text) and states_figure(after.text))
    return apart * 2 > having


def _without_bullets(gutters: Sequence[Gutter], lines: Sequence[ChunkLine]) -> list[Gutter]:
    """Leave out the gutters between the signs that begin items and their labels."""
    kept = list(gutters)
    while kept:
        before = [word.text for line in lines for word in line.words if right(word) <= kept[0][0]]
        if not all(map(is_bullet, before)):
            break
        del kept[0]
    return kept
