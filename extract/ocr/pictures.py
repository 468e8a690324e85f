"""Page pictures: a page of a PDF or of an image file as shades of grey, with its size in points."""

import math
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from extract.errors import DamagedFile
from extract.ocr.lines import Grey
from extract.processes.limits import Limits
from extract.sources.pdf import UNDRAWN, PdfSource

DOTS: Final = 300
"""The resolution that pages are read at, in dots an inch."""
_A4_LONG: Final = 842.0
_PLAUSIBLE_DOTS: Final = (72, 1200)
_MOST_PIXELS: Final = 60_000_000
_UNREADABLE: Final = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    EOFError,
    KeyError,
    TypeError,
    SyntaxError,
    ValueError,
    OverflowError,
    struct.error,
)
"""What Pillow raises on damaged and on overlarge files."""
_DEEP: Final = ("I", "F")
"""Images with more than 256 shades have modes that begin so."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as it is displayed; `scale` pixels make a point."""

    grey: Grey
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Pixels in a point."""
        return float(self.grey.shape[1] / self.width)


def picture_of_page(pdf: PdfSource, number: int, most_pixels: int = _MOST_PIXELS) -> PagePicture:
    """Draw a page of an open PDF, counted from 1, as it is displayed; one that is too large for so many pixels, smaller.

    Raises DamagedFile where it cannot be drawn.
    """
    try:
        page = pdf.document[number - 1]
        width, height = page.get_size()
        drawn = page.render(scale=_dots_for(width, height, most_pixels) / 72, grayscale=True).to_numpy()
    except UNDRAWN:
        raise DamagedFile(f"{pdf.path}: page {number} is damaged; get an undamaged copy") from None
    return PagePicture(np.ascontiguousarray(drawn.reshape(drawn.shape[0], drawn.shape[1])), width, height)


def image_page_count(path: Path, data: bytes, limits: Limits = Limits()) -> int:
    """Count the pages of an image file; where one leads nowhere, it is the last that can be counted.

    Raises DamagedFile where it is no image that can be read.
    """
    with _opened(path, data, limits, "the image") as image:
        try:
            return int(getattr(image, "n_frames", 1))
        except _UNREADABLE:
            return _pages_before_damage(image) + 1


def _pages_before_damage(image: Image.Image) -> int:
    for number in count():
        try:
            image.seek(number)
        except _UNREADABLE:
            return max(number, 1)
    raise AssertionError("pages come to an end")


def picture_of_image(path: Path, data: bytes, number: int, limits: Limits = Limits()) -> PagePicture:
    """Give a page, counted from 1, of an image file (PNG, JPEG, a TIFF of one page or more).

    A page takes the size that the file states; where it states none, its longer side is that of A4.
    Raises DamagedFile where the page cannot be read.
    """
    with _opened(path, data, limits, f"page {number} of the image") as image:
        image.seek(number - 1)
        _require_size(path, image, number, limits)
        turned = ImageOps.exif_transpose(image.copy())
        return _of_image(turned, image.info.get("dpi"))


@contextmanager
def _opened(path: Path, data: bytes, limits: Limits, what: str) -> Iterator[Image.Image]:
    # Pillow warns from this number of pixels on, and refuses twice as many.
    Image.MAX_IMAGE_PIXELS = limits.pixels
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(data)) as image:
            yield image
    except _UNREADABLE:
        raise DamagedFile(f"{path}: {what} is damaged or too large; scan or copy it again") from None


def _require_size(path: Path, image: Image.Image, number: int, limits: Limits) -> None:
    columns, rows = image.size
    if columns * rows > limits.pixels:
        raise DamagedFile(
            f"{path}: page {number} has {columns} × {rows} pixels, more than {limits.pixels}; "
            "scan it at a lower resolution, or allow more with --max-pixels"
        )


def _of_image(image: Image.Image, stated: Any) -> PagePicture:
    grey = _grey(image)
    columns, rows = image.size
    dots = float(stated[0]) if stated else 0.0
    if not _PLAUSIBLE_DOTS[0] < dots <= _PLAUSIBLE_DOTS[1]:
        dots = max(columns, rows) / _A4_LONG * 72
    width, height = columns * 72 / dots, rows * 72 / dots
    wanted = _dots_for(width, height)
    if abs(dots - wanted) > 1:
        size = max(round(width * wanted / 72), 1), max(round(height * wanted / 72), 1)
        grey = grey.resize(size, Image.Resampling.BICUBIC)
    return PagePicture(np.asarray(grey, dtype=np.uint8), width, height)


def _grey(image: Image.Image) -> Image.Image:
    """Give an image as 256 shades, on white where it is transparent."""
    if image.mode.startswith(_DEEP):
        shades = np.asarray(image, dtype=np.float64)
        lightest = 65535.0 if shades.max(initial=0.0) > 255 else 255.0
        return Image.fromarray(np.clip(shades * (255.0 / lightest), 0, 255).astype(np.uint8))
    if image.mode in ("RGBA", "LA", "PA", "P") or "transparency" in image.info:
        on_white = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(on_white, image.convert("RGBA")).convert("L")
    return image.convert("L")


def _dots_for(width: float, height: float, most_pixels: int = _MOST_PIXELS) -> float:
    """Give the resolution that a page of a size in points is read at: less where it is very large."""
    return min(float(DOTS), math.sqrt(most_pixels / max(width * height, 1.0)) * 72)
