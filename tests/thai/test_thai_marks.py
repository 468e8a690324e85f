import pytest

from extract.thai.repair import repair


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("ได\uf70b", "ได้"),
        ("ป\uf702ที่ไม\uf70a", "ปีที่ไม่"),
        ("ป\uf712น", "ป็น"),
        ("\uf70fาติและ\uf700าน", "ญาติและฐาน"),
        ("ที่\uf875", "ที่"),
    ],
)
def test_private_use_codes(broken: str, whole: str) -> None:
    assert repair(broken) == whole


@pytest.mark.parametrize("broken", ["ท่ี", "ที่่", "ท่ีี่", "ที ่", "ท ี่"])
def test_marks_doubled_out_of_order_or_apart(broken: str) -> None:
    assert repair(f"{broken}บ้าน") == "ที่บ้าน"


def test_a_tone_after_its_aa() -> None:
    assert repair("คา่เป้าหมาย") == "ค่าเป้าหมาย"


def test_the_blank_before_a_number_stays() -> None:
    assert repair("ครั้งที ่๑") == "ครั้งที่ ๑"


def test_a_mark_between_a_leading_vowel_and_its_consonant() -> None:
    assert repair("เ็ปนผู้") == "เป็นผู้"


def test_two_sara_e_are_sara_ae() -> None:
    assert repair("เเผน") == "แผน"


def test_marks_that_came_after_the_next_consonant() -> None:
    assert repair("จงัหวดั") == "จังหวัด"


def test_footnote_signs_and_boxes_are_left() -> None:
    text = "☑ บรรลุ \uf0fe (*) ◆ ฯลฯ ต่าง ๆ 10² ①"
    assert repair(text) == text
