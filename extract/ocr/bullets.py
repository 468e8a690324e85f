"""Bullets and solid marks in a picture: ink too thick for a stroke, which no reader of letters or numerals knows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

import cv2
import numpy as np

from extract.ocr.lines import Grey
from extract.ocr.segments import PixelBox, Segment

_THICK: Final = 0.31
"""The radius of the widest circle in a bullet, in its sizes; strokes of the boldest digits stay under half of it."""
_ROUND: Final = 0.4
"""That radius in what fills more of its box than a square on its corner does."""
_MIRRORED: Final = 0.7
"""The share of its darkness, at least, that a bullet and its mirror images have in common: digits have less."""
_EVEN: Final = 0.25
"""How much lighter, of the way to paper, a bullet's middle may be: what only looks filled in the ink is lighter."""
_SQUARE: Final = 1.5
"""How many times as wide as high a bullet is at most, and the reverse."""
_APART: Final = 0.3
"""The gap, in heights of letters, that follows a bullet at least."""
_SHAPES: Final = ((0.66, "◆"), (0.9, "●"), (1.1, "■"))
"""The share of its box that is ink, at most, and what such a bullet is written as."""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A bullet: where it stands, what it is written as, and the line that it stands in."""

    box: PixelBox
    text: str
    line: Segment


def part_bullets(
    segments: Sequence[Segment], ink: Grey, grey: Grey
) -> tuple[tuple[Segment, ...], tuple[Bullet, ...]]:
    """Take the bullets that lines begin with out of them; `ink` is 255 where `grey` has any.

    Lines of bullets alone are left out.
    """
    parted = [_part(segment, ink, grey) for segment in segments]
    lines = tuple(segment for segment, _ in parted if segment.letters)
    return lines, tuple(chain.from_iterable(bullets for _, bullets in parted))


def _part(segment: Segment, ink: Grey, grey: Grey) -> tuple[Segment, list[Bullet]]:
    bullets: list[Bullet] = []
    for box, following in zip(segment.letters, (*segment.letters[1:], None), strict=True):
        if following is not None and following[0] - box[2] < _APART * segment.height:
            break
        shape = _shape(box, ink, grey)
        if shape is None:
            break
        bullets.append(Bullet(box, shape, segment))
    letters = segment.letters[len(bullets) :]
    if not bullets or not letters:
        return replace(segment, letters=letters), bullets
    return replace(segment, letters=letters, x0=max(segment.x0, bullets[-1].box[2])), bullets


def _shape(box: PixelBox, ink: Grey, grey: Grey) -> str | None:
    """Give what a piece of ink is written as where it is a bullet."""
    x0, top, x1, bottom = box
    width, height = x1 - x0, bottom - top
    if max(width, height) > _SQUARE * min(width, height):
        return None
    framed = np.pad(ink[top:bottom, x0:x1], 1)
    away = cv2.distanceTransform(framed, cv2.DIST_L2, 5)
    radius = float(away.max())
    if radius < _THICK * min(width, height):
        return None
    shades = grey[top:bottom, x0:x1]
    paper = float(
        np.percentile(grey[max(top - height, 0) : bottom + height, max(x0 - width, 0) : x1 + width], 90)
    )
    darkest = float(np.percentile(shades, 5))
    middle = float(np.percentile(shades[away[1:-1, 1:-1] > radius / 2], 90))
    if middle - darkest > _EVEN * (paper - darkest):
        return None
    filled = float(np.count_nonzero(framed)) / (width * height)
    if not _is_mirrored(shades) or (filled > _SHAPES[0][0] and radius < _ROUND * min(width, height)):
        return None
    return next((text for most, text in _SHAPES if filled <= most), None)


def _is_mirrored(shades: Grey) -> bool:
    """Whether a piece looks nearly the same from behind and on its head."""
    dark = 255.0 - shades
    return all(
        float(np.abs(dark - image).sum()) <= (1 - _MIRRORED) * float(dark.sum())
        for image in (dark[::-1], dark[:, ::-1])
    )
