"""Scorecards that print the weighted score of every line: the lines, and their sum."""

from collections.abc import Iterator

from extract.checks.compare import Finding, compare
from extract.checks.computation import summed
from extract.checks.registry import rule
from extract.checks.shown import Candidate, shown_findings
from extract.checks.weighting import printed, weighted_lines, weighted_of
from extract.checks.what import What
from schemas import Document


@rule("SC003", name="line-weighted-score")
def line_weighted_score(document: Document) -> Iterator[Finding]:
    """The weighted score of a line is its score, weighed by the line's weight.

    Formula: weight / Σ weight × score
    Formula: weight / 100 × score, weight × score or weight × score / highest score, as the other lines show
    Source: scorecards with a column of weighted scores, mostly of four decimals; forms of one indicator each show
    together how they are weighed.
    Holds: 4.5000 × 60 is 2.7000, 3.0000 × 30 is 0.9000, 5.0000 × 10 gives 0.5000
    Fails: 4.5000 × 60 is 2.7000, 3.0000 × 30 is 0.9000, 5.0000 × 10 gives 0.0500
    """
    alone: list[Candidate] = []
    for card in document.scorecards:
        lines = weighted_lines(card)
        if len(card.lines) > 1:
            yield from shown_findings(lines)
        else:
            alone += lines
    yield from shown_findings(alone)


@rule("SC004", name="weighted-sum")
def weighted_sum(document: Document) -> Iterator[Finding]:
    """The printed total of a scorecard is the sum of the weighted scores that its lines print.

    Formula: Σ weighted score
    Source: scorecards with a column of weighted scores.
    Holds: weighted scores 2.7000 and 0.9000 give 3.6000
    Fails: weighted scores 2.7000 and 0.9000 give 3.9000
    """
    for card in document.scorecards:
        subject = printed(card.total_score, What.TOTAL_SCORE, card.unit)
        parts = weighted_of(card.lines)
        if subject is not None and parts:
            yield compare(subject, summed("Σ weighted score", parts, parts))
