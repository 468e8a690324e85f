"""The glyphs of a page, from pdfium's text layer.

All characters of a page are worked on together.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import compress, repeat
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from extract.sources import pdfium_calls as calls
from extract.sources.geometry import Frame
from extract.sources.hidden_glyphs import (
    Overprinted,
    in_room_of,
    lacking_digits,
    overprinted_glyphs,
    unreadable,
    unseen_glyphs,
    written_anew,
)
from extract.sources.page import UNKNOWN, Glyph, LostCode, NamedGlyph
from extract.sources.page_characters import BLANK, PageCharacters, are_within
from extract.sources.unnamed_codes import unnamed_code
from extract.sources.visible import Sight
from schemas import Box

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

    A digit that was painted over, and written anew in its place, is neither: there are `painted_over` of them.
    `overprinted` counts those seen that are unreadable since they run into one another.
    """

    seen: tuple[Glyph, ...]
    hidden: tuple[Glyph, ...]
    overprinted: int = 0
    painted_over: int = 0


def read_glyphs(text_page: Any, frame: Frame, sight: Sight) -> ReadGlyphs:
    """Read the characters of a page, without blanks and what lies off the page.

    Slanted text is left out where the page is mostly upright: a watermark is not part of any line or cell. A
    character without a known meaning is kept as unreadable. The box of a base spans its advance, the box of a mark
    its ink.
    """
    asked = PageCharacters(calls.address_of(text_page), frame)
    if not len(asked.indices):
        return ReadGlyphs((), ())
    glyphs, places, rooms = _glyphs_of(asked)
    unseen = unseen_glyphs(asked, glyphs, places, rooms, sight)
    overprinted, anew = Overprinted(), dict[int, int]()
    if sight.crossing:
        overprinted = overprinted_glyphs(asked, glyphs, places, rooms, unseen, sight)
        unseen |= {place: glyphs[place] for place in overprinted.covered}
        for place in overprinted.clashing:
            glyphs[place] = unreadable(glyphs[place])
        anew = written_anew(asked, glyphs, places, unseen, sight)
        for covered, written in anew.items():
            glyphs[written] = in_room_of(glyphs[written], glyphs[covered])
    lacking = lacking_digits(asked, glyphs, places, sight)
    clashing = len(overprinted.clashing) + len(lacking)
    if not (unseen or asked.slanted.any()):
        return ReadGlyphs((*glyphs, *lacking), (), clashing)
    slanted = asked.shared(asked.slanted)[places]
    shown: tuple[list[Glyph], list[Glyph]] = ([], [])
    for place, (glyph, aside) in enumerate(zip(glyphs, slanted.tolist(), strict=True)):
        if place not in unseen:
            shown[aside].append(glyph)
    return ReadGlyphs(
        (*shown[len(shown[1]) > len(shown[0])], *lacking),
        tuple(unseen[place] for place in sorted(unseen.keys() - anew.keys())),
        clashing,
        len(anew),
    )


def _glyphs_of(asked: PageCharacters) -> tuple[list[Glyph], NDArray[np.int64], NDArray[np.float64]]:
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
    drawn &= are_within(across, down, asked.frame, size)

    texts = [characters[kind].text for kind in which.tolist()]
    for at in on_mark.tolist():
        texts[at] = characters[which[at]].raised
    font = asked.shared(asked.font)
    codes: list[LostCode | None] = [None] * len(texts)
    inks: list[Box | None] = [None] * len(texts)
    for row, at in enumerate(inked.tolist()):
        if blank[at] and drawn[at]:
            # A blank with ink: a nikhahit whose character map says "blank" is left for the repair to see.
            texts[at] = " " if marks[at] and asked.codes[at] == BLANK and own[at] < 0 else UNKNOWN
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


def with_name(glyph: Glyph, name: NamedGlyph) -> Glyph:
    """Give a lost glyph the character that it was found to be; one found to be a mark has the box of its ink."""
    text, box = name.text, glyph.box
    if glyph.ink is None:
        text = text.translate(_RAISED)
    elif unicodedata.category(text[0]) == "Mn":
        box = glyph.ink
    return glyph._replace(text=text, box=box, readable=True, confidence=name.confidence, lost=None, ink=None)


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
