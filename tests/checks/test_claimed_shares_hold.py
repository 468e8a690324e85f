"""Shares in prose: what is printed against part and whole, and what cannot be told."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import Agreement, Verdict
from tests.records.claims.sentences import checks_in, verdicts_in

SENTENCE = "ห้องสมุดมีสมาชิกที่เป็นเด็ก {part} คน คิดเป็นร้อยละ {percent} ของสมาชิกทั้งหมด {whole} คน"


def printed(part: int, whole: int, decimals: int, rounding: str = ROUND_HALF_UP) -> str:
    return str((Decimal(part) * 100 / whole).quantize(Decimal(1).scaleb(-decimals), rounding))


@given(st.integers(1, 5000), st.integers(1, 5000), st.integers(0, 2))
def test_a_rounded_share_holds(part: int, whole: int, decimals: int) -> None:
    part, whole = min(part, whole), max(part, whole)
    sentence = SENTENCE.format(part=part, whole=whole, percent=printed(part, whole, decimals))
    assert verdicts_in(sentence, "PR001") == ["consistent"]
    assert "inconsistent" not in verdicts_in(sentence, "PR006")


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_a_share_cut_off_holds(part: int, whole: int) -> None:
    part, whole = min(part, whole), max(part, whole)
    sentence = SENTENCE.format(part=part, whole=whole, percent=printed(part, whole, 2, ROUND_DOWN))
    assert "inconsistent" not in verdicts_in(sentence, "PR")


@given(st.integers(1, 5000), st.integers(1, 5000), st.decimals("0.02", "9", places=2))
def test_a_share_that_is_off_does_not_hold(part: int, whole: int, off: Decimal) -> None:
    part, whole = min(part, whole), max(part, whole)
    wrong = Decimal(printed(part, whole, 2)) + off
    if wrong <= 100:
        assert verdicts_in(SENTENCE.format(part=part, whole=whole, percent=wrong), "PR001") == [
            "inconsistent"
        ]


def test_a_share_that_does_not_hold_is_explained_by_a_misread_whole() -> None:
    checks = checks_in(SENTENCE.format(part="2,490", percent="96.14", whole="2,550"))
    assert {check.rule: check.verdict for check in checks} == {
        "PR001": Verdict.INCONSISTENT,
        "PR006": Verdict.INCONSISTENT,
    }
    for check in checks:
        hypothesis = check.hypotheses[0]
        assert (hypothesis.from_, hypothesis.to) == ("2550", "2590")
        assert len(hypothesis.reconciles) == 2
    assert len({check.cause for check in checks}) == 1


def test_one_of_several_possible_wholes_is_enough() -> None:
    text = "มีผู้สมัคร 300 คน สัมภาษณ์ 200 คน ผ่านการสัมภาษณ์ 50 คน คิดเป็นร้อยละ {}"
    assert verdicts_in(text.format("25"), "PR001") == ["consistent"]
    assert verdicts_in(text.format("16.67"), "PR001") == ["consistent"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("มีผู้สมัคร 300 คน สัมภาษณ์ 200 คน ผ่านการสัมภาษณ์ 50 คน คิดเป็นร้อยละ 40", "several ways"),
        ("ซ่อมทางเท้าเสร็จ 12 แห่ง คิดเป็นร้อยละ 60", "does not say what it is a part of"),
        ("ผู้ปกครองร้อยละ 60 ของผู้ปกครองทั้งหมด 250 คน มาประชุม", "does not print the number"),
    ],
)
def test_what_is_not_said_is_not_judged(text: str, reason: str) -> None:
    (check,) = [check for check in checks_in(text) if check.rule == "PR001"]
    assert check.verdict is Verdict.UNVERIFIABLE
    assert reason in (check.reason or "")


def test_scales_are_brought_together() -> None:
    text = "เบิกจ่าย 4,500 ล้านบาท คิดเป็นร้อยละ 75.00 ของงบประมาณทั้งหมด 6,000,000,000.00 บาท"
    assert verdicts_in(text, "PR001") == ["consistent"]


def test_a_truncated_share_says_so() -> None:
    (check,) = checks_in(SENTENCE.format(part=2, whole=3, percent="66.66"), ["PR001"])
    assert check.agreement is Agreement.TRUNCATED


@pytest.mark.parametrize(
    ("sentence", "verdicts"),
    [
        ("ร้อยละ 16.67 ของผู้เข้าอบรม (112 คน จาก 672 คน)", ["consistent"]),
        ("ร้อยละ 18.67 ของผู้เข้าอบรม (112 คน จาก 672 คน)", ["inconsistent"]),
        ("ร้อยละ 16.67 ของผู้เข้าอบรม (112 คน) ผ่านการทดสอบ", []),
        ("มีผู้ผ่าน 112 คน คิดเป็นร้อยละ 16.67 ของผู้เข้าอบรม (672 คน)", ["consistent"]),
    ],
)
def test_a_number_in_brackets_behind_what_a_percent_is_of_may_be_its_part(
    sentence: str, verdicts: list[str]
) -> None:
    assert verdicts_in(sentence, "PR001") == verdicts
    assert ("inconsistent" in verdicts_in(sentence, "PR006")) is (verdicts == ["inconsistent"])
