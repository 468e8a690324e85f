"""Budget execution: percents of the budget, differences from the target, and the whole against its parts."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Check, Verdict
from tests.checks.builders import by_verdict
from tests.checks.dumped import dumped, execution

NOTHING = "- (-)"
WHOLE = (
    "รายจ่าย ภาพรวม",
    "๙๓๐.๐๐ (๙๓.๐๐)",
    "๙๖๐.๐๐ (๙๖.๐๐)",
    "๓๐.๐๐ (+๓.๐๐)",
    "๑,๐๐๐.๐๐ (๑๐๐.๐๐)",
    "๙๙๐.๐๐ (๙๙.๐๐)",
    "๑๐.๐๐ (-๑.๐๐)",
)
REGULAR = (
    "รายจ่าย ประจำ",
    "๘๕๕.๐๐ (๙๕.๐๐)",
    "๘๖๔.๐๐ (๙๖.๐๐)",
    "๙.๐๐ (+๑.๐๐)",
    "๙๐๐.๐๐ (๑๐๐.๐๐)",
    "๘๙๐.๐๐ (๙๘.๘๙)",
    "๑๐.๐๐ (-๑.๑๑)",
)
INVESTMENT = (
    "รายจ่าย ลงทุน",
    "๗๕.๐๐ (๗๕.๐๐)",
    "๙๖.๐๐ (๙๖.๐๐)",
    "๒๑.๐๐ (+๒๑.๐๐)",
    "๑๐๐.๐๐ (๑๐๐.๐๐)",
    "๑๐๐.๐๐ (๑๐๐.๐๐)",
    NOTHING,
)


def changed(row: tuple[str, ...], column: int, cell: str) -> tuple[str, ...]:
    return (*row[:column], cell, *row[column + 1 :])


def wrong(*rows: tuple[str, ...]) -> list[Check]:
    return by_verdict(run_checks(dumped(execution(*rows)), select=["BX"]), Verdict.INCONSISTENT)


def told(checks: list[Check]) -> list[tuple[str, Decimal | None, object]]:
    return [(check.rule, check.subject.value, check.recomputed) for check in checks]


def test_a_table_that_holds_has_no_findings() -> None:
    checked = run_checks(dumped(execution(WHOLE, REGULAR, INVESTMENT)), select=["BX"])
    assert {check.verdict for check in checked.checks} == {Verdict.CONSISTENT}
    assert {check.rule for check in checked.checks} == {"BX001", "BX002", "BX003", "BX004"}


def test_the_base_is_the_amount_of_100_percent_of_the_row() -> None:
    (check,) = wrong(changed(WHOLE, 2, "๙๗๐.๐๐ (๙๖.๐๐)"), REGULAR, INVESTMENT)[:1]
    assert [operand.raw for operand in check.inputs] == ["๙๗๐.๐๐", "๑,๐๐๐.๐๐"]
    assert told([check]) == [("BX001", Decimal("96.00"), Decimal("97.00"))]


def test_a_misread_amount_is_suspected_in_all_that_it_takes_part_in() -> None:
    found = wrong(changed(WHOLE, 1, "๙๗๐.๐๐ (๙๓.๐๐)"), REGULAR, INVESTMENT)
    assert {check.rule for check in found} == {"BX001", "BX002", "BX004"}
    assert {check.hypotheses[0].to for check in found} == {"๙๓๐.๐๐"}
    assert len({check.cause for check in found}) == 1


def test_beside_other_errors_a_likely_misreading_is_shown_still() -> None:
    """The difference and the parts are wrong too: no reading of the target reconciles all of them."""
    row = changed(changed(WHOLE, 1, "๙๙๐.๐๐ (๙๓.๐๐)"), 3, "๔๔.๐๐ (+๓.๐๐)")
    found = wrong(row, changed(REGULAR, 1, "๙๕๕.๐๐ (๙๕.๐๐)"), INVESTMENT)
    (check,) = [check for check in found if check.rule == "BX001" and check.subject.raw == "๙๓.๐๐"]
    assert [(h.from_, h.to, h.kind, h.reconciles) for h in check.hypotheses] == [
        ("๙๙๐.๐๐", "๙๓๐.๐๐", "digit-misread", (check.id,))
    ]


def test_differences_are_found_wrong() -> None:
    row = changed(WHOLE, 3, "๓๑.๐๐ (+๓.๑๐)")
    assert told(wrong(row, REGULAR, INVESTMENT)) == [
        ("BX002", Decimal("31.00"), Decimal("30.00")),
        ("BX003", Decimal("3.10"), Decimal("3.00")),
        ("BX004", Decimal("31.00"), Decimal("30.00")),
    ]


def test_a_sign_that_all_other_rows_print_otherwise_is_found() -> None:
    row = changed(WHOLE, 3, "๓๐.๐๐ (-๓.๐๐)")
    assert told(wrong(row, REGULAR, INVESTMENT)) == [("BX003", Decimal("-3.00"), Decimal("3.00"))]


def test_a_table_may_subtract_the_other_way_round() -> None:
    rows = (
        ("ก", "93.00 (93.00)", "99.00 (99.00)", "-6.00 (-6.00)", "100.00 (100.00)", NOTHING, NOTHING),
    ) * 2
    assert wrong(*rows) == []


def test_an_amount_without_a_budget_beside_it_cannot_be_verified() -> None:
    row = ("ก", "93.00 (93.00)", "99.00 (99.00)", "6.00 (+6.00)", NOTHING, NOTHING, NOTHING)
    checks = run_checks(dumped(execution(row)), select=["BX001"]).checks
    assert [check.verdict for check in checks] == [Verdict.UNVERIFIABLE] * 2
    assert "100 percent" in (checks[0].reason or "")


def test_a_whole_that_is_not_its_parts_is_found() -> None:
    row = changed(WHOLE, 4, "๑,๐๑๐.๐๐ (๑๐๐.๐๐)")
    assert ("BX004", Decimal("1010.00"), Decimal("1000.00")) in told(wrong(row, REGULAR, INVESTMENT))


def test_differences_of_either_sign_make_up_that_of_the_whole() -> None:
    whole = ("ภาพรวม", "100.00", "104.00", "4.00", "-", "-", "-")
    regular = ("ประจำ", "80.00", "90.00", "10.00", "-", "-", "-")
    investment = ("ลงทุน", "20.00", "14.00", "6.00", "-", "-", "-")
    assert wrong(whole, regular, investment) == []


@pytest.mark.parametrize("parts", [("งบกลาง", "งบอื่น"), ("กองกลาง", "ในจำนวนนี้")])
def test_rows_that_make_up_no_amount_of_the_whole_are_not_its_parts(parts: tuple[str, str]) -> None:
    rows = [("ภาพรวม", "100.00", "90.00"), (parts[0], "70.00", "60.00"), (parts[1], "50.00", "40.00")]
    assert wrong(*((*row, "10.00", "-", "-", "-") for row in rows)) == []


QUARTER = (
    "หน่วยงาน\tงบประมาณที่ได้รับจัดสรร\tไตรมาสที่ 1\t\t\t\tไตรมาสที่ 2\t\t\t\n"
    "\t\tเป้าหมาย (ร้อยละ)\tผลเบิกจ่าย (บาท)\tร้อยละ\tสูง/ต่ำกว่าเป้าหมาย"
    "\tเป้าหมาย (ร้อยละ)\tผลเบิกจ่าย (บาท)\tร้อยละ\tสูง/ต่ำกว่าเป้าหมาย\n"
    "กองคลัง\t2,400,000.00\t32.00\t790,120.50\t32.92\t0.92\t52.00\t1,204,300.00\t50.18\t-1.82\n"
    "กองแผนงาน\t1,850,000.00\t32.00\t560,418.25\t30.29\t-1.71\t52.00\t990,214.75\t53.53\t1.53\n"
    "กองช่าง\t5,120,000.00\t32.00\t1,690,005.00\t33.01\t1.01\t52.00\t2,508,700.50\t49.00\t-3.00\n"
    "รวม\t9,370,000.00\t32.00\t3,040,543.75\t32.45\t0.45\t52.00\t4,703,215.25\t50.19\t-1.81\n"
)


def test_a_target_in_percents_is_no_amount_and_no_part_of_a_sum() -> None:
    checked = run_checks(dumped(QUARTER))
    assert by_verdict(checked, Verdict.INCONSISTENT) == []
    assert checked.summary.figures_checked == checked.summary.figures


@pytest.mark.parametrize(
    ("right", "wrong"), [("-3.00", "-8.00"), ("30.29", "36.29"), ("3,040,543.75", "3,040,643.75")]
)
def test_a_wrong_figure_beside_a_target_in_percents_is_found(right: str, wrong: str) -> None:
    checked = run_checks(dumped(QUARTER.replace(right, wrong)))
    assert wrong in [check.subject.raw for check in by_verdict(checked, Verdict.INCONSISTENT)]


def test_differences_that_none_of_a_table_bears_out_accuse_nobody() -> None:
    text = (
        "หน่วยงาน\tงบประมาณ\tเป้าหมาย\tเบิกจ่าย\tผลต่าง\n"
        "กองคลัง\t2,400,000.00\t32.00\t790,120.50\t0.92\n"
        "กองแผนงาน\t1,850,000.00\t32.00\t560,418.25\t1.71\n"
    )
    assert by_verdict(run_checks(dumped(text)), Verdict.INCONSISTENT) == []
