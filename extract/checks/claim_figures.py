"""The figures of a claim in prose by what they are there, brought to one scale, and comparisons with a doubt."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, unknown
from extract.checks.figure import Figure, figure
from extract.checks.interval import ONE, PRECISE, Interval, point
from extract.checks.what import What
from schemas import Claim, ClaimKind, ClaimRole, Document, Verdict

LONGEST_WORDS: Final = 140
"""A claim's words are shortened to so many characters."""

WHAT_IN: Final[Mapping[ClaimRole, What]] = {
    ClaimRole.PART: What.PART,
    ClaimRole.POSSIBLE_PART: What.PART,
    ClaimRole.WHOLE: What.WHOLE,
    ClaimRole.POSSIBLE_WHOLE: What.WHOLE,
    ClaimRole.PERCENT: What.SHARE,
    ClaimRole.RESULT: What.RESULT,
    ClaimRole.POSSIBLE_RESULT: What.RESULT,
    ClaimRole.TARGET: What.TARGET,
    ClaimRole.POSSIBLE_TARGET: What.TARGET,
    ClaimRole.BASE: What.EARLIER,
    ClaimRole.DIFFERENCE: What.ABOVE_TARGET,
    ClaimRole.TOTAL: What.TOTAL,
    ClaimRole.TERM: What.TERM,
    ClaimRole.POSSIBLE_TERM: What.TERM,
    ClaimRole.COUNTED: What.COUNTED,
    ClaimRole.ATTAINED: What.COUNTED,
    ClaimRole.NOT_ATTAINED: What.COUNTED,
    ClaimRole.NOT_MEASURABLE: What.COUNTED,
}

UNSAID: Final[Mapping[ClaimRole, Reason]] = {
    ClaimRole.WHOLE: Reason.WHOLE_UNSAID,
    ClaimRole.PART: Reason.PART_UNSAID,
    ClaimRole.TARGET: Reason.TARGET_UNSAID,
    ClaimRole.BASE: Reason.BASE_UNSAID,
    ClaimRole.RESULT: Reason.LEVEL_UNSAID,
}
"""Why a claim cannot be checked that leaves a figure unsaid."""


class Stated(NamedTuple):
    """A figure of a claim with its unit; `scale` is what one printed unit stands for."""

    figure: Figure
    unit: str | None
    scale: Decimal


def claims_of(document: Document, kind: ClaimKind) -> Iterator[Claim]:
    """Give the claims of a kind."""
    return (claim for claim in document.claims if claim.kind is kind)


def stated(claim: Claim, *roles: ClaimRole) -> tuple[Stated, ...]:
    """Give the figures of a claim that have one of the roles, in the claim's order."""
    words = shortened(claim.text)
    found = []
    for index, (quantity, role) in enumerate(zip(claim.figures, claim.roles, strict=True)):
        if role in roles:
            made = figure(quantity, WHAT_IN[role], words)
            offset = claim.offsets[index] if claim.offsets else None
            found.append(Stated(made._replace(offset=offset), quantity.unit, Decimal(quantity.scale)))
    return tuple(found)


def computed(
    formula: str,
    function: Callable[[Sequence[Interval]], Interval | Reason],
    inputs: Sequence[Stated],
    scale: Decimal = ONE,
) -> Computation:
    """Give a formula over figures of different scales; its outcome is in the scale of the figure it is for."""
    figures = tuple(one.figure for one in inputs)
    if all(own == ONE for own in (scale, *(one.scale for one in inputs))):
        return Computation(formula, figures, function)
    scales = [point(one.scale) for one in inputs]

    def over_single_units(intervals: Sequence[Interval]) -> Interval | Reason:
        outcome = function([interval * own for interval, own in zip(intervals, scales, strict=True)])
        return outcome if isinstance(outcome, Reason) else outcome * point(PRECISE.divide(ONE, scale))

    return Computation(formula, figures, over_single_units)


def if_sure(subject: Figure, forms: Sequence[Computation]) -> Finding:
    """Compare by readings of which none is sure: where one holds it is meant; where none does, nothing follows."""
    found = compare(subject, *forms)
    if found.outcome.verdict is not Verdict.INCONSISTENT:
        return found
    return compare(subject, unknown(Reason.SEVERAL_MEANINGS, found.form.formula, *found.form.inputs))


def unsaid(claim: Claim, subject: Figure, formula: str) -> Finding:
    """Give the finding of a claim that leaves a figure unsaid."""
    reason = UNSAID[claim.missing] if claim.missing else Reason.SEVERAL_MEANINGS
    return compare(subject, unknown(reason, formula))


def shortened(text: str) -> str:
    """Give a claim's words, their middle left out where they are long, between words where blanks part them."""
    if len(text) <= LONGEST_WORDS:
        return text
    half = LONGEST_WORDS // 2
    first, last = text[:half], text[-half:]
    return f"{first.rpartition(' ')[0] or first} … {last.partition(' ')[2] or last}"


def size(interval: Interval) -> Interval:
    """Give what the size of a number may be, its sign left out."""
    if interval.low >= 0:
        return interval
    if interval.high <= 0:
        return -interval
    return Interval(Decimal(0), max(interval.high, -interval.low))
