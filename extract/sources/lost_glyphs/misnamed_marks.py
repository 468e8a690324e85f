"""Thai marks, aa and am that a font's map calls by the name of another: what the font draws decides.

A producer that names each glyph once, by the text of the place where it first drew it, is wrong where the font draws
marks in another order than they are written, or parts sara am: WeasyPrint with fonts that draw the tone before sara uu
calls the tone ู and sara uu ้ wherever they stand, and every aa that it first drew in น้ำ is ้ำ from there on.

A page shows it: what is named as an upper mark is drawn under its base, or a lower vowel above, or am stands behind its
own ring. Only then the fonts of such glyphs are asked for all their marks, and these are drawn and compared. The text
layer does not tell a glyph's code, so a glyph on a page is known by its name and by the box of its ink, or by its ink
alone where the page itself gives it another name than the map (LibreOffice gives texts to glyphs so).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np

from extract.sources.held_fonts import HeldFonts
from extract.sources.lost_glyphs.evidence import is_named_mark
from extract.sources.lost_glyphs.fonts import PageFonts, advances_of, fonts_of, meanings_of_font
from extract.sources.lost_glyphs.likeness import Known, KnownGlyphs, best_match, without_room
from extract.sources.lost_glyphs.mark_signs import LOWER, UPPER, is_elsewhere, stands_elsewhere
from extract.sources.lost_glyphs.outlines import Canvas, Meaning, Outline, open_canvas
from extract.sources.lost_glyphs.reference import reference
from extract.sources.page import Glyph, Page
from extract.thai.letters import AA, AM, MARKS
from schemas import Box

_MARKS: Final = frozenset(MARKS)
_DRAWN: Final = _MARKS | {AA, AM}
_FAR: Final = 0.04
"""How far, in ems, the ink or the room of a glyph on a page may be from what its font draws."""
_LIKE: Final = 0.7
_MARGIN: Final = 0.1
"""Likeness and margin from which a mark is the one among the upper or the lower marks that it is like."""


class NamedShape(NamedTuple):
    """A code of a font: what its map calls it, where its ink stands, in ems (y upwards), and what it draws."""

    text: str
    ink: Box
    advance: float
    drawn: str


ShapesOfFonts = Mapping[int, tuple[NamedShape, ...]]
"""The marks of fonts, by the font's number."""


def misnamed_marks(document: Any, held: HeldFonts, pages: Sequence[PageFonts]) -> ShapesOfFonts:
    """Give the marks of the fonts that pages cast doubt on, where any of a font is misnamed."""
    doubted = frozenset().union(*(page.doubted for page in pages)) if pages else frozenset()
    if not doubted:
        return {}
    found: dict[int, tuple[NamedShape, ...]] = {}
    with open_canvas(document) as canvas:
        for number, font in fonts_of(held, pages):
            if number in doubted:
                shapes = _shapes(canvas, font, meanings_of_font(document, font))
                if any(shape.drawn != shape.text for shape in shapes):
                    found[number] = (*found.get(number, ()), *shapes)
    return found


def with_marks_as_drawn(page: Page, shapes: ShapesOfFonts) -> Page:
    """Give a page with its misnamed marks named as they are drawn."""
    if shapes.keys().isdisjoint(glyph.font for glyph in page.glyphs):
        return page
    return page._replace(glyphs=tuple(_named(page.glyphs, shapes)))


def _named(glyphs: Sequence[Glyph], shapes: ShapesOfFonts) -> Iterator[Glyph]:
    at = 0
    while at < len(glyphs):
        glyph = glyphs[at]
        known = shapes.get(glyph.font, ()) if glyph.text in _DRAWN and glyph.lost is None else ()
        shape = _nearest(glyphs[at : at + 3], known) if known else None
        count = 1 if shape is None else len(shape.text)
        if shape is not None and shape.drawn != shape.text:
            # The characters of one glyph share its pen, and the last has its room.
            yield glyphs[at + count - 1]._replace(text=shape.drawn)
        elif shape is None and known and is_elsewhere(glyph):
            yield glyph._replace(text=_drawn_with(glyph, known))
        else:
            yield from glyphs[at : at + count]
        at += count


def _nearest(glyphs: Sequence[Glyph], shapes: Iterable[NamedShape]) -> NamedShape | None:
    """Give the code that the first of some glyphs is drawn with, of those with its name."""
    fitting = [
        (far, shape)
        for shape in shapes
        if shape.text[0] == glyphs[0].text and (far := _far(glyphs, shape)) <= _FAR
    ]
    return min(fitting, key=lambda fit: fit[0])[1] if fitting else None


def _drawn_with(glyph: Glyph, shapes: Iterable[NamedShape]) -> str:
    """Give the mark that a glyph is drawn with, whatever it is named; its own name where the font has none there."""
    fitting = [
        (far, shape.drawn)
        for shape in shapes
        if len(shape.text) == 1 and shape.text in _MARKS and (far := _ink_apart(glyph, shape)) <= _FAR
    ]
    return min(fitting)[1] if fitting else glyph.text


def _far(glyphs: Sequence[Glyph], shape: NamedShape) -> float:
    """Tell how far, in ems, the first of some glyphs is from what a code draws; 1 where it is none of it."""
    first, parts = glyphs[0], glyphs[: len(shape.text)]
    same = all((part.font, part.x, part.baseline) == (first.font, first.x, first.baseline) for part in parts)
    if not same or "".join(part.text for part in parts) != shape.text:
        return 1.0
    if first.text in _MARKS:
        return _ink_apart(first, shape)
    return abs((first.box[2] - first.box[0]) / first.size - shape.advance)


def _ink_apart(glyph: Glyph, shape: NamedShape) -> float:
    x0, top, x1, bottom = glyph.box
    sides = (x0 - glyph.x, glyph.baseline - bottom, x1 - glyph.x, glyph.baseline - top)
    return max(abs(side / glyph.size - own) for side, own in zip(sides, shape.ink, strict=True))


def _shapes(canvas: Canvas, font: int, meanings: Mapping[int, Meaning]) -> list[NamedShape]:
    """Give the marks of a font, and what it has of aa and am, with what each draws."""
    named = {
        code: meaning.text
        for code, meaning in meanings.items()
        if meaning.text and _DRAWN.issuperset(meaning.text)
    }
    drawn = canvas.outlines(font, advances_of(meanings, sorted(named)))
    marks = {code: without_room(drawn[code]) for code in drawn if is_named_mark(named[code])}
    sound = [
        Known(named[code], outline, "own-font")
        for code, outline in marks.items()
        if len(named[code]) == 1 and not _is_elsewhere(named[code], outline)
    ]
    shapes = []
    for code, outline in drawn.items():
        text = named[code]
        if code in marks:
            of = _mark(text, marks[code], sound) if _is_elsewhere(text, outline) else text
        else:
            of = AA if AM in text and _is_aa(outline) else text
        shapes.append(NamedShape(text, meanings[code].ink, meanings[code].advance, of))
    return shapes


def _is_elsewhere(text: str, outline: Outline) -> bool:
    """Whether a mark is drawn where none of its name is."""
    _, bottom, _, top = outline.box
    return stands_elsewhere(text, bottom, top)


def _mark(text: str, outline: Outline, sound: Sequence[Known]) -> str:
    """Give the mark that is drawn where none of its name is; its name where that is not sure."""
    allowed = LOWER if text in UPPER else UPPER
    known = reference()
    places = np.flatnonzero(np.array([other in allowed for other in known.texts]))
    others = [known[place] for place in places.tolist()]
    match = best_match(outline, KnownGlyphs.of([*(one for one in sound if one.text in allowed), *others]))
    sure = match is not None and match.likeness >= _LIKE and match.margin >= _MARGIN
    return match.text if match is not None and sure else text


def _is_aa(outline: Outline) -> bool:
    """Whether what is named am is drawn without its ring."""
    known = reference()
    like = {text: float(known.alike(outline, known.places[text]).max()) for text in (AA, AM)}
    return like[AA] >= _LIKE and like[AA] >= like[AM] + _MARGIN
