"""Columns say which period they are for, and rates what they are a rate of."""

import pytest
from tables.tabbed import tables_of

from extract.tables.periods import period_of
from extract.tables.rates import per_of
from schemas import PeriodKind, Role


@pytest.mark.parametrize(
    ("path", "kind", "number"),
    [
        (("รอบ ๖ เดือน", "ผล"), PeriodKind.ROUND, 6),
        (("รอบที่ 2 (12 เดือน)",), PeriodKind.ROUND, 12),
        (("ไตรมาส ๓", "แผน"), PeriodKind.QUARTER, 3),
        (("ต.ค. 65",), PeriodKind.MONTH, 1),
        (("ก.ย.",), PeriodKind.MONTH, 12),
        (("ผลการดำเนินงาน ปี ๒๕๖๖",), PeriodKind.YEAR, 2566),
        (("ผลสะสม",), PeriodKind.CUMULATIVE, None),
        (("ผลสะสม ณ ไตรมาส 2",), PeriodKind.CUMULATIVE, 2),
        (("รวม", "ผล"), PeriodKind.CUMULATIVE, None),
        (("ผล", "ต.ค. - ธ.ค. 66"), PeriodKind.QUARTER, 1),
        (("กรกฎาคม-กันยายน",), PeriodKind.QUARTER, 4),
        (("ผล", "๙ เดือน"), PeriodKind.ROUND, 9),
        (("ผลสะสม", "6 เดือน"), PeriodKind.CUMULATIVE, 2),
    ],
)
def test_a_header_names_its_period(path, kind, number):
    period = period_of(path)
    assert (period.kind, period.number) == (kind, number)


@pytest.mark.parametrize("words", ["คะแนนรวม", "ผลการดำเนินงาน", "รอบ", "เดือน"])
def test_other_words_name_none(words):
    assert period_of((words,)) is None


def test_a_row_that_begins_with_a_quarter_is_no_header():
    (table,) = tables_of("เรื่อง\tแผน\tผล\nไตรมาส 1\t5\t4\nไตรมาส 2\t5\t6\n")
    assert len(table.rows) == 2


@pytest.mark.parametrize(
    ("words", "per"),
    [
        ("อัตราป่วยต่อแสนประชากร", 100_000),
        ("อัตราป่วย (ต่อประชากร 100,000 คน)", 100_000),
        ("อัตราตาย ต่อ ๑,๐๐๐ การเกิดมีชีพ", 1_000),
        ("อัตราการเกิด (ต่อพัน)", 1_000),
        ("ล้านบาทต่อปี", None),
        ("ต่อพันธุ์พืช", None),
        ("คิดเป็นร้อยละต่อร้อยละ", None),
    ],
)
def test_a_rate_names_its_base(words, per):
    assert per_of(words) == per


def test_a_rate_is_a_column_of_its_own_kind():
    (table,) = tables_of("จังหวัด\tประชากร\tป่วย (ราย)\tอัตราต่อแสนประชากร\nก\t100,000\t10\t10.00\n")
    assert [column.role for column in table.columns][1:] == [Role.POPULATION, Role.NUMERIC, Role.RATE]
    assert table.columns[3].per == 100_000


@pytest.mark.parametrize("words", ["พ.ย. - ม.ค.", "ต.ค. - มี.ค.", "ธ.ค. - ต.ค."])
def test_months_that_are_no_quarter_name_none(words):
    assert period_of((words,)) is None


def test_what_results_of_quarters_come_to_is_a_result():
    (table,) = tables_of(
        "ตัวชี้วัด\tเป้าหมาย\tผลการดำเนินงาน\t\tรวม\tร้อยละเทียบเป้าหมาย\n"
        "\t\tไตรมาส 1\tไตรมาส 2\t\t\n"
        "จำนวนแห่ง\t8\t3\t4\t7\t87.50\n"
    )
    assert [column.role for column in table.columns[2:5]] == [Role.RESULT] * 3
