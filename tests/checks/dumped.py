"""Documents for the tests of checks, read from dumps: tables of scored projects, lists, boxes, budgets, rounds."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import extract
from extract.checks import run_checks
from schemas import Document, Verdict

FULL_SCALE = ("0", "25", "50", "75", "100")


def dumped(text: str) -> Document:
    """Read a dump: cells parted by tabs, a line a row."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.txt"
        path.write_text(text, encoding="utf-8")
        return extract.read(path)


@dataclass(frozen=True)
class Scored:
    """A row of a table of scored projects: its points, and the column in whose place they stand."""

    points: str
    column: str = ""
    name: str = "โครงการ"
    budget: str = "ไม่ใช้งบประมาณ"
    disbursed: str = "-"
    number: str = ""
    more: tuple[tuple[str, str], ...] = ()
    """Budgets and disbursements in further rows of the project."""


@dataclass(frozen=True)
class Totals:
    """The rows of sums under a table of scored projects; what is blank is not printed."""

    count: str = ""
    budget: str = ""
    disbursed: str = ""
    counts: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    success: str = ""


def scoring(*rows: Scored | Totals | str, columns: Sequence[str] = FULL_SCALE) -> str:
    """Write a table of scored projects; a bare text is a section."""
    blank = [""] * len(columns)
    lines = [
        [
            "โครงการ",
            "หน่วยงาน",
            "ตัวชี้วัด",
            "เป้าหมาย",
            "งบประมาณ (บาท)",
            "ผลเบิกจ่าย (บาท)",
            "ระดับค่าคะแนน",
            *blank[1:],
        ],
        [*[""] * 6, *(f"ดำเนินการ ร้อยละ {column}" for column in columns)],
    ]
    number = 0
    for row in rows:
        if isinstance(row, str):
            lines.append([row, *[""] * 5, *blank])
        elif isinstance(row, Totals):
            lines += _totals(row, blank)
        else:
            number += 1
            marks = list(blank)
            if row.points:
                marks[list(columns).index(row.column or row.points)] = row.points
            name = f"{row.number or number}. {row.name}"
            lines.append([name, "กย.", "๑. จำนวนครั้ง", "๒", row.budget, row.disbursed, *marks])
            lines += [["", "", "๒. จำนวนคน", "๓", *amounts, *blank] for amounts in row.more]
    return "\n".join("\t".join(cells) for cells in lines) + "\n"


def _totals(totals: Totals, blank: list[str]) -> list[list[str]]:
    count = f"จำนวนโครงการทั้งหมด {totals.count} โครงการ" if totals.count else "รวม"
    lines = [[count, "", "", "", totals.budget, totals.disbursed, *(totals.counts or blank)]]
    if totals.points:
        lines.append(["รวมค่าคะแนนจากการดำเนินโครงการ", *[""] * 5, *totals.points])
    if totals.success:
        lines.append(["ร้อยละความสำเร็จของการดำเนินโครงการ", *[""] * 5, totals.success, *blank[1:]])
    return lines


def project_list(*names: str) -> str:
    """Write a list of projects."""
    rows = [f"{number}\t{name}" for number, name in enumerate(names, 1)]
    return "\n".join(["ลำดับ\tโครงการ", *rows]) + "\n"


def formula_box(numerator: str, factor: str, denominator: str, result: str) -> str:
    """Write a box with a formula, its figures put in, and the outcome."""
    words = f"ผลรวมค่าคะแนน X {factor} ผลรวมทั้งหมด ({denominator} คะแนน)"
    put_in = f"{numerator} คะแนน X {factor} {denominator} คะแนน"
    return f"วิธีคำนวณร้อยละความสำเร็จ\t{words}\t{put_in}\tร้อยละ {result}\n"


def execution(*rows: Sequence[str]) -> str:
    """Write a table of budget execution: in each row its words, then target, disbursed and difference, twice."""
    head = (
        "รายจ่าย\tการเบิกจ่าย\t\t\tการใช้จ่าย\t\t\n\tเป้าหมาย\tผลเบิกจ่าย\tเปรียบเทียบ\tเป้าหมาย\tผลใช้จ่าย\tเปรียบเทียบ\n"
    )
    return head + "".join("\t".join(row) + "\n" for row in rows)


def budgets(header: Sequence[str], *rows: Sequence[str]) -> str:
    """Write a plain table of budgets."""
    return "".join("\t".join(cells) + "\n" for cells in (header, *rows))


def rounds(*percents: str, periods: Sequence[str] = ()) -> str:
    """Write a table of rounds of monitoring, cumulative unless other periods are given."""
    stated = periods or [f"ไตรมาสที่ ๑ - {number}" for number in range(2, len(percents) + 2)]
    rows = [
        f"ครั้งที่ {number}\t({period})\tสำเร็จตามแผน ร้อยละ {percent}\n"
        for number, (period, percent) in enumerate(zip(stated, percents, strict=True), 1)
    ]
    return "ครั้งที่\tช่วงเวลา\tผลการติดตามและประเมินผล\n" + "".join(rows)


def tabbed(table: str) -> str:
    """Write a table whose cells are parted by `|` with tabs."""
    return "".join("\t".join(cell.strip() for cell in line.split("|")) + "\n" for line in table.split("\n"))


def wrong_figures(table: str) -> list[str | None]:
    """Check a table whose cells are parted by `|`, and give the printed figures that do not hold."""
    return _figures(table, Verdict.INCONSISTENT)


def held_figures(table: str) -> list[str | None]:
    """Check a table whose cells are parted by `|`, and give the printed figures that hold."""
    return _figures(table, Verdict.CONSISTENT)


def _figures(table: str, verdict: Verdict) -> list[str | None]:
    checks = run_checks(dumped(tabbed(table))).checks
    return [check.subject.raw for check in checks if check.verdict is verdict]
