"""Which figure of an item is its amount."""

import pytest

from tests.records.lists.listed import sums

LIST = "งบประมาณรวม 1,000,000 บาท แยกเป็น\n(1) {}\n(2) ค่าวัสดุ 700,000 บาท\n"


@pytest.mark.parametrize(
    "item",
    [
        "ค่าจ้าง 300,000 บาท คิดเป็นร้อยละ 30",
        "ค่าจ้าง (ร้อยละ 30) 300,000 บาท",
        "ค่าจ้างตามมาตรา 4 ปีงบประมาณ พ.ศ. 2566 รวม 300,000 บาท",
        "ค่าจ้างคนละ 15,000 บาท จำนวน 20 คน เป็นเงิน 300,000 บาท",
        "ค่าอาหาร 100 บาทต่อคน\nจำนวน 3,000 คน เป็นเงิน 300,000 บาท",
        "ค่าจ้าง 300,000 บาท ในจำนวนนี้เป็นค่าล่วงเวลา 50,000 บาท",
        "ค่าจ้าง 300,000 บาท (เดิม 280,000 บาท)",
        "ค่าจ้าง ........ 300,000",
        "ค่าจ้าง\nชั่วคราว\n300,000 บาท",
        "ค่าจ้าง 0.3 ล้านบาท",
        "ค่าจ้าง 300,\n000 บาท",
        "ค่าจ้าง 300\n,000 บาท",
        "ค่าจ้าง 300,000 บาท (สามแสนบาทถ้วน)",
    ],
)
def test_the_amount_of_an_item_is_told_from_its_other_figures(item: str) -> None:
    (found,) = [one for one in sums(LIST.format(item)) if one.startswith("1,000,000")]
    first, second = found.removeprefix("1,000,000 = ").split(" + ")
    assert second == "700,000"
    assert first in ("300,000", "0.3")


def test_an_item_that_only_tells_of_which_is_no_part() -> None:
    text = LIST.format("ค่าจ้าง 300,000 บาท") + "(3) ในจำนวนนี้เป็นเงินกู้ 200,000 บาท\n"
    assert sums(text) == ["1,000,000 = 300,000 + 700,000"]


def test_a_list_of_examples_is_no_sum() -> None:
    text = "งบประมาณรวม 1,000 บาท โครงการที่สำคัญ ได้แก่\n(1) โครงการหนึ่ง 300 บาท\n(2) โครงการสอง 200 บาท\n"
    assert sums(text) == []


def test_what_follows_the_last_item_is_no_more_of_it() -> None:
    text = LIST.format("ค่าจ้าง 300,000 บาท") + "ทั้งนี้ เบิกจ่ายแล้ว 800,000 บาท คงเหลือ 200,000 บาท\n"
    assert sums(text) == ["1,000,000 = 300,000 + 700,000"]


def test_the_amount_may_stand_before_the_number_of_items() -> None:
    text = "งบประมาณทั้งสิ้น 5,000 บาท ประกอบด้วย 2 แผนงาน คือ\n1. แผนงานหนึ่ง 2,000 บาท\n2. แผนงานสอง 3,000 บาท\n"
    assert sums(text) == ["5,000 = 2,000 + 3,000"]


def test_what_is_counted_adds_up_too() -> None:
    text = "ผู้เข้าอบรมรวมทั้งสิ้น 110 คน แบ่งเป็น\n(1) ชาย 50 คน\n(2) หญิง 60 คน\n"
    assert sums(text) == ["110 = 50 + 60"]


def test_words_without_their_marks_are_known() -> None:
    text = "งบประมาณรายจายใหตังเปนจานวน ๑,๐๐๐ บาท จาแนกดังนี\n(๑) คาจาง ๓๐๐ บาท\n(๒) คาวัสดุ ๗๐๐ บาท\n"
    assert sums(text) == ["๑,๐๐๐ = ๓๐๐ + ๗๐๐"]


def test_a_dash_for_an_amount_adds_nothing() -> None:
    text = LIST.format("ค่าจ้าง 300,000 บาท") + "(3) ค่าเครื่องจักร - บาท\nวงเงินทั้งสิ้น 900,000 บาท\n"
    assert sums(text) == ["1,000,000 = 300,000 + 700,000"]
