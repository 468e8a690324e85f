"""The picture of a page, as pdfium draws it, and what some of its objects add to it."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import repeat
from typing import Any, Final

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import Frame
from schemas import Box

Picture = NDArray[np.uint8]
"""The pixels of a picture, row by row; 0 is black."""

ColouredPicture = NDArray[np.uint32]
"""The pixels of a picture by their colours, a byte each for red, green and blue."""

_MOST_PIXELS: Final = 16_000_000
"""A picture has no more pixels than this; of a poster it is drawn smaller."""
_STRIP: Final = 500_000
"""Two pictures that are compared in colours are drawn in strips of so many pixels, four bytes each."""
_SMALLEST_SCALE: Final = 0.5
"""Pixels a point under which a character can no longer be told."""
_COLOURS: Final = 4
"""Bytes of a coloured pixel as pdfium draws it: blue, green, red and one unused."""
_COLOUR: Final = np.uint32(0xFFFFFF)
_WHITE: Final = 0xFF
_MIDDLE_ROWS: Final = (0, -1, 1, -2)
_MOST_TOGETHER: Final = 8
"""The rows about the middle of a box, and so many pixels of them, that are looked at for many boxes together."""
_FAR: Final = 1e9
"""No pixel is farther away: a box that says so is cut there."""


def scale_within(area: Box, wanted: float) -> float | None:
    """Give the pixels a point to draw an area with, at most those wanted; None where it is too large to tell."""
    points = max((area[2] - area[0]) * (area[3] - area[1]), 1.0)
    scale = min(wanted, (_MOST_PIXELS / points) ** 0.5)
    return scale if scale >= _SMALLEST_SCALE else None


def fit_together(areas: Sequence[Box], scale: float) -> bool:
    """Whether the pictures of some areas, with so many pixels a point, have no more pixels than one may have."""
    points = sum((area[2] - area[0]) * (area[3] - area[1]) for area in areas)
    return points * scale * scale <= _MOST_PIXELS


class Sheets:
    """Memory for the pictures of one page, used again for the next: new memory costs as much as drawing on it."""

    def __init__(self) -> None:
        self._sheets: dict[str, NDArray[np.uint8]] = {}

    def sheet(self, name: str, height: int, width: int) -> Picture:
        """Give so many bytes in rows, with what was left on them; they are those of any sheet of that name."""
        held = self._sheets.get(name)
        if held is None or held.size < height * width:
            held = self._sheets[name] = np.empty(height * width, np.uint8)
        return held[: height * width].reshape(height, width)


def grey_picture(
    page: Any, frame: Frame, area: Box, scale: float, sheets: Sheets | None = None, name: str = ""
) -> Picture:
    """Draw an area of a page, given in displayed points, in greys on white, its annotations too.

    It is drawn on the sheet of a name, if there are sheets.
    """
    rows = range(_size(area, scale)[0])
    form = pdfium.FPDFBitmap_Gray
    return _drawn_rows(page, frame, area, scale, rows, form, 1, sheets or Sheets(), name)[:, :, 0]


def coloured_picture(page: Any, frame: Frame, area: Box, scale: float) -> ColouredPicture:
    """Draw an area of a page in colours on white: two colours may be the same grey."""
    return _coloured(page, frame, area, scale, range(_size(area, scale)[0]))


def _coloured(page: Any, frame: Frame, area: Box, scale: float, rows: range) -> ColouredPicture:
    """Draw some rows of an area in colours."""
    drawn = _drawn_rows(page, frame, area, scale, rows, pdfium.FPDFBitmap_BGRx, _COLOURS, Sheets(), "")
    colours: ColouredPicture = drawn.view(np.uint32)[:, :, 0]
    colours &= _COLOUR
    return colours


def _size(area: Box, scale: float) -> tuple[int, int]:
    """Give the rows and columns of an area's picture."""
    return round((area[3] - area[1]) * scale) + 1, round((area[2] - area[0]) * scale) + 1


def _drawn_rows(
    page: Any,
    frame: Frame,
    area: Box,
    scale: float,
    rows: range,
    form: int,
    pixel: int,
    sheets: Sheets,
    name: str,
) -> Picture:
    """Draw some rows of an area of a page, `pixel` bytes for each pixel."""
    width = _size(area, scale)[1]
    # pdfium wants the length of a row of greys to be a multiple of four bytes.
    stride = (width * pixel + 3) // 4 * 4
    pixels = sheets.sheet(name, len(rows), stride)
    pixels.fill(_WHITE)
    address = ctypes.c_void_p(pixels.ctypes.data)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, len(rows), form, address, stride)
    try:
        whole = round(frame.width * scale), round(frame.height * scale)
        start = -round(area[0] * scale), -round(area[1] * scale) - rows.start
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *start, *whole, 0, pdfium.FPDF_ANNOT)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return pixels[:, : width * pixel].reshape(len(rows), width, pixel)


@contextmanager
def without(objects: Sequence[int]) -> Iterator[None]:
    """Leave objects, by their addresses, out of the pictures that are drawn meanwhile."""
    calls.for_all(calls.set_active, objects, repeat(False))
    try:
        yield
    finally:
        calls.for_all(calls.set_active, objects, repeat(True))


@dataclass(frozen=True, eq=False)
class Mask:
    """The marked pixels of a picture of an area; `scale` is in pixels a point."""

    marked: NDArray[np.bool_]
    area: Box
    scale: float

    def holds(self, box: Box) -> bool:
        """Whether any pixel that a displayed box touches is marked."""
        x, y, scale = self.area[0], self.area[1], self.scale
        left, right = int((box[0] - x) * scale), int((box[2] - x) * scale) + 1
        top, bottom = int((box[1] - y) * scale), int((box[3] - y) * scale) + 1
        return bool(self.marked[max(top, 0) : max(bottom, 0), max(left, 0) : max(right, 0)].any())

    def holding(self, boxes: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Tell of many boxes, a row each, what `holds` tells of one.

        The few rows in the middle of each are looked at for all boxes together: there most have a mark.
        """
        x, y, scale = self.area[0], self.area[1], self.scale
        height, width = self.marked.shape
        places = np.trunc(np.clip((boxes - (x, y, x, y)) * scale, -_FAR, _FAR)).astype(np.int64)
        left, right = np.maximum(places[:, 0], 0), np.minimum(places[:, 2] + 1, width)
        top, bottom = np.maximum(places[:, 1], 0), np.minimum(places[:, 3] + 1, height)
        found = np.zeros(len(boxes), bool)
        near = (left < right) & (top < bottom)
        if not near.any():
            return found
        marked = self.marked.ravel()
        columns = left[:, None] + np.arange(min(int((right - left).max()), _MOST_TOGETHER))
        columns = np.minimum(columns, right[:, None] - 1)
        for aside in _MIDDLE_ROWS:
            row = (top + bottom) // 2 + aside
            looked = np.flatnonzero(near & ~found & (row >= top) & (row < bottom))
            found[looked] = marked[row[looked, None] * width + columns[looked]].any(axis=1)
        for place in np.flatnonzero(near & ~found).tolist():
            found[place] = self.holds(tuple(boxes[place].tolist()))
        return found


def difference(one: Picture, other: Picture, area: Box, scale: float, least: int, sheets: Sheets) -> Mask:
    """Mark the pixels in which two grey pictures of an area differ by `least` of 255, or more."""
    most, fewest = (sheets.sheet(name, *one.shape) for name in ("most", "fewest"))
    np.maximum(one, other, out=most)
    np.minimum(one, other, out=fewest)
    np.subtract(most, fewest, out=most)
    return Mask(np.greater_equal(most, least, out=fewest.view(np.bool_)), area, scale)


def added_by(objects: Sequence[int], page: Any, frame: Frame, area: Box, scale: float, least: int) -> Mask:
    """Mark the pixels of an area that objects, by their addresses, change by `least` of 255, or more, in any colour.

    The area is drawn with and without them in strips, so that a whole page takes no more memory than one of these.
    """
    height, width = _size(area, scale)
    marked = np.zeros((height, width), bool)
    step = max(_STRIP // width, 1)
    for start in range(0, height, step):
        rows = range(start, min(start + step, height))
        whole = _coloured(page, frame, area, scale, rows)
        with without(objects):
            rest = _coloured(page, frame, area, scale, rows)
        marked[start : rows.stop] = _differing(whole, rest, least)
    return Mask(marked, area, scale)


def _differing(one: ColouredPicture, other: ColouredPicture, least: int) -> NDArray[np.bool_]:
    """Tell which pixels of two pictures differ by `least`, or more, in any colour."""
    marked: NDArray[np.bool_] = one != other
    # Few pixels differ at all.
    differing = np.nonzero(marked)
    ones, others = (picture[differing].view(np.uint8).reshape(-1, _COLOURS) for picture in (one, other))
    marked[differing] = (np.maximum(ones, others) - np.minimum(ones, others)).max(axis=1, initial=0) >= least
    return marked
