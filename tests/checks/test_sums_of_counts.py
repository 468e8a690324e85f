"""Whole numbers without a unit: counts where the sums of their table show it, else rounded figures that may be off."""

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.dumped import dumped

STAFF = [
    ["หน่วยงาน", "กลุ่ม ก", "กลุ่ม ข", "กลุ่ม ค", "กลุ่ม ง", "รวม"],
    ["สำนักงานเลขานุการ", "23", "11", "8", "7", "49"],
    ["กองคลัง", "38", "6", "7", "2", "53"],
    ["กองช่าง", "9", "14", "22", "5", "50"],
    ["กองแผนงาน", "11", "9", "21", "9", "50"],
    ["กองกฎหมาย", "31", "10", "29", "3", "73"],
    ["กองพัสดุ", "14", "10", "11", "1", "36"],
    ["กองวิจัย", "24", "10", "11", "3", "48"],
    ["กองฝึกอบรม", "27", "11", "25", "6", "69"],
    ["กองตรวจสอบ", "13", "12", "26", "7", "58"],
    ["กองอนุรักษ์", "40", "9", "10", "4", "63"],
    ["กองทะเบียน", "38", "10", "7", "9", "64"],
    ["กองสื่อสาร", "27", "2", "14", "5", "48"],
    ["รวม", "295", "114", "191", "61", "661"],
]
COURSES = [
    ["ที่", "หลักสูตร", "จำนวนรุ่น", "เป้าหมาย (คน)", "เข้าร่วม (คน)"],
    ["1", "การเขียนหนังสือราชการ", "1", "25", "19"],
    ["2", "ความปลอดภัย", "4", "136", "135"],
    ["3", "การบริหารความเสี่ยง", "2", "46", "36"],
    ["4", "การปฐมพยาบาล", "4", "124", "95"],
    ["รวม", "", "11", "331", "285"],
]


def _wrong(rows: list[list[str]], place: tuple[int, int] | None = None, printed: str = "") -> set[str]:
    changed = [list(row) for row in rows]
    if place:
        changed[place[0]][place[1]] = printed
    document = run_checks(dumped("\n".join("\t".join(row) for row in changed) + "\n"))
    return {check.subject.raw for check in document.checks if check.verdict is Verdict.INCONSISTENT}


@pytest.mark.parametrize(("place", "printed"), [((13, 4), "64"), ((3, 5), "52"), ((6, 3), "12")])
def test_whole_numbers_whose_other_sums_all_hold_are_counts(place, printed):
    assert _wrong(STAFF) == set()
    assert _wrong(STAFF, place, printed)


@pytest.mark.parametrize("printed", ["13", "14"])
def test_a_number_of_batches_is_a_count_by_its_heading(printed):
    assert _wrong(COURSES) == set()
    assert _wrong(COURSES, (5, 2), printed) == {printed}


def test_the_sum_of_a_few_rounded_numbers_may_be_off():
    rows = [["สินค้า", "ปริมาณ"], ["ข้าว", "1,204"], ["ยาง", "3,118"], ["มัน", "977"], ["รวม", "5,300"]]
    assert _wrong(rows) == set()
