"""A page's picture to glyphs and rulings, as a text layer would have given them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from time import process_time
from typing import Final

from extract.ocr.bullets import Bullet, part_bullets
from extract.ocr.cutting import Sheet, sheet_of
from extract.ocr.grounds import with_dark_letters
from extract.ocr.line_glyphs import PageReader, glyph_of, line_glyphs, words_picture
from extract.ocr.line_numerals import read_segments, thai_share_of
from extract.ocr.pictures import PagePicture
from extract.ocr.rulings import RuledPicture, find_rulings
from extract.ocr.segments import Segment, find_segments
from extract.ocr.straighten import Straightened, runs_sideways, straighten
from extract.ocr.words import WordReader, WordReading, read_words
from extract.sources.geometry import Levelled
from extract.sources.page import Glyph, Page, Ruling
from schemas import ReadBy

_SAMPLE: Final = 8
"""So many lines tell whether a page stands on its head."""
_MOST_LINES: Final = 5_000
"""No page has so many lines and figures that stand apart: it is a drawing, or dirt."""
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


class TooSlow(Exception):
    """The recognition of a page takes longer than it may."""


def recognise(picture: PagePicture, number: int, words: WordReader, seconds: float = inf) -> Page:
    """Read the picture of a page, which has a number from 1; `words` is an open `word_reader`.

    The page's glyphs and rulings stand on the level page; its `levelled` tells how it was turned.
    Raises TooSlow where so many seconds of a processor do not do for it, or it has more lines than any text.
    """
    end = process_time() + seconds
    page = _upright(picture, words, end).page
    _require_time(page, end)
    lines = read_segments(page.sheet, page.segments)
    reader = PageReader(page.sheet, page.scale, thai_share_of(lines), words)
    glyphs: list[Glyph] = [
        glyph_of(page.scale, bullet.line, bullet.text, (bullet.box[0], bullet.box[2]), 1.0)
        for bullet in page.bullets
    ]
    for segment, seen in zip(page.segments, lines, strict=True):
        _require_time(page, end)
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


def sample(picture: PagePicture, words: WordReader, seconds: float = inf) -> str:
    """Read only some lines of a page: its longest, and others from its top to its bottom.

    Raises TooSlow where so many seconds of a processor do not do for it.
    """
    upright = _upright(picture, words, process_time() + seconds)
    segments = upright.page.segments
    others = [line for line in segments[:: len(segments) // _SAMPLE + 1] if line not in upright.lines]
    return "\n".join(reading.text for reading in (*upright.read, *_read(upright.page, others, words)))


@dataclass(frozen=True, slots=True)
class _Upright:
    """A page as it stands upright, its longest lines, and what these say."""

    page: _Prepared
    lines: tuple[Segment, ...]
    read: tuple[WordReading, ...]

    @property
    def legibility(self) -> float:
        return sum(reading.confidence for reading in self.read) / max(len(self.read), 1)


def _upright(picture: PagePicture, words: WordReader, end: float) -> _Upright:
    """Turn the page so that its lines can be read: level, and not on their heads. Raises TooSlow at an end."""
    first = 1 if runs_sideways(picture.grey) else 0
    start = process_time()
    best = _turned(picture, first, words)
    took = process_time() - start
    for quarters in (first + 2, first + 1, first + 3):
        if best.legibility >= _LEGIBLE or not best.lines:
            break
        _require_time(best.page, end - took)  # to turn it takes as long again
        best = max(best, _turned(picture, quarters % 4, words), key=lambda turned: turned.legibility)
    return best


def _turned(picture: PagePicture, quarters: int, words: WordReader) -> _Upright:
    page = _prepared(picture, quarters)
    longest = sorted(page.segments, key=lambda segment: segment.x0 - segment.x1)[:_SAMPLE]
    return _Upright(page, tuple(longest), tuple(_read(page, longest, words)))


def _read(page: _Prepared, lines: Sequence[Segment], words: WordReader) -> list[WordReading]:
    return read_words(words, [words_picture(page.sheet, line, line.boxes).picture for line in lines])


def _require_time(page: _Prepared, end: float) -> None:
    if process_time() > end or len(page.segments) > _MOST_LINES:
        raise TooSlow


def _prepared(picture: PagePicture, quarters: int) -> _Prepared:
    level = straighten(picture.grey, quarters)
    level = replace(level, grey=with_dark_letters(level.grey, picture.scale))
    ruled = find_rulings(level.grey, picture.scale)
    segments, bullets = part_bullets(find_segments(ruled, picture.scale), ruled.ink, level.grey)
    clean = ruled.even.copy()
    for x0, top, x1, bottom in (bullet.box for bullet in bullets):
        clean[max(top - 1, 0) : bottom + 1, max(x0 - 1, 0) : x1 + 1] = 255
    return _Prepared(level, ruled, sheet_of(clean, segments), segments, bullets, picture.scale)


def _rulings(page: _Prepared) -> Iterator[Ruling]:
    """Give the rulings as lines without thickness."""
    scale = page.scale
    for x0, top, x1, bottom in page.ruled.across:
        middle = (top + bottom) / 2 / scale
        yield Ruling(x0 / scale, middle, x1 / scale, middle)
    for x0, top, x1, bottom in page.ruled.down:
        middle = (x0 + x1) / 2 / scale
        yield Ruling(middle, top / scale, middle, bottom / scale)
