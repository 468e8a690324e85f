"""The fonts of a document in which glyphs are lost: what their maps tell, how their glyphs look, and their families."""

import ctypes
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final

import pypdfium2.raw as pdfium

from extract.sources.geometry import IDENTITY
from extract.sources.glyphs import font_number
from extract.sources.lost_glyphs.evidence import FontGlyphs
from extract.sources.lost_glyphs.likeness import Known
from extract.sources.lost_glyphs.outlines import Meaning, Outline, is_drawn, meanings_of, outlines_of
from extract.sources.objects import drawn_objects
from extract.sources.page import LostCode, Page

_FIRST_CODES: Final = 1024
_AROUND: Final = 128
"""Codes asked for their characters: the first ones, and so many on both sides of each lost code."""
_ONE_BYTE: Final = 256
_MOST_SIBLINGS: Final = 12
"""More fonts of one family than a report has; their outlines are not looked at."""
_SUBSET: Final = re.compile(r"^[A-Z]{6}\+")
_STYLE: Final = re.compile(r"bold|italic|oblique|regular|medium|light|[^0-9a-z\u0e00-\u0e7f]", re.IGNORECASE)
_MEANINGLESS: Final = re.compile("[\x00-\x20\x7f-\xa0\ufffd]")


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
    """A font that pdfium holds open."""

    number: int
    name: str
    font: Any


@dataclass(frozen=True, slots=True)
class _Font:
    """What a font's codes mean, the characters among that, and the outlines of those and of the lost codes."""

    number: int
    name: str
    meanings: Mapping[int, Meaning]
    characters: Mapping[int, str]
    drawn: Mapping[int, Outline]


def lost_fonts(document: Any, pages: Sequence[Page], lost: Sequence[LostCode]) -> Iterator[LostFont]:
    """Give every font that lost codes are of. Different fonts that cannot be told apart are left out."""
    codes: dict[int, list[LostCode]] = {}
    for code in lost:
        codes.setdefault(code.font, []).append(code)
    with _handles_of(document, pages, frozenset(codes)) as handles:
        own = {number: [handle for handle in handles if handle.number == number] for number in codes}
        siblings = {number: _siblings(same[0], handles) for number, same in own.items() if same}
        wanted = {
            bytes(handle.font): handle for group in (*own.values(), *siblings.values()) for handle in group
        }
        fonts = {
            address: _read_font(document, handle, codes.get(handle.number, ()))
            for address, handle in wanted.items()
        }
        of_own = {number: [fonts[bytes(handle.font)] for handle in same] for number, same in own.items()}
        of_family = {
            number: [fonts[bytes(handle.font)] for handle in others] for number, others in siblings.items()
        }
    for number, of_font in codes.items():
        if of_own[number] and _draw_alike(of_own[number]):
            yield _lost_font(of_own[number], of_font, of_family[number])


def _siblings(font: _Handle, handles: Iterable[_Handle]) -> list[_Handle]:
    """Give the other fonts of a font's family, not too many."""
    family = _family(font.name)
    others = (other for other in handles if other.number != font.number and _family(other.name) == family)
    return list(islice(others, _MOST_SIBLINGS))


@contextmanager
def open_fonts(document: Any, pages: Sequence[Page]) -> Iterator[list[tuple[int, Any]]]:
    """Give the fonts of pages, each with its number, held open."""
    with _handles_of(document, pages, frozenset()) as handles:
        yield [(handle.number, handle.font) for handle in handles]


def _family(name: str) -> str:
    """Give a font's name without the tag of its subset and the words of its style."""
    return _STYLE.sub("", _SUBSET.sub("", name)).lower()


@contextmanager
def _handles_of(document: Any, pages: Sequence[Page], lost: frozenset[int]) -> Iterator[list[_Handle]]:
    """Give the fonts of pages, held open together.

    pdfium drops a font with the last page that uses it; text on a page of our own holds it.
    """
    last = pdfium.FPDF_GetPageCount(document)
    holder = pdfium.FPDFPage_New(document, last, 1.0, 1.0)
    found: dict[bytes, _Handle] = {}
    numbers: set[int] = set()
    try:
        for page in pages:
            drawn = {glyph.font for glyph in page.glyphs}
            if not (drawn & lost or drawn - numbers):
                continue
            for font in _fonts_on(document, page.number - 1):
                if bytes(font) not in found:
                    pdfium.FPDFPage_InsertObject(
                        holder, pdfium.FPDFPageObj_CreateTextObj(document, font, 1.0)
                    )
                    found[bytes(font)] = _Handle(font_number(font), _name(font), font)
            numbers |= drawn
        yield list(found.values())
    finally:
        pdfium.FPDF_ClosePage(holder)
        pdfium.FPDFPage_Delete(document, last)


def _fonts_on(document: Any, index: int) -> Iterator[Any]:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return
    try:
        for item in drawn_objects(page, IDENTITY, sys.maxsize) or ():
            if item.kind == pdfium.FPDF_PAGEOBJ_TEXT and (font := pdfium.FPDFTextObj_GetFont(item.handle)):
                yield font
    finally:
        pdfium.FPDF_ClosePage(page)


def _name(font: Any) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    name = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, name, length)
    return name.value.decode("utf-8", "replace")


def _read_font(document: Any, handle: _Handle, lost: Sequence[LostCode]) -> _Font:
    """Read what a font names, and draw that and what it does not name but may be meant by the lost codes."""
    meanings = _meanings(document, handle.font, [code.number for code in lost if code.unmapped])
    characters = {
        code: meaning.text
        for code, meaning in meanings.items()
        if meaning.text and not _MEANINGLESS.search(meaning.text)
    }
    meant = {near for code in lost for near in _meant(code, meanings)}
    drawn = outlines_of(document, handle.font, _advances(meanings, sorted(meant | characters.keys())))
    return _Font(handle.number, handle.name, meanings, characters, drawn)


def _meanings(document: Any, font: Any, lost: Sequence[int]) -> dict[int, Meaning]:
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
