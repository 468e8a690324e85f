"""Rows that state the mean of other rows, column by column, with the rows that they are the means of."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from extract.records.derived.form import Fit, compared_mean
from extract.records.derived.matrix import Matrix, Spot
from extract.records.derived.record import made_of
from extract.records.derived.words import (
    MEAN_BEGINNINGS,
    MEAN_WORDS,
    OVERALL_BEGINNINGS,
    QUOTIENT_WORDS,
    SPREAD_WORDS,
    says,
)
from extract.records.sums.labels import begins
from extract.records.sums.words import SHARE_WORDS
from schemas import Derivation, DerivationKind

_OTHERS: Final = 2
"""So many other means must agree before one that does not is wrong."""
_BITS: Final = 5
"""So many bits of a mean must agree, one figure and a half, where nothing else bears it out."""

_WITHIN: Final = frozenset({"since", "section"})
"""Ways to tell the rows of a part of a table, which may be one row: a component with one indicator."""

_SURE_BITS: Final = 9
"""Another mean that agrees on so many bits is enough by itself."""


class _Mean(NamedTuple):
    """A printed mean in a row and column, what it may be of, and whether it is; `way` is how its rows are told."""

    line: int
    column: int
    parts: tuple[Spot, ...]
    way: str
    found: Fit


def mean_rows(matrix: Matrix) -> Iterator[Derivation]:
    """Give the means that rows state of other rows; those that the table does not bear out cannot fail."""
    by_line = [_by_way(matrix, line) for line in _mean_lines(matrix)]
    shown = Counter(
        mean.way for of_line in by_line for means in of_line.values() for mean in means if _tells(mean)
    )
    means = [mean for of_line in by_line if of_line for mean in _chosen(of_line, shown)]
    for mean in means:
        others = [other for other in means if other is not mean and _bears_out(matrix, other, mean)]
        borne_out = len(others) >= _OTHERS or any(other.found.bits >= _SURE_BITS for other in others)
        if borne_out or (len(mean.parts) > 1 and mean.found.bits >= _BITS):
            yield _record(matrix, mean, borne_out)


def _mean_lines(matrix: Matrix) -> list[int]:
    lines = range(len(matrix.labels))
    return [line for line in lines if _says_mean(matrix.labels[line]) or matrix.is_sum(line)]


def _says_mean(label: str) -> bool:
    return begins(label, (*MEAN_BEGINNINGS, *OVERALL_BEGINNINGS)) and not says(label, SPREAD_WORDS)


def _by_way(matrix: Matrix, line: int) -> dict[str, list[_Mean]]:
    """Give the means of a line by the ways of telling its rows."""
    columns = [column for column in range(len(matrix.words)) if _may_be_mean(matrix, line, column)]
    held = {
        way: [mean for column in columns if (mean := _held(matrix, line, column, way, rows)) is not None]
        for way, rows in _ways(matrix, line)
    }
    return {way: means for way, means in held.items() if means}


def _agreeing(means: Sequence[_Mean]) -> list[_Mean]:
    return [mean for mean in means if mean.found.agrees]


def _chosen(by_way: Mapping[str, Sequence[_Mean]], shown: Mapping[str, int]) -> Sequence[_Mean]:
    """Give the means of a line by the way that its own figures and those of other lines show most often.

    That it is of one row alone is only said where it agrees, or where it agrees with no other rows either.
    """
    agreeing = [means for means in by_way.values() if _agreeing(means)]
    likely = [means for means in by_way.values() if means in agreeing or not _are_single(means)]
    return max(
        likely if agreeing else by_way.values(),
        key=lambda means: (shown[means[0].way], len(_agreeing(means))),
    )


def _are_single(means: Sequence[_Mean]) -> bool:
    return all(len(mean.parts) == 1 for mean in means)


def _tells(mean: _Mean) -> bool:
    """Whether a mean shows how others are made: a figure that is printed again for one row does not."""
    return mean.found.agrees and len(mean.parts) > 1


def _may_be_mean(matrix: Matrix, line: int, column: int) -> bool:
    """Whether a row states a mean in a column: one of sums only in columns of means, per unit aside."""
    words = matrix.words[column]
    if says(words, SPREAD_WORDS):
        return False
    return not matrix.is_sum(line) or (says(words, MEAN_WORDS) and "ต่อ" not in words)


def _ways(matrix: Matrix, line: int) -> Iterator[tuple[str, list[int]]]:
    """Give the rows that a mean may be of: since the last mean or section, all above, the means above, those below."""
    items = [other for other in range(len(matrix.labels)) if is_item(matrix, other)]
    above = [other for other in items if other < line]
    means = [other for other in range(line) if not is_item(matrix, other)]
    since = [other for other in above if not means or other > means[-1]]
    starts = [other for other in since if matrix.starts[other]]
    yield "since", since
    yield "section", [other for other in since if starts and other >= starts[-1]]
    yield "all", above
    yield "means", means
    below = [other for other in items if other > line]
    later = [other for other in range(line + 1, len(matrix.labels)) if not is_item(matrix, other)]
    yield "below", [other for other in below if not later or other < later[0]]
    yield "all below", below


def is_item(matrix: Matrix, line: int) -> bool:
    """Whether a row states figures of its own, and is no sum, mean, extreme or measure of spread of others."""
    return not matrix.is_sum(line) and not begins(matrix.labels[line], _NO_ITEMS)


_NO_ITEMS: Final = (*MEAN_BEGINNINGS, *OVERALL_BEGINNINGS, *SPREAD_WORDS, "ค่าสูงสุด", "ค่าต่ำสุด", "ส่วนเบี่ยงเบน")


def _held(matrix: Matrix, line: int, column: int, way: str, rows: Sequence[int]) -> _Mean | None:
    subject = matrix.at(line, column)
    stated = [row for row in rows if not matrix.is_blank(row, column)]
    parts = [spot for row in stated if (spot := matrix.at(row, column)) is not None]
    if subject is None or len(parts) < (1 if way in _WITHIN else _OTHERS) or len(parts) < len(stated):
        return None
    return _Mean(line, column, tuple(parts), way, compared_mean(subject, parts))


def _bears_out(matrix: Matrix, other: _Mean, mean: _Mean) -> bool:
    """Whether a mean that agrees shows that another is made as it is: of the same rows, or in the same column."""
    if not _tells(other) or other.way != mean.way:
        return False
    words, others = matrix.words[mean.column], matrix.words[other.column]
    alike = says(words, SHARE_WORDS) is says(others, SHARE_WORDS) and _decimals(mean) == _decimals(other)
    per_unit = says(words, QUOTIENT_WORDS) and not says(words, MEAN_WORDS)
    return other.column == mean.column or (alike and other.line == mean.line and not per_unit)


def _decimals(mean: _Mean) -> set[int | None]:
    """Give the decimals of what a mean is of: means of counts say nothing of means of scores."""
    return {part.figure.decimals for part in mean.parts}


def _record(matrix: Matrix, mean: _Mean, borne_out: bool) -> Derivation:
    return made_of(
        matrix,
        mean.line,
        mean.column,
        kind=DerivationKind.MEAN,
        parts=mean.parts,
        divisor=len(mean.parts),
        group=f"mean rows: {mean.way}",
        doubt=not borne_out,
    )
