"""The glyphs of a page, from pdfium's text layer.

A call through ctypes costs about as much as all other work on a glyph, so what is the same for a whole text
object (font, size, direction) is asked once for each, and all characters of a page are worked on together.
"""

import ctypes
import math
import unicodedata
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress, repeat
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import Frame, Matrix, compose, mapped, mapped_boxes
from extract.sources.overprinted import clashes, have_one_place
from extract.sources.page import Glyph, LostCode, NamedGlyph
from extract.sources.unnamed_codes import unnamed_code
from extract.sources.visible import Doubt, Sight, are_clearly_seen
from schemas import Box

UNKNOWN: Final = "�"
"""What stands for a drawn character that the text layer does not name."""

_BLANK: Final = 0x20
_NO_CODE: Final = -1

_HYPHENS: Final = frozenset({0x02, 0xAD, 0xFFFE})
"""What pdfium gives for a hyphen at the end of a line, and the soft hyphen, which is only drawn as a hyphen.
"""
_UNSEEN: Final = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Cn"})
_NAMELESS: Final = frozenset({"Cc", "Cs", "Cn"})
_NOT_GUESSED: Final = frozenset({"Nd", "Nl", "No", "Mn", "Mc", "Sm", "Po", "Pd"}) | _UNSEEN
"""A code without a character is shown as the character of the same number, unless that would look like a
figure."""

_RAISED: Final = str.maketrans("0123456789๐๑๒๓๔๕๖๗๘๙", "⁰¹²³⁴⁵⁶⁷⁸⁹" * 2)
"""A mark that the text layer calls a digit is no figure: it is raised, so that nothing takes it for one."""

_MARK_REACH: Final = 0.1
"""How far, in ems, the ink of a mark without advance goes past the pen at most."""
_MARK_BACK: Final = 0.05
"""How far, in ems, the ink of a mark without advance begins before the pen at least."""
_FLAT: Final = 0.05
"""The height of a glyph, in ems, under which nothing is drawn: pdfium gives a blank a sliver of a box."""
_SLANT: Final = math.radians(10)
"""The slope from which text is slanted (a stamp, a watermark) and not a page that was scanned askew."""


@dataclass(frozen=True, slots=True)
class _Run:
    """What the glyphs of one text object share: their font, their size in points, their direction."""

    font: int
    size: float
    quarter_turns: int
    slanted: bool


class _Character(NamedTuple):
    """What a code says for itself, whatever glyph is drawn for it.

    `own` is the font's code that it was put for (`unnamed_codes`), -1 for none; `raised` is its text as a mark.
    """

    text: str
    raised: str
    named_mark: bool
    meaningless: bool
    own: int


class ReadGlyphs(NamedTuple):
    """The characters of a page that are seen, and those that are not, in drawing order.

    `overprinted` counts those seen that are unreadable since they run into one another.
    """

    seen: tuple[Glyph, ...]
    hidden: tuple[Glyph, ...]
    overprinted: int = 0


def read_glyphs(text_page: Any, frame: Frame, sight: Sight) -> ReadGlyphs:
    """Read the characters of a page, without blanks and what lies off the page.

    Slanted text is left out where the page is mostly upright: a watermark is not part of any line or cell. A
    character without a known meaning is kept as unreadable. The box of a base spans its advance, the box of a mark
    its ink.
    """
    asked = _Asked(calls.address_of(text_page), frame)
    if not len(asked.indices):
        return ReadGlyphs((), ())
    glyphs, places, rooms = _glyphs_of(asked)
    unseen = _unseen(asked, glyphs, places, rooms, sight)
    overprinted = _overprinted(asked, glyphs, places, rooms, unseen, sight) if sight.crossing else 0
    lacking = _lacking(asked, glyphs, places, sight) if len(set(asked.objects)) < sight.count else []
    if not (unseen or asked.slanted.any()):
        return ReadGlyphs((*glyphs, *lacking), (), overprinted + len(lacking))
    slanted = asked.shared(asked.slanted)[places]
    shown: tuple[list[Glyph], list[Glyph]] = ([], [])
    for place, (glyph, aside) in enumerate(zip(glyphs, slanted.tolist(), strict=True)):
        if place not in unseen:
            shown[aside].append(glyph)
    return ReadGlyphs(
        (*shown[len(shown[1]) > len(shown[0])], *lacking),
        tuple(unseen[place] for place in sorted(unseen)),
        overprinted + len(lacking),
    )


class _Asked:
    """What pdfium tells of the characters of a page, in arrays with a row for each; `runs` are of text objects."""

    def __init__(self, text_page: int, frame: Frame) -> None:
        self.text_page, self.frame = text_page, frame
        self.indices, self.codes = _codes_on(text_page)
        indices = self.indices.tolist()
        count = len(indices)
        objects = np.fromiter(map(calls.text_object_of, repeat(text_page), indices), np.uint64, count)
        starts = np.flatnonzero(np.append(True, objects[1:] != objects[:-1])) if indices else np.zeros(0, int)
        self.objects: list[int] = objects[starts].tolist()
        self._counts = np.diff(np.append(starts, len(indices)))
        runs, which = self._runs_at(self.indices[starts].tolist())
        self.font = np.array([run.font for run in runs], np.int64)[which]
        self.size = np.array([run.size for run in runs], float)[which]
        self.quarter_turns = np.array([run.quarter_turns for run in runs], np.int8)[which]
        self.slanted = np.array([run.slanted for run in runs], bool)[which]
        unmapped = map(calls.has_no_character, repeat(text_page), indices)
        self.unmapped = np.fromiter(unmapped, np.int8, count) == 1
        origins = calls.text_answers(calls.origin, text_page, indices, np.float64, 2)
        self.pens = mapped(frame.to_display, origins[:, 0], origins[:, 1])
        loose = calls.text_structs(calls.loose_box, text_page, indices, 4).astype(float)
        left, top, right, bottom = loose.T
        self.rooms = mapped_boxes(frame.to_display, left, bottom, right, top)

    def shared(self, values: NDArray[Any]) -> NDArray[Any]:
        """Spread what the runs say over their characters."""
        return np.repeat(values, self._counts)

    def ink(self, places: NDArray[Any]) -> NDArray[np.float64]:
        """Give the boxes around what is drawn of characters, by their place in the arrays."""
        asked = calls.text_answers(
            calls.ink_box, self.text_page, self.indices[places].tolist(), np.float64, 4
        )
        left, right, bottom, top = asked.T
        return np.stack(mapped_boxes(self.frame.to_display, left, bottom, right, top), axis=1)

    def _runs_at(self, indices: Sequence[int]) -> tuple[list[_Run], list[int]]:
        """Give what text objects say of all their glyphs, once for those set alike, and which of it is each one's.

        `indices` are of a glyph of each of them.
        """
        fonts = map(calls.font_of, self.objects)
        sizes = map(calls.font_size, repeat(self.text_page), indices)
        matrices = calls.text_structs(calls.text_matrix, self.text_page, indices, 6)[:, :4].tolist()
        set_so = list(zip(fonts, sizes, map(tuple, matrices), strict=True))
        known = {key: place for place, key in enumerate(dict.fromkeys(set_so))}
        runs = [_run_of(font, size, (*matrix, 0.0, 0.0), self.frame) for font, size, matrix in known]
        return runs, list(map(known.__getitem__, set_so))


def _codes_on(text_page: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the indices of the characters that a page draws, and their codes, surrogates joined."""
    count = max(calls.count_characters(text_page), 0)
    codes = np.fromiter(map(calls.character_code, repeat(text_page), range(count)), np.int64, count)
    drawn = np.ones(count, bool)
    low = np.flatnonzero(codes <= _BLANK)
    if len(low):
        drawn[low] = np.fromiter(map(calls.is_generated, repeat(text_page), low.tolist()), int, len(low)) != 1
    indices = np.flatnonzero(drawn)
    if ((codes >= 0xD800) & (codes < 0xDC00)).any():
        indices = _joined_pairs(indices, codes)
    return indices, codes[indices]


def _joined_pairs(indices: NDArray[np.int64], codes: NDArray[np.int64]) -> NDArray[np.int64]:
    """Join surrogate pairs among codes in place; give the indices without the second halves."""
    kept: list[int] = []
    after = 0
    for index in indices.tolist():
        if index < after:
            continue
        kept.append(index)
        if 0xD800 <= codes[index] < 0xDC00 and index + 1 < len(codes):
            codes[index] = _joined(int(codes[index]), int(codes[index + 1]))
            after = index + 2
    return np.array(kept, np.int64)


def _run_of(font: int | None, size: float, own: Matrix, frame: Frame) -> _Run:
    a, b, c, d, _, _ = compose(own, frame.to_display)
    angle = math.atan2(b, a)
    quarter_turns = round(angle / (math.pi / 2))
    slanted = abs(angle - quarter_turns * math.pi / 2) > _SLANT
    size *= math.hypot(c, d) or math.hypot(a, b)
    return _Run(font_number(font), abs(size), quarter_turns % 4, slanted)


def _glyphs_of(asked: _Asked) -> tuple[list[Glyph], NDArray[np.int64], NDArray[np.float64]]:
    """Give the glyphs that are drawn on the page, their places in the arrays, and their boxes, a row each."""
    known, which = np.unique(asked.codes, return_inverse=True)
    characters = [_character(int(code)) for code in known]
    own = np.array([character.own for character in characters])[which]
    # What stands for an unnamed code is not a blank, however flat: it may be a minus.
    unmapped = asked.unmapped | (own >= 0)
    lost = unmapped | np.array([character.meaningless for character in characters])[which]
    blank = np.array([not character.text for character in characters])[which]
    named_mark = np.array([character.named_mark for character in characters])[which]
    x, baseline = asked.pens
    sides = list(asked.rooms)
    tall = sides[3] - sides[1]
    size = asked.shared(asked.size)
    size = np.where(size != 0.0, size, np.where(tall != 0.0, tall, 1.0))
    # What a lost code's number is the character of says nothing of it.
    marks = (named_mark & ~lost) | _are_before_pen(
        asked.shared(asked.quarter_turns), x, baseline, sides, size
    )
    inked = np.flatnonzero(blank | marks | lost)
    ink = asked.ink(inked)
    turned = asked.shared(asked.quarter_turns)[inked] % 2 == 1
    high = np.where(turned, ink[:, 2] - ink[:, 0], ink[:, 3] - ink[:, 1])
    drawn = np.ones(len(size), bool)
    drawn[inked] = ~(blank[inked] & (high < _FLAT * size[inked]))
    on_mark = inked[marks[inked]]
    for place, side in enumerate(sides):
        side[on_mark] = ink[marks[inked], place]
    across, down = (sides[0] + sides[2]) / 2, (sides[1] + sides[3]) / 2
    drawn &= _are_within(across, down, asked.frame, size)

    texts = [characters[kind].text for kind in which.tolist()]
    for at in on_mark.tolist():
        texts[at] = characters[which[at]].raised
    font = asked.shared(asked.font)
    codes: list[LostCode | None] = [None] * len(texts)
    inks: list[Box | None] = [None] * len(texts)
    for row, at in enumerate(inked.tolist()):
        if blank[at] and drawn[at]:
            # A blank with ink: a nikhahit whose character map says "blank" is left for the repair to see.
            texts[at] = " " if marks[at] and asked.codes[at] == _BLANK and own[at] < 0 else UNKNOWN
        if unmapped[at]:
            texts[at] = _unmapped(texts[at])
        if lost[at]:
            code = int(own[at] if own[at] >= 0 else asked.codes[at])
            codes[at] = LostCode(int(font[at]), code, bool(unmapped[at]))
            if not marks[at]:
                inks[at] = tuple(ink[row].tolist())
    places = np.flatnonzero(drawn)
    columns = zip(
        texts,
        x.tolist(),
        baseline.tolist(),
        zip(*(side.tolist() for side in sides), strict=True),
        size.tolist(),
        font.tolist(),
        [code is None and text != UNKNOWN for code, text in zip(codes, texts, strict=True)],
        repeat(1.0, len(texts)),
        codes,
        inks,
        repeat(None, len(texts)),
        strict=True,
    )
    rows = columns if len(places) == len(texts) else compress(columns, drawn.tolist())
    # No other way of making tuples of a class is as fast.
    return list(map(tuple.__new__, repeat(Glyph), rows)), places, np.stack(sides, axis=1)[places]


def _are_within(
    across: NDArray[np.float64], down: NDArray[np.float64], frame: Frame, beyond: NDArray[np.float64] | float
) -> NDArray[np.bool_]:
    """Tell which places are on the page, or no farther beyond its edges."""
    within: NDArray[np.bool_] = (across >= -beyond) & (across <= frame.width + beyond)
    return within & (down >= -beyond) & (down <= frame.height + beyond)


def _are_before_pen(
    quarter_turns: NDArray[Any],
    x: NDArray[Any],
    y: NDArray[Any],
    sides: Sequence[NDArray[Any]],
    size: NDArray[Any],
) -> NDArray[np.bool_]:
    """Tell which glyphs are marks on a base whatever they are named: drawn before the pen without moving it.

    It finds marks that the text layer calls by a wrong name, a digit or a blank among them.
    """
    x0, top, x1, bottom = sides
    pen, start, end = x, x0, x1
    if quarter_turns.any():
        turns = [quarter_turns == 0, quarter_turns == 1, quarter_turns == 2]
        pen = np.select(turns, [x, y, -x], -y)
        start = np.select(turns, [x0, top, -x1], -bottom)
        end = np.select(turns, [x1, bottom, -x0], -top)
    before: NDArray[np.bool_] = ((start - pen) / size < -_MARK_BACK) & ((end - pen) / size <= _MARK_REACH)
    return before


def _unseen(
    asked: _Asked,
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
    on_page = _are_within((rooms[:, 0] + rooms[:, 2]) / 2, (rooms[:, 1] + rooms[:, 3]) / 2, asked.frame, 0.0)
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
    inks = asked.ink(places[doubtful]).tolist()
    doubts = [
        Doubt(glyphs[place], asked.objects[runs[place]], tuple(ink))
        for place, ink in zip(doubtful.tolist(), inks, strict=True)
    ]
    place_of = {id(glyphs[place]): place for place in doubtful.tolist()}
    return beyond | {place_of[id(glyph)]: glyph for glyph in sight.unseen(doubts)}


def _overprinted(
    asked: _Asked,
    glyphs: list[Glyph],
    places: NDArray[np.int64],
    rooms: NDArray[np.float64],
    unseen: dict[int, Glyph],
    sight: Sight,
) -> int:
    """Add to the unseen what is covered where others were written; make unreadable what is seen under others.

    Gives how many became unreadable.
    """
    objects = asked.shared(np.array(asked.objects, np.uint64))[places]
    found = [
        (pair, inks)
        for pair, inks in clashes(
            glyphs, rooms, objects, sight.crossing, lambda these: asked.ink(places[these])
        )
        if not unseen.keys() & set(pair)
    ]
    if not found:
        return 0
    doubts = {
        place: Doubt(glyphs[place], int(objects[place]), ink)
        for pair, inks in found
        for place, ink in zip(pair, inks, strict=True)
    }
    covered = {id(glyph) for glyph in sight.covered(list(doubts.values()))}
    unseen.update({place: glyphs[place] for place in doubts if id(glyphs[place]) in covered})
    clashing = {
        place
        for pair, inks in found
        # Letters may reach over their neighbours; digits stand apart.
        if have_one_place(*inks)
        and not unseen.keys() & set(pair)
        and any(glyphs[place].text.isdecimal() for place in pair)
        for place in pair
    }
    for place in clashing:
        glyphs[place] = glyphs[place]._replace(text=UNKNOWN, readable=False)
    return len(clashing)


def _lacking(asked: _Asked, glyphs: Sequence[Glyph], places: NDArray[np.int64], sight: Sight) -> list[Glyph]:
    """Give an unreadable glyph for every digit that the text layer lacks, since it was taken for a copy of another."""
    copies = sight.taken_for_copies(asked.objects)
    if not copies:
        return []
    objects = asked.shared(np.array(asked.objects, np.uint64))[places]
    found: list[Glyph] = []
    for address, across, down in copies:
        of_text = [glyphs[place] for place in np.flatnonzero(objects == address).tolist()]
        if any(glyph.text.isdecimal() for glyph in of_text):
            found += [_unreadable_beside(glyph, across, down) for glyph in of_text]
    return found


def _unreadable_beside(glyph: Glyph, across: float, down: float) -> Glyph:
    x0, top, x1, bottom = glyph.box
    box = x0 + across, top + down, x1 + across, bottom + down
    return glyph._replace(
        text=UNKNOWN, readable=False, x=glyph.x + across, baseline=glyph.baseline + down, box=box
    )


def with_name(glyph: Glyph, name: NamedGlyph) -> Glyph:
    """Give a lost glyph the character that it was found to be; one found to be a mark has the box of its ink."""
    text, box = name.text, glyph.box
    if glyph.ink is None:
        text = text.translate(_RAISED)
    elif unicodedata.category(text[0]) == "Mn":
        box = glyph.ink
    return glyph._replace(text=text, box=box, readable=True, confidence=name.confidence, lost=None, ink=None)


def _joined(high: int, low: int) -> int:
    """Join a surrogate pair into its code point."""
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) if 0xDC00 <= low < 0xE000 else 0xFFFD


@cache
def _character(code: int) -> _Character:
    """Tell what a code says for itself."""
    own = unnamed_code(code)
    if own is not None:
        return _Character(UNKNOWN, UNKNOWN, False, False, own)
    text = _text_of(code)
    named_mark = text != "" and unicodedata.category(text) == "Mn"
    return _Character(text, text.translate(_RAISED), named_mark, not text and _is_meaningless(code), _NO_CODE)


def _text_of(code: int) -> str:
    """Give a code's text, empty for blanks, controls and U+FFFD."""
    if code in _HYPHENS:
        return "-"
    if not 0 < code < 0x110000 or code == ord(UNKNOWN) or unicodedata.category(chr(code)) in _UNSEEN:
        return ""
    return chr(code)


def _is_meaningless(code: int) -> bool:
    """Whether what stands for a character is none that can be drawn, and is no blank either."""
    return code in (0, ord(UNKNOWN)) or unicodedata.category(chr(code)) in _NAMELESS


def _unmapped(text: str) -> str:
    """Give what to show for a code without a character.

    Never a digit, a sign or a Thai mark that nobody printed.
    """
    thai = "฀" <= text <= "๿"
    return UNKNOWN if not text or thai or unicodedata.category(text) in _NOT_GUESSED else text


def font_number(font: int | None) -> int:
    """Give a font's number, made of what it is: the same on every page and in every process.

    pdfium's own handle will not do: it drops a font with the last page that uses it, and gives its place to
    another.
    """
    identity = (font_name(font), _program_size(font), calls.font_flags(font), calls.font_weight(font))
    return zlib.crc32(repr(identity).encode())


def font_program(font: int) -> bytes:
    """Give the program of a font that stands in the file. A font whose glyphs are streams that draw has none (Type 3)."""
    size = _program_size(font) if calls.font_is_embedded(font) == 1 else 0
    program, used = ctypes.create_string_buffer(size), ctypes.c_size_t()
    if size:
        calls.font_data(font, ctypes.addressof(program), size, ctypes.addressof(used))
    return program.raw


def _program_size(font: int | None) -> int:
    bytes_needed = ctypes.c_size_t()
    calls.font_data(font, None, 0, ctypes.addressof(bytes_needed))
    return bytes_needed.value


def font_name(font: int | None) -> bytes:
    """Give the name that the file gives to a font."""
    length = calls.font_base_name(font, None, 0)
    name = ctypes.create_string_buffer(max(length, 1))
    calls.font_base_name(font, ctypes.addressof(name), length)
    return name.value
