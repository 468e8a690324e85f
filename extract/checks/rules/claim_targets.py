"""Statements in prose: how far a result is above or below its target."""

from collections.abc import Iterator, Sequence
from typing import Final

from extract.checks.claim_figures import Stated, claims_of, computed, if_sure, stated, unsaid
from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, ratio
from extract.checks.interval import HUNDRED, Interval
from extract.checks.percents import apart, percent_apart, percent_of, percent_of_less, percent_of_more
from extract.checks.registry import rule
from schemas import Claim, ClaimKind, ClaimRole, Document

PERCENT: Final = "percent"

OFF: Final = "difference of result and target"
OFF_PERCENT: Final = "difference of result and target / target × 100"
IS_TARGET: Final = "the target itself"
OF_BASE: Final = "difference / (result less difference) × 100"
OF_BASE_BELOW: Final = "difference / (result and difference) × 100"
OF_RESULT: Final = "difference / result × 100"
ATTAINED: Final = "result / target × 100"
ATTAINED_ABOVE: Final = "result / (result less difference) × 100"
ATTAINED_BELOW: Final = "result / (result and difference) × 100"


@rule("PR002", name="target-difference")
def target_difference(document: Document) -> Iterator[Finding]:
    """The amount or percent that a text prints a result to be above or below its target by is their difference.

    Formula: result − target, of percents in points; (result − target) / target × 100
    Source: narratives of reports: "above the target by …"; the figure may also repeat the target.
    Holds: 2779 against 2700 gives 79
    Holds: 76.49 against 80 gives 3.51
    Fails: 2779 against 2700 gives 97
    Fails: 76.49 against 80 gives 5.31
    """
    for claim in claims_of(document, ClaimKind.TARGET_DIFFERENCE):
        yield from _amount(claim)
        yield from _percent(claim)


def _amount(claim: Claim) -> Iterator[Finding]:
    amounts, results, targets = _parts(claim)
    for amount in amounts:
        forms = [
            form
            for result in results
            for target in targets
            for form in (
                computed(OFF, apart, (result, target), amount.scale),
                computed(IS_TARGET, _itself, (target,), amount.scale),
            )
        ]
        if forms:
            sure = ClaimRole.TARGET in claim.roles and ClaimRole.RESULT in claim.roles
            found = compare(amount.figure, *forms) if sure else if_sure(amount.figure, forms)
            # What no possible target makes is told by the percent beside it, which needs none.
            if sure or found.outcome.agreement or not stated(claim, ClaimRole.PERCENT):
                yield found
        elif claim.missing:
            yield unsaid(claim, amount.figure, OFF)


def _percent(claim: Claim) -> Iterator[Finding]:
    amounts, results, targets = _parts(claim)
    for percent in stated(claim, ClaimRole.PERCENT):
        own = [form for target in targets for result in results for form in _against(result, target)]
        beside = [form for amount in amounts for result in results for form in _of_amount(amount, result)]
        if ClaimRole.POSSIBLE_RESULT in claim.roles:
            forms, sure = [*own, *beside], False
        elif ClaimRole.TARGET in claim.roles:
            forms, sure = own, True
        elif beside:
            forms, sure = beside, True
        else:
            forms, sure = own, False
        if forms:
            yield compare(percent.figure, *forms) if sure else if_sure(percent.figure, forms)
        elif claim.missing:
            yield unsaid(claim, percent.figure, OFF)


def _parts(claim: Claim) -> tuple[tuple[Stated, ...], tuple[Stated, ...], tuple[Stated, ...]]:
    return (
        stated(claim, ClaimRole.DIFFERENCE),
        stated(claim, ClaimRole.RESULT, ClaimRole.POSSIBLE_RESULT),
        stated(claim, ClaimRole.TARGET, ClaimRole.POSSIBLE_TARGET),
    )


def _against(result: Stated, target: Stated) -> Iterator[Computation]:
    """Give the readings of a percent where the target is known: points, percent of the target, or the target."""
    if result.unit == PERCENT:
        yield computed(OFF, apart, (result, target))
        yield computed(IS_TARGET, _itself, (target,))
    yield computed(OFF_PERCENT, percent_apart, (result, target))
    if result.unit != PERCENT:
        yield computed(ATTAINED, percent_of, (result, target))


def _of_amount(amount: Stated, result: Stated) -> Iterator[Computation]:
    """Give the readings of a percent beside an amount: of the target that the two imply, or of the amount as target."""
    yield computed(OF_BASE, percent_of_less, (amount, result))
    yield computed(OF_BASE_BELOW, percent_of_more, (amount, result))
    yield computed(OFF_PERCENT, percent_apart, (result, amount))
    yield computed(ATTAINED, percent_of, (result, amount))
    yield computed(OF_RESULT, percent_of, (amount, result))
    yield computed(ATTAINED_ABOVE, _level_of_less, (amount, result))
    yield computed(ATTAINED_BELOW, _level_of_more, (amount, result))


def _itself(intervals: Sequence[Interval]) -> Interval:
    return intervals[0]


def _level_of_less(intervals: Sequence[Interval]) -> Interval | Reason:
    amount, result = intervals
    return ratio(result * HUNDRED, result - amount)


def _level_of_more(intervals: Sequence[Interval]) -> Interval | Reason:
    amount, result = intervals
    return ratio(result * HUNDRED, result + amount)
