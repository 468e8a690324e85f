"""What stands in the columns of the bands, the points, and the full marks."""

from decimal import Decimal

from extract.checks import run_checks
from schemas import Verdict
from tests.checks.builders import Item, by_verdict, table_document, verdicts

USUAL = Item("1", level="5", marks=("0", "0", "0", "0", "100"), points="100")


def test_a_blank_column_is_marked_with_nothing() -> None:
    item = Item("2", level="4", marks=("", "-", "", "90", ""), points="90")
    checks = run_checks(table_document(USUAL, item), select=["BS003"]).checks
    assert {check.verdict for check in checks} == {Verdict.CONSISTENT}


def test_a_blank_in_the_column_of_the_level_is_found() -> None:
    item = Item("2", level="4", marks=("", "", "", "", ""), points="90")
    wrong = by_verdict(run_checks(table_document(USUAL, item), select=["BS003"]), Verdict.INCONSISTENT)
    assert [(check.subject.at.column, check.recomputed) for check in wrong] == [
        (8, Decimal(90)),
        (10, Decimal(0)),
    ]


def test_marks_in_two_columns_are_found() -> None:
    item = Item("2", level="4", marks=("0", "0", "0", "90", "100"), points="90")
    wrong = by_verdict(run_checks(table_document(USUAL, item), select=["BS003"]), Verdict.INCONSISTENT)
    assert [check.subject.at.column for check in wrong] == [9, 10]


def test_marks_that_the_percent_bears_out_are_right_beside_a_wrong_level() -> None:
    item = Item("2", percent="138.95", level="4", marks=("0", "0", "0", "0", "100"), points="100")
    wrong = by_verdict(run_checks(table_document(USUAL, item)), Verdict.INCONSISTENT)
    assert [check.rule for check in wrong] == ["BS001"]


def test_a_mark_that_neither_level_nor_percent_bears_out_is_found() -> None:
    item = Item("2", percent="95.61", level="4", marks=("0", "0", "90", "0", "0"), points="90")
    wrong = by_verdict(run_checks(table_document(USUAL, item), select=["BS003"]), Verdict.INCONSISTENT)
    assert [check.subject.at.column for check in wrong] == [7, 8]


def test_marks_that_are_no_points_are_not_judged() -> None:
    ticks = Item("1", level="5", marks=("0", "0", "0", "0", "1"), points="1")
    assert run_checks(table_document(ticks), select=["BS003"]).checks == ()


def test_full_marks_that_differ_in_a_single_row_are_found() -> None:
    rows = [Item(str(i), full=full) for i, full in enumerate(("5", "5", "6"), 1)]
    assert verdicts(run_checks(table_document(*rows)), "BS004") == [
        Verdict.CONSISTENT,
        Verdict.CONSISTENT,
        Verdict.INCONSISTENT,
    ]


def test_full_marks_that_differ_by_indicator_are_not_judged() -> None:
    rows = [Item(str(i), full=full) for i, full in enumerate(("5", "5", "10", "20"), 1)]
    assert run_checks(table_document(*rows), select=["BS004"]).checks == ()
