"""What the numeral recogniser says of lines of a page, and where on the page it saw each symbol."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from extract.ocr.decode import Reading
from extract.ocr.lines import HEIGHT, WIDEST, Grey
from extract.ocr.numerals import STEP, read_numerals
from extract.ocr.segments import PixelBox, Segment

_ABOVE: Final = 0.14
_ASIDE: Final = 0.35
"""The paper left around a line, in heights of its digits."""
_LONGEST: Final = 0.85 * WIDEST / HEIGHT
"""A line longer than this, in its own heights, is read in parts."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line to be read for itself: the box around its ink, how high its letters usually are, and how far
    its picture may reach to the left and right before it meets what is not of it."""

    box: PixelBox
    height: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class SeenNumeral:
    """What a line or a part of it says in numerals, and the x, in pixels of the page, of each symbol's middle."""

    reading: Reading
    places: tuple[float, ...]


def read_segments(clean: Grey, segments: Sequence[Segment]) -> list[SeenNumeral]:
    """Read whole lines of a page whose rulings are taken out; a long line in parts."""
    parts = [_parts(segment) for segment in segments]
    read = iter(read_pieces(clean, [piece for pieces in parts for piece in pieces]))
    return [_joined([next(read) for _ in pieces]) for pieces in parts]


def read_pieces(clean: Grey, pieces: Sequence[Piece]) -> list[SeenNumeral]:
    """Read parts of lines, each for itself."""
    cuts = [_cut(clean, piece) for piece in pieces]
    readings = read_numerals([picture for picture, _ in cuts])
    return [_seen(reading, *cut) for reading, cut in zip(readings, cuts, strict=True)]


def _seen(reading: Reading, picture: Grey, left: int) -> SeenNumeral:
    shown = picture.shape[0] / HEIGHT
    return SeenNumeral(reading, tuple(left + (start + 0.5) * STEP * shown for start in reading.starts))


def _cut(clean: Grey, piece: Piece) -> tuple[Grey, int]:
    """Cut a piece out, closely; give its picture and its left edge on the page."""
    x0, top, x1, bottom = piece.box
    lacking = max(piece.height - (bottom - top), 0.0) / 2
    rows, columns = clean.shape
    left = max(round(max(x0 - _ASIDE * piece.height, piece.left)), 0)
    right = min(round(min(x1 + _ASIDE * piece.height, piece.right)), columns)
    above = max(round(top - lacking - _ABOVE * piece.height), 0)
    below = min(round(bottom + lacking + _ABOVE * piece.height), rows)
    return np.ascontiguousarray(clean[above:below, left : max(right, left + 1)]), left


def _parts(segment: Segment) -> list[Piece]:
    """Part a line at wide gaps, so that no part is longer than the recogniser sees."""
    longest = _LONGEST * (segment.bottom - segment.top)
    edges = [float(segment.x0 - segment.height)]
    letters = segment.letters
    start = segment.x0
    while segment.x1 - start > longest:
        gaps = [
            (after[0] - before[2], (before[2] + after[0]) / 2)
            for before, after in zip(letters, letters[1:], strict=False)
            if start + longest / 2 <= before[2] <= start + longest
        ]
        edge = max(gaps)[1] if gaps else start + longest
        edges.append(edge)
        start = round(edge)
    edges.append(float(segment.x1 + segment.height))
    return [
        Piece(
            (round(max(left, segment.x0)), segment.top, round(min(right, segment.x1)), segment.bottom),
            segment.height,
            left,
            right,
        )
        for left, right in zip(edges, edges[1:], strict=False)
    ]


def _joined(parts: Sequence[SeenNumeral]) -> SeenNumeral:
    if len(parts) == 1:
        return parts[0]
    text = " ".join(part.reading.text for part in parts)
    places: list[float] = []
    for index, part in enumerate(parts):
        if index:
            places.append(part.places[0] if part.places else places[-1] if places else 0.0)
        places.extend(part.places)
    probability = 1.0
    for part in parts:
        probability *= part.reading.probability
    return SeenNumeral(Reading(text, probability, None, 0.0, ()), tuple(places))
