"""What the numeral recogniser says of lines of a page, and where on the page it saw each symbol."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extract.ocr.cutting import Cut, Sheet, cut
from extract.ocr.decode import Reading
from extract.ocr.lines import HEIGHT, WIDEST
from extract.ocr.numerals import STEP, read_numerals, share_of
from extract.ocr.segments import PixelBox, Segment, box_around

_ABOVE: Final = 0.14
_ASIDE: Final = 0.35
"""The paper left around a line, in heights of its digits."""
_LOW: Final = 0.6
"""The height of the lowest digits, in usual heights of letters of their size."""
_LONGEST: Final = 0.85 * WIDEST / HEIGHT
"""A line longer than this, in its own heights, is read in parts."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, and the boxes of that ink of it which is to be read for itself."""

    line: Segment
    boxes: tuple[PixelBox, ...]


@dataclass(frozen=True, slots=True)
class SeenNumeral:
    """What a line or a part of it says in numerals, and the x, in pixels of the page, of each symbol's middle."""

    reading: Reading
    places: tuple[float, ...]


def read_segments(sheet: Sheet, segments: Sequence[Segment]) -> list[SeenNumeral]:
    """Read whole lines of a page; a long line in parts."""
    parts = [_parts(segment) for segment in segments]
    read = iter(read_pieces(sheet, [piece for pieces in parts for piece in pieces], None))
    return [_joined([next(read) for _ in pieces]) for pieces in parts]


def read_pieces(sheet: Sheet, pieces: Sequence[Piece], share: float | None) -> list[SeenNumeral]:
    """Read parts of lines, each for itself.

    `share` is how likely a digit of the page is a Thai one; None learns it from the pieces, which then are all of it.
    """
    cuts = [_cut(sheet, piece) for piece in pieces]
    readings = read_numerals([cut.picture for cut in cuts], share)
    return [_seen(reading, cut) for reading, cut in zip(readings, cuts, strict=True)]


def thai_share_of(lines: Sequence[SeenNumeral]) -> float:
    """Give how likely a digit of a page is a Thai one, from what all its lines say."""
    return share_of([(line.reading.text, line.reading.probability) for line in lines])


def _seen(reading: Reading, cut: Cut) -> SeenNumeral:
    shown = cut.picture.shape[0] / HEIGHT
    return SeenNumeral(reading, tuple(cut.left + (start + 0.5) * STEP * shown for start in reading.starts))


def _cut(sheet: Sheet, piece: Piece) -> Cut:
    """Cut a piece out, closely, and as high as the page's letters usually are: ๑ and ๐ are lower than ๕ and ๗."""
    x0, top, x1, bottom = box_around(piece.boxes)
    height = piece.line.height
    usual = sheet.usual_height if _LOW * sheet.usual_height < height else height
    lacking = max(usual - (bottom - top), 0.0)
    above, aside = _ABOVE * height, _ASIDE * height
    return cut(
        sheet, piece.line, piece.boxes, (x0 - aside, top - lacking - above, x1 + aside, bottom + above)
    )


def _parts(segment: Segment) -> list[Piece]:
    """Part a line at wide gaps, so that no part is longer than the recogniser sees."""
    boxes = segment.boxes
    longest = _LONGEST * (segment.bottom - segment.top)
    edges: list[float] = []
    start = float(segment.x0)
    while segment.x1 - start > longest:
        gaps = [
            (after[0] - before[2], (before[2] + after[0]) / 2)
            for before, after in pairwise(segment.letters)
            if start + longest / 2 <= before[2] <= start + longest
        ]
        start = max(gaps)[1] if gaps else start + longest
        edges.append(start)
    parts: list[list[PixelBox]] = [[] for _ in range(len(edges) + 1)]
    for box in boxes:
        parts[bisect(edges, (box[0] + box[2]) / 2)].append(box)
    return [Piece(segment, tuple(part)) for part in parts if part]


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
    return SeenNumeral(Reading(text, probability, (), ()), tuple(places))
