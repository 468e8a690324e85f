"""A page's picture to glyphs and rulings, as a text layer would have given them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

import regex

from extract.ocr.alphabet import TEXT
from extract.ocr.bullets import Bullet, part_bullets
from extract.ocr.cutting import Cut, Sheet, cut, sheet_of
from extract.ocr.doubt import numerals_in
from extract.ocr.line_numerals import Piece, SeenNumeral, read_pieces, read_segments, thai_share_of
from extract.ocr.pictures import PagePicture
from extract.ocr.rulings import RuledPicture, find_rulings
from extract.ocr.segments import PixelBox, Segment, box_around, find_segments
from extract.ocr.spans import Span, is_numeral, spans_of
from extract.ocr.straighten import Straightened, runs_sideways, straighten
from extract.ocr.words import Digits, WordReader, read_letters, read_words
from extract.sources.geometry import Levelled
from extract.sources.page import RECOGNISED_NUMERALS, RECOGNISED_WORDS, Glyph, Page, Ruling
from schemas import ReadBy

_WORD_MARGIN: Final = 0.5
_SAMPLE: Final = 8
"""So many lines tell whether a page stands on its head."""
_SURELY_TEXT: Final = 0.8
"""The probability from which what the numeral recogniser says to be no numeral is none."""
_FEW: Final = 2
"""A sign or a letter or two between numbers: that the line was surely read tells that they are no digits."""
_LEGIBLE: Final = 0.8
"""The confidence that Tesseract has, on average, in lines of Thai that stand upright."""
_LEAST: Final = 0.01
"""The confidence of words of which Tesseract is not sure at all; none means that a character is not known."""
_EM: Final = 2.0
"""An em, in heights of letters."""
UNKNOWN: Final = "\ufffd"
"""Stands for what is no known character, as in text layers."""
_CLUSTER: Final = regex.compile(r"\X")


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
    share = thai_share_of(lines)
    glyphs = [
        _glyph(page, bullet.line, bullet.text, bullet.box[0], bullet.box[2], 1.0) for bullet in page.bullets
    ]
    for segment, seen in zip(page.segments, lines, strict=True):
        if is_numeral(seen.reading.text, len(segment.letters)):
            glyphs.extend(_numeral_glyphs(page, segment, seen, segment.x0, segment.x1))
            continue
        sure = seen.reading.probability >= _SURELY_TEXT
        for span in spans_of(segment, seen):
            glyphs.extend(_span_glyphs(page, segment, span, share, words, sure))
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
    read = read_words(words, [_around(page, segment, segment.boxes).picture for segment in longest])
    return sum(reading.confidence for reading in read) / max(len(read), 1)


def _around(page: _Prepared, segment: Segment, boxes: tuple[PixelBox, ...]) -> Cut:
    """Cut out ink of a line with the paper around it that Tesseract needs."""
    margin = _WORD_MARGIN * segment.height
    x0, _, x1, _ = box_around(boxes)
    area = (x0 - margin, segment.top - margin, x1 + margin, segment.bottom + margin)
    return cut(page.sheet, segment, boxes, area)


def _span_glyphs(
    page: _Prepared, segment: Segment, span: Span, share: float, words: WordReader, sure: bool
) -> Iterator[Glyph]:
    x0, _, x1, _ = box_around(span.boxes)
    if span.numeral:
        (seen,) = read_pieces(page.sheet, [Piece(segment, span.boxes)], share)
        if is_numeral(seen.reading.text, len(span.letters)):
            yield from _numeral_glyphs(page, segment, seen, x0, x1)
            return
    around = _around(page, segment, span.boxes)
    (said,) = read_words(words, [around.picture])
    if not said.digits:
        yield from _spread(page, segment, said.text, x0, x1, said.confidence)
        return
    runs = [_Reread(run, *_read_again(page, segment, span, share, around.left, run)) for run in said.digits]
    if (sure and len(span.letters) <= _FEW) or all(run.is_text for run in runs):
        said = read_letters(words, around.picture)
        yield from _spread(page, segment, said.text, x0, x1, said.confidence)
        return
    start, x = 0, float(x0)
    for run in runs:
        left, right = around.left + run.digits.x0, around.left + run.digits.x1
        yield from _spread(page, segment, said.text[start : run.digits.start], x, left, said.confidence)
        if run.seen is not None:
            yield from _numeral_glyphs(page, segment, run.seen, left, right)
        else:
            yield replace(_glyph(page, segment, UNKNOWN, left, right, 0.0), readable=False)
        start, x = run.digits.end, right
    yield from _spread(page, segment, said.text[start:], x, x1, said.confidence)


@dataclass(frozen=True, slots=True)
class _Reread:
    """What Tesseract takes for digits, and what the numeral recogniser says of their place: a numeral or None."""

    digits: Digits
    seen: SeenNumeral | None
    is_text: bool


def _read_again(
    page: _Prepared, segment: Segment, span: Span, share: float, left: int, digits: Digits
) -> tuple[SeenNumeral | None, bool]:
    """Give the numeral that stands where Tesseract sees digits, or None; and whether there surely are only letters."""
    boxes = tuple(box for box in span.boxes if digits.x0 <= (box[0] + box[2]) / 2 - left <= digits.x1)
    if not boxes:
        return None, False
    (seen,) = read_pieces(page.sheet, [Piece(segment, boxes)], share)
    said = seen.reading.text
    if digits.are_percent_signs and "%" not in said:
        return None, True
    if is_numeral(said, len(boxes)):
        return seen, False
    return None, said == TEXT and seen.reading.probability >= _SURELY_TEXT


def _numeral_glyphs(
    page: _Prepared, segment: Segment, seen: SeenNumeral, x0: float, x1: float
) -> Iterator[Glyph]:
    """Give the glyphs of numerals where their symbols were seen; the first of each tells how it was recognised."""
    numerals = numerals_in(seen.reading)
    edges = [float(x0), *((one + other) / 2 for one, other in pairwise(seen.places)), float(x1)]
    for index, symbol in enumerate(seen.reading.text):
        if symbol != " ":
            glyph = _glyph(page, segment, symbol, edges[index], edges[index + 1], seen.reading.probability)
            yield replace(glyph, font=RECOGNISED_NUMERALS, numeral=numerals.get(index))


def _spread(
    page: _Prepared, segment: Segment, text: str, x0: float, x1: float, confidence: float
) -> Iterator[Glyph]:
    """Give the glyphs of words, spread evenly over where they stand."""
    clusters = _CLUSTER.findall(text)
    step = (x1 - x0) / max(len(clusters), 1)
    for index, cluster in enumerate(clusters):
        if not cluster.isspace():
            left, right = x0 + index * step, x0 + (index + 1) * step
            yield _glyph(page, segment, cluster, left, right, max(confidence, _LEAST))


def _glyph(page: _Prepared, segment: Segment, text: str, x0: float, x1: float, confidence: float) -> Glyph:
    x, right, bottom = x0 / page.scale, x1 / page.scale, segment.baseline / page.scale
    height = segment.height / page.scale
    box = (x, bottom - height, right, bottom)
    return Glyph(text, x, bottom, box, _EM * height, RECOGNISED_WORDS, confidence=round(confidence, 4))


def _rulings(page: _Prepared) -> Iterator[Ruling]:
    """Give the rulings as lines without thickness."""
    scale = page.scale
    for x0, top, x1, bottom in page.ruled.across:
        middle = (top + bottom) / 2 / scale
        yield Ruling(x0 / scale, middle, x1 / scale, middle)
    for x0, top, x1, bottom in page.ruled.down:
        middle = (x0 + x1) / 2 / scale
        yield Ruling(middle, top / scale, middle, bottom / scale)
