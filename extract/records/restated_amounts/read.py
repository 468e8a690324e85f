"""The amounts that a budget document prints in several places, as records."""

from collections.abc import Iterator, Sequence

from extract.records.budget_trees.tree import Node
from extract.records.restated_amounts.cells import printed_cells
from extract.records.restated_amounts.headings import chapters_of, is_whole, printed_headings
from extract.records.restated_amounts.printed import Name, Printed, name_key
from extract.records.restated_amounts.trust import same_amounts
from extract.records.sums.ledger import Ledger
from schemas import AmountRestated, RestatedAmount


def read_restated_amounts(
    nodes: Sequence[Node], by_table: Sequence[Sequence[Ledger]], fiscal_year: int | None
) -> tuple[AmountRestated, ...]:
    """Give the amounts that headings and tables both print, or several tables, for the budget's fiscal year."""
    return tuple(
        AmountRestated(
            label=amounts[0].label,
            amounts=tuple(
                RestatedAmount(label=one.label, amount=one.amount, offset=one.offset) for one in amounts
            ),
        )
        for amounts in same_amounts(list(_printed(nodes, by_table, fiscal_year)))
    )


def _printed(
    nodes: Sequence[Node], by_table: Sequence[Sequence[Ledger]], fiscal_year: int | None
) -> Iterator[Printed]:
    """Give all named amounts in reading order."""
    chapters = chapters_of(nodes)
    headings = dict(printed_headings(nodes, chapters))
    done = 0
    above: Name | None = None
    chapter = 0
    for node in nodes:
        for place in range(done, node.entry.tables_before):
            yield from printed_cells(by_table[place], fiscal_year, above, chapter)
        done = max(done, node.entry.tables_before)
        if chapters[node.index] != chapter:
            chapter, above = chapters[node.index], None
        if node.index in headings:
            above = headings[node.index].name
            yield headings[node.index]
        elif node.entry.is_heading and node.entry.amount is None and _is_named(node):
            above = None
    for place in range(done, len(by_table)):
        yield from printed_cells(by_table[place], fiscal_year, above, chapter)


def _is_named(node: Node) -> bool:
    return is_whole(node) or name_key(node.entry.words) is not None
