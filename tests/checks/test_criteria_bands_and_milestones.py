"""Criteria that are ranges, and criteria that describe steps of work."""

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import by_verdict
from tests.checks.scoring_tables import FILLERS, criteria_table

BANDS = ("ต่ำกว่า 60", "60-69.99", "70-79.99", "80-89.99", "90 ขึ้นไป")
DAYS = ("มากกว่า 20 วัน", "16-20 วัน", "11-15 วัน", "6-10 วัน", "ไม่เกิน 5 วัน")
WORK = ("จัดทำร่าง", "ประชุมชี้แจง", "ปรับปรุงร่าง", "เสนอเห็นชอบ", "ประกาศใช้")
SHOWN = ([*BANDS, "65", "2.0000"], [*BANDS, "75", "3.0000"], [*BANDS, "85", "4.0000"])


def verdict(row, *others, rule):
    checks = [
        check
        for check in run_checks(criteria_table(row, *others), select=[rule]).checks
        if check.rule == rule
    ]
    return checks[0].verdict


@pytest.mark.parametrize(
    ("bands", "result", "score", "expected"),
    [
        (BANDS, "95", "5.0000", Verdict.CONSISTENT),
        (BANDS, "79.99", "3.0000", Verdict.CONSISTENT),
        (BANDS, "12", "1.0000", Verdict.CONSISTENT),
        (BANDS, "84", "3.0000", Verdict.INCONSISTENT),
        (BANDS, "84", "4.4000", Verdict.INCONSISTENT),
        (DAYS, "18 วัน", "2.0000", Verdict.CONSISTENT),
        (DAYS, "4 วัน", "5.0000", Verdict.CONSISTENT),
        (DAYS, "30 วัน", "1.0000", Verdict.CONSISTENT),
        (DAYS, "12 วัน", "2.0000", Verdict.INCONSISTENT),
    ],
)
def test_the_score_is_that_of_the_band(bands, result, score, expected):
    assert verdict([*bands, result, score], *SHOWN, rule="CR002") is expected


def test_a_result_between_two_bands_is_not_guessed():
    checked = run_checks(criteria_table([*DAYS, "15.5 วัน", "2.0000"], *SHOWN), select=["CR002"])
    (check,) = by_verdict(checked, Verdict.UNVERIFIABLE)
    assert "between two bands" in check.reason


def test_parts_of_a_band_are_a_form_where_other_rows_show_it():
    shown = ([*BANDS, "65", "2.5000"], [*BANDS, "78", "3.8000"], [*BANDS, "81", "4.1000"])
    assert verdict([*BANDS, "84", "4.4000"], *shown, rule="CR002") is Verdict.CONSISTENT
    assert verdict([*BANDS, "84", "4.0000"], *shown, rule="CR002") is Verdict.INCONSISTENT


@pytest.mark.parametrize(
    ("result", "score", "expected"),
    [
        ("ระดับ ๔", "4.0000", Verdict.CONSISTENT),
        ("ดำเนินการถึงขั้นตอนที่ 4", "4.0000", Verdict.CONSISTENT),
        ("ระดับ 4", "3.0000", Verdict.INCONSISTENT),
        ("ระดับ 4", "4.5000", Verdict.UNVERIFIABLE),
    ],
)
def test_the_score_is_the_step_that_was_reached(result, score, expected):
    assert verdict([*WORK, result, score], *FILLERS, rule="CR003") is expected


def test_criteria_that_name_steps_give_the_score_of_the_last_one_reached():
    steps = ("ขั้นตอนที่ 1-2", "ขั้นตอนที่ 1-4", "ขั้นตอนที่ 1-6", "ขั้นตอนที่ 1-7", "ขั้นตอนที่ 1-8")
    assert verdict([*steps, "ขั้นตอนที่ 6", "3.0000"], *FILLERS, rule="CR003") is Verdict.CONSISTENT
    assert verdict([*steps, "ขั้นตอนที่ 6", "5.0000"], *FILLERS, rule="CR003") is Verdict.INCONSISTENT


def test_a_result_that_names_no_step_tells_nothing_by_criteria_in_words():
    checked = run_checks(criteria_table([*WORK, "แล้วเสร็จ", "5.0000"], *FILLERS), select=["CR"])
    assert len(by_verdict(checked, Verdict.UNVERIFIABLE)) == 1
    assert by_verdict(checked, Verdict.INCONSISTENT) == []
