"""The sums of a table as records: each printed total with the printed figures that it is computed from."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extract.records.sums.across_units import summed_across_units
from extract.records.sums.bulleted import missed_by_a_digit
from extract.records.sums.carried import carried_over
from extract.records.sums.columns import ColumnGroup, column_groups
from extract.records.sums.heading import Heading
from extract.records.sums.ledger import Entry, Ledger, Line
from extract.records.sums.stated import stated_groups
from extract.records.sums.sure import SureGroup, sure_groups, with_leaves
from extract.records.sums.tally import is_near_miss
from extract.records.sums.taught import Headings, Places, lessons, taught_groups
from extract.records.sums.tree import find_groups
from schemas import Direction, Family, Role, Sum, SumPart, Table

RULED_ELSEWHERE: Final = frozenset(
    {
        Family.UNIT_SCORECARD,
        Family.SCORED_INDICATORS,
        Family.PROJECT_SCORING,
        Family.INDICATOR_STATUS,
        Family.INDICATOR_DETAIL,
        Family.VISION_INDICATORS,
        Family.BUDGET_EXECUTION,
        Family.FORMULA_BOX,
        Family.SCORE_LEGEND,
        Family.MONITORING_ROUNDS,
        Family.CONTENTS,
    }
)
"""Families whose sums, where they have any, have records and rules of their own."""
NESTED_HERE: Final = frozenset({Family.BUDGET_EXECUTION})
"""Of these the families whose own rules know one sum over all rows, and no sums of sums."""
_COUNTS: Final = frozenset({Role.NUMERIC, Role.PROJECT})
"""Roles of columns that hold counts beside the money of such a table."""


def read_sums(by_table: Sequence[Sequence[Ledger]]) -> tuple[Sum, ...]:
    """Give the sums of all tables of families without rules of their own, those of rows before those of columns."""
    with_groups = [
        [
            (ledger, tuple(column_groups(ledger)))
            for ledger in ledgers
            if ledger.table.family not in RULED_ELSEWHERE
        ]
        for ledgers in by_table
    ]
    flat = [one for of_table in with_groups for one in of_table]
    known = lessons(flat)
    missed = missed_by_a_digit([ledger for ledger, _ in flat])
    return (
        *(record for of_table in with_groups for record in _sums(of_table, known, missed)),
        *(
            record
            for ledgers in by_table
            for ledger in ledgers
            if ledger.table.family in NESTED_HERE
            for record in _nested_sums(ledger)
        ),
    )


def read_sums_of_units(of_units: Sequence[Ledger]) -> tuple[Sum, ...]:
    """Give what tables whose rows are stated in several units sum: differences within rows, columns of one unit."""
    free = [ledger for ledger in of_units if ledger.table.family not in RULED_ELSEWHERE]
    within_rows = (
        record
        for ledger in free
        for record in _column_sums(ledger, tuple(column_groups(ledger)))
        if record.less
    )
    down = (record for ledger in map(summed_across_units, free) if ledger for record in _row_sums(ledger))
    return (*within_rows, *down)


def _nested_sums(ledger: Ledger) -> Iterator[Sum]:
    """Give the sums of a table whose parts are sums themselves, and those of the parts; else those of its counts."""
    groups = _groups(ledger)
    if len(groups) > 1:
        yield from _records(groups, ledger)
        return
    counts = {heading.column for heading in ledger.headings if _is_count(heading, ledger)}
    for one in groups:
        of_counts = tuple(column for column in one.columns if column in counts)
        yield from _records([one._replace(columns=of_counts)], ledger)


def _is_count(heading: Heading, ledger: Ledger) -> bool:
    """Whether a column of figures that may be added has no meaning to the rules of its table's family."""
    return heading.adds_up and ledger.table.columns[heading.column].role in _COUNTS


def _sums(
    of_table: Sequence[tuple[Ledger, tuple[ColumnGroup, ...]]],
    known: Mapping[Headings, frozenset[Places]],
    missed: Sequence[tuple[Ledger, SureGroup]],
) -> Iterator[Sum]:
    seen: set[tuple[object, ...]] = set()
    for ledger, own in of_table:
        groups = (*own, *taught_groups(ledger, own, known))
        of_rows = list(_row_sums(ledger))
        headed = _records([group for other, group in missed if other is ledger], ledger)
        totals = {_place(record) for record in of_rows}
        of_rows += [record for record in headed if _place(record) not in totals]
        for record in (*of_rows, *_column_sums(ledger, groups)):
            places = tuple(
                (part.figure.at.row, part.figure.at.column) for part in (*record.parts, *record.less)
            )
            key = (record.total.at.row, record.total.at.column, frozenset(places))
            if key not in seen:
                seen.add(key)
                yield record


def _place(record: Sum) -> tuple[int | None, int | None]:
    return record.total.at.row, record.total.at.column


def _row_sums(ledger: Ledger) -> Iterator[Sum]:
    rest, carried = carried_over(ledger)
    stated = sure_groups([*stated_groups(rest), *carried], ledger)
    yield from _records([*with_leaves(_groups(rest)), *stated], ledger)


def _records(groups: Sequence[SureGroup], ledger: Ledger) -> Iterator[Sum]:
    headings = {heading.column: heading for heading in ledger.headings}
    for one in groups:
        for column in one.columns:
            record = _row_sum(one, headings[column], ledger.table)
            if record is not None:
                yield record


def _groups(ledger: Ledger) -> list[SureGroup]:
    """Give the groups of rows that all columns bear out, and those that the columns which add up do by themselves.

    Shares that come to 100 say which rows are summed; percents of something else would speak against it.
    """
    groups = sure_groups(find_groups(ledger.lines, ledger.columns), ledger)
    if ledger.adding == ledger.columns:
        return groups
    known = {one.group.total.index for one in groups}
    others = sure_groups(find_groups(ledger.lines, ledger.adding), ledger)
    return [*groups, *(one for one in others if one.group.total.index not in known)]


def _row_sum(one: SureGroup, heading: Heading, table: Table) -> Sum | None:
    parts = [
        (part.cell.text or part.label.words, part.entry(heading.column), sign)
        for part, sign in one.group.parts
    ]
    total = one.group.total
    return _record(_said(total, heading), total.entry(heading.column), parts, table, Direction.ROWS)


def _column_sums(ledger: Ledger, groups: Sequence[ColumnGroup]) -> Iterator[Sum]:
    for group in groups:
        for place, line in enumerate(ledger.lines):
            if not line.label.is_extreme and (place not in group.tally.fail or _may_be_sum(line, group)):
                record = _column_sum(line, group, ledger.table)
                if record is not None:
                    yield record


def _may_be_sum(line: Line, group: ColumnGroup) -> bool:
    """Whether a total that does not agree may be a sum at all: one less than a part is a mean, or is off by a digit."""
    total = line.entry(group.total.column)
    parts = [(line.entry(heading.column), sign) for heading, sign in group.parts]
    if min(sign * (entry.steps or 0) for entry, sign in parts) < 0 or is_near_miss(
        total, parts, [], group.tally.clear
    ):
        return True
    return (total.steps or 0) >= max(entry.steps or 0 for entry, _ in parts)


def _column_sum(line: Line, group: ColumnGroup, table: Table) -> Sum | None:
    parts = [(_over(heading), line.entry(heading.column), sign) for heading, sign in group.parts]
    total = line.entry(group.total.column)
    return _record(_said(line, group.total), total, parts, table, Direction.COLUMNS)


def _record(
    label: str, total: Entry, parts: Sequence[tuple[str, Entry, int]], table: Table, direction: Direction
) -> Sum | None:
    """Give the record of a stated total, its blank parts left out; None where it or all of them are blank."""
    figures = [
        (SumPart(label=words, figure=entry.figure), sign) for words, entry, sign in parts if entry.figure
    ]
    if total.figure is None or not figures or not total.is_stated:
        return None
    return Sum(
        label=label,
        direction=direction,
        total=total.figure,
        parts=tuple(part for part, sign in figures if sign > 0),
        less=tuple(part for part, sign in figures if sign < 0),
        table=table.id,
        at=total.figure.at,
    )


def _said(line: Line, heading: Heading) -> str:
    """Name a figure by the words of its row and the last words over its column."""
    return " · ".join(words for words in (line.cell.text or line.label.words, _over(heading)) if words)


def _over(heading: Heading) -> str:
    return heading.words[-1] if heading.words else ""
