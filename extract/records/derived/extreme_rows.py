"""Rows that state the largest or least figure of each column, with the figures that it is chosen from."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extract.records.derived.matrix import Matrix, Spot
from extract.records.derived.mean_rows import is_item
from extract.records.derived.record import made_of
from extract.records.derived.words import LEAST_WORDS, says
from schemas import Derivation, DerivationKind

_FEWEST: Final = 3
"""Of fewer figures the largest is not told."""
_OTHERS: Final = 2
"""So many other extremes must agree before one that does not is wrong."""


class _Extreme(NamedTuple):
    """A printed extreme by its line and column, what it is chosen from, and whether it is the largest or least of it."""

    line: int
    column: int
    parts: tuple[Spot, ...]
    agrees: bool


def extreme_rows(matrix: Matrix) -> Iterator[Derivation]:
    """Give the extremes that rows state of the items above them; those that others do not bear out cannot fail."""
    runs = [list(_extremes(matrix, within_section)) for within_section in (False, True)]
    found = max(runs, key=lambda run: sum(one.agrees for one in run))
    for one in found:
        others = sum(other.agrees for other in found if other is not one)
        if others >= _OTHERS:
            kind = _kind(matrix, one.line)
            yield made_of(matrix, one.line, one.column, kind=kind, parts=one.parts, group="extreme rows")


def _extremes(matrix: Matrix, within_section: bool) -> Iterator[_Extreme]:
    for line in filter(matrix.is_extreme, range(len(matrix.labels))):
        above = [other for other in range(line) if is_item(matrix, other)]
        starts = [other for other in above if matrix.starts[other]]
        items = [other for other in above if other >= starts[-1]] if within_section and starts else above
        for column in range(len(matrix.words)):
            found = _held(matrix, line, column, items)
            if found is not None:
                yield found


def _held(matrix: Matrix, line: int, column: int, items: Sequence[int]) -> _Extreme | None:
    subject = matrix.at(line, column)
    stated = [item for item in items if not matrix.is_blank(item, column)]
    parts = tuple(spot for item in stated if (spot := matrix.at(item, column)) is not None)
    if subject is None or len(parts) < max(_FEWEST, len(stated)):
        return None
    values = [part.value for part in parts]
    extreme = min(values) if _kind(matrix, line) is DerivationKind.LEAST else max(values)
    return _Extreme(line, column, parts, subject.value == extreme)


def _kind(matrix: Matrix, line: int) -> DerivationKind:
    return DerivationKind.LEAST if says(matrix.labels[line], LEAST_WORDS) else DerivationKind.LARGEST
