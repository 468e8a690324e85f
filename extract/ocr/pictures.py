"""Page pictures: a page of a PDF or of an image file as shades of grey, with its size in points."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from extract.errors import DamagedFile
from extract.ocr.lines import Grey

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


def pictures_of_file(path: Path, data: bytes) -> Iterator[PagePicture]:
    """Give the pages of an image file (PNG, JPEG, a TIFF of one page or more).

    A page takes the size that the file states; where it states none, its longer side is that of A4.
    Raises DamagedFile where the file is no image that can be read.
    """
    try:
        with Image.open(BytesIO(data)) as image:
            for frame in ImageSequence.Iterator(image):
                yield _of_image(ImageOps.exif_transpose(frame.copy()), image.info.get("dpi"))
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
        image = image.convert("L").resize((round(width * DOTS / 72), round(height * DOTS / 72)), Image.Resampling.BICUBIC)
    return PagePicture(np.asarray(image.convert("L"), dtype=np.uint8), width, height)
