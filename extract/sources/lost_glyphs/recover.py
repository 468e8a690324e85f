"""Recovery over a whole document: once for each lost code of a font, however many glyphs are drawn with it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any, Final, NamedTuple

from extract.sources.doubled import once
from extract.sources.glyphs import with_name
from extract.sources.held_fonts import HeldFonts
from extract.sources.lost_glyphs.evidence import Reading, read_lost
from extract.sources.lost_glyphs.fonts import LostFont, PageFonts, lost_fonts
from extract.sources.lost_glyphs.reference import reference
from extract.sources.page import Glyph, LostCode, NamedGlyph, Page
from schemas import Problem, Recovery

_LOST_OF: Final = attrgetter("lost")
_BROKEN_MAP: Final = 3
"""A map that gives one control character to so many codes is no map at all, and what it names is not to be trusted."""

_MARK_REACH: Final = 0.1
"""How far, in ems, the ink of a mark goes past the pen at most."""


class Recovered(NamedTuple):
    """What was found: a name for each code that was recovered, what to report of it, and the fonts' names."""

    names: Mapping[LostCode, NamedGlyph]
    recoveries: tuple[Recovery, ...]
    font_names: Mapping[int, str]


def recover(document: Any, fonts: HeldFonts, pages: Sequence[PageFonts]) -> Recovered:
    """Recover the characters of the lost glyphs of pages; nothing is done where there are none."""
    places: dict[LostCode, Counter[int]] = {}
    for page in pages:
        for code, count in page.lost.items():
            places.setdefault(code, Counter())[page.number] += count
    names: dict[LostCode, NamedGlyph] = {}
    recoveries: list[Recovery] = []
    font_names: dict[int, str] = {}
    for font in lost_fonts(document, fonts, pages, sorted(places, key=_order)) if places else ():
        font_names.update((code.font, font.name) for code in font.meant)
        for code, reading in _readings(font).items():
            if reading is None:
                names[code] = NamedGlyph("", 1.0)
            else:
                names[code] = NamedGlyph(reading.text, reading.confidence)
                recoveries.append(_recovery(font.name, code, reading, places[code]))
    recoveries.sort(key=lambda found: (found.font, found.code is None, found.code, found.text))
    return Recovered(names, tuple(recoveries), font_names)


def with_names(page: Page, names: Mapping[LostCode, NamedGlyph]) -> Page:
    """Give a page with the glyphs named whose codes have a name; those that draw nothing are left out."""
    if names.keys().isdisjoint(map(_LOST_OF, page.glyphs)):
        return page
    # What is drawn twice may show only now.
    return page._replace(
        glyphs=once(tuple(_named(page.glyphs, names))), hidden=tuple(_named(page.hidden, names))
    )


def _named(glyphs: Iterable[Glyph], names: Mapping[LostCode, NamedGlyph]) -> Iterator[Glyph]:
    for glyph in glyphs:
        if glyph.lost is None or (name := names.get(glyph.lost)) is None:
            yield glyph
        elif name.text:
            yield with_name(glyph, name)


def lost_glyph_problems(path: Path, page: Page, font_names: Mapping[int, str]) -> Iterator[Problem]:
    """Give a problem for each font of a page with glyphs whose character stays unknown and may be of a figure.

    A mark drawn on its base is of none.
    """
    lost = Counter(
        font_names.get(glyph.font, "?")
        for glyph in page.glyphs
        if glyph.lost is not None and glyph.box[2] > glyph.x + _MARK_REACH * glyph.size
    )
    for name, count in sorted(lost.items()):
        yield Problem(
            page=page.number,
            what="lost-glyphs",
            message=f"{path}: page {page.number}: {count} glyphs of font {name} have no character in the file, and"
            " none was found for sure; figures with them are not read: compare them with the page, or have it"
            " recognised (OCR)",
        )


def _order(code: LostCode) -> tuple[int, bool, int]:
    return code.font, code.unmapped, code.number


def _readings(font: LostFont) -> dict[LostCode, Reading | None]:
    """Give what each lost code of a font is; None where it draws nothing. Where it is not sure, it is left out."""
    if any(not code.unmapped and len(meant) >= _BROKEN_MAP for code, meant in font.meant.items()):
        return {}
    readings = read_lost(font.glyphs, font.siblings, reference())
    found: dict[LostCode, Reading | None] = {}
    for code, meant in font.meant.items():
        inked = [near for near in meant if near not in font.blank]
        if not inked and meant:
            found[code] = None
            continue
        read = [readings[near] for near in inked if near in readings]
        if len(read) == len(inked) and len({reading.text for reading in read}) == 1:
            found[code] = min(read, key=lambda reading: reading.confidence)
    return found


def _recovery(font: str, code: LostCode, reading: Reading, places: Counter[int]) -> Recovery:
    return Recovery(
        font=font,
        code=code.number if code.unmapped else None,
        text=reading.text,
        confidence=reading.confidence,
        how=reading.how,
        matched=reading.where,
        count=places.total(),
        pages=tuple(sorted(places)),
    )
