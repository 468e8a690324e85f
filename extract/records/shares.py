"""Columns of percents in tables of any kind, with the figures that each percent may be made of."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from extract.records.sums.heading import Heading
from extract.records.sums.labels import says_sum
from extract.records.sums.ledger import Ledger, Line
from extract.records.sums.read import RULED_ELSEWHERE
from extract.records.sums.words import CHANGE_WORDS
from schemas import Quantity, Role, Share

_NEAREST: Final = 8
"""So many columns on either side may hold what a percent is of."""
_FREE: Final = frozenset({Role.NUMERIC, Role.RESULT})
"""Roles of columns that hold percents which the rules of a family do not recompute."""
_OF_ALL: Final = ("สัดส่วน", "ต่อรวม", "ของรวม", "ของทั้งหมด", "ต่อทั้งหมด")
"""Words of percents that are of a total, in a column that may be of the budget."""
_TOTALS: Final = 3
"""So many sums of a table, from the last, may be the whole."""


def shares(by_table: Iterable[Iterable[Ledger]], of_units: Iterable[Ledger]) -> Iterator[Share]:
    """Give the percents that no other rule knows, in the rows of a unit or, `of_units`, in all rows of a table."""
    together = {ledger.table.id: ledger for ledger in of_units}
    for ledgers in by_table:
        for ledger in ledgers:
            if ledger.table.id not in together:
                yield from _of_ledger(ledger)
    for ledger in together.values():
        yield from _of_ledger(ledger)


def shares_in_brackets(
    ledgers: Iterable[Ledger], percents: Mapping[tuple[int, int], Quantity]
) -> Iterator[Share]:
    """Give the percents that stand in brackets behind the counts of ledgers of one table, by row and column."""
    for ledger in ledgers:
        amounts = [heading for heading in ledger.headings if heading.adds_up]
        nearest = {column: _nearest(column, amounts) for column in ledger.columns}
        wholes = _wholes(ledger)
        for line in ledger.lines:
            for column in ledger.columns:
                percent = percents.get((line.index, column))
                if percent is not None and percent.value is not None:
                    yield _record(ledger, line, percent, nearest[column], wholes, is_change=False)


def _of_ledger(ledger: Ledger) -> Iterator[Share]:
    percents = [heading for heading in ledger.headings if heading.is_of_shares and _is_free(heading, ledger)]
    amounts = [heading for heading in ledger.headings if heading.adds_up]
    wholes = _wholes(ledger)
    for percent in percents:
        nearest = _nearest(percent.column, amounts)
        is_change = any(word in text for text in percent.words for word in CHANGE_WORDS)
        for line in ledger.lines if nearest else ():
            printed = line.entry(percent.column)
            if printed.figure is not None and printed.is_stated:
                yield _record(ledger, line, printed.figure, nearest, wholes, is_change)


def _wholes(ledger: Ledger) -> Sequence[Line]:
    return [line for line in ledger.lines if says_sum(line.label.words)][-_TOTALS:]


def _nearest(column: int, amounts: Sequence[Heading]) -> Sequence[Heading]:
    """Give the headings of amounts near a column, the nearest first."""
    near = (one for one in amounts if abs(one.column - column) <= _NEAREST)
    return sorted(near, key=lambda one: abs(one.column - column))


def _is_free(heading: Heading, ledger: Ledger) -> bool:
    """Whether no rule of the table's family knows a column of percents."""
    role = ledger.table.columns[heading.column].role
    of_all = role is Role.PERCENT_OF_BUDGET and any(word in heading.words[-1] for word in _OF_ALL)
    return ledger.table.family not in RULED_ELSEWHERE or role in _FREE or of_all


def _record(
    ledger: Ledger,
    line: Line,
    percent: Quantity,
    nearest: Sequence[Heading],
    wholes: Sequence[Line],
    is_change: bool,
) -> Share:
    return Share(
        label=line.cell.text or line.label.words,
        percent=percent,
        is_change=is_change,
        figures=_stated(line, nearest),
        wholes=tuple(figure for whole in wholes for figure in _stated(whole, nearest)),
        table=ledger.table.id,
        at=line.cell.at,
    )


def _stated(line: Line, columns: Sequence[Heading]) -> tuple[Quantity, ...]:
    entries = (line.entry(heading.column) for heading in columns)
    return tuple(entry.figure for entry in entries if entry.figure is not None and entry.is_stated)
