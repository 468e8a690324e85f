"""A number is written in one kind of digits, and a doubtful one in its page's kind."""

import numpy as np
import pytest

from extract.ocr.alphabet import BLANK, SYMBOLS, TEXT
from extract.ocr.decode import Steps, evidence_of, ranked, reading_of
from extract.ocr.scripts import UNTOLD, likelihood, thai_share, unmixed


def steps(*rows: dict[str, float]) -> Steps:
    """Steps of these symbols; what is left is the blank's."""
    table = np.full((len(rows), len(SYMBOLS) + 1), 1e-9)
    for row, told in zip(table, rows, strict=True):
        for symbol, share in told.items():
            row[SYMBOLS.index(symbol) + 1] = share
        row[BLANK] = max(1 - sum(told.values()), 1e-9)
    return np.log(table / table.sum(axis=1, keepdims=True))


def test_digits_of_both_kinds_in_one_number_are_hardly_ever_printed() -> None:
    doubtful = steps({"๑": 0.98}, {}, {"0": 0.6, "๐": 0.4})
    assert reading_of(evidence_of([doubtful])).text == "๑๐"


def test_two_numbers_may_be_in_two_kinds() -> None:
    assert unmixed("๑ 0") == ()
    assert unmixed(f"๑{TEXT}0") == ()
    assert unmixed("๑0.5") == ("๑๐.๕", "10.5")


def test_a_doubtful_zero_is_in_the_digits_of_its_page() -> None:
    evidence = evidence_of([steps({"0": 0.55, "๐": 0.44})])
    assert reading_of(evidence).text == "0"
    assert reading_of(evidence, thai_share(["๒๕๖๓"] * 20)).text == "๐"


def test_a_clear_zero_stays_what_it_is() -> None:
    evidence = evidence_of([steps({"0": 0.999})])
    assert reading_of(evidence, thai_share(["๒๕๖๓"] * 20)).text == "0"


def test_letters_and_signs_are_as_likely_on_every_page() -> None:
    assert likelihood(f"{TEXT} -", 0.9) == 1.0
    assert likelihood("๑", UNTOLD) == likelihood("1", UNTOLD) == 1.0


def test_a_lone_character_is_seldom_a_letter() -> None:
    views = [steps({TEXT: 0.55, "๐": 0.44})]
    assert reading_of(evidence_of(views)).text == TEXT
    assert reading_of(evidence_of(views, lone=True)).text == "๐"


def test_views_are_weighed_alike() -> None:
    first, second = steps({"๓": 0.9, "๗": 0.1}), steps({"๓": 0.2, "๗": 0.8})
    strings = dict(ranked(evidence_of([first, second])))
    assert strings["๓"] == pytest.approx(0.55, abs=0.01)
    assert strings["๗"] == pytest.approx(0.45, abs=0.01)


def test_probabilities_never_exceed_one() -> None:
    strings = ranked(evidence_of([steps({"๓": 0.6, "3": 0.4}), steps({"๓": 0.5, "3": 0.5})]), 0.95)
    assert sum(probability for _, probability in strings) <= 1.0 + 1e-9
