"""The picture of a page, as pdfium draws it, and what some of its objects add to it."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, repeat
from typing import Any, Final

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import Frame
from schemas import Box

Picture = NDArray[np.uint8]
"""The pixels of a picture, row by row; 0 is black."""

_MOST_PIXELS: Final = 16_000_000
"""A picture has no more pixels than this; of a poster it is drawn smaller."""
_SMALLEST_SCALE: Final = 0.5
"""Pixels a point under which a character can no longer be told."""
_COLOURS: Final = 4
"""Bytes of a coloured pixel as pdfium draws it: blue, green, red and one unused."""
_MARKED: Final = b"\x01"
_CHANNELS: Final = 3
_WHITE: Final = 0xFF
_MIDDLE_ROWS: Final = (0, -1, 1, -2)
_MOST_TOGETHER: Final = 32
"""The rows about the middle of a box, and so many pixels of them, that are looked at for many boxes together."""
_FAR: Final = 1e9
"""No pixel is farther away: a box that says so is cut there."""


def scale_within(area: Box, wanted: float) -> float | None:
    """Give the pixels a point to draw an area with, at most those wanted; None where it is too large to tell."""
    points = max((area[2] - area[0]) * (area[3] - area[1]), 1.0)
    scale = min(wanted, (_MOST_PIXELS / points) ** 0.5)
    return scale if scale >= _SMALLEST_SCALE else None


def grey_picture(page: Any, frame: Frame, area: Box, scale: float) -> Picture:
    """Draw an area of a page, given in displayed points, in greys on white, its annotations too."""
    return _drawn(page, frame, area, scale, pdfium.FPDFBitmap_Gray, 1)[:, :, 0]


def coloured_picture(page: Any, frame: Frame, area: Box, scale: float) -> Picture:
    """Draw an area of a page in colours on white, which are the last axis: two colours may be the same grey."""
    return _drawn(page, frame, area, scale, pdfium.FPDFBitmap_BGRx, _COLOURS)[:, :, :_CHANNELS]


def _drawn(page: Any, frame: Frame, area: Box, scale: float, form: int, pixel: int) -> Picture:
    width = round((area[2] - area[0]) * scale) + 1
    height = round((area[3] - area[1]) * scale) + 1
    # pdfium wants the length of a row of greys to be a multiple of four bytes.
    stride = (width * pixel + 3) // 4 * 4
    pixels = np.full((height, stride), _WHITE, np.uint8)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, form, ctypes.c_void_p(pixels.ctypes.data), stride)
    try:
        whole = round(frame.width * scale), round(frame.height * scale)
        start = -round(area[0] * scale), -round(area[1] * scale)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *start, *whole, 0, pdfium.FPDF_ANNOT)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return pixels[:, : width * pixel].reshape(height, width, pixel)


@contextmanager
def without(objects: Sequence[int]) -> Iterator[None]:
    """Leave objects, by their addresses, out of the pictures that are drawn meanwhile."""
    calls.for_all(calls.set_active, objects, repeat(False))
    try:
        yield
    finally:
        calls.for_all(calls.set_active, objects, repeat(True))


@dataclass(frozen=True, slots=True)
class Mask:
    """The marked pixels of a picture of an area, row by row, one byte each; `scale` is in pixels a point."""

    pixels: bytes
    width: int
    height: int
    area: Box
    scale: float

    def holds(self, box: Box) -> bool:
        """Whether any pixel that a displayed box touches is marked: the rows in its middle are looked at first."""
        x, y, scale, width = self.area[0], self.area[1], self.scale, self.width
        left, right = int((box[0] - x) * scale), int((box[2] - x) * scale) + 1
        top, bottom = int((box[1] - y) * scale), int((box[3] - y) * scale) + 1
        if left < 0 or top < 0 or right > width or bottom > self.height:
            left, right, top, bottom = max(left, 0), min(right, width), max(top, 0), min(bottom, self.height)
        if left >= right:
            return False
        find, middle = self.pixels.find, (top + bottom) // 2
        for row in chain(range(middle, bottom), range(top, middle)):
            if find(_MARKED, row * width + left, row * width + right) >= 0:
                return True
        return False

    def holding(self, boxes: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Tell of many boxes, a row each, what `holds` tells of one.

        The few rows in the middle of each are looked at for all boxes together: there most have a mark.
        """
        x, y, scale, width, height = self.area[0], self.area[1], self.scale, self.width, self.height
        places = np.trunc(np.clip((boxes - (x, y, x, y)) * scale, -_FAR, _FAR)).astype(np.int64)
        left, right = np.maximum(places[:, 0], 0), np.minimum(places[:, 2] + 1, width)
        top, bottom = np.maximum(places[:, 1], 0), np.minimum(places[:, 3] + 1, height)
        found = np.zeros(len(boxes), bool)
        near = (left < right) & (top < bottom)
        if not near.any():
            return found
        marked = np.frombuffer(self.pixels, np.uint8)
        columns = left[:, None] + np.arange(min(int((right - left).max()), _MOST_TOGETHER))
        columns = np.minimum(columns, right[:, None] - 1)
        for aside in _MIDDLE_ROWS:
            row = (top + bottom) // 2 + aside
            looked = np.flatnonzero(near & ~found & (row >= top) & (row < bottom))
            found[looked] = marked[row[looked, None] * width + columns[looked]].any(axis=1)
        for place in np.flatnonzero(near & ~found).tolist():
            found[place] = self.holds(tuple(boxes[place].tolist()))
        return found


def difference(one: Picture, other: Picture, area: Box, scale: float, least: int) -> Mask:
    """Mark the pixels in which two pictures of an area differ by `least` of 255, or more, in any colour."""
    apart = np.maximum(one, other)
    apart -= np.minimum(one, other)
    if apart.ndim > 2:
        apart = np.maximum(np.maximum(apart[:, :, 0], apart[:, :, 1]), apart[:, :, 2])
    marked = apart >= least
    height, width = marked.shape
    return Mask(marked.tobytes(), width, height, area, scale)
