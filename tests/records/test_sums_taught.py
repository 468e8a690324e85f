"""A table of two rows is held to the column sums that other tables with the same headings show."""

from pathlib import Path

from schemas import Document, Verdict
from tests.records.budget_book import read_lines

HEAD = "กิจกรรม\tงบดำเนินงาน\tงบลงทุน\tรวม"


def table(name: str, first: str, second: str, total: str) -> list[str]:
    """Give the lines of a table of one activity, titled apart from others."""
    return [
        f"ตารางของ{name}",
        "",
        HEAD,
        f"รวมทั้งสิ้น\t{first}\t{second}\t{total}",
        f"1. {name}\t{first}\t{second}\t{total}",
        "",
    ]


TAUGHT = [
    *table("ปลูกต้นไม้ริมทาง", "1.2500", "10.5000", "11.7500"),
    *table("ขุดลอกคลองเก่า", "3.4000", "20.0000", "23.4000"),
    *table("ซ่อมสะพานไม้", "0.7500", "5.1250", "5.8750"),
]


def column_sums(document: Document, table_id: str) -> list[Verdict]:
    return [
        check.verdict
        for check in document.checks
        if check.rule == "GS002" and check.subject.at.table == table_id
    ]


def test_a_wrong_figure_in_a_table_of_two_rows_is_flagged(tmp_path: Path) -> None:
    wrong = [
        line.replace("รวมทั้งสิ้น\t2.0000", "รวมทั้งสิ้น\t2.0040")
        for line in table("ทาสีรั้ว", "2.0000", "8.0000", "10.0000")
    ]
    document = read_lines([*TAUGHT, *wrong], tmp_path)
    assert column_sums(document, "t4") == [Verdict.INCONSISTENT, Verdict.CONSISTENT]


def test_other_headings_are_not_held_to_them(tmp_path: Path) -> None:
    other = [line.replace("งบลงทุน", "ผู้เข้าร่วม") for line in table("ทาสีรั้ว", "2.0000", "8.0000", "11.0000")]
    document = read_lines([*TAUGHT, *other], tmp_path)
    assert column_sums(document, "t4") == []


def test_two_tables_teach_nothing(tmp_path: Path) -> None:
    wrong = table("ทาสีรั้ว", "2.0000", "8.0000", "11.0000")
    document = read_lines([*TAUGHT[:12], *wrong], tmp_path)
    assert column_sums(document, "t3") == []
