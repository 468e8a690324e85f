"""Shares beside parts that tell what these were divided by: a printed total, or what the parts add up to."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from extract.records.sums.groups import Group
from extract.records.sums.ledger import Entry, Line

_FEWEST: Final = 3
"""So many parts must state the share that they have of their sum."""
_HUNDRED: Final = Decimal(100)


def borne_out_by_shares(group: Group, column: int) -> bool:
    """Whether a column of shares was made of what the parts add up to, and not of the total that is printed.

    Formula: share = part × 100 / Σ parts, as far as its own decimals and those of the parts tell.
    """
    parts = [part for part, sign in group.parts if sign > 0 and part.entry(column).steps]
    if len(parts) < max(_FEWEST, len(group.parts)):
        return False
    added = sum(part.entry(column).steps or 0 for part in parts)
    printed = group.total.entry(column).steps or 0
    others = {other for part in parts for other in part.entries if other != column}
    return any(
        _are_shares(parts, column, other, added) and not _are_shares(parts, column, other, printed)
        for other in others
    )


def _are_shares(parts: Sequence[Line], column: int, other: int, whole: int) -> bool:
    return whole != 0 and all(_is_share(part.entry(column), part.entry(other), whole) for part in parts)


def _is_share(part: Entry, share: Entry, whole: int) -> bool:
    figure = share.figure
    if part.steps is None or figure is None or figure.value is None or not figure.decimals:
        return False
    rounding = Decimal(5).scaleb(-figure.decimals - 1)
    return abs(figure.value - part.steps * _HUNDRED / whole) <= rounding + part.half * _HUNDRED / abs(whole)
