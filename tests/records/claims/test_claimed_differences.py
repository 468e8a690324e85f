"""How far above or below a target: result, target, amount and percent, and where the target is found."""

import pytest

from schemas import ClaimKind, ClaimRole
from tests.records.claims.sentences import all_told, claims_in, told

TABLE = (
    "ลำดับ\tตัวชี้วัด\tค่าเป้าหมาย\tผลการดำเนินงาน\tรายละเอียดผลการดำเนินงาน\tสถานะ\n"
    "1\tร้อยละของบ้านที่แยกขยะ\tร้อยละ 60\tร้อยละ 64.50\t{narrative}\tบรรลุ\n"
    "2\tจำนวนถังขยะใหม่\t40 ใบ\t52 ใบ\tติดตั้งถังขยะใหม่ตามถนนสายหลักและตลาดสดครบทุกจุดที่กำหนด\tบรรลุ\n"
)


def difference_in(text: str):
    (claim,) = [one for one in claims_in(text) if one.kind is ClaimKind.TARGET_DIFFERENCE]
    return claim


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "มีผู้ชม 530 คน สูงกว่าเป้าหมายจำนวน 30 คน คิดเป็นร้อยละ 6.00",
            {"result": ["530"], "difference": ["30"], "percent": ["6.00"]},
        ),
        (
            "มีผู้ชม 470 คน ซึ่งต่ำกว่าเป้าหมาย (จำนวน 30 คน) หรือร้อยละ 6.00",
            {"result": ["470"], "difference": ["30"], "percent": ["6.00"]},
        ),
        (
            "เป้าหมายจำนวน 500 คน มีผู้ชม 530 คน เกินเป้าหมายร้อยละ 6.00",
            {"result": ["530"], "target": ["500"], "percent": ["6.00"]},
        ),
        (
            "มีผู้ชม 530 คน จากเป้าหมาย 500 คน สูงกว่าเป้าหมาย 30 คน",
            {"result": ["530"], "target": ["500"], "difference": ["30"]},
        ),
        (
            "เบิกจ่ายได้ร้อยละ 96 สูงกว่าเป้าหมายที่จังหวัดกำหนดร้อยละ 2 (จังหวัดกำหนดร้อยละ 94)",
            {"result": ["96"], "target": ["94"], "percent": ["2"]},
        ),
        (
            "มีผู้ชม 530 คน สูงกว่าค่าเป้าหมายร้อยละ 6.00 (30 คน)",
            {"result": ["530"], "difference": ["30"], "percent": ["6.00"]},
        ),
    ],
)
def test_a_comparison_with_a_target_is_read(sentence: str, expected: dict[str, list[str]]) -> None:
    assert told(difference_in(sentence)) == expected


def test_the_percent_of_a_share_is_what_a_percent_compares() -> None:
    text = "ผ่านเกณฑ์ 90 คน คิดเป็นร้อยละ 75 จากผู้สอบ จำนวน 120 คน ซึ่งสูงกว่าเป้าหมายร้อยละ 5"
    assert told(difference_in(text)) == {"result": ["75"], "percent": ["5"]}


def test_the_target_of_a_row_is_that_of_the_result_it_prints() -> None:
    claim = difference_in(
        TABLE.format(narrative="สำรวจทุกตำบลแล้ว พบว่าบ้านที่แยกขยะมีร้อยละ 64.50 สูงกว่าเป้าหมายร้อยละ 4.50")
    )
    assert told(claim) == {"result": ["64.50"], "target": ["60"], "percent": ["4.50"]}
    result, target, _ = claim.figures
    assert (result.at.table, result.at.row, result.at.column) == ("t1", 0, 4)
    assert (target.at.table, target.at.row, target.at.column) == ("t1", 0, 2)


def test_the_target_of_a_row_is_not_that_of_another_result() -> None:
    claim = difference_in(
        TABLE.format(narrative="ในส่วนของตลาดสดนั้น ร้านค้าที่แยกขยะมีร้อยละ 81.00 สูงกว่าเป้าหมายร้อยละ 4.50")
    )
    assert claim.missing is ClaimRole.TARGET


def test_a_target_said_much_earlier_is_only_possible() -> None:
    text = "เป้าหมาย จำนวน 500 คน โดยจัด 3 รอบ ใน 2 อำเภอ ตั้งแต่เดือนมีนาคม มีผู้ชม 530 คน สูงกว่าเป้าหมายร้อยละ 6.00"
    assert told(difference_in(text))["possible-target"] == ["500"]


def test_a_result_named_anew_is_only_possible() -> None:
    text = "มีผู้ชม 530 คน ยอดขายบัตรสูงกว่าเป้าหมายจำนวน 30 คน คิดเป็นร้อยละ 20"
    assert "possible-result" in told(difference_in(text))


def test_an_amount_in_another_unit_compares_nothing() -> None:
    assert all_told("มีผู้ชม 530 คน สูงกว่าเป้าหมายจำนวน 3 รอบ") == []
