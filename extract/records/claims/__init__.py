"""Statements with figures, read from prose and from the long cells of tables."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extract.records.claims.amounts import Reading, read_amounts
from extract.records.claims.changes import change_claims, find_changes
from extract.records.claims.counts import COUNTED_FAMILIES, count_claims
from extract.records.claims.differences import difference_claims, find_differences
from extract.records.claims.passages import Passage, cell_passages, prose_passages
from extract.records.claims.rests import find_rests
from extract.records.claims.rows import RowFigures, row_figures
from extract.records.claims.shares import find_shares, share_claims
from extract.records.claims.sums import find_sums, sum_claims
from extract.records.claims.words import CLAIM_WORDS
from extract.tables.assemble import Content
from extract.thai.patterns import any_of
from schemas import Claim, Indicator, ReadBy, Table

_MAY_CLAIM: Final = re.compile(any_of(CLAIM_WORDS))
_NO_ROW: Final = RowFigures()


def read_claims(
    content: Content, indicators: Sequence[Indicator], read_by: Mapping[int, ReadBy]
) -> tuple[Claim, ...]:
    """Read the claims of a report, those outside tables first; `read_by` says how each page was read."""
    return (*_of_prose(content, read_by), *_of_cells(content.tables, indicators))


def _of_prose(content: Content, read_by: Mapping[int, ReadBy]) -> Iterator[Claim]:
    for passage in prose_passages(content.prose, len(content.tables), read_by):
        reading = _reading(passage)
        if reading:
            yield from _claims(reading, _NO_ROW)
            yield from count_claims(reading, content.tables)


def _of_cells(tables: Sequence[Table], indicators: Sequence[Indicator]) -> Iterator[Claim]:
    for table in tables:
        rows: Mapping[int, RowFigures] | None = None
        for passage in cell_passages(table):
            reading = _reading(passage)
            if reading:
                rows = row_figures(table, indicators) if rows is None else rows
                row = passage.pieces[0].at.row
                yield from _claims(reading, rows.get(row, _NO_ROW) if row is not None else _NO_ROW)


def _reading(passage: Passage) -> Reading | None:
    """Find the figures of a passage; None where no word of it can make a claim of them."""
    return read_amounts(passage) if _MAY_CLAIM.search(passage.text) else None


def _claims(reading: Reading, row: RowFigures) -> Iterator[Claim]:
    """Read the claims of a passage: comparisons first, since their percents are no shares."""
    differences = find_differences(reading)
    changes = find_changes(reading)
    compared = frozenset(
        [one.index for found in differences for one in (found.amount, found.percent) if one]
        + [one.index for change in changes for one in (change.difference, change.percent) if one]
    )
    shares = find_shares(reading, compared)
    yield from share_claims(reading, shares)
    yield from difference_claims(reading, differences, shares, row)
    yield from change_claims(reading, changes)
    yield from sum_claims(reading, (*find_sums(reading, compared), *find_rests(reading, shares)))


__all__ = ["COUNTED_FAMILIES", "read_claims"]
