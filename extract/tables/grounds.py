"""Columns and headings that the coloured grounds of cells show: where they lie side by side, columns meet.

Only rows count whose grounds fill the whole width, each beside the next: a highlighted word is no cell.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from schemas import Box

_LEVEL: Final = 4.0
"""How far, in points, the outermost grounds may end from where the lines of their table end."""
_BESIDE: Final = 1.0
"""The grounds of cells beside one another meet to so many points."""
_LOWEST: Final = 4.0
"""A row is higher than this, in points."""
_FEWEST: Final = 3
"""So many grounds beside one another, at least, are cells."""

Span = tuple[int, int]
"""The first row or column that a cell covers, and the one after the last."""


class HeaderGrounds(NamedTuple):
    """The grounds of a header's cells, with the edges of its columns and the tops of its rows."""

    cells: tuple[Box, ...]
    edges: tuple[float, ...]
    tops: tuple[float, ...]

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return max(cell[3] for cell in self.cells)

    def cell_at(self, x: float, y: float) -> Box | None:
        """Give the ground on which a point lies."""
        return next(
            (cell for cell in self.cells if cell[0] <= x <= cell[2] and cell[1] <= y <= cell[3]), None
        )

    def columns(self, cell: Box) -> Span:
        """Give the columns that a ground covers."""
        return _covered(self.edges[1:-1], cell[0], cell[2])

    def rows(self, cell: Box) -> Span:
        """Give the rows of the header that a ground covers."""
        return _covered(self.tops[1:], cell[1], cell[3])


class Grounds(NamedTuple):
    """What the grounds in an area show of a table: the edges of its columns, its sides among them, and its header.

    No edges where they show none; no header where its first row is not of grounds.
    """

    edges: tuple[float, ...] = ()
    header: HeaderGrounds | None = None


def grounds_in(grounds: Sequence[Box], area: Box) -> Grounds:
    """Give what the grounds in an area show."""
    x0, top, x1, bottom = area
    inside = [
        ground
        for ground in grounds
        if x0 - _LEVEL <= ground[0]
        and ground[2] <= x1 + _LEVEL
        and top - _LEVEL <= ground[1]
        and ground[3] <= bottom + _LEVEL
    ]
    rows = [row for row in _rows(inside) if _fills(row, x0, x1)]
    if not any(len(row) >= _FEWEST for row in rows):
        return Grounds()
    edges = (x0, *_once(ground[0] for row in rows for ground in row[1:]), x1)
    return Grounds(edges, _header(rows, edges, top))


def _header(rows: Sequence[Sequence[Box]], edges: tuple[float, ...], top: float) -> HeaderGrounds | None:
    """Give the header: the cells of the first row, and those beside the highest of them."""
    first = rows[0]
    if any(abs(ground[1] - top) > _LEVEL for ground in first):
        return None
    bottom = max(ground[3] for ground in first)
    cells = dict.fromkeys(ground for row in rows for ground in row if ground[3] <= bottom + _BESIDE)
    tops = tuple(_once(ground[1] for ground in cells))
    return HeaderGrounds(tuple(cells), edges, tops)


def _rows(grounds: Sequence[Box]) -> Iterator[list[Box]]:
    """Give the grounds from left to right at every height at which others begin or end."""
    heights = sorted({height for ground in grounds for height in (ground[1], ground[3])})
    for above, below in pairwise(heights):
        if below - above >= _LOWEST:
            middle = (above + below) / 2
            yield sorted(ground for ground in grounds if ground[1] < middle < ground[3])


def _fills(row: Sequence[Box], x0: float, x1: float) -> bool:
    """Whether grounds lie beside one another without a gap from side to side, and are several."""
    return (
        len(row) > 1
        and abs(row[0][0] - x0) <= _LEVEL
        and abs(row[-1][2] - x1) <= _LEVEL
        and all(abs(right[0] - left[2]) <= _BESIDE for left, right in pairwise(row))
    )


def _once(edges: Iterator[float]) -> Iterator[float]:
    """Give edges in order, those that are one once."""
    last = None
    for edge in sorted(edges):
        if last is None or edge - last > _BESIDE:
            yield edge
            last = edge


def _covered(inner: Sequence[float], start: float, end: float) -> Span:
    """Give the first place between edges that a stretch covers, and the one after the last."""
    return bisect_right(inner, start + _LOWEST / 2), bisect_right(inner, end - _LOWEST / 2) + 1
