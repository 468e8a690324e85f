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
_LETTERS_A_SYMBOL: Final = 1.5
"""A symbol is drawn in so many pieces at most, on average."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line: the boxes of its letters, the edges of its ink, and what the numeral recogniser said of it.

    It said nothing of words.
    """

    letters: tuple[PixelBox, ...]
    x0: int
    x1: int
    said: str


def is_numeral(said: str, letters: int) -> bool:
    """Whether what was said of a line, of so many letters, is numerals and signs and can be all that it says."""
    return TEXT not in said and letters <= _LETTERS_A_SYMBOL * len(said.replace(" ", "")) + 1


def spans_of(segment: Segment, reading: Reading, starts: Sequence[float]) -> list[Span]:
    """Part a line; `starts` are the x, in pixels of the page, at which the symbols of the reading were seen.

    Each letter of the line goes with the symbol that was seen on it; letters that no digit was seen on are words.
    """
    owners: list[int | None] = [None] * len(segment.letters)
    for place, (symbol, x) in enumerate(zip(reading.text, starts, strict=True)):
        if symbol in _DIGITS:
            nearest = min(range(len(owners)), key=lambda letter: _away(segment.letters[letter], x))
            owners[nearest] = place
    groups: list[list[int]] = []
    for letter, owner in enumerate(owners):
        if groups and (owners[groups[-1][-1]] is None) == (owner is None):
            groups[-1].append(letter)
        else:
            groups.append([letter])
    said = [_said(reading.text, [owners[letter] for letter in group]) for group in groups]
    joined = _joined(segment, groups, said, reading.probability)
    return [_span(segment, group, text) for group, text in joined]


def _span(segment: Segment, group: Sequence[int], said: str) -> Span:
    """Make a span of letters and the marks that stand nearest to them."""
    letters = tuple(segment.letters[letter] for letter in group)
    own = set(group)
    boxes = [*letters]
    for mark in segment.marks:
        nearest = min(range(len(segment.letters)), key=lambda letter: _apart(segment.letters[letter], mark))
        if nearest in own:
            boxes.append(mark)
    return Span(letters, min(box[0] for box in boxes), max(box[2] for box in boxes), said)


def _apart(box: PixelBox, mark: PixelBox) -> float:
    return max(box[0] - mark[2], mark[0] - box[2], 0) + 0.01 * abs(box[0] + box[2] - mark[0] - mark[2])


def _away(box: PixelBox, x: float) -> float:
    return max(box[0] - x, x - box[2], 0.0) + 0.01 * abs((box[0] + box[2]) / 2 - x)


def _said(text: str, owners: Sequence[int | None]) -> str:
    seen = [owner for owner in owners if owner is not None]
    return text[min(seen) : max(seen) + 1] if seen else ""


def _joined(
    segment: Segment, groups: Sequence[list[int]], said: Sequence[str], probability: float
) -> list[tuple[list[int], str]]:
    """Take digits inside a word, where the line is doubtful, for letters, and join words that then meet."""
    kept: list[tuple[list[int], str]] = []
    for index, (group, text) in enumerate(zip(groups, said, strict=True)):
        inside = 0 < index < len(groups) - 1 and all(
            segment.letters[after[0]][0] - segment.letters[before[-1]][2] < _TOUCHING * segment.height
            for before, after in pairwise(groups[index - 1 : index + 2])
        )
        taken = "" if text and inside and probability < _SURE else text
        if kept and not taken and not kept[-1][1]:
            kept[-1] = ([*kept[-1][0], *group], "")
        else:
            kept.append((list(group), taken))
    return kept
