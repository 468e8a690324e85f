"""A hypothesis is likelier where the number that it would put in a column is one that the column prints."""

from extract.checks import run_checks
from schemas import Check, Document, Verdict
from tests.checks.builders import by_verdict, scorecard


def wrong(document: Document, rule: str) -> Check:
    return next(
        check for check in by_verdict(run_checks(document), Verdict.INCONSISTENT) if check.rule == rule
    )


def card(scores: str, weights: str, total: str) -> Document:
    lines = [
        (f"1.{number}", f"{score}.0000", weight)
        for number, (score, weight) in enumerate(zip(scores.split(), weights.split(), strict=True), 1)
    ]
    return scorecard(lines, total, "100")


def test_a_score_that_stands_nowhere_else_is_suspected_before_those_that_stand_often() -> None:
    first = wrong(card("5 5 5 8 5 5 4", "10 20 10 10 20 10 20", "4.8000"), "SC002").hypotheses[0]
    assert (first.at.row, first.from_, first.to) == (3, "8.0000", "5.0000")


def test_a_total_is_suspected_before_a_score_that_would_need_decimals_as_no_other() -> None:
    first = wrong(card("5 5 5 5 5 5 4", "10 20 10 10 20 10 20", "4.8300"), "SC002").hypotheses[0]
    assert (first.at.row, first.from_, first.to) == (7, "4.8300", "4.8000")


def test_a_weight_is_not_taken_for_the_score_beside_it() -> None:
    found = wrong(card("5 5 5 5 5 5 4", "10 20 10 10 20 13 20", "4.8000"), "SC001").hypotheses[0]
    assert (found.at.row, found.from_, found.to) == (5, "13", "10")


def test_one_figure_is_not_changed_in_one_way_by_all_hypotheses() -> None:
    hypotheses = wrong(card("5 2 5 5 5 5 4", "10 20 10 10 20 10 20", "4.8000"), "SC002").hypotheses
    ways = [(h.at.row, h.kind) for h in hypotheses]
    assert max(ways.count(way) for way in ways) <= 3
