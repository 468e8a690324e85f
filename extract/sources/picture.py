"""The picture of a page, as pdfium draws it, and what some of its objects add to it."""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

import pypdfium2.raw as pdfium
from PIL import Image, ImageChops

from extract.sources.geometry import Frame
from schemas import Box

_MOST_PIXELS: Final = 16_000_000
"""A picture has no more pixels than this; of a poster it is drawn smaller."""
_SMALLEST_SCALE: Final = 0.5
"""Pixels a point under which a character can no longer be told."""
_COLOURS: Final = 4
"""Bytes of a coloured pixel as pdfium draws it: blue, green, red and one unused."""
_MARKED: Final = b"\xff"
_WHITE: Final = 0xFFFFFFFF


def scale_within(area: Box, wanted: float) -> float | None:
    """Give the pixels a point to draw an area with, at most those wanted; None where it is too large to tell."""
    points = max((area[2] - area[0]) * (area[3] - area[1]), 1.0)
    scale = min(wanted, (_MOST_PIXELS / points) ** 0.5)
    return scale if scale >= _SMALLEST_SCALE else None


def grey_picture(page: Any, frame: Frame, area: Box, scale: float) -> Image.Image:
    """Draw an area of a page, given in displayed points, in greys on white, its annotations too."""
    return _drawn(page, frame, area, scale, pdfium.FPDFBitmap_Gray, 1)


def coloured_picture(page: Any, frame: Frame, area: Box, scale: float) -> Image.Image:
    """Draw an area of a page in colours on white: two colours may be the same grey."""
    return _drawn(page, frame, area, scale, pdfium.FPDFBitmap_BGRx, _COLOURS)


def _drawn(page: Any, frame: Frame, area: Box, scale: float, form: int, pixel: int) -> Image.Image:
    width = round((area[2] - area[0]) * scale) + 1
    height = round((area[3] - area[1]) * scale) + 1
    # pdfium wants the length of a row of greys to be a multiple of four bytes.
    stride = (width * pixel + 3) // 4 * 4
    buffer = bytearray(stride * height)
    shared = (ctypes.c_ubyte * len(buffer)).from_buffer(buffer)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, form, shared, stride)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, _WHITE)
        whole = round(frame.width * scale), round(frame.height * scale)
        start = -round(area[0] * scale), -round(area[1] * scale)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, *start, *whole, 0, pdfium.FPDF_ANNOT)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    if pixel == 1:
        return Image.frombuffer("L", (width, height), buffer, "raw", "L", stride, 1)
    return Image.frombuffer("RGBX", (width, height), buffer, "raw", "RGBX", stride, 1)


@contextmanager
def without(objects: Sequence[Any]) -> Iterator[None]:
    """Leave objects out of the pictures that are drawn meanwhile."""
    for item in objects:
        pdfium.FPDFPageObj_SetIsActive(item, False)
    try:
        yield
    finally:
        for item in objects:
            pdfium.FPDFPageObj_SetIsActive(item, True)


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


def difference(one: Image.Image, other: Image.Image, area: Box, scale: float, least: int) -> Mask:
    """Mark the pixels in which two pictures of an area differ by `least` of 255, or more, in any colour."""
    apart = ImageChops.difference(one, other)
    if apart.mode != "L":
        blue, green, red, _ = apart.split()
        apart = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    marked = apart.point([0] * least + [255] * (256 - least))
    return Mask(marked.tobytes(), *marked.size, area, scale)
