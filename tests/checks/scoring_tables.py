"""Tables of scores as dumps, for the tests of checks: criteria, weighted scores, dimensions, rates, quarters."""

from collections.abc import Sequence

from schemas import Document
from tests.checks.dumped import dumped

FILLERS = (
    ("70", "75", "80", "85", "90", "80", "3.0000"),
    ("10", "20", "30", "40", "50", "35", "3.5000"),
    ("10", "20", "30", "40", "50", "15", "1.5000"),
)
"""Rows that hold: five thresholds, result, score."""


def table(*rows: Sequence[str]) -> Document:
    return dumped("\n".join("\t".join(row) for row in rows) + "\n")


def criteria_table(*rows: Sequence[str], levels: Sequence[str] = ("1", "2", "3", "4", "5")) -> Document:
    """Make a table of criteria; a row is its criteria, its result and its score."""
    blanks = [""] * (len(levels) - 1)
    return table(
        ["ที่", "ตัวชี้วัด", "น้ำหนัก", "เกณฑ์การให้คะแนน", *blanks, "ผลการดำเนินงาน", "คะแนนที่ได้"],
        ["", "", "", *levels, "", ""],
        *(["1." + str(i), f"ตัวชี้วัดที่ {i}", "10", *row] for i, row in enumerate(rows, 1)),
    )


def step_table(*rows: Sequence[str], heads: Sequence[str] = ("50", "75", "100")) -> Document:
    """Make a table of targets in steps; a row is its three targets, its result and its score."""
    return table(
        ["ที่", "ตัวชี้วัด", "น้ำหนัก", "ค่าเป้าหมาย", "", "", "ผลการดำเนินงาน", "คะแนนที่ได้"],
        ["", "", "", *heads, "", ""],
        *(["1." + str(i), f"ตัวชี้วัดที่ {i}", "10", *row] for i, row in enumerate(rows, 1)),
    )


def weighted_table(*rows: Sequence[str], total: Sequence[str] = ()) -> Document:
    """Make a scorecard; a row is its weight, score and weighted score, the total the same of the whole."""
    closing = [["รวม", "", *total]] if total else []
    return table(
        ["ที่", "ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"],
        *(["1." + str(i), f"ตัวชี้วัดที่ {i}", *row] for i, row in enumerate(rows, 1)),
        *closing,
    )


def dimension_table(*parts: tuple[Sequence[str], Sequence[Sequence[str]]], total: Sequence[str]) -> Document:
    """Make a scorecard by dimension: a head row of weight, score and weighted score over the rows of its lines."""
    rows: list[Sequence[str]] = []
    for i, (head, lines) in enumerate(parts, 1):
        rows.append([f"มิติที่ {i} ด้านที่ประเมิน", "", *head])
        rows += [[f"{i}.{j}", f"ตัวชี้วัดที่ {j}", *line] for j, line in enumerate(lines, 1)]
    return table(["ที่", "ตัวชี้วัด", "น้ำหนัก", "คะแนนที่ได้", "คะแนนถ่วงน้ำหนัก"], *rows, ["รวม", "", *total])


def rate_table(*rows: Sequence[str], header: str = "อัตราป่วยต่อแสนประชากร") -> Document:
    """Make a table of rates; a row is its count, its base and its rate."""
    return table(
        ["จังหวัด", "จำนวนผู้ป่วย (ราย)", "จำนวนประชากร (คน)", header],
        *([f"จังหวัด {name}", *row] for name, row in zip("กขคงจฉช", rows, strict=False)),
    )


def quarter_table(*rows: Sequence[str], last: str = "ผลสะสม") -> Document:
    """Make a table of results by quarter; a row is its unit, the figures of its quarters, and what they come to."""
    quarters = [f"ไตรมาส {number}" for number in range(1, len(rows[0]) - 1)]
    return table(
        ["ที่", "ตัวชี้วัด", "หน่วยนับ", *quarters, last],
        *([str(i), f"ตัวชี้วัดที่ {i}", *row] for i, row in enumerate(rows, 1)),
    )
