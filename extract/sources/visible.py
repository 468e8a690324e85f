"""Which characters of a text layer are seen on the page.

Text may be invisible by its render mode, painted in the colour of what lies under it, clipped away, covered, or in a
layer that is switched off. The page's picture tells all of it in one way: a character is seen where the picture
changes without it. Text in an invisible mode is known without a look. Texts that share their place are looked at one
after the other, since what is seen there may be only one of them.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import repeat
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import Frame
from extract.sources.ink import ink_without_text, shows_table, without_rulings
from extract.sources.objects import DrawnObject
from extract.sources.overprinted import Copy, taken_for_copies
from extract.sources.page import Glyph, Ruling
from extract.sources.picture import (
    Mask,
    Picture,
    Sheets,
    added_by,
    coloured_picture,
    difference,
    fit_together,
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
_GAP: Final = 12.0
"""How far apart down the page, in points, characters in doubt are looked at in pictures of their own."""
_MOST_LAYERS: Final = 6
"""Texts one over the other beyond which they are a drawing, and no more of them are looked at by themselves."""
_INSIDE: Final = 0.3
"""How far inside the box around a character's ink, in points, the ink of no neighbour reaches."""
_WIDE_PICTURE: Final = 80
_HIGH_PICTURE: Final = 40
"""How large, in pixels of the first look, a picture of a table is at least."""
_NO_INK: Final = Mask(np.zeros((0, 0), bool), (0.0, 0.0, 0.0, 0.0), 1.0)


class Doubt(NamedTuple):
    """A character that was not seen on the first look: its text object by address, and the box of its ink."""

    glyph: Glyph
    text_object: int
    ink: Box


class Sight:
    """What is seen of the text of one page, while that page is open and no other is drawn on its sheets."""

    def __init__(self, page: Any, frame: Frame, objects: Sequence[DrawnObject], sheets: Sheets) -> None:
        self._page = page
        self._sheets = sheets
        self._frame = frame
        self._objects = objects
        self._texts = text_objects_of(objects)
        self._shown = True
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
                mask = self._added_to(area, [text.address for text in layer])
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
        self._show_texts(True)
        whole = grey_picture(self._page, self._frame, area, scale, self._sheets, "whole")
        if not self._texts.all:
            return whole, whole, area, scale
        self._show_texts(False)
        return whole, grey_picture(self._page, self._frame, area, scale, self._sheets, "rest"), area, scale

    def _show_texts(self, shown: bool) -> None:
        """Let all texts be in the pictures that are drawn from now on, or none: a call for each of them."""
        if shown != self._shown:
            calls.for_all(calls.set_active, self._texts.all, repeat(shown))
            self._shown = shown

    @cached_property
    def _ink(self) -> Mask | None:
        """What all texts add to the page, on the first look."""
        return difference(*self._pictures, _COARSE_STEP, self._sheets) if self._pictures is not None else None

    def ink_without_text(self, rulings: Sequence[Ruling]) -> float:
        """Give how much of what looks like text on the page is neither drawn as text nor a ruling, 0 to 1."""
        if self._pictures is None:
            return 0.0
        whole, rest, _, scale = self._pictures
        share = ink_without_text(whole, rest)
        # Dotted lines are drawn dot by dot, and look like text; most pages have nothing that does.
        return ink_without_text(whole, without_rulings(rest, rulings, scale)) if share and rulings else share

    def tables_among(self, pictures: Iterable[Box]) -> int:
        """Count the pictures, by their boxes on the page, that show tables."""
        if self._pictures is None:
            return 0
        _, rest, _, scale = self._pictures
        places = (tuple(max(round(edge * scale), 0) for edge in box) for box in pictures)
        seen = (rest[top:bottom, left:right] for left, top, right, bottom in places)
        return sum(
            part.shape[0] >= _HIGH_PICTURE
            and part.shape[1] >= _WIDE_PICTURE
            and shows_table(np.ascontiguousarray(part))
            for part in seen
        )

    def ink_around(self, text_objects: Sequence[int]) -> list[Mask | None]:
        """Give the ink among which text objects (by their addresses) are to be seen on the first look.

        None where the page is too large for a look.
        """
        hidden = self._texts.invisible | self._texts.clips | self._unseen
        if not (hidden or self._by_layer):
            return [self._ink] * len(text_objects)
        return [_NO_INK if text in hidden else self._by_layer.get(text, self._ink) for text in text_objects]

    @property
    def crossing(self) -> Sequence[tuple[int, int]]:
        """The pairs of texts, by address, of which one stands on the other or amid it."""
        return self._texts.crossing

    def taken_for_copies(self, read: Sequence[int]) -> list[Copy]:
        """Give the texts that the text layer lacks as copies of ones that are read, though they stand beside these."""
        return taken_for_copies(self._texts.painted, self._texts.boxes, frozenset(read))

    def covered(self, doubts: Sequence[Doubt]) -> list[Glyph]:
        """Give those of the characters in doubt that add nothing to the page, though others are seen in their place."""
        self._show_texts(True)
        by_text: dict[int, list[Doubt]] = {}
        for doubt in doubts:
            by_text.setdefault(doubt.text_object, []).append(doubt)
        found: list[Glyph] = []
        for address, of_text in by_text.items():
            ink = self._added_to(self._around_doubts(of_text), [address])
            if ink is not None:
                found += [doubt.glyph for doubt in of_text if not ink.holds(_within(doubt.ink))]
        return found

    def whole_alone(self, doubts: Sequence[Doubt]) -> list[Glyph]:
        """Give those of some characters, one at least, that would be seen, from side to side, if no others were drawn.

        They are covered by what is drawn after them; a character that is clipped or invisible stays so.
        """
        self._show_texts(True)
        alone = {doubt.text_object for doubt in doubts}
        with without([item.address for item in self._objects if item.address not in alone]):
            ink = self._added_to(self._around_doubts(doubts), list(alone))
        if ink is None:
            return []
        return [doubt.glyph for doubt in doubts if all(ink.holds(side) for side in _sides(doubt.ink))]

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
        bands = _bands(doubts)
        areas = [self._around_doubts(band) for band in bands]
        if not fit_together(areas, _FINE):
            bands, areas = [doubts], [self._around_doubts(doubts)]
        self._show_texts(True)
        masks = [self._added_to(area, self._texts.all) for area in areas]
        unseen = {
            id(doubt.glyph)
            for band, ink in zip(bands, masks, strict=True)
            for doubt in band
            if ink is not None and not _has_ink(doubt, ink)
        }
        return [doubt.glyph for doubt in doubts if id(doubt.glyph) in unseen]

    def _around_doubts(self, doubts: Sequence[Doubt]) -> Box:
        return self._around([doubt.ink for doubt in doubts] + [doubt.glyph.box for doubt in doubts])

    def _added_to(self, area: Box, texts: Sequence[int]) -> Mask | None:
        """Mark what some texts add to an area, on a close look; None where it is too large to be drawn."""
        scale = scale_within(area, _FINE)
        if scale is None:
            return None
        return added_by(texts, self._page, self._frame, area, scale, _FINE_STEP)

    def _cuts_out(self, doubt: Doubt) -> bool:
        """Whether text that only clips what is drawn after it is seen by the edges that it cuts."""
        area = self._around([doubt.ink])
        scale = scale_within(area, _FINE)
        if scale is None:
            return True
        self._show_texts(True)
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


def _bands(doubts: Sequence[Doubt]) -> Sequence[Sequence[Doubt]]:
    """Part characters in doubt by the gaps between them down the page, so that little of it has to be drawn."""
    bands: list[list[Doubt]] = []
    end = -math.inf
    for doubt in sorted(doubts, key=_top):
        if _top(doubt) > end + _GAP:
            bands.append([])
        bands[-1].append(doubt)
        end = max(end, doubt.ink[3], doubt.glyph.box[3])
    return bands


def _top(doubt: Doubt) -> float:
    return min(doubt.ink[1], doubt.glyph.box[1])


def _has_ink(doubt: Doubt, ink: Mask) -> bool:
    """Whether there is ink within a character's own, or amid its room: ink beside it is a neighbour's."""
    return ink.holds(_within(doubt.ink)) or ink.holds(_core(doubt.glyph.box))


def _within(ink: Box) -> Box:
    """Give the box around a character's ink without its edges; of a thin one, the half amid it."""
    aside, down = (min(_INSIDE, (ink[end] - ink[start]) / 4) for start, end in ((0, 2), (1, 3)))
    return ink[0] + aside, ink[1] + down, ink[2] - aside, ink[3] - down


def _core(room: Box) -> Box:
    aside, down = _CORE * (room[2] - room[0]), _CORE * (room[3] - room[1])
    return room[0] + aside, room[1] + down, room[2] - aside, room[3] - down


def _sides(ink: Box) -> tuple[Box, Box]:
    """Give the outer thirds of the box around a character's ink, without the edges that its neighbours touch."""
    x0, top, x1, bottom = ink
    third = (x1 - x0) / 3
    return (x0 + _INSIDE, top, x0 + third, bottom), (x1 - third, top, x1 - _INSIDE, bottom)


def _grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by
