"""A made-up chapter of a budget book as a text dump: lists of amounts, commitments, and tables in million baht."""

from pathlib import Path

import extract
from schemas import Document

PROJECTS = (
    ("สวนสาธารณะริมน้ำในเมือง", 12_400_000),
    ("ห้องสมุดเคลื่อนที่ชุมชน", 8_150_400),
    ("ทางจักรยานรอบเกาะกลาง", 20_000_000),
    ("ศูนย์เรียนรู้พันธุ์ปลาน้ำจืด", 7_360_800),
)
"""Names of projects and their amounts, baht."""


def baht(amount: int) -> str:
    return f"{amount:,} บาท" if amount else "- บาท"


def million(amount: int) -> str:
    return f"{amount / 1_000_000:,.4f}"


def project_list(name: str, amount: int) -> list[str]:
    """Give the list that divides a project's amount: over two kinds of expense, one of them with items."""
    staff = amount // 4
    goods = amount - staff
    first = goods // 2
    return [
        f"โครงการ : โครงการ{name} {baht(amount)}",
        f"1. งบดำเนินงาน {baht(staff)}",
        f"1.1 ค่าตอบแทน ใช้สอยและวัสดุ {baht(staff)}",
        f"2. งบลงทุน {baht(goods)}",
        f"2.1 ค่าครุภัณฑ์ {baht(goods)}",
        "(1) เครื่องสูบน้ำพร้อมอุปกรณ์ ตำบลทดสอบ",
        f"อำเภอตัวอย่าง 1 เครื่อง {baht(first)}",
        f"(2) รถเข็น 2 คัน {baht(goods - first)}",
    ]


def commitment(total: int, off: int, years: dict[int, int], this_year: int) -> list[str]:
    """Give the lines of a commitment over years."""
    sources = (("วงเงินทั้งสิ้น", total), ("เงินนอกงบประมาณ", off), ("เงินงบประมาณ", total - off))
    lines = [f"{words} {baht(amount)}" for words, amount in sources]
    for year, amount in years.items():
        lines.append(f"ปี {year} {'ตั้งงบประมาณ' if year <= this_year else 'ผูกพันงบประมาณ'} {baht(amount)}")
    return lines


def chapter() -> list[str]:
    """Give the lines of a chapter: a table of the projects in million baht, and the list of each."""
    whole = sum(amount for _, amount in PROJECTS)
    lines = ["งบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2571", "", "จำแนกตามโครงการ หน่วย : ล้านบาท", ""]
    lines += ["รายการ\tงบดำเนินงาน\tงบลงทุน\tรวม"]
    staff = sum(amount // 4 for _, amount in PROJECTS)
    lines += [f"รวมทั้งสิ้น\t{million(staff)}\t{million(whole - staff)}\t{million(whole)}"]
    for count, (name, amount) in enumerate(PROJECTS, 1):
        figures = (amount // 4, amount - amount // 4, amount)
        lines.append("\t".join([f"โครงการที่ {count} : โครงการ{name}", *map(million, figures)]))
    lines.append("")
    for name, amount in PROJECTS:
        lines += [*project_list(name, amount), ""]
    return lines


def with_amount(lines: list[str], old: str, new: str) -> list[str]:
    """Give the lines with an amount of one of them changed; it must stand in one only."""
    holding = [place for place, line in enumerate(lines) if old in line]
    assert len(holding) == 1, f"{old} stands in {len(holding)} lines"
    return [line.replace(old, new) for line in lines]


def read_lines(lines: list[str], folder: Path) -> Document:
    """Read and check lines as a text dump."""
    path = folder / "book.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return extract.check(extract.read(path))
