"""The numeral recogniser: lines of a page to what they say in numerals, with probabilities."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import numpy as np

from extract.ocr.decode import Reading, read_steps
from extract.ocr.lines import HEIGHT, Grey, to_line

MODEL: Final = Path(__file__).with_name("model") / "numerals.onnx"
CARD: Final = MODEL.with_suffix(".json")
STEP: Final = 4
"""How many pixels of a line's width one step of the output stands for."""
_BUCKET: Final = 32
_MOST_PIXELS: Final = 1 << 20
"""The most pixels that are given to the network at a time."""


def read_numerals(lines: Sequence[Grey]) -> list[Reading]:
    """Read lines, each a picture cut closely around its ink; steps are of STEP pixels at a height of HEIGHT."""
    scaled = [to_line(line) for line in lines]
    readings: dict[int, Reading] = {}
    by_width: dict[int, list[int]] = {}
    for index, line in enumerate(scaled):
        by_width.setdefault(-(-line.shape[1] // _BUCKET) * _BUCKET, []).append(index)
    for width, group in sorted(by_width.items()):
        most = max(_MOST_PIXELS // (width * HEIGHT), 1)
        for start in range(0, len(group), most):
            chosen = group[start : start + most]
            for index, steps in zip(chosen, _steps([scaled[index] for index in chosen], width), strict=True):
                readings[index] = read_steps(steps)
    return [readings[index] for index in range(len(lines))]


def _steps(lines: Sequence[Grey], width: int) -> Sequence[np.ndarray]:
    ink = np.zeros((len(lines), 1, HEIGHT, width), dtype=np.float32)
    for index, line in enumerate(lines):
        ink[index, 0, :, : line.shape[1]] = 1.0 - line.astype(np.float32) / 255.0
    (steps,) = _session().run(None, {"lines": ink})
    scaled = steps.astype(np.float64) / _temperature()
    scaled -= np.logaddexp.reduce(scaled, axis=2, keepdims=True)
    return list(scaled)


@cache
def _session() -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(MODEL, options, providers=["CPUExecutionProvider"])


@cache
def _temperature() -> float:
    """Give by how much the network's scores are softened so that its probabilities come true."""
    return float(json.loads(CARD.read_text(encoding="utf-8"))["temperature"])
