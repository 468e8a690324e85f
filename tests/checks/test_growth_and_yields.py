"""Growth, yields printed whole, percents of what two figures leave, indexes, occupancy, quotients in rows of sums."""

import pytest

from extract.checks import run_checks
from tests.checks.dumped import dumped, held_figures, tabbed, wrong_figures

YEARS = [
    ("2561", "31,204.55", "-"),
    ("2562", "27,918.40", "-10.53"),
    ("2563", "25,330.05", "-9.27"),
    ("2564", "33,780.90", "33.36"),
    ("2565", "35,118.20", "3.96"),
]
YIELDS = """\
อำเภอ | เนื้อที่เพาะปลูก (ไร่) | เนื้อที่เก็บเกี่ยว (ไร่) | ผลผลิต (ตัน) | ผลผลิตต่อไร่ (กก.) |
 | | | | ปลูก | เก็บเกี่ยว
เมือง | 190,283 | 157,932 | 82,598 | 434 | 523
ท่าช้าง | 276,908 | 270,879 | 161,985 | 585 | 598
นาคำ | 137,373 | 128,119 | 80,458 | 586 | 628
รวม | 604,564 | 556,930 | 325,041 | 538 | 584"""
WATER = """\
อ่างเก็บน้ำ | ความจุ | น้ำใช้การไม่ได้ | ปริมาตรน้ำ | น้ำใช้การได้ | % น้ำใช้การ
หนึ่ง | 9,510 | 2,850 | 7,114 | 4,264 | 64.02
สอง | 1,980 | 100 | 1,203 | 1,103 | 58.67
สาม | 2,431 | 582 | 1,456 | 874 | 47.27
สี่ | 939 | 43 | 540 | 497 | 55.47"""
CLASSES = """\
ระดับชั้น | จำนวนห้อง | ชาย | หญิง | รวม | เฉลี่ยต่อห้อง
อนุบาล 2 | 2 | 21 | 24 | 45 | 22.5
อนุบาล 3 | 2 | 26 | 23 | 49 | 24.5
รวมระดับก่อนประถมศึกษา | 4 | 47 | 47 | 94 | 23.5
ประถมศึกษาปีที่ 1 | 3 | 41 | 38 | 79 | 26.3
ประถมศึกษาปีที่ 2 | 3 | 44 | 46 | 90 | 30.0
รวมระดับประถมศึกษา | 6 | 85 | 84 | 169 | 28.2
มัธยมศึกษาปีที่ 1 | 2 | 33 | 36 | 69 | 34.5
มัธยมศึกษาปีที่ 2 | 2 | 31 | 29 | 60 | 30.0
รวมระดับมัธยมศึกษาตอนต้น | 4 | 64 | 65 | 129 | 32.3
รวมทั้งสิ้น | 14 | 196 | 196 | 392 | 28.0"""
DISEASES = """\
ลำดับ | โรค | จำนวนผู้ป่วย (ราย) | อัตราป่วยต่อแสนประชากร | จำนวนผู้เสียชีวิต (ราย) | อัตราตายต่อแสนประชากร | อัตราป่วยตาย (ร้อยละ)
1 | ไข้หวัดใหญ่ | 8,598 | 1,229.28 | 19 | 2.72 | 0.22
2 | ปอดอักเสบ | 5,623 | 803.94 | 10 | 1.43 | 0.18
3 | มือเท้าปาก | 8,430 | 1,205.26 | 19 | 2.72 | 0.23
4 | สุกใส | 1,385 | 198.02 | 0 | 0.00 | 0.00"""


def growth(rows: list[tuple[str, str, str]]) -> str:
    head = "ปี | มูลค่า | อัตราการขยายตัว (%)"
    return "\n".join([head, *(" | ".join(row) for row in rows)])


@pytest.mark.parametrize("rows", [YEARS, YEARS[::-1]])
def test_growth_is_that_over_the_year_before_wherever_it_stands(rows: list[tuple[str, str, str]]) -> None:
    assert wrong_figures(growth(rows)) == []
    assert {"-10.53", "-9.27", "33.36", "3.96"} <= set(held_figures(growth(rows)))
    assert wrong_figures(growth(rows).replace("33.36", "38.36")) == ["38.36"]


def test_growth_over_a_year_that_is_not_printed_is_not_known() -> None:
    rows = [("2558", "20,118.00", "5.10"), *YEARS[1:]]
    assert wrong_figures(growth([*rows, ("2568", "44,002.10", "12.00")])) == []


def test_growth_says_what_it_is_made_of() -> None:
    checks = run_checks(dumped(tabbed(growth(YEARS)))).checks
    formulas = {check.formula for check in checks if check.subject.raw == "33.36"}
    assert formulas == {"(figure − the one before) × 100 / the one before"}


def test_yields_printed_whole_are_rounded_and_do_not_add_up() -> None:
    assert wrong_figures(YIELDS) == []
    assert {"434", "523", "538", "584"} <= set(held_figures(YIELDS))
    assert "424" in wrong_figures(YIELDS.replace("434", "424"))


def test_percents_of_what_two_figures_leave() -> None:
    assert wrong_figures(WATER) == []
    assert "64.02" in held_figures(WATER)
    assert wrong_figures(WATER.replace("47.27", "41.27")) == ["41.27"]


def test_a_row_of_sums_is_divided_as_the_others_are() -> None:
    assert wrong_figures(CLASSES) == []
    assert "28.0" in held_figures(CLASSES)
    assert wrong_figures(CLASSES.replace("392 | 28.0", "392 | 38.0")) == ["38.0"]


def test_a_row_of_sums_may_state_the_mean_of_the_others() -> None:
    of_parts = (23.5 + 28.2 + 32.3) / 3
    assert wrong_figures(CLASSES.replace("392 | 28.0", f"392 | {of_parts:.1f}")) == []


def test_a_percent_is_no_count_of_a_rate() -> None:
    assert wrong_figures(DISEASES) == []


def test_a_row_of_extremes_is_made_of_no_figures_of_its_own() -> None:
    text = """\
เดือน | ปี 2565 | ปี 2566 | เพิ่มขึ้น/ลดลง
ตุลาคม | 40,120 | 44,299 | 4,179
พฤศจิกายน | 52,008 | 31,072 | -20,936
ธันวาคม | 21,550 | 57,835 | 36,285
สูงสุด | 52,008 | 57,835 | 36,285
ต่ำสุด | 21,550 | 31,072 | -20,936"""
    assert wrong_figures(text) == []
    assert wrong_figures(text.replace("4,179", "4,719")) == ["4,719"]
    assert wrong_figures(text.replace("สูงสุด | 52,008", "สูงสุด | 58,008")) == ["58,008"]
    assert wrong_figures(text.replace("57,835 | 36,285\nต่ำสุด", "57,835 | 86,285\nต่ำสุด")) == ["86,285"]


def test_extremes_of_which_few_are_those_of_their_columns_accuse_nobody() -> None:
    text = """\
เดือน | ปี 2565 | ปี 2566
ตุลาคม | 40,120 | 44,299
พฤศจิกายน | 52,008 | 31,072
ธันวาคม | 21,550 | 57,835
ค่าสูงสุด | 68,120 | 57,835
ค่าต่ำสุด | 11,407 | 20,961"""
    assert wrong_figures(text) == []


INDEXES = """\
สินค้า | ราคา (บาท/ตัน) | | | | | ดัชนีราคา | | |
 | 2560 | 2561 | 2562 | 2563 | 2564 | 2561 | 2562 | 2563 | 2564
ข้าวเปลือกเจ้า | 9,745 | 11,207 | 9,302 | 11,255 | 10,467 | 115.0 | 95.5 | 115.5 | 107.4
ข้าวโพดเลี้ยงสัตว์ | 9,408 | 11,196 | 13,435 | 15,853 | 18,072 | 119.0 | 142.8 | 168.5 | 192.1
อ้อยโรงงาน | 11,316 | 9,958 | 11,153 | 11,376 | 13,196 | 88.0 | 98.6 | 100.5 | 116.6
ยางพารา | 9,846 | 8,468 | 7,198 | 6,334 | 5,827 | 86.0 | 73.1 | 64.3 | 59.2"""
BEDS = """\
โรงพยาบาล | จำนวนเตียง | จำนวนผู้ป่วยใน (ราย) | จำนวนวันนอนรวม (วัน) | อัตราการครองเตียง (ร้อยละ)
เหนือ | 120 | 7,204 | 35,118 | 80.18
กลาง | 60 | 3,110 | 12,904 | 58.92
ใต้ | 250 | 15,872 | 81,445 | 89.25
ตะวันออก | 90 | 4,021 | 20,177 | 61.42"""


def test_an_index_is_of_the_base_year_however_far_that_stands() -> None:
    assert wrong_figures(INDEXES) == []
    assert {"115.0", "142.8", "100.5", "59.2"} <= set(held_figures(INDEXES))
    assert wrong_figures(INDEXES.replace("192.1", "192.7")) == ["192.7"]


def test_beds_are_occupied_by_days_of_a_year() -> None:
    assert wrong_figures(BEDS) == []
    assert {"80.18", "58.92", "89.25", "61.42"} <= set(held_figures(BEDS))
    assert wrong_figures(BEDS.replace("58.92", "53.92")) == ["53.92"]
