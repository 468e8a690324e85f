"""Amounts in figures against the words behind them."""

import pytest

from schemas import Verdict
from tests.records.lists.listed import checks_of


@pytest.mark.parametrize(
    "amount",
    [
        "๒,๕๐๐,๐๐๐ บาท (สองล้านห้าแสนบาทถ้วน)",
        "2,500,000 บาท (ตัวอักษร: สองล้านห้าแสนบาทถ้วน)",
        "2,500,000 บาท (สองล้าน\nห้าแสนบาทถ้วน)",
        "2.5 ล้านบาท (สองล้านห้าแสนบาท)",
        "1,020.50 บาท (หนึ่งพันยี่สิบบาทห้าสิบสตางค์)",
    ],
)
def test_the_same_amount_holds(amount: str) -> None:
    (check,) = checks_of(f"ให้จ่ายเป็นจำนวนเงิน {amount} แก่ผู้รับจ้าง\n")
    assert (check.rule, check.verdict) == ("GS005", Verdict.CONSISTENT)


def test_another_amount_is_found_and_both_places_are_shown() -> None:
    (check,) = checks_of("วงเงิน 2,500,000 บาท\n(สองล้านหกแสนบาทถ้วน)\n")
    assert (check.verdict, check.recomputed) == (Verdict.INCONSISTENT, 2_600_000)
    assert [part.at.line for part in (check.subject, *check.inputs)] == [1, 2]


@pytest.mark.parametrize("words", ["สองล้านกว่าบาท", "สองล้านพันห้าบาท", "ตามสัญญา"])
def test_words_that_are_no_full_number_say_nothing(words: str) -> None:
    assert checks_of(f"วงเงิน 2,500,000 บาท ({words})\n") == ()
