"""How a scorecard weighs its scores: the figures of its lines, and the forms of a weighted score that are in use."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from extract.checks.added_forms import added_forms
from extract.checks.computation import Computation, Reason, ratio, total, unknown
from extract.checks.figure import Figure, figure, states_nothing
from extract.checks.interval import HALF, PRECISE, ZERO, Interval, point
from extract.checks.shown import Candidate, followed
from extract.checks.weighting_forms import OF_SUM, WEIGHTINGS, Weighting
from extract.checks.what import What
from schemas import Quantity, Scorecard, ScorecardLine

OF_TOP: Final = "of-top"
TWENTIETH: Final = Decimal("0.05")
HUNDREDTHS: Final = 2
FEWEST_UNEVEN: Final = 2
"""So many weights that are no round numbers show that a card's weights are rounded."""
_AS_IT_IS: Final = point(0)


def weightings(card: Scorecard) -> Mapping[str, Weighting]:
    """Give the forms that a card may use; one divides by the highest score, where its criteria print that."""
    known = {**WEIGHTINGS, **added_forms().weightings}
    top = max((criterion.level for line in card.lines for criterion in line.criteria), default=None)
    if not top:
        return known
    by_top = Weighting("weight × score / highest score", "Σ(score × weight) / highest score", point(top))
    return {**known, OF_TOP: by_top}


def weights_of(lines: Sequence[ScorecardLine]) -> tuple[Figure, ...]:
    """Give the weights of lines."""
    return tuple(figure(line.weight, What.WEIGHT, line_words(line)) for line in lines)


def if_rounded(weights: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Give weights as rounded ones where several show it: thirds of a hundred are printed as 33.33."""
    uneven = sum(_is_uneven(weight) for weight in weights)
    return tuple(weight._replace(exact=False) for weight in weights) if uneven >= FEWEST_UNEVEN else weights


def _is_uneven(weight: Figure) -> bool:
    """Whether a weight is printed to hundredths and no multiple of a twentieth."""
    value = weight.value
    return value is not None and weight.decimals >= HUNDREDTHS and value % TWENTIETH != 0


def scores_of(lines: Sequence[ScorecardLine]) -> tuple[Figure, ...]:
    """Give the scores of lines."""
    return tuple(figure(line.score, What.SCORE, line_words(line)) for line in lines)


def weighted_of(lines: Sequence[ScorecardLine]) -> tuple[Figure, ...]:
    """Give the printed weighted scores of lines; a blank cell or a dash is none."""
    return tuple(
        figure(line.weighted_score, What.WEIGHTED_SCORE, line_words(line))
        for line in lines
        if line.weighted_score is not None and not states_nothing(line.weighted_score)
    )


def line_words(line: ScorecardLine) -> str:
    """Give the words that name a line: its code and indicator."""
    return f"{line.code} {line.indicator}" if line.code else line.indicator


def weighted_lines(card: Scorecard) -> list[Candidate]:
    """Give the printed weighted scores of a card with every form that they may follow."""
    weights = weights_of(card.lines)
    candidates = []
    for place, line in enumerate(card.lines):
        if line.weighted_score is None or states_nothing(line.weighted_score):
            continue
        subject = figure(line.weighted_score, What.WEIGHTED_SCORE, line_words(line))
        score = figure(line.score, What.SCORE, line_words(line))
        forms = {
            name: _line_form(weighting, score, weights, place) for name, weighting in weightings(card).items()
        }
        candidates.append(Candidate(subject, forms))
    return candidates


def _line_form(weighting: Weighting, score: Figure, weights: tuple[Figure, ...], place: int) -> Computation:
    divisor = weighting.divisor
    if divisor is not None:
        fixed = divisor
        return Computation(
            weighting.line, (score, weights[place]), lambda parts: ratio(parts[0] * parts[1], fixed)
        )
    others = tuple(weight for other, weight in enumerate(weights) if other != place)

    def share(intervals: Sequence[Interval]) -> Interval | Reason:
        scored, weight, *rest = intervals
        return ratio(scored * weight, total([weight, *rest]))

    return Computation(weighting.line, (score, weights[place], *others), share)


def weighted_totals(card: Scorecard, printed: Figure) -> tuple[Computation, ...]:
    """Give the forms of the total: those that most weighted scores of the card follow, else the weighted mean.

    Where every line prints its weighted score, a total may be made of these: each was rounded before.
    """
    names = followed(weighted_lines(card)) or (OF_SUM,)
    rounding = _rounding(weighted_of(card.lines), len(card.lines))
    return tuple(
        weighted_total(card.lines, weightings(card)[name], printed, off)
        for off in dict.fromkeys((_AS_IT_IS, rounding))
        for name in names
    )


def _rounding(weighted: Sequence[Figure], lines: int) -> Interval:
    """Give how far the sum of printed weighted scores may be from the sum of unrounded ones."""
    if len(weighted) < lines:
        return _AS_IT_IS
    most = sum((HALF.scaleb(-figure.decimals) for figure in weighted), start=ZERO)
    return Interval(-most, most)


def weighted_total(
    lines: Sequence[ScorecardLine],
    weighting: Weighting,
    printed: Figure | None,
    rounding: Interval = _AS_IT_IS,
) -> Computation:
    """Give the weighted total of lines by a form; `printed` tells how far a weight moves a mean.

    `rounding` is how far the total may be off since it is made of rounded scores.
    """
    scores, weights = scores_of(lines), weights_of(lines)
    if not scores:
        return unknown(Reason.NO_ROWS, weighting.total)

    def weighed(intervals: Sequence[Interval]) -> Interval | Reason:
        scored, weight = intervals[: len(scores)], intervals[len(scores) :]
        products = [one * other for one, other in zip(scored, weight, strict=True)]
        result = ratio(total(products), weighting.divisor or total(weight))
        return result + rounding if isinstance(result, Interval) else result

    rates = _mean_rates(scores, weights, printed) if weighting.divisor is None else ()
    return Computation(weighting.total, scores + weights, weighed, rates=rates)


def _mean_rates(
    scores: tuple[Figure, ...], weights: tuple[Figure, ...], printed: Figure | None
) -> tuple[Decimal | None, ...]:
    """Give how a score moves the mean, by its share of the weights, and a weight, by its score's distance."""
    whole = sum((weight.value for weight in weights if weight.value), start=ZERO)
    mean = printed.value if printed else None
    above_mean = [score.value - mean if score.value and mean else None for score in scores]
    moves = [*(weight.value for weight in weights), *above_mean]
    return tuple(PRECISE.divide(move, whole) if move and whole else None for move in moves)


def printed(quantity: Quantity | None, what: What, words: str) -> Figure | None:
    """Give a printed figure; None where a cell is missing or states nothing."""
    return None if quantity is None or states_nothing(quantity) else figure(quantity, what, words)
