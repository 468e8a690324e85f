"""Weights of scorecards that are merged over rows with scores of their own: they weigh the score merged as they are.

An assessment prints the scores of ten indicators, and beside those of each instrument their mean, its weight and its
weighted score in merged cells. The weights are of the means.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import regex

from extract.records.cells import RecordRow
from extract.tables.scoring_words import GENERIC_SCORES
from schemas import Cell, Role, Table

_SCORES: Final = frozenset({Role.SCORE, Role.NUMERIC})
_LETTER: Final = regex.compile(r"\p{L}")


def is_merged(row: RecordRow) -> bool:
    """Whether the weight over a row goes on over other rows, and the row's score does not."""
    weight, score = row.by_role.get(Role.WEIGHT), row.by_role.get(Role.SCORE)
    return weight is not None and score is not None and weight.row_span > score.row_span


def is_unclear(row: RecordRow, table: Table) -> bool:
    """Whether the weight over a row weighs no score that can be told, or one that is weighted row by row."""
    if not is_merged(row):
        return False
    weighted = row.by_role.get(Role.WEIGHTED_SCORE)
    return weighed_score(row, table) is None or (weighted is not None and weighted not in _alike(row))


def firsts(rows: Iterable[RecordRow]) -> Iterator[RecordRow]:
    """Leave out the rows below the first that a merged weight is over, and those that share weight and score."""
    before: RecordRow | None = None
    for row in rows:
        same = before is not None and row.by_role[Role.WEIGHT] is before.by_role[Role.WEIGHT]
        shared = before is not None and row.by_role[Role.SCORE] is before.by_role[Role.SCORE]
        if not same or not (is_merged(row) or shared):
            yield row
        before = row


def weighed_score(row: RecordRow, table: Table) -> Cell | None:
    """Give the score that the weight over a row weighs; None where it cannot be told."""
    if not is_merged(row):
        return row.by_role.get(Role.SCORE)
    columns = [(table.columns[column], cell) for column, cell in row.by_column.items() if cell in _alike(row)]
    scores = [
        cell
        for column, cell in columns
        if column.role in _SCORES and any(word in column.header for word in GENERIC_SCORES)
    ]
    return scores[0] if len(scores) == 1 else None


def weighed_words(row: RecordRow) -> str | None:
    """Give the words that are merged as the weight over a row is: what it weighs."""
    if not is_merged(row):
        return None
    return next((cell.text for cell in _alike(row) if _LETTER.search(cell.text)), None)


def _alike(row: RecordRow) -> list[Cell]:
    """Give the cells that begin and end in the rows in which the weight does."""
    weight = row.by_role[Role.WEIGHT]
    rows = weight.at.row, weight.row_span
    return [cell for cell in row.by_column.values() if (cell.at.row, cell.row_span) == rows]
