"""Columns of percents in tables of any kind: what they are of is told by the rows."""

import pytest

from extract.checks import run_checks
from schemas import Document, Verdict
from tests.checks.builders import by_verdict
from tests.checks.dumped import dumped
from tests.checks.scoring_tables import table

HEADER = ["ประเภท", "ชาย", "หญิง", "รวม", "ร้อยละ"]
ROWS = [
    ["ข้าราชการ", "40", "60", "100", "50.00"],
    ["พนักงานราชการ", "25", "35", "60", "30.00"],
    ["ลูกจ้างประจำ", "10", "14", "24", "12.00"],
    ["ลูกจ้างชั่วคราว", "10", "6", "16", "8.00"],
]
TOTAL = ["รวม", "85", "115", "200", "100.00"]


def _verdicts(document: Document) -> dict[str, str]:
    checked = run_checks(document, select=["GS006"])
    return {check.subject.raw: check.verdict.value for check in checked.checks}


def _wrong(document: Document) -> list[str]:
    checked = run_checks(document, select=["GS006"])
    return [check.subject.raw for check in by_verdict(checked, Verdict.INCONSISTENT)]


def _with(row: int, printed: str) -> Document:
    rows = [list(one) for one in ROWS]
    rows[row][-1] = printed
    return table(HEADER, *rows, TOTAL)


def test_shares_of_a_total_hold():
    assert set(_verdicts(table(HEADER, *ROWS, TOTAL)).values()) == {"consistent"}


@pytest.mark.parametrize(("row", "printed"), [(0, "58.00"), (1, "31.00"), (2, "21.00"), (3, "8.80")])
def test_a_wrong_share_is_found(row, printed):
    assert _wrong(_with(row, printed)) == [printed]


def test_a_share_made_to_add_up_to_a_hundred_accuses_nobody():
    rows = [["ก", "1", "33.34"], ["ข", "1", "33.33"], ["ค", "1", "33.33"]]
    verdicts = _verdicts(table(["รายการ", "จำนวน", "ร้อยละ"], *rows, ["รวม", "3", "100.00"]))
    assert verdicts["33.34"] == "unverifiable"
    assert verdicts["33.33"] == "consistent"


def test_percents_that_follow_from_nothing_printed_are_not_spoken_of():
    rows = [["ก", "120", "61.20"], ["ข", "340", "72.85"], ["ค", "95", "58.44"]]
    assert _verdicts(table(["รายการ", "จำนวน", "ร้อยละ"], *rows, ["รวม", "555", "64.16"])) == {}


def test_a_share_of_another_whole_between_sound_ones_accuses_nobody():
    document = _with(1, "71.43")
    assert _wrong(document) == []
    assert _verdicts(document)["71.43"] == "unverifiable"


def test_percents_of_another_column():
    header = ["หน่วยตรวจ", "ตรวจแล้ว", "ทั้งหมด", "ร้อยละ"]
    rows = [["ก", "18", "24", "75.00"], ["ข", "7", "16", "43.75"], ["ค", "11", "12", "91.67"]]
    assert set(_verdicts(table(header, *rows)).values()) == {"consistent"}
    assert _wrong(table(header, *rows, ["ง", "9", "40", "25.50"])) == ["25.50"]


def test_percents_of_a_change():
    header = ["รายการ", "ปี 2565", "ปี 2566", "เพิ่ม/ลด (ร้อยละ)"]
    rows = [
        ["รายได้", "1,300", "1,430", "10.00"],
        ["รายจ่าย", "1,100", "1,045", "-5.00"],
        ["อื่น", "250", "285", "14.00"],
    ]
    assert set(_verdicts(table(header, *rows)).values()) == {"consistent"}
    assert _wrong(table(header, *rows, ["สุทธิ", "200", "385", "95.20"])) == ["95.20"]
    assert _wrong(table(header, *rows, ["สุทธิ", "200", "385", "92.80"])) == [], "of 200.4 and 386, say"


def test_percents_that_were_cut_off_may_be_added_as_they_are_printed():
    rows = [[name, "500", "16.6"] for name in "กขคงจฉ"]
    added = table(["ประเภท", "จำนวน", "ร้อยละ"], *rows, ["รวม", "3,000", "99.6"])
    assert _verdicts(added)["99.6"] == "consistent"
    other = table(["ประเภท", "จำนวน", "ร้อยละ"], *rows, ["รวม", "3,000", "110.0"])
    assert _wrong(other) == ["110.0"]


def test_percents_are_not_in_the_unit_that_the_title_gives_for_amounts() -> None:
    text = (
        "ผลการเบิกจ่ายเงินกันไว้เบิกเหลื่อมปี หน่วย : บาท\n"
        "หน่วยงาน\tเงินกัน\tเบิกจ่าย\tพับไป\tร้อยละเบิกจ่าย\n"
        "กองคลัง\t1,942,109.99\t1,236,611.00\t10,223.79\t63.67\n"
        "กองแผนงาน\t7,157,200.00\t3,972,980.27\t141,700.00\t55.51\n"
        "กองช่าง\t2,050,340.60\t1,480,616.45\t-\t72.21\n"
        "รวม\t11,149,650.59\t6,690,207.72\t151,923.79\t60.00\n"
    )
    assert by_verdict(run_checks(dumped(text)), Verdict.INCONSISTENT) == []
    wrong = run_checks(dumped(text.replace("55.51", "56.51")))
    assert [check.subject.raw for check in by_verdict(wrong, Verdict.INCONSISTENT)] == ["56.51"]
