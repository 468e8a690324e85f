"""A column of percents beside columns of money is no column of money, however its heading begins."""

import pytest

from extract.checks import run_checks
from schemas import Family, Role, Verdict
from tests.checks.builders import by_verdict
from tests.checks.dumped import dumped
from tests.checks.scoring_tables import table

ROWS = (
    ["กองคลัง", "1,000,000.00", "950,000.00", "95.00"],
    ["กองแผนงาน", "2,000,000.00", "1,500,000.00", "75.00"],
)
TOTAL = ["รวม", "3,000,000.00", "2,450,000.00", "81.67"]


@pytest.mark.parametrize("heading", ["% เบิกจ่าย", "เบิกจ่าย (ร้อยละ)", "ผลการเบิกจ่าย (%)", "ร้อยละที่เบิกจ่าย"])
def test_percents_of_the_budget(heading):
    document = table(["หน่วยงาน", "งบประมาณ (บาท)", "เบิกจ่าย (บาท)", heading], *ROWS, TOTAL)
    assert [column.role for column in document.tables[0].columns][-1] is Role.PERCENT_OF_BUDGET
    checked = run_checks(document)
    assert by_verdict(checked, Verdict.INCONSISTENT) == []
    assert checked.summary.figures_checked == checked.summary.figures


def test_percents_in_brackets_behind_amounts_leave_a_column_of_money():
    rows = [[*row[:2], f"{row[2]} ({row[3]})"] for row in (*ROWS, TOTAL)]
    document = table(["หน่วยงาน", "งบประมาณ (บาท)", "เบิกจ่าย (ร้อยละ)"], *rows)
    assert [column.role for column in document.tables[0].columns][-1] is Role.DISBURSED


def test_percents_of_something_else_than_the_budget_accuse_nobody():
    rows = [["กองคลัง", "1,000.00", "950.00", "33.33"], ["กองแผนงาน", "2,000.00", "1,500.00", "66.67"]]
    document = table(["หน่วยงาน", "งบประมาณ", "เบิกจ่าย", "ร้อยละ"], *rows)
    assert by_verdict(run_checks(document), Verdict.INCONSISTENT) == []


def test_targets_with_results_and_percents_alone_are_checked():
    header = ["ลำดับ", "ตัวชี้วัด", "เป้าหมาย", "ผลงานที่ทำได้", "ร้อยละความสำเร็จ"]
    document = table(
        header, ["1", "จำนวนผู้เข้าอบรม", "200", "250", "125.00"], ["2", "จำนวนรายงาน", "400", "300", "85.00"]
    )
    assert document.tables[0].family is Family.INDICATOR_STATUS
    assert [one.subject.raw for one in by_verdict(run_checks(document), Verdict.INCONSISTENT)] == ["85.00"]


def test_percents_of_counts_beside_budgets_are_not_of_these():
    text = (
        "ยุทธศาสตร์\tโครงการตามแผน\tอนุมัติงบประมาณ\t\tงบประมาณ\t\t\n"
        "\t\tจำนวน\tร้อยละ\tตั้งไว้ (บาท)\tเบิกจ่าย (บาท)\tร้อยละ\n"
        "ด้านโครงสร้างพื้นฐาน\t79\t48\t60.76\t4,210,000.00\t2,419,360.92\t57.47\n"
        "ด้านคุณภาพชีวิต\t29\t26\t89.66\t5,896,000.00\t4,888,354.39\t82.91\n"
        "ด้านสิ่งแวดล้อม\t106\t94\t88.68\t654,000.00\t620,650.57\t94.90\n"
        "รวม\t214\t168\t78.50\t10,760,000.00\t7,928,365.88\t73.68\n"
    )
    checked = run_checks(dumped(text))
    assert by_verdict(checked, Verdict.INCONSISTENT) == []
    assert checked.summary.figures_checked == checked.summary.figures
    for right, wrong in (("78.50", "73.50"), ("168", "198"), ("89.66", "86.66"), ("73.68", "78.68")):
        found = by_verdict(run_checks(dumped(text.replace(right, wrong))), Verdict.INCONSISTENT)
        assert wrong in [check.subject.raw for check in found]
