"""How alike two outlines are, and which known glyphs an outline is most like."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

from extract.sources.lost_glyphs.outlines import Outline

Where = Literal["own-font", "sibling-font", "reference"]
"""Where a known glyph is from: the font itself, another font of its family in the file, or the reference set."""

_LEAST_SIDE: Final = 0.02
"""Added to sides before they are compared, in ems, so that a pixel more or less counts little in a thin mark."""
_MARK_SHIFT: Final = 0.25
"""How far, in ems, one font sets the same mark higher or lower without this making it another mark."""
_AWAY: Final = 2.0
"""How much of the likeness is lost with each em that two glyphs stand higher or lower than one another."""
_NO_ADVANCE: Final = 0.05
_BACK: Final = -0.05
_REACH: Final = 0.1
"""A mark moves the pen by less than this, or is drawn before the pen and ends this close behind it, in ems."""


class Size(NamedTuple):
    """What two glyphs are first compared by, in ems: the sides of their boxes and the height of their middles."""

    without_room: bool
    width: float
    height: float
    middle: float


@dataclass(frozen=True)
class Known:
    """A glyph whose character is known."""

    text: str
    outline: Outline
    where: Where

    @cached_property
    def size(self) -> Size:
        """Its size, worked out once for all that is compared with it."""
        return size_of(self.outline)


@dataclass(frozen=True, slots=True)
class Match:
    """The known glyph that an outline is most like, and how much more so than glyphs of any other character."""

    text: str
    likeness: float
    margin: float
    where: Where


def is_without_room(outline: Outline) -> bool:
    """Whether a glyph is drawn on the one before it, as Thai marks are."""
    x0, _, x1, _ = outline.box
    return outline.advance < _NO_ADVANCE or (x0 < _BACK and x1 <= _REACH)


def size_of(outline: Outline) -> Size:
    """Give the size of an outline."""
    x0, y0, x1, y1 = outline.box
    return Size(is_without_room(outline), x1 - x0 + _LEAST_SIDE, y1 - y0 + _LEAST_SIDE, (y0 + y1) / 2)


def likeness(one: Outline, other: Outline) -> float:
    """Tell how alike two outlines are, 0 to 1: shared ink of their boxes, times agreement of size and of height.

    Both are in ems, so that a small o is no 0 and a comma no apostrophe. A mark and a glyph with room of its
    own are not alike.
    """
    return _agreement(size_of(one), size_of(other)) * _shared_ink(one.shape, other.shape)


def _shared_ink(one: int, other: int) -> float:
    return (one & other).bit_count() / ((one | other).bit_count() or 1)


def _agreement(one: Size, other: Size) -> float:
    """Tell how far size and height of two outlines agree, 0 to 1."""
    without_room, width, height, middle = one
    other_without_room, other_width, other_height, other_middle = other
    if without_room != other_without_room:
        return 0.0
    apart = abs(middle - other_middle)
    if without_room:
        apart -= _MARK_SHIFT
    near = 1.0 if apart <= 0.0 else 1.0 - _AWAY * apart
    if near <= 0.0:
        return 0.0
    # Written out: of all that is compared in a document, this is the most.
    across = width / other_width if width < other_width else other_width / width
    up = height / other_height if height < other_height else other_height / height
    return math.sqrt(across * up) * near


def best_match(outline: Outline, known: Iterable[Known]) -> Match | None:
    """Give the character that an outline is most like, or None where it is like none at all."""
    size, shape = size_of(outline), outline.shape
    best: Known | None = None
    most, runner_up = 0.0, 0.0
    for glyph in known:
        agreement = _agreement(size, glyph.size)
        # What cannot be as alike as the second is passed over.
        if agreement == 0.0 or agreement < runner_up:
            continue
        alike = agreement * _shared_ink(shape, glyph.outline.shape)
        if best is not None and glyph.text == best.text:
            if alike > most:
                best, most = glyph, alike
        elif best is None or (-alike, glyph.text) < (-most, best.text):
            best, most, runner_up = glyph, alike, most
        else:
            runner_up = max(runner_up, alike)
    if best is None or most == 0.0:
        return None
    return Match(best.text, most, most - runner_up, best.where)
