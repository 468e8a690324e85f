"""From a recogniser's steps to the likeliest strings and their probabilities."""

from itertools import product

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.ocr.alphabet import BLANK, SYMBOLS
from extract.ocr.decode import Steps, probability_of, read_steps

CLASSES = len(SYMBOLS) + 1


def steps_of(rows: list[dict[str, float]]) -> Steps:
    """Give steps from the probabilities of symbols; what is left is the blank's."""
    steps = np.full((len(rows), CLASSES), 1e-12)
    for row, told in zip(steps, rows, strict=True):
        for symbol, probability in told.items():
            row[SYMBOLS.index(symbol) + 1] = probability
        row[BLANK] = max(1 - sum(told.values()), 1e-12)
    return np.log(steps)


def by_all_paths(steps: Steps, alphabet: str) -> dict[str, float]:
    """Sum every path of a few steps, as the definition of CTC says."""
    chances: dict[str, float] = {}
    for path in product(range(len(alphabet) + 1), repeat=len(steps)):
        symbols = ["" if place == 0 else alphabet[place - 1] for place in path]
        log = sum(
            step[BLANK if not symbol else SYMBOLS.index(symbol) + 1]
            for step, symbol in zip(steps, symbols, strict=True)
        )
        text = "".join(
            symbol for symbol, before in zip(symbols, ["", *symbols], strict=False) if symbol != before
        )
        chances[text] = chances.get(text, 0.0) + float(np.exp(log))
    return chances


def test_equal_symbols_need_a_blank_between() -> None:
    sure = {"๕": 0.98}
    assert read_steps(steps_of([sure, sure, {}, sure])).text == "๕๕"
    assert read_steps(steps_of([sure, sure, sure])).text == "๕"


def test_the_runner_up_is_the_next_likely_string() -> None:
    reading = read_steps(steps_of([{"๗": 0.7, "๓": 0.3}, {}, {"๒": 0.99}]))
    assert (reading.text, reading.runner_up) == ("๗๒", "๓๒")
    assert reading.probability == pytest.approx(0.7 * 0.99, rel=0.02)
    assert reading.runner_up_probability == pytest.approx(0.3 * 0.99, rel=0.02)


def test_symbols_are_told_where_they_begin() -> None:
    reading = read_steps(steps_of([{}, {"1": 0.99}, {"1": 0.99}, {}, {".": 0.99}, {"5": 0.99}]))
    assert reading.text == "1.5"
    assert reading.starts == (1, 4, 5)


@settings(max_examples=60, deadline=None)
@example([(1.0, 0.5, 1.0), (1.0, 0.5, 1.0), (1.0, 0.125, 0.125), (1.0, 1.0, 1.0), (1.0, 0.5, 1.0)])
@given(st.lists(st.tuples(*[st.floats(0.01, 1.0)] * 3), min_size=1, max_size=5))
def test_probabilities_are_those_of_all_paths(weights: list[tuple[float, float, float]]) -> None:
    rows = [{"1": one / (one + two + rest), "2": two / (one + two + rest)} for one, two, rest in weights]
    steps = steps_of(rows)
    chances = by_all_paths(steps, "12")
    for text, chance in chances.items():
        assert probability_of(text, steps) == pytest.approx(chance, abs=1e-6)
    reading = read_steps(steps)
    # A beam may lose the best of many strings that are nearly alike; what it says of its own is exact.
    assert reading.probability == pytest.approx(chances[reading.text], rel=1e-3)
    assert reading.probability >= 0.9 * max(chances.values())
