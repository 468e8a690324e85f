"""The cells that rulings bound, and the tables that cells make.

Rulings near one another are one grid line, its pieces are joined, and a cell is the smallest rectangle from a crossing
whose four sides are each drawn without a gap. Cells that share a corner are of one table. What is found is what
pdfplumber's table finder finds with the same tolerances; this one makes no object of a page for it.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from extract.sources.page import Ruling
from schemas import Box

_SNAP: Final = 2.0
"""Rulings of one grid line differ by up to so many points (double borders, thick ones); a band column may be 12 wide."""
_JOIN: Final = 2.0
"""A gap in a line up to so many points is none."""
_SHORTEST: Final = 3.0
"""A line that stays shorter than this, in points, bounds nothing."""
_MEET: Final = 2.5
"""How far from a line, in points, another ends that meets it."""

_Point = tuple[float, float]


class _Line(NamedTuple):
    """A grid line, or a piece of one: its place across, its ends along, and how long it was drawn."""

    place: float
    start: float
    end: float
    length: float


class _Crossing(NamedTuple):
    """Which lines down and across meet at a point: a bit for each, by its place among the lines."""

    down: int
    across: int


_NO_CROSSING: Final = _Crossing(0, 0)


def tables_of(rulings: Iterable[Ruling]) -> list[list[Box]]:
    """Give the tables that rulings draw, from the top, each by the boxes of its cells; a box alone is no table."""
    across: list[_Line] = []
    down: list[_Line] = []
    for x0, top, x1, bottom in ((ruling.x0, ruling.top, ruling.x1, ruling.bottom) for ruling in rulings):
        if top == bottom:
            across.append(_Line(top, x0, x1, x1 - x0))
        else:
            down.append(_Line(x0, top, bottom, bottom - top))
    crossings = _crossings(_grid_lines(down), _grid_lines(across))
    tables = [table for table in _joined(_cells(crossings)) if len(table) > 1]
    return sorted(tables, key=lambda table: min((cell[1], cell[0]) for cell in table))


def _grid_lines(pieces: Iterable[_Line]) -> list[_Line]:
    """Give the grid lines of one direction, in their order across and along."""
    long = [piece for piece in pieces if piece.length >= _SHORTEST]
    by_place = sorted(_snapped(long), key=itemgetter(0))
    lines = [line for _, level in groupby(by_place, itemgetter(0)) for line in _whole(level)]
    return [line for line in lines if line.length >= _SHORTEST]


def _snapped(pieces: Sequence[_Line]) -> list[_Line]:
    """Move pieces that are near one another across to the middle of them all."""
    group_of: dict[float, int] = {}
    count, last = 0, -math.inf
    for place in sorted({piece.place for piece in pieces}):
        count += place > last + _SNAP
        group_of[place], last = count, place
    groups: dict[int, list[_Line]] = defaultdict(list)
    for piece in pieces:
        groups[group_of[piece.place]].append(piece)
    moved: list[_Line] = []
    for _, group in sorted(groups.items()):
        middle = sum(piece.place for piece in group) / len(group)
        moved += [_Line(place + (middle - place), start, end, length) for place, start, end, length in group]
    return moved


def _whole(pieces: Iterable[_Line]) -> list[_Line]:
    """Join pieces of one line that follow one another closely."""
    joined: list[_Line] = []
    for piece in sorted(pieces, key=itemgetter(1)):
        if not joined or piece.start > joined[-1].end + _JOIN:
            joined.append(piece)
        elif piece.end > joined[-1].end:
            joined[-1] = joined[-1]._replace(end=piece.end, length=piece.end - joined[-1].start)
    return joined


def _crossings(down: Sequence[_Line], across: Sequence[_Line]) -> dict[_Point, _Crossing]:
    """Give the points, by x and height, where lines meet."""
    crossings: dict[_Point, _Crossing] = {}
    for place_down, upright in enumerate(down):
        for place_across, level in enumerate(across):
            if (
                upright.start <= level.place + _MEET
                and upright.end >= level.place - _MEET
                and level.start - _MEET <= upright.place <= level.end + _MEET
            ):
                point = (upright.place, level.place)
                met = crossings.get(point, _NO_CROSSING)
                crossings[point] = _Crossing(met.down | 1 << place_down, met.across | 1 << place_across)
    return crossings


def _cells(crossings: Mapping[_Point, _Crossing]) -> list[Box]:
    """Give the smallest cell under and to the right of each point that is the corner of one."""
    points = sorted(crossings)
    on_column: dict[float, list[float]] = defaultdict(list)
    on_row: dict[float, list[float]] = defaultdict(list)
    for x, y in points:
        on_column[x].append(y)
        on_row[y].append(x)
    cells = (_cell((x, y), crossings, on_column[x], on_row[y]) for x, y in points)
    return [cell for cell in cells if cell is not None]


def _cell(
    corner: _Point, crossings: Mapping[_Point, _Crossing], column: Sequence[float], row: Sequence[float]
) -> Box | None:
    x, y = corner
    own = crossings[corner]
    rights = [right for right in row if right > x and own.across & crossings[right, y].across]
    for below in column:
        if below <= y or not (rights and own.down & crossings[x, below].down):
            continue
        for right in rights:
            opposite = crossings.get((right, below))
            if (
                opposite is not None
                and opposite.down & crossings[right, y].down
                and opposite.across & crossings[x, below].across
            ):
                return x, y, right, below
    return None


def _joined(cells: Sequence[Box]) -> list[list[Box]]:
    """Part cells into those that hang together by their corners."""
    by_corner: dict[_Point, list[int]] = defaultdict(list)
    for index, cell in enumerate(cells):
        for corner in _corners(cell):
            by_corner[corner].append(index)
    tables: list[list[Box]] = []
    seen: set[int] = set()
    for first in range(len(cells)):
        if first in seen:
            continue
        seen.add(first)
        table = [first]
        for index in table:
            for corner in _corners(cells[index]):
                for other in by_corner.pop(corner, ()):
                    if other not in seen:
                        seen.add(other)
                        table.append(other)
        tables.append([cells[index] for index in table])
    return tables


def _corners(cell: Box) -> tuple[_Point, ...]:
    x0, top, x1, bottom = cell
    return (x0, top), (x0, bottom), (x1, top), (x1, bottom)
