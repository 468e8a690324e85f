"""Means in cells merged over the rows that they are of: each instrument's mean beside the scores of its indicators."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.records.cells import stated
from extract.records.derived.form import compared_mean
from extract.records.derived.matrix import Spot
from extract.records.derived.words import MEAN_WORDS, SPREAD_WORDS, says
from schemas import Cell, Derivation, DerivationKind, Quantity, Table, Term

_OTHERS: Final = 2
"""So many other merged cells must be the means of their rows before one that is not is wrong."""
_PLACES: Final = 6
"""Decimals beyond those of any score."""


class _Merged(NamedTuple):
    """A merged figure, the figures of its rows in another column, and whether it is their mean."""

    figure: Quantity
    parts: tuple[Quantity, ...]
    agrees: bool


def merged_means(table: Table) -> Iterator[Derivation]:
    """Give the figures merged over rows that are the means of these in a column, as most merged ones of theirs are."""
    for column, described in enumerate(table.columns):
        if says(described.header, MEAN_WORDS) and not says(described.header, SPREAD_WORDS):
            found = [_of_columns(table, column, other) for other in range(column)]
            best = max(found, key=_agreeing, default=[])
            if _agreeing(best) > len(best) - _agreeing(best):
                yield from (_record(table, column, one, _agreeing(best) - one.agrees) for one in best)


def _agreeing(means: Sequence[_Merged]) -> int:
    return sum(one.agrees for one in means)


def _of_columns(table: Table, column: int, other: int) -> list[_Merged]:
    """Give the merged figures of a column with the figures of another in their rows, where all of these can be read."""
    found = []
    for index, cell in _whole(table, column):
        below = [_at(table, row, other) for row in range(index, index + cell.row_span)]
        parts = [read for one in below if one is not None and one.row_span == 1 and (read := stated(one))]
        subject = stated(cell)
        if subject and len(parts) == cell.row_span and all(map(_is_score, (subject, *parts))):
            found.append(
                _Merged(subject, tuple(parts), compared_mean(_spot(subject), list(map(_spot, parts))).agrees)
            )
    return found


def _whole(table: Table, column: int) -> Iterator[tuple[int, Cell]]:
    """Give the merged cells of a column that no page cuts: the row below has a cell of its own, or is the last."""
    for index in range(len(table.rows)):
        cell = _at(table, index, column)
        if cell is None or cell.row_span < _OTHERS or not cell.text:
            continue
        after = index + cell.row_span
        below = _at(table, after, column) if after < len(table.rows) else None
        if after >= len(table.rows) or below is None or below.text:
            yield index, cell


def _at(table: Table, row: int, column: int) -> Cell | None:
    """Give the cell that begins in a row and column; None where one from above or the left is over it."""
    if row >= len(table.rows):
        return None
    return next((cell for cell in table.rows[row].cells if cell.at.column == column), None)


def _is_score(read: Quantity) -> bool:
    return read.value is not None and bool(read.decimals) and read.scale == 1


def _spot(read: Quantity) -> Spot:
    value, decimals = read.value or Decimal(0), min(read.decimals or 0, _PLACES)
    return Spot(read, 2 * int(value.scaleb(_PLACES)), 10 ** (_PLACES - decimals))


def _record(table: Table, column: int, one: _Merged, others: int) -> Derivation:
    return Derivation(
        label=table.columns[column].header,
        kind=DerivationKind.MEAN,
        figure=one.figure,
        terms=tuple(Term(figure=part, rate=Decimal(1)) for part in one.parts),
        factor=Decimal(1),
        divisor=Decimal(len(one.parts)),
        group=f"merged column {column}",
        doubt=others < _OTHERS,
        table=table.id,
        at=one.figure.at,
    )
