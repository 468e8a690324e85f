"""The budget trees of a document as records: items with what they stand under, and the sums that they state."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from extract.records.budget_trees.entries import entries_of
from extract.records.budget_trees.lines import tree_lines
from extract.records.budget_trees.sums import sums_of
from extract.records.budget_trees.tree import Node, tree_of
from extract.records.budget_trees.words import EXPENSE_KINDS, OUTPUT_WORDS, PLAN_WORDS, begins
from extract.tables.assemble import Content
from schemas import BudgetItem, BudgetSum, ExpenseKind, ReadBy


class BudgetTrees(NamedTuple):
    """The items of all budget trees of a document in reading order, their sums, and the trees that they come from."""

    nodes: tuple[Node, ...] = ()
    items: tuple[BudgetItem, ...] = ()
    sums: tuple[BudgetSum, ...] = ()


def read_budget_trees(content: Content, read_by: Mapping[int, ReadBy]) -> BudgetTrees:
    """Read the trees; `read_by` says how each page was read. Headings without an amount under or in them are left out."""
    nodes = tree_of(list(entries_of(tree_lines(content, read_by))))
    kept = [node for node in nodes if _bears_amount(node)]
    places = {node.index: place for place, node in enumerate(kept)}
    return BudgetTrees(
        nodes=tuple(nodes),
        items=tuple(_item(node, places) for node in kept),
        sums=tuple(
            BudgetSum(
                kind=one.kind,
                total=places[one.total.index],
                parts=tuple(places[part.index] for part in one.parts),
                is_sure=is_sure,
            )
            for one, is_sure in sums_of(nodes, sorted(read_by))
        ),
    )


def _bears_amount(node: Node) -> bool:
    return node.entry.amount is not None or any(_bears_amount(one) for one in (*node.children, *node.details))


def _item(node: Node, places: Mapping[int, int]) -> BudgetItem:
    entry, above = node.entry, _above(node)
    return BudgetItem(
        number=entry.marker.raw if entry.marker and entry.marker.path else None,
        label=entry.words,
        measure=entry.measure,
        level=node.level,
        parent=places[node.parent.index] if node.parent else None,
        kind=_kind(above),
        plan=_named(above, PLAN_WORDS),
        output=_named(above, OUTPUT_WORDS),
        first_year=entry.years[0] if entry.years else None,
        last_year=entry.years[1] if entry.years else None,
        amount=entry.amount.quantity if entry.amount else None,
        offset=entry.amount.offset if entry.amount else None,
        at=entry.at,
    )


def _above(node: Node) -> list[Node]:
    """Give a node and all that it stands under, nearest first."""
    return [node, *(_above(node.parent) if node.parent else [])]


def _kind(above: Sequence[Node]) -> ExpenseKind | None:
    for node in above:
        for kind, words in EXPENSE_KINDS.items():
            if begins(node.entry.key, words):
                return kind
    return None


def _named(above: Sequence[Node], words: tuple[str, ...]) -> str | None:
    return next((node.entry.words for node in above if begins(node.entry.key, words)), None)
