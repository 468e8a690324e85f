"""Rates of a base, and what quarters come to."""

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import by_verdict
from tests.checks.scoring_tables import quarter_table, rate_table, table

RATES = (("12", "48,000", "25.00"), ("30", "60,000", "50.00"), ("9", "45,000", "20.00"))


def wrong(document, *select):
    return [
        check.subject.raw for check in by_verdict(run_checks(document, select=select), Verdict.INCONSISTENT)
    ]


def test_rates_that_hold():
    assert wrong(rate_table(*RATES), "RT") == []


def test_a_wrong_rate_is_found():
    assert wrong(rate_table(*RATES, ("6", "24,000", "52.00")), "RT") == ["52.00"]


def test_the_count_is_found_among_several_columns():
    document = table(
        ["เขต", "ประชากร", "ป่วย (ราย)", "อัตราป่วยต่อแสนประชากร", "ตาย (ราย)", "อัตราตายต่อแสนประชากร"],
        ["ก", "100,000", "200", "200.00", "4", "4.00"],
        ["ข", "200,000", "500", "250.00", "6", "3.00"],
        ["ค", "400,000", "600", "150.00", "20", "5.00"],
        ["ง", "800,000", "800", "100.00", "8", "10.00"],
    )
    assert wrong(document, "RT") == ["10.00"]


def test_rates_of_a_base_that_is_not_printed_are_not_called_wrong():
    rows = [(count, base, f"{float(rate) * 1.1:.2f}") for count, base, rate in RATES]
    document = rate_table(*rows)
    assert wrong(document, "RT") == []
    assert len(by_verdict(run_checks(document, select=["RT"]), Verdict.UNVERIFIABLE)) == len(rows)


COUNTS = (("ครั้ง", "3", "4", "5", "12"), ("คน", "10", "20", "30", "60"), ("เรื่อง", "1", "1", "2", "4"))


def test_a_wrong_sum_of_quarters_is_found():
    assert wrong(quarter_table(*COUNTS), "CU") == []
    assert wrong(quarter_table(*COUNTS, ("ครั้ง", "5", "6", "7", "81")), "CU") == ["81"]


def test_a_cumulative_percent_may_be_that_of_the_last_quarter():
    assert wrong(quarter_table(*COUNTS, ("ร้อยละ", "20.00", "55.00", "96.40", "96.40")), "CU") == []


def test_a_percent_that_comes_together_in_an_unknown_way_is_not_called_wrong():
    assert wrong(quarter_table(*COUNTS, ("ร้อยละ", "20.00", "55.00", "96.40", "88.10")), "CU") == []


def test_quarters_that_are_cumulative_themselves():
    rows = (("ครั้ง", "3", "7", "12", "12"), ("คน", "10", "30", "60", "60"), ("เรื่อง", "1", "2", "4", "4"))
    assert wrong(quarter_table(*rows), "CU") == []
    assert wrong(quarter_table(*rows, ("ครั้ง", "3", "7", "12", "22")), "CU") == ["22"]


def test_the_plan_of_the_year_is_no_sum_of_the_quarters_results():
    document = table(
        ["ตัวชี้วัด", "หน่วยนับ", "แผนทั้งปี", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4", "รวมผล"],
        ["ผู้ผ่านการอบรม", "คน", "1,200", "300", "350", "280", "310", "1,240"],
        ["รายงานวิจัย", "เรื่อง", "8", "1", "2", "2", "2", "7"],
        ["ตรวจสถานประกอบการ", "แห่ง", "500", "120", "130", "125", "135", "510"],
    )
    checked = run_checks(document, select=["CU"])
    assert {check.subject.raw for check in checked.checks} == {"1,240", "7", "510"}
    assert by_verdict(checked, Verdict.UNVERIFIABLE) == []
