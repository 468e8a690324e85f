"""Columns of a dump that stand by blanks are read where they are sure, told where not, and accuse nobody."""

from decimal import Decimal
from pathlib import Path

import pytest

import extract
from schemas import Verdict

TABLE = """\
              ผลการเบิกจ่ายงบประมาณ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖

หน่วยงาน                     งบประมาณ     เบิกจ่าย   ร้อยละ
กลุ่มแผนงาน                   1,000.00      500.00    50.00
สำนักบริหารกลาง               2,000.00      500.00    25.00
กองคลัง                       1,000.00      250.00    25.00
รวม                          4,000.00    1,250.00    31.25
"""
UNSURE = """\
กอง ก   1,000.00   500.00
กอง ข        20.00   30.00      4.00
กอง ค 5.00   7.00  8.00
ง   12.50        3.00
"""


def _checked(folder: Path, text: str):
    path = folder / "dump.txt"
    path.write_text(text, encoding="utf-8")
    return extract.check(extract.read(path))


def test_the_cells_stand_on_their_lines(tmp_path):
    document = _checked(tmp_path, TABLE)
    (table,) = document.tables
    assert [cell.text for cell in table.rows[0].cells] == [
        "กลุ่มแผนงาน",
        "1,000.00",
        "500.00",
        "50.00",
    ]
    assert [{cell.at.line for cell in row.cells} for row in table.rows] == [{4}, {5}, {6}, {7}]
    assert {(cell.at.page, cell.at.bbox) for row in table.rows for cell in row.cells} == {(None, None)}
    assert {check.verdict for check in document.checks} == {Verdict.CONSISTENT}
    assert document.problems == ()
    assert [(page.width, page.read_by) for page in document.pages] == [(None, "dump")]


def test_tables_are_read_page_by_page(tmp_path):
    document = _checked(
        tmp_path, TABLE + "\f" + TABLE.replace("1,000.00", "3,000.00").replace("4,000.00", "8,000.00")
    )
    assert [row.cells[1].at.line for table in document.tables for row in table.rows] == [
        4,
        5,
        6,
        7,
        11,
        12,
        13,
        14,
    ]


def test_what_does_not_hold_there_accuses_nobody(tmp_path):
    document = _checked(tmp_path, TABLE.replace("1,250.00", "1,350.00"))
    wrong = [check for check in document.checks if check.verdict is not Verdict.CONSISTENT]
    assert {check.verdict for check in wrong} == {Verdict.UNVERIFIABLE}
    (total,) = [check for check in wrong if check.subject.value == Decimal("1350.00")]
    assert (total.recomputed, total.reason.split(",")[0]) == (
        Decimal("1250.00"),
        "the columns of the table are told by blanks alone",
    )


@pytest.mark.parametrize("text", [UNSURE, "ส่วน\tผล\nก\t1\n\n" + TABLE], ids=["unsure", "beside tabs"])
def test_what_is_not_read_is_told_by_its_lines(tmp_path, text):
    document = _checked(tmp_path, text)
    (problem,) = document.problems
    assert problem.what == "columns-by-blanks"
    last = len(text.splitlines())
    assert f"to {last} " in problem.message
    assert all(len(table.rows) <= 2 for table in document.tables)
