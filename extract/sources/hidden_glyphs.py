"""Characters of a text layer that are not to be read: unseen, covered, run over by others, taken for copies."""

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.sources.overprinted import clashes, have_one_place
from extract.sources.page import UNKNOWN, Glyph
from extract.sources.page_characters import PageCharacters, are_within
from extract.sources.visible import Doubt, Sight, are_clearly_seen

_ONE_LINE: Final = 0.15
"""How far apart, in ems, the baselines of a painted-over digit and of what was written in its place are at most."""


def unseen_glyphs(
    asked: PageCharacters,
    glyphs: Sequence[Glyph],
    places: NDArray[np.int64],
    rooms: NDArray[np.float64],
    sight: Sight,
) -> dict[int, Glyph]:
    """Give the glyphs of which nothing is seen, by their place among all, in drawing order of each text object.

    A text that runs over the edge of the page ends in some: what is left of a figure there is not whole.
    """
    if not glyphs:
        return {}
    on_page = are_within((rooms[:, 0] + rooms[:, 2]) / 2, (rooms[:, 1] + rooms[:, 3]) / 2, asked.frame, 0.0)
    beyond = {place: glyphs[place] for place in np.flatnonzero(~on_page).tolist()}
    runs = asked.shared(np.arange(len(asked.objects)))[places]
    masks = sight.ink_around(asked.objects)
    seen = np.ones(len(glyphs), bool)
    for mask in {id(mask): mask for mask in masks}.values():
        if mask is not None:
            on = np.array([other is mask for other in masks])[runs]
            seen[on] = are_clearly_seen(rooms[on], mask)
    doubtful = np.flatnonzero(~seen & on_page)
    if not len(doubtful):
        return beyond
    doubts = _doubts_of(asked, glyphs, places, doubtful.tolist())
    place_of = {id(glyphs[place]): place for place in doubtful.tolist()}
    return beyond | {place_of[id(glyph)]: glyph for glyph in sight.unseen(doubts)}


def _doubts_of(
    asked: PageCharacters, glyphs: Sequence[Glyph], places: NDArray[np.int64], which: Sequence[int]
) -> list[Doubt]:
    """Give some of the glyphs, by their places among all, with the text objects and the ink that they are."""
    chosen = places[which]
    objects, inks = asked.text_objects(chosen).tolist(), asked.ink(chosen).tolist()
    return [
        Doubt(glyphs[place], address, tuple(ink))
        for place, address, ink in zip(which, objects, inks, strict=True)
    ]


class Overprinted(NamedTuple):
    """Characters printed over others, by their places: those covered by them, and digits seen under or over them."""

    covered: frozenset[int] = frozenset()
    clashing: frozenset[int] = frozenset()


def overprinted_glyphs(
    asked: PageCharacters,
    glyphs: Sequence[Glyph],
    places: NDArray[np.int64],
    rooms: NDArray[np.float64],
    unseen: Collection[int],
    sight: Sight,
) -> Overprinted:
    """Tell what is covered where others were written, and which digits are seen one over the other."""
    objects = asked.text_objects(places)
    found = [
        (pair, inks)
        for pair, inks in clashes(
            glyphs, rooms, objects, sight.crossing, lambda these: asked.ink(places[these])
        )
        if not any(place in unseen for place in pair)
    ]
    if not found:
        return Overprinted()
    doubts = {
        place: Doubt(glyphs[place], int(objects[place]), ink)
        for pair, inks in found
        for place, ink in zip(pair, inks, strict=True)
    }
    ids = {id(glyph) for glyph in sight.covered(list(doubts.values()))}
    covered = frozenset(place for place in doubts if id(glyphs[place]) in ids)
    clashing = frozenset(
        place
        for pair, inks in found
        # Letters may reach over their neighbours; digits stand apart.
        if have_one_place(*inks)
        and covered.isdisjoint(pair)
        and any(glyphs[place].text.isdecimal() for place in pair)
        for place in pair
    )
    return Overprinted(covered, clashing)


def written_anew(
    asked: PageCharacters,
    glyphs: Sequence[Glyph],
    places: NDArray[np.int64],
    unseen: Collection[int],
    sight: Sight,
) -> dict[int, int]:
    """Give the unseen digits that were painted over, each with the one that was written in its place, by their places.

    The figure goes on with the one that is seen. A digit that its cell clips is none of these: what stands in its place
    is the neighbouring cell's.
    """
    digits = [place for place in sorted(unseen) if glyphs[place].text.isdecimal()]
    if not digits:
        return {}
    seen = [place for place, glyph in enumerate(glyphs) if glyph.text.isdecimal() and place not in unseen]
    pairs = _in_one_place(glyphs, digits, seen)
    if not pairs:
        return {}
    doubts = _doubts_of(asked, glyphs, places, list(pairs))
    whole = {id(glyph) for glyph in sight.whole_alone(doubts)}
    return {place: other for place, other in pairs.items() if id(glyphs[place]) in whole}


def _in_one_place(glyphs: Sequence[Glyph], covered: Sequence[int], seen: Sequence[int]) -> dict[int, int]:
    """Give the covered digits in whose place, on their line, another is seen, each with that one."""
    if not seen:
        return {}
    sides = [(glyphs[place].box[0], glyphs[place].box[2], glyphs[place].baseline) for place in seen]
    lefts, rights, lines = np.array(sides).T
    found: dict[int, int] = {}
    for place in covered:
        glyph = glyphs[place]
        middle = (glyph.box[0] + glyph.box[2]) / 2
        near = np.abs(lines - glyph.baseline) <= _ONE_LINE * glyph.size
        there = np.flatnonzero(near & (lefts < middle) & (middle < rights))
        if len(there):
            found[place] = seen[int(there[-1])]
    return found


def in_room_of(digit: Glyph, covered: Glyph) -> Glyph:
    """Give a digit with the room of the one that it was written for: a narrower one leaves no gap in its figure."""
    x0, top, x1, bottom = digit.box
    return digit._replace(box=(min(x0, covered.box[0]), top, max(x1, covered.box[2]), bottom))


def lacking_digits(
    asked: PageCharacters, glyphs: Sequence[Glyph], places: NDArray[np.int64], sight: Sight
) -> list[Glyph]:
    """Give an unreadable glyph for every digit that the text layer lacks, since it was taken for a copy of another."""
    copies = sight.taken_for_copies(asked.objects)
    if not copies:
        return []
    objects = asked.text_objects(places)
    found: list[Glyph] = []
    for address, across, down in copies:
        of_text = [glyphs[place] for place in np.flatnonzero(objects == address).tolist()]
        if any(glyph.text.isdecimal() for glyph in of_text):
            found += [_unreadable_beside(glyph, across, down) for glyph in of_text]
    return found


def _unreadable_beside(glyph: Glyph, across: float, down: float) -> Glyph:
    x0, top, x1, bottom = glyph.box
    box = x0 + across, top + down, x1 + across, bottom + down
    return unreadable(glyph._replace(x=glyph.x + across, baseline=glyph.baseline + down, box=box))


def unreadable(glyph: Glyph) -> Glyph:
    """Give a glyph of which it is seen that it is there, and not what it is."""
    return glyph._replace(text=UNKNOWN, readable=False)
