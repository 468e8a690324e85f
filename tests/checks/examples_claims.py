"""The worked examples of the rules on prose, made into documents of one claim."""

import re
from collections.abc import Callable, Mapping

from schemas import Claim, ClaimKind, ClaimRole, Document, Place, Quantity, ReadBy, Status
from tests.checks.builders import Item, document, quantity, table_document

Figure = tuple[ClaimRole, str, str]
"""A role, a number as printed, and its unit."""

LINE = Place(line=1, read_by=ReadBy.DUMP)


def claim_of(
    kind: ClaimKind, *figures: Figure, missing: ClaimRole | None = None, counts: str | None = None
) -> Claim:
    """Make a claim whose figures stand in one line, one behind the other."""
    offsets = [10 * place for place in range(len(figures))]
    return Claim(
        text=" ".join(raw for _, raw, _ in figures),
        kind=kind,
        figures=tuple(_quantity(raw, unit) for _, raw, unit in figures),
        roles=tuple(role for role, _, _ in figures),
        offsets=tuple(offsets),
        missing=missing,
        counts=counts,
        at=LINE,
    )


def _quantity(raw: str, unit: str) -> Quantity:
    return quantity(raw, LINE, unit=unit)


def numbers(text: str) -> list[str]:
    return re.findall(r"\d[\d.]*\d|\d", text)


def _share(given: str, printed: str) -> Document:
    part, whole = numbers(given)
    figures = (ClaimRole.PART, part, "person"), (ClaimRole.WHOLE, whole, "person")
    return document(
        claims=(claim_of(ClaimKind.SHARE, *figures, (ClaimRole.PERCENT, printed.strip(), "percent")),)
    )


def _possible_share(given: str, printed: str) -> Document:
    figures = (ClaimRole.WHOLE, numbers(given)[0], "person"), (ClaimRole.PERCENT, printed.strip(), "percent")
    return document(claims=(claim_of(ClaimKind.SHARE, *figures, missing=ClaimRole.PART),))


def _target(given: str, printed: str) -> Document:
    result, target = numbers(given)
    role, unit = (ClaimRole.PERCENT, "percent") if "." in result else (ClaimRole.DIFFERENCE, "person")
    figures = (
        (ClaimRole.RESULT, result, unit),
        (ClaimRole.TARGET, target, unit),
        (role, printed.strip(), unit),
    )
    return document(claims=(claim_of(ClaimKind.TARGET_DIFFERENCE, *figures),))


def _change(given: str, printed: str) -> Document:
    base, result = numbers(given)
    figures = (ClaimRole.RESULT, result, "person"), (ClaimRole.BASE, base, "person")
    return document(
        claims=(claim_of(ClaimKind.CHANGE, *figures, (ClaimRole.PERCENT, printed.strip(), "percent")),)
    )


def _sum(given: str, printed: str) -> Document:
    terms = [(ClaimRole.TERM, term, "person") for term in numbers(given)]
    return document(claims=(claim_of(ClaimKind.SUM, *terms, (ClaimRole.TOTAL, printed.strip(), "person")),))


def _count(given: str, printed: str) -> Document:
    statuses = [Status(word) for word in re.findall(r"(?:not-)?attained", given)]
    table = table_document(*(Item(str(number), status=status) for number, status in enumerate(statuses, 1)))
    counts = [
        (ClaimRole(role), count, "indicator") for count, role in re.findall(r"(\d+) ([a-z-]+)", printed)
    ]
    return table.model_copy(update={"claims": (claim_of(ClaimKind.COUNT, *counts, counts="t1"),)})


CLAIM_BUILDERS: Mapping[str, Callable[[str, str], Document]] = {
    "PR001": _share,
    "PR002": _target,
    "PR003": _change,
    "PR004": _sum,
    "PR005": _count,
    "PR006": _possible_share,
}
"""By the rule's code, what makes the document of its examples."""
