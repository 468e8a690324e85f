"""What would explain a disagreement: single readings that make every check of a figure true."""

from dataclasses import replace
from decimal import Decimal

import pytest

from extract.checks import run_checks
from extract.checks.confusions import Kind, readings
from schemas import Check, Document, Hypothesis, Verdict
from tests.checks.builders import Aim, Item, Sums, by_verdict, scorecard, table_document
from tests.checks.seed_tables import PLAN, Section


def first_wrong(document: Document, rule: str) -> Check:
    return next(
        check for check in by_verdict(run_checks(document), Verdict.INCONSISTENT) if check.rule == rule
    )


def best(document: Document, rule: str) -> Hypothesis:
    return first_wrong(document, rule).hypotheses[0]


def told(hypothesis: Hypothesis) -> tuple[str, str, str]:
    return hypothesis.from_, hypothesis.to, hypothesis.kind


def of_counts(result: str, target: str, percent: str) -> Document:
    people = Aim(target, unit="person")
    return table_document(Item(target=people, result=Aim(result, unit="person"), percent=percent))


def test_a_digit_off_in_a_result_is_found() -> None:
    changes = [told(h) for h in first_wrong(of_counts("2,490", "2,700", "95.93"), "PT001").hypotheses]
    assert ("2490", "2590", "other-digit") in changes


def test_a_thai_digit_taken_for_one_like_it_comes_first() -> None:
    assert told(best(of_counts("๒,๓๗๙", "๒,๐๐๐", "๑๓๘.๙๕"), "PT001")) == ("๒๓๗๙", "๒๗๗๙", "digit-misread")


def test_a_lost_separator_is_found() -> None:
    item = Item(
        target=Aim("80", unit="percent"), result=Aim("7649"), percent="95.61", level="4", score="4.56"
    )
    assert told(best(table_document(item), "PT001")) == ("7649", "76.49", "separator")


def test_swapped_digits_are_found() -> None:
    item = Item(
        target=Aim("80", unit="percent"), result=Aim("76.49"), percent="96.51", level="4", score="4.56"
    )
    hypothesis = best(table_document(item), "PT001")
    assert told(hypothesis) == ("96.51", "95.61", "digits-swapped")
    assert len(hypothesis.reconciles) == 2, "the score disagrees with the misread percent too"


def test_checks_of_one_misread_cell_share_their_cause() -> None:
    item = Item(
        target=Aim("80", unit="percent"), result=Aim("76.49"), percent="96.51", level="4", score="4.56"
    )
    wrong = by_verdict(run_checks(table_document(item)), Verdict.INCONSISTENT)
    assert [check.rule for check in wrong] == ["PT001", "BS002"]
    assert len({check.cause for check in wrong}) == 1


def test_a_change_that_breaks_another_check_is_no_hypothesis() -> None:
    """The total weight stands against changing any weight; only the score can have been misread."""
    lines = [("1.1", "5.0000", "60"), ("1.2", "8.0000", "40")]
    changes = first_wrong(scorecard(lines, "4.2000", "100"), "SC002").hypotheses
    assert {(h.at.row, h.at.column) for h in changes} <= {(1, 2), (0, 2), (2, 2)}
    assert told(changes[0]) == ("8.0000", "3.0000", "digit-misread")


def test_a_unit_of_another_scale_is_found() -> None:
    item = Item(target=Aim("220", unit="baht", scale=10**6), result=Aim("242,642"), percent="110.29")
    assert ("242642", "242.642", "separator") in [
        told(h) for h in first_wrong(table_document(item), "PT001").hypotheses
    ]


def test_a_sum_that_leaves_out_a_row_is_found() -> None:
    scores = ("5.00", "4.60", "3.20", "4.10")
    rows = [Item(str(i), score=score) for i, score in enumerate(scores, 1)]
    hypotheses = first_wrong(table_document(*rows, Sums((0, 1, 2, 3), score="11.90")), "GT001").hypotheses
    runs = [h for h in hypotheses if h.kind == "range-of-rows"]
    assert [(run.from_, run.to) for run in runs] == [("1 ตัวชี้วัด … 4 ตัวชี้วัด", "2 ตัวชี้วัด … 4 ตัวชี้วัด")]


def test_a_row_number_misread_is_found() -> None:
    document = table_document(*(Item(number) for number in ("1", "2", "8", "4")))
    (wrong,) = by_verdict(run_checks(document), Verdict.INCONSISTENT)
    assert told(wrong.hypotheses[0]) == ("8", "3", "digit-misread")


@pytest.mark.parametrize("wrong_percent", ["๙๖.๖๑", "๙๕.๖๗", "๙๘.๖๑"])
def test_the_right_percent_comes_first_where_one_of_its_digits_is_wrong(wrong_percent: str) -> None:
    rows = [
        replace(row, percent=wrong_percent) if isinstance(row, Item) and row.number == "๑๑" else row
        for row in PLAN
    ]
    wrong = by_verdict(run_checks(table_document(*rows)), Verdict.INCONSISTENT)
    check = next(check for check in wrong if check.subject.raw == wrong_percent)
    assert check.hypotheses[0].to == "๙๕.๖๑"
    assert check.hypotheses[0].at == check.subject.at


def test_hypotheses_are_few_and_likelier_first() -> None:
    check = first_wrong(of_counts("2,490", "2,700", "95.93"), "PT001")
    assert 0 < len(check.hypotheses) <= 8


def test_readings_of_a_number_are_each_another_number() -> None:
    found = readings("76.49", "๗๖.๔๙")
    texts = [reading.text for reading in found]
    assert len(texts) == len(set(texts))
    assert "76.49" not in texts
    assert all(Decimal(text) >= 0 and not text.endswith(".") for text in texts)
    assert [reading.rank for reading in found] == sorted(reading.rank for reading in found)
    assert found[0].kind is Kind.MISREAD


def test_thai_and_arabic_digits_are_taken_for_different_ones() -> None:
    thai = {reading.text: reading.kind for reading in readings("3", "๓")}
    arabic = {reading.text: reading.kind for reading in readings("3", "3")}
    assert (thai["9"], thai["8"]) == (Kind.MISREAD, Kind.OTHER_DIGIT)
    assert (arabic["9"], arabic["8"]) == (Kind.OTHER_DIGIT, Kind.MISREAD)


def test_a_section_row_is_no_part_of_a_run() -> None:
    rows = [Item("1", score="5.00"), Section(), Item("2", score="4.00"), Item("3", score="3.00")]
    hypotheses = first_wrong(table_document(*rows, Sums((0, 1, 2), score="7.00")), "GT001").hypotheses
    assert any(h.kind == "range-of-rows" and h.to.startswith("2 ") for h in hypotheses)
