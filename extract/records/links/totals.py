"""Totals that several places print: sums over the same rows, a formula's outcome, and what prose says of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extract.records.links.names import is_same_words
from extract.records.links.rows import agree
from extract.thai.keys import label_key
from schemas import (
    Fact,
    FactKind,
    FactMember,
    Formula,
    Group,
    Place,
    ProjectTotals,
    RecordKind,
    RowKind,
    Table,
)

SHARED_ROWS: Final = 0.9
"""So much of the rows of two sums must be the same for the sums to be: a row's name may be unreadable."""

SHORTEST_LABEL: Final = 15
"""A total whose words are fewer letters in their key may be any total."""

ALIKE_FIGURES: Final = 2
"""So many figures of two formulas of the same words have to agree, of the three that they hold."""


def group_facts(groups: Sequence[Group], fact_of: Mapping[int, int]) -> Iterator[Fact]:
    """Give the section and sum rows that speak of the same indicators in the same words in several tables.

    `fact_of` gives the number of the fact that an indicator states, by the indicator's index.
    """
    alike: dict[tuple[bool, frozenset[int]], list[int]] = defaultdict(list)
    for index, group in enumerate(groups):
        facts = [fact_of.get(member) for member in group.members]
        speaks = frozenset(fact for fact in facts if fact is not None)
        if speaks and len(speaks) == len(facts):
            others = alike[group.kind is RowKind.SECTION, speaks]
            is_new = all(groups[other].table != group.table for other in others)
            if is_new and (not others or is_same_words(groups[others[0]].label, group.label)):
                others.append(index)
    for found in alike.values():
        yield from _fact(groups[found[0]].label, [(RecordKind.GROUP, index) for index in found])


def project_total_facts(
    totals: Sequence[ProjectTotals],
    formulas: Sequence[Formula],
    tables: Sequence[Table],
    fact_of: Mapping[int, int],
) -> Iterator[Fact]:
    """Give the sums over the same projects in several tables, each with the formulas that lead to its percent.

    `fact_of` gives the number of the fact that a project states, by the project's index.
    """
    by_id = {table.id: table for table in tables}
    sums = _same_sums(totals, fact_of)
    boxes = _same_formulas(formulas)
    leads_to = {box: _sums_of(formulas[box[0]], sums, totals, by_id) for box in boxes}
    for found in sums:
        members = [(RecordKind.PROJECT_TOTALS, index) for index in found]
        members += [(RecordKind.FORMULA, index) for box in boxes if leads_to[box] == found for index in box]
        yield from _fact(totals[found[0]].label, members)
    for box in boxes:
        if leads_to[box] is None:
            yield from _fact(formulas[box[0]].label, [(RecordKind.FORMULA, index) for index in box])


def _fact(label: str, members: Sequence[tuple[RecordKind, int]]) -> Iterator[Fact]:
    if len(members) > 1:
        stated = tuple(FactMember(record=record, index=index) for record, index in members)
        yield Fact(kind=FactKind.TOTAL, label=label, members=stated)


def _same_sums(totals: Sequence[ProjectTotals], fact_of: Mapping[int, int]) -> list[tuple[int, ...]]:
    found: list[list[int]] = []
    sums_over = [{fact_of.get(member) for member in one.members} - {None} for one in totals]
    for index, one in enumerate(totals):
        fitting = [
            others
            for others in found
            if all(totals[other].table != one.table for other in others)
            and len(sums_over[index] & sums_over[others[0]])
            >= SHARED_ROWS * max(len(one.members), len(totals[others[0]].members))
        ]
        if len(fitting) == 1:
            fitting[0].append(index)
        else:
            found.append([index])
    return [tuple(others) for others in found]


def _same_formulas(formulas: Sequence[Formula]) -> list[tuple[int, ...]]:
    found: list[list[int]] = []
    for index, one in enumerate(formulas):
        fitting = [others for others in found if _is_same_formula(formulas[others[0]], one)]
        if len(fitting) == 1:
            fitting[0].append(index)
        else:
            found.append([index])
    return [tuple(others) for others in found]


def _is_same_formula(first: Formula, second: Formula) -> bool:
    if first.table == second.table or label_key(first.label) != label_key(second.label):
        return False
    same = (
        agree(first.numerator, second.numerator),
        agree(first.denominator, second.denominator),
        agree(first.result, second.result),
    )
    return sum(one is True for one in same) >= ALIKE_FIGURES


def _sums_of(
    formula: Formula,
    sums: Sequence[tuple[int, ...]],
    totals: Sequence[ProjectTotals],
    tables: Mapping[str, Table],
) -> tuple[int, ...] | None:
    """Give the sums whose percent a formula names in its words; None where it may be that of several."""
    words = label_key(formula.label)
    named = [
        found
        for found in sums
        if (success := totals[found[0]].success) is not None
        and len(percent := label_key(first_words(tables, success.at))) >= SHORTEST_LABEL
        and percent in words
    ]
    return named[0] if len(named) == 1 else None


def first_words(tables: Mapping[str, Table], at: Place) -> str:
    """Give the words that begin the row of a place; blank outside tables."""
    table = tables.get(at.table or "")
    if table is None or at.row is None or at.row >= len(table.rows):
        return ""
    return next((cell.text for cell in table.rows[at.row].cells if cell.text), "")
