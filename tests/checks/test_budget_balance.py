"""Budget tables: what remains, what is spent, and columns of percents."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Check, Verdict
from tests.checks.builders import by_verdict
from tests.checks.dumped import budgets, dumped

HEADER = ("รายการ", "งบประมาณ (บาท)", "เบิกจ่าย (บาท)", "ก่อหนี้ผูกพัน (บาท)", "คงเหลือ (บาท)", "ร้อยละการเบิกจ่าย")
NET = (
    ("งบบุคลากร", "๑๐๐.๐๐", "๖๐.๐๐", "-", "๔๐.๐๐", "๖๐.๐๐"),
    ("งบดำเนินงาน", "๒๐๐.๐๐", "๑๐๐.๐๐", "๕๐.๐๐", "๕๐.๐๐", "๕๐.๐๐"),
    ("งบลงทุน", "๑๕๐.๐๐", "๒๐.๐๐", "๓๐.๐๐", "๑๐๐.๐๐", "๑๓.๓๓"),
)
GROSS = (
    ("งบบุคลากร", "๑๐๐.๐๐", "๖๐.๐๐", "-", "๔๐.๐๐", "๖๐.๐๐"),
    ("งบดำเนินงาน", "๒๐๐.๐๐", "๑๐๐.๐๐", "๕๐.๐๐", "๑๐๐.๐๐", "๗๕.๐๐"),
    ("งบลงทุน", "๑๕๐.๐๐", "๒๐.๐๐", "๓๐.๐๐", "๑๓๐.๐๐", "๓๓.๓๓"),
)

Rows = tuple[tuple[str, ...], ...]


def checks(rows: Rows, header: tuple[str, ...] = HEADER) -> list[Check]:
    return list(run_checks(dumped(budgets(header, *rows)), select=["BX"]).checks)


def with_cell(rows: Rows, row: int, column: int, cell: str) -> Rows:
    new = (*rows[row][:column], cell, *rows[row][column + 1 :])
    return (*rows[:row], new, *rows[row + 1 :])


@pytest.mark.parametrize(
    ("rows", "remaining", "percent"),
    [
        (NET, "budget − disbursed − committed", "disbursed × 100 / budget"),
        (GROSS, "budget − disbursed", "(disbursed + committed) × 100 / budget"),
    ],
)
def test_the_way_of_the_table_is_found(rows: Rows, remaining: str, percent: str) -> None:
    found = checks(rows)
    assert {check.verdict for check in found} == {Verdict.CONSISTENT}
    assert {check.formula for check in found if check.rule == "BX005"} == {remaining}
    assert {check.formula for check in found if check.rule == "BX007"} == {percent}


@pytest.mark.parametrize("rows", [NET, GROSS])
def test_a_row_that_differs_from_the_others_is_found(rows: Rows) -> None:
    (check,) = [c for c in checks(with_cell(rows, 2, 4, "๑๐๑.๐๐")) if c.verdict is Verdict.INCONSISTENT]
    assert (check.rule, check.subject.raw) == ("BX005", "๑๐๑.๐๐")


def test_a_wrong_percent_is_found() -> None:
    (check,) = [c for c in checks(with_cell(NET, 1, 5, "๕๑.๐๐")) if c.verdict is Verdict.INCONSISTENT]
    assert (check.rule, check.recomputed) == ("BX007", Decimal("50.00"))


def test_where_no_way_agrees_with_any_row_nothing_is_said() -> None:
    rows = tuple((*row[:4], "๗.๐๐", "๙.๐๐") for row in NET)
    assert {check.verdict for check in checks(rows)} == {Verdict.UNVERIFIABLE}


def test_spent_is_disbursed_and_committed() -> None:
    header = ("รายการ", "งบประมาณ", "เบิกจ่าย", "PO", "รวมเบิกจ่าย+PO", "คงเหลือ")
    rows = (
        ("ก", "100.00", "60.00", "30.00", "90.00", "10.00"),
        ("ข", "50.00", "20.00", "-", "20.00", "30.00"),
    )
    assert {check.verdict for check in checks(rows, header)} == {Verdict.CONSISTENT}
    found = by_verdict(
        run_checks(dumped(budgets(header, *with_cell(rows, 0, 4, "80.00")))), Verdict.INCONSISTENT
    )
    assert ("BX006", Decimal("90.00")) in [(check.rule, check.recomputed) for check in found]


def test_columns_in_different_scales_are_not_compared() -> None:
    header = ("รายการ", "งบประมาณ (ล้านบาท)", "เบิกจ่าย (บาท)", "คงเหลือ (บาท)")
    assert checks((("ก", "1.50", "500,000.00", "1,000,000.00"),), header) == []


def test_groups_of_columns_are_compared_apart() -> None:
    table = (
        ("รายการ", "งบดำเนินงาน", "", "", "งบลงทุน", "", ""),
        ("", "งบประมาณ", "เบิกจ่าย", "คงเหลือ", "งบประมาณ", "เบิกจ่าย", "คงเหลือ"),
        ("กองกลาง", "100.00", "60.00", "40.00", "10.00", "4.00", "6.00"),
        ("กองแผน", "200.00", "60.00", "140.00", "10.00", "5.00", "6.00"),
    )
    found = by_verdict(run_checks(dumped(budgets(*table)), select=["BX"]), Verdict.INCONSISTENT)
    assert [(check.subject.value, check.recomputed) for check in found] == [
        (Decimal("6.00"), Decimal("5.00"))
    ]


SPENT = (
    "ลำดับ\tหน่วยงาน\tงบประมาณหลังโอน\tผลการใช้จ่าย\t\t\tคงเหลือ\tร้อยละ\t\n"
    "\t\t\tก่อหนี้ผูกพัน (PO)\tเบิกจ่าย\tรวมใช้จ่าย\t\tเบิกจ่าย\tใช้จ่าย (PO+เบิกจ่าย)\n"
    "1\tกองคลัง\t2,400,000.00\t210,500.00\t1,516,300.25\t1,726,800.25\t673,199.75\t63.18\t71.95\n"
    "2\tกองแผนงาน\t1,850,000.00\t95,400.00\t1,204,618.50\t1,300,018.50\t549,981.50\t65.11\t70.27\n"
    "3\tกองช่าง\t5,120,000.00\t1,408,250.00\t2,960,044.75\t4,368,294.75\t751,705.25\t57.81\t85.32\n"
    "รวมทั้งสิ้น\t\t9,370,000.00\t1,714,150.00\t5,680,963.50\t7,395,113.50\t1,974,886.50\t60.63\t78.92\n"
)


def test_under_percents_stand_percents_of_amounts_in_other_groups() -> None:
    found = run_checks(dumped(SPENT)).checks
    assert {check.verdict for check in found} == {Verdict.CONSISTENT}
    assert len([check for check in found if check.rule == "BX007"]) == 8


@pytest.mark.parametrize(
    ("right", "wrong", "rule"),
    [("65.11", "66.11", "BX007"), ("85.32", "35.32", "BX007"), ("549,981.50", "549,961.50", "BX005")],
)
def test_a_wrong_figure_of_another_group_is_found(right: str, wrong: str, rule: str) -> None:
    found = by_verdict(run_checks(dumped(SPENT.replace(right, wrong))), Verdict.INCONSISTENT)
    assert (rule, wrong) in [(check.rule, check.subject.raw) for check in found]


@pytest.mark.parametrize(("column", "wrong"), [(1, "๒๑๐.๐๐"), (2, "๑๐๘.๐๐"), (3, "๕๕.๐๐"), (4, "๕๐.๔๐")])
def test_where_as_much_speaks_for_two_ways_the_wrong_digit_shows_which(column: int, wrong: str) -> None:
    """The row without commitments agrees either way."""
    (check,) = by_verdict(
        run_checks(dumped(budgets(HEADER, *with_cell(NET[:2], 1, column, wrong))), select=["BX005"]),
        Verdict.INCONSISTENT,
    )
    assert check.formula == "budget − disbursed − committed"
    assert NET[1][column] in [f"{hypothesis.to}" for hypothesis in check.hypotheses]


OF_CONTRACTS = (
    ("โครงการ ก", "๔๐๐.๐๐", "๔๐๐.๐๐", "๒๐๐.๐๐", "๒๐๐.๐๐", "๕๐.๐๐"),
    ("โครงการ ข", "๓๐๐.๐๐", "๒๕๐.๐๐", "๑๐๐.๐๐", "๑๕๐.๐๐", "๔๐.๐๐"),
    ("โครงการ ค", "๒๕๐.๐๐", "๒๐๐.๐๐", "๑๕๐.๐๐", "๕๐.๐๐", "๗๕.๐๐"),
    ("โครงการ ง", "๕๐๐.๐๐", "๓๐๐.๐๐", "๒๔๐.๐๐", "๖๐.๐๐", "๘๐.๐๐"),
)
CONTRACTS = ("โครงการ", "งบประมาณ (บาท)", "วงเงินสัญญา (บาท)", "เบิกจ่าย (บาท)", "คงเหลือ (บาท)", "ร้อยละการเบิกจ่าย")


def test_percents_and_rests_of_an_amount_beside_the_budget_are_of_that_amount() -> None:
    found = checks(OF_CONTRACTS, CONTRACTS)
    assert {check.verdict for check in found} == {Verdict.CONSISTENT}
    assert {check.formula for check in found if check.rule == "BX007"} == {"disbursed × 100 / amount beside"}
    assert {check.formula for check in found if check.rule == "BX005"} == {"amount beside − disbursed"}
    (check,) = [
        c
        for c in checks(with_cell(OF_CONTRACTS, 2, 5, "๗๖.๐๐"), CONTRACTS)
        if c.verdict is Verdict.INCONSISTENT
    ]
    assert (check.rule, check.recomputed, check.inputs[0].raw) == ("BX007", Decimal("75.00"), "๒๐๐.๐๐")


def test_percents_that_most_rows_contradict_are_of_nothing_that_is_known() -> None:
    header = (*CONTRACTS[:2], *CONTRACTS[3:4], CONTRACTS[5])
    rows = tuple((*row[:2], row[3], row[5]) for row in OF_CONTRACTS)
    found = [check for check in checks(rows, header) if check.rule == "BX007"]
    assert {check.verdict for check in found} == {Verdict.UNVERIFIABLE}
