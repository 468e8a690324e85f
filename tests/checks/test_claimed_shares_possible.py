"""Whether any whole number of a counted whole makes a printed percent."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.records.claims.sentences import verdicts_in

SENTENCE = "ผู้ปกครองที่มาประชุมคิดเป็นร้อยละ {percent} ของผู้ปกครองทั้งหมด {whole} คน"


def share(percent: str, whole: int) -> list[str]:
    return verdicts_in(SENTENCE.format(percent=percent, whole=whole), "PR006")


@pytest.mark.parametrize(("percent", "whole"), [("17.00", 7), ("33.30", 30), ("96.14", 2550), ("50.1", 40)])
def test_a_percent_that_no_number_makes(percent: str, whole: int) -> None:
    assert share(percent, whole) == ["inconsistent"]


@pytest.mark.parametrize(("percent", "whole"), [("14.29", 7), ("14.28", 7), ("33.33", 30), ("52.5", 40)])
def test_a_percent_that_some_number_makes(percent: str, whole: int) -> None:
    assert share(percent, whole) == ["consistent"]


def test_a_whole_so_large_that_every_percent_is_possible_tells_nothing() -> None:
    assert share("91.09", 130595) == []
    assert share("91", 250) == []


@given(st.integers(2, 9999), st.data(), st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]))
def test_a_true_percent_is_possible(whole: int, data: st.DataObject, rounding: str) -> None:
    part = data.draw(st.integers(1, whole - 1))
    percent = (Decimal(part) * 100 / whole).quantize(Decimal("0.01"), rounding)
    assert "inconsistent" not in share(str(percent), whole)


@given(st.integers(2, 400), st.integers(1, 9999))
def test_a_percent_is_impossible_just_where_no_number_makes_it(whole: int, hundredths: int) -> None:
    percent = Decimal(hundredths) / 100
    shares = [Decimal(part) * 100 / whole for part in range(whole + 1)]
    makes = any(
        one.quantize(Decimal("0.01"), rounding) == percent
        for one in shares
        for rounding in (ROUND_HALF_UP, ROUND_DOWN)
    )
    assert share(f"{percent:.2f}", whole) == (["consistent"] if makes else ["inconsistent"])
