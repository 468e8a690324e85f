"""Digits that a font's map names wrong: the glyph that is drawn clearly is another character.

A digit of a font is drawn once and compared with the reference set. It is not believed where it is like nothing that
the set has for that digit and the very glyph of another character. Fonts that the set does not know are like
neither, and are believed. The same digit of the other script is the same figure, and is left.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from extract.sources import pdfium_calls as calls
from extract.sources.held_fonts import HeldFonts
from extract.sources.lost_glyphs.fonts import PageFonts, fonts_of
from extract.sources.lost_glyphs.outlines import Outline, open_canvas
from extract.sources.lost_glyphs.reference import reference
from extract.sources.page import UNKNOWN, Page
from schemas import Problem

_OWN: Final = 0.6
"""Likeness to the digit itself from which its name is believed: sound fonts of other styles are less alike at times."""
_OTHER: Final = 0.9
"""Likeness to another character from which that is what is drawn; fonts that the set does not know stay under 0.8."""
_LOOKALIKES: Final[Mapping[str, str]] = {"0": "oO", "๐": "oO", "1": "lIi|!"}
"""What one font may draw for a digit just as another draws a letter."""
_STEP: Final = 0.05
_STEPS: Final = 2
"""What is so alike has sides that differ by no more than so many steps of so many ems."""
_MOST_KEPT: Final = 4096
"""Answers kept: a document has many subsets of one face."""


def misnamed_digits(document: Any, held: HeldFonts, pages: Sequence[PageFonts]) -> frozenset[tuple[int, str]]:
    """Give the digits, by font, that pages have and that their fonts draw as other characters."""
    named: dict[int, set[str]] = {}
    for page in pages:
        for font, digit in page.digits:
            named.setdefault(font, set()).add(digit)
    if not named:
        return frozenset()
    fonts = fonts_of(held, pages)
    with open_canvas(document) as canvas:
        return frozenset(
            (number, digit)
            for number, font in fonts
            if number in named and calls.font_is_embedded(font) == 1
            for digit, outline in canvas.outlines_of_texts(font, sorted(named[number])).items()
            if is_misnamed(digit, outline)
        )


@lru_cache(maxsize=_MOST_KEPT)
def is_misnamed(digit: str, outline: Outline) -> bool:
    """Whether an outline is clearly not the digit that it is called, but another character."""
    known = reference()
    own = known.places.get(digit)
    if own is not None and (known.alike(outline, own) >= _OWN).any():
        return False
    others = (known[place] for place in np.flatnonzero(known.alike(outline) >= _OTHER).tolist())
    return any(_is_other(digit, other.text) and _are_near(outline, other.outline) for other in others)


def without_digits(path: Path, page: Page, misnamed: Iterable[tuple[int, str]]) -> Page:
    """Give a page with its misnamed digits unreadable, and a problem that says so."""
    wrong = frozenset(misnamed)
    glyphs = tuple(
        glyph._replace(text=UNKNOWN, readable=False) if (glyph.font, glyph.text) in wrong else glyph
        for glyph in page.glyphs
    )
    count = sum(one is not other for one, other in zip(glyphs, page.glyphs, strict=True))
    if not count:
        return page
    problem = Problem(
        page=page.number,
        what="misnamed-digits",
        message=f"{path}: page {page.number}: {count} glyphs that the file calls digits are drawn as other characters;"
        " figures with them are not read: compare them with the page, or have it recognised (OCR)",
    )
    return page._replace(glyphs=glyphs, problems=(*page.problems, problem))


def _are_near(one: Outline, other: Outline) -> bool:
    """Whether the sides of two glyphs differ by a few steps at most."""
    (wide, high), (other_wide, other_high) = _sides(one), _sides(other)
    return abs(wide - other_wide) <= _STEPS and abs(high - other_high) <= _STEPS


def _sides(outline: Outline) -> tuple[int, int]:
    x0, y0, x1, y1 = outline.box
    return int((x1 - x0) / _STEP), int((y1 - y0) / _STEP)


def _is_other(digit: str, text: str) -> bool:
    """Whether a character is neither the same figure nor drawn like it."""
    same = text.isdecimal() and len(text) == 1 and int(text) == int(digit)
    return not same and text not in _LOOKALIKES.get(digit, "")
