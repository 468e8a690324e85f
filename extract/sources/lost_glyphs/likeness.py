"""How alike two outlines are, and which known glyphs an outline is most like."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

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


@dataclass(frozen=True, slots=True)
class Known:
    """A glyph whose character is known."""

    text: str
    outline: Outline
    where: Where


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


def likeness(one: Outline, other: Outline) -> float:
    """Tell how alike two outlines are, 0 to 1: shared ink of their boxes, times agreement of size and of height.

    Both are in ems, so that a small o is no 0 and a comma no apostrophe. A mark and a glyph with room of its
    own are not alike.
    """
    return _agreement(one, other) * _shared_ink(one, other)


def _shared_ink(one: Outline, other: Outline) -> float:
    return (one.shape & other.shape).bit_count() / ((one.shape | other.shape).bit_count() or 1)


def _agreement(one: Outline, other: Outline) -> float:
    """Tell how far size and height of two outlines agree, 0 to 1."""
    without_room = is_without_room(one)
    if without_room != is_without_room(other):
        return 0.0
    width = _ratio(one.box[2] - one.box[0], other.box[2] - other.box[0])
    height = _ratio(one.box[3] - one.box[1], other.box[3] - other.box[1])
    apart = abs(one.box[1] + one.box[3] - other.box[1] - other.box[3]) / 2
    if without_room:
        apart = max(apart - _MARK_SHIFT, 0.0)
    return math.sqrt(width * height) * max(1.0 - _AWAY * apart, 0.0)


def _ratio(one: float, other: float) -> float:
    return (min(one, other) + _LEAST_SIDE) / (max(one, other) + _LEAST_SIDE)


def best_match(outline: Outline, known: Iterable[Known]) -> Match | None:
    """Give the character that an outline is most like, or None where it is like none at all."""
    best: dict[str, tuple[float, Where]] = {}
    for glyph in known:
        least = best.get(glyph.text, (0.0,))[0]
        agreement = _agreement(outline, glyph.outline)
        if agreement > least:
            alike = agreement * _shared_ink(outline, glyph.outline)
            if alike > least:
                best[glyph.text] = (alike, glyph.where)
    if not best:
        return None
    ranked = sorted(best, key=lambda text: (-best[text][0], text))
    runner_up = best[ranked[1]][0] if len(ranked) > 1 else 0.0
    alike, where = best[ranked[0]]
    return Match(ranked[0], alike, alike - runner_up, where)
