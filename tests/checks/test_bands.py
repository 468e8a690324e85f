"""Levels and scores by the bands of a table's own header."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from extract.checks.interval import point
from extract.checks.scale import scale_of
from schemas import Agreement, Check, Verdict
from tests.checks.builders import BANDS, Aim, Item, table_document, verdicts

WHOLE_BANDS = (("60", "69"), ("70", "79"), ("80", "89"), ("90", "99"), ("100", None))
BANDS_WITH_A_HOLE = (("60", "69.99"), ("80", "89.99"), ("90", None))
TOUCHING_BANDS = (("60", "70"), ("70", "80"), ("80", None))


def level_check(percent: str, level: str, bands=BANDS) -> Check:
    (check,) = run_checks(
        table_document(Item(percent=percent, level=level), bands=bands), select=["BS001"]
    ).checks
    return check


@pytest.mark.parametrize(
    ("percent", "level"),
    [
        ("0.00", "0"),
        ("59.99", "0"),
        ("60.00", "1"),
        ("69.99", "1"),
        ("69.994", "1"),
        ("69.995", "2"),
        ("70.00", "2"),
        ("99.99", "4"),
        ("99.995", "5"),
        ("100.00", "5"),
        ("14,040.00", "5"),
    ],
)
def test_the_level_is_that_of_the_band(percent: str, level: str) -> None:
    assert level_check(percent, level).agreement is Agreement.EXACT
    assert level_check(percent, str((int(level) + 3) % 6)).verdict is Verdict.INCONSISTENT


def test_a_percent_that_may_have_been_banded_before_it_was_rounded_has_either_level() -> None:
    assert level_check("70.00", "1").agreement is Agreement.ROUNDING


def test_between_bands_of_whole_percents_the_nearest_whole_counts() -> None:
    assert level_check("69.40", "1", WHOLE_BANDS).agreement is Agreement.EXACT
    assert level_check("69.60", "2", WHOLE_BANDS).agreement is Agreement.EXACT


def test_bands_that_touch_leave_nothing_to_round() -> None:
    assert level_check("69.999", "1", TOUCHING_BANDS).agreement is Agreement.EXACT


def test_in_a_hole_between_bands_no_level_is_guessed() -> None:
    check = level_check("75.00", "1", BANDS_WITH_A_HOLE)
    assert check.verdict is Verdict.UNVERIFIABLE
    assert check.reason == "percent of target (75.00) lies between two bands"


def test_a_header_whose_bands_do_not_rise_is_no_scale() -> None:
    document = table_document(Item(percent="50", level="3"), bands=(("90", "99"), ("80", "89")))
    assert scale_of(document.tables[0]) is None
    assert run_checks(document, select=["BS"]).checks == ()


@pytest.mark.parametrize(
    ("percent", "score"),
    [("60", "1"), ("65", "1.5"), ("95.61", "4.561"), ("100", "5"), ("250", "5"), ("59", "0")],
)
def test_the_score_rises_along_the_bands(percent: str, score: str) -> None:
    scale = scale_of(table_document().tables[0])
    assert scale is not None
    assert scale.score(point(Decimal(percent))) == point(Decimal(score))


def scored(number: str, percent: str, score: str, full: str = "5") -> Item:
    return Item(number, percent=percent, score=score, full=full)


def test_a_score_follows_from_the_percent_before_it_was_cut_off() -> None:
    """6.999 of 7 is 99.9857…: the table cut that to 99, and scored 4.99857…, not 4.90."""
    item = Item(target=Aim("7", unit="day"), result=Aim("6.999", unit="day"), percent="99", score="5.00")
    (check,) = run_checks(table_document(item), select=["BS002"]).checks
    assert check.verdict is Verdict.CONSISTENT
    assert check.formula is not None
    assert check.formula.endswith("before it was rounded")


def test_a_table_that_scores_whole_levels_is_right() -> None:
    rows = (scored("1", "95.61", "4.00"), scored("2", "83.00", "3.00"), scored("3", "100.00", "5.00"))
    assert set(verdicts(run_checks(table_document(*rows)), "BS002")) == {Verdict.CONSISTENT}


def test_a_table_that_scores_whole_levels_does_not_hide_a_wrong_one() -> None:
    rows = (scored("1", "95.61", "4.00"), scored("2", "83.00", "3.00"), scored("3", "75.00", "4.00"))
    assert verdicts(run_checks(table_document(*rows)), "BS002")[2] is Verdict.INCONSISTENT


def test_a_whole_level_among_scores_with_parts_is_wrong() -> None:
    rows = (scored("1", "95.61", "4.56"), scored("2", "83.00", "3.30"), scored("3", "75.50", "2.00"))
    assert verdicts(run_checks(table_document(*rows)), "BS002")[2] is Verdict.INCONSISTENT


def test_a_single_whole_level_tells_nothing_of_the_table() -> None:
    rows = (scored("1", "95.61", "4.00"), scored("2", "100.00", "5.00"))
    assert verdicts(run_checks(table_document(*rows)), "BS002") == [Verdict.UNVERIFIABLE, Verdict.CONSISTENT]


def test_scores_of_another_scale_are_not_judged() -> None:
    rows = (scored("1", "95.61", "91.2", full="100"), scored("2", "83.00", "66.0", full="100"))
    assert run_checks(table_document(*rows), select=["BS002"]).checks == ()


@pytest.mark.parametrize(
    ("result", "level", "verdict"),
    [
        ("80", "4", Verdict.INCONSISTENT),
        ("80", "5", Verdict.CONSISTENT),
        ("79.997", "4", Verdict.CONSISTENT),
        ("79.997", "5", Verdict.CONSISTENT),
        ("79.997", "3", Verdict.INCONSISTENT),
        ("60", "4", Verdict.CONSISTENT),
    ],
)
def test_at_an_edge_result_and_target_tell_the_level_where_the_percent_follows_from_them(
    result: str, level: str, verdict: Verdict
) -> None:
    unit = "count" if result.isdecimal() else "percent"
    item = Item(target=Aim("80", unit), result=Aim(result, unit), percent="100.00", level=level)
    (check,) = run_checks(table_document(item), select=["BS001"]).checks
    assert check.verdict is verdict
