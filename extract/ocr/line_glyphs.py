"""What a line of a page says, as glyphs: its numerals by the numeral recogniser, the rest of it by Tesseract."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import regex

from extract.ocr.alphabet import TEXT
from extract.ocr.cutting import Cut, Sheet, cut
from extract.ocr.doubt import numerals_in
from extract.ocr.line_numerals import Piece, SeenNumeral, read_pieces
from extract.ocr.raised import colon_places, raised_places
from extract.ocr.segments import PixelBox, Segment, box_around
from extract.ocr.spans import Span, is_numeral, spans_of
from extract.ocr.words import Digits, WordReader, read_letters, read_words
from extract.sources.page import RECOGNISED_NUMERALS, RECOGNISED_WORDS, Glyph

_WORD_MARGIN: Final = 0.5
_SURELY_TEXT: Final = 0.8
"""The probability from which what the numeral recogniser says to be no numeral is none."""
_FEW: Final = 2
"""A sign or a letter or two between numbers: that the line was surely read tells that they are no digits."""
_LEAST: Final = 0.01
"""The confidence of words of which Tesseract is not sure at all; none means that a character is not known."""
_DOUBTFUL: Final = 0.5
"""How sure a numeral can be at most that a drawing or another line runs through, since digits may be missing, or that
has a colon, or a small raised character behind it, which may be a note's and no digit."""
_EM: Final = 2.0
"""An em, in heights of letters."""
UNKNOWN: Final = "\ufffd"
"""Stands for what is no known character, as in text layers."""
_CLUSTER: Final = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class PageReader:
    """What the lines of a page are read with: its sheet, the pixels of a point, how likely a digit is a Thai one."""

    sheet: Sheet
    scale: float
    thai_share: float
    words: WordReader


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not all numerals, and whether the numeral recogniser was sure of what it saw there."""

    page: PageReader
    segment: Segment
    sure: bool

    def numeral(self, boxes: tuple[PixelBox, ...]) -> SeenNumeral:
        """Read ink of the line from its own boxes."""
        (seen,) = read_pieces(self.page.sheet, [Piece(self.segment, boxes)], self.page.thai_share)
        return seen


@dataclass(frozen=True, slots=True)
class _Reread:
    """What Tesseract takes for digits, and the numeral that stands there, or None; `is_text`: surely only letters do."""

    digits: Digits
    seen: SeenNumeral | None
    is_text: bool


def line_glyphs(page: PageReader, segment: Segment, seen: SeenNumeral) -> Iterator[Glyph]:
    """Give the glyphs of a line, of which `seen` is what the numeral recogniser says of the whole."""
    if is_numeral(seen.reading.text, len(segment.letters)):
        yield from _numeral_glyphs(page, segment, seen, segment.x0, segment.x1)
        return
    line = _Line(page, segment, seen.reading.probability >= _SURELY_TEXT)
    for span in spans_of(segment, seen):
        yield from _span_glyphs(line, span)


def words_picture(sheet: Sheet, segment: Segment, boxes: tuple[PixelBox, ...]) -> Cut:
    """Cut out ink of a line with the paper around it that Tesseract needs."""
    margin = _WORD_MARGIN * segment.height
    x0, _, x1, _ = box_around(boxes)
    area = (x0 - margin, segment.top - margin, x1 + margin, segment.bottom + margin)
    return cut(sheet, segment, boxes, area)


def _span_glyphs(line: _Line, span: Span) -> Iterator[Glyph]:
    x0, _, x1, _ = box_around(span.boxes)
    if span.numeral:
        seen = line.numeral(span.boxes)
        if is_numeral(seen.reading.text, len(span.letters)):
            yield from _numeral_glyphs(line.page, line.segment, seen, x0, x1)
            return
    around = words_picture(line.page.sheet, line.segment, span.boxes)
    (said,) = read_words(line.page.words, [around.picture])
    runs = [_read_again(line, span, around.left, digits) for digits in said.digits]
    few = line.sure and not span.numeral and len(span.letters) <= _FEW
    if runs and (few or all(run.is_text for run in runs)):
        said, runs = read_letters(line.page.words, around.picture), []
    start, x = 0, float(x0)
    for run in runs:
        left, right = around.left + run.digits.x0, around.left + run.digits.x1
        yield from _spread(line, said.text[start : run.digits.start], x, left, said.confidence)
        if run.seen is not None:
            yield from _numeral_glyphs(line.page, line.segment, run.seen, left, right)
        else:
            yield _unknown(line, left, right)
        start, x = run.digits.end, right
    if span.numeral and line.sure and not runs:
        # Digits were seen here, and what they are is not known: letters in their place would hide that.
        yield _unknown(line, x0, x1)
        return
    yield from _spread(line, said.text[start:], x, x1, said.confidence)


def _read_again(line: _Line, span: Span, left: int, digits: Digits) -> _Reread:
    """Read what Tesseract takes for digits again, from its own box; `left` is where the picture it read begins."""
    boxes = tuple(box for box in span.boxes if digits.x0 <= (box[0] + box[2]) / 2 - left <= digits.x1)
    if not boxes:
        return _Reread(digits, None, is_text=False)
    seen = line.numeral(boxes)
    said = seen.reading.text
    if digits.are_percent_signs and "%" not in said:
        return _Reread(digits, None, is_text=True)
    if is_numeral(said, len(boxes)):
        return _Reread(digits, seen, is_text=False)
    return _Reread(digits, None, said == TEXT and seen.reading.probability >= _SURELY_TEXT)


def _numeral_glyphs(
    page: PageReader, segment: Segment, seen: SeenNumeral, x0: float, x1: float
) -> Iterator[Glyph]:
    """Give the glyphs of numerals where their symbols were seen; the first of each tells how it was recognised."""
    numerals = numerals_in(seen.reading)
    if segment.crossed:
        numerals = {place: numeral.at_most(_DOUBTFUL) for place, numeral in numerals.items()}
    edges = [float(x0), *((one + other) / 2 for one, other in pairwise(seen.places)), float(x1)]
    for place in (*raised_places(segment), *colon_places(segment)):
        marked = max((start for start in numerals if edges[start] <= place), default=None)
        if marked is not None and place <= x1:
            numerals[marked] = numerals[marked].at_most(_DOUBTFUL)
    for index, symbol in enumerate(seen.reading.text):
        if symbol != " ":
            box = (edges[index], edges[index + 1])
            glyph = glyph_of(page.scale, segment, symbol, box, seen.reading.probability)
            yield glyph._replace(font=RECOGNISED_NUMERALS, numeral=numerals.get(index))


def _spread(line: _Line, text: str, x0: float, x1: float, confidence: float) -> Iterator[Glyph]:
    """Give the glyphs of words, spread evenly over where they stand."""
    clusters = _CLUSTER.findall(text)
    step = (x1 - x0) / max(len(clusters), 1)
    for index, cluster in enumerate(clusters):
        if not cluster.isspace():
            box = (x0 + index * step, x0 + (index + 1) * step)
            yield glyph_of(line.page.scale, line.segment, cluster, box, max(confidence, _LEAST))


def _unknown(line: _Line, x0: float, x1: float) -> Glyph:
    return glyph_of(line.page.scale, line.segment, UNKNOWN, (x0, x1), 0.0)._replace(readable=False)


def glyph_of(scale: float, segment: Segment, text: str, across: Sequence[float], confidence: float) -> Glyph:
    """Give a glyph on the baseline of a line, from one x to another (in pixels), on the level page in points."""
    x, right, bottom = across[0] / scale, across[1] / scale, segment.baseline / scale
    height = segment.height / scale
    box = (x, bottom - height, right, bottom)
    return Glyph(text, x, bottom, box, _EM * height, RECOGNISED_WORDS, confidence=round(confidence, 4))
