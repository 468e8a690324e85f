"""Rows of a scorecard that state the sums of a part of it, such as a dimension."""

from collections.abc import Iterator, Mapping, Sequence

from extract.checks.compare import Finding
from extract.checks.computation import Computation, Reason, ratio, summed, total, unknown
from extract.checks.interval import Interval, point
from extract.checks.registry import rule
from extract.checks.shown import Candidate, shown_findings
from extract.checks.weighting import printed, scores_of, weighted_of, weighted_total, weights_of
from extract.checks.weighting_forms import OF_SUM, WEIGHTINGS
from extract.checks.what import What
from schemas import Document, Scorecard, ScorecardGroup, ScorecardLine


@rule("SC005", name="scorecard-part")
def scorecard_part(document: Document) -> Iterator[Finding]:
    """The weight and the scores in the row of a dimension are those of the lines that it speaks of.

    Formula: Σ weight; Σ weighted score; Σ(score × weight) / Σ weight, or the mean or the sum of scores
    Source: scorecards by dimension; a form is used that the other rows of the kind show.
    Holds: parts of weights 30 + 20 and 40 + 10 give 50 and 50
    Fails: parts of weights 30 + 20 and 40 + 10 give 50 and 60
    """
    for card in document.scorecards:
        for rows in (_weights(card), _weighted_scores(card), _scores(card)):
            # The total is of the same kind and shows the form; it has rules of its own.
            yield from shown_findings(rows)[: len(rows) - _totals(rows)]


_WHOLE = "whole"


def _totals(rows: Sequence[Candidate]) -> int:
    return sum(row.case == _WHOLE for row in rows)


def _lines(card: Scorecard, group: ScorecardGroup) -> tuple[ScorecardLine, ...]:
    return tuple(card.lines[index] for index in group.members)


def _weights(card: Scorecard) -> list[Candidate]:
    all_weights = weights_of(card.lines)
    rows = []
    for group in card.groups:
        subject = printed(group.weight, What.PART_WEIGHT, group.label)
        if subject is not None:
            forms = {"sum": summed("Σ weight", weights_of(_lines(card, group)), all_weights)}
            rows.append(Candidate(subject, forms))
    whole = printed(card.total_weight, What.TOTAL_WEIGHT, card.unit)
    if rows and whole is not None:
        rows.append(Candidate(whole, {"sum": summed("Σ weight", all_weights, all_weights)}, _WHOLE))
    return rows


def _weighted_scores(card: Scorecard) -> list[Candidate]:
    all_weighted = weighted_of(card.lines)
    rows = []
    for group in card.groups:
        subject = printed(group.weighted_score, What.PART_WEIGHTED_SCORE, group.label)
        if subject is not None:
            parts = weighted_of(_lines(card, group))
            rows.append(Candidate(subject, {"sum": summed("Σ weighted score", parts, all_weighted)}))
    whole = printed(card.total_score, What.TOTAL_SCORE, card.unit)
    if rows and whole is not None:
        forms = {"sum": summed("Σ weighted score", all_weighted, all_weighted)}
        rows.append(Candidate(whole, forms, _WHOLE))
    return rows


def _scores(card: Scorecard) -> list[Candidate]:
    rows = []
    for group in card.groups:
        subject = printed(group.score, What.PART_SCORE, group.label)
        if subject is not None:
            rows.append(Candidate(subject, _score_forms(_lines(card, group))))
    return rows


def _score_forms(lines: tuple[ScorecardLine, ...]) -> Mapping[str, Computation]:
    scores = scores_of(lines)
    mean = Computation("Σ score / number of lines", scores, _mean)
    return {
        "weighted-mean": weighted_total(lines, WEIGHTINGS[OF_SUM], None),
        "mean": mean if scores else unknown(Reason.NO_ROWS, mean.formula),
        "sum": summed("Σ score", scores, scores),
    }


def _mean(intervals: Sequence[Interval]) -> Interval | Reason:
    return ratio(total(intervals), point(len(intervals)))
