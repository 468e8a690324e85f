"""The glyphs of a page, from pdfium's text layer.

A call through ctypes costs about as much as all other work on a glyph, so what is the same for a whole text
object (font, size, direction) is asked once for each.
"""

import ctypes
import math
import unicodedata
import zlib
from dataclasses import dataclass, replace
from typing import Any, Final

import pypdfium2.raw as pdfium

from extract.sources.geometry import Frame, Matrix, apply, apply_to_box, compose
from extract.sources.page import Glyph, LostCode, NamedGlyph
from extract.sources.unnamed_codes import unnamed_code
from extract.sources.visible import Doubt, Sight, is_clearly_seen
from schemas import Box

UNKNOWN: Final = "�"
"""What stands for a drawn character that the text layer does not name."""

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


_NO_RUN: Final = _Run(font=0, size=0.0, quarter_turns=0, slanted=False)


def read_glyphs(text_page: Any, frame: Frame, sight: Sight) -> tuple[tuple[Glyph, ...], tuple[Glyph, ...]]:
    """Give the characters of a page that are seen, and those that are not, without blanks and what lies off the page.

    Both in drawing order.

    Slanted text is left out where the page is mostly upright: a watermark is not part of any line or cell. A
    character without a known meaning is kept as unreadable. The box of a base spans its advance, the box of a mark
    its ink.
    """
    reader = _Reader(text_page, frame)
    upright: list[Glyph] = []
    slanted: list[Glyph] = []
    doubts: list[Doubt] = []
    run, last_object, ink = _NO_RUN, b"", None
    index, count = 0, pdfium.FPDFText_CountChars(text_page)
    while index < count:
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if code <= 0x20 and pdfium.FPDFText_IsGenerated(text_page, index) == 1:
            index += 1
            continue
        text_object = bytes(pdfium.FPDFText_GetTextObject(text_page, index))
        if text_object != last_object:
            run, last_object = reader.run(index), text_object
            ink = sight.ink_around(text_object)
        wide = 2 if 0xD800 <= code < 0xDC00 and index + 1 < count else 1
        if wide == 2:
            code = _joined(code, pdfium.FPDFText_GetUnicode(text_page, index + 1))
        glyph = reader.glyph(index, code, run)
        if glyph is not None:
            (slanted if run.slanted else upright).append(glyph)
            if not is_clearly_seen(glyph.box, ink):
                doubts.append(Doubt(glyph, text_object, reader.ink(index)))
        index += wide
    unseen = {id(glyph): glyph for glyph in sight.unseen(doubts)}
    shown = [[glyph for glyph in run if id(glyph) not in unseen] for run in (upright, slanted)]
    return tuple(shown[len(shown[1]) > len(shown[0])]), tuple(unseen.values())


def with_name(glyph: Glyph, name: NamedGlyph) -> Glyph:
    """Give a lost glyph the character that it was found to be; one found to be a mark has the box of its ink."""
    text, box = name.text, glyph.box
    if glyph.ink is None:
        text = text.translate(_RAISED)
    elif unicodedata.category(text[0]) == "Mn":
        box = glyph.ink
    return replace(glyph, text=text, box=box, readable=True, confidence=name.confidence, lost=None, ink=None)


def _joined(high: int, low: int) -> int:
    """Join a surrogate pair into its code point."""
    return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00) if 0xDC00 <= low < 0xE000 else 0xFFFD


class _Reader:
    """The buffers that pdfium writes into while one page is read, and the fonts met on it."""

    def __init__(self, text_page: Any, frame: Frame) -> None:
        self._page = text_page
        self._frame = frame
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._loose = pdfium.FS_RECTF()
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._matrix = pdfium.FS_MATRIX()
        self._runs: dict[tuple[bytes, float, float, float, float, float], _Run] = {}
        self._meanings: dict[int, tuple[str, bool, bool]] = {}

    def run(self, index: int) -> _Run:
        """Ask for what the text object of a glyph says of all its glyphs."""
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._page, index, matrix)
        font = pdfium.FPDFTextObj_GetFont(pdfium.FPDFText_GetTextObject(self._page, index))
        size = pdfium.FPDFText_GetFontSize(self._page, index)
        # Many text objects of a page are set alike.
        key = bytes(font), size, matrix.a, matrix.b, matrix.c, matrix.d
        if key not in self._runs:
            self._runs[key] = self._run(font, size, (matrix.a, matrix.b, matrix.c, matrix.d, 0.0, 0.0))
        return self._runs[key]

    def _run(self, font: Any, size: float, own: Matrix) -> _Run:
        a, b, c, d, _, _ = compose(own, self._frame.to_display)
        angle = math.atan2(b, a)
        quarter_turns = round(angle / (math.pi / 2))
        slanted = abs(angle - quarter_turns * math.pi / 2) > _SLANT
        size *= math.hypot(c, d) or math.hypot(a, b)
        return _Run(font_number(font), abs(size), quarter_turns % 4, slanted)

    def glyph(self, index: int, code: int, run: _Run) -> Glyph | None:
        """Give a glyph, or None where nothing is drawn or it is drawn off the page."""
        page, loose = self._page, self._loose
        if code not in self._meanings:
            self._meanings[code] = _meaning_of(code)
        text, named_mark, meaningless = self._meanings[code]
        own_code = unnamed_code(code)
        if own_code is None:
            unmapped = pdfium.FPDFText_HasUnicodeMapError(page, index) == 1
        else:
            # Not a blank, however flat: it may be a minus.
            code, unmapped, text, named_mark = own_code, True, UNKNOWN, False
        lost = LostCode(run.font, code, unmapped) if unmapped or meaningless else None
        own_ink = None
        pdfium.FPDFText_GetCharOrigin(page, index, self._x, self._y)
        pdfium.FPDFText_GetLooseCharBox(page, index, loose)
        x, baseline = apply(self._frame.to_display, self._x.value, self._y.value)
        box = apply_to_box(self._frame.to_display, loose.left, loose.bottom, loose.right, loose.top)
        size = run.size or box[3] - box[1] or 1.0
        pen, start, end = _along(run.quarter_turns, x, baseline, box)
        # What a lost code's number is the character of says nothing of it.
        mark = (named_mark and not lost) or _is_before_pen((start - pen) / size, (end - pen) / size)
        if not text or mark or lost:
            ink = self.ink(index)
            if not text:
                if _height(run.quarter_turns, ink) < _FLAT * size:
                    return None
                # A blank with ink: a nikhahit whose character map says "blank" is left for the repair to see.
                text = " " if mark and code == 0x20 else UNKNOWN
            if mark:
                text, box = text.translate(_RAISED), ink
            elif lost:
                own_ink = ink
        if unmapped:
            text = _unmapped(text)
        readable = lost is None and text != UNKNOWN
        if not self._frame.holds((box[0] + box[2]) / 2, (box[1] + box[3]) / 2):
            return None
        return Glyph(text, x, baseline, box, size, run.font, readable, 1.0, lost, own_ink)

    def ink(self, index: int) -> Box:
        """Give the box around what is drawn of a glyph."""
        left, right, bottom, top = self._sides
        pdfium.FPDFText_GetCharBox(self._page, index, left, right, bottom, top)
        return apply_to_box(self._frame.to_display, left.value, bottom.value, right.value, top.value)


def _meaning_of(code: int) -> tuple[str, bool, bool]:
    """Give a code's text, whether that is a mark, and whether it means nothing."""
    text = _text_of(code)
    return text, text != "" and unicodedata.category(text) == "Mn", not text and _is_meaningless(code)


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


def _along(quarter_turns: int, x: float, y: float, box: Box) -> tuple[float, float, float]:
    """Give the pen, and the beginning and end of a box, along the direction of reading."""
    if quarter_turns == 0:
        return x, box[0], box[2]
    if quarter_turns == 1:
        return y, box[1], box[3]
    if quarter_turns == 2:
        return -x, -box[2], -box[0]
    return -y, -box[3], -box[1]


def _height(quarter_turns: int, box: Box) -> float:
    return box[2] - box[0] if quarter_turns % 2 else box[3] - box[1]


def _is_before_pen(start: float, end: float) -> bool:
    """Whether a glyph is a mark on a base whatever it is named: it is drawn before the pen without moving it.

    `start` and `end` of its ink are in ems from the pen. It finds marks that the text layer calls by a wrong name,
    a digit or a blank among them.
    """
    return start < -_MARK_BACK and end <= _MARK_REACH


def font_number(font: Any) -> int:
    """Give a font's number, made of what it is: the same on every page and in every process.

    pdfium's own handle will not do: it drops a font with the last page that uses it, and gives its place to
    another.
    """
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, name, length)
    bytes_needed = ctypes.c_size_t()
    pdfium.FPDFFont_GetFontData(font, None, 0, bytes_needed)
    identity = (
        name.value,
        bytes_needed.value,
        pdfium.FPDFFont_GetFlags(font),
        pdfium.FPDFFont_GetWeight(font),
    )
    return zlib.crc32(repr(identity).encode())
