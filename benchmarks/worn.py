"""Pages as a scanner gives them: askew, lit unevenly, noisy, packed as JPEG; and rulings that are faint or broken."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

import cv2
import numpy as np
from PIL import Image

from extract.ocr.lines import Grey
from extract.sources.page import Ruling

_MOST_SKEW: Final = 2.0
_PLACE: Final = 6.0
"""A place of a ruling, in points: one in twenty of them is faint or broken."""
_SPOILED: Final = 1 / 20
_REACH: Final = 1.5
"""How far from a ruling's middle, in points, its ink may stand."""


@dataclass(frozen=True, slots=True)
class Wear:
    """What scanning does to a page.

    `skew` is in degrees counterclockwise; `blur` and `noise` are standard deviations, in pixels and in shades of 255;
    `slope` is by how many shades the light differs from one edge to the other; `quality` is that of the JPEG.
    """

    skew: float
    blur: float
    ink: float
    paper: float
    slope: float
    noise: float
    quality: int


def draw_wear(random: Random) -> Wear:
    """Draw what happens to a page."""
    return Wear(
        skew=random.uniform(-_MOST_SKEW, _MOST_SKEW),
        blur=random.uniform(0.3, 0.8),
        ink=random.uniform(0, 50),
        paper=random.uniform(215, 255),
        slope=random.uniform(-35, 35),
        noise=random.uniform(2, 10),
        quality=random.randint(50, 90),
    )


def worn(grey: Grey, wear: Wear, random: Random) -> Grey:
    """Give a page as its scan shows it, in the same size."""
    columns = grey.shape[1]
    page = cv2.GaussianBlur(turned(grey, wear.skew), (0, 0), wear.blur).astype(np.float32)
    light = wear.paper + np.linspace(-wear.slope / 2, wear.slope / 2, columns, dtype=np.float32)
    shaded = wear.ink + page * (light[None, :] - wear.ink) / 255.0
    grain = np.random.default_rng(random.getrandbits(63)).standard_normal(shaded.shape, dtype=np.float32)
    noisy = np.clip(shaded + grain * wear.noise, 0, 255).astype(np.uint8)
    _, data = cv2.imencode(".jpg", noisy, [cv2.IMWRITE_JPEG_QUALITY, wear.quality])
    return np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), dtype=np.uint8)


def turned(grey: Grey, degrees: float) -> Grey:
    """Turn a page counterclockwise about its middle, paper around it."""
    rows, columns = grey.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), degrees, 1.0)
    return np.asarray(
        cv2.warpAffine(grey, turn, (columns, rows), flags=cv2.INTER_CUBIC, borderValue=255), dtype=np.uint8
    )


def with_spoiled_rulings(grey: Grey, rulings: Sequence[Ruling], scale: float, random: Random) -> Grey:
    """Make rulings faint or take them away in one place in twenty; `scale` pixels make a point."""
    page = grey.copy()
    for ruling in rulings:
        level = ruling.horizontal
        start, end = (ruling.x0, ruling.x1) if level else (ruling.top, ruling.bottom)
        aside = (ruling.top + ruling.bottom) / 2 if level else (ruling.x0 + ruling.x1) / 2
        for place in range(int((end - start) / _PLACE)):
            if random.random() >= _SPOILED:
                continue
            along = slice(
                round((start + place * _PLACE) * scale), round((start + (place + 1) * _PLACE) * scale)
            )
            across = slice(max(round((aside - _REACH) * scale), 0), round((aside + _REACH) * scale) + 1)
            part = page[across, along] if level else page[along, across]
            left = random.choice((0.0, 0.3))
            part[...] = (255 - (255 - part.astype(np.float32)) * left).astype(np.uint8)
    return page


def write_scan(pages: Sequence[Grey], dots: int, path: Path) -> None:
    """Write pages as a TIFF file that states its resolution."""
    first, *others = (Image.fromarray(page) for page in pages)
    first.save(path, save_all=True, append_images=others, dpi=(dots, dots), compression="tiff_lzw")
