"""Glyphs that are drawn several times: a bold face made by drawing the text again a little aside, a shadow under it."""

from collections.abc import Sequence
from itertools import count
from math import floor
from typing import Final

import numpy as np

from extract.sources.page import Glyph, LostCode

_ASIDE: Final = 0.1
"""How far aside, in ems, a copy is drawn at most. Even the narrowest figures advance by twice as much."""
_OF_ROOM: Final = 0.4
"""How far aside it is drawn at most, as a share of the glyph's own room, since text may be squeezed."""

_ROW: Final = 1 << 24
"""Cells in a row: more than any page has."""
_KINDS: Final = 1 << 14
"""Places are told apart by so many kinds of glyphs; numbers of more that fall together are looked at one by one."""


def once(glyphs: Sequence[Glyph]) -> tuple[Glyph, ...]:
    """Give glyphs in their order, of equal ones that are drawn in one place only the first.

    Letters of one glyph (ff) have one pen, and are no copies.
    """
    suspects = _near_alike(glyphs)
    if not any(suspects):
        return tuple(glyphs)
    kept: list[Glyph] = []
    last: Glyph | None = None
    alike: dict[tuple[str, LostCode | None, float], dict[int, list[Glyph]]] = {}
    for glyph, suspect in zip(glyphs, suspects, strict=True):
        if suspect:
            places = alike.setdefault((glyph.text, glyph.lost, glyph.size), {})
            reach = _ASIDE * glyph.size
            # In cells twice as wide as the reach, what is near stands in two by two of them.
            across, down = glyph.x / (2 * reach), glyph.baseline / (2 * reach)
            first = _cell(across - 0.5, down - 0.5)
            near = [
                other
                for cell in (first, first + 1, first + _ROW, first + _ROW + 1)
                if cell in places
                for other in places[cell]
            ]
            copied = any(_is_copy(glyph, other, reach) for other in near)
            if copied and not _is_of_ligature(glyph, last):
                continue
            places.setdefault(_cell(across, down), []).append(glyph)
        last = glyph
        kept.append(glyph)
    return tuple(kept)


def _near_alike(glyphs: Sequence[Glyph]) -> list[bool]:
    """Tell which glyphs have one of the same text near them: where this is none, none has to be looked at by itself.

    Two places nearer than half a cell stand in one cell of a grid, or in one of that grid moved by half a cell.
    """
    if len(glyphs) < 2:
        return [False] * len(glyphs)
    texts, pens, baselines, _, sizes, *_ = zip(*glyphs, strict=True)
    kinds = dict(zip(dict.fromkeys(texts), count(), strict=False))
    kind = np.fromiter(map(kinds.__getitem__, texts), float, len(texts))
    cell = _ASIDE * np.array(sizes) * 2
    across, down = np.array(pens) / cell, np.array(baselines) / cell
    near = np.zeros(len(glyphs), bool)
    for moved_across, moved_down in ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5)):
        places = (np.floor(down + moved_down) * _ROW + np.floor(across + moved_across)) * _KINDS + kind
        order = np.argsort(places)
        same = np.flatnonzero(places[order[1:]] == places[order[:-1]])
        near[order[same]] = near[order[same + 1]] = True
    told: list[bool] = near.tolist()
    return told


def _cell(across: float, down: float) -> int:
    return floor(down) * _ROW + floor(across)


def _is_copy(glyph: Glyph, other: Glyph, reach: float) -> bool:
    within = min(reach, _OF_ROOM * max(glyph.box[2] - glyph.box[0], glyph.box[3] - glyph.box[1]))
    return (
        abs(glyph.x - other.x) < within
        and abs(glyph.baseline - other.baseline) < within
        and abs(glyph.box[0] - other.box[0]) < within
        and abs(glyph.box[1] - other.box[1]) < within
    )


def _is_of_ligature(glyph: Glyph, last: Glyph | None) -> bool:
    """Whether a letter follows an equal one at the very same pen: both are drawn by one glyph."""
    return (
        last is not None
        and glyph.text.isalpha()
        and (glyph.text, glyph.x, glyph.baseline) == (last.text, last.x, last.baseline)
    )
