"""Statements in prose: numbers and the parts that they are said to be made of."""

from collections.abc import Iterator
from typing import Final

from extract.checks.claim_figures import claims_of, computed, if_sure, stated
from extract.checks.compare import Finding, compare
from extract.checks.computation import total
from extract.checks.registry import rule
from schemas import Claim, ClaimKind, ClaimRole, Direction, Document, Place

FORMULA: Final = "Σ part"

_Printed = tuple[Place, int | None]
"""Where in a line a figure is printed."""


@rule("PR004", name="parts-of-number")
def parts_of_number(document: Document) -> Iterator[Finding]:
    """A number that a text says to be made up of parts is the sum of the parts.

    Formula: Σ part; what the marks of a list tell item by item is a list's sum
    Source: summaries and narratives of reports: "… made up of (1) … (2) …", "… and …, together …".
    Holds: 2 and 11 give 13
    Fails: 2 and 11 give 14
    """
    of_lists = _totals_of_lists(document)
    for claim in claims_of(document, ClaimKind.SUM):
        if _place(claim) in of_lists:
            continue
        terms, possible = stated(claim, ClaimRole.TERM), stated(claim, ClaimRole.POSSIBLE_TERM)
        (whole,) = stated(claim, ClaimRole.TOTAL)
        if not terms:
            yield if_sure(whole.figure, [computed(FORMULA, total, possible, whole.scale)])
            continue
        # What stands right behind a list may still belong to it.
        lists = [(*terms, *possible[:more]) for more in range(len(possible) + 1)]
        yield compare(whole.figure, *(computed(FORMULA, total, parts, whole.scale) for parts in lists))


def _totals_of_lists(document: Document) -> frozenset[_Printed]:
    """Give where the amounts stand that lists are the parts of: said there, they are not said twice."""
    lists = (record for record in document.sums if record.direction is Direction.LIST)
    return frozenset((record.total.at, record.offset) for record in lists)


def _place(claim: Claim) -> _Printed:
    index = claim.roles.index(ClaimRole.TOTAL)
    return claim.figures[index].at, claim.offsets[index] if claim.offsets else None
