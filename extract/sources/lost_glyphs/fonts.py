"""The fonts of a document in which glyphs are lost: what their maps tell, how their glyphs look, and their families."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple

from extract.sources.font_identity import font_name, font_number, font_program
from extract.sources.held_fonts import FontPlace, HeldFonts
from extract.sources.lost_glyphs.evidence import FontGlyphs, is_named_mark
from extract.sources.lost_glyphs.likeness import Known, is_without_room, surely_has_room
from extract.sources.lost_glyphs.mark_signs import fonts_with_doubtful_marks, lost_on_bases
from extract.sources.lost_glyphs.outlines import (
    Canvas,
    Meaning,
    Outline,
    is_drawn,
    meanings_of,
    open_canvas,
    with_some_width,
)
from extract.sources.page import LostCode, Page

_FIRST_CODES: Final = 1024
_AROUND: Final = 128
"""Codes asked for their characters: the first ones, and so many on both sides of each lost code."""
_DIGITS: Final = frozenset("0123456789๐๑๒๓๔๕๖๗๘๙")
_ONE_BYTE: Final = 256
_SAMPLE: Final = 12
"""So many codes with different texts show whether a font's codes have one byte."""
_MOST_SIBLINGS: Final = 12
"""More fonts of one family than a report has; their outlines are not looked at."""
_SUBSET: Final = re.compile(r"^[A-Z]{6}\+")
_STYLE: Final = re.compile(r"bold|italic|oblique|regular|medium|light|[^0-9a-z\u0e00-\u0e7f]", re.IGNORECASE)
_MEANINGLESS: Final = re.compile("[\x00-\x20\x7f-\xa0\ufffd]")


class PageFonts(NamedTuple):
    """What of a page tells about fonts: those that its glyphs are of, its lost codes with their count, and the digits.

    The digits are those that its fonts' maps name, each with its font. `doubted` are the fonts of whose marks the page
    shows that they are named wrong, and `on_bases` counts the lost glyphs that are drawn on a base. `places` are the
    fonts that pdfium holds, in the order of their use: one number may be that of several.
    """

    number: int
    places: tuple[FontPlace, ...]
    fonts: frozenset[int]
    lost: Mapping[LostCode, int]
    digits: frozenset[tuple[int, str]]
    doubted: frozenset[int]
    on_bases: Mapping[LostCode, int]


def fonts_on(page: Page, held: HeldFonts) -> PageFonts:
    """Give what of a page that was read tells about fonts."""
    return PageFonts(
        page.number,
        held.places(page.number),
        frozenset(glyph.font for glyph in page.glyphs),
        dict(Counter(glyph.lost for glyph in page.glyphs if glyph.lost is not None)),
        frozenset(
            (glyph.font, glyph.text) for glyph in page.glyphs if glyph.text in _DIGITS and glyph.lost is None
        ),
        fonts_with_doubtful_marks(page.glyphs),
        lost_on_bases(page.glyphs),
    )


class LostFont(NamedTuple):
    """A font with lost codes.

    `meant`: the font's own codes that each lost one may be. `blank`: those of them that draw nothing. `siblings`:
    the known glyphs of other fonts of the family.
    """

    name: str
    glyphs: FontGlyphs
    meant: Mapping[LostCode, tuple[int, ...]]
    blank: frozenset[int]
    siblings: tuple[Known, ...]


class _Handle(NamedTuple):
    """A font that pdfium holds open, by its address."""

    number: int
    name: str
    font: int


class _NamedFont(NamedTuple):
    """What a font's codes mean, the characters among that, and the codes that its lost ones may mean.

    `on_bases` are those of them that are drawn on bases.
    """

    font: int
    number: int
    name: str
    meanings: Mapping[int, Meaning]
    characters: Mapping[int, str]
    meant: frozenset[int]
    on_bases: frozenset[int]


class _Font(NamedTuple):
    """A font that was asked for its names, and the outlines of what it names and of the lost codes."""

    named: _NamedFont
    drawn: Mapping[int, Outline]


def lost_fonts(
    document: Any, held: HeldFonts, pages: Sequence[PageFonts], lost: Sequence[LostCode]
) -> Iterator[LostFont]:
    """Give every font that lost codes are of. Different fonts that cannot be told apart are left out."""
    codes: dict[int, list[LostCode]] = {}
    for code in lost:
        codes.setdefault(code.font, []).append(code)
    marks = _marks_among(pages)
    handles = _handles_of(held, pages, frozenset(codes))
    own = {number: [handle for handle in handles if handle.number == number] for number in codes}
    siblings = {number: _siblings(same[0], handles) for number, same in own.items() if same}
    wanted = {handle.font: handle for group in (*own.values(), *siblings.values()) for handle in group}
    named = {
        font: _named(document, handle, codes.get(handle.number, ()), marks) for font, handle in wanted.items()
    }
    with open_canvas(document) as canvas:
        lost_drawn = {font: _lost_outlines(canvas, own_names) for font, own_names in named.items()}
        roomy = {
            _family(named[font].name)
            for font, drawn in lost_drawn.items()
            if not all(map(is_without_room, drawn.values()))
        }
        # Fonts with one number are held against each other by all that they draw, unless they have one program.
        several = {
            number for number, same in own.items() if len({font_program(handle.font) for handle in same}) > 1
        }
        fonts = {
            font: _drawn(canvas, of_font, lost_drawn[font], several, roomy) for font, of_font in named.items()
        }
    of_own = {number: [fonts[handle.font] for handle in same] for number, same in own.items()}
    of_family = {number: [fonts[handle.font] for handle in others] for number, others in siblings.items()}
    for number, of_font in codes.items():
        if of_own[number] and _draw_alike(of_own[number]):
            yield _lost_font(of_own[number], of_font, of_family[number])


def _marks_among(pages: Sequence[PageFonts]) -> frozenset[LostCode]:
    """Give the lost codes that are mostly drawn on bases: no glyph but a mark stands in another's room."""
    drawn: Counter[LostCode] = Counter()
    on_bases: Counter[LostCode] = Counter()
    for page in pages:
        drawn.update(page.lost)
        on_bases.update(page.on_bases)
    return frozenset(code for code, count in on_bases.items() if 2 * count > drawn[code])


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
    places: dict[FontPlace, None] = {}
    numbers: set[int] = set()
    for page in pages:
        drawn = page.fonts
        if drawn & lost or drawn - numbers:
            places.update(dict.fromkeys(page.places))
            numbers |= drawn
    fonts = dict.fromkeys(font for place in places if (font := held.at(place)) is not None)
    return [_Handle(font_number(font), font_name(font).decode("utf-8", "replace"), font) for font in fonts]


def _named(
    document: Any, handle: _Handle, lost: Sequence[LostCode], marks: Container[LostCode]
) -> _NamedFont:
    """Read what a font names, and which codes its lost ones may mean."""
    meanings = meanings_of_font(document, handle.font, [code.number for code in lost if code.unmapped])
    characters = {
        code: meaning.text
        for code, meaning in meanings.items()
        if meaning.text and not _MEANINGLESS.search(meaning.text)
    }
    meant = frozenset(near for code in lost for near in _meant(code, meanings))
    on_bases = frozenset(near for code in lost if code in marks for near in _meant(code, meanings))
    return _NamedFont(handle.font, handle.number, handle.name, meanings, characters, meant, on_bases)


def _lost_outlines(canvas: Canvas, font: _NamedFont) -> dict[int, Outline]:
    return canvas.outlines(font.font, advances_of(font.meanings, sorted(font.meant)))


def _drawn(
    canvas: Canvas,
    font: _NamedFont,
    lost: Mapping[int, Outline],
    several: Container[int],
    roomy: Container[str],
) -> _Font:
    """Draw what a font names, beside its lost codes, as far as it can be like those of its family.

    What surely has room of its own is like no glyph without, and is drawn only where some lost glyph of the family
    has room (`roomy`), or where several fonts have the number of this one.
    """
    codes = set(font.characters.keys() - font.meant)
    if font.number not in several and _family(font.name) not in roomy and font_program(font.font):
        # Equal digits of the font itself must not look otherwise.
        digits = {code for code in codes if font.meant and font.characters[code] in _DIGITS}
        codes = digits | {
            code
            for code in codes
            if is_named_mark(font.characters[code])
            or not surely_has_room(font.meanings[code].advance, font.meanings[code].ink[0])
        }
    return _Font(font, {**lost, **canvas.outlines(font.font, advances_of(font.meanings, sorted(codes)))})


def meanings_of_font(document: Any, font: int, lost: Sequence[int] = ()) -> dict[int, Meaning]:
    """Give text and advance of the codes that a font is likely to have."""
    low, high = range(1, _ONE_BYTE), range(_ONE_BYTE + 1, 2 * _ONE_BYTE)
    found = meanings_of(document, font, low)
    # A font of one-byte codes takes the rest of a code away. A few codes tell where they mean different things.
    sample = _sample(found)
    above = meanings_of(document, font, [code + _ONE_BYTE for code in sample])
    alike = all(above.get(code + _ONE_BYTE) == found[code] for code in sample)
    if not alike or len(sample) < _SAMPLE:
        above = meanings_of(document, font, with_some_width(document, font, [*high, _ONE_BYTE]))
        alike = all(above.get(code + _ONE_BYTE) == found.get(code) for code in low)
    if alike:
        return found
    # The first codes tell whether the others have to be asked for.
    near = {code + step for code in lost for step in range(-_AROUND, _AROUND + 1)}
    others = sorted({*range(2 * _ONE_BYTE, _FIRST_CODES), *(code for code in near if code >= 2 * _ONE_BYTE)})
    beyond = meanings_of(document, font, with_some_width(document, font, others))
    return dict(sorted({**found, **above, **beyond}.items()))


def _sample(meanings: Mapping[int, Meaning]) -> list[int]:
    """Give some codes that mean different texts."""
    of_text = {meaning.text: code for code, meaning in meanings.items() if meaning.text}
    return sorted(of_text.values())[:_SAMPLE]


def advances_of(meanings: Mapping[int, Meaning], codes: Iterable[int]) -> dict[int, float]:
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
    named = [item for font in same for item in font.named.characters.items()]
    characters = dict(named)
    for code, text in named:
        if characters.get(code) != text:
            characters.pop(code, None)
    meant = {
        code: tuple(sorted({near for font in same for near in _meant(code, font.named.meanings)}))
        for code in lost
    }
    wanted = sorted({near for group in meant.values() for near in group} - characters.keys())
    tried = {
        code
        for font in same
        for code, advance in advances_of(font.named.meanings, wanted).items()
        if is_drawn(advance)
    }
    blank = frozenset(tried - drawn.keys())
    known = tuple(
        Known(font.named.characters[code], outline, "sibling-font")
        for font in siblings
        for code, outline in font.drawn.items()
        if code in font.named.characters
    )
    on_bases = frozenset(code for font in same for code in font.named.on_bases)
    glyphs = FontGlyphs(characters, drawn, tuple(wanted), on_bases)
    return LostFont(same[0].named.name, glyphs, meant, blank, known)
