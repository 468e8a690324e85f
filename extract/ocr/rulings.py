"""Rulings in a picture: long straight strokes, their breaks bridged; and the picture without them.

Rulings that run down are found as those that run across are, in the picture with rows and columns exchanged.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.ocr.light import evened, ink_of
from extract.ocr.lines import Grey
from extract.ocr.strokes import (
    Stroke,
    are_letters,
    are_touched,
    dark_along,
    is_even,
    joined,
    long_parts,
    strokes_of,
)
from extract.ocr.wiping import coverage

Segment = tuple[int, int, int, int]
"""x0, top, x1, bottom in pixels, the ends not included."""

_SHORTEST: Final = 8.0
"""The shortest stroke that is looked at, in points: between two rulings it is one."""
_PIECE: Final = 13.0
"""The shortest piece of a ruling that ends anywhere, in points: longer than any stroke of a letter in body text."""
_RULING: Final = 24.0
"""The shortest ruling that ends anywhere, in points."""
_ALONE: Final = 18.0
"""The shortest ruling, in points, that joins two others and goes on from none: a row with large letters is higher."""
_SURE: Final = 72.0
"""A ruling this long, in points, needs neither be whole nor meet another."""
_BREAK: Final = 14.0
"""The longest break in a ruling, in points, that is bridged: half a centimetre."""
_BROKEN_OFF: Final = 26.0
"""The longest end, in points, that a ruling lacks and is drawn out by."""
_MEETS: Final = 1.5
"""How far from a ruling, in points, another one ends that meets it."""
_CELL: Final = 5.0
"""No cell is smaller, in points."""
_TOUCHES: Final = 0.6
"""How far, where what is no longer than a letter is a ruling only if it meets two."""
_IN_LINE: Final = 1.5
"""How far aside, in points, what is shorter than any letter stands from a long ruling that it goes on from."""
_SOLID: Final = 0.7
"""The share of a ruling's length, at least, that is no break."""

_Ruling = list[Stroke]
_Crossings = NDArray[np.int64]
"""A row for each ruling that runs the other way: where it stands, from and to, and from where to where it runs."""


@dataclass(frozen=True, slots=True)
class RuledPicture:
    """A page without its rulings, and the rulings.

    `even` has white paper, `ink` is 255 where ink is and else 0.
    """

    even: Grey
    ink: Grey
    across: tuple[Segment, ...]
    down: tuple[Segment, ...]


def find_rulings(grey: Grey, scale: float) -> RuledPicture:
    """Find the rulings of a level picture; `scale` pixels make a point."""
    even = evened(grey, scale)
    ink = ink_of(even, scale)
    turned = _transposed(grey)
    dark_rows = dark_along(grey, ink, scale)
    dark_columns = dark_along(turned, _transposed(ink), scale)
    # Where rulings cross, neither is darker than what is beside it.
    crossing_rows = _transposed(long_parts(dark_rows, _SHORTEST, scale))
    crossing_columns = _transposed(long_parts(dark_columns, _SHORTEST, scale))
    rows = _found(grey, dark_rows | crossing_columns, scale)
    columns = _found(turned, dark_columns | crossing_rows, scale)
    at_rows = _crossings([ruling for ruling in rows.rulings if _is_solid(ruling)], scale)
    at_columns = _crossings([ruling for ruling in columns.rulings if _is_solid(ruling)], scale)
    across = _settled(rows, at_columns, scale)
    down = _settled(columns, at_rows, scale)
    at_rows, at_columns = _crossings(across, scale), _crossings(down, scale)
    wiped = coverage(ink, across, down)
    return RuledPicture(
        even | wiped,
        ink & ~wiped,
        tuple(_segment(ruling, at_columns, scale) for ruling in across),
        tuple(_swapped(_segment(ruling, at_rows, scale)) for ruling in down),
    )


def _transposed(picture: Grey) -> Grey:
    return np.asarray(cv2.transpose(picture), dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class _Found:
    """What runs across a picture: what looks like rulings, strokes that are too short to tell, and `touched` ones.

    Letters stand against these; they are rulings where they join two others, and else may be the edges of grounds.
    """

    grey: Grey
    rulings: tuple[_Ruling, ...]
    short: tuple[Stroke, ...]
    touched: tuple[Stroke, ...]


def _found(grey: Grey, dark: Grey, scale: float) -> _Found:
    strokes = strokes_of(long_parts(dark, _SHORTEST, scale), scale)
    long = [stroke for stroke in strokes if stroke.length >= _PIECE * scale]
    sure: list[Stroke] = []
    touched: list[Stroke] = []
    for stroke in long:
        if _is_stroke(stroke, grey, scale):
            sure.append(stroke)
        elif are_touched([stroke], grey, scale):
            touched.append(stroke)
    chains = joined(sure, _BREAK, scale)
    short = [stroke for stroke in strokes if stroke.length < _PIECE * scale]
    return _Found(grey, tuple(chains), tuple(short), tuple(touched))


def _is_stroke(stroke: Stroke, grey: Grey, scale: float) -> bool:
    """Whether a stroke is even, and no row of letters if it is long."""
    return is_even([stroke], grey, scale) and (
        stroke.length < _RULING * scale or not are_letters([stroke], grey, scale)
    )


def _is_solid(ruling: _Ruling) -> bool:
    return sum(stroke.length for stroke in ruling) >= _SOLID * _length(ruling)


def _parted(rulings: Iterable[_Ruling], crossings: _Crossings, scale: float) -> list[_Ruling]:
    """Part rulings at breaks that go from one crossing ruling to another: a cell stands there, and nothing is lost."""
    parted: list[_Ruling] = []
    for ruling in rulings:
        parted.append([ruling[0]])
        for before, after in pairwise(ruling):
            ends, begins = (before.x1, before.right), (after.x0, after.left)
            cell = after.x0 - before.x1 > _CELL * scale
            if cell and _meeting(*ends, crossings, scale) and _meeting(*begins, crossings, scale):
                parted.append([after])
            else:
                parted[-1].append(after)
    return parted


def _settled(found: _Found, crossings: _Crossings, scale: float) -> list[_Ruling]:
    """Give the rulings that are long, and what is short and joins two crossing rulings."""
    # A ruling that stops where a cell reaches over it is no broken one.
    rulings = [ruling for ruling in _parted(found.rulings, crossings, scale) if _is_solid(ruling)]
    kept = [ruling for ruling in rulings if _is_sure(ruling, crossings, scale)]
    heights = np.array([stroke.left for ruling in kept for stroke in ruling])
    short = [ruling for ruling in rulings if _length(ruling) < _ALONE * scale]
    for ruling in [*short, *([stroke] for stroke in found.short)]:
        level = (np.abs(heights - ruling[0].left) <= _IN_LINE * scale).any()
        farthest = _TOUCHES if _length(ruling) < _PIECE * scale else _MEETS
        if level and _is_between(ruling, crossings, scale, farthest) and is_even(ruling, found.grey, scale):
            kept.append(ruling)
    kept.extend([stroke] for stroke in found.touched if _is_between([stroke], crossings, scale, _MEETS))
    return kept


def _is_sure(ruling: _Ruling, crossings: _Crossings, scale: float) -> bool:
    """Whether a ruling is no row of letters: it is very long, or in one piece, or meets others."""
    length = _length(ruling)
    if length < _ALONE * scale:
        return False
    if length < _RULING * scale:
        return _is_between(ruling, crossings, scale, _MEETS)
    return (
        length >= _SURE * scale
        or len(ruling) == 1
        or _meeting(ruling[0].x0, ruling[0].left, crossings, scale)
        or _meeting(ruling[-1].x1, ruling[-1].right, crossings, scale)
    )


def _is_between(ruling: _Ruling, crossings: _Crossings, scale: float, farthest: float) -> bool:
    return _meeting(ruling[0].x0, ruling[0].left, crossings, scale, farthest) and _meeting(
        ruling[-1].x1, ruling[-1].right, crossings, scale, farthest
    )


def _length(ruling: _Ruling) -> int:
    return ruling[-1].x1 - ruling[0].x0


def _crossings(rulings: Sequence[_Ruling], scale: float) -> _Crossings:
    """Give rulings as what others may meet; those too short to be sure of are none."""
    return np.array(
        [
            (
                min(stroke.top for stroke in ruling),
                max(stroke.bottom for stroke in ruling),
                ruling[0].x0,
                ruling[-1].x1,
            )
            for ruling in rulings
            if _length(ruling) >= _RULING * scale
        ],
        dtype=np.int64,
    ).reshape(-1, 4)


def _meeting(x: float, y: float, crossings: _Crossings, scale: float, farthest: float = _MEETS) -> bool:
    """Whether a ruling that ends here meets another."""
    near = farthest * scale
    at = (crossings[:, 0] - near <= x) & (x <= crossings[:, 1] + near)
    return bool((at & _passing(y, crossings, scale)).any())


def _passing(y: float, crossings: _Crossings, scale: float) -> NDArray[np.bool_]:
    """Tell which of the others reach this height, or would but for a break at their end."""
    near = _BREAK * scale
    return (crossings[:, 2] - near <= y) & (y <= crossings[:, 3] + near)


def _segment(ruling: _Ruling, crossings: _Crossings, scale: float) -> Segment:
    """Give the box of a ruling; an end that is broken off short of a ruling that it would meet is drawn out to it.

    No ruling of a table ends between two others; an underline does at both of its ends, and stays so.
    """
    x0, x1 = ruling[0].x0, ruling[-1].x1
    first, last = (x0, ruling[0].left), (x1, ruling[-1].right)
    meets_first, meets_last = _meeting(*first, crossings, scale), _meeting(*last, crossings, scale)
    farthest = min(_BROKEN_OFF * scale, (x1 - x0) / 2)
    if meets_first and not meets_last:
        beyond = crossings[_passing(ruling[-1].right, crossings, scale), 1]
        x1 = min(beyond[(beyond > x1) & (beyond <= x1 + farthest)], default=x1)
    if meets_last and not meets_first:
        before = crossings[_passing(ruling[0].left, crossings, scale), 0]
        x0 = max(before[(before < x0) & (before >= x0 - farthest)], default=x0)
    lengths = [stroke.length for stroke in ruling]
    middles = [(stroke.left + stroke.right) / 2 for stroke in ruling]
    middle = float(np.average(middles, weights=lengths))
    thickness = float(np.average([stroke.thickness for stroke in ruling], weights=lengths))
    top = round(middle - thickness / 2)
    return int(x0), top, int(x1), max(round(middle + thickness / 2), top + 1)


def _swapped(piece: Segment) -> Segment:
    return piece[1], piece[0], piece[3], piece[2]
