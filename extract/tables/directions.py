"""Which way text runs, and the maps that make turned text upright and bring its boxes back.

A table is often drawn turned on an upright page. Its glyphs are then laid out on the page as a reader would
turn it, and the boxes of what was found are turned back: all places stay on the page as it is displayed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extract.sources.page import Glyph, Ruling
from schemas import Box

_LEAST_STEP: Final = 0.1
"""A step of the pen shorter than this, in ems, tells no direction: a mark is set on its base."""
_MOST_STEP: Final = 0.9
"""A step of the pen longer than this, in ems, may be a step to another line."""
_ASTRAY: Final = 0.03
"""How far aside, in ems, a step along a line goes at most."""
_RUN: Final = (1, 2, 6, 2)
"""So many steps one after the other make a run, by direction: marks drawn late step back against the text."""

_STILL: Final = -1
"""Stands for the direction of a step that is none."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A page's turn: its text is upright after the page is turned back by `quarters` turns clockwise.

    `width` and `height` are those of the page as it is displayed.
    """

    quarters: int
    width: float
    height: float

    def upright_point(self, x: float, y: float) -> tuple[float, float]:
        """Give a displayed point on the page turned upright."""
        if self.quarters == 1:
            return y, self.width - x
        if self.quarters == 2:
            return self.width - x, self.height - y
        if self.quarters == 3:
            return self.height - y, x
        return x, y

    def displayed_point(self, x: float, y: float) -> tuple[float, float]:
        """Give a point of the upright page on the page as displayed."""
        if self.quarters == 1:
            return self.width - y, x
        if self.quarters == 2:
            return self.width - x, self.height - y
        if self.quarters == 3:
            return y, self.height - x
        return x, y

    def upright_box(self, box: Box) -> Box:
        """Give a displayed box on the page turned upright."""
        return _ordered(self.upright_point(box[0], box[1]), self.upright_point(box[2], box[3]))

    def displayed_box(self, box: Box) -> Box:
        """Give a box of the upright page on the page as displayed, to a hundredth of a point."""
        x0, top, x1, bottom = _ordered(
            self.displayed_point(box[0], box[1]), self.displayed_point(box[2], box[3])
        )
        return round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)

    def upright_glyph(self, glyph: Glyph) -> Glyph:
        """Give a glyph on the page turned upright."""
        if self.quarters == 0:
            return glyph
        x, baseline = self.upright_point(glyph.x, glyph.baseline)
        return glyph._replace(x=x, baseline=baseline, box=self.upright_box(glyph.box))

    def upright_ruling(self, ruling: Ruling) -> Ruling:
        """Give a ruling on the page turned upright."""
        return Ruling(*self.upright_box((ruling.x0, ruling.top, ruling.x1, ruling.bottom)))


def _ordered(one: tuple[float, float], other: tuple[float, float]) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])


def by_direction(glyphs: Sequence[Glyph]) -> dict[int, list[Glyph]]:
    """Part glyphs by the way their text runs, in quarter turns clockwise; each part stays in drawing order.

    The pen's steps from glyph to glyph tell it. The first part is that of most of the page; glyphs without a
    clear run (marks drawn in a pass of their own, single characters) belong to it.
    """
    directions: list[int | None] = [None] * len(glyphs)
    start, steps = 0, 0
    current: int | None = None
    for index in range(1, len(glyphs)):
        step = _step(glyphs[index - 1], glyphs[index])
        if step == _STILL:
            continue
        if step == current:
            steps += 1
            continue
        _mark_run(directions, start, index, current, steps)
        start, current, steps = index - 1, step, 1
    _mark_run(directions, start, len(glyphs), current, steps)
    known = [direction for direction in directions if direction is not None]
    most = max((0, 1, 3, 2), key=known.count)
    parts: dict[int, list[Glyph]] = {most: []}
    for glyph, direction in zip(glyphs, directions, strict=True):
        parts.setdefault(most if direction is None else direction, []).append(glyph)
    return parts


def _mark_run(directions: list[int | None], start: int, end: int, direction: int | None, steps: int) -> None:
    if direction is not None and steps >= _RUN[direction]:
        directions[start:end] = [direction] * (end - start)


def _step(one: Glyph, other: Glyph) -> int | None:
    """Tell the direction of a step of the pen: `_STILL` where it hardly moves, None where it is unclear."""
    across, down, em = other.x - one.x, other.baseline - one.baseline, other.size
    wide, high = abs(across), abs(down)
    if max(wide, high) < _LEAST_STEP * em:
        return _STILL
    if max(wide, high) > _MOST_STEP * em or min(wide, high) > _ASTRAY * em:
        return None
    if wide > high:
        return 0 if across > 0 else 2
    return 1 if down > 0 else 3
