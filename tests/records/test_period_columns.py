"""Of several columns of one kind a row is read from the one of the latest period, and held against its like."""

from extract.records.accumulations import accumulations
from extract.records.indicators import read_indicators
from extract.records.rates import rates
from tests.tables.tabbed import tables_of


def indicator(text):
    (found,) = read_indicators(tables_of(text)).indicators
    return found


def value(quantity):
    return None if quantity is None else str(quantity.value)


def test_the_result_of_the_latest_year_is_the_result():
    one = indicator(
        "ที่\tตัวชี้วัด\tผลการดำเนินงาน ปี 2565\tผลการดำเนินงาน ปี 2566\tเป้าหมาย ปี 2566\tสถานะ\n1\tก\t70\t90\t80\tบรรลุ\n"
    )
    assert (value(one.result), value(one.target)) == ("90", "80")


def test_a_target_of_other_years_is_none():
    one = indicator(
        "ที่\tตัวชี้วัด\tเป้าหมาย ปี 2567\tเป้าหมาย ปี 2568\tผลการดำเนินงาน ปี 2566\tสถานะ\n1\tก\t80\t85\t70\tไม่บรรลุ\n"
    )
    assert value(one.target) is None


QUARTERS = """ตัวชี้วัด	ไตรมาส 1		ไตรมาส 2		รวม		ผลการประเมิน
	แผน	ผล	แผน	ผล	แผน	ผล
ก	5	6	5	4	10	10	บรรลุ
"""


def test_a_status_speaks_of_the_whole_and_not_of_the_first_quarter():
    one = indicator(QUARTERS)
    assert (value(one.target), value(one.result)) == ("10", "10")


def test_plans_and_results_come_together_apart():
    (table,) = tables_of(QUARTERS)
    found = [
        (one.measure, [value(part) for part in one.parts], value(one.total)) for one in accumulations(table)
    ]
    assert found == [("target", ["5", "5"], "10"), ("result", ["6", "4"], "10")]


def test_a_cumulative_column_takes_the_quarters_up_to_its_own():
    (table,) = tables_of(
        "ตัวชี้วัด\tไตรมาส 1\tไตรมาส 2\tสะสม ไตรมาส 2\tไตรมาส 3\tสะสม ไตรมาส 3\nจำนวน ก\t1\t2\t3\t4\t7\n"
    )
    assert [[value(part) for part in one.parts] for one in accumulations(table)] == [
        ["1", "2"],
        ["1", "2", "4"],
    ]


def test_a_rate_has_its_base_by_name_and_its_counts_by_nearness():
    (table,) = tables_of("เขต\tประชากร\tป่วย (ราย)\tตาย (ราย)\tอัตราตายต่อแสนประชากร\nก\t100,000\t10\t2\t2.00\n")
    (one,) = rates(table)
    assert [value(count) for count in one.counts] == ["2", "10"]
    assert [value(base) for base in one.bases] == ["100000"]
