"""Lists of amounts are read as trees: numbers, levels, kinds of expense, projects, and what is no heading."""

from pathlib import Path

from schemas import BudgetMeasure, ExpenseKind
from tests.records.budget_book import chapter, commitment, project_list, read_lines


def test_headings_stand_under_one_another_by_their_numbers(tmp_path: Path) -> None:
    items = read_lines(project_list("สวนสาธารณะริมน้ำในเมือง", 12_400_000), tmp_path).budget_items
    assert [(item.number, item.level) for item in items] == [
        (None, 0),
        ("1.", 1),
        ("1.1", 2),
        ("2.", 1),
        ("2.1", 2),
        ("(1)", 3),
        ("(2)", 3),
    ]
    assert [item.kind for item in items[1:4]] == [
        ExpenseKind.OPERATIONS,
        ExpenseKind.OPERATIONS,
        ExpenseKind.INVESTMENT,
    ]
    assert items[5].label == "เครื่องสูบน้ำพร้อมอุปกรณ์ ตำบลทดสอบ อำเภอตัวอย่าง 1 เครื่อง"
    assert items[5].output == "โครงการ : โครงการสวนสาธารณะริมน้ำในเมือง"


def test_a_number_below_another_style_of_number_is_read(tmp_path: Path) -> None:
    lines = ["2) ค่าใช้จ่ายลงทุน 900,000 บาท", "2.1 ค่าครุภัณฑ์ 500,000 บาท", "2.2 ค่าที่ดิน 400,000 บาท"]
    items = read_lines(lines, tmp_path).budget_items
    assert [(item.number, item.parent) for item in items] == [("2)", None), ("2.1", 0), ("2.2", 0)]


def test_years_and_sources_belong_to_the_heading_above(tmp_path: Path) -> None:
    years = {2570: 600_000, 2571: 300_000, 2572: 1_100_000}
    lines = ["(1) อาคารจอดเรือ 1 หลัง 300,000 บาท", *commitment(2_500_000, 500_000, years, 2571)]
    items = read_lines(lines, tmp_path).budget_items
    assert [item.measure for item in items[1:]] == [
        BudgetMeasure.ENVELOPE,
        BudgetMeasure.OFF_BUDGET,
        BudgetMeasure.ON_BUDGET,
        BudgetMeasure.YEAR_SET,
        BudgetMeasure.YEAR_SET,
        BudgetMeasure.YEAR_COMMITTED,
    ]
    assert {item.parent for item in items[1:]} == {0}
    assert [item.first_year for item in items[4:]] == [2570, 2571, 2572]


def test_a_threshold_in_words_is_no_amount_of_its_own(tmp_path: Path) -> None:
    lines = ["(1) ครุภัณฑ์ที่มีราคาต่อหน่วยต่ำกว่า 1 ล้านบาท", "รวม 4 รายการ (รวม 12 หน่วย) 540,000 บาท"]
    (item,) = read_lines(lines, tmp_path).budget_items
    assert item.amount is not None
    assert item.amount.raw == "540,000"


def test_thai_digits_are_kept_as_printed_and_read(tmp_path: Path) -> None:
    lines = ["๑. งบดำเนินงาน ๑,๕๐๐,๐๐๐ บาท", "๑.๑ ค่าตอบแทน ๑,๕๐๐,๐๐๐ บาท"]
    items = read_lines(lines, tmp_path).budget_items
    assert [item.amount.value for item in items if item.amount] == [1_500_000, 1_500_000]


def test_prose_without_amounts_makes_no_tree(tmp_path: Path) -> None:
    lines = ["1. วิสัยทัศน์", "เมืองน่าอยู่", "2. พันธกิจ", "1. ดูแลต้นไม้", "2. ดูแลคลอง"]
    assert read_lines(lines, tmp_path).budget_items == ()


def test_a_table_of_labels_and_amounts_is_a_tree_too(tmp_path: Path) -> None:
    rows = [line.rsplit(" ", 2) for line in project_list("ทางจักรยานรอบเกาะกลาง", 20_000_000) if "บาท" in line]
    lines = ["รายการ\tจำนวน", *(f"{words}\t{amount} {unit}" for words, amount, unit in rows)]
    document = read_lines(lines, tmp_path)
    assert len(document.budget_items) == len(rows)
    assert {item.at.table for item in document.budget_items} == {"t1"}


def test_every_item_of_a_chapter_stands_under_its_project(tmp_path: Path) -> None:
    items = read_lines(chapter(), tmp_path).budget_items
    assert all(item.output for item in items)
    assert sum(item.level == 0 for item in items) == 4
