"""Rows that head parts of a scorecard elsewhere are its lines where nothing stands below them."""

from extract.checks import run_checks
from schemas import RowKind, Verdict
from tests.checks.builders import by_verdict
from tests.checks.scoring_tables import table

HEADER = ["มิติ", "น้ำหนัก", "คะแนน", "คะแนนถ่วงน้ำหนัก"]
ROWS = [
    ["มิติที่ 1 ประสิทธิผล", "0.60", "4.5000", "2.7000"],
    ["มิติที่ 2 คุณภาพ", "0.15", "4.2000", "0.6300"],
    ["มิติที่ 3 ประสิทธิภาพ", "0.15", "5.0000", "0.7500"],
    ["มิติที่ 4 พัฒนาองค์การ", "0.10", "3.8000", "0.3800"],
]
TOTAL = ["รวม", "1.00", "", "4.4600"]


def test_they_are_lines_of_the_scorecard():
    document = table(HEADER, *ROWS, TOTAL)
    assert [row.kind for row in document.tables[0].rows] == [RowKind.ITEM] * 4 + [RowKind.TOTAL]
    checked = run_checks(document)
    assert by_verdict(checked, Verdict.INCONSISTENT) == []
    assert checked.summary.figures_checked == checked.summary.figures


def test_a_wrong_weighted_score_among_them_is_found():
    wrong = [*ROWS[:2], [*ROWS[2][:3], "0.7600"], ROWS[3]]
    found = by_verdict(run_checks(table(HEADER, *wrong, TOTAL)), Verdict.INCONSISTENT)
    assert {"0.7600", "4.4600"} >= {one.subject.raw for one in found} >= {"0.7600"}
