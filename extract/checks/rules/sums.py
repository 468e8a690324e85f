"""Tables of any kind: totals and subtotals over rows, total columns, and differences."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, summed, total
from extract.checks.counts import Read, as_count, tables_of_counts
from extract.checks.cut_off import where_possible
from extract.checks.figure import Figure, Key, figure, prints_no_number
from extract.checks.interval import ONE, Interval
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Direction, Document, Sum, SumPart

ROWS_FORMULA: Final = "Σ rows"
COLUMNS_FORMULA: Final = "Σ columns"
DIFFERENCE_FORMULA: Final = "Σ what is added − Σ what is taken off"

_Column = tuple[str | None, int | None]


@rule("GS001", name="row-sum")
def row_sum(document: Document) -> Iterator[Finding]:
    """The printed total of rows is the sum of its rows, and of all that these are sums of themselves.

    Formula: Σ rows, blank cells and dashes nothing; rows of "of which" are not counted again
    Source: tables of any kind whose words and shape tell which rows a total is of.
    Holds: rows 929, 2 and 88 give 1,019
    Fails: rows 929, 2 and 88 give 1,091
    """
    yield from where_possible(_down(document), partial(_across, document))


@rule("GS002", name="column-sum")
def column_sum(document: Document) -> Iterator[Finding]:
    """The printed total column of a row is the sum of the columns that it is over.

    Formula: Σ columns of the row
    Source: tables of any kind with a column that is headed as a total and is one in most rows.
    Holds: columns 10.5, 4.5 and 85.0 give 100.0
    Fails: columns 10.5, 4.5 and 85.0 give 110.0
    """
    yield from where_possible(_across(document), partial(_down, document))


@rule("GS003", name="difference")
def difference(document: Document) -> Iterator[Finding]:
    """A printed difference, or what remains, is what is added less what is taken off.

    Formula: Σ what is added − Σ what is taken off
    Source: columns headed as differences that are some in most rows, and rows that state their formula or deduct.
    Holds: 6,331.0 less 8,200.7 gives -1,869.7
    Fails: 6,331.0 less 8,200.7 gives -1,896.7
    """
    exact = tables_of_counts(document.sums)
    for record in _of(document, lambda record: bool(record.less)):
        read = _reader(record, exact)
        yield compare(
            _total(record, read), _taken_off(_figures(record.parts, read), _figures(record.less, read))
        )


def _down(document: Document) -> Iterator[Finding]:
    columns, exact = _columns(document.sums), tables_of_counts(document.sums)
    for record in _of(document, lambda record: record.direction is Direction.ROWS and not record.less):
        read = _reader(record, exact)
        parts = _figures(record.parts, read)
        column = columns[record.table, record.total.at.column]
        inside = all(part.key in column for part in parts)
        beside = tuple(column.values()) if inside else parts
        yield compare(_total(record, read), summed(ROWS_FORMULA, parts, beside))


def _across(document: Document) -> Iterator[Finding]:
    exact = tables_of_counts(document.sums)
    for record in _of(document, lambda record: record.direction is Direction.COLUMNS and not record.less):
        read = _reader(record, exact)
        parts = _figures(record.parts, read)
        yield compare(_total(record, read), summed(COLUMNS_FORMULA, parts, parts))


def _of(document: Document, chosen: Callable[[Sum], bool]) -> Iterator[Sum]:
    return (record for record in document.sums if chosen(record))


def _reader(record: Sum, exact: Collection[str]) -> Read:
    """Give the way to read a sum's figures: as counts in a table of counts."""
    return as_count if record.table in exact else figure


def _total(record: Sum, read: Read = figure) -> Figure:
    return read(record.total, What.TABLE_FIGURE, record.label)


def _figures(parts: Sequence[SumPart], read: Read = figure) -> tuple[Figure, ...]:
    return tuple(
        read(part.figure, What.TABLE_FIGURE, part.label)
        for part in parts
        if not prints_no_number(part.figure)
    )


def _taken_off(parts: tuple[Figure, ...], less: tuple[Figure, ...]) -> Computation:
    def remaining(intervals: Sequence[Interval]) -> Interval:
        return total(intervals[: len(parts)]) - total(intervals[len(parts) :])

    rates = (ONE,) * len(parts) + (-ONE,) * len(less)
    return Computation(DIFFERENCE_FORMULA, parts + less, remaining, rates=rates)


def _columns(sums: Sequence[Sum]) -> Mapping[_Column, Mapping[Key, Figure]]:
    """Give for each column of a table the figures at the bottom of its sums, from top to bottom.

    A range that was summed wrongly begins or ends among these: a sum of sums is not among them.
    """
    of_rows = [record for record in sums if record.direction is Direction.ROWS and not record.less]
    totals = {_total(record).key for record in of_rows}
    found: dict[_Column, dict[Key, Figure]] = defaultdict(dict)
    for record in of_rows:
        for part in _figures(record.parts):
            if part.key not in totals:
                found[record.table, record.total.at.column][part.key] = part
    return {
        column: dict(sorted(figures.items(), key=lambda pair: pair[1].at.row or 0))
        for column, figures in found.items()
    }
