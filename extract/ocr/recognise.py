"""A page's picture to glyphs and rulings, as a text layer would have given them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import regex

from extract.ocr.decode import Reading
from extract.ocr.lines import HEIGHT, Grey
from extract.ocr.numerals import STEP, read_numerals
from extract.ocr.pictures import PagePicture
from extract.ocr.rulings import RuledPicture, find_rulings
from extract.ocr.segments import PixelBox, Segment, find_segments
from extract.ocr.spans import Span, is_numeral, spans_of
from extract.ocr.straighten import Straightened, runs_sideways, straighten
from extract.ocr.words import read_words
from extract.sources.geometry import Levelled
from extract.sources.page import Glyph, Page, Ruling
from schemas import ReadBy

_ABOVE: Final = 0.14
_ASIDE: Final = 0.35
"""The paper left around a line for the numeral recogniser, in heights of its digits."""
_WORD_MARGIN: Final = 0.5
_SAMPLE: Final = 8
"""So many lines tell whether a page stands on its head."""
_LEGIBLE: Final = 0.8
"""The confidence that Tesseract has, on average, in lines of Thai that stand upright."""
_EM: Final = 2.0
"""An em, in heights of letters."""
_CLUSTER: Final = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A level picture, its rulings taken out, and its lines."""

    level: Straightened
    ruled: RuledPicture
    clean: Grey
    segments: tuple[Segment, ...]
    scale: float


def recognise(picture: PagePicture, number: int, words: Any) -> Page:
    """Read the picture of a page, which has a number from 1; `words` is an open `word_reader`.

    The page's glyphs and rulings stand on the level page; its `levelled` tells how it was turned.
    """
    page = _upright(picture, words)
    crops = [_crop(page, segment.letters, segment) for segment in page.segments]
    readings = read_numerals([crop for crop, _ in crops])
    glyphs: list[Glyph] = []
    for segment, reading, (crop, left) in zip(page.segments, readings, crops, strict=True):
        if is_numeral(reading.text):
            glyphs.extend(_numeral_glyphs(page, segment, reading, crop, left))
            continue
        shown = crop.shape[0] / HEIGHT
        starts = [left + (start + 0.5) * STEP * shown for start in reading.starts]
        for span in spans_of(segment, reading, starts):
            glyphs.extend(_span_glyphs(page, segment, span, words))
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


def _upright(picture: PagePicture, words: Any) -> _Prepared:
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
    return _Prepared(level, ruled, ruled.even, tuple(find_segments(ruled, picture.scale)), picture.scale)


def _legibility(page: _Prepared, words: Any) -> float:
    longest = sorted(page.segments, key=lambda segment: segment.x0 - segment.x1)[:_SAMPLE]
    read = read_words(words, [_around(page, segment) for segment in longest])
    return sum(reading.confidence for reading in read) / max(len(read), 1)


def _around(page: _Prepared, segment: Segment) -> Grey:
    margin = round(_WORD_MARGIN * segment.height)
    return _cut(
        page.clean, segment.x0 - margin, segment.top - margin, segment.x1 + margin, segment.bottom + margin
    )[0]


def _crop(page: _Prepared, letters: Sequence[PixelBox], segment: Segment) -> tuple[Grey, int]:
    """Cut a line, or letters of it, closely; give the cut and its left edge."""
    whole = len(letters) == len(segment.letters)
    top = segment.top if whole else min(box[1] for box in letters)
    bottom = segment.bottom if whole else max(box[3] for box in letters)
    left = segment.x0 if whole else letters[0][0]
    right = segment.x1 if whole else max(box[2] for box in letters)
    lacking = max(segment.height - (bottom - top), 0.0) / 2
    return _cut(
        page.clean,
        round(left - _ASIDE * segment.height),
        round(top - lacking - _ABOVE * segment.height),
        round(right + _ASIDE * segment.height),
        round(bottom + lacking + _ABOVE * segment.height),
    )


def _cut(grey: Grey, x0: int, top: int, x1: int, bottom: int) -> tuple[Grey, int]:
    rows, columns = grey.shape
    left = max(x0, 0)
    return np.ascontiguousarray(grey[max(top, 0) : min(bottom, rows), left : min(x1, columns)]), left


def _span_glyphs(page: _Prepared, segment: Segment, span: Span, words: Any) -> Iterator[Glyph]:
    if span.said:
        crop, left = _crop(page, span.letters, segment)
        (reading,) = read_numerals([crop])
        if is_numeral(reading.text):
            yield from _numeral_glyphs(page, segment, reading, crop, left)
            return
    margin = round(_WORD_MARGIN * segment.height)
    x0, x1 = span.letters[0][0], max(box[2] for box in span.letters)
    crop, _ = _cut(
        page.clean, x0 - margin // 3, segment.top - margin, x1 + margin // 3, segment.bottom + margin
    )
    (said,) = read_words(words, [crop])
    yield from _spread(page, segment, said.text, x0, x1, said.confidence)


def _numeral_glyphs(
    page: _Prepared, segment: Segment, reading: Reading, crop: Grey, left: int
) -> Iterator[Glyph]:
    """Give the glyphs of a numeral where its symbols were seen."""
    shown = crop.shape[0] / HEIGHT
    centres = [left + (start + 0.5) * STEP * shown for start in reading.starts]
    right = left + crop.shape[1]
    edges = [float(left), *((a + b) / 2 for a, b in zip(centres, centres[1:], strict=False)), float(right)]
    for index, symbol in enumerate(reading.text):
        if symbol != " ":
            yield _glyph(page, segment, symbol, edges[index], edges[index + 1], reading.probability)


def _spread(
    page: _Prepared, segment: Segment, text: str, x0: float, x1: float, confidence: float
) -> Iterator[Glyph]:
    """Give the glyphs of words, spread evenly over where they stand."""
    clusters = _CLUSTER.findall(text)
    step = (x1 - x0) / max(len(clusters), 1)
    for index, cluster in enumerate(clusters):
        if not cluster.isspace():
            yield _glyph(page, segment, cluster, x0 + index * step, x0 + (index + 1) * step, confidence)


def _glyph(page: _Prepared, segment: Segment, text: str, x0: float, x1: float, confidence: float) -> Glyph:
    x, right, bottom = x0 / page.scale, x1 / page.scale, segment.baseline / page.scale
    height = segment.height / page.scale
    box = (x, bottom - height, right, bottom)
    return Glyph(text, x, bottom, box, _EM * height, font=0, confidence=round(confidence, 4))


def _rulings(page: _Prepared) -> Iterator[Ruling]:
    """Give the rulings as lines without thickness."""
    scale = page.scale
    for x0, top, x1, bottom in page.ruled.across:
        middle = (top + bottom) / 2 / scale
        yield Ruling(x0 / scale, middle, x1 / scale, middle)
    for x0, top, x1, bottom in page.ruled.down:
        middle = (x0 + x1) / 2 / scale
        yield Ruling(middle, top / scale, middle, bottom / scale)
