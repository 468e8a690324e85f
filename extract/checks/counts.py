"""Tables whose whole numbers are counts, though no unit says so: their sums and percents hold to the last digit.

A whole number without a unit may have been rounded, and the sum of rounded ones may be off. Where many sums and percents
of a table agree exactly, which rounded figures would hardly do, the others have to agree exactly too.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import permutations
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
_MISPRINTED: Final = Decimal(100)
"""A percent that agrees only as those of rounded figures do is so many times as likely where they are rounded."""
_PARTS: Final = 3
"""So many of the figures nearest to a percent may be what it is of."""
_FEW: Final = {2: Decimal("0.75"), 3: Decimal("0.67"), 4: Decimal("0.61")}
_MORE: Final = Decimal("1.4")
"""The chance that n rounded figures add up to the rounded sum exactly: three in four for two of them, two in three for
three, three in five for four, and for more less than 1.4 / √n, as the sum of n roundings spreads."""


def tables_of_counts(sums: Iterable[Sum], shares: Iterable[Share] = ()) -> frozenset[str]:
    """Give the tables in which so many sums and percents of bare whole numbers agree that these were not rounded.

    Percents may have been made of figures that were rounded before, so that they tell nothing of sums. One that agrees
    only as those of figures rounded later do speaks for such; the first may be a misprint.
    """
    chances: dict[str | None, dict[tuple[object, ...], Decimal]] = defaultdict(dict)
    for one in sums:
        stated = [part.figure for part in (*one.parts, *one.less) if part.figure.value]
        if len(stated) > 1 and all(map(_is_bare, (one.total, *stated))) and _agrees(one):
            total = one.direction, one.total.at.row, one.total.at.column
            chances[one.table].setdefault(total, _chance(len(stated)))
    rounded: Counter[str] = Counter()
    for share in shares:
        chance = _chance_of_percent(share)
        rounded[share.table] += chance is None
        chances[share.table][share.percent.at.row, share.percent.at.column] = chance or ONE
    return frozenset(
        table
        for table, found in chances.items()
        if table and prod(found.values(), start=_MISPRINTED ** max(rounded[table] - 1, 0)) < _HARDLY
    )


def _chance_of_percent(share: Share) -> Decimal | None:
    """Give the chance that a percent of rounded figures would agree with those printed; None where it only so does.

    1 tells nothing.
    """
    percent, decimals = share.percent.value, share.percent.decimals
    if not percent or decimals is None:
        return ONE
    step = ONE.scaleb(-decimals)
    nearest = _misses(share, percent, 1)
    chance = _agreeing(nearest, step) or _agreeing(_misses(share, percent, _PARTS), step)
    if chance is not None:
        return chance
    return None if any(off <= step / 2 + spread for off, spread in nearest) else ONE


def _agreeing(made: Sequence[tuple[Decimal, Decimal]], step: Decimal) -> Decimal | None:
    """Give the chance that one of some percents agrees as it does; None where none agrees."""
    agree = [spread for off, spread in made if off * 2 <= step]
    return min(ONE, step / min(agree) * len(made)) if agree else None


def _misses(share: Share, percent: Decimal, parts: int) -> list[tuple[Decimal, Decimal]]:
    """Give by how much each of `_percents_of` misses a percent, and how far off it may be."""
    return [(abs(value - percent), spread) for value, spread in _percents_of(share, parts)]


def _percents_of(share: Share, parts: int) -> Iterator[tuple[Decimal, Decimal]]:
    """Give the percents that so many of the nearest figures are of larger ones, or that figures are above one another.

    Each with how far off it may be where both its figures are off by less than a half.
    """
    own = [one.value for one in share.figures if one.value and _is_bare(one)]
    if share.is_change:
        for later, earlier in permutations(own, 2):
            yield (later - earlier) * 100 / earlier, (1 + later / earlier) * 50 / earlier
    elif share.figures and own and share.figures[0].value == own[0]:
        wholes = {one.value for one in share.wholes if one.value and _is_bare(one)}
        for part in own[:parts]:
            for whole in sorted(value for value in wholes.union(own) if value > part):
                yield part * 100 / whole, 100 / whole


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
