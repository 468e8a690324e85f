"""Which heading stands under which: told by the numbering, from the first line to the last."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extract.records.budget_trees.entries import Entry
from extract.records.budget_trees.markers import Marker
from extract.records.budget_trees.words import CURRENT_AND_CAPITAL


@dataclass
class Node:
    """An entry in its tree: its place among the entries, what it stands under, and what stands under it.

    `children` are headings; `details` say by whom and when the heading itself is paid.
    """

    entry: Entry
    index: int
    parent: "Node | None"
    children: list["Node"] = field(default_factory=list)
    details: list["Node"] = field(default_factory=list)

    @property
    def level(self) -> int:
        """How deep it stands, 0 for a root."""
        return 0 if self.parent is None else self.parent.level + 1

    @property
    def last(self) -> int:
        """The index of the last entry under it."""
        below = [node.last for node in (*self.children[-1:], *self.details[-1:])]
        return max([self.index, *below])


def tree_of(entries: Sequence[Entry]) -> list[Node]:
    """Give a node for every entry, in their order."""
    nodes: list[Node] = []
    open_nodes: list[Node] = []
    for index, entry in enumerate(entries):
        if not entry.is_heading or _is_bulleted(entry):
            owner = open_nodes[-1] if open_nodes else None
            node = Node(entry, index, owner)
            if owner is not None:
                owner.details.append(node)
        else:
            _close(open_nodes, entry)
            parent = open_nodes[-1] if open_nodes else None
            node = Node(entry, index, parent)
            if parent is not None:
                parent.children.append(node)
            open_nodes.append(node)
        nodes.append(node)
    return nodes


def _is_bulleted(entry: Entry) -> bool:
    return entry.marker is not None and not entry.marker.path


def _close(open_nodes: list[Node], entry: Entry) -> None:
    """Take away the open headings that an entry does not stand under."""
    keep = _depth(open_nodes, entry)
    del open_nodes[keep:]


def _depth(open_nodes: Sequence[Node], entry: Entry) -> int:
    """Give how many of the open headings an entry stands under."""
    marker = entry.marker
    if marker is None:
        return _depth_unnumbered(open_nodes, entry)
    numbered = [(place, node.entry.marker) for place, node in enumerate(open_nodes) if node.entry.marker]
    beside = _nearest(numbered, marker.follows)
    above = _nearest(numbered, marker.is_under)
    if beside is not None and (above is None or beside > above):
        return beside
    if above is not None and (marker.first or beside is None):
        return above + 1
    if beside is not None:
        return beside
    if marker.first:
        return len(open_nodes) if len(marker.path) == 1 else 0
    alike = _nearest(numbered, marker.is_beside)
    return 0 if alike is None else alike


def _depth_unnumbered(open_nodes: Sequence[Node], entry: Entry) -> int:
    """Put a heading without a number in the place of the one before it; the two parts of an amount go under it."""
    roots = [place for place, node in enumerate(open_nodes) if node.entry.marker is None]
    if not roots:
        return len(open_nodes)
    return roots[0] + 1 if _is_part(entry) and not _is_part(open_nodes[roots[0]].entry) else roots[0]


def _is_part(entry: Entry) -> bool:
    return any(entry.key in words for words in CURRENT_AND_CAPITAL)


def _nearest(numbered: Sequence[tuple[int, Marker | None]], suits: Callable[[Marker], bool]) -> int | None:
    return next((place for place, marker in reversed(numbered) if marker and suits(marker)), None)
