"""What a line's readings say of each numeral in it: its own probability and its own other readings."""

import numpy as np
import pytest

from extract.ocr.alphabet import SYMBOLS, TEXT
from extract.ocr.decode import Reading, read_steps
from extract.ocr.doubt import numerals_in


def test_readings_that_agree_on_a_numeral_add_up() -> None:
    otherwise = (("12 94", 0.2), ("17 34", 0.1), ("1234", 0.05))
    first, second = numerals_in(Reading("12 34", 0.6, otherwise, (0, 1, 2, 3, 4))).values()
    assert (first.probability, [(one.raw, one.probability) for one in first.otherwise]) == (
        0.8,
        [("17", 0.1)],
    )
    assert (second.probability, [one.raw for one in second.otherwise]) == (0.7, ["94"])


def test_numerals_begin_at_their_first_symbol() -> None:
    assert list(numerals_in(Reading("๑.๕ (๓)", 1.0, (), tuple(range(7))))) == [0, 4]


def test_letters_beside_a_numeral_are_no_other_reading() -> None:
    (numeral,) = numerals_in(Reading("๓", 0.7, ((f"{TEXT}๓", 0.2), (f"{TEXT} ๓", 0.05)), (0,))).values()
    assert (numeral.probability, numeral.otherwise) == (0.95, ())


def test_steps_that_waver_between_digits_give_them_all_in_order() -> None:
    steps = np.full((3, len(SYMBOLS) + 1), 1e-9)
    steps[0, 0] = steps[2, 0] = 1.0
    for digit, share in (("๓", 0.5), ("๗", 0.3), ("๙", 0.15), ("๑", 0.05)):
        steps[1, SYMBOLS.index(digit) + 1] = share
    reading = read_steps(np.log(steps / steps.sum(axis=1, keepdims=True)))
    assert (reading.text, reading.runner_up) == ("๓", "๗")
    assert reading.probability == pytest.approx(0.5, abs=1e-3)
    assert [text for text, _ in reading.otherwise] == ["๗", "๙", "๑"]


def test_a_sure_reading_still_has_a_runner_up() -> None:
    steps = np.full((1, len(SYMBOLS) + 1), 1e-6)
    steps[0, SYMBOLS.index("5") + 1] = 1.0
    steps[0, SYMBOLS.index("6") + 1] = 2e-3
    reading = read_steps(np.log(steps / steps.sum(axis=1, keepdims=True)))
    assert reading.probability > 0.99
    assert reading.runner_up == "6"
