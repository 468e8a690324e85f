from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.thai.dates import MONTHS, find_period, fiscal_period, fiscal_year, read_date
from extract.thai.digits import to_thai


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", 2566),
        ("ปีงบประมาณ 2566", 2566),
        ("รายงานประจำปี ๒๕๖๓", 2563),
        ("แผนรายปี (พ.ศ. ๒๕๖๖)", 2566),
        ("ปี พ.ศ. 2560", 2560),
        ("แผน พ.ศ. ๒๕๖๑ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", 2566),
        ("๒๕๖๖", 2566),
        ("ปีงบประมาณ ๒,๕๖๖", None),
        ("จำนวน ๒๕๖๖ ราย", None),
        ("ผลการดำเนินงาน", None),
    ],
)
def test_the_fiscal_year(text: str, year: int | None) -> None:
    assert fiscal_year(text) == year


def test_a_fiscal_year_runs_from_october_to_september() -> None:
    assert fiscal_period(2566) == (date(2022, 10, 1), date(2023, 9, 30))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("ตั้งแต่เดือนตุลาคม ๒๕๖๕ - เดือนกันยายน ๒๕๖๖", date(2022, 10, 1), date(2023, 9, 30)),
        ("๑ ตุลาคม ๒๕๖๕ ถึง ๓๐ กันยายน ๒๕๖๖", date(2022, 10, 1), date(2023, 9, 30)),
        ("ต.ค. ๖๕ - ก.ย. ๖๖", date(2022, 10, 1), date(2023, 9, 30)),
        ("1 ต.ค. 2565 – 30 ก.ย. 2566", date(2022, 10, 1), date(2023, 9, 30)),
        ("(ไตรมาสที่ ๑ - ๒) (๑ ตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖)", date(2022, 10, 1), date(2023, 3, 31)),
        ("ตุลาคม - ธันวาคม ๒๕๖๖", date(2023, 10, 1), date(2023, 12, 31)),
        ("ตุลาคม - มกราคม ๒๕๖๖", date(2022, 10, 1), date(2023, 1, 31)),
        ("๑ - ๓๐ กันยายน ๒๕๖๖", date(2023, 9, 1), date(2023, 9, 30)),
        ("มกราคม - กุมภาพันธ์ ๒๕๖๗", date(2024, 1, 1), date(2024, 2, 29)),
    ],
)
def test_a_period(text: str, start: date, end: date) -> None:
    assert find_period(text) == (start, end)


@pytest.mark.parametrize(
    "text", ["ณ วันที่ ๓๐ กันยายน ๒๕๖๖", "๘๐ - ๘๕", "ปี ๒๕๖๕ - ๒๕๖๖", "๓๐ กันยายน ๒๕๖๖ - ๑ มกราคม ๒๕๖๖"]
)
def test_no_period(text: str) -> None:
    assert find_period(text) is None


@given(
    st.dates(date(1957, 1, 1), date(2100, 1, 1)),
    st.sampled_from([0, 1]),
    st.booleans(),
)
def test_a_written_date_comes_back(day: date, spelling: int, thai: bool) -> None:
    text = f"วันที่ {day.day} {MONTHS[day.month][spelling]} {day.year + 543}"
    assert read_date(to_thai(text) if thai else text) == day


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(1, 900))
def test_a_written_period_comes_back(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    first, last = (f"{day.day} {MONTHS[day.month][0]} {day.year + 543}" for day in (start, end))
    assert find_period(f"ระหว่างวันที่ {first} ถึงวันที่ {last}") == (start, end)


def test_impossible_dates_are_none() -> None:
    assert read_date("๓๑ กุมภาพันธ์ ๒๕๖๖") is None
    assert read_date("๓๐ ก.ย. ๖๖") == date(2023, 9, 30)
    assert read_date("30/9/2566") == date(2023, 9, 30)
