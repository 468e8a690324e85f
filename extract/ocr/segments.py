"""Lines of text in a picture: pieces of ink joined to runs with no wide gap and no ruling between them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.ocr.lines import Grey
from extract.ocr.rulings import RuledPicture

_SPECK: Final = 0.15
"""Ink smaller than this share of a letter's height, in both directions, is dirt, unless it stands beside letters."""
_BASE: Final = 0.55
"""The least height, in letters, of what is a letter or a digit and no mark or sign."""
_GAP: Final = 1.8
"""The widest gap in a line, in heights of letters."""
_SAME_LINE: Final = 0.45
"""The share of the lower of two letters that stands beside the other, at least, in one line."""
_MARK: Final = 0.75
"""How far over or under a letter its marks stand at most, in heights of letters."""
_STACKED: Final = 2
"""So many marks may seem a line of their own."""
_SMALLER: Final = 0.7
"""Marks are smaller than this share of their letters."""
_COLUMN_GAP: Final = 0.7
"""The least gap between two columns, in heights of letters."""
_COLUMN: Final = 5
"""So many lines, at least, begin or end where a column does."""
_LEVEL: Final = 0.25
"""How far apart, in heights of letters, lines of a column begin."""
_RARER: Final = 1.5
"""A line has more letters than marks, by this factor at least."""
_NEAR: Final = 0.35
_TALLEST: Final = 4.0
_PICTURE: Final = 8.0
_BESIDE: Final = 1.0
_EDGE: Final = 0.1
_THROUGH: Final = 0.4
"""How far beside a line and how far inside its edges, in its heights, and through how much of it what is none of its
letters runs that may have taken digits: a last one, and the point before it, stand this far behind the others."""

PixelBox = tuple[int, int, int, int]
Boxes = NDArray[np.int64]
"""A row for each piece of ink: x0, top, x1, bottom in pixels."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text: the boxes of its letters and digits from left to right, of its marks and signs, and of all ink."""

    letters: tuple[PixelBox, ...]
    marks: tuple[PixelBox, ...]
    x0: int
    top: int
    x1: int
    bottom: int
    baseline: float
    height: float
    """The usual height of its letters and digits."""
    crossed: bool = False
    """Whether a drawing, a stamp say, or a letter of another line runs through it or right beside it: digits may be
    part of that."""

    @property
    def boxes(self) -> tuple[PixelBox, ...]:
        """The boxes of all its ink."""
        return (*self.letters, *self.marks)


def box_around(boxes: Sequence[PixelBox]) -> PixelBox:
    """Give the box around boxes."""
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def find_segments(picture: RuledPicture, scale: float) -> list[Segment]:
    """Find the lines of text of a picture without its rulings, from top to bottom; `scale` pixels make a point."""
    boxes, pieces = _pieces(picture.ink)
    heights = boxes[:, 3] - boxes[:, 1]
    plausible = heights[(heights > 3 * scale) & (heights < 30 * scale)]
    if not len(plausible):
        return []
    unit = float(np.median(plausible))
    widths = boxes[:, 2] - boxes[:, 0]
    drawn = (heights >= _TALLEST * unit) | (widths >= _PICTURE * unit)
    kept = ~drawn & (np.maximum(heights, widths) > _SPECK * unit)
    drawings = np.concatenate(([False], drawn))[pieces] if drawn.any() else None
    boxes, heights = boxes[kept], heights[kept]
    bases = boxes[heights >= _BASE * unit]
    walls = _walls(picture)
    groups, stacked = _without_stacked(_lines(bases, walls, unit), unit)
    small = np.vstack([boxes[heights < _BASE * unit], np.array(stacked, dtype=np.int64).reshape(-1, 4)])
    segments = _with_small(_parted(groups, small, unit), small, unit)
    return [
        replace(segment, crossed=True)
        if _meets_others(segment, bases, walls)
        or (drawings is not None and _is_drawn_through(segment, drawings))
        else segment
        for segment in segments
    ]


def _is_drawn_through(segment: Segment, drawings: NDArray[np.bool_]) -> bool:
    aside, inside = round(_BESIDE * segment.height), round(_EDGE * segment.height)
    top, bottom = round(segment.baseline - segment.height) + inside, round(segment.baseline) - inside
    area = drawings[max(top, 0) : max(bottom, 1), max(segment.x0 - aside, 0) : segment.x1 + aside]
    through = int(np.count_nonzero(area.any(axis=1)))
    return through > _THROUGH * segment.height


def _meets_others(segment: Segment, letters: Boxes, walls: Boxes) -> bool:
    """Whether letters of other lines stand in a line or right beside it, where no ruling parts them: texts overlap."""
    aside = _BESIDE * segment.height
    beside = np.minimum(letters[:, 3], segment.baseline) - np.maximum(
        letters[:, 1], segment.baseline - segment.height
    )
    near = (
        (letters[:, 0] < segment.x1 + aside)
        & (letters[:, 2] > segment.x0 - aside)
        & (beside > _THROUGH * segment.height)
    )
    own = frozenset(segment.letters)
    ends = (segment.letters[0], segment.letters[-1])
    for x0, top, x1, bottom in letters[near].tolist():
        box = (x0, top, x1, bottom)
        if box not in own and not (_is_walled(box, ends[0], walls) or _is_walled(ends[1], box, walls)):
            return True
    return False


def _pieces(ink: Grey) -> tuple[Boxes, NDArray[np.int32]]:
    """Give the boxes of the pieces of ink, and of which piece each pixel is: 0 for paper, 1 for the first."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    x, y, w, h = (stats[1:, column].astype(np.int64) for column in range(4))
    return np.stack([x, y, x + w, y + h], axis=1), np.asarray(labels, dtype=np.int32)


def _walls(picture: RuledPicture) -> Boxes:
    return np.array(picture.down, dtype=np.int64).reshape(-1, 4)


def _lines(bases: Boxes, walls: Boxes, unit: float) -> list[list[PixelBox]]:
    """Group letters into lines: each goes on from the letter before it that it stands beside most."""
    groups: list[list[PixelBox]] = []
    ends: dict[int, PixelBox] = {}
    order = np.argsort(bases[:, 0], kind="stable")
    for x0, top, x1, bottom in bases[order].tolist():
        box = (x0, top, x1, bottom)
        best, most = -1, (0.0, 0.0)
        for index, last in list(ends.items()):
            gap = x0 - last[2]
            if gap > _GAP * max(unit, last[3] - last[1]):
                del ends[index]
                continue
            beside = _beside(box, last)
            if beside > _SAME_LINE and (beside, -gap) > most and not _is_walled(last, box, walls):
                best, most = index, (beside, -gap)
        if best < 0:
            best = len(groups)
            groups.append([])
            ends[best] = box
        groups[best].append(box)
        if x1 >= ends[best][2]:
            ends[best] = box
    return groups


def _without_stacked(
    groups: Sequence[list[PixelBox]], unit: float
) -> tuple[list[list[PixelBox]], list[PixelBox]]:
    """Part large marks, which stand right over or under letters of a longer line, from the lines."""
    letters = np.array([box for group in groups for box in group], dtype=np.int64).reshape(-1, 4)
    lengths = np.array([len(group) for group in groups for _ in group])
    heights = np.array([_height(group) for group in groups for _ in group])
    kept: list[list[PixelBox]] = []
    stacked: list[PixelBox] = []
    for group in groups:
        longer = letters[lengths > max(len(group), _STACKED)]
        few = len(group) <= _STACKED and all(_is_stacked(box, longer, 1.1 * unit, unit) for box in group)
        larger = (lengths > _RARER * len(group)) & (heights * _SMALLER > _height(group))
        if few or (larger.any() and _are_stacked(group, letters[larger], heights[larger])):
            stacked.extend(group)
        else:
            kept.append(group)
    return kept, stacked


def _parted(groups: Sequence[list[PixelBox]], small: Boxes, unit: float) -> list[list[PixelBox]]:
    """Part lines where a long text nearly reaches the next column: many lines begin, or many end, at that place."""
    begins = np.sort([group[0][0] for group in groups])
    ends = np.sort([group[-1][2] for group in groups])
    parted: list[list[PixelBox]] = []
    for group in groups:
        parted.append([group[0]])
        for before, after in pairwise(group):
            shared = _shared(begins, after[0], unit) or _shared(ends, before[2], unit)
            if shared and _blank(before, after, small) >= _COLUMN_GAP * unit:
                parted.append([after])
            else:
                parted[-1].append(after)
    return parted


def _blank(before: PixelBox, after: PixelBox, small: Boxes) -> int:
    """Give how wide the gap between two letters is, without the small signs in it."""
    top, bottom = min(before[1], after[1]), max(before[3], after[3])
    inside = small[
        (small[:, 0] >= before[2]) & (small[:, 2] <= after[0]) & (small[:, 1] < bottom) & (small[:, 3] > top)
    ]
    return after[0] - max(before[2], int(inside[:, 2].max(initial=0)))


def _shared(places: NDArray[np.int64], place: int, unit: float) -> bool:
    near = _LEVEL * unit
    return int(np.searchsorted(places, place + near) - np.searchsorted(places, place - near)) >= _COLUMN


def _height(group: Sequence[PixelBox]) -> float:
    return float(np.median([box[3] - box[1] for box in group]))


def _are_stacked(group: Sequence[PixelBox], larger: Boxes, heights: NDArray[np.float64]) -> bool:
    """Whether the boxes are marks of a heading, whose marks are as large as letters elsewhere."""
    height = float(np.median(heights))
    return all(_is_stacked(box, larger, _SMALLER * height, height) for box in group)


def _is_stacked(box: PixelBox, letters: Boxes, tallest: float, height: float) -> bool:
    over = np.minimum(letters[:, 2], box[2]) - np.maximum(letters[:, 0], box[0])
    away = np.maximum(letters[:, 1] - box[3], box[1] - letters[:, 3])
    return bool(((over > 0) & (away < _NEAR * height)).any()) and box[3] - box[1] < tallest


def _beside(box: PixelBox, other: PixelBox) -> float:
    """Give the share of the lower of two letters that stands beside the other."""
    shared = min(box[3], other[3]) - max(box[1], other[1])
    return shared / min(box[3] - box[1], other[3] - other[1])


def _is_walled(left: PixelBox, right: PixelBox, walls: Boxes) -> bool:
    if not len(walls):
        return False
    middle = (max(left[1], right[1]) + min(left[3], right[3])) / 2
    between = (walls[:, 0] >= left[2] - 3) & (walls[:, 2] <= right[0] + 3)
    return bool((between & (walls[:, 1] <= middle) & (walls[:, 3] >= middle)).any())


def _with_small(groups: Sequence[Sequence[PixelBox]], small: Boxes, unit: float) -> list[Segment]:
    """Give each line the marks and signs that stand at its letters, and make the segments."""
    owners = [index for index, group in enumerate(groups) for _ in group]
    letters = np.array([box for group in groups for box in group], dtype=np.int64).reshape(-1, 4)
    extra: dict[int, list[PixelBox]] = {}
    orphans: list[PixelBox] = []
    for mark in small:
        aside = np.maximum(np.maximum(letters[:, 0] - mark[2], mark[0] - letters[:, 2]), 0)
        away = np.maximum(np.maximum(letters[:, 1] - mark[3], mark[1] - letters[:, 3]), 0)
        near = (aside <= 1.0 * unit) & (away <= _MARK * unit)
        box = (int(mark[0]), int(mark[1]), int(mark[2]), int(mark[3]))
        if near.any():
            distance = np.where(near, away * 2 + aside, np.inf)
            extra.setdefault(owners[int(distance.argmin())], []).append(box)
        else:
            orphans.append(box)
    segments = [_segment(group, extra.get(index, []), unit) for index, group in enumerate(groups)]
    segments.extend(_segment([dash], [], unit) for dash in orphans if _is_dash(dash, unit))
    return sorted(segments, key=lambda segment: (segment.baseline, segment.x0))


def _is_dash(box: PixelBox, unit: float) -> bool:
    """Whether ink that stands for itself is a dash: it says that there is no figure."""
    return box[2] - box[0] > 1.5 * (box[3] - box[1]) and 0.2 * unit < box[2] - box[0] < 2 * unit


def _segment(letters: Sequence[PixelBox], small: Sequence[PixelBox], unit: float) -> Segment:
    heights = [box[3] - box[1] for box in letters]
    height = max(float(np.median(heights)), 0.5 * unit)
    return Segment(
        tuple(sorted(letters)),
        tuple(sorted(small)),
        *box_around([*letters, *small]),
        float(np.median([box[3] for box in letters])),
        height,
    )
