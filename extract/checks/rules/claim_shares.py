"""Statements in prose: shares of a whole, and whether any whole number can make a printed share."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from extract.checks.claim_figures import Stated, claims_of, computed, if_sure, stated, unsaid
from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, ratio
from extract.checks.interval import HUNDRED, PRECISE, Interval, point
from extract.checks.percents import percent_of
from extract.checks.registry import rule
from extract.thai.units import is_count
from schemas import Claim, ClaimKind, ClaimRole, Document, Verdict

FORMULA: Final = "part / whole × 100"
NEAREST_FORMULA: Final = "n / whole × 100, n the whole number that comes nearest"

NOT_WHOLE: Final = frozenset(
    {
        "project", "activity", "plan", "strategy", "measure", "indicator", "process", "step", "system", "level",
        "day", "working-day", "week", "month", "quarter", "year",
    }
)  # fmt: skip
"""Counted units of which parts can be done or have passed, so that a share of them need not be of whole ones."""

FULL: Final = Decimal(100)


@rule("PR001", name="share")
def share(document: Document) -> Iterator[Finding]:
    """The percent that a text prints for a part of a whole is the part divided by the whole.

    Formula: part / whole × 100
    Source: summaries and narratives of reports: "part … of whole … makes percent", in any order.
    Holds: 119 of 639 gives 18.62
    Holds: 2 of 3 gives 66.66
    Fails: 2490 of 2550 gives 96.14
    """
    for claim in claims_of(document, ClaimKind.SHARE):
        found = _share(claim)
        if found:
            yield found


@rule("PR006", name="possible-share")
def possible_share(document: Document) -> Iterator[Finding]:
    """A percent printed for a part of a counted whole is one that some whole number makes.

    Formula: n / whole × 100 rounds to the percent for a whole number n
    Source: the GRIM test (Brown and Heathers, 2017), for shares of fewer than 10^(2 + decimals) counted things.
    Holds: some of 639 gives 18.62
    Fails: some of 2550 gives 96.14
    """
    for claim in claims_of(document, ClaimKind.SHARE):
        (percent,) = stated(claim, ClaimRole.PERCENT)
        wholes = stated(claim, ClaimRole.WHOLE)
        if len(wholes) == 1 and _tells_apart(percent, wholes[0]) and not _is_made_of_parts(claim):
            forms = [_nearest(percent, wholes[0], rounding) for rounding in (ROUND_FLOOR, ROUND_CEILING)]
            forms.sort(key=lambda form: _distance(form, percent))
            yield compare(percent.figure, *forms)


def _share(claim: Claim) -> Finding | None:
    (percent,) = stated(claim, ClaimRole.PERCENT)
    if claim.missing is not None:
        return unsaid(claim, percent.figure, FORMULA)
    parts = stated(claim, ClaimRole.PART, ClaimRole.POSSIBLE_PART)
    wholes = stated(claim, ClaimRole.WHOLE, ClaimRole.POSSIBLE_WHOLE)
    forms = [
        computed(FORMULA, percent_of, (part, whole))
        for part in parts
        for whole in reversed(wholes)
        if part.unit == whole.unit
    ]
    if not forms:
        return None
    is_sure = {ClaimRole.PART, ClaimRole.WHOLE} <= set(claim.roles)
    return compare(percent.figure, *forms) if is_sure else if_sure(percent.figure, forms)


def _is_made_of_parts(claim: Claim) -> bool:
    """Whether the claim prints its part and the percent is made of it: then it is possible, and nothing is left."""
    found = _share(claim)
    return found is not None and found.outcome.verdict is Verdict.CONSISTENT


def _tells_apart(percent: Stated, whole: Stated) -> bool:
    """Whether a counted whole is so small that not every percent with these decimals can be a share of it."""
    count, share = whole.figure.value, percent.figure.value
    is_counted = is_count(whole.unit) and whole.unit not in NOT_WHOLE
    if count is None or share is None or not is_counted or count != count.to_integral_value():
        return False
    return 0 < count * whole.scale < FULL.scaleb(percent.figure.decimals) and 0 < share < FULL


def _nearest(percent: Stated, whole: Stated, rounding: str) -> Computation:
    """Give the share that the nearest whole number below, or above, the printed percent makes."""

    def function(intervals: Sequence[Interval]) -> Interval | Reason:
        of_whole, printed = intervals
        middle = PRECISE.divide(PRECISE.add(printed.low, printed.high), Decimal(2))
        exact = PRECISE.divide(PRECISE.multiply(middle, of_whole.low), FULL)
        number = exact.to_integral_value(rounding, PRECISE)
        return ratio(point(number) * HUNDRED, of_whole)

    return computed(NEAREST_FORMULA, function, (whole, percent))


def _distance(form: Computation, percent: Stated) -> Decimal:
    follows = form.from_printed()
    if not isinstance(follows, Interval) or percent.figure.value is None:
        return FULL
    return abs(PRECISE.subtract(follows.low, percent.figure.value))
