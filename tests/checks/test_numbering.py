"""Rows are numbered one after the other; codes rise."""

from decimal import Decimal

import pytest

from extract.checks import run_checks
from schemas import Check, Verdict
from tests.checks.builders import Item, Section, Sums, by_verdict, scorecard, table_document


def wrong_numbers(*rows: Item | Section | Sums) -> list[Check]:
    return by_verdict(run_checks(table_document(*rows), select=["NM001"]), Verdict.INCONSISTENT)


def items(numbers: str) -> list[Item]:
    return [Item(None if number == "_" else number) for number in numbers.split()]


@pytest.mark.parametrize(
    "numbers", ["1 2 3", "๑ ๒ ๓", "5 6* 7", "8 9** 10", "1. 2. 3.", "1 _ 2", "1 _ 3", "1 _ _ 4", "_ 1 2", "7"]
)
def test_numbers_in_order_are_right(numbers: str) -> None:
    assert wrong_numbers(*items(numbers)) == []


@pytest.mark.parametrize(
    ("numbers", "printed", "expected"),
    [
        ("38 40 41", "40", 39),
        ("43 44 44 45", "44", 45),
        ("46 47 58 59", "58", 48),
        ("1 _ 4", "4", 2),
        ("5 4", "4", 6),
    ],
)
def test_gaps_and_repeats_are_found(numbers: str, printed: str, expected: int) -> None:
    first = wrong_numbers(*items(numbers))[0]
    assert first.subject.raw == printed
    assert first.recomputed == Decimal(expected)


def test_the_message_names_both_neighbours() -> None:
    (check,) = wrong_numbers(*items("38 40 41"))
    assert "40" in check.message.en
    assert "38" in check.message.en
    assert "39" in check.message.th


def test_numbers_begin_again_after_a_section_or_subtotal() -> None:
    sums = Sums((0, 1), score="10.00")
    assert wrong_numbers(*items("1 2"), Section(), *items("1 2"), sums, *items("1 2")) == []


def test_numbers_go_on_after_a_section() -> None:
    assert wrong_numbers(*items("1 2"), Section(), *items("3 4")) == []
    assert len(wrong_numbers(*items("1 2"), Section(), *items("4 5"))) == 1


def test_numbers_do_not_begin_again_without_a_section() -> None:
    assert len(wrong_numbers(*items("1 2 1 2"))) == 1


@pytest.mark.parametrize(
    "codes", ["1.1 2.1 2.2 3.1", "1.1 1.3 1.10 4.2", "1 1.1 1.2 2 2.1", "2.4 2.5.1 2.5.2 2.6"]
)
def test_codes_may_leave_some_out(codes: str) -> None:
    assert wrong_numbers(*items(codes)) == []


@pytest.mark.parametrize("codes", ["1.1 1.1 1.2", "2.3 2.2", "3.1 2.9", "1.10 1.9"])
def test_codes_that_repeat_or_go_back_are_found(codes: str) -> None:
    assert len(wrong_numbers(*items(codes))) == 1


def test_codes_of_scorecards_stand_in_their_column() -> None:
    lines = [("1.1", "5.0000", "10"), ("2.1", "5.0000", "10"), ("2.1", "5.0000", "10")]
    first, second = run_checks(scorecard(lines), select=["NM001"]).checks
    assert (first.verdict, second.verdict) == (Verdict.CONSISTENT, Verdict.INCONSISTENT)
    assert (second.subject.at.row, second.subject.at.column) == (2, 0)


@pytest.mark.parametrize(
    ("codes", "printed", "expected"),
    [
        ("2.1 2.6 2.3 2.4", "2.6", 2),
        ("2.2 3.3 3.2 3.3", "3.3", 1),
        ("6.2 5.1 7.2", "5.1", 7),
        ("1 2 8 4 5", "8", 3),
        ("1 2 2 4", "2", 3),
    ],
)
def test_the_row_out_of_order_is_told_and_not_the_one_behind_it(
    codes: str, printed: str, expected: int
) -> None:
    (check,) = wrong_numbers(*items(codes))
    assert (check.subject.raw, check.recomputed) == (printed, Decimal(expected))


def test_a_section_that_begins_at_one_is_in_order_whatever_stands_around_it() -> None:
    (check,) = wrong_numbers(*items("1 2 3"), Section(), *items("1 5"))
    assert check.subject.raw == "5"


@pytest.mark.parametrize(
    ("codes", "should_be"),
    [("2.1 2.9 2.3", "2.2"), ("6.2 5.1 7.2", "7.1"), ("7.1 2.2", "7.2"), ("1.1 1.2 1", "1.3")],
)
def test_the_message_gives_the_whole_code_that_is_meant(codes: str, should_be: str) -> None:
    (check,) = wrong_numbers(*items(codes))
    assert f"should be {should_be}" in check.message.en
    assert f"{should_be}" in check.message.th
