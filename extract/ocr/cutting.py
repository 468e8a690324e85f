"""Lines and parts of lines cut out of a page, without the ink of what stands around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extract.ocr.lines import Grey
from extract.ocr.segments import PixelBox, Segment

_SOFT: Final = 2
"""How far, in pixels, the soft edge of ink reaches beyond its box."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A level page without its rulings, the boxes of all letters of its lines, a row each, and their usual height."""

    grey: Grey
    letters: NDArray[np.int64]
    usual_height: float


@dataclass(frozen=True, slots=True)
class Cut:
    """A picture cut out of a sheet, and the x of its left edge there."""

    picture: Grey
    left: int


def sheet_of(grey: Grey, segments: Sequence[Segment]) -> Sheet:
    """Give the sheet of a page's picture and the lines on it."""
    boxes = [box for segment in segments for box in segment.letters]
    usual = float(np.median([segment.height for segment in segments])) if segments else 0.0
    return Sheet(grey, np.array(boxes, dtype=np.int64).reshape(-1, 4), usual)


def cut(sheet: Sheet, line: Segment, own: Sequence[PixelBox], area: tuple[float, float, float, float]) -> Cut:
    """Cut out an area (x0, top, x1, bottom), as far as it is on the sheet, for a line or some boxes of it.

    Where letters of other lines stand, or other ink of the same line, is paper. Marks of other lines stay: a mark, or a
    decimal point, may have been taken for that of a line that it does not belong to.
    """
    rows, columns = sheet.grey.shape
    left, right = max(round(area[0]), 0), min(round(area[2]), columns)
    above, below = max(round(area[1]), 0), min(round(area[3]), rows)
    seen = sheet.grey[above : max(below, above + 1), left : max(right, left + 1)]
    picture = np.ascontiguousarray(seen).copy()
    paper = int(np.median(picture)) if picture.size else 255
    mine = frozenset(own)
    for box in (*_letters_in(sheet, (left, above, right, below)), *line.marks):
        if box not in mine:
            _fill(picture, box, left, above, paper)
    for box in own:
        _restore(picture, seen, box, left, above)
    return Cut(picture, left)


def _letters_in(sheet: Sheet, area: PixelBox) -> list[PixelBox]:
    boxes = sheet.letters
    within = (
        (boxes[:, 0] < area[2] + _SOFT)
        & (boxes[:, 2] > area[0] - _SOFT)
        & (boxes[:, 1] < area[3] + _SOFT)
        & (boxes[:, 3] > area[1] - _SOFT)
    )
    return [(int(x0), int(top), int(x1), int(bottom)) for x0, top, x1, bottom in boxes[within]]


def _fill(picture: Grey, box: PixelBox, left: int, above: int, paper: int) -> None:
    rows, columns = _within(box, left, above)
    picture[rows, columns] = paper


def _restore(picture: Grey, seen: Grey, box: PixelBox, left: int, above: int) -> None:
    rows, columns = _within(box, left, above)
    picture[rows, columns] = seen[rows, columns]


def _within(box: PixelBox, left: int, above: int) -> tuple[slice, slice]:
    return (
        slice(max(box[1] - _SOFT - above, 0), max(box[3] + _SOFT - above, 0)),
        slice(max(box[0] - _SOFT - left, 0), max(box[2] + _SOFT - left, 0)),
    )
