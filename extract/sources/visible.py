"""Which characters of a text layer are seen on the page.

Text may be invisible by its render mode, painted in the colour of what lies under it, clipped away, covered, or in a
layer that is switched off. The page's picture tells all of it in one way: a character is seen where the picture
changes without it. Text in an invisible mode is known without a look. Texts that share their place are looked at one
after the other, since what is seen there may be only one of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from extract.sources.geometry import Frame
from extract.sources.ink import ink_without_text
from extract.sources.objects import DrawnObject
from extract.sources.page import Glyph
from extract.sources.picture import (
    Mask,
    Picture,
    coloured_picture,
    difference,
    grey_picture,
    scale_within,
    without,
)
from extract.sources.text_objects import TextObject, text_objects_of
from schemas import Box

_COARSE: Final = 1.0
_FINE: Final = 3.0
"""Pixels a point of the picture that is looked at first, and of the one that has to bear it out."""
_COARSE_STEP: Final = 24
_FINE_STEP: Final = 6
"""How much of 255 a colour must differ to be seen: on the first look it should be clear."""
_CORE: Final = 0.2
"""The share at each side of a character's room that is left out on a look: its neighbours reach into it."""
_NEAR: Final = 0.5
"""How far around the ink of a character, in points, is looked at."""
_MARGIN: Final = 2.0
"""How far around what is in doubt, in points, the page is drawn to look closely."""
_MOST_LAYERS: Final = 6
"""Texts one over the other beyond which they are a drawing, and no more of them are looked at by themselves."""
_NO_INK: Final = Mask(b"", 0, 0, (0.0, 0.0, 0.0, 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A character that was not seen on the first look: its text object by address, and the box of its ink."""

    glyph: Glyph
    text_object: int
    ink: Box


class Sight:
    """What is seen of the text of one page, while that page is open."""

    def __init__(self, page: Any, frame: Frame, objects: Sequence[DrawnObject]) -> None:
        self._page = page
        self._frame = frame
        self._texts = text_objects_of(objects)
        self._by_layer, self._unseen = self._look_at_overprinted()

    def _look_at_overprinted(self) -> tuple[Mapping[int, Mask], frozenset[int]]:
        """Give what each text that shares its place adds to the page, and the texts that add nothing.

        What adds nothing is left out for the rest, so that of two equal texts in one place one stays.
        """
        masks: dict[int, Mask] = {}
        nothing: list[TextObject] = []
        for layer in self._texts.overprinted[:_MOST_LAYERS]:
            area = self._around([text.box for text in layer])
            with without([text.address for text in nothing]):
                mask = self._difference(area, _FINE, _FINE_STEP, [text.address for text in layer])
            if mask is None:
                break
            nothing += [text for text in layer if not mask.holds(_grown(text.box, _NEAR))]
            masks.update({text.address: mask for text in layer})
        return masks, frozenset(text.address for text in nothing)

    @cached_property
    def _pictures(self) -> tuple[Picture, Picture, Box, float] | None:
        """The page with its texts and without, the area and the scale; None where it is too large to be drawn."""
        area = (0.0, 0.0, self._frame.width, self._frame.height)
        scale = scale_within(area, _COARSE)
        if scale is None:
            return None
        whole = grey_picture(self._page, self._frame, area, scale)
        if not self._texts.all:
            return whole, whole, area, scale
        with without(self._texts.all):
            return whole, grey_picture(self._page, self._frame, area, scale), area, scale

    @cached_property
    def _ink(self) -> Mask | None:
        """What all texts add to the page, on the first look."""
        return difference(*self._pictures, _COARSE_STEP) if self._pictures is not None else None

    def ink_without_text(self) -> float:
        """Give how much of what looks like text on the page is not drawn as text, 0 to 1."""
        return ink_without_text(*self._pictures[:2]) if self._pictures is not None else 0.0

    def ink_around(self, text_object: int) -> Mask | None:
        """Give the ink among which a text object (by its address) is to be seen on the first look.

        None where the page is too large for a look.
        """
        texts = self._texts
        if text_object in self._unseen or text_object in texts.invisible or text_object in texts.clips:
            return _NO_INK
        return self._by_layer.get(text_object, self._ink)

    def unseen(self, doubts: Sequence[Doubt]) -> list[Glyph]:
        """Give those of the characters in doubt of which nothing is seen on a close look."""
        found: list[Glyph] = []
        others: list[Doubt] = []
        for doubt in doubts:
            address = doubt.text_object
            if address in self._texts.invisible or address in self._unseen:
                found.append(doubt.glyph)
            elif address in self._texts.clips:
                found.extend([] if self._cuts_out(doubt) else [doubt.glyph])
            elif address in self._by_layer:
                found.extend([] if _has_ink(doubt, self._by_layer[address]) else [doubt.glyph])
            else:
                others.append(doubt)
        return found + self._without_ink(others)

    def _without_ink(self, doubts: Sequence[Doubt]) -> list[Glyph]:
        """Look closely: give the characters in doubt where the page is the same without its text."""
        if not doubts:
            return []
        area = self._around([doubt.ink for doubt in doubts] + [doubt.glyph.box for doubt in doubts])
        ink = self._difference(area, _FINE, _FINE_STEP, self._texts.all)
        return [doubt.glyph for doubt in doubts if ink is not None and not _has_ink(doubt, ink)]

    def _difference(self, area: Box, wanted: float, step: int, texts: Sequence[Any]) -> Mask | None:
        """Mark what texts add to an area in colours; None where it is too large to be drawn."""
        scale = scale_within(area, wanted)
        if scale is None:
            return None
        whole = coloured_picture(self._page, self._frame, area, scale)
        with without(texts):
            rest = coloured_picture(self._page, self._frame, area, scale)
        return difference(whole, rest, area, scale, step)

    def _cuts_out(self, doubt: Doubt) -> bool:
        """Whether text that only clips what is drawn after it is seen by the edges that it cuts."""
        area = self._around([doubt.ink])
        scale = scale_within(area, _FINE)
        if scale is None:
            return True
        picture = coloured_picture(self._page, self._frame, area, scale)
        return bool((picture != picture[0, 0]).any())

    def _around(self, boxes: Sequence[Box]) -> Box:
        """Give the part of the page around boxes."""
        x0, top, x1, bottom = zip(*boxes, strict=True)
        return (
            min(max(min(x0) - _MARGIN, 0.0), self._frame.width),
            min(max(min(top) - _MARGIN, 0.0), self._frame.height),
            max(min(max(x1) + _MARGIN, self._frame.width), 0.0),
            max(min(max(bottom) + _MARGIN, self._frame.height), 0.0),
        )


def are_clearly_seen(rooms: NDArray[np.float64], ink: Mask) -> NDArray[np.bool_]:
    """Tell which characters, a row each with their room, are seen on the first look among the ink around their texts."""
    aside = _CORE * (rooms[:, 2:] - rooms[:, :2])
    return ink.holding(np.hstack((rooms[:, :2] + aside, rooms[:, 2:] - aside)))


def _has_ink(doubt: Doubt, ink: Mask) -> bool:
    return ink.holds(_grown(doubt.ink, _NEAR)) or ink.holds(_core(doubt.glyph.box))


def _core(room: Box) -> Box:
    aside, down = _CORE * (room[2] - room[0]), _CORE * (room[3] - room[1])
    return room[0] + aside, room[1] + down, room[2] - aside, room[3] - down


def _grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by
