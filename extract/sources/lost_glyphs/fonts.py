"""The fonts of a document in which glyphs are lost: what their maps tell, how their glyphs look, and their families."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

from extract.sources.glyphs import font_name, font_number
from extract.sources.held_fonts import HeldFonts
from extract.sources.lost_glyphs.evidence import FontGlyphs
from extract.sources.lost_glyphs.likeness import Known
from extract.sources.lost_glyphs.outlines import Canvas, Meaning, Outline, is_drawn, meanings_of, open_canvas
from extract.sources.page import LostCode, Page

_FIRST_CODES: Final = 1024
_AROUND: Final = 128
"""Codes asked for their characters: the first ones, and so many on both sides of each lost code."""
_DIGITS: Final = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")
_ONE_BYTE: Final = 256
_MOST_SIBLINGS: Final = 12
"""More fonts of one family than a report has; their outlines are not looked at."""
_SUBSET: Final = re.compile(r"^[A-Z]{6}\+")
_STYLE: Final = re.compile(r"bold|italic|oblique|regular|medium|light|[^0-9a-z\u0e00-\u0e7f]", re.IGNORECASE)
_MEANINGLESS: Final = re.compile("[\x00-\x20\x7f-\xa0\ufffd]")


@dataclass(frozen=True, slots=True)
class PageFonts:
    """What of a page tells about fonts: those that its glyphs are of, its lost codes with their count, and the digits.

    The digits are those that its fonts' maps name, each with its font.
    """

    number: int
    fonts: frozenset[int]
    lost: Mapping[LostCode, int]
    digits: frozenset[tuple[int, str]]


def fonts_on(page: Page) -> PageFonts:
    """Give what of a page tells about fonts."""
    return PageFonts(
        page.number,
        frozenset(glyph.font for glyph in page.glyphs),
        dict(Counter(glyph.lost for glyph in page.glyphs if glyph.lost is not None)),
        frozenset(
            (glyph.font, glyph.text) for glyph in page.glyphs if glyph.text in _DIGITS and glyph.lost is None
        ),
    )


@dataclass(frozen=True, slots=True)
class LostFont:
    """A font with lost codes.

    `meant`: the font's own codes that each lost one may be. `blank`: those of them that draw nothing. `siblings`:
    the known glyphs of other fonts of the family.
    """

    name: str
    glyphs: FontGlyphs
    meant: Mapping[LostCode, tuple[int, ...]]
    blank: frozenset[int]
    siblings: tuple[Known, ...]


@dataclass(frozen=True, slots=True)
class _Handle:
    """A font that pdfium holds open, by its address."""

    number: int
    name: str
    font: int


@dataclass(frozen=True, slots=True)
class _Font:
    """What a font's codes mean, the characters among that, and the outlines of those and of the lost codes."""

    number: int
    name: str
    meanings: Mapping[int, Meaning]
    characters: Mapping[int, str]
    drawn: Mapping[int, Outline]


def lost_fonts(
    document: Any, held: HeldFonts, pages: Sequence[PageFonts], lost: Sequence[LostCode]
) -> Iterator[LostFont]:
    """Give every font that lost codes are of. Different fonts that cannot be told apart are left out."""
    codes: dict[int, list[LostCode]] = {}
    for code in lost:
        codes.setdefault(code.font, []).append(code)
    handles = _handles_of(held, pages, frozenset(codes))
    own = {number: [handle for handle in handles if handle.number == number] for number in codes}
    siblings = {number: _siblings(same[0], handles) for number, same in own.items() if same}
    wanted = {handle.font: handle for group in (*own.values(), *siblings.values()) for handle in group}
    with open_canvas(document) as canvas:
        fonts = {
            font: _read_font(document, canvas, handle, codes.get(handle.number, ()))
            for font, handle in wanted.items()
        }
    of_own = {number: [fonts[handle.font] for handle in same] for number, same in own.items()}
    of_family = {number: [fonts[handle.font] for handle in others] for number, others in siblings.items()}
    for number, of_font in codes.items():
        if of_own[number] and _draw_alike(of_own[number]):
            yield _lost_font(of_own[number], of_font, of_family[number])


def _siblings(font: _Handle, handles: Iterable[_Handle]) -> list[_Handle]:
    """Give the other fonts of a font's family, not too many."""
    family = _family(font.name)
    others = (other for other in handles if other.number != font.number and _family(other.name) == family)
    return list(islice(others, _MOST_SIBLINGS))


def fonts_of(held: HeldFonts, pages: Sequence[PageFonts]) -> list[tuple[int, int]]:
    """Give the fonts of pages, each with its number."""
    return [(handle.number, handle.font) for handle in _handles_of(held, pages, frozenset())]


def _family(name: str) -> str:
    """Give a font's name without the tag of its subset and the words of its style."""
    return _STYLE.sub("", _SUBSET.sub("", name)).lower()


def _handles_of(held: HeldFonts, pages: Sequence[PageFonts], lost: frozenset[int]) -> list[_Handle]:
    """Give the fonts of pages: of those with lost glyphs, and of those with fonts that no page before has."""
    found: dict[int, _Handle] = {}
    numbers: set[int] = set()
    for page in pages:
        drawn = page.fonts
        if not (drawn & lost or drawn - numbers):
            continue
        for font in held.on_page(page.number):
            if font not in found:
                name = font_name(font).decode("utf-8", "replace")
                found[font] = _Handle(font_number(font), name, font)
        numbers |= drawn
    return list(found.values())


def _read_font(document: Any, canvas: Canvas, handle: _Handle, lost: Sequence[LostCode]) -> _Font:
    """Read what a font names, and draw that and what it does not name but may be meant by the lost codes."""
    meanings = _meanings(document, handle.font, [code.number for code in lost if code.unmapped])
    characters = {
        code: meaning.text
        for code, meaning in meanings.items()
        if meaning.text and not _MEANINGLESS.search(meaning.text)
    }
    meant = {near for code in lost for near in _meant(code, meanings)}
    drawn = canvas.outlines(handle.font, _advances(meanings, sorted(meant | characters.keys())))
    return _Font(handle.number, handle.name, meanings, characters, drawn)


def _meanings(document: Any, font: int, lost: Sequence[int]) -> dict[int, Meaning]:
    """Give text and advance of the codes that a font is likely to have."""
    near = {code + step for code in lost for step in range(-_AROUND, _AROUND + 1)}
    codes = sorted({*range(1, _FIRST_CODES), *(code for code in near if code > 0)})
    # The first codes tell whether the others have to be asked for.
    first = [code for code in codes if code < 2 * _ONE_BYTE]
    found = meanings_of(document, font, first)
    # A font of one-byte codes takes the rest of a code away.
    if all(found.get(code + _ONE_BYTE) == found.get(code) for code in range(1, _ONE_BYTE)):
        return {code: meaning for code, meaning in found.items() if code < _ONE_BYTE}
    return {**found, **meanings_of(document, font, codes[len(first) :])}


def _advances(meanings: Mapping[int, Meaning], codes: Iterable[int]) -> dict[int, float]:
    """Give the advances of codes; the text layer passes over one that neither draws anything nor moves the pen."""
    return {code: meanings[code].advance if code in meanings else 0.0 for code in codes}


def _meant(code: LostCode, meanings: Mapping[int, Meaning]) -> tuple[int, ...]:
    """Give the codes of a font that a lost code may be: itself, or those with the same meaningless character."""
    if code.unmapped:
        return (code.number,)
    return tuple(near for near, meaning in meanings.items() if meaning.text == chr(code.number))


def _draw_alike(fonts: Sequence[_Font]) -> bool:
    """Whether fonts with one number draw the same: a file may hold one font several times, with parts of its map."""
    drawn: dict[int, Outline] = {}
    return all(
        drawn.setdefault(code, outline) == outline for font in fonts for code, outline in font.drawn.items()
    )


def _lost_font(same: Sequence[_Font], lost: Sequence[LostCode], siblings: Sequence[_Font]) -> LostFont:
    drawn = {code: outline for font in same for code, outline in font.drawn.items()}
    named = [item for font in same for item in font.characters.items()]
    characters = dict(named)
    for code, text in named:
        if characters.get(code) != text:
            characters.pop(code, None)
    meant = {
        code: tuple(sorted({near for font in same for near in _meant(code, font.meanings)})) for code in lost
    }
    wanted = sorted({near for group in meant.values() for near in group} - characters.keys())
    tried = {
        code
        for font in same
        for code, advance in _advances(font.meanings, wanted).items()
        if is_drawn(advance)
    }
    blank = frozenset(tried - drawn.keys())
    known = tuple(
        Known(font.characters[code], outline, "sibling-font")
        for font in siblings
        for code, outline in font.drawn.items()
        if code in font.characters
    )
    return LostFont(same[0].name, FontGlyphs(characters, drawn, tuple(wanted)), meant, blank, known)
