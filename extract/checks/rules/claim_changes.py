"""Statements in prose: changes on an earlier time."""

from collections.abc import Iterator, Sequence
from typing import Final

from extract.checks.claim_figures import claims_of, computed, if_sure, stated, unsaid
from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, ratio
from extract.checks.interval import HUNDRED, Interval
from extract.checks.percents import apart, percent_apart, percent_of, percent_of_less, percent_of_more
from extract.checks.registry import rule
from schemas import Claim, ClaimKind, ClaimRole, Document

CHANGED_BY: Final = "difference of the figure and the earlier figure"
CHANGED_PERCENT: Final = "difference of the figure and the earlier figure / earlier figure × 100"
OF_EARLIER: Final = "change / earlier figure × 100"
OF_BEFORE_RISE: Final = "change / (figure less change) × 100"
OF_BEFORE_FALL: Final = "change / (figure and change) × 100"
LEVEL: Final = "figure / earlier figure × 100"
LEVEL_AFTER: Final = "(earlier figure and change) / earlier figure × 100"
PERCENT: Final = "percent"


@rule("PR003", name="change")
def change(document: Document) -> Iterator[Finding]:
    """The amount or percent that a text prints for a change is that of the figure on the earlier figure.

    Formula: figure − earlier figure; (figure − earlier figure) / earlier figure × 100
    Source: narratives of reports: "risen from … to …", "more than the year before by …".
    Holds: from 21603 to 38543 gives 78.42
    Holds: from 80 to 60 gives 25
    Fails: from 21603 to 38543 gives 77.42
    """
    for claim in claims_of(document, ClaimKind.CHANGE):
        yield from _difference(claim)
        yield from _percent(claim)


def _difference(claim: Claim) -> Iterator[Finding]:
    sure = ClaimRole.RESULT in claim.roles
    results = stated(claim, ClaimRole.RESULT, ClaimRole.POSSIBLE_RESULT)
    for amount in stated(claim, ClaimRole.DIFFERENCE):
        forms = [
            computed(CHANGED_BY, apart, (result, base), amount.scale)
            for result in results
            for base in stated(claim, ClaimRole.BASE)
        ]
        if not forms:
            continue
        found = compare(amount.figure, *forms) if sure else if_sure(amount.figure, forms)
        if sure or found.outcome.agreement:
            yield found


def _percent(claim: Claim) -> Iterator[Finding]:
    for percent in stated(claim, ClaimRole.PERCENT):
        forms = list(_forms(claim))
        if claim.missing is not None or not forms:
            yield unsaid(claim, percent.figure, CHANGED_PERCENT)
        elif ClaimRole.RESULT in claim.roles or ClaimRole.DIFFERENCE in claim.roles:
            yield compare(percent.figure, *forms)
        else:
            yield if_sure(percent.figure, forms)


def _forms(claim: Claim) -> Iterator[Computation]:
    """Give the readings of a percent of change, those over an earlier figure that is printed first."""
    results = stated(claim, ClaimRole.RESULT, ClaimRole.POSSIBLE_RESULT)
    amounts = stated(claim, ClaimRole.DIFFERENCE)
    bases = stated(claim, ClaimRole.BASE)
    for base in bases:
        for amount in amounts:
            yield computed(OF_EARLIER, percent_of, (amount, base))
            yield computed(LEVEL_AFTER, _level_after, (amount, base))
        for result in results:
            yield computed(CHANGED_PERCENT, percent_apart, (result, base))
            yield computed(LEVEL, percent_of, (result, base))
            if result.unit == PERCENT:
                yield computed(CHANGED_BY, apart, (result, base))
    if not bases:
        for amount in amounts:
            for result in results:
                yield computed(OF_BEFORE_RISE, percent_of_less, (amount, result))
                yield computed(OF_BEFORE_FALL, percent_of_more, (amount, result))
                yield computed(CHANGED_PERCENT, percent_apart, (result, amount))
                yield computed(LEVEL, percent_of, (result, amount))


def _level_after(intervals: Sequence[Interval]) -> Interval | Reason:
    amount, base = intervals
    return ratio((base + amount) * HUNDRED, base)
