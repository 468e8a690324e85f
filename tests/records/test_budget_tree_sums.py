"""Sums of budget trees: what is wrong is flagged and named, what may be right is not."""

from pathlib import Path

import pytest

from schemas import Document, Verdict
from tests.records.budget_book import chapter, commitment, project_list, read_lines, with_amount


def flagged(document: Document) -> list[str]:
    return [check.rule for check in document.checks if check.verdict is Verdict.INCONSISTENT]


def verdicts(document: Document, rule: str) -> list[Verdict]:
    return [check.verdict for check in document.checks if check.rule == rule]


def test_a_right_chapter_is_checked_and_not_flagged(tmp_path: Path) -> None:
    document = read_lines(chapter(), tmp_path)
    assert flagged(document) == []
    assert verdicts(document, "BT001") == [Verdict.CONSISTENT] * 16


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("งบดำเนินงาน 3,100,000", "งบดำเนินงาน 3,700,000"),
        ("ค่าครุภัณฑ์ 15,000,000", "ค่าครุภัณฑ์ 15,000,600"),
        ("2. งบลงทุน 6,112,800", "2. งบลงทุน 6,121,800"),
        ("ทางจักรยานรอบเกาะกลาง 20,000,000", "ทางจักรยานรอบเกาะกลาง 29,000,000"),
    ],
)
def test_a_wrong_heading_is_flagged_and_named_first(tmp_path: Path, old: str, new: str) -> None:
    lines = with_amount(chapter(), old, new)
    line = next(count for count, text in enumerate(lines, 1) if new in text)
    wrong = [check for check in read_lines(lines, tmp_path).checks if check.verdict is Verdict.INCONSISTENT]
    assert wrong
    assert any(check.hypotheses and check.hypotheses[0].at.line == line for check in wrong)


def test_a_wrong_item_is_among_the_figures_of_the_flagged_sum(tmp_path: Path) -> None:
    lines = with_amount(chapter(), "รถเข็น 2 คัน 2,760,300", "รถเข็น 2 คัน 2,760,800")
    (check,) = [c for c in read_lines(lines, tmp_path).checks if c.verdict is Verdict.INCONSISTENT]
    assert check.rule == "BT001"
    assert "2,760,800" in [figure.raw for figure in check.inputs]


def test_a_missing_number_is_not_flagged(tmp_path: Path) -> None:
    lines = [line for line in chapter() if not line.startswith("(1)") and "เครื่องสูบน้ำ" not in line]
    lines = [line for line in lines if "1 เครื่อง" not in line]
    document = read_lines(lines, tmp_path)
    assert flagged(document) == []


def test_items_that_are_only_those_with_commitments_are_not_all_items(tmp_path: Path) -> None:
    one = ["(1) เช่ารถ 1 คัน 200,000 บาท", *commitment(500_000, 0, {2571: 200_000, 2572: 300_000}, 2571)]
    lines = [*chapter(), "โครงการ : โครงการรถรับส่ง 5,200,000 บาท", "1. ค่าใช้จ่ายดำเนินงาน 5,200,000 บาท", *one]
    assert flagged(read_lines(lines, tmp_path)) == []


def test_items_of_more_than_are_listed_are_not_all_items(tmp_path: Path) -> None:
    lines = [
        *chapter(),
        "โครงการ : โครงการป้ายบอกทาง 900,000 บาท",
        "1. ค่าป้าย รวม 8 รายการ 900,000 บาท",
        "(1) ป้ายใหญ่ 400,000 บาท",
    ]
    assert flagged(read_lines(lines, tmp_path)) == []


def test_a_list_that_comes_to_less_by_many_digits_is_unverifiable(tmp_path: Path) -> None:
    lines = [
        *chapter(),
        "โครงการ : โครงการทดสอบน้ำประปา 9,283,700 บาท",
        "1. งบลงทุน 9,283,700 บาท",
        "1.1 ค่าครุภัณฑ์ 9,283,700 บาท",
        "(1) เครื่องวัดความขุ่น 1,150,000 บาท",
        "(2) เครื่องวัดความเป็นกรด 2,470,400 บาท",
    ]
    document = read_lines(lines, tmp_path)
    assert flagged(document) == []
    assert verdicts(document, "BT001").count(Verdict.UNVERIFIABLE) == 1


@pytest.fixture
def commitments() -> list[str]:
    lines = ["โครงการ : โครงการเขื่อนกันคลื่น 2,100,000 บาท", "1. งบลงทุน 2,100,000 บาท"]
    for count, amount in enumerate((300_000, 500_000, 600_000, 700_000), 1):
        years = {2570: 2 * amount, 2571: amount, 2572: 3 * amount, 2573: 500_000}
        total = sum(years.values()) + 200_000
        lines += [f"({count}) เขื่อนช่วงที่ {count} {amount:,} บาท", *commitment(total, 200_000, years, 2571)]
    return lines


def test_commitments_hold_by_source_by_year_and_for_the_year(tmp_path: Path, commitments: list[str]) -> None:
    document = read_lines(commitments, tmp_path)
    assert flagged(document) == []
    assert [len(verdicts(document, rule)) for rule in ("BT002", "BT003", "BT004")] == [4, 4, 4]


@pytest.mark.parametrize(
    ("old", "new", "rules"),
    [
        ("วงเงินทั้งสิ้น 4,900,000", "วงเงินทั้งสิ้น 4,600,000", {"BT002"}),
        ("เงินงบประมาณ 4,100,000", "เงินงบประมาณ 4,700,000", {"BT002", "BT003"}),
        ("ปี 2572 ผูกพันงบประมาณ 2,100,000", "ปี 2572 ผูกพันงบประมาณ 2,700,000", {"BT003"}),
        ("ปี 2571 ตั้งงบประมาณ 600,000", "ปี 2571 ตั้งงบประมาณ 800,000", {"BT003", "BT004"}),
    ],
)
def test_a_wrong_figure_of_a_commitment_is_flagged(
    tmp_path: Path, commitments: list[str], old: str, new: str, rules: set[str]
) -> None:
    document = read_lines(with_amount(commitments, old, new), tmp_path)
    assert set(flagged(document)) == rules


def test_a_list_alone_teaches_nothing_and_is_not_flagged(tmp_path: Path) -> None:
    lines = with_amount(
        project_list("สวนสาธารณะริมน้ำในเมือง", 12_400_000), "รถเข็น 2 คัน 4,650,000", "รถเข็น 2 คัน 4,150,000"
    )
    assert flagged(read_lines(lines, tmp_path)) == []


def test_money_of_a_source_is_counted_where_its_unit_is_not_printed(tmp_path: Path) -> None:
    lines = chapter()
    for number in range(1, 6):
        lines.append(f"({number}) เช่ารถ {number} คัน 200,000 บาท")
        lines += commitment(500_000, 80_000 + number, {2571: 200_000, 2572: 220_000 - number}, 2571)
    bare = [line.removesuffix(" บาท") if "เงินนอกงบประมาณ" in line else line for line in lines]
    assert bare != lines
    document = read_lines(bare, tmp_path)
    assert flagged(document) == []
    assert verdicts(document, "BT002") == verdicts(read_lines(lines, tmp_path), "BT002")
    wrong = [line.replace("80,005", "60,005") if "เงินนอกงบประมาณ" in line else line for line in bare]
    assert flagged(read_lines(wrong, tmp_path)) == ["BT002"]
