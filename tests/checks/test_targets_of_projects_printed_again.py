"""Targets of a project's indicators that several tables print are held to each other where the tables print the same."""

from extract.checks import run_checks
from schemas import Check, Verdict
from tests.checks.builders import by_verdict
from tests.checks.places import targets_in

SAME = {"จำนวนผู้เข้าอบรมทั้งปี": "120", "ร้อยละความพึงพอใจ": "85", "จำนวนครั้งที่ประชุม": "4", "จำนวนหลักสูตรใหม่": "7"}


def wrong(*printed: dict[str, str]) -> list[Check]:
    return by_verdict(run_checks(targets_in(*printed), select=["FX006"]), Verdict.INCONSISTENT)


def test_a_target_that_another_table_prints_otherwise_is_told() -> None:
    (check,) = wrong(SAME, {**SAME, "ร้อยละความพึงพอใจ": "65"})
    assert {check.subject.raw, *(one.raw for one in check.inputs)} == {"85", "65"}


def test_of_three_tables_the_one_that_differs_is_the_subject() -> None:
    (check,) = wrong(SAME, {**SAME, "จำนวนผู้เข้าอบรมทั้งปี": "180"}, SAME)
    assert check.subject.raw == "180"
    assert check.hypotheses[0].to == "120"


def test_tables_of_other_targets_accuse_nobody() -> None:
    other_year = {name: str(int(target) + 5) for name, target in SAME.items()}
    assert wrong(SAME, other_year) == []
    assert wrong(SAME, {**other_year, "ร้อยละความพึงพอใจ": "85"}) == []


def test_two_targets_in_common_show_no_habit() -> None:
    few = dict(list(SAME.items())[:3])
    assert wrong(few, {**few, "จำนวนครั้งที่ประชุม": "9"}) == []


def test_a_number_in_an_indicators_name_makes_it_another() -> None:
    assert wrong(SAME, {**SAME, "ร้อยละความพึงพอใจ รุ่นที่ 2": "65"}) == []
