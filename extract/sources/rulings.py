"""The rulings of a page: straight lines, however the producer drew them."""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, Final

import pypdfium2.raw as pdfium

from extract.sources.geometry import Frame, Matrix, apply
from extract.sources.objects import DrawnObject, page_objects
from extract.sources.page import Ruling
from extract.sources.strokes import Edge, join_pieces, outside_of, parted_fills

_STRAIGHT: Final = 0.5
"""How far, in points, a line may lean over its length and still be straight."""
_ON_CORNER: Final = 0.1
"""How far, in points, a point of a rectangle may be from its corner."""
_MAX_SEGMENTS: Final = 200_000
"""More than any page of tables has; drawings beyond are left out, so that a map cannot hold up the reading.
"""
_PAPER: Final = 250
"""The least value of every colour channel that is taken for white."""

_Point = tuple[float, float]
_Colour = tuple[int, ...]
"""Red, green, blue, alpha, 0 to 255."""
_UNPAINTED: Final[_Colour] = (255, 255, 255, 0)
_UNTOLD: Final[_Colour] = (0, 0, 0, 255)
"""A colour that pdfium cannot tell (a pattern) counts as black."""


def read_rulings(objects: Iterable[DrawnObject], frame: Frame) -> tuple[Ruling, ...]:
    """Give the visible rulings of a page, each as its centre line, clipped to the page, pieces joined.

    The edges of a filled box (the background of a cell) count only where no lines are drawn around it: a
    shaded cell of a ruled table adds nothing, a highlighted word is no cell.
    """
    lines: list[Edge] = []
    fills: dict[_Colour, list[Edge]] = {}
    budget = _MAX_SEGMENTS
    for path, matrix in page_objects(objects, pdfium.FPDF_PAGEOBJ_PATH):
        stroked, filled = _paint(path)
        if not (stroked or _is_seen(filled)):
            continue
        budget -= max(pdfium.FPDFPath_CountSegments(path), 0)
        if budget < 0:
            break
        for points, closed in _subpaths(path, matrix):
            if stroked:
                lines.extend(_edges(points + points[:1] if closed else points))
            elif (box := _rectangle(points)) is not None:
                fills.setdefault(filled, []).append(box)
    sides: list[Edge] = []
    for boxes in fills.values():
        drawn, outline = parted_fills(boxes)
        lines.extend(drawn)
        sides.extend(outline)
    joined = join_pieces(_clipped(lines, frame))
    shown = outside_of(joined, _clipped(sides, frame))
    return tuple(Ruling(*edge) for edge in (join_pieces([*joined, *shown]) if shown else joined))


def _paint(path: Any) -> tuple[bool, _Colour]:
    """Tell whether a path is visibly stroked, and the colour it is filled with."""
    fill_mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill_mode, stroke)
    stroked = bool(stroke.value) and _is_seen(_colour(pdfium.FPDFPageObj_GetStrokeColor, path))
    return stroked, _colour(pdfium.FPDFPageObj_GetFillColor, path) if fill_mode.value else _UNPAINTED


def _colour(colour_of: Any, path: Any) -> _Colour:
    parts = [ctypes.c_uint() for _ in range(4)]
    return tuple(part.value for part in parts) if colour_of(path, *parts) else _UNTOLD


def _is_seen(colour: _Colour) -> bool:
    """Whether a colour shows on paper."""
    return colour[3] > 0 and min(colour[:3]) < _PAPER


def _subpaths(path: Any, matrix: Matrix) -> Iterator[tuple[list[_Point], bool]]:
    """Give the straight parts of a path as runs of displayed points, and whether each is closed.

    A curve ends a run.
    """
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[_Point] = []
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        if pdfium.FPDFPathSegment_GetType(segment) != pdfium.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points, False
            points = []
        points.append(apply(matrix, x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment):
            if len(points) > 1:
                yield points, True
            points = points[:1]
    if len(points) > 1:
        yield points, False


def _edges(points: list[_Point]) -> Iterator[Edge]:
    """Give the horizontal and vertical ones of the lines between following points."""
    for (xa, ya), (xb, yb) in pairwise(points):
        width, height = abs(xb - xa), abs(yb - ya)
        if height <= _STRAIGHT and width > height:
            y = (ya + yb) / 2
            yield min(xa, xb), y, max(xa, xb), y
        elif width <= _STRAIGHT and height > width:
            x = (xa + xb) / 2
            yield x, min(ya, yb), x, max(ya, yb)


def _rectangle(points: list[_Point]) -> Edge | None:
    """Give the box of a run of points that goes round an upright rectangle, else None."""
    if not 4 <= len(points) <= 6:
        return None
    x0, x1 = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    on_corners = all(
        min(x - x0, x1 - x) <= _ON_CORNER and min(y - top, bottom - y) <= _ON_CORNER for x, y in points
    )
    return (x0, top, x1, bottom) if on_corners else None


def _clipped(edges: list[Edge], frame: Frame) -> list[Edge]:
    """Cut lines to the page, and leave out those off it."""
    return [
        (max(x0, 0.0), max(top, 0.0), min(x1, frame.width), min(bottom, frame.height))
        for x0, top, x1, bottom in edges
        if x1 >= 0 and bottom >= 0 and x0 <= frame.width and top <= frame.height
    ]
