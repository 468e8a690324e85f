"""Rows of sums that do not agree with the form of their column: wrong, or made otherwise, as a mean of the rows is."""

from collections.abc import Sequence
from typing import Final

from extract.records.derived.believed import Believed
from extract.records.derived.form import compared_mean
from extract.records.derived.matrix import Matrix, Spot
from schemas import DerivationKind

_FEWEST: Final = 2
"""So many other rows of sums must be made as their column says before one that is not is wrong."""


def made_alike(matrix: Matrix, place: int, believed: Believed) -> tuple[int, ...]:
    """Give the row of sums that all others of its column, two at least, show to be made by the column's quotient.

    Nothing where it prints what the items, or the other sums, are in the mean, or add up to.
    """
    sums = [line for line in believed.agree if matrix.is_sum(line)]
    if believed.form.kind is not DerivationKind.QUOTIENT or len(sums) < _FEWEST or len(believed.sums) != 1:
        return ()
    line = believed.sums[0]
    items = [other for other in believed.agree if other not in sums]
    subject = matrix.at(line, place)
    runs = [_spots(matrix, place, others) for others in (items, sums, [one for one in items if one < line])]
    if subject is None or any(_is_of_all(subject, run) for run in runs if run):
        return ()
    return (line,)


def _spots(matrix: Matrix, place: int, lines: Sequence[int]) -> list[Spot]:
    return [spot for line in lines if (spot := matrix.at(line, place)) is not None]


def _is_of_all(subject: Spot, parts: Sequence[Spot]) -> bool:
    """Whether a figure is the mean of others, or their sum."""
    added, slack = sum(part.value for part in parts), sum(part.half for part in parts) + subject.half
    return compared_mean(subject, parts).agrees or abs(added - subject.value) <= slack
