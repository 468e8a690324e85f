"""The percent of target by the forms in use, and what is not judged by them."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Check, Reference, Verdict
from tests.checks.builders import Aim, Item, table_document


def checked(target: Aim, result: Aim, percent: str, name: str = "ตัวชี้วัด") -> Check:
    (check,) = run_checks(
        table_document(Item(name=name, target=target, result=result, percent=percent)), select=["PT001"]
    ).checks
    return check


PERCENT_AT_MOST = Aim("20", unit="percent", relation="<=")
DAYS_AT_MOST = Aim("20", unit="day", relation="<=")


@pytest.mark.parametrize(
    ("target", "printed", "formula"),
    [
        (PERCENT_AT_MOST, "105.00", "(100 − result) / (100 − target) × 100"),
        (PERCENT_AT_MOST, "125.00", "target / result × 100"),
        (PERCENT_AT_MOST, "120.00", "(2 − result / target) × 100"),
        (PERCENT_AT_MOST, "80.00", "result / target × 100"),
        (DAYS_AT_MOST, "125.00", "target / result × 100"),
        (DAYS_AT_MOST, "120.00", "(2 − result / target) × 100"),
    ],
)
def test_where_less_is_better_each_known_form_is_tried(target: Aim, printed: str, formula: str) -> None:
    check = checked(target, Aim("16.00", unit=target.unit), printed)
    assert check.verdict is Verdict.CONSISTENT
    assert check.formula == formula


def test_the_complement_is_only_for_percents() -> None:
    assert checked(DAYS_AT_MOST, Aim("16", unit="day"), "105.00").verdict is Verdict.INCONSISTENT


def test_forms_of_falling_are_not_tried_where_more_is_better() -> None:
    target = Aim("20", unit="percent", relation=">=")
    assert checked(target, Aim("16.00"), "125.00").verdict is Verdict.INCONSISTENT


def test_a_name_that_speaks_of_complaints_lets_falling_forms_be_tried() -> None:
    target = Aim("20", unit="percent")
    assert checked(target, Aim("16.00"), "125.00", name="ร้อยละข้อร้องเรียน").verdict is Verdict.CONSISTENT


def test_a_result_without_a_unit_has_the_scale_of_its_target() -> None:
    target = Aim("220,000", unit="baht", scale=10**6)
    assert checked(target, Aim("242,642"), "110.29").verdict is Verdict.CONSISTENT


def test_a_result_in_another_scale_is_converted() -> None:
    target = Aim("220,000", unit="baht", scale=10**6)
    result = Aim("242,642,000,000.00", unit="baht")
    assert checked(target, result, "110.29").verdict is Verdict.CONSISTENT


def test_units_that_differ_are_not_compared() -> None:
    check = checked(Aim("80", unit="percent"), Aim("76", unit="person"), "95.00")
    assert check.verdict is Verdict.UNVERIFIABLE
    assert check.reason == "the units of result (76) and target (80) differ"


def test_a_count_against_a_count_is_not_excused_by_rounding() -> None:
    target = Aim("3", unit="time")
    assert checked(target, Aim("2"), "66.67").verdict is Verdict.CONSISTENT
    assert checked(target, Aim("2"), "70.00").verdict is Verdict.INCONSISTENT


def test_a_result_that_is_a_rise_itself_is_compared_with_the_rise() -> None:
    target = Aim("5", unit="percent", reference=Reference.BASE_YEAR)
    result = Aim("6", unit="percent", reference=Reference.BASE_YEAR)
    assert checked(target, result, "120.00").verdict is Verdict.CONSISTENT


def test_a_fall_on_the_base_year_in_no_known_form_is_not_called_wrong() -> None:
    target = Aim("5", unit="percent", relation="<=", reference=Reference.BASE_YEAR)
    assert checked(target, Aim("93.00"), "98.77").verdict is Verdict.UNVERIFIABLE


def test_a_target_of_nought_divides_nothing() -> None:
    check = checked(Aim("0", unit="person"), Aim("2"), "100.00")
    assert check.verdict is Verdict.UNVERIFIABLE
    assert check.reason is not None
    assert "zero" in check.reason


def test_an_indicator_without_a_target_cell_is_unverifiable() -> None:
    (check,) = run_checks(table_document(Item(percent="95.00")), select=["PT001"]).checks
    assert check.verdict is Verdict.UNVERIFIABLE


@pytest.mark.parametrize("blank", ["", "-", " – "])
def test_a_blank_percent_claims_nothing(blank: str) -> None:
    item = Item(target=Aim("80"), result=Aim("76"), percent=blank)
    assert run_checks(table_document(item), select=["PT001"]).checks == ()


def test_an_unreadable_percent_is_unverifiable() -> None:
    check = checked(Aim("80"), Aim("76"), "9?.00")
    assert check.verdict is Verdict.UNVERIFIABLE


def over(number: str, result: str, percent: str) -> Item:
    return Item(number, target=Aim("80", unit="percent"), result=Aim(result), percent=percent)


def test_a_table_that_shows_nothing_over_a_hundred_is_not_called_wrong() -> None:
    document = table_document(
        over("1", "92.00", "100.00"), over("2", "84.00", "100.00"), over("3", "76.49", "95.61")
    )
    checks = run_checks(document, select=["PT001"]).checks
    assert {check.verdict for check in checks} == {Verdict.CONSISTENT}
    assert checks[0].formula == "result / target × 100, at most 100"


def test_a_single_hundred_in_a_table_that_shows_more_is_wrong() -> None:
    document = table_document(over("1", "92.00", "100.00"), over("2", "84.00", "105.00"))
    first, _ = run_checks(document, select=["PT001"]).checks
    assert first.verdict is Verdict.INCONSISTENT
    assert first.recomputed == Decimal("115.00")


def test_a_table_that_shows_nothing_over_its_cap_is_not_called_wrong() -> None:
    document = table_document(
        over("1", "110.00", "120.00"), over("2", "98.00", "120.00"), over("3", "84.00", "105.00")
    )
    checks = run_checks(document, select=["PT001"]).checks
    assert {check.verdict for check in checks} == {Verdict.CONSISTENT}
    assert checks[0].formula == "result / target × 100, at most 120"


@pytest.mark.parametrize("cap", ["100.00", "120.00"])
def test_one_percent_at_a_cap_may_be_cut_off(cap: str) -> None:
    document = table_document(over("1", "110.00", cap), over("2", "76.49", "95.61"))
    first, _ = run_checks(document, select=["PT001"]).checks
    assert first.verdict is Verdict.UNVERIFIABLE
    assert "may show no percent above" in str(first.reason)


def test_a_cap_may_stand_for_a_higher_percent_by_any_form() -> None:
    less = Item("1", target=Aim("5", unit="percent", relation="<="), result=Aim("3.50"), percent="120.00")
    checks = run_checks(table_document(less, over("2", "99.00", "120.00")), select=["PT001"]).checks
    assert {check.verdict for check in checks} == {Verdict.CONSISTENT}
