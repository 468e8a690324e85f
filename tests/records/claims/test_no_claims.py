"""Bounds, rounded numbers, rates and ranges claim nothing that can be recomputed."""

import pytest

from tests.records.claims.sentences import claims_in


@pytest.mark.parametrize(
    "sentence",
    [
        "ผู้เรียนทั้งหมด 80 คน ต้องผ่านเกณฑ์ไม่น้อยกว่าร้อยละ 70",
        "มีผู้เรียนทั้งหมด 80 คน ความพึงพอใจร้อยละ 91.20",
        "เป้าหมายร้อยละ 85 ของผู้เรียนทั้งหมด 80 คน",
        "รับสมัครอำเภอละ 7 คน รวม 20 อำเภอ",
        "เวลา 09.00 น. วันที่ 12 มกราคม 2566 ณ ห้องประชุม 2",
    ],
)
def test_nothing_is_claimed(sentence: str) -> None:
    assert claims_in(sentence) == ()


@pytest.mark.parametrize(
    "number",
    ["ประมาณ 120 คน", "กว่า 120 คน", "ไม่น้อยกว่า 120 คน", "100 - 120 คน", "เกือบ 120 คน"],
)
def test_a_number_that_is_not_exact_is_no_whole(number: str) -> None:
    (claim,) = claims_in(f"สมาชิกที่เป็นเด็กมี 30 คน คิดเป็นร้อยละ 25 ของสมาชิก {number}")
    assert [role.value for role in claim.roles] == ["part", "percent"]


def test_a_range_of_percents_is_no_percent() -> None:
    assert claims_in("ราคาลดลงแล้ว 12 รายการ คิดเป็นร้อยละ 5 ถึงร้อยละ 20") == ()
