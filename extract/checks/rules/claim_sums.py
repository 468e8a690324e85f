"""Statements in prose: numbers and the parts that they are said to be made of."""

from collections.abc import Iterator
from typing import Final

from extract.checks.claim_figures import claims_of, computed, if_sure, stated
from extract.checks.compare import Finding, compare
from extract.checks.computation import total
from extract.checks.registry import rule
from schemas import ClaimKind, ClaimRole, Document

FORMULA: Final = "Σ part"


@rule("PR004", name="parts-of-number")
def parts_of_number(document: Document) -> Iterator[Finding]:
    """A number that a text says to be made up of parts is the sum of the parts.

    Formula: Σ part
    Source: summaries and narratives of reports: "… made up of (1) … (2) …", "… and …, together …".
    Holds: 2 and 11 give 13
    Fails: 2 and 11 give 14
    """
    for claim in claims_of(document, ClaimKind.SUM):
        terms, possible = stated(claim, ClaimRole.TERM), stated(claim, ClaimRole.POSSIBLE_TERM)
        (whole,) = stated(claim, ClaimRole.TOTAL)
        if not terms:
            yield if_sure(whole.figure, [computed(FORMULA, total, possible, whole.scale)])
            continue
        # What stands right behind a list may still belong to it.
        lists = [(*terms, *possible[:more]) for more in range(len(possible) + 1)]
        yield compare(whole.figure, *(computed(FORMULA, total, parts, whole.scale) for parts in lists))
