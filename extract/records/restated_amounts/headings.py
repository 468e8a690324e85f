"""Amounts over text: of plans, outputs and projects, of the lists that divide them, and of a whole agency."""

from collections.abc import Iterator, Sequence

from extract.records.budget_trees.tree import Node
from extract.records.budget_trees.words import CURRENT_AND_CAPITAL
from extract.records.restated_amounts.printed import Name, Printed, name_key
from schemas import BudgetMeasure


def chapters_of(nodes: Sequence[Node]) -> list[int]:
    """Give each entry's chapter: a new one begins where sections are numbered from 1 again."""
    chapters: list[int] = []
    chapter = 0
    for node in nodes:
        marker = node.entry.marker
        if marker and marker.style == "dotted" and marker.path == (1,) and node.entry.amount is None:
            chapter += 1
        chapters.append(chapter)
    return chapters


def printed_headings(nodes: Sequence[Node], chapters: Sequence[int]) -> Iterator[tuple[int, Printed]]:
    """Give the amounts of named headings, each with the index of its entry."""
    for node, chapter in zip(nodes, chapters, strict=True):
        amount = node.entry.amount
        name = _name(node, chapter)
        if amount is None or name is None or not amount.quantity.value:
            continue
        marker = node.entry.marker
        form = ("heading", f"{marker.style} {len(marker.path)}" if marker else "", "" if name[1] else "whole")
        yield node.index, Printed(name, form, node.entry.words, amount.quantity, amount.offset)


def _name(node: Node, chapter: int) -> Name | None:
    if node.entry.measure is not BudgetMeasure.BUDGET:
        return None
    if is_whole(node):
        return chapter, ""
    key = name_key(node.entry.words)
    return None if key is None else (chapter, key)


def is_whole(node: Node) -> bool:
    """Whether a node states the amount of a whole agency: it is divided into current and capital expense."""
    return any(
        child.entry.marker is None and any(child.entry.key in words for words in CURRENT_AND_CAPITAL)
        for child in node.children
    )
