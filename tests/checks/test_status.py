"""Attained or not: said only where the direction and the numbers are sure."""

import pytest

from extract.checks import run_checks
from schemas import Check, Reference, Relation, Status, Verdict
from tests.checks.builders import Aim, Item, table_document


def status_check(
    target: Aim, result: Aim, status: Status = Status.ATTAINED, name: str = "ร้อยละความพึงพอใจ"
) -> Check:
    item = Item(name=name, target=target, result=result, status=status)
    (check,) = run_checks(table_document(item), select=["AT001"]).checks
    return check


def percent(number: str, relation: Relation = "=") -> Aim:
    return Aim(number, unit="percent", relation=relation)


@pytest.mark.parametrize(
    ("relation", "target", "result", "attained"),
    [
        ("=", "80", "80.01", True),
        ("=", "80", "79.99", False),
        (">=", "80", "93.60", True),
        (">", "80", "79.99", False),
        (">", "80", "80.01", True),
        ("<=", "23", "18.62", True),
        ("<=", "23", "23.01", False),
        ("<", "23", "23.01", False),
    ],
)
def test_the_status_follows_the_relation(
    relation: Relation, target: str, result: str, attained: bool
) -> None:
    right, wrong = Status.ATTAINED, Status.NOT_ATTAINED
    if not attained:
        right, wrong = wrong, right
    aim = percent(target, relation)
    assert status_check(aim, percent(result), right).verdict is Verdict.CONSISTENT
    check = status_check(aim, percent(result), wrong)
    assert check.verdict is Verdict.INCONSISTENT
    assert check.decisive


@pytest.mark.parametrize(
    ("relation", "attained"), [("=", True), (">=", True), ("<=", True), (">", False), ("<", False)]
)
def test_a_count_on_the_target_meets_it_unless_it_must_be_passed(relation: Relation, attained: bool) -> None:
    aim = Aim("4", unit="agency", relation=relation)
    right = Status.ATTAINED if attained else Status.NOT_ATTAINED
    assert status_check(aim, Aim("4"), right).verdict is Verdict.CONSISTENT


def test_a_rounded_result_that_only_seems_to_reach_the_target_may_have_missed_it() -> None:
    check = status_check(percent("80"), percent("80"), Status.NOT_ATTAINED)
    assert check.verdict is Verdict.CONSISTENT


def test_a_count_is_not_rounded() -> None:
    check = status_check(Aim("4", unit="agency"), Aim("4", unit="agency"), Status.NOT_ATTAINED)
    assert check.verdict is Verdict.INCONSISTENT


def test_a_result_takes_the_unit_and_scale_of_its_target() -> None:
    target = Aim("220,000", unit="baht", scale=10**6)
    assert status_check(target, Aim("242,642")).verdict is Verdict.CONSISTENT


def test_units_that_differ_are_not_compared() -> None:
    assert status_check(percent("80"), Aim("90", unit="person")).verdict is Verdict.UNVERIFIABLE


def test_a_name_that_does_not_tell_the_direction_is_not_judged() -> None:
    check = status_check(percent("5"), percent("3.00"), Status.ATTAINED, name="ร้อยละเรื่องร้องเรียน")
    assert check.verdict is Verdict.UNVERIFIABLE
    assert "ยิ่งมาก" in check.message.th


def test_complaints_that_were_settled_are_better_when_more() -> None:
    name = "ร้อยละของเรื่องร้องเรียนที่ได้รับการแก้ไข"
    assert status_check(percent("90"), percent("80.00"), name=name).verdict is Verdict.INCONSISTENT


def test_a_result_that_meets_the_target_is_attained_in_either_direction() -> None:
    aim = Aim("3", unit="case")
    check = status_check(aim, aim, name="จำนวนเรื่องร้องเรียน")
    assert check.verdict is Verdict.CONSISTENT


RISE = Aim("5", unit="percent", reference=Reference.BASE_YEAR)
FALL = Aim("5", unit="percent", relation="<=", reference=Reference.BASE_YEAR)


@pytest.mark.parametrize(
    ("target", "result", "verdict"),
    [
        (RISE, "178.42", Verdict.CONSISTENT),
        (RISE, "3.00", Verdict.INCONSISTENT),
        (RISE, "50.00", Verdict.UNVERIFIABLE),
        (FALL, "93.00", Verdict.CONSISTENT),
        (FALL, "3.00", Verdict.UNVERIFIABLE),
    ],
)
def test_a_result_beside_a_change_may_be_a_level_or_a_change(
    target: Aim, result: str, verdict: Verdict
) -> None:
    assert status_check(target, percent(result)).verdict is verdict


def test_a_rise_in_another_unit_has_no_known_base() -> None:
    target = Aim("5", unit="person", reference=Reference.BASE_YEAR)
    assert status_check(target, Aim("120", unit="person")).verdict is Verdict.UNVERIFIABLE


@pytest.mark.parametrize("result", [Aim("", raw="- คน"), Aim("", raw="")])
def test_no_result_is_not_nought(result: Aim) -> None:
    check = status_check(Aim("50", unit="person", relation=">="), result, Status.NOT_ATTAINED)
    assert check.verdict is Verdict.UNVERIFIABLE
    assert check.reason is not None
    assert check.reason.startswith("no number can be read for result")


def test_a_target_without_a_number_is_not_judged() -> None:
    assert status_check(Aim("", raw="ผ่านเกณฑ์มาตรฐาน"), percent("80")).verdict is Verdict.UNVERIFIABLE


def test_what_cannot_be_measured_is_not_judged() -> None:
    assert status_check(percent("80"), percent("90"), Status.NOT_MEASURABLE).verdict is Verdict.UNVERIFIABLE


def test_an_indicator_without_a_status_claims_nothing() -> None:
    item = Item(target=percent("80"), result=percent("76.49"))
    assert run_checks(table_document(item), select=["AT001"]).checks == ()
