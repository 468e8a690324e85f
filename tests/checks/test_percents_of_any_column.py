"""Percents in columns that the rules of a family leave out, in tables whose rows are of several units."""

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import by_verdict
from tests.checks.dumped import dumped

YEARS = [
    ["ตัวชี้วัด", "หน่วยนับ", "ปี 2566", "ปี 2567", "เพิ่ม/ลด", ""],
    ["", "", "", "", "จำนวน", "ร้อยละ"],
    ["จำนวนแหล่งน้ำ", "แห่ง", "44", "45", "+1", "+2.27"],
    ["จำนวนงานวิจัย", "เรื่อง", "20", "18", "-2", "-10.00"],
    ["ร้อยละความพึงพอใจ", "ร้อยละ", "56.80", "75.20", "+18.40", "+32.39"],
    ["จำนวนครัวเรือน", "ครัวเรือน", "3,120", "3,400", "+280", "+8.97"],
]
PLANS = [
    ["โครงการ", "หน่วยนับ", "แผน", "ผล", "ร้อยละ", "งบประมาณ (บาท)", "เบิกจ่าย (บาท)", "ร้อยละการเบิกจ่าย"],
    ["โครงการปลูกป่า", "ไร่", "1,200", "1,110", "92.50", "500,000.00", "400,000.00", "80.00"],
    ["โครงการฝึกอบรม", "คน", "360", "333", "92.50", "200,000.00", "150,000.00", "75.00"],
    ["โครงการขุดสระ", "แห่ง", "45", "38", "84.44", "900,000.00", "630,000.00", "70.00"],
    ["โครงการวิจัย", "เรื่อง", "24", "21", "87.50", "300,000.00", "285,000.00", "95.00"],
]


def _wrong(rows, place=None, printed=""):
    changed = [list(row) for row in rows]
    if place:
        changed[place[0]][place[1]] = printed
    document = run_checks(dumped("\n".join("\t".join(row) for row in changed) + "\n"))
    return [check.subject.raw for check in by_verdict(document, Verdict.INCONSISTENT)]


@pytest.mark.parametrize(
    ("rows", "place", "printed"),
    [(YEARS, (5, 4), "+380"), (YEARS, (4, 5), "+32.79"), (PLANS, (1, 4), "97.50"), (PLANS, (3, 4), "84.94")],
)
def test_a_wrong_figure_within_a_row_is_found(rows, place, printed):
    assert _wrong(rows) == []
    assert printed in _wrong(rows, place, printed)


STATUSES = [
    ["ที่", "ตัวชี้วัด", "เป้าหมาย", "ผล", "คิดเป็นร้อยละ", "สถานะ"],
    ["1", "จำนวนแหล่งน้ำ", "≥ 40", "36", "90.00", "สีแดง"],
    ["2", "ร้อยละความพึงพอใจ", "80 ขึ้นไป", "92.00", "115.00", "สีเขียว"],
    ["3", "จำนวนแปลงสาธิต", "ไม่น้อยกว่า 30", "33", "110.00", "สีเขียว"],
]


def test_a_bare_percent_beside_a_verdict_is_of_the_target():
    assert _wrong(STATUSES) == []
    assert _wrong(STATUSES, (1, 4), "80.00") == ["80.00"]
    assert _wrong(STATUSES, (3, 5), "สีแดง") == ["สีแดง"]


def test_percents_that_agree_with_the_target_nowhere_are_of_something_else():
    rows = [
        STATUSES[0],
        *([*row[:4], percent, row[5]] for row, percent in zip(STATUSES[1:], "234", strict=True)),
    ]
    assert _wrong(rows) == []


def test_signs_that_nothing_explains_are_said_to_be_unread():
    rows = [STATUSES[0], *([*row[:5], sign] for row, sign in zip(STATUSES[1:], "○●●", strict=True))]
    document = run_checks(dumped("\n".join("\t".join(row) for row in rows) + "\n"), select=["AT001"])
    assert [check.verdict for check in document.checks] == [Verdict.UNVERIFIABLE] * 3


def test_a_column_of_numbers_of_indicators_is_added_up():
    rows = [
        ["ยุทธศาสตร์", "จำนวนตัวชี้วัด", "บรรลุ", "ร้อยละ"],
        ["ด้านน้ำ", "7", "6", "85.71"],
        ["ด้านป่าไม้", "11", "10", "90.91"],
        ["ด้านดิน", "24", "17", "70.83"],
        ["รวม", "42", "33", "78.57"],
    ]
    assert _wrong(rows) == []
    assert _wrong(rows, (4, 1), "43") == ["43", "78.57"]
    assert _wrong(rows, (2, 3), "96.91") == ["96.91"]


ATTAINED = [
    ["ที่", "ประเด็นยุทธศาสตร์", "จำนวนตัวชี้วัด", "บรรลุเป้าหมาย", "", "ไม่บรรลุเป้าหมาย", ""],
    ["", "", "", "ตัวชี้วัด", "ร้อยละ", "ตัวชี้วัด", "ร้อยละ"],
    ["1", "การพัฒนาโครงสร้างพื้นฐาน", "24", "21", "87.50", "3", "12.50"],
    ["2", "การพัฒนาคุณภาพชีวิต", "28", "11", "39.29", "17", "60.71"],
    ["3", "การพัฒนาเศรษฐกิจ", "24", "19", "79.17", "5", "20.83"],
    ["4", "การจัดการสิ่งแวดล้อม", "13", "12", "92.31", "1", "7.69"],
    ["รวม", "", "89", "63", "70.79", "26", "29.21"],
]


@pytest.mark.parametrize(("place", "printed"), [((6, 3), "68"), ((3, 4), "38.29"), ((6, 6), "27.21")])
def test_numbers_of_indicators_that_were_attained_are_added_up_and_have_percents(place, printed):
    assert _wrong(ATTAINED) == []
    assert printed in _wrong(ATTAINED, place, printed)


def test_percents_of_a_thousand_people_are_no_tenths_of_their_numbers():
    numbers = {
        "ประถม": 125,
        "มัธยม": 131,
        "ปวช.": 131,
        "ปวส.": 96,
        "อนุปริญญา": 87,
        "ตรี": 258,
        "โท": 112,
        "เอก": 63,
    }
    rows = [["ระดับการศึกษา", "จำนวน (คน)", "ร้อยละ"]]
    rows += [[name, str(number), f"{number / 10.03:.1f}"] for name, number in numbers.items()]
    assert _wrong([*rows, ["รวม", "1,003", "100.0"]]) == []
