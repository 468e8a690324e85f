"""A page's picture to glyphs and rulings, as a text layer would have given them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from extract.ocr.bullets import Bullet, part_bullets
from extract.ocr.cutting import Sheet, sheet_of
from extract.ocr.line_glyphs import PageReader, glyph_of, line_glyphs, words_picture
from extract.ocr.line_numerals import read_segments, thai_share_of
from extract.ocr.pictures import PagePicture
from extract.ocr.rulings import RuledPicture, find_rulings
from extract.ocr.segments import Segment, find_segments
from extract.ocr.straighten import Straightened, runs_sideways, straighten
from extract.ocr.words import WordReader, read_words
from extract.sources.geometry import Levelled
from extract.sources.page import Glyph, Page, Ruling
from schemas import ReadBy

_SAMPLE: Final = 8
"""So many lines tell whether a page stands on its head."""
_LEGIBLE: Final = 0.8
"""The confidence that Tesseract has, on average, in lines of Thai that stand upright."""


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A level picture, its rulings and bullets taken out, and its lines."""

    level: Straightened
    ruled: RuledPicture
    sheet: Sheet
    segments: tuple[Segment, ...]
    bullets: tuple[Bullet, ...]
    scale: float


def recognise(picture: PagePicture, number: int, words: WordReader) -> Page:
    """Read the picture of a page, which has a number from 1; `words` is an open `word_reader`.

    The page's glyphs and rulings stand on the level page; its `levelled` tells how it was turned.
    """
    page = _upright(picture, words)
    lines = read_segments(page.sheet, page.segments)
    reader = PageReader(page.sheet, page.scale, thai_share_of(lines), words)
    glyphs: list[Glyph] = [
        glyph_of(page.scale, bullet.line, bullet.text, (bullet.box[0], bullet.box[2]), 1.0)
        for bullet in page.bullets
    ]
    for segment, seen in zip(page.segments, lines, strict=True):
        glyphs.extend(line_glyphs(reader, segment, seen))
    level = page.level
    return Page(
        number=number,
        width=picture.width,
        height=picture.height,
        read_by=ReadBy.OCR,
        glyphs=tuple(glyphs),
        rulings=tuple(_rulings(page)),
        levelled=Levelled(picture.width, picture.height, level.quarters, level.degrees),
    )


def _upright(picture: PagePicture, words: WordReader) -> _Prepared:
    """Turn the page so that its lines can be read: level, and not on their heads."""
    first = 1 if runs_sideways(picture.grey) else 0
    prepared = _prepared(picture, first)
    legible = _legibility(prepared, words)
    if legible >= _LEGIBLE or not prepared.segments:
        return prepared
    turned = _prepared(picture, first + 2)
    return turned if _legibility(turned, words) > legible else prepared


def _prepared(picture: PagePicture, quarters: int) -> _Prepared:
    level = straighten(picture.grey, quarters)
    ruled = find_rulings(level.grey, picture.scale)
    segments, bullets = part_bullets(find_segments(ruled, picture.scale), ruled.ink, level.grey)
    clean = ruled.even.copy()
    for x0, top, x1, bottom in (bullet.box for bullet in bullets):
        clean[max(top - 1, 0) : bottom + 1, max(x0 - 1, 0) : x1 + 1] = 255
    return _Prepared(level, ruled, sheet_of(clean, segments), segments, bullets, picture.scale)


def _legibility(page: _Prepared, words: WordReader) -> float:
    longest = sorted(page.segments, key=lambda segment: segment.x0 - segment.x1)[:_SAMPLE]
    read = read_words(words, [words_picture(page.sheet, line, line.boxes).picture for line in longest])
    return sum(reading.confidence for reading in read) / max(len(read), 1)


def _rulings(page: _Prepared) -> Iterator[Ruling]:
    """Give the rulings as lines without thickness."""
    scale = page.scale
    for x0, top, x1, bottom in page.ruled.across:
        middle = (top + bottom) / 2 / scale
        yield Ruling(x0 / scale, middle, x1 / scale, middle)
    for x0, top, x1, bottom in page.ruled.down:
        middle = (x0 + x1) / 2 / scale
        yield Ruling(middle, top / scale, middle, bottom / scale)
