"""Facts: the rows that pairs of tables have in common, joined over all tables, and the totals over them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from extract.records.links.names import alike_names
from extract.records.links.pairing import TablePair, pair_tables
from extract.records.links.rows import PrintedRow, indicator_rows, project_rows
from extract.records.links.statements import with_statements
from extract.records.links.totals import group_facts, project_total_facts
from schemas import Document, Fact, FactKind, FactMember, RecordKind

KINDS: Final = {RecordKind.INDICATOR: FactKind.INDICATOR, RecordKind.PROJECT: FactKind.PROJECT}


def read_facts(document: Document) -> tuple[Fact, ...]:
    """Give the indicators and projects that several tables print, and then the totals over the same of them."""
    rows = (indicator_rows(document.indicators), project_rows(document.projects))
    of_rows = [fact for kind in rows for fact in _row_facts(kind)]
    of_groups = group_facts(document.groups, _numbers(of_rows, RecordKind.INDICATOR))
    of_projects = project_total_facts(
        document.project_totals, document.formulas, document.tables, _numbers(of_rows, RecordKind.PROJECT)
    )
    return tuple(with_statements(document, [*of_rows, *of_groups, *of_projects]))


def _row_facts(rows: Sequence[PrintedRow]) -> Iterator[Fact]:
    for members in linked(rows):
        stated = (FactMember(record=rows[member].record, index=rows[member].index) for member in members)
        first = rows[members[0]]
        yield Fact(kind=KINDS[first.record], label=first.name, members=tuple(stated))


def _numbers(facts: Sequence[Fact], record: RecordKind) -> dict[int, int]:
    """Give the number of the fact that a record states, by the record's index."""
    return {
        member.index: number
        for number, fact in enumerate(facts)
        for member in fact.members
        if member.record is record
    }


def linked(rows: Sequence[PrintedRow]) -> list[tuple[int, ...]]:
    """Give the rows that are one, two or more at a time; rows that may be of two facts are in neither."""
    sizes = Counter(row.table for row in rows)
    found = list(pair_tables(rows, alike_names(rows), sizes))
    apart = {frozenset(pair.tables) for pair in found if pair.contradict}
    return sorted(_joined(rows, found, apart))


def _joined(
    rows: Sequence[PrintedRow], found: Iterable[TablePair], apart: set[frozenset[str]]
) -> Iterator[tuple[int, ...]]:
    """Join pairs, those of tables with most in common first; never two rows of one table, or of two that differ."""
    fact_of = {index: [index] for index in range(len(rows))}
    for pair in sorted(found, key=lambda pair: (-len(pair.pairs), pair.pairs)):
        for first, second in pair.pairs:
            one, other = fact_of[first], fact_of[second]
            if one is not other and _may_join(rows, one, other, apart):
                one.extend(other)
                fact_of.update(dict.fromkeys(other, one))
    for index, members in fact_of.items():
        if len(members) > 1 and index == min(members):
            yield tuple(sorted(members))


def _may_join(
    rows: Sequence[PrintedRow], one: Sequence[int], other: Sequence[int], apart: set[frozenset[str]]
) -> bool:
    pairs = [(rows[first].table, rows[second].table) for first in one for second in other]
    return all(tables[0] != tables[1] and frozenset(tables) not in apart for tables in pairs)
