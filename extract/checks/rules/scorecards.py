"""Unit scorecards: weights, scores, and the two totals."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, ratio, summed, total, unknown
from extract.checks.figure import Figure, figure, states_nothing
from extract.checks.interval import PRECISE, ZERO, Interval
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Document, Scorecard


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
            weights = _weights(card)
            yield compare(
                figure(card.total_weight, What.TOTAL_WEIGHT, card.unit), summed("Σ weight", weights, weights)
            )


@rule("SC002", name="weighted-score")
def weighted_score(document: Document) -> Iterator[Finding]:
    """The printed total of a scorecard is the weighted mean of its scores.

    Formula: Σ(score × weight) / Σ weight
    Source: unit scorecards of performance agreements, scores of 1 to 5.
    Holds: 5.0000 × 60 and 3.0000 × 40 give 4.2000
    Fails: 5.0000 × 60 and 3.0000 × 40 give 4.2500
    """
    for card in document.scorecards:
        if card.total_score is not None and not states_nothing(card.total_score):
            printed = figure(card.total_score, What.TOTAL_SCORE, card.unit)
            yield compare(printed, _weighted_mean(_scores(card), _weights(card), printed))


def _weights(card: Scorecard) -> tuple[Figure, ...]:
    return tuple(figure(line.weight, What.WEIGHT, f"{line.code} {line.indicator}") for line in card.lines)


def _scores(card: Scorecard) -> tuple[Figure, ...]:
    return tuple(figure(line.score, What.SCORE, f"{line.code} {line.indicator}") for line in card.lines)


def _weighted_mean(scores: tuple[Figure, ...], weights: tuple[Figure, ...], printed: Figure) -> Computation:
    formula = "Σ(score × weight) / Σ weight"
    if not scores:
        return unknown(Reason.NO_ROWS, formula)

    def mean(intervals: Sequence[Interval]) -> Interval | Reason:
        scored, weighed = intervals[: len(scores)], intervals[len(scores) :]
        products = [score * weight for score, weight in zip(scored, weighed, strict=True)]
        return ratio(total(products), total(weighed))

    return Computation(formula, scores + weights, mean, rates=_rates(scores, weights, printed))


def _rates(
    scores: tuple[Figure, ...], weights: tuple[Figure, ...], printed: Figure
) -> tuple[Decimal | None, ...]:
    """Give how a score moves the mean, by its share of the weights, and a weight, by its score's distance."""
    whole = sum((weight.value for weight in weights if weight.value), start=ZERO)
    mean = printed.value
    above_mean = [score.value - mean if score.value and mean else None for score in scores]
    moves = [*(weight.value for weight in weights), *above_mean]
    return tuple(PRECISE.divide(move, whole) if move and whole else None for move in moves)
