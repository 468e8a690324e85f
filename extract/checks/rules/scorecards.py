"""Unit scorecards: weights, scores, and the two totals."""

from collections.abc import Iterator

from extract.checks.compare import Finding, compare
from extract.checks.computation import summed
from extract.checks.figure import figure, states_nothing
from extract.checks.registry import rule
from extract.checks.weighting import if_rounded, weighted_totals, weights_of
from extract.checks.what import What
from schemas import Document


@rule("SC001", name="total-weight")
def total_weight(document: Document) -> Iterator[Finding]:
    """The printed total weight of a scorecard is the sum of its weights.

    Formula: Σ weight
    Source: unit scorecards of performance agreements, whose weights make up the whole.
    Holds: weights 60 and 40 give 100
    Fails: weights 60 and 30 give 100
    """
    for card in document.scorecards:
        if card.total_weight is not None and not states_nothing(card.total_weight):
            weights = if_rounded(weights_of(card.lines))
            yield compare(
                figure(card.total_weight, What.TOTAL_WEIGHT, card.unit), summed("Σ weight", weights, weights)
            )


@rule("SC002", name="weighted-score")
def weighted_score(document: Document) -> Iterator[Finding]:
    """The printed total of a scorecard is the weighted mean of its scores.

    Formula: Σ(score × weight) / Σ weight; divided as the weighted scores of the lines are, where these are printed
    Source: unit scorecards of performance agreements, scores of 1 to 5.
    Holds: 5.0000 × 60 and 3.0000 × 40 give 4.2000
    Fails: 5.0000 × 60 and 3.0000 × 40 give 4.2500
    """
    for card in document.scorecards:
        if card.total_score is not None and not states_nothing(card.total_score):
            printed = figure(card.total_score, What.TOTAL_SCORE, card.unit)
            yield compare(printed, *weighted_totals(card, printed))
