"""Which of several columns of one role a row is read from: that of the latest period, and what belongs to it."""

from collections import defaultdict
from collections.abc import Sequence

from schemas import Column, ColumnPeriod, PeriodKind, Role

_RANKS = (PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.ROUND, PeriodKind.YEAR, PeriodKind.CUMULATIVE)
"""Periods from what tells least of a whole year to what tells most."""

_WHOLE_YEAR = 5
"""More than any quarter up to which a cumulative column goes."""


def leading_columns(columns: Sequence[Column]) -> frozenset[int]:
    """Give the columns to read a row from, where every role is to be read once.

    Of several columns of a role the one without a period or with a cumulative figure is read, else the one of the
    latest period. Beside several without a period, those of regions say, the cumulative one holds what they come
    to. A result of one period is held against a target of the same: a target of another year is none.
    Columns of bands and criteria are all read.
    """
    by_role: dict[Role, list[int]] = defaultdict(list)
    for index, column in enumerate(columns):
        by_role[column.role].append(index)
    results = by_role.get(Role.RESULT, [])
    of_result = columns[_latest(columns, results)].period if results else None
    chosen: set[int] = set()
    for role, indices in by_role.items():
        if role in (Role.BAND, Role.CRITERION):
            chosen.update(indices)
        elif len(indices) == 1 or role is Role.RESULT:
            chosen.add(_latest(columns, indices))
        else:
            chosen.update(_of_period(columns, indices, of_result))
    return frozenset(chosen)


def rounds_of(columns: Sequence[Column]) -> tuple[int, ...]:
    """Give the months of the rounds that a table prints side by side, the shortest first; none where it has none."""
    periods = (column.period for column in columns)
    months = {p.number for p in periods if p and p.kind is PeriodKind.ROUND and p.number is not None}
    return tuple(sorted(months)) if len(months) > 1 else ()


def columns_of_round(columns: Sequence[Column], months: int) -> frozenset[int]:
    """Give the columns of a round and those that stand for all rounds."""
    return frozenset(
        index
        for index, column in enumerate(columns)
        if column.period is None
        or column.period.kind is not PeriodKind.ROUND
        or column.period.number == months
    )


def _latest(columns: Sequence[Column], indices: Sequence[int]) -> int:
    """The first of the columns that tell most."""
    without = [index for index in indices if columns[index].period is None]
    together = [index for index in indices if _is_whole_year(columns[index].period)]
    if len(without) > 1 and len(together) == 1:
        return together[0]
    return max(indices, key=lambda index: (_rank(columns[index].period), -index))


def _of_period(columns: Sequence[Column], indices: Sequence[int], wanted: ColumnPeriod | None) -> list[int]:
    same = [index for index in indices if columns[index].period == wanted]
    if same:
        return same[:1]
    years = [columns[index].period for index in indices]
    if wanted is not None and all(period and period.kind is PeriodKind.YEAR for period in years):
        return []
    return [_latest(columns, indices)]


def _is_whole_year(period: ColumnPeriod | None) -> bool:
    return period is not None and period.kind is PeriodKind.CUMULATIVE and period.number is None


def _rank(period: ColumnPeriod | None) -> tuple[int, int]:
    """Rank a period by how much it tells; what names none, and what came together over the whole year, tell most."""
    if period is None:
        return len(_RANKS), _WHOLE_YEAR
    if period.kind is PeriodKind.CUMULATIVE:
        return len(_RANKS), period.number or _WHOLE_YEAR
    return _RANKS.index(period.kind), period.number or 0
