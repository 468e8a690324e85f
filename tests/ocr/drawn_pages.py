"""Pictures of pages, drawn for the tests: tables, figures, and what scanning does to them."""

from io import BytesIO

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Grey = NDArray[np.uint8]

SCALE = 300 / 72
"""Pixels in a point, as pages are read."""


def paper(width: float = 400, height: float = 300, shade: int = 250) -> Grey:
    """Give blank paper of a size in points."""
    return np.full((round(height * SCALE), round(width * SCALE)), shade, dtype=np.uint8)


def rule(
    picture: Grey, x0: float, top: float, x1: float, bottom: float, shade: int = 60, width: int = 2
) -> None:
    """Draw a line between two points, its width in pixels."""
    ends = [(round(x * SCALE), round(y * SCALE)) for x, y in ((x0, top), (x1, bottom))]
    cv2.line(picture, ends[0], ends[1], shade, width)


def rub_out(picture: Grey, x0: float, top: float, x1: float, bottom: float, shade: int = 250) -> None:
    """Break whatever stands in a box."""
    ends = [(round(x * SCALE), round(y * SCALE)) for x, y in ((x0, top), (x1, bottom))]
    cv2.rectangle(picture, ends[0], ends[1], shade, -1)


def table(picture: Grey, columns: list[float], rows: list[float], shade: int = 60, width: int = 2) -> None:
    """Draw the rulings of a table."""
    for y in rows:
        rule(picture, columns[0], y, columns[-1], y, shade, width)
    for x in columns:
        rule(picture, x, rows[0], x, rows[-1], shade, width)


def write(picture: Grey, text: str, x: float, baseline: float, size: float = 12) -> None:
    """Write Latin letters and digits; `size` is how high a digit is nearly, in points."""
    at = (round(x * SCALE), round(baseline * SCALE))
    cv2.putText(picture, text, at, cv2.FONT_HERSHEY_SIMPLEX, size * SCALE / 30, 30, 4, cv2.LINE_AA)


def noisy(picture: Grey, deviation: float = 8) -> Grey:
    noise = np.random.default_rng(5).normal(0, deviation, picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


def askew(picture: Grey, degrees: float) -> Grey:
    rows, columns = picture.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), degrees, 1)
    return np.asarray(cv2.warpAffine(picture, turn, (columns, rows), borderValue=250), dtype=np.uint8)


def as_jpeg(picture: Grey, quality: int = 60) -> Grey:
    kept = BytesIO()
    Image.fromarray(picture).save(kept, "JPEG", quality=quality)
    return np.asarray(Image.open(kept), dtype=np.uint8)


def shaded(picture: Grey) -> Grey:
    """Let the light fall off towards the left edge, as at the gutter of a book."""
    light = 1 - 0.6 * np.exp(-np.arange(picture.shape[1]) / (0.1 * picture.shape[1]))
    return (picture * light).astype(np.uint8)


def digits_page(lines: int = 8) -> Grey:
    """Draw a page of lines of figures."""
    picture = paper(595, 842)
    for line in range(lines):
        for column in range(4):
            write(picture, f"{(line * 7919 + column * 104729) % 99991:,}", 60 + column * 120, 100 + line * 22)
    return picture
