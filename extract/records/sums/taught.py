"""Columns that are sums in other tables with the same headings: a table of a row or two cannot show it by itself."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from extract.records.sums.columns import ColumnGroup, group_of
from extract.records.sums.ledger import Ledger

_TAUGHT: Final = 3
"""So many tables must show the same sum under the same headings, and none another."""

Headings = tuple[tuple[str, ...], ...]
Places = tuple[int, tuple[tuple[int, int], ...]]
"""The place of a sum among the headings, and those of its parts with their signs."""


def lessons(groups: Sequence[tuple[Ledger, Sequence[ColumnGroup]]]) -> Mapping[Headings, frozenset[Places]]:
    """Give for headings what is the sum of what under them, where enough tables show it in every row."""
    shown: Counter[tuple[Headings, Places]] = Counter()
    for ledger, of_table in groups:
        for group in of_table:
            if group.tally.holds:
                shown[headings_of(ledger), _places(ledger, group)] += 1
    totals = Counter((headings, total) for headings, (total, _) in shown)
    found: dict[Headings, set[Places]] = {}
    for (headings, places), times in shown.items():
        if times >= _TAUGHT and totals[headings, places[0]] == 1:
            found.setdefault(headings, set()).add(places)
    return {headings: frozenset(places) for headings, places in found.items()}


def taught_groups(
    ledger: Ledger, own: Sequence[ColumnGroup], known: Mapping[Headings, frozenset[Places]]
) -> Iterator[ColumnGroup]:
    """Give the sums that other tables teach of a ledger's columns, but for those that it shows itself."""
    shown = {group.total.column for group in own}
    for total, parts in sorted(known.get(headings_of(ledger), ())):
        heading = ledger.headings[total]
        if heading.column not in shown:
            yield group_of(heading, [(ledger.headings[place], sign) for place, sign in parts], ledger.lines)


def headings_of(ledger: Ledger) -> Headings:
    """Give the words over the columns of a ledger."""
    return tuple(heading.words for heading in ledger.headings)


def _places(ledger: Ledger, group: ColumnGroup) -> Places:
    place = {heading.column: index for index, heading in enumerate(ledger.headings)}
    return place[group.total.column], tuple((place[part.column], sign) for part, sign in group.parts)
