"""Long straight strokes in a picture, and the rulings that they are pieces of: those that run across."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.ocr.lines import Grey

_THICKEST: Final = 5.0
"""The thickest ruling, in points."""
_THIN: Final = 1.8
"""A stroke no thicker than this, in points, is seen however faint it is; a thicker one where it is ink."""
_ALONG: Final = 1.2
"""Over this length, in points, a picture is averaged along a stroke: noise goes, and a thin stroke stays."""
_DARKEST: Final = 60
"""Paper that is darker is taken for no darker than this: in black ground noise is no stroke."""
_FAINTEST: Final = 14.0
"""How much darker than its surroundings, in 255ths, a stroke is at least."""
_OVER_NOISE: Final = 4.5
"""How much darker it is at least, in standard deviations of the noise."""
_BRIDGED: Final = 0.75
"""The longest break, in points, that is bridged inside a piece: what dots and noise leave."""
_SLOPE: Final = 0.03
"""How far a piece may rise or fall, by its length: a page is never quite level nor flat."""
_ASIDE: Final = 1.2
"""How far aside, in points, the next piece of a ruling may begin."""
_BESIDE: Final = 1.0
"""So far beside a stroke, in points, is paper, unless letters stand close."""
_EVEN: Final = 0.4
_ALIKE: Final = 0.7
"""A ruling is at least so dark, by what is usual in it, along this share of its length."""
_GAPS: Final = 0.07
_APART: Final = 4.0
"""Gaps that are so large a share of a row of letters stand so far apart in it, in points, on average, at least."""
_LONG: Final = 36.0
_ALL: Final = 0.95
_FREE: Final = 0.5
"""A ruling that letters stand against is so long, in points, is dark along this share of its length, and has paper on
both sides along this one."""
_END: Final = 2.0
"""The ends of a piece, over which its height is taken, in points."""


_STEP: Final = 0.6
"""The step, in points, from one column to the next by which ink is no longer the same stroke."""
_LETTERS: Final = 14.0
_LETTER: Final = 3.0
"""Letters that go on from a stroke are so long, in points, at most and at least."""
_THICKER: Final = 1.4
_MOSTLY: Final = 0.6
"""They are thicker than the stroke, by this factor, along this share of their length."""
_BESIDE_IT: Final = 0.4
"""A letter that stands against a stroke makes it thicker by this, in points, at least."""
_SHORT: Final = 0.1
"""A part is dropped that is shorter than this share of all that it touches."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight dark stroke that runs across: its box, and the heights of its middle at either end, in pixels."""

    x0: int
    top: int
    x1: int
    bottom: int
    left: float
    right: float
    thickness: float
    mask: Grey
    """Which pixels of its box are the stroke."""

    @property
    def length(self) -> int:
        """Its length in pixels."""
        return self.x1 - self.x0


def dark_along(grey: Grey, ink: Grey, scale: float) -> Grey:
    """Show what runs across and is dark: thin and darker than what is above and below it, or thick and ink; 255 or 0."""
    along = np.asarray(cv2.blur(grey, (round(_ALONG * scale) | 1, 1)), dtype=np.uint8)
    reach = round(_THIN * scale) + 2 | 1
    around = cv2.morphologyEx(along, cv2.MORPH_CLOSE, np.ones((reach, 1), np.uint8))
    darker = 255 - cv2.divide(along, np.maximum(around, _DARKEST), scale=255.0)
    least = max(_FAINTEST, _OVER_NOISE * _noise(along))
    thin = cv2.dilate(cv2.threshold(darker, least, 255, cv2.THRESH_BINARY)[1], np.ones((3, 1), np.uint8))
    thick = cv2.morphologyEx(
        ink, cv2.MORPH_OPEN, np.ones((round(_THIN * scale), round(_THIN * scale)), np.uint8)
    )
    return np.asarray(cv2.bitwise_or(thin, thick), dtype=np.uint8)


def _noise(along: Grey) -> float:
    """Give the standard deviation of the noise, from what differs between rows close by."""
    rows = along[::7, ::11].astype(np.int16)
    near = along[3::7, ::11].astype(np.int16)
    count = min(len(rows), len(near))
    if count < 2:
        return 0.0
    return float(np.median(np.abs(near[:count] - rows[:count])) * 1.4826 / 2**0.5)


def long_parts(dark: Grey, shortest: float, scale: float) -> Grey:
    """Leave of what `dark_along` shows what is at least so long (in points), small breaks bridged."""
    bridge = max(round(_BRIDGED * scale), 2)
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((1, bridge), np.uint8))
    opened = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((1, round(shortest * scale)), np.uint8))
    return np.asarray(opened, dtype=np.uint8)


def strokes_of(opened: Grey, scale: float) -> list[Stroke]:
    """Give the strokes of what `long_parts` leaves."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(opened, connectivity=8)
    strokes: list[Stroke] = []
    for label, (x, y, width, height, _) in enumerate(stats[1:].tolist(), start=1):
        mask = np.asarray(labels[y : y + height, x : x + width] == label, dtype=np.uint8)
        for first, last in _level_parts(mask, scale):
            stroke = _stroke(mask[:, first:last], x + first, y, scale)
            if stroke is not None:
                strokes.append(stroke)
    return strokes


def _level_parts(mask: Grey, scale: float) -> list[tuple[int, int]]:
    """Part ink where it steps up or down: a letter that touches the end of a ruling does not go on from it."""
    columns = mask.sum(axis=0, dtype=np.float64)
    middles = (np.arange(len(mask))[:, None] * mask).sum(axis=0) / np.maximum(columns, 1)
    steps = (np.flatnonzero(np.abs(np.diff(middles)) > _STEP * scale) + 1).tolist()
    first, last = _without_thick_ends(columns, scale)
    edges = [first, *(step for step in steps if first < step < last), last]
    shortest = _SHORT * mask.shape[1] if steps else 0
    return [(one, other) for one, other in pairwise(edges) if other - one >= shortest]


def _without_thick_ends(columns: NDArray[np.float64], scale: float) -> tuple[int, int]:
    """Give from where to where a stroke is as thick as it usually is: letters that go on from a ruling are thicker."""
    longest = min(round(_LETTERS * scale), len(columns) // 3)
    thick = columns > _THICKER * np.median(columns)
    ends = []
    for end in (thick[:longest], thick[::-1][:longest]):
        lengths = np.arange(1, len(end) + 1)
        shares = np.cumsum(end) / lengths
        long = np.flatnonzero(end & (shares >= _MOSTLY) & (lengths >= _LETTER * scale))
        ends.append(int(long[-1]) + 1 if len(long) else 0)
    return ends[0], len(columns) - ends[1]


def _stroke(mask: Grey, x: int, y: int, scale: float) -> Stroke | None:
    """Make a stroke of ink, or nothing of what is too thick or too steep to be one."""
    rows = np.flatnonzero(mask.any(axis=1))
    if not len(rows):
        return None
    mask, y = mask[rows[0] : rows[-1] + 1], y + int(rows[0])
    height, width = mask.shape
    area = int(mask.sum())
    thickness = area / width - 2
    if thickness > _THICKEST * scale or height - area / width > _SLOPE * width + 0.5 * scale:
        return None
    mask = _without_letters(mask, scale)
    end = max(round(_END * scale), 1)
    left, right = y + _middle(mask[:, :end]), y + _middle(mask[:, -end:])
    return Stroke(x, y, x + width, y + height, left, right, max(thickness, 1.0), mask)


def _without_letters(mask: Grey, scale: float) -> Grey:
    """Leave out of a stroke what is thicker for the length of a letter: one stands against it there, as 1 may."""
    columns = mask.sum(axis=0, dtype=np.float64)
    usual = float(np.median(columns))
    thick = columns >= usual + max(_BESIDE_IT * scale, 2)
    edges = np.flatnonzero(np.diff(thick, prepend=False, append=False)).reshape(-1, 2)
    letters = [
        (first, last) for first, last in edges.tolist() if _LETTER * scale <= last - first <= _LETTERS * scale
    ]
    if not letters or thick.all():
        return mask
    rows = np.arange(len(mask))[:, None]
    thin = np.flatnonzero(~thick)
    middles = (rows * mask).sum(axis=0) / np.maximum(columns, 1)
    middles = np.interp(np.arange(len(columns)), thin, middles[thin])
    trimmed = mask.copy()
    for first, last in letters:
        trimmed[:, first:last] &= np.abs(rows - middles[first:last]) <= usual / 2
    return trimmed


def _middle(mask: Grey) -> float:
    return float(np.nonzero(mask)[0].mean()) + 0.5


def joined(strokes: Sequence[Stroke], farthest: float, scale: float) -> list[list[Stroke]]:
    """Join strokes that go on in one line, with breaks no longer than `farthest` (in points), from left to right."""
    chains: list[list[Stroke]] = []
    for stroke in sorted(strokes, key=lambda stroke: (stroke.x0, stroke.top)):
        near = [
            chain
            for chain in chains
            if stroke.x0 - chain[-1].x1 <= farthest * scale
            and stroke.x1 > chain[-1].x1
            and abs(chain[-1].right - stroke.left) <= _aside(chain[-1], stroke, scale)
        ]
        if near:
            min(near, key=lambda chain: abs(chain[-1].right - stroke.left)).append(stroke)
        else:
            chains.append([stroke])
    return chains


def _aside(before: Stroke, after: Stroke, scale: float) -> float:
    return _ASIDE * scale + abs(before.thickness - after.thickness) / 2


def is_even(chain: Sequence[Stroke], grey: Grey, scale: float) -> bool:
    """Whether strokes are dark along their length, with paper above and below: in a row of letters both have gaps."""
    over, under = _contrasts(_shades(chain, grey, scale))
    return _evenness(np.minimum(over, under)) >= _ALIKE


def are_letters(chain: Sequence[Stroke], grey: Grey, scale: float) -> bool:
    """Whether strokes have gaps as letters do, flat feet in a row or stems under one another; dots have closer ones."""
    contrast = np.maximum(*_contrasts(_told(_shades(chain, grey, scale))))
    if not len(contrast):
        return False
    gaps = contrast <= _EVEN * float(np.median(contrast))
    begins = int(np.count_nonzero(np.diff(gaps, prepend=False) & gaps))
    return float(gaps.mean()) > _GAPS and len(gaps) >= begins * _APART * scale


def are_touched(chain: Sequence[Stroke], grey: Grey, scale: float) -> bool:
    """Whether long strokes are dark all along, though letters stand against one side: figures that end where cells do."""
    over, under = _contrasts(_told(_shades(chain, grey, scale)))
    return (
        sum(stroke.length for stroke in chain) >= _LONG * scale
        and _evenness(np.maximum(over, under)) >= _ALL
        and _evenness(np.minimum(over, under)) >= _FREE
    )


def _evenness(contrast: NDArray[np.int16]) -> float:
    """Give the share of their length along which strokes are as dark as they usually are."""
    usual = float(np.median(contrast)) if len(contrast) else 0.0
    return float((contrast > _EVEN * usual).mean()) if usual > 0 else 0.0


_Shades = NDArray[np.int16]
"""Three rows: how light it is close above, close below and in strokes, at each of their columns."""


def _contrasts(shades: _Shades) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """Give how much darker strokes are than what is close above, and close below them."""
    return shades[0] - shades[2], shades[1] - shades[2]


def _told(shades: _Shades) -> _Shades:
    """Leave out where all of it is dark, as where a ruling crosses."""
    lighter = shades[:2].max(axis=0)
    return shades[:, lighter > (int(shades[2].min()) + int(lighter.max())) / 2]


def _shades(chain: Sequence[Stroke], grey: Grey, scale: float) -> _Shades:
    return np.concatenate([_shades_of(stroke, grey, scale) for stroke in chain], axis=1)


def _shades_of(stroke: Stroke, grey: Grey, scale: float) -> _Shades:
    columns = np.arange(stroke.x0, stroke.x1)
    middles = np.linspace(stroke.left, stroke.right, stroke.length) - 0.5
    aside = stroke.thickness / 2 + _BESIDE * scale
    rows = [
        np.clip(np.rint(middles + away).astype(np.int64), 0, len(grey) - 1)
        for away in (-1, 0, 1, -aside, aside)
    ]
    above, middle, below, over, under = (grey[row, columns].astype(np.int16) for row in rows)
    return np.stack([over, under, np.minimum(np.minimum(above, middle), below)])
