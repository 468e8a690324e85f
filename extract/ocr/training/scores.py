"""Scores and the card of the model: `python -m extract.ocr.training.scores --fonts DIR… --converted DIR`.

Numbers are drawn in families that public bodies print in and in families held out of training, as an ordinary scan
shows them. The temperature that makes the probabilities come true is sought on one half of the held-out samples;
the other samples tell what the recogniser then reaches. Both are written to the model's card.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

import numpy as np

from extract.ocr.alphabet import THAI_DIGITS, spoken
from extract.ocr.decode import Steps, evidence_of, probability_of, ranked
from extract.ocr.lines import Grey
from extract.ocr.numerals import CARD, is_lone, softened, steps_of, trained_with
from extract.ocr.scripts import thai_share
from extract.ocr.training.drawing import Sized
from extract.ocr.training.faces import HELD_OUT, Face, find_faces
from extract.ocr.training.scanned import scanned
from extract.ocr.training.texts import number
from extract.ocr.views import views_of

SEED: Final = 2567
SAMPLES: Final = 400
"""Samples of each condition."""
SURE: Final = 0.99
SURE_WRONG: Final = 0.001
"""The share of the sure readings that may be wrong."""
DOTS: Final = (300, 200, 150)
_POINTS: Final = (12.0, 17.0)
_TEMPERATURES: Final = tuple(round(0.5 + 0.05 * step, 2) for step in range(31))
_CAUTIOUS: Final = 1.15
"""By how much the temperature rises while too many sure readings are wrong."""
_PAGE: Final = 40
"""So many digits on a page tell in which kind it is written."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What is measured apart: families never seen or trained on, dots an inch, Thai or Arabic digits."""

    unseen: bool
    dots: int
    thai: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn number as a scan shows it, and what it says."""

    condition: Condition
    line: Grey
    said: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A drawn number and what the network says of its views, not softened."""

    drawn: Drawn
    views: tuple[Steps, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many numbers were read right, how many are called sure, and how many of these are wrong."""

    numbers: int
    right: int
    sure: int
    sure_wrong: int


def draw(faces: Sequence[Face], condition: Condition, count: int, seed: int) -> Iterator[Drawn]:
    """Draw numbers in upright faces, each face as likely as the others."""
    random = Random(f"{seed} {condition}")
    made = 0
    while made < count:
        sized = Sized(random.choice(faces), round(random.uniform(*_POINTS) * condition.dots / 72))
        text = number(random)
        drawn = sized.draw(text)
        if drawn is None or (not set(text).isdisjoint(THAI_DIGITS)) != condition.thai:
            continue
        made += 1
        yield Drawn(condition, scanned(drawn, condition.dots, random), spoken(text))


def see(drawn: Sequence[Drawn]) -> list[Seen]:
    """Give what the network says of every number."""
    views = [views_of(each.line) for each in drawn]
    first, second = (steps_of([pair[index] for pair in views]) for index in range(2))
    return [Seen(each, pair) for each, pair in zip(drawn, zip(first, second, strict=True), strict=True)]


def surprise(seen: Sequence[Seen], temperature: float) -> float:
    """Give the mean negative log probability of what the numbers say."""
    logs = [
        np.log(
            max(
                sum(probability_of(each.drawn.said, softened(view, temperature)) for view in each.views)
                / len(each.views),
                1e-9,
            )
        )
        for each in seen
    ]
    return float(-np.mean(logs))


def best_temperature(seen: Sequence[Seen]) -> float:
    """Give the temperature at which the numbers surprise least; the surprise falls to it and rises from there."""
    low, high = 0, len(_TEMPERATURES) - 1
    while low < high:
        middle = (low + high) // 2
        if surprise(seen, _TEMPERATURES[middle]) <= surprise(seen, _TEMPERATURES[middle + 1]):
            high = middle
        else:
            low = middle + 1
    return _TEMPERATURES[low]


def score(seen: Iterable[Seen], temperature: float) -> Score:
    """Read numbers at a temperature, each as on a page in its own kind of digits, and count."""
    counts = np.zeros(4, dtype=int)
    for each in seen:
        evidence = evidence_of(
            [softened(view, temperature) for view in each.views], lone=is_lone(each.drawn.line)
        )
        share = thai_share([("๐" if each.drawn.condition.thai else "0") * _PAGE])
        text, probability = ranked(evidence, share)[0]
        right, sure = _plain(text) == _plain(each.drawn.said), probability >= SURE
        counts += (1, right, sure, sure and not right)
    return Score(*counts.tolist())


def _plain(text: str) -> str:
    return text.replace(" ", "")


def calibrated(seen: Sequence[Seen]) -> float:
    """Give the temperature for the numbers: the likeliest, raised while more of the sure ones are wrong than may be."""
    temperature = best_temperature(seen)
    while temperature < _TEMPERATURES[-1]:
        found = score(seen, temperature)
        if found.sure_wrong <= max(SURE_WRONG * found.sure, 1):
            break
        temperature = round(temperature * _CAUTIOUS, 2)
    return temperature


def card(faces: Sequence[Face], seed: int, count: int) -> dict[str, Any]:
    """Draw, read and calibrate; give the model's card."""
    upright = [face for face in faces if not face.slanted]
    public = [face for face in upright if face.public and face.family not in HELD_OUT]
    unseen = [face for face in upright if face.family in HELD_OUT]
    conditions = [
        Condition(held, dots, thai) for held in (False, True) for dots in DOTS for thai in (True, False)
    ]
    seen = {
        condition: see(list(draw(unseen if condition.unseen else public, condition, count, seed)))
        for condition in conditions
    }
    temperature = calibrated([each for c in conditions if c.unseen for each in seen[c][: count // 2]])
    rows = []
    for condition in conditions:
        found = score(seen[condition][count // 2 if condition.unseen else 0 :], temperature)
        rows.append(
            {
                "families": "held out" if condition.unseen else "trained",
                "dots": condition.dots,
                "digits": "thai" if condition.thai else "arabic",
                "numbers": found.numbers,
                "right": round(found.right / found.numbers, 4),
                "sure": round(found.sure / found.numbers, 4),
                "sure_wrong": found.sure_wrong,
            }
        )
    trained = sorted({face.family for face in faces if face.family not in HELD_OUT})
    return {
        "temperature": temperature,
        **trained_with(),
        "families": trained,
        "held_out": sorted({face.family for face in unseen}),
        "scores_seed": seed,
        "scores": rows,
    }


def main() -> None:
    """Read the command line, measure, and write the card."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--fonts", type=Path, nargs="+", required=True, help="the folders that training had")
    parser.add_argument("--converted", type=Path, required=True, help="where web fonts are converted to")
    parser.add_argument("--samples", type=int, default=SAMPLES, help="numbers of each condition")
    parser.add_argument("--seed", type=int, default=SEED)
    arguments = parser.parse_args()
    found = card(find_faces(arguments.fonts, arguments.converted), arguments.seed, arguments.samples)
    CARD.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"temperature {found['temperature']}, step {found.get('steps')}")
    for row in found["scores"]:
        print("  ".join(str(value) for value in row.values()))


if __name__ == "__main__":
    main()
