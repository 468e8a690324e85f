"""Differences from targets, changes and sums in prose: what holds, what does not, what cannot be told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import Verdict
from tests.records.claims.sentences import checks_in, verdicts_in


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("มีผู้ชม 530 คน จากเป้าหมาย 500 คน สูงกว่าเป้าหมาย 30 คน", ["consistent"]),
        ("มีผู้ชม 530 คน จากเป้าหมาย 500 คน สูงกว่าเป้าหมาย 33 คน", ["inconsistent"]),
        ("มีผู้ชม 530 คน สูงกว่าเป้าหมายจำนวน 30 คน คิดเป็นร้อยละ 6.00", ["consistent"]),
        ("มีผู้ชม 530 คน สูงกว่าเป้าหมายจำนวน 30 คน คิดเป็นร้อยละ 9.00", ["inconsistent"]),
        ("มีผู้ชม 470 คน ต่ำกว่าเป้าหมายจำนวน 30 คน คิดเป็นร้อยละ 6.00", ["consistent"]),
        ("มีผู้ชม 530 คน สูงกว่าเป้าหมายจำนวน 500 คน คิดเป็นร้อยละ 6.00", ["consistent"]),
        ("เป้าหมายร้อยละ 80 ผลสำเร็จร้อยละ 76.50 ต่ำกว่าเป้าหมายร้อยละ 3.50", ["consistent"]),
        ("เป้าหมายร้อยละ 80 ผลสำเร็จร้อยละ 76.00 ต่ำกว่าเป้าหมายร้อยละ 5.00", ["consistent"]),
        ("เป้าหมายร้อยละ 80 ผลสำเร็จร้อยละ 76.00 ต่ำกว่าเป้าหมายร้อยละ 80", ["consistent"]),
        ("เป้าหมายร้อยละ 80 ผลสำเร็จร้อยละ 76.00 ต่ำกว่าเป้าหมายร้อยละ 6.00", ["inconsistent"]),
        ("มีผู้ชม 530 คน สูงกว่าเป้าหมายร้อยละ 6.00", ["unverifiable"]),
        ("เป้าหมายร้อยละ 80 ผลการดำเนินงานร้อยละ 86.50 สูงกว่าเป้าหมาย 6.50", ["consistent"]),
        ("เป้าหมายร้อยละ 80 ผลการดำเนินงานร้อยละ 86.50 สูงกว่าเป้าหมาย 6.80", ["inconsistent"]),
        ("ผลการดำเนินงานร้อยละ 86.50 สูงกว่าเป้าหมาย (ร้อยละ 80) ร้อยละ 6.50", ["consistent"]),
        ("ผลการดำเนินงานร้อยละ 86.50 สูงกว่าเป้าหมาย (ร้อยละ 80) อยู่ร้อยละ 3.50", ["inconsistent"]),
        ("มีผู้ชม 530 คน สูงกว่าเป้าหมาย (500 คน) จำนวน 30 คน", ["consistent"]),
        ("มีผู้ชม 530 คน สูงกว่าเป้าหมาย (500 คน) จำนวน 50 คน", ["inconsistent"]),
    ],
)
def test_differences_from_a_target(text: str, verdicts: list[str]) -> None:
    assert verdicts_in(text, "PR002") == verdicts


def test_the_reading_that_holds_is_named() -> None:
    text = "เป้าหมายร้อยละ 80 ผลสำเร็จร้อยละ {} ต่ำกว่าเป้าหมายร้อยละ {}"
    (points,) = checks_in(text.format("76.00", "4.00"), ["PR002"])
    (relative,) = checks_in(text.format("76.00", "5.00"), ["PR002"])
    assert points.formula == "difference of result and target"
    assert relative.formula == "difference of result and target / target × 100"


def test_a_possible_target_accuses_nothing() -> None:
    text = "เป้าหมาย จำนวน 500 คน โดยจัด 3 รอบ ใน 2 อำเภอ ตั้งแต่เดือนมีนาคม มีผู้ชม 530 คน สูงกว่าเป้าหมายร้อยละ {}"
    assert verdicts_in(text.format("6.00"), "PR002") == ["consistent"]
    assert verdicts_in(text.format("7.00"), "PR002") == ["unverifiable"]


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("ผู้โดยสารเพิ่มขึ้นจาก 400 คน เป็น 500 คน คิดเป็นร้อยละ 25", ["consistent"]),
        ("ผู้โดยสารเพิ่มขึ้นจาก 400 คน เป็น 500 คน คิดเป็นร้อยละ 20", ["unverifiable"]),
        ("ผู้โดยสารเพิ่มขึ้นจาก 400 คน เป็น 500 คน หรือเพิ่มขึ้นร้อยละ 25", ["consistent"]),
        ("ผู้โดยสารเพิ่มขึ้นจาก 400 คน เป็น 500 คน หรือเพิ่มขึ้นร้อยละ 20", ["inconsistent"]),
        ("ผู้โดยสารลดลงจาก 400 คน เป็น 300 คน คิดเป็นร้อยละ 25", ["consistent"]),
        ("ปี 2565 มีผู้โดยสาร 500 คน เพิ่มขึ้นจากปีก่อน 100 คน คิดเป็นร้อยละ 25", ["consistent"]),
        ("ปี 2565 มีผู้โดยสาร 500 คน ลดลงจากปีก่อน 100 คน คิดเป็นร้อยละ 16.67", ["consistent"]),
        ("ปี 2565 มีผู้โดยสาร 500 คน เพิ่มขึ้นจากปีก่อน 100 คน คิดเป็นร้อยละ 35", ["inconsistent"]),
        ("รถที่วิ่งสูงกว่ารถที่วิ่งของปี 2564 (จำนวน 80) จำนวน 20 คัน คิดเป็นร้อยละ 25", ["consistent"]),
        ("รถที่วิ่งสูงกว่ารถที่วิ่งของปี 2564 (จำนวน 80) จำนวน 20 คัน คิดเป็นร้อยละ 35", ["inconsistent"]),
        ("ผู้โดยสารพึงพอใจ ร้อยละ 91.00 สูงกว่าปี พ.ศ. 2564 ร้อยละ 3.00", ["unverifiable"]),
    ],
)
def test_changes_on_an_earlier_time(text: str, verdicts: list[str]) -> None:
    assert verdicts_in(text, "PR003") == verdicts


@given(st.lists(st.integers(1, 9999), min_size=2, max_size=6), st.integers(-3, 3))
def test_parts_add_up_to_their_number(terms: list[int], off: int) -> None:
    items = [f"({place}) กลุ่มที่มาก่อน จำนวน {term:,} คน" for place, term in enumerate(terms, 1)]
    whole = sum(terms) + off
    text = f"มีผู้ลงทะเบียนจำนวน {whole:,} คน ประกอบด้วย {' '.join(items[:-1])} และ {items[-1]}"
    if whole >= max(terms):
        assert verdicts_in(text, "PR004") == ["inconsistent" if off else "consistent"]


def test_a_list_that_may_leave_parts_out_accuses_nothing() -> None:
    text = "มีรถจำนวน {} คัน ได้แก่ รถตู้ 4 คัน และรถกระบะ 5 คัน"
    assert verdicts_in(text.format(9), "PR004") == ["consistent"]
    assert verdicts_in(text.format(20), "PR004") == ["unverifiable"]


def test_an_unreadable_figure_is_not_judged() -> None:
    checks = checks_in("มีรถจำนวน 1,23,4 คัน ประกอบด้วย รถตู้ 4 คัน และรถกระบะ 5 คัน")
    assert all(check.verdict is Verdict.UNVERIFIABLE for check in checks)
