"""The numeral recogniser: lines of a page to what they say in numerals, with probabilities."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from extract.ocr.alphabet import TEXT
from extract.ocr.decode import Reading, Steps, evidence_of, ranked, reading_of, says
from extract.ocr.lines import HEIGHT, Grey, to_line
from extract.ocr.scripts import thai_share
from extract.ocr.views import views_of

MODEL: Final = Path(__file__).with_name("model") / "numerals.onnx"
CARD: Final = MODEL.with_suffix(".json")
STEP: Final = 4
"""How many pixels of a line's width one step of the output stands for."""
_PLAIN: Final = 0.9
"""A line that is as probable tells which digits its page is written in."""
_LONE: Final = 1.6
"""A line that is narrower, in its heights, is a single character."""
_FEW: Final = 4
"""A line said to hold words and fewer symbols may yet be a numeral."""
_BUCKET: Final = 32
_MOST_PIXELS: Final = 1 << 20
"""The most pixels that are given to the network at a time."""


def read_numerals(lines: Sequence[Grey], share: float | None = None) -> list[Reading]:
    """Read lines, each a picture cut closely around its ink; steps are of STEP pixels at a height of HEIGHT.

    `share` is how likely a digit is a Thai one; None learns it from the lines, which then are those of a page.
    """
    evidence = [
        evidence_of(views, lone=is_lone(line)) for line, views in zip(lines, _seen(lines), strict=True)
    ]
    if share is None:
        share = share_of([ranked(each)[0] for each in evidence])
    return [reading_of(each, share) for each in evidence]


def share_of(said: Sequence[tuple[str, float]]) -> float:
    """Give how likely a digit of a page is a Thai one, from what its lines say, each with its probability."""
    return thai_share(text for text, probability in said if probability >= _PLAIN)


def is_lone(line: Grey) -> bool:
    """Whether a line is as narrow as a single character."""
    return bool(line.shape[1] < _LONE * line.shape[0])


def _seen(lines: Sequence[Grey]) -> list[list[Steps]]:
    """Give the steps of every line's views; a line of words is seen once."""
    views = [views_of(line) for line in lines]
    seen = [[_softened(steps)] for steps in steps_of([first for first, _ in views])]
    again = [
        index for index, (steps,) in enumerate(seen) if TEXT not in (said := says(steps)) or len(said) < _FEW
    ]
    for index, steps in zip(again, steps_of([views[index][1] for index in again]), strict=True):
        seen[index].append(_softened(steps))
    return seen


def _softened(steps: Steps) -> Steps:
    return softened(steps, _temperature())


def steps_of(lines: Sequence[Grey]) -> list[Steps]:
    """Give what the network says of lines, as it says it: its probabilities are not softened yet."""
    scaled = [to_line(line) for line in lines]
    said: dict[int, Steps] = {}
    by_width: dict[int, list[int]] = {}
    for index, line in enumerate(scaled):
        by_width.setdefault(-(-line.shape[1] // _BUCKET) * _BUCKET, []).append(index)
    for width, group in sorted(by_width.items()):
        most = max(_MOST_PIXELS // (width * HEIGHT), 1)
        for start in range(0, len(group), most):
            chosen = group[start : start + most]
            said.update(zip(chosen, _run([scaled[index] for index in chosen], width), strict=True))
    return [said[index] for index in range(len(lines))]


def softened(steps: Steps, temperature: float) -> Steps:
    """Give steps less sure of themselves: their log probabilities divided by a temperature, and made to add up to 1."""
    divided = steps / temperature
    return np.asarray(divided - np.logaddexp.reduce(divided, axis=1, keepdims=True))


def _run(lines: Sequence[Grey], width: int) -> list[Steps]:
    ink = np.zeros((len(lines), 1, HEIGHT, width), dtype=np.float32)
    for index, line in enumerate(lines):
        ink[index, 0, :, : line.shape[1]] = 1.0 - line.astype(np.float32) / 255.0
    (steps,) = _session().run(None, {"lines": ink})
    return list(steps.astype(np.float64))


@cache
def _session() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(MODEL, options, providers=["CPUExecutionProvider"])


def trained_with() -> dict[str, int]:
    """Give what the model says of its own training: the steps and the seed."""
    stated = _session().get_modelmeta().custom_metadata_map
    return {name: int(value) for name, value in sorted(stated.items()) if name in ("steps", "seed")}


@cache
def _temperature() -> float:
    """Give by how much the network's scores are softened so that its probabilities come true."""
    return float(json.loads(CARD.read_text(encoding="utf-8"))["temperature"])
