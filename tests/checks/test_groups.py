"""Sums, percents and counts of section, subtotal and total rows."""

from decimal import Decimal

from extract.checks import run_checks
from schemas import Agreement, RowKind, Verdict
from tests.checks.builders import Item, Section, Sums, by_verdict, table_document


def item(number: str, score: str, level: str | None = None) -> Item:
    return Item(number, level=level, full="5", score=score)


def only(document, rule: str):
    (check,) = run_checks(document, select=[rule]).checks
    return check


def test_scores_at_the_end_of_their_scale_are_exact() -> None:
    rows = [item(str(i), "5.00", "5") for i in range(1, 21)]
    check = only(table_document(*rows, Sums(tuple(range(20)), score="100.01")), "GT001")
    assert check.verdict is Verdict.INCONSISTENT


def test_scores_between_may_have_been_rounded() -> None:
    rows = [item(str(i), "4.60", "4") for i in range(1, 5)]
    assert (
        only(table_document(*rows, Sums((0, 1, 2, 3), score="18.42")), "GT001").agreement
        is Agreement.ROUNDING
    )
    assert (
        only(table_document(*rows, Sums((0, 1, 2, 3), score="18.44")), "GT001").verdict
        is Verdict.INCONSISTENT
    )


def test_an_unreadable_score_is_named() -> None:
    rows = [item("1", "5.00"), item("2", "4.?0")]
    check = only(table_document(*rows, Sums((0, 1), score="9.60")), "GT001")
    assert check.verdict is Verdict.UNVERIFIABLE
    assert "2 ตัวชี้วัด" in (check.reason or "")


def test_a_row_that_was_not_scored_adds_nothing() -> None:
    rows = [item("1", "5.00", "5"), item("2", "-")]
    assert only(table_document(*rows, Sums((0, 1), score="5.00")), "GT001").verdict is Verdict.CONSISTENT


def test_a_sum_may_speak_of_other_rows_where_its_count_does_not_say_which() -> None:
    rows = [item(str(i), "5.00", "5") for i in range(1, 4)]
    sums = Sums((2,), score="15.00", others=((0, 1, 2),))
    assert only(table_document(*rows, sums), "GT001").verdict is Verdict.CONSISTENT


def test_a_printed_count_tells_which_rows_a_sum_speaks_of() -> None:
    rows = [item(str(i), "5.00", "5") for i in range(1, 4)]
    sums = Sums((2,), score="15.00", count="1", others=((0, 1, 2),))
    assert only(table_document(*rows, sums), "GT001").verdict is Verdict.INCONSISTENT


def test_a_percent_without_its_sums_is_unverifiable() -> None:
    check = only(table_document(Item(), Sums((0,), percent="93.60")), "GT003")
    assert check.verdict is Verdict.UNVERIFIABLE


def test_a_count_is_right_if_any_run_of_rows_that_it_may_mean_has_it() -> None:
    rows = [Item("1"), Item("2"), Item("3")]
    section = Section(count="3", members=(0, 1), others=((0, 1, 2),))
    assert only(table_document(section, *rows), "GT004").verdict is Verdict.CONSISTENT


def test_a_wrong_count_is_compared_with_the_rows_most_likely_meant() -> None:
    section = Section(count="4", members=(0, 1), others=((0, 1, 2),))
    check = only(table_document(section, Item("1"), Item("2"), Item("3")), "GT004")
    assert (check.verdict, check.recomputed) == (Verdict.INCONSISTENT, Decimal(2))
    assert "2 แถว" in check.message.th


def test_a_section_without_rows_counts_nothing() -> None:
    assert only(table_document(Section(count="4")), "GT004").verdict is Verdict.UNVERIFIABLE


def test_a_total_row_is_checked_like_a_subtotal() -> None:
    rows = [item("1", "5.00", "5"), item("2", "4.60", "4")]
    total = Sums((0, 1), score="9.60", full="10", percent="96.00", count="2", kind=RowKind.TOTAL)
    checked = run_checks(table_document(*rows, total), select=["GT"])
    assert by_verdict(checked, Verdict.INCONSISTENT) == []
    assert [check.rule for check in checked.checks] == ["GT004", "GT002", "GT001", "GT003"]
