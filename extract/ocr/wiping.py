"""What rulings cover of a picture, and what of it is letters that they touch."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import cv2
import numpy as np

from extract.ocr.lines import Grey
from extract.ocr.strokes import Stroke

_FRINGE: Final = 2
"""So many pixels beside a ruling are its blurred edge, or a letter's."""


def coverage(ink: Grey, across: Sequence[Sequence[Stroke]], down: Sequence[Sequence[Stroke]]) -> Grey:
    """Mark what rulings cover, 255, but for the letters that go through them.

    `down` are strokes of the picture with rows and columns exchanged; `ink` is 255 where the page has ink.
    """
    rows_wide, rows_through = _parts(ink, across)
    turned = np.asarray(cv2.transpose(ink), dtype=np.uint8)
    columns_wide, columns_through = (
        np.asarray(cv2.transpose(part), dtype=np.uint8) for part in _parts(turned, down)
    )
    rows = cv2.bitwise_and(rows_wide, ~(rows_through & ~columns_wide))
    columns = cv2.bitwise_and(columns_wide, ~(columns_through & ~rows_wide))
    return np.asarray(cv2.bitwise_or(rows, columns), dtype=np.uint8)


def _parts(ink: Grey, rulings: Sequence[Sequence[Stroke]]) -> tuple[Grey, Grey]:
    """Mark what rulings cover, and what of it is part of letters: ink goes on both above it and below it."""
    wide = np.zeros_like(ink)
    through = np.zeros_like(ink)
    for ruling in rulings:
        for stroke in ruling:
            _mark(stroke, ink, wide, through)
        for before, after in pairwise(ruling):
            ends = (before.x1, round(before.right)), (after.x0, round(after.left))
            cv2.line(wide, *ends, 255, max(round(min(before.thickness, after.thickness)), 1))
    return wide, through


def _mark(stroke: Stroke, ink: Grey, wide: Grey, through: Grey) -> None:
    top, bottom = max(stroke.top - _FRINGE, 0), min(stroke.bottom + _FRINGE, len(ink))
    above, below = stroke.top - top, bottom - stroke.bottom
    covered = np.pad(stroke.mask, ((above, below), (0, 0)))
    wide[top:bottom, stroke.x0 : stroke.x1] |= covered * 255
    beside = ink[top:bottom, stroke.x0 : stroke.x1] & ~(covered * 255)
    from_above = np.maximum.accumulate(np.where(covered.cumsum(axis=0) == 0, beside, 0), axis=0)[-1]
    under = covered[::-1].cumsum(axis=0)[::-1] == 0
    from_below = np.where(under, beside, 0).max(axis=0)
    both = cv2.dilate((from_above & from_below).reshape(1, -1), np.ones((1, 3), np.uint8))[0]
    through[top:bottom, stroke.x0 : stroke.x1] |= covered * both
