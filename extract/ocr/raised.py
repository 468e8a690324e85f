"""What the numeral recogniser takes for another sign of a number: raised marks of notes, and colons of times."""

from collections.abc import Sequence
from typing import Final

from extract.ocr.segments import PixelBox, Segment

_RAISED: Final = 0.25
"""How far above the baseline what is raised ends at least, in heights of letters."""
_HIGH: Final = 0.42
"""How high it is at least: lower signs are commas, quotes and dashes."""
_OVER: Final = 0.3
"""The share of its width from which it stands over a letter, as the marks of Thai do."""
_DOT: Final = 0.45
"""How wide and high a dot of a colon is at most, in heights of letters."""
_ALIGNED: Final = 0.2
"""How far aside, in heights of letters, one dot of a colon stands from the other at most."""
_NEXT: Final = 0.3
"""The gap, in heights of letters, under which what follows is of one sign with it: a percent sign begins with a ring."""


def raised_places(segment: Segment) -> list[float]:
    """Give the x of the middle of each small character that is raised behind what it follows, in pixels."""
    raised = sorted(box for box in segment.boxes if _is_raised(box, segment))
    others = [box for box in segment.boxes if box not in raised]
    marks: list[float] = []
    behind: PixelBox | None = None
    for box in reversed(raised):
        if any(_is_over(box, other) for other in others):
            continue
        # What stands right behind a raised character is the next one of its mark, or a letter that it is a part of.
        is_next = behind is not None and behind[0] - box[2] < _NEXT * segment.height
        if is_next or not _goes_on(box, others, segment.height):
            marks.append(_middle(box))
            behind = box
    return marks


def colon_places(segment: Segment) -> list[float]:
    """Give the x of the middle of each colon, in pixels: 225:16 would be read as 225.16."""
    dots = [box for box in segment.marks if max(_size(box)) <= _DOT * segment.height]
    over = [box for box in dots if segment.baseline - box[3] >= _RAISED * segment.height]
    return [
        _middle(dot)
        for dot in dots
        if dot not in over
        and any(abs(_middle(other) - _middle(dot)) <= _ALIGNED * segment.height for other in over)
    ]


def _size(box: PixelBox) -> tuple[int, int]:
    return box[2] - box[0], box[3] - box[1]


def _middle(box: PixelBox) -> float:
    return (box[0] + box[2]) / 2


def _is_raised(box: PixelBox, segment: Segment) -> bool:
    return segment.baseline - box[3] >= _RAISED * segment.height and box[3] - box[1] >= _HIGH * segment.height


def _is_over(box: PixelBox, other: PixelBox) -> bool:
    return min(box[2], other[2]) - max(box[0], other[0]) > _OVER * (box[2] - box[0])


def _goes_on(box: PixelBox, others: Sequence[PixelBox], height: float) -> bool:
    """Whether a letter on the line stands right behind a box."""
    return any(-_NEXT * height < other[0] - box[2] < _NEXT * height for other in others)
