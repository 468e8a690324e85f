"""The rulings of a page, straight lines however the producer drew them, and the backgrounds of its cells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, compress, islice, pairwise
from typing import Final, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import Frame, Matrix, mapped
from extract.sources.objects import DrawnObject, page_objects
from extract.sources.page import Ruling
from extract.sources.strokes import Edge, broad, join_pieces, outside_of, parted_fills
from schemas import Box

_STRAIGHT: Final = 0.5
"""How far, in points, a line may lean over its length and still be straight."""
_ON_CORNER: Final = 0.1
"""How far, in points, a point of a rectangle may be from its corner."""
_MAX_SEGMENTS: Final = 200_000
"""More than any page of tables has; drawings beyond are left out, so that a map cannot hold up the reading.
"""
_LONGER_THAN_STEMS: Final = 15.0
"""A straight piece of a path with curves is a side of a rounded box from so many points on; letters drawn as outlines
have shorter stems, as those that are made bold by their outlines."""
_PAPER: Final = 250
"""The least value of every colour channel that is taken for white."""

_FEWEST_OF_SHAPE: Final = 5
"""An outline of a digit has so many segments at least."""
_LOWEST_SHAPE: Final = 3.0
_HIGHEST_SHAPE: Final = 40.0
"""How high letters are, in points."""
_SLANT: Final = 0.2
"""How far a slanted side goes, in points, both across and down."""
_Point = tuple[float, float]
_Colour = tuple[int, ...]
"""Red, green, blue, alpha, 0 to 255."""
_UNPAINTED: Final[_Colour] = (255, 255, 255, 0)
_UNTOLD: Final[_Colour] = (0, 0, 0, 255)
"""A colour that pdfium cannot tell (a pattern) counts as black."""


class Painted(NamedTuple):
    """What paths draw on a page: its rulings, the boxes that are filled as grounds of cells, and where shapes stand.

    Shapes are as high as letters and have curves or slanted sides, as letters that are drawn as outlines.
    """

    rulings: tuple[Ruling, ...]
    backgrounds: tuple[Box, ...]
    shapes: tuple[Box, ...]


def read_rulings(objects: Iterable[DrawnObject], frame: Frame) -> Painted:
    """Give the visible rulings of a page, each as its centre line, clipped to the page, pieces joined.

    The edges of a filled box (the background of a cell) count only where no lines are drawn around it: a
    shaded cell of a ruled table adds nothing, a highlighted word is no cell. Its box is given as it is filled.
    """
    lines: list[Edge] = []
    fills: dict[_Colour, list[Edge]] = {}
    shapes: list[Box] = []
    for path in _visible(page_objects(objects, pdfium.FPDF_PAGEOBJ_PATH)):
        is_curved = _has_curves(path)
        if len(path.segments) >= _FEWEST_OF_SHAPE and (is_curved or _is_slanted(path)):
            shapes.append(_box_of(path))
        least = _LONGER_THAN_STEMS if is_curved else 0.0
        for points, closed in _subpaths(path):
            if path.stroked:
                lines.extend(_edges(points + points[:1] if closed else points, least))
            elif (box := _rectangle(points)) is not None:
                fills.setdefault(path.filled, []).append(box)
    sides: list[Edge] = []
    grounds: list[Edge] = []
    for boxes in fills.values():
        grounds.extend(broad(boxes))
        drawn, outline = parted_fills(boxes)
        lines.extend(drawn)
        sides.extend(outline)
    joined = join_pieces(_clipped(lines, frame))
    shown = outside_of(joined, _clipped(sides, frame))
    rulings = tuple(Ruling(*edge) for edge in (join_pieces([*joined, *shown]) if shown else joined))
    return Painted(rulings, tuple(_clipped(grounds, frame)), tuple(filter(_is_as_high_as_letters, shapes)))


class _Path(NamedTuple):
    """A path that is seen: whether it is stroked, the colour it is filled with, and its segments.

    A segment is its kind, whether it closes its part of the path, and the displayed point that it goes to.
    """

    stroked: bool
    filled: _Colour
    segments: Sequence[tuple[int, int, _Point]]


def _visible(paths: Sequence[tuple[int, Matrix]]) -> list[_Path]:
    """Give the paths that are seen, in the order in which they are drawn; not too many of them."""
    addresses = [address for address, _ in paths]
    modes = calls.answers(calls.draw_mode, addresses, np.int32, 2).tolist()
    strokes = _colours(calls.stroke_colour, [stroke != 0 for _, stroke in modes], addresses)
    fills = _colours(calls.fill_colour, [fill != 0 for fill, _ in modes], addresses)
    seen = [
        (path, stroked, filled)
        for path, stroke, filled in zip(paths, strokes, fills, strict=True)
        if (stroked := _is_seen(stroke)) or _is_seen(filled)
    ]
    counts = list(map(calls.count_segments, [address for (address, _), _, _ in seen]))
    fitting = sum(total <= _MAX_SEGMENTS for total in accumulate(max(count, 0) for count in counts))
    seen, counts = seen[:fitting], counts[:fitting]
    segments = _segments([path for path, _, _ in seen], counts)
    return [
        _Path(stroked, filled, list(islice(segments, count)))
        for (_, stroked, filled), count in zip(seen, counts, strict=True)
    ]


def _segments(
    paths: Sequence[tuple[int, Matrix]], counts: Sequence[int]
) -> Iterator[tuple[int, int, _Point]]:
    """Give the segments of paths one after the other, so many of each."""
    of_path = [address for (address, _), count in zip(paths, counts, strict=True) for _ in range(count)]
    places = [place for count in counts for place in range(count)]
    segments = list(map(calls.path_segment, of_path, places))
    own = calls.answers(calls.segment_point, segments, np.float32, 2).astype(float)
    maps = (
        np.repeat(
            np.array([matrix for _, matrix in paths]).reshape(len(paths), 6), np.maximum(counts, 0), axis=0
        )
        if paths
        else np.zeros((0, 6))
    )
    x, y = mapped(maps.T, own[:, 0], own[:, 1])
    return zip(
        map(calls.segment_kind, segments),
        map(calls.segment_closes, segments),
        zip(x.tolist(), y.tolist(), strict=True),
        strict=True,
    )


def _colours(colour_of: calls.Call, painted: Sequence[bool], paths: Sequence[int]) -> list[_Colour]:
    """Give the colours that paths are painted in."""
    asked = list(compress(paths, painted))
    parts = np.zeros((len(asked), 4), np.uint32)
    told = list(map(colour_of, asked, *calls.columns(parts)))
    colours = (
        tuple(colour) if known else _UNTOLD for colour, known in zip(parts.tolist(), told, strict=True)
    )
    return [next(colours) if paints else _UNPAINTED for paints in painted]


def _is_seen(colour: _Colour) -> bool:
    """Whether a colour shows on paper."""
    return colour[3] > 0 and min(colour[:3]) < _PAPER


def _box_of(path: _Path) -> Box:
    """Give the box around the points of a path."""
    xs = [point[0] for _, _, point in path.segments]
    ys = [point[1] for _, _, point in path.segments]
    return min(xs), min(ys), max(xs), max(ys)


def _is_as_high_as_letters(box: Box) -> bool:
    return _LOWEST_SHAPE <= box[3] - box[1] <= _HIGHEST_SHAPE


def _is_slanted(path: _Path) -> bool:
    return any(
        kind == pdfium.FPDF_SEGMENT_LINETO and min(abs(one[0] - other[0]), abs(one[1] - other[1])) > _SLANT
        for (_, _, one), (kind, _, other) in pairwise(path.segments)
    )


def _has_curves(path: _Path) -> bool:
    return any(kind == pdfium.FPDF_SEGMENT_BEZIERTO for kind, _, _ in path.segments)


def _subpaths(path: _Path) -> Iterator[tuple[list[_Point], bool]]:
    """Give the straight parts of a path as runs of displayed points, and whether each is closed.

    A curve ends a run.
    """
    points: list[_Point] = []
    for kind, closes, point in path.segments:
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            if len(points) > 1:
                yield points, False
            points = []
        points.append(point)
        if closes:
            if len(points) > 1:
                yield points, True
            points = points[:1]
    if len(points) > 1:
        yield points, False


def _edges(points: list[_Point], least: float) -> Iterator[Edge]:
    """Give the horizontal and vertical ones of the lines between following points that are so long at least."""
    for (xa, ya), (xb, yb) in pairwise(points):
        width, height = abs(xb - xa), abs(yb - ya)
        if max(width, height) < least:
            continue
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
    across, down = zip(*points, strict=True)
    x0, x1, top, bottom = min(across), max(across), min(down), max(down)
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
