"""Changes whose headings say that what is in brackets is below zero, and percents of such changes."""

import pytest

from tests.checks.dumped import held_figures, wrong_figures

TAXES = """\
ประเภทภาษี | จัดเก็บปีนี้ | จัดเก็บปีก่อน | HEAD | | ประมาณการ
 | | | จำนวน | ร้อยละ |
ภาษีมูลค่าเพิ่ม | 2,316 | 23,940 | (21,624) | (90.3) | 82,355
ภาษีสุรา | 9,246 | 44,807 | (35,561) | (79.4) | 45,840
อากรแสตมป์ | 32,135 | 22,871 | 9,264 | 40.5 | 56,227
ภาษีน้ำมัน | 78,790 | 23,415 | 55,375 | 236.5 | 67,562
รวม | 122,487 | 115,033 | 7,454 | 6.5 | 251,984"""
HEADS = ["สูง (ต่ำ) กว่าปีก่อน", "สูงกว่า/(ต่ำกว่า)", "เพิ่มขึ้น (ลดลง)", "เกิน(ขาด)"]


@pytest.mark.parametrize("head", HEADS)
def test_brackets_of_changes_are_below_zero(head: str) -> None:
    text = TAXES.replace("HEAD", head)
    assert wrong_figures(text) == []
    assert {"(21,624)", "(90.3)", "7,454", "6.5"} <= set(held_figures(text))
    assert "(35,761)" in wrong_figures(text.replace("(35,561)", "(35,761)"))
    assert "(70.4)" in wrong_figures(text.replace("(79.4)", "(70.4)"))


def test_a_balance_of_trade_is_a_difference() -> None:
    text = """\
ปี | ส่งออก | นำเข้า | ดุลการค้า
2561 | 31,204.55 | 28,110.20 | 3,094.35
2562 | 27,918.40 | 30,455.75 | (2,537.35)
2563 | 25,330.05 | 21,904.60 | 3,425.45
2564 | 33,780.90 | 35,012.15 | (1,231.25)"""
    assert wrong_figures(text) == []
    assert wrong_figures(text.replace("(2,537.35)", "(2,587.35)")) == ["(2,587.35)"]


def test_what_estimates_differ_by_in_percent_between_them() -> None:
    text = """\
รายการ | ประมาณการปี 2566 | ยอดต่าง (%) | ประมาณการปี 2567
ภาษีป้าย | 420,000.00 | 25.00 | 525,000.00
ค่าปรับ | 318,000.00 | -48.74 | 163,000.00
ดอกเบี้ย | 95,000.00 | 141.05 | 229,000.00
ค่าเช่า | 610,000.00 | 9.84 | 670,000.00"""
    assert wrong_figures(text) == []
    assert wrong_figures(text.replace("141.05", "171.05")) == ["171.05"]
