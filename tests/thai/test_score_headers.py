from decimal import Decimal

import pytest

from extract.thai.bands import level_heading, read_band


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("60-69.99%", "60", "69.99"),
        ("๖๐ – ๖๙.๙๙ %", "60", "69.99"),
        ("ร้อยละ ๖๐ - ๖๙.๙๙", "60", "69.99"),
        ("(๖๐-๖๙.๙๙)", "60", "69.99"),
        ("60% - 69%", "60", "69"),
        ("60 ถึง 69", "60", "69"),
        ("๑๐๐%", "100", None),
        ("≥ 100", "100", None),
        ("100 ขึ้นไป", "100", None),
        ("90.00 ขึ้นไป", "90.00", None),
        ("ร้อยละ ๑๐๐ ขึ้นไป", "100", None),
        ("ต่ำกว่า 60", "0", "60"),
        ("< 60", "0", "60"),
    ],
)
def test_a_band(text: str, low: str, high: str | None) -> None:
    assert read_band(text) == (Decimal(low), Decimal(high) if high else None)


@pytest.mark.parametrize("text", ["น้ำหนัก", "ค่าคะแนน ๑", "69-60%", "ปี 2566", "60-69-79", "5 ครั้ง", "ผล ๙๐", ""])
def test_no_band(text: str) -> None:
    assert read_band(text) is None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("ค่าคะแนน ๑", 1),
        ("ระดับ 3", 3),
        ("๕", 5),
        ("1 คะแนน", 1),
        ("คะแนน ๔", 4),
        ("ระดับที่ ๒", 2),
        ("ค่าคะแนน ๒๕", 25),
    ],
)
def test_a_level(text: str, level: int) -> None:
    assert level_heading(text) == level


@pytest.mark.parametrize("text", ["ค่าคะแนน", "คะแนนเต็ม", "๑๐๐", "60-69.99%", "2566", "๑.๕", ""])
def test_no_level(text: str) -> None:
    assert level_heading(text) is None
