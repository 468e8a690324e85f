"""The characters of one glyph, side by side as they are read.

pdfium parts the box of a glyph that stands for several characters (ขั of a ligature) from left to right on the page as it
is stored. Where that lies on its side, or the text is turned, they come one over the other.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.sources.page import Glyph

_MEET: Final = 0.01
"""How far apart, in points, the sides of two such boxes are at most that are one."""


def side_by_side(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """Give upright glyphs in their order, those that were parted one over the other parted from left to right."""
    stacked = [place for place, (one, other) in enumerate(pairwise(glyphs)) if _are_stacked(one, other)]
    if not stacked:
        return glyphs
    parted = list(glyphs)
    for run in _runs(stacked):
        _part(parted, run)
    return parted


def _are_stacked(one: Glyph, other: Glyph) -> bool:
    if one.x != other.x or one.baseline != other.baseline:
        return False
    (left, top, right, bottom), (other_left, other_top, other_right, other_bottom) = one.box, other.box
    beside = abs(left - other_left) <= _MEET and abs(right - other_right) <= _MEET
    return beside and (abs(bottom - other_top) <= _MEET or abs(top - other_bottom) <= _MEET)


def _runs(stacked: Sequence[int]) -> list[range]:
    """Give the places of characters of one glyph, from the places of those that the next is stacked on."""
    runs: list[range] = []
    for place in stacked:
        if runs and runs[-1].stop == place + 1:
            runs[-1] = range(runs[-1].start, place + 2)
        else:
            runs.append(range(place, place + 2))
    return runs


def _part(glyphs: list[Glyph], run: range) -> None:
    boxes = [glyphs[place].box for place in run]
    left, right = boxes[0][0], boxes[0][2]
    top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
    room = (right - left) / len(run)
    for number, place in enumerate(run):
        box = (left + number * room, top, left + (number + 1) * room, bottom)
        glyphs[place] = glyphs[place]._replace(box=box)
