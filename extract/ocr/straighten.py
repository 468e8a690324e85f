"""Pages scanned askew or sideways, turned so that their lines run from left to right."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from extract.ocr.lines import Grey

_SEARCHED: Final = 1000
"""The width in pixels at which the skew is searched."""
_MOST: Final = 4.0
"""The widest skew, in degrees, that is looked for."""
_COARSE: Final = 0.5
_FINE: Final = 0.1
_LEVEL: Final = 0.03
"""A page is not turned for less: a line of it rises by no more than a pixel or two."""
_LETTER: Final = 4
"""The least size of a letter, in pixels, at the width searched."""
_SAMPLE: Final = 1500
"""So many letters tell which way the lines run."""


@dataclass(frozen=True, slots=True)
class Straightened:
    """A picture whose lines are level, and how it was turned: quarter turns counterclockwise, then degrees."""

    grey: Grey
    quarters: int
    degrees: float


def straighten(grey: Grey, quarters: int) -> Straightened:
    """Turn a picture by quarters (counterclockwise), then level its lines."""
    turned = np.ascontiguousarray(np.rot90(grey, quarters))
    degrees = skew_of(turned)
    if abs(degrees) < _LEVEL:
        return Straightened(turned, quarters % 4, 0.0)
    rows, columns = turned.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), degrees, 1.0)
    level = cv2.warpAffine(turned, turn, (columns, rows), flags=cv2.INTER_CUBIC, borderValue=255)
    return Straightened(np.asarray(level, dtype=np.uint8), quarters % 4, degrees)


def skew_of(grey: Grey) -> float:
    """Give the degrees by which a picture must be turned counterclockwise to level its lines.

    Level lines make the rows of a picture differ most from one another.
    """
    ink = _small_ink(grey)
    coarse = max(_angles(0.0, _MOST, _COARSE), key=lambda angle: _sharpness(ink, angle))
    fine = {angle: _sharpness(ink, angle) for angle in _angles(coarse, _COARSE, _FINE)}
    best = max(fine, key=lambda angle: fine[angle])
    return best + _summit(
        *(fine.get(angle, 0.0) for angle in (round(best - _FINE, 6), best, round(best + _FINE, 6)))
    )


def _summit(before: float, highest: float, after: float) -> float:
    """Give how far from the best angle the summit of the parabola through it and its neighbours lies."""
    bend = before - 2 * highest + after
    return _FINE * 0.5 * (before - after) / bend if before > 0 < after and bend < 0 else 0.0


def runs_sideways(grey: Grey) -> bool:
    """Whether the lines of a picture run upwards or downwards: letters stand closest to those of their own line."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(_small_ink(grey), connectivity=8)
    boxes = stats[1:, :4].astype(np.int64)
    sizes = np.maximum(boxes[:, 2], boxes[:, 3])
    if not len(sizes):
        return False
    usual = np.median(sizes[sizes >= _LETTER]) if (sizes >= _LETTER).any() else _LETTER
    letters = boxes[(sizes > 0.6 * usual) & (sizes < 2.5 * usual)][:_SAMPLE]
    if len(letters) < 2:
        return False
    x0, top, x1, bottom = (
        letters[:, 0],
        letters[:, 1],
        letters[:, 0] + letters[:, 2],
        letters[:, 1] + letters[:, 3],
    )
    across = np.maximum(np.maximum.outer(x0, x0) - np.minimum.outer(x1, x1), 0)
    down = np.maximum(np.maximum.outer(top, top) - np.minimum.outer(bottom, bottom), 0)
    away = across + down
    np.fill_diagonal(away, np.iinfo(np.int64).max)
    nearest = away.argmin(axis=1)
    rows = np.arange(len(letters))
    aside = np.count_nonzero(across[rows, nearest] > down[rows, nearest])
    over = np.count_nonzero(down[rows, nearest] > across[rows, nearest])
    return bool(over > aside)


def _small_ink(grey: Grey) -> Grey:
    rows, columns = grey.shape
    width = min(columns, _SEARCHED)
    small = cv2.resize(grey, (width, max(rows * width // columns, 1)), interpolation=cv2.INTER_AREA)
    paper = cv2.medianBlur(small, 31)
    return np.asarray(cv2.subtract(paper, small) > 40, dtype=np.uint8)


def _angles(middle: float, reach: float, step: float) -> list[float]:
    count = round(reach / step)
    return sorted((round(middle + index * step, 6) for index in range(-count, count + 1)), key=abs)


def _sharpness(ink: Grey, degrees: float) -> float:
    rows, columns = ink.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), degrees, 1.0)
    turned = cv2.warpAffine(ink * 255, turn, (columns, rows), flags=cv2.INTER_LINEAR)
    return float(np.square(np.diff(turned.sum(axis=1, dtype=np.float64))).sum())
