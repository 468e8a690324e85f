"""Columns headed by fiscal years become figures of those years, with target and result apart."""

from pathlib import Path

from schemas import YearlyIndicator
from tests.records.budget_book import read_lines


def indicators(folder: Path, *rows: str) -> tuple[YearlyIndicator, ...]:
    return read_lines(list(rows), folder).yearly_indicators


def test_targets_by_year_with_their_unit_and_section(tmp_path: Path) -> None:
    found = indicators(
        tmp_path,
        "ตัวชี้วัด\tหน่วยนับ\tปี 2570\tปี 2571",
        "1. เมืองมีต้นไม้มากขึ้น\t\t\t",
        "- จำนวนต้นไม้ที่ปลูก\tต้น\t1,200\t1,500",
        "เงินงบประมาณ\tล้านบาท\t3.4500\t-",
    )
    assert [(one.name, one.unit) for one in found] == [
        ("- จำนวนต้นไม้ที่ปลูก", "ต้น"),
        ("เงินงบประมาณ", "ล้านบาท"),
    ]
    assert [(year.first_year, year.target.raw) for year in found[0].years if year.target] == [
        (2570, "1,200"),
        (2571, "1,500"),
    ]
    assert found[1].years[1].target is None


def test_a_figure_in_brackets_is_the_result(tmp_path: Path) -> None:
    (found,) = indicators(
        tmp_path, "ตัวชี้วัด\tหน่วยนับ\tปี 2570 แผน (ผล)\tปี 2571 แผน", "จำนวนผู้เข้าชม\tคน\t900 ( 950 )\t1,000"
    )
    first, second = found.years
    assert first.target is not None
    assert first.result is not None
    assert (first.target.raw, first.result.raw, second.result) == ("900", "950", None)


def test_years_from_the_beginning_and_to_the_end_are_open(tmp_path: Path) -> None:
    (found,) = indicators(
        tmp_path, "ตัวชี้วัด\tหน่วยนับ\tเริ่มต้น - ปี 2570\tปี 2571\tปี 2572-จบ", "จำนวนแผนที่\tฉบับ\t4\t5\t6"
    )
    assert [(year.first_year, year.last_year) for year in found.years] == [
        (None, 2570),
        (2571, 2571),
        (2572, None),
    ]


def test_a_table_of_one_year_has_no_columns_by_year(tmp_path: Path) -> None:
    assert indicators(tmp_path, "ตัวชี้วัด\tปี 2571\tหมายเหตุ", "จำนวนแผนที่\t4\t-") == ()


def test_header_that_says_result_makes_results(tmp_path: Path) -> None:
    found = indicators(
        tmp_path,
        "ลำดับ\tตัวชี้วัด\tผลปี 2569\tเป้าหมายปี 2570\tผลปี 2570",
        "1\tจำนวนผู้เข้าชม\t950\t1,000\t1,010",
        "2\tจำนวนผู้เข้าพัก\t95\t100\t101",
    )
    first, second = found[0].years
    assert [one.name for one in found] == ["จำนวนผู้เข้าชม", "จำนวนผู้เข้าพัก"]
    assert first.target is None
    assert first.result is not None
    assert second.target is not None
    assert (first.result.raw, second.target.raw) == ("950", "1,000")
