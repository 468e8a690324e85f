"""Results printed by quarter: the percent of target is that of what they come to, cumulative or not."""

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import by_verdict
from tests.checks.dumped import dumped

QUARTERS = ["ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4"]
SINGLE = ["3", "4", "2", "9"]
CUMULATIVE = ["3", "7", "9", "18"]


def _wrong(over: str, headings: list[str], results: list[str], together: str, percent: str = "90.00"):
    rows = [
        ["ที่", "ตัวชี้วัด", "เป้าหมาย", over, "", "", "", together, "ร้อยละเทียบเป้าหมาย"],
        ["", "", "", *headings, "", ""],
        ["1", "จำนวนแหล่งน้ำ", "20 แห่ง", *results, "18", percent],
        ["2", "จำนวนแปลงสาธิต", "20 แห่ง", *results, "18", "90.00"],
    ]
    document = run_checks(dumped("\n".join("\t".join(row) for row in rows) + "\n"))
    assert by_verdict(document, Verdict.CONSISTENT)
    return [check.subject.raw for check in by_verdict(document, Verdict.INCONSISTENT)]


@pytest.mark.parametrize("together", ["รวม", "รวมทั้งปี", "ผลสะสมทั้งปี"])
@pytest.mark.parametrize(
    ("over", "headings", "results"),
    [
        ("ผลการดำเนินงาน", QUARTERS, SINGLE),
        ("ผลการดำเนินงาน", QUARTERS, CUMULATIVE),
        ("ผลการดำเนินงานสะสม", QUARTERS, CUMULATIVE),
        ("ผลการดำเนินงาน", ["3 เดือน", "6 เดือน", "9 เดือน", "12 เดือน"], CUMULATIVE),
        ("ผลการดำเนินงานสะสม", ["3 เดือน", "6 เดือน", "9 เดือน", "12 เดือน"], CUMULATIVE),
        ("ผลการดำเนินงาน", ["ต.ค.-ธ.ค.", "ม.ค.-มี.ค.", "เม.ย.-มิ.ย.", "ก.ค.-ก.ย."], SINGLE),
    ],
)
def test_the_percent_is_of_what_the_quarters_come_to(over, headings, results, together):
    assert _wrong(over, headings, results, together) == []
    assert _wrong(over, headings, results, together, percent="95.00") == ["95.00"]


def test_beside_results_by_region_the_percent_is_of_what_they_come_to():
    text = (
        "ที่\tตัวชี้วัด\tเป้าหมาย\tผลการดำเนินงาน\t\t\tร้อยละเทียบเป้าหมาย\n"
        "\t\t\tภาคเหนือ\tภาคใต้\tรวม\t\n"
        "1\tจำนวนแหล่งน้ำ\t20\t7\t11\t18\t90.00\n"
        "2\tจำนวนแปลงสาธิต\t40\t9\t11\t20\t50.00\n"
    )
    document = run_checks(dumped(text), select=["PT001"])
    assert [check.verdict for check in document.checks] == [Verdict.CONSISTENT] * 2
