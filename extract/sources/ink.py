"""How much of what a page prints like text its text layer does not account for: scans, outlines, pasted pictures."""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops

from extract.sources.page import Ruling
from extract.sources.picture import Picture

_CELL: Final = 6
"""The side of the cells, in pixels, by which a picture is judged; a line of text is two or more high."""
_STROKES: Final = 3
"""So many edges of strokes across and down, at least, make a cell look like text: a ruling has edges in one
direction only, and a filled area few."""
_INK: Final = 70
"""How much darker than the paper ink is, of 255."""
_PAPER: Final = 24
"""How much darker than the paper it may get and still be paper. Text has paper in every cell; a photograph, seldom.
"""
_SOME_PAPER: Final = 24
"""The part of a cell, of 255, that must be paper."""
_DARKEST_PAPER: Final = 150
_LEAST_PAGE: Final = 0.05
"""The share of a page that must look like text, and be none, to be told. On 900 pages of real reports with a sound
text layer rulings, emblems and backgrounds come to 0.03 at most; scanned pages begin at 0.14."""
_LEAST_INK: Final = 0.2
"""The share of a page's ink that must not be its text's, for the cells to be counted at all."""
_LINE: Final = 0.78
"""A line of a table in a picture runs over this share of it at least; the axes of a chart and an emblem are shorter."""
_PALE_INK: Final = 30
_THIN: Final = 3
"""How thick it is at most, in pixels: broader areas are grounds and photographs."""
_FEWEST_LINES: Final = 3
_FEWEST_CELLS: Final = 20
"""So many lines either way, and so many cells that look like text, at least, make a table: a chart has fewer lines."""
_WHITE: Final = 255
_BESIDE: Final = 1
"""So many pixels beside its middle a ruling is drawn on."""


def ink_without_text(whole: Picture, rest: Picture) -> float:
    """Give how much of what looks like text on a page is not drawn by its text layer, 0 to 1; 0 where it is little.

    `whole` is the grey picture of the page at one pixel a point, `rest` the same without its text.
    """
    inked = rest < _paper(rest) - _INK
    if _may_be_text_like(inked) * _CELL**2 < _LEAST_PAGE * rest.size:
        return 0.0
    ink = int(np.count_nonzero(inked))
    if ink == 0 or ink < _LEAST_INK * _ink_count(whole):
        return 0.0
    cells = _text_like_cells(rest)
    if cells * _CELL**2 < _LEAST_PAGE * rest.size:
        return 0.0
    return min(cells / max(_text_like_cells(whole), 1), 1.0)


def shows_table(picture: Picture) -> bool:
    """Whether a grey picture, one pixel a point, is of a table: lines across and down over it, and text between."""
    # A thin line is pale at this scale.
    ink = picture < _paper(picture) - _PALE_INK
    across = np.count_nonzero(ink, axis=1) >= _LINE * ink.shape[1]
    down = np.count_nonzero(ink, axis=0) >= _LINE * ink.shape[0]
    is_ruled = min(_lines(across), _lines(down)) >= _FEWEST_LINES
    return is_ruled and _text_like_cells(picture) >= _FEWEST_CELLS


def _lines(inked: NDArray[np.bool_]) -> int:
    """Count the thin runs of rows, or of columns, that ink covers."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], inked, [False]))))
    return int(np.count_nonzero(edges[1::2] - edges[::2] <= _THIN))


def without_rulings(picture: Picture, rulings: Iterable[Ruling], scale: float) -> Picture:
    """Give a picture of a page, of `scale` pixels a point, with paper in the place of rulings."""
    wiped = picture.copy()
    paper = _paper(picture)
    for ruling in rulings:
        left, top = (max(int(place * scale) - _BESIDE, 0) for place in (ruling.x0, ruling.top))
        right, bottom = (int(place * scale) + _BESIDE + 1 for place in (ruling.x1, ruling.bottom))
        wiped[top:bottom, left:right] = paper
    return wiped


def _paper(picture: Picture) -> int:
    # Most pages are white, which is found faster than a histogram.
    if np.count_nonzero(picture != _WHITE) * 2 < picture.size:
        return _WHITE
    counts = np.bincount(picture.ravel(), minlength=_WHITE + 1)
    return max(range(_DARKEST_PAPER, _WHITE + 1), key=lambda grey: int(counts[grey]))


def _ink_count(picture: Picture) -> int:
    return int(np.count_nonzero(picture < _paper(picture) - _INK))


def _may_be_text_like(ink: NDArray[np.bool_]) -> int:
    """Count the cells that may look like text at most: where rows with edges down cross columns with edges across.

    That is all there is to know of rulings, which are on most pages.
    """
    bits = np.packbits(ink, axis=1)
    before = bits >> 1
    before[:, 1:] |= bits[:, :-1] << 7
    across = np.unpackbits(np.bitwise_or.reduce(bits ^ before, axis=0), count=ink.shape[1])
    # An edge at a border is one with the border opposite.
    across[0] = (ink[:, 0] != ink[:, -1]).any()
    down = np.append((bits[0] != bits[-1]).any(), (bits[1:] != bits[:-1]).any(axis=1))
    return _cells_with(across) * _cells_with(down)


def _cells_with(edges: NDArray[Any]) -> int:
    return len(np.unique(np.flatnonzero(edges) // _CELL))


def _text_like_cells(pixels: Picture) -> int:
    """Count the cells of a picture that have strokes in both directions, on paper."""
    paper = _paper(pixels)
    picture = Image.fromarray(pixels)
    ink = picture.point([255 if grey < paper - _INK else 0 for grey in range(256)])
    if ink.getbbox() is None:
        return 0
    across = ImageChops.difference(ink, ImageChops.offset(ink, 1, 0)).reduce(_CELL)
    down = ImageChops.difference(ink, ImageChops.offset(ink, 0, 1)).reduce(_CELL)
    pale = picture.point([255 if grey >= paper - _PAPER else 0 for grey in range(256)]).reduce(_CELL)
    least = int(_STROKES * 255 / _CELL**2)
    steps = [0] * least + [255] * (256 - least)
    both = ImageChops.darker(across.point(steps), down.point(steps))
    cells = ImageChops.darker(both, pale.point([0] * _SOME_PAPER + [255] * (256 - _SOME_PAPER)))
    return cells.histogram()[255]
