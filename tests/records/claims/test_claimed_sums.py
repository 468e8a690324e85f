"""Numbers that are said to be made of parts, and where the parts are not sure."""

import pytest

from schemas import ClaimKind
from tests.records.claims.sentences import claims_in, told


def sums_in(text: str) -> list[dict[str, list[str]]]:
    return [told(claim) for claim in claims_in(text) if claim.kind is ClaimKind.SUM]


@pytest.mark.parametrize(
    "sentence",
    [
        "มีเรือจำนวน 9 ลำ ประกอบด้วย เรือข้ามฟาก 4 ลำ และเรือนำเที่ยว 5 ลำ",
        "มีเรือทั้งสิ้น 9 ลำ แบ่งเป็น (1) เรือข้ามฟาก จำนวน 4 ลำ และ (2) เรือนำเที่ยว จำนวน 5 ลำ โดยจอดที่ท่าเดียว",
        "มีเรือจำนวน 9 ลำ จำแนกเป็นเรือข้ามฟาก 4 ลำ คิดเป็นร้อยละ 44 และเรือนำเที่ยว 5 ลำ คิดเป็นร้อยละ 56",
    ],
)
def test_a_closed_list_of_parts_is_sure(sentence: str) -> None:
    sentence = sentence.replace("ลำ", "คัน")
    assert sums_in(sentence) == [{"term": ["4", "5"], "total": ["9"]}]


@pytest.mark.parametrize(
    "sentence",
    [
        "มีรถจำนวน 9 คัน ได้แก่ รถตู้ 4 คัน และรถกระบะ 5 คัน",
        "รถตู้ 4 คัน และรถกระบะ 5 คัน รวมทั้งสิ้น 9 คัน",
        "มีรถทั้งสิ้น 9 คัน ใช้งานได้ดี แบ่งเป็น รถตู้ 4 คัน และรถกระบะ 5 คัน",
    ],
)
def test_a_list_that_may_leave_parts_out_is_only_possible(sentence: str) -> None:
    (found,) = sums_in(sentence)
    assert found["total"] == ["9"]
    assert "term" not in found


def test_a_list_with_blanks_between_is_sure_if_no_item_can_be_part_of_another() -> None:
    text = "มีรถจำนวน {} คัน แบ่งเป็น รถตู้ 6 คัน รถบัส 2 คัน และรถกระบะ 5 คัน"
    assert sums_in(text.format(31)) == [{"term": ["6", "2", "5"], "total": ["31"]}]
    assert sums_in(text.format(11)) == [{"possible-term": ["6", "2", "5"], "total": ["11"]}]


def test_a_numbered_list_takes_one_number_an_item() -> None:
    text = (
        "รวม 12 คน ได้แก่ 1) ช่างไม้สำหรับงานซ่อม จำนวน 5 คน 2) ช่างปูน จำนวน 4 คน 3) ช่างสี จำนวน 3 คน ทั้งนี้ เริ่มงานแล้ว"
    )
    assert sums_in(text) == [{"possible-term": ["5", "4", "3"], "total": ["12"]}]


def test_an_item_with_two_numbers_makes_no_sum() -> None:
    text = "รวม 12 คน ได้แก่ 1) ช่างไม้ เป้าหมาย 6 คน มาจริง 5 คน 2) ช่างปูน เป้าหมาย 8 คน มาจริง 7 คน"
    assert sums_in(text) == []


def test_the_last_item_of_a_list_is_no_total_of_the_next() -> None:
    text = "พบผู้ป่วยรวม 62 ราย เป็นชาวเขา 61 ราย และชาวเล 1 ราย แบ่งเป็นตำบลเหนือ 30 ราย ตำบลใต้ 31 ราย และตำบลกลาง 1 ราย"
    assert all(found["total"] == ["62"] for found in sums_in(text))


def test_a_part_larger_than_its_total_is_still_said_to_be_one() -> None:
    told_of = "มีรถจำนวน 9 คัน ประกอบด้วย รถตู้ 40 คัน และรถกระบะ 5 คัน"
    assert sums_in(told_of) == [{"term": ["40", "5"], "total": ["9"]}]
    assert sums_in("มีรถจำนวน 9 คัน ได้แก่ รถตู้ 40 คัน และรถกระบะ 5 คัน") == []


@pytest.mark.parametrize("behind", [" เป็นต้น", " ฯลฯ", " และอื่น ๆ"])
def test_parts_named_behind_a_number_of_all_are_sure_where_none_are_left_out(behind: str) -> None:
    text = "มีรถรวมทั้งสิ้น 12 คัน ได้แก่ รถตู้ 4 คัน และรถกระบะ 5 คัน"
    assert sums_in(text) == [{"term": ["4", "5"], "total": ["12"]}]
    assert sums_in(text + behind) == [{"possible-term": ["4", "5"], "total": ["12"]}]


@pytest.mark.parametrize("left", ["20", "90"])
def test_what_was_spent_and_what_is_left_make_the_budget(left: str) -> None:
    text = "ได้รับงบประมาณทั้งสิ้น 100 บาท เบิกจ่ายแล้ว 80 บาท คิดเป็นร้อยละ 80 คงเหลือ {} บาท"
    assert sums_in(text.format(left)) == [{"term": ["80", left], "total": ["100"]}]


@pytest.mark.parametrize("spent", ["เบิกจ่ายไตรมาสนี้", "เบิกจ่ายงวดที่ 2 แล้ว", "โอนแล้ว"])
def test_what_was_spent_in_a_part_of_the_year_leaves_open_what_is_left(spent: str) -> None:
    text = f"ได้รับงบประมาณทั้งสิ้น 100 บาท {spent} 30 บาท คิดเป็นร้อยละ 30 คงเหลือ 40 บาท"
    assert sums_in(text) == []


def test_a_word_that_ends_like_an_era_makes_no_year_of_a_count() -> None:
    text = "มีผู้ตอบจำนวน 100 คน จำแนกเป็น ชาย 40 คน หญิง 42 คน และไม่ระบุเพศ 18 คน"
    assert sums_in(text) == [{"term": ["40", "42", "18"], "total": ["100"]}]


def test_the_attained_and_the_missed_make_the_whole() -> None:
    text = "ตัวชี้วัดของเทศบาล จำนวน 7 ตัวชี้วัด บรรลุเป้าหมาย 6 ตัวชี้วัด และไม่สามารถวัดผลได้ จำนวน 1 ตัวชี้วัด"
    assert sums_in(text) == [{"term": ["6", "1"], "total": ["7"]}]


def test_a_list_of_something_else_is_none() -> None:
    assert sums_in("มีรถรวมทั้งสิ้น 9 คัน ได้แก่ ค่าเช่า 400 บาท และค่าซ่อม 500 บาท") == []
