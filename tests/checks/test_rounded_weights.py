"""Weights that are thirds or sixths of a hundred are printed rounded, and their total is a hundred."""

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.dumped import dumped


def _verdict(weights: list[str], total: str) -> Verdict:
    rows = [f"{n}\tตัวชี้วัดที่ {n}\t4.0000\t{weight}\n" for n, weight in enumerate(weights, 1)]
    text = "ที่\tตัวชี้วัด\tคะแนนที่ได้\tน้ำหนัก\n" + "".join(rows) + f"\tรวม\t4.0000\t{total}\n"
    (check,) = run_checks(dumped(text), select=["SC001"]).checks
    return check.verdict


@pytest.mark.parametrize("weights", [["33.33"] * 3, ["16.67"] * 6, ["14.29"] * 7])
def test_a_total_of_rounded_weights_is_a_hundred(weights):
    assert _verdict(weights, "100") is Verdict.CONSISTENT
    assert _verdict([*weights[:-1], "23.33"], "100") is Verdict.INCONSISTENT


@pytest.mark.parametrize("weights", [["12.50", "37.51", "50.00"], ["30", "30", "41"]])
def test_a_total_of_round_weights_is_exact(weights):
    assert _verdict(weights, "100") is Verdict.INCONSISTENT
