"""Endless samples: lines as the recogniser gets them, each with what it should say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Final

import cv2
import numpy as np

from extract.ocr.alphabet import classes, spoken
from extract.ocr.lines import HEIGHT, Grey, to_line
from extract.ocr.training.drawing import Drawn, Sized
from extract.ocr.training.faces import Face
from extract.ocr.training.texts import text
from extract.ocr.training.wear import worn

_A_FACE: Final = 12
"""How many texts are drawn with a face at a size before another is loaded."""
_PUBLIC_SHARE: Final = 0.6
_SLANTED: Final = 0.25
"""How often a slanted face is drawn for an upright one of its family."""
_BANDED: Final = 0.4
"""How often a line is cut at the height of the tallest digits of its face, whichever it has."""
_LEAST_BAND: Final = 9
"""The least height of digits in pixels: nobody could tell them apart below."""
_STRETCH: Final = 0.12
"""By which share lines are made wider or narrower, as a standard deviation."""
_BUCKET: Final = 32
"""Widths in a batch differ by less than this, in pixels."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A line of HEIGHT rows, and the classes that it says."""

    line: Grey
    said: tuple[int, ...]


def samples(faces: Sequence[Face], seed: int) -> Iterator[Sample]:
    """Give samples without end, the same for the same faces and seed."""
    random = Random(seed)
    families = _by_family(faces)
    public = [family for family in families if family[0].public] or families
    while True:
        family = random.choice(public if random.random() < _PUBLIC_SHARE else families)
        face = random.choices(family, [_SLANTED if face.slanted else 1.0 for face in family])[0]
        sized = Sized(face, _size(random))
        for _ in range(_A_FACE):
            sample = _sample(sized, random)
            if sample is not None:
                yield sample


def _by_family(faces: Sequence[Face]) -> list[list[Face]]:
    families: dict[str, list[Face]] = {}
    for face in faces:
        families.setdefault(face.family, []).append(face)
    return list(families.values())


def _size(random: Random) -> int:
    """Draw a size in pixels: 10 to 24 points at 100 to 400 dots an inch, those of reports most often."""
    points = random.triangular(9, 26, 15)
    dots = random.choice((120, 150, 150, 200, 200, 200, 300, 300, 300, 400))
    return max(round(points * dots / 72), 15)


def _sample(sized: Sized, random: Random) -> Sample | None:
    words = text(random)
    drawn = sized.draw(words)
    said = tuple(classes(spoken(words)))
    if drawn is None or drawn.digit_height < _LEAST_BAND:
        return None
    line = to_line(_stretched(_cut(worn(drawn, random), drawn, random), random))
    # CTC needs a step for each symbol, and one between equal ones; a step is four pixels.
    steps = len(said) + sum(one == other for one, other in pairwise(said))
    return Sample(line, said) if line.shape[1] // 4 > steps else None


def _stretched(picture: Grey, random: Random) -> Grey:
    """Make a line wider or narrower, as other faces are."""
    rows, columns = picture.shape
    wider = min(max(random.gauss(1.0, _STRETCH), 0.7), 1.4)
    shrinks = cv2.INTER_AREA if wider < 1 else cv2.INTER_LINEAR
    return np.asarray(
        cv2.resize(picture, (max(round(columns * wider), 4), rows), interpolation=shrinks), dtype=np.uint8
    )


def _cut(picture: Grey, drawn: Drawn, random: Random) -> Grey:
    """Cut the line out as a reader of cells would: around the ink, with a little paper, not always exactly.

    A reader does not know how high the other digits of a face stand, so low ones are cut closely as often as not.
    """
    unit = drawn.digit_height
    top, bottom = drawn.ink_top, drawn.ink_bottom
    if random.random() < _BANDED:
        top, bottom = min(top, drawn.top), max(bottom, drawn.bottom)
    top -= round(random.uniform(0.0, 0.3) * unit)
    bottom += round(random.uniform(0.0, 0.3) * unit)
    left = drawn.left - random.uniform(0.05, 0.8) * unit
    right = drawn.right + random.uniform(0.05, 0.8) * unit
    rows, columns = picture.shape
    return picture[
        max(round(top), 0) : min(round(bottom) + 1, rows),
        max(round(left), 0) : min(round(right) + 1, columns),
    ]


@dataclass(frozen=True, slots=True)
class Batch:
    """Samples of about one width: ink 0 to 1 (count, 1, HEIGHT, width), and what each says."""

    ink: np.ndarray
    said: tuple[tuple[int, ...], ...]


def batches(faces: Sequence[Face], seed: int, area: int) -> Iterator[Batch]:
    """Give batches without end, each of about `area` pixels of width in all."""
    waiting: dict[int, list[Sample]] = {}
    for sample in samples(faces, seed):
        bucket = -(-sample.line.shape[1] // _BUCKET) * _BUCKET
        group = waiting.setdefault(bucket, [])
        group.append(sample)
        if len(group) * bucket >= area:
            yield batch_of(group, bucket)
            waiting[bucket] = []


def batch_of(group: Sequence[Sample], width: int) -> Batch:
    """Put samples into one array, paper at the right where they are narrower."""
    ink = np.zeros((len(group), 1, HEIGHT, width), dtype=np.float32)
    for index, sample in enumerate(group):
        ink[index, 0, :, : sample.line.shape[1]] = 1.0 - sample.line.astype(np.float32) / 255.0
    return Batch(ink, tuple(sample.said for sample in group))
