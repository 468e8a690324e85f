"""Differences printed without their sign, which stands in a column of its own beside them."""

from tests.records.summed import flagged, row_sums

SIGNED = """\
รายการ\tประมาณการ\tรับจริง\t+ -\tสูง ต่ำ
ภาษีป้าย\t250,000.00\t281,430.50\t+\t31,430.50
อากรการฆ่าสัตว์\t18,000.00\t9,215.25\t-\t8,784.75
ภาษีที่ดินและสิ่งปลูกสร้าง\t640,000.00\t588,106.10\t-\t51,893.90
รวมหมวดภาษีอากร\t908,000.00\t878,751.85\t-\t29,248.15
"""


def test_figures_have_the_sign_beside_them() -> None:
    assert flagged(SIGNED) == []
    assert "29,248.15 = 31,430.50 + 8,784.75 + 51,893.90" in row_sums(SIGNED)


def test_a_wrong_difference_is_found() -> None:
    assert "29,648.15" in flagged(SIGNED.replace("29,248.15", "29,648.15"))


def test_dashes_alone_are_no_signs() -> None:
    text = "รายการ\tโอนลด\tงบประมาณ\nก\t-\t120.00\nข\t-\t85.00\nรวม\t-\t205.00\n"
    assert row_sums(text) == ["205.00 = 120.00 + 85.00"]


def test_a_figure_without_its_sign_is_not_known() -> None:
    text = SIGNED.replace("9,215.25\t-\t8,784.75", "9,215.25\t\t8,784.75")
    assert flagged(text) == []
