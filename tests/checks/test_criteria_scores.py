"""Scores by criteria: uneven thresholds, both directions, below the first, unknown forms, dates and units."""

import pytest

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import by_verdict
from tests.checks.scoring_tables import FILLERS, criteria_table, step_table

UNEVEN = ("60", "75", "85", "90", "95")


def wrong(document, *select):
    return [
        (check.rule, check.subject.raw)
        for check in by_verdict(run_checks(document, select=select or ["CR"]), Verdict.INCONSISTENT)
    ]


def unverifiable(document):
    return by_verdict(run_checks(document, select=["CR"]), Verdict.UNVERIFIABLE)


@pytest.mark.parametrize(
    ("thresholds", "result", "score"),
    [
        (UNEVEN, "80", "2.5000"),
        (UNEVEN, "๙๓.๗๕", "๔.๗๕๐๐"),
        (UNEVEN, "99", "5.0000"),
        (UNEVEN, "60", "1.0000"),
        (("20", "16", "13", "11", "10"), "12", "3.5000"),
        (("20", "16", "13", "11", "10"), "9", "5.0000"),
        (("ร้อยละ 60", "ร้อยละ 70", "ร้อยละ 80", "ร้อยละ 90", "ร้อยละ 100"), "ร้อยละ 75", "2.5000"),
        (("", "", "80", "90", "100"), "85", "3.5000"),
    ],
)
def test_what_follows_is_consistent(thresholds, result, score):
    checked = run_checks(criteria_table([*thresholds, result, score], *FILLERS), select=["CR"])
    assert {check.verdict for check in checked.checks} == {Verdict.CONSISTENT}


@pytest.mark.parametrize("score", ["2.6500", "3.5000", "1.0000", "5.0000"])
def test_one_wrong_score_among_rows_that_show_the_form(score):
    assert wrong(criteria_table([*UNEVEN, "80", score], *FILLERS)) == [("CR001", score)]


@pytest.mark.parametrize("below", ["1.0000", "0.0000", "0.5333"])
def test_below_the_first_threshold_any_known_form_may_be_used(below):
    # 60 × 0.5333 = 32: a part of the lowest score; the line of 60 and 75 drawn on gives 0 there.
    assert wrong(criteria_table([*UNEVEN, "32", below], *FILLERS)) == []


def test_below_the_first_threshold_the_other_rows_show_which():
    others = [[*UNEVEN, "50", "0.0000"], [*UNEVEN, "40", "0.0000"], *FILLERS]
    assert wrong(criteria_table([*UNEVEN, "32", "1.0000"], *others)) == [("CR001", "1.0000")]


def test_nothing_below_the_first_threshold_earns_more_than_the_lowest_score():
    assert wrong(criteria_table([*UNEVEN, "32", "2.0000"], *FILLERS)) == [("CR001", "2.0000")]


WHOLE_SCORES = (("80", "2.00"), ("88", "3.00"), ("92", "4.00"), ("70", "1.00"))


def test_whole_levels_are_a_form():
    rows = [[*UNEVEN, result, score] for result, score in WHOLE_SCORES]
    assert wrong(criteria_table(*rows)) == []
    assert wrong(criteria_table(*rows[:3], [*UNEVEN, "70", "2.00"])) == [("CR001", "2.00")]


def test_scores_of_an_unknown_form_are_not_called_wrong():
    # Rounded to half levels: nothing says so in the table.
    rows = [[*UNEVEN, "78", "2.5"], [*UNEVEN, "83", "3.0"], [*UNEVEN, "89", "4.0"], [*UNEVEN, "66", "1.5"]]
    document = criteria_table(*rows)
    assert wrong(document) == []
    assert len(unverifiable(document)) > 0


def test_a_row_alone_shows_no_form():
    document = criteria_table([*UNEVEN, "80", "4.7000"])
    assert wrong(document) == []
    (check,) = unverifiable(document)
    assert "does not show" in check.reason


def test_dates_are_no_thresholds():
    dates = ["30 ก.ย. 66", "15 ก.ย. 66", "31 ส.ค. 66", "15 ส.ค. 66", "31 ก.ค. 66"]
    document = criteria_table([*dates, "15 ส.ค. 66", "4.0000"], *FILLERS)
    assert wrong(document) == []
    assert len(unverifiable(document)) == 1


def test_thresholds_that_neither_rise_nor_fall_tell_nothing():
    (check,) = unverifiable(criteria_table(["60", "80", "70", "90", "95", "75", "2.5000"], *FILLERS))
    assert "neither rise nor fall" in check.reason


def test_a_result_in_another_unit_is_not_compared():
    (check,) = unverifiable(
        criteria_table(["10 วัน", "8 วัน", "6 วัน", "4 วัน", "2 วัน", "ร้อยละ 5", "3.5000"], *FILLERS)
    )
    assert "units" in check.reason


def test_a_misread_result_is_a_hypothesis():
    (check,) = by_verdict(
        run_checks(criteria_table([*UNEVEN, "86", "2.4000"], *FILLERS), select=["CR"]), Verdict.INCONSISTENT
    )
    assert check.recomputed is not None
    assert check.hypotheses


def test_targets_in_steps_below_the_first():
    shown = (["70", "80", "90", "75", "62.50"], ["70", "80", "90", "82", "80.00"])
    assert wrong(step_table(["70", "80", "90", "60", "0.00"], *shown)) == []
    assert wrong(step_table(["70", "80", "90", "60", "55.00"], *shown)) == [("CR004", "55.00")]
