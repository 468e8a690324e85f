"""A line parted into what is numerals and what is words, by where the numeral recogniser saw its symbols."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf
from typing import Final

import regex

from extract.ocr.alphabet import ARABIC_DIGITS, TEXT, THAI_DIGITS
from extract.ocr.decode import Reading
from extract.ocr.segments import PixelBox, Segment

_DIGITS: Final = frozenset(THAI_DIGITS + ARABIC_DIGITS)
_TALL: Final = frozenset("()%/")
"""Signs as high as digits."""
_RUN: Final = regex.compile(rf"[^ {TEXT}]+")
_TOUCHING: Final = 0.35
"""The gap, in heights of letters, under which two letters stand in one word."""
_SURE: Final = 0.5
"""Digits inside a word are believed from this probability of the line on; else they are letters."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line: the boxes of its letters and signs, and what the numeral recogniser said of it, empty for words.

    `left` and `right` are the x between which it stands apart from its neighbours.
    """

    letters: tuple[PixelBox, ...]
    said: str
    signs: tuple[PixelBox, ...] = ()
    left: float = -inf
    right: float = inf

    @property
    def box(self) -> PixelBox:
        """The box around all of it."""
        boxes = (*self.letters, *self.signs)
        return (
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        )


def is_numeral(said: str) -> bool:
    """Whether a whole line is numerals and signs."""
    return TEXT not in said


def numerals_alone(reading: Reading, letters: int) -> Reading:
    """Give a reading without the text in it, where each of the letters that were cut out is one of its digits.

    There is no ink that the text could stand on; readings that then agree add up.
    """
    if is_numeral(reading.text) or sum(symbol in _DIGITS for symbol in reading.text) != letters:
        return reading
    weights: dict[str, float] = {}
    for text, probability in ((reading.text, reading.probability), *reading.otherwise):
        plain = _without_text(text)
        weights[plain] = weights.get(plain, 0.0) + probability
    text = _without_text(reading.text)
    kept = [
        start for symbol, start in zip(reading.text, reading.starts, strict=True) if symbol not in (TEXT, " ")
    ]
    probability = weights.pop(text)
    others = sorted(weights.items(), key=lambda entry: (-entry[1], entry[0]))
    return Reading(text, probability, tuple(others), tuple(kept))


def _without_text(text: str) -> str:
    return text.replace(TEXT, "").replace(" ", "")


def spans_of(segment: Segment, reading: Reading, starts: Sequence[float]) -> list[Span]:
    """Part a line; `starts` are the x, in pixels of the page, at which the symbols of the reading were seen.

    Each letter of the line goes with the symbol that was seen on it; letters that no digit was seen on are words.
    """
    numeral = _in_numerals(reading.text)
    owners: list[int | None] = [None] * len(segment.letters)
    for index, x in enumerate(starts):
        if index not in numeral:
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
    return _apart(_with_signs(_joined(spans, segment.height, reading.probability), segment.signs))


def _in_numerals(text: str) -> frozenset[int]:
    """Give the places of a text's digits, and of the tall signs that stand beside them: letters are seen as these."""
    runs = (run for run in _RUN.finditer(text) if not _DIGITS.isdisjoint(run[0]))
    return frozenset(
        index
        for run in runs
        for index in range(*run.span())
        if text[index] in _DIGITS or text[index] in _TALL
    )


def _with_signs(spans: Sequence[Span], signs: Sequence[PixelBox]) -> list[Span]:
    """Give each span the signs that stand nearest to its letters."""
    owned: list[list[PixelBox]] = [[] for _ in spans]
    for sign in signs:
        middle = (sign[0] + sign[2]) / 2
        nearest = min(
            range(len(spans)), key=lambda index: min(_away(box, middle) for box in spans[index].letters)
        )
        owned[nearest].append(sign)
    return [replace(span, signs=tuple(own)) for span, own in zip(spans, owned, strict=True)]


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Tell spans where they stand apart from one another."""
    edges = [
        (before.box[2] + after.box[0]) / 2 if before.box[2] <= after.box[0] else float(after.letters[0][0])
        for before, after in pairwise(spans)
    ]
    return [
        replace(span, left=left, right=right)
        for span, left, right in zip(spans, (-inf, *edges), (*edges, inf), strict=True)
    ]


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
