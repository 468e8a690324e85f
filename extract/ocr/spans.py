"""A line parted into what is numerals and what is words, by where the numeral recogniser saw its symbols."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extract.ocr.alphabet import ARABIC_DIGITS, TEXT, THAI_DIGITS
from extract.ocr.decode import Reading
from extract.ocr.segments import PixelBox, Segment

_DIGITS: Final = frozenset(THAI_DIGITS + ARABIC_DIGITS)
_TOUCHING: Final = 0.35
"""The gap, in heights of letters, under which two letters stand in one word."""
_SURE: Final = 0.5
"""Digits inside a word are believed from this probability of the line on; else they are letters."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line: the boxes of its letters, and what the numeral recogniser said of it, empty for words."""

    letters: tuple[PixelBox, ...]
    said: str


def is_numeral(said: str) -> bool:
    """Whether a whole line is numerals and signs."""
    return TEXT not in said


def spans_of(segment: Segment, reading: Reading, starts: Sequence[float]) -> list[Span]:
    """Part a line; `starts` are the x, in pixels of the page, at which the symbols of the reading were seen.

    Each letter of the line goes with the symbol that was seen on it; letters that no digit was seen on are words.
    """
    owners: list[int | None] = [None] * len(segment.letters)
    for index, (symbol, x) in enumerate(zip(reading.text, starts, strict=True)):
        if symbol not in _DIGITS:
            continue
        owner = min(range(len(owners)), key=lambda letter: _away(segment.letters[letter], x))
        owners[owner] = index
    groups: list[list[int]] = []
    for letter, owner in enumerate(owners):
        if groups and (owners[groups[-1][-1]] is None) == (owner is None):
            groups[-1].append(letter)
        else:
            groups.append([letter])
    spans = [
        Span(
            tuple(segment.letters[letter] for letter in group),
            _said(reading.text, [owners[letter] for letter in group]),
        )
        for group in groups
    ]
    return _joined(spans, segment.height, reading.probability)


def _away(box: PixelBox, x: float) -> float:
    return max(box[0] - x, x - box[2], 0.0) + 0.01 * abs((box[0] + box[2]) / 2 - x)


def _said(text: str, owners: Sequence[int | None]) -> str:
    seen = [owner for owner in owners if owner is not None]
    return text[min(seen) : max(seen) + 1] if seen else ""


def _joined(spans: list[Span], height: float, probability: float) -> list[Span]:
    """Take digits inside a word, where the line is doubtful, for letters, and join words that then meet."""
    kept: list[Span] = []
    for index, span in enumerate(spans):
        inside = 0 < index < len(spans) - 1 and all(
            after.letters[0][0] - before.letters[-1][2] < _TOUCHING * height
            for before, after in pairwise(spans[index - 1 : index + 2])
        )
        said = "" if span.said and inside and probability < _SURE else span.said
        if kept and not said and not kept[-1].said:
            kept[-1] = Span((*kept[-1].letters, *span.letters), "")
        else:
            kept.append(Span(span.letters, said))
    return kept
