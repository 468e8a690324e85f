"""Page pictures: a page of a PDF or of an image file as shades of grey, with its size in points."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from extract.errors import DamagedFile
from extract.ocr.lines import Grey
from extract.sources.open import read_bytes

DOTS: Final = 300
"""The resolution that pages are read at, in dots an inch."""
_A4_LONG: Final = 842.0
_PLAUSIBLE_DOTS: Final = (72, 1200)
_MOST_PIXELS: Final = 60_000_000


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as it is displayed; `scale` pixels make a point."""

    grey: Grey
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Pixels in a point."""
        return self.grey.shape[1] / self.width


def picture_of_page(document: Any, index: int) -> PagePicture:
    """Draw a page of an open PDF (pypdfium2's PdfDocument), counted from 0, as it is displayed."""
    page = document[index]
    width, height = page.get_size()
    dots = min(DOTS, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5 * 72)
    drawn = page.render(scale=dots / 72, grayscale=True).to_numpy()
    return PagePicture(np.ascontiguousarray(drawn.reshape(drawn.shape[0], drawn.shape[1])), width, height)


def image_page_count(path: Path, data: bytes) -> int:
    """Count the pages of an image file. Raises DamagedFile where it is no image that can be read."""
    with _opened(path, data) as image:
        return int(getattr(image, "n_frames", 1))


def picture_of_image(path: Path, number: int) -> PagePicture:
    """Give a page, counted from 1, of an image file (PNG, JPEG, a TIFF of one page or more).

    A page takes the size that the file states; where it states none, its longer side is that of A4.
    Raises DamagedFile where the page cannot be read.
    """
    with _opened(path, read_bytes(path)) as image:
        image.seek(number - 1)
        turned = ImageOps.exif_transpose(image.copy())
        return _of_image(turned, image.info.get("dpi"))


@contextmanager
def _opened(path: Path, data: bytes) -> Iterator[Image.Image]:
    try:
        with Image.open(BytesIO(data)) as image:
            yield image
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise DamagedFile(f"{path}: the image is damaged or too large; scan or copy it again") from None


def _of_image(image: Image.Image, stated: Any) -> PagePicture:
    if image.mode in ("RGBA", "LA", "P"):
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image.convert("RGBA"))
    columns, rows = image.size
    dots = float(stated[0]) if stated else 0.0
    if not _PLAUSIBLE_DOTS[0] < dots <= _PLAUSIBLE_DOTS[1]:
        dots = max(columns, rows) / _A4_LONG * 72
    width, height = columns * 72 / dots, rows * 72 / dots
    if abs(dots - DOTS) > 1:
        image = image.convert("L").resize(
            (round(width * DOTS / 72), round(height * DOTS / 72)), Image.Resampling.BICUBIC
        )
    return PagePicture(np.asarray(image.convert("L"), dtype=np.uint8), width, height)
