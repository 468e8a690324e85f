"""Tables whose whole numbers are counts, though no unit says so: their sums and percents hold to the last digit.

A whole number without a unit may have been rounded, and the sum of rounded ones may be off. Where many sums and percents
of a table agree exactly, which rounded figures would hardly do, the others have to agree exactly too.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from decimal import Decimal
from math import prod
from typing import Final

from extract.checks.figure import Figure, figure
from extract.checks.interval import ONE
from extract.checks.what import What
from schemas import Quantity, Share, Sum

Read = Callable[[Quantity, What, str], Figure]
"""A way to make a figure of a quantity."""

_HARDLY: Final = Decimal("0.0001")
"""What has a lower chance does not happen in a report."""
_FEW: Final = {2: Decimal("0.75"), 3: Decimal("0.67"), 4: Decimal("0.61")}
_MORE: Final = Decimal("1.4")
"""The chance that n rounded figures add up to the rounded sum exactly: three in four for two of them, two in three for
three, three in five for four, and for more less than 1.4 / √n, as the sum of n roundings spreads."""


def tables_of_counts(sums: Iterable[Sum], shares: Iterable[Share]) -> frozenset[str]:
    """Give the tables in which so many sums and percents of bare whole numbers agree that these were not rounded."""
    chances: dict[str | None, dict[tuple[object, ...], Decimal]] = defaultdict(dict)
    for one in sums:
        stated = [part.figure for part in (*one.parts, *one.less) if part.figure.value]
        if len(stated) > 1 and all(map(_is_bare, (one.total, *stated))) and _agrees(one):
            total = one.direction, one.total.at.row, one.total.at.column
            chances[one.table].setdefault(total, _chance(len(stated)))
    for share in shares:
        chance = _chance_of_percent(share)
        if chance < 1:
            chances[share.table][share.percent.at.row, share.percent.at.column] = chance
    return frozenset(
        table for table, found in chances.items() if table and prod(found.values(), start=ONE) < _HARDLY
    )


def _chance_of_percent(share: Share) -> Decimal:
    """Give the chance that a percent would agree with rounded figures as it does with those printed; 1 where it does not.

    Where both are off by less than a half, the percent of the figure nearest to it is off by less than 100 / whole.
    """
    percent, decimals = share.percent.value, share.percent.decimals
    part = next(iter(share.figures), None)
    if not percent or decimals is None or part is None or not part.value or not _is_bare(part):
        return ONE
    wholes = [one for one in (*share.figures[1:], *share.wholes) if one.value and _is_bare(one)]
    step = ONE.scaleb(-decimals)
    agree = [
        one.value
        for one in wholes
        if one.value and one.value > part.value and abs(part.value * 100 / one.value - percent) * 2 <= step
    ]
    return min(ONE, step * max(agree) / 100 * len(wholes)) if agree else ONE


def as_count(quantity: Quantity, what: What, of: str) -> Figure:
    """Make a figure of a quantity in a table of counts: a bare whole number is exact."""
    read = figure(quantity, what, of)
    return read._replace(exact=read.exact or _is_bare(quantity))


def _is_bare(quantity: Quantity) -> bool:
    return (
        quantity.value is not None and quantity.unit is None and quantity.scale == 1 and not quantity.decimals
    )


def _agrees(one: Sum) -> bool:
    added = sum(part.figure.value or 0 for part in one.parts)
    return one.total.value == added - sum(part.figure.value or 0 for part in one.less)


def _chance(count: int) -> Decimal:
    return _FEW.get(count) or _MORE / Decimal(count).sqrt()
