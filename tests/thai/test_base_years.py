"""Figures of other years in a text: which year, which number, and when the number is the change or an index."""

import pytest

from extract.thai.base_years import earlier_figures

READ = [
    ("เพิ่มขึ้นจากปี พ.ศ. 2565 (จำนวน 1,200 คน)", ("1200", "person", "named-year", 2565, True)),
    ("เพิ่มขึ้นร้อยละ 5 จากปีฐาน (พ.ศ. 2565) (ร้อยละ 82)", ("82", "percent", "base-year", 2565, True)),
    ("เพิ่มขึ้นร้อยละ 5 จากปีฐาน (ร้อยละ 82)", ("82", "percent", "base-year", None, True)),
    ("ค่าฐานปี 2565 ร้อยละ 80.12", ("80.12", "percent", "base-year", 2565, True)),
    ("ไม่น้อยกว่าร้อยละ 85 (ค่าฐาน ปี 2565 = 83.20)", ("83.20", None, "base-year", 2565, True)),
    ("ไม่น้อยกว่าปีที่ผ่านมา (ร้อยละ 82.13)", ("82.13", "percent", "year-before", None, True)),
    ("ลดลงร้อยละ 5 จากปีฐาน พ.ศ. 2565 เท่ากับ 1,000 ตัน", ("1000", "tonne", "base-year", 2565, True)),
    ("ร้อยละ 90 (ปี 2565 ร้อยละ 88)", ("88", "percent", "named-year", 2565, True)),
    ("เพิ่มขึ้นจากปีที่ผ่านมา (ร้อยละ 82.5)", ("82.5", "percent", "year-before", None, False)),
]
NOT_OF_ANOTHER_YEAR = [
    "เพิ่มขึ้นร้อยละ 1 จากปีฐาน (พ.ศ. 2565) ร้อยละ 101",
    "ลดลงร้อยละ 5 จากปีฐาน (พ.ศ. 2565) ร้อยละ 95",
    "ร้อยละ 1 จากปีที่ผ่านมา (ร้อยละ 101)",
    "เพิ่มขึ้นจากปีก่อนหน้า ร้อยละ 1",
    "มากกว่าปีที่ผ่านมา ร้อยละ 5",
    "ค่าฐาน",
    "จำนวน 5 ครั้ง",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_figure_of_another_year(text: str, expected: tuple[object, ...]) -> None:
    (found,) = earlier_figures(text)
    figure = found.figure
    assert (str(figure.value), figure.unit, found.spoken.value, found.year, found.is_sure) == expected


@pytest.mark.parametrize("text", NOT_OF_ANOTHER_YEAR)
def test_change_or_index_is_no_figure_of_another_year(text: str) -> None:
    assert earlier_figures(text) == []
