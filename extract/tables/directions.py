"""Which way text runs, and the maps that make turned text upright and bring its boxes back.

A table is often drawn turned on an upright page. Its glyphs are then laid out on the page as a reader would
turn it, and the boxes of what was found are turned back: all places stay on the page as it is displayed.
"""

from collections.abc import Sequence
from operator import itemgetter
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

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

_UNCLEAR: Final = -1
"""Stands for the direction of a step or a glyph that tells none."""
_PEN_AND_SIZE: Final = tuple(Glyph._fields.index(name) for name in ("x", "baseline", "size"))


class Turn(NamedTuple):
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
        if self.quarters == 0:
            return _ordered((box[0], box[1]), (box[2], box[3]))
        return _ordered(self.upright_point(box[0], box[1]), self.upright_point(box[2], box[3]))

    def displayed_box(self, box: Box) -> Box:
        """Give a box of the upright page on the page as displayed, to a hundredth of a point."""
        one, other = (box[0], box[1]), (box[2], box[3])
        if self.quarters != 0:
            one, other = self.displayed_point(*one), self.displayed_point(*other)
        x0, top, x1, bottom = _ordered(one, other)
        return round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2)

    def upright_glyphs(self, glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
        """Give glyphs on the page turned upright."""
        return glyphs if self.quarters == 0 else [self._upright_glyph(glyph) for glyph in glyphs]

    def _upright_glyph(self, glyph: Glyph) -> Glyph:
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
    runs = _clear_runs(glyphs)
    if not any(direction for direction, _, _ in runs):
        return {0: list(glyphs)}
    directions = [_UNCLEAR] * len(glyphs)
    for direction, start, end in runs:
        directions[start:end] = [direction] * (end - start)
    most = max((0, 1, 3, 2), key=directions.count)
    parts: dict[int, list[Glyph]] = {most: []}
    for glyph, direction in zip(glyphs, directions, strict=True):
        parts.setdefault(most if direction == _UNCLEAR else direction, []).append(glyph)
    return parts


def _clear_runs(glyphs: Sequence[Glyph]) -> list[tuple[int, int, int]]:
    """Give the runs of steps that tell a direction: it, the first glyph and the one after the last.

    A run begins at the glyph at which the one before it ends, and what hardly moves the pen belongs to it.
    """
    ways, places = _steps(glyphs)
    if not len(places):
        return []
    begins = np.flatnonzero(np.append(True, ways[1:] != ways[:-1]))
    lengths = np.diff(np.append(begins, len(ways)))
    starts = places[begins].tolist()
    ends = [start + 1 for start in starts[1:]] + [len(glyphs)]
    return [
        (direction, start, end)
        for direction, start, end, steps in zip(
            ways[begins].tolist(), starts, ends, lengths.tolist(), strict=True
        )
        if direction != _UNCLEAR and steps >= _RUN[direction]
    ]


def _steps(glyphs: Sequence[Glyph]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the directions of the pen's steps that move it, and each step's place: that of the glyph it leaves."""
    x, down, em = (np.fromiter(map(itemgetter(field), glyphs), float, len(glyphs)) for field in _PEN_AND_SIZE)
    across, down, em = np.diff(x), np.diff(down), em[1:]
    wide, high = np.abs(across), np.abs(down)
    far, aside = np.maximum(wide, high), np.minimum(wide, high)
    ways = np.where(wide > high, np.where(across > 0, 0, 2), np.where(down > 0, 1, 3))
    ways[(far > _MOST_STEP * em) | (aside > _ASTRAY * em)] = _UNCLEAR
    places = np.flatnonzero(far >= _LEAST_STEP * em)
    return ways[places], places
