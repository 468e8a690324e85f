"""Whether a number is one that its column would print: what stands there often, with as many decimals."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from extract.checks.figure import Figure, InReport, Key
from extract.checks.what import What

FEWEST: Final = 3
"""Fewer figures beside it show no habit of a column."""

ColumnKey = tuple[InReport | None, str | None, int | None, What]


def columns_of(figures: Iterable[Figure]) -> Mapping[ColumnKey, Mapping[Key, Figure]]:
    """Give the figures of each column of tables that are of one kind, by their keys; a total is none of its parts."""
    columns: dict[ColumnKey, dict[Key, Figure]] = defaultdict(dict)
    for figure in figures:
        if figure.printed_number is not None and figure.at.table is not None and figure.at.column is not None:
            columns[_column(figure)][figure.key] = figure
    return columns


def column_of(columns: Mapping[ColumnKey, Mapping[Key, Figure]], figure: Figure) -> Sequence[Figure]:
    """Give the figures in a figure's column that stand in other rows, one a row."""
    rows = {other.at.row: other for other in columns.get(_column(figure), {}).values()}
    return [other for row, other in rows.items() if row != figure.at.row]


def oddness(figure: Figure, others: Sequence[Figure]) -> int:
    """Tell in how many ways a figure is unlike the others of its column; none where these have no habit.

    Columns of weights, levels and scores print few numbers often; most columns print all numbers alike.
    """
    if figure.value is None or len(others) < FEWEST:
        return 0
    values = Counter(other.value for other in others if other.value is not None)
    repeats = 2 * len(values) <= len(others)
    decimals, alike = Counter(other.decimals for other in others).most_common(1)[0]
    finest = max(_meant(value) for value in values)
    return (
        (repeats and figure.value not in values)
        + (4 * alike >= 3 * len(others) and figure.decimals != decimals)
        + (_meant(figure.value) > finest)
    )


def _column(figure: Figure) -> ColumnKey:
    return figure.report, figure.at.table, figure.at.column, figure.what


def _meant(value: Decimal) -> int:
    """Give how many decimals a number needs; 5.3000 needs one."""
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
