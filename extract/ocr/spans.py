"""A line parted into what is numerals and what is words, by where the numeral recogniser saw its symbols."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extract.ocr.alphabet import ARABIC_DIGITS, SIGNS, TEXT, THAI_DIGITS
from extract.ocr.line_numerals import SeenNumeral
from extract.ocr.segments import PixelBox, Segment

_DIGITS: Final = frozenset(THAI_DIGITS + ARABIC_DIGITS)
_SIGNS: Final = frozenset(SIGNS)
_TOUCHING: Final = 0.35
"""The gap, in heights of letters, under which two letters stand in one word."""
_SURE: Final = 0.5
"""Digits inside a word are believed from this probability of the line on; else they are letters."""
_BAR: Final = 1.5
"""How many times as wide as high a bar is at least."""
_OVER: Final = 0.7
"""The share of its width that stands over another bar."""
_PIECE: Final = 0.3
"""How far behind the place of a digit, in heights of letters, a last piece of it begins at most."""
_USUAL_PIECES: Final = 1.5
_PIECES: Final = {"%": 3.0}
"""A symbol is drawn in so many pieces at most, on average."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a line: the boxes of its letters and of its marks, and whether numerals were seen in it."""

    letters: tuple[PixelBox, ...]
    marks: tuple[PixelBox, ...]
    numeral: bool

    @property
    def boxes(self) -> tuple[PixelBox, ...]:
        """The boxes of all its ink."""
        return (*self.letters, *self.marks)


def is_numeral(said: str, letters: int) -> bool:
    """Whether what was said of a line, of so many letters, is numerals and signs and can be all that it says."""
    pieces = sum(_PIECES.get(symbol, _USUAL_PIECES) for symbol in said.replace(" ", ""))
    return TEXT not in said and letters <= pieces + 1


def spans_of(segment: Segment, seen: SeenNumeral) -> list[Span]:
    """Part a line by what the numeral recogniser saw of it.

    Each letter of the line goes with the symbol that was seen on it; letters that neither a digit nor a sign of its
    number was seen on are words.
    """
    letters = segment.letters
    is_digit = [False] * len(letters)
    for run in _numbers(seen):
        for letter in _letters_of(run, letters, segment.height):
            is_digit[letter] = True
    groups: list[list[int]] = []
    for letter, digit in enumerate(is_digit):
        if groups and is_digit[groups[-1][-1]] == digit:
            groups[-1].append(letter)
        else:
            groups.append([letter])
    told = [(group, is_digit[group[0]]) for group in groups]
    return _spans(segment, _joined(letters, told, segment.height, seen.reading.probability))


def _numbers(seen: SeenNumeral) -> list[list[tuple[str, float]]]:
    """Give the runs of digits, with the signs that stand against them, each symbol with its place."""
    runs: list[list[tuple[str, float]]] = [[]]
    for symbol, x in zip(seen.reading.text, seen.places, strict=True):
        if symbol in _DIGITS or symbol in _SIGNS:
            runs[-1].append((symbol, x))
        else:
            runs.append([])
    return [run for run in runs if any(symbol in _DIGITS for symbol, _ in run)]


def _letters_of(run: Sequence[tuple[str, float]], letters: Sequence[PixelBox], height: float) -> set[int]:
    """Give the letters that a number was seen on: what digits stand on, and all between; digits may be in pieces."""
    own: set[int] = set()
    for symbol, x in run:
        nearest = min(range(len(letters)), key=lambda letter: _away(letters[letter], x))
        if symbol in _DIGITS or letters[nearest][0] <= x <= letters[nearest][2]:
            own.add(nearest)
    own.update(range(min(own), max(own) + 1))
    last = max(own)
    if last + 1 < len(letters) and letters[last + 1][0] - run[-1][1] < _PIECE * height:
        own.add(last + 1)
    return own


def _away(box: PixelBox, x: float) -> float:
    return max(box[0] - x, x - box[2], 0.0) + 0.01 * abs((box[0] + box[2]) / 2 - x)


def _joined(
    letters: Sequence[PixelBox], told: Sequence[tuple[list[int], bool]], height: float, probability: float
) -> list[tuple[list[int], bool]]:
    """Take digits inside a word, where the line is doubtful, for letters, and join words that then meet."""
    kept: list[tuple[list[int], bool]] = []
    for index, (group, digits) in enumerate(told):
        inside = 0 < index < len(told) - 1 and all(
            letters[after[0]][0] - letters[before[-1]][2] < _TOUCHING * height
            for (before, _), (after, _) in pairwise(told[index - 1 : index + 2])
        )
        taken = digits and not (inside and probability < _SURE)
        if kept and not taken and not kept[-1][1]:
            kept[-1] = ([*kept[-1][0], *group], False)
        else:
            kept.append((list(group), taken))
    return kept


def _spans(segment: Segment, groups: Sequence[tuple[list[int], bool]]) -> list[Span]:
    """Make the spans, each with the marks that stand nearest to its letters."""
    letters = segment.letters
    owner = {letter: place for place, (group, _) in enumerate(groups) for letter in group}
    marks: list[list[PixelBox]] = [[] for _ in groups]
    for mark in segment.marks:
        nearest = min(range(len(letters)), key=lambda letter: _apart(letters[letter], mark))
        place = owner[nearest]
        if groups[place][1] and place and _is_equals_sign(mark, segment.marks):
            place -= 1
        marks[place].append(mark)
    return [
        Span(tuple(letters[letter] for letter in group), tuple(own), numeral)
        for (group, numeral), own in zip(groups, marks, strict=True)
    ]


def _is_equals_sign(mark: PixelBox, marks: Sequence[PixelBox]) -> bool:
    """Whether a mark is one of two bars over one another: they are of no number."""
    return _is_bar(mark) and any(
        other != mark
        and _is_bar(other)
        and min(mark[2], other[2]) - max(mark[0], other[0]) > _OVER * (mark[2] - mark[0])
        for other in marks
    )


def _is_bar(box: PixelBox) -> bool:
    return box[2] - box[0] > _BAR * (box[3] - box[1])


def _apart(box: PixelBox, mark: PixelBox) -> float:
    return max(box[0] - mark[2], mark[0] - box[2], 0) + 0.01 * abs(box[0] + box[2] - mark[0] - mark[2])
