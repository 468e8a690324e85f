"""Recognised words are mended where the dictionary is sure, and never a digit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.thai.recognised import RecognisedRepair, learn_recognised


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("บรรลู", "บรรลุ"),
        ("ตัวขี้วัด", "ตัวชี้วัด"),
        ("ไม่น็อยกว่า", "ไม่น้อยกว่า"),
        ("ร้อยลุะของ", "ร้อยละของ"),
        ("การรับร้ภาพลักษณ์", "การรับรู้ภาพลักษณ์"),
        ("ประจําปี", "ประจำปี"),
        ("อย่างทัวถึง", "อย่างทั่วถึง"),
        ("ตำสุด", "ต่ำสุด"),
        ("ต่าสุด", "ต่ำสุด"),
        ("เฉลียต่อเดือน", "เฉลี่ยต่อเดือน"),
        ("รวมทังสิน", "รวมทั้งสิ้น"),
        ("สูง (ตำ) กว่าปีก่อน", "สูง (ต่ำ) กว่าปีก่อน"),
    ],
)
def test_a_letter_misread_is_mended(read: str, meant: str) -> None:
    assert RecognisedRepair().apply(read) == meant


@pytest.mark.parametrize(
    "sound",
    [
        "จังหวัดพระนครศรีอยุธยา",
        "อัมพวา",
        "กพร",
        "บมจ",
        "สำนวนยืด",
        "นายสมชาย",
        "คอนซัลแทนท์",
        "ครม",
        "เฉลียวฉลาด",
        "ตำบล",
        "ทรัพย์สิน",
    ],
)
def test_words_and_names_that_make_sense_stay(sound: str) -> None:
    assert RecognisedRepair().apply(sound) == sound


def test_what_a_document_prints_again_and_again_mends_what_it_prints_once() -> None:
    learnt = learn_recognised(["กองบังคับคดีล้มละลาย", "กองบังคับคดีล้มละลาย", "กองบังคบคดีล้มละลาย"])
    assert learnt.apply("กองบังคบคดีล้มละลาย") == "กองบังคับคดีล้มละลาย"


@given(st.text("๐๑๒๓๔๕๖๗๘๙0123456789., กขค่้ัุู-%()", max_size=30))
def test_no_digit_changes(text: str) -> None:
    def digits(some: str) -> str:
        return "".join(letter for letter in some if letter.isdigit())

    assert digits(RecognisedRepair().apply(text)) == digits(text)
