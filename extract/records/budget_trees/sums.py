"""The sums that a budget tree states: headings over headings, and money by its source and by year."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from extract.records.budget_trees.slips import is_one_slip
from extract.records.budget_trees.tree import Node
from extract.records.budget_trees.words import CURRENT_AND_CAPITAL, counted_items
from schemas import BudgetMeasure, BudgetSumKind

_TAUGHT: Final = 3
"""So many sums of a form must hold for each one that does not, before that one is wrong."""
_TAUGHT_AT_ALL: Final = 10
"""So many of its kind, however numbered, teach as much."""

Form = tuple[BudgetSumKind, str, str]
"""What sums are alike in: why they are sums, and how total and parts are numbered."""


class TreeSum(NamedTuple):
    """A node and those that it is the sum of.

    `is_whole` where nothing can be missing among them, as far as numbers and pages tell; `may_be_of_which` where
    what is listed may still be only some of it.
    """

    kind: BudgetSumKind
    total: Node
    parts: tuple[Node, ...]
    is_whole: bool
    may_be_of_which: bool = True

    @property
    def form(self) -> Form:
        """What it has in common with others."""
        return self.kind, _style(self.total), _style(self.parts[0])

    @property
    def off(self) -> Decimal | None:
        """What is printed less what the parts add up to; None where a figure cannot be read."""
        amounts = [_value(node) for node in (self.total, *self.parts)]
        known = [amount for amount in amounts if amount is not None]
        return known[0] - sum(known[1:]) if len(known) == len(amounts) else None


def sums_of(nodes: Sequence[Node], pages: Sequence[int]) -> list[tuple[TreeSum, bool]]:
    """Give the sums of a tree, each with whether it is wrong where it does not hold. `pages` are those that were read."""
    found = [one for node in nodes for one in _sums_of_node(node, nodes, pages)]
    found += _totals_of_plans(nodes, pages)
    lessons = (
        _Lesson(found, lambda one: one.form, _TAUGHT),
        _Lesson(found, lambda one: one.kind, _TAUGHT_AT_ALL),
    )
    return [
        (one, one.is_whole and any(lesson.teaches(one) for lesson in lessons) and _fails_as_a_slip(one))
        for one in found
        if not one.off or any(lesson.holds[lesson.name(one)] for lesson in lessons)
    ]


class _Lesson:
    """How many sums of a name hold and fail: enough that hold teach that those of the name should."""

    def __init__(self, found: Sequence[TreeSum], name: Callable[[TreeSum], object], rate: int) -> None:
        self.name = name
        self.rate = rate
        self.holds = Counter(name(one) for one in found if one.off == 0)
        self.fails = Counter(name(one) for one in found if one.off)

    def teaches(self, one: TreeSum) -> bool:
        """Whether so many times as many hold as fail."""
        return self.holds[self.name(one)] >= self.rate * max(1, self.fails[self.name(one)])


def _fails_as_a_slip(one: TreeSum) -> bool:
    """Whether a sum holds, or fails as a wrong figure makes it fail.

    A heading may list only some of what it is for: then its parts come to less, by whatever that is.
    """
    off = one.off
    if not off or not one.may_be_of_which or off < 0:
        return True
    amounts = [_value(node) or Decimal(0) for node in one.parts]
    return is_one_slip(_value(one.total) or Decimal(0), -off) or any(
        is_one_slip(each, off) for each in amounts
    )


def _sums_of_node(node: Node, nodes: Sequence[Node], pages: Sequence[int]) -> Iterator[TreeSum]:
    children = [child for child in node.children if child.entry.marker is not None]
    adds_up = node.entry.amount is not None and not _lists_some(node, children)
    if adds_up and children and all(child.entry.amount for child in children):
        whole = _is_complete(children) and not _may_go_on(children[-1], nodes, pages)
        yield TreeSum(BudgetSumKind.CHILDREN, node, tuple(children), whole)
        yield from _off_budget(node, children, whole)
    yield from _current_and_capital(node)
    yield from _commitments(node)


def _lists_some(node: Node, children: Sequence[Node]) -> bool:
    """Whether headings are only some of those above: of so many named there, or those with commitments."""
    stated = counted_items(node.entry.words)
    if stated is not None:
        return stated != len(children)
    return all(
        any(detail.entry.measure is BudgetMeasure.ENVELOPE for detail in child.details) for child in children
    ) and sum(_value(child) or 0 for child in children) != _value(node)


def _is_complete(children: Sequence[Node]) -> bool:
    """Whether headings are numbered alike from 1 on without a gap."""
    markers = [child.entry.marker for child in children if child.entry.marker]
    numbers = [marker.path[-1] if marker.path else 0 for marker in markers]
    return numbers == list(range(1, len(children) + 1)) and len({marker.style for marker in markers}) == 1


def _may_go_on(last: Node, nodes: Sequence[Node], pages: Sequence[int]) -> bool:
    """Whether more may stand on a page that was not read, or on none that was."""
    end = last.last
    page = nodes[end].entry.page
    if page is None:
        return False
    if end + 1 < len(nodes):
        following = nodes[end + 1].entry.page or page
        return any(between not in pages for between in range(page, following))
    return page + 1 not in pages and page != max(pages, default=page)


def _off_budget(node: Node, children: Sequence[Node], whole: bool) -> Iterator[TreeSum]:
    """Give what a heading prints of money off the budget, with what the headings right under it print of it."""
    own = _own_off_budget(node)
    below = [found for child in children if (found := _own_off_budget(child)) is not None]
    if own is not None and below:
        yield TreeSum(BudgetSumKind.OFF_BUDGET, own, tuple(below), whole)


def _own_off_budget(node: Node) -> Node | None:
    first = next(iter(node.details), None)
    return first if first is not None and first.entry.measure is BudgetMeasure.OFF_BUDGET else None


def _current_and_capital(node: Node) -> Iterator[TreeSum]:
    parts = [
        child
        for child in node.children
        if child.entry.marker is None and any(child.entry.key in words for words in CURRENT_AND_CAPITAL)
    ]
    if node.entry.amount is not None and len(parts) == len(CURRENT_AND_CAPITAL):
        yield TreeSum(BudgetSumKind.SOURCES, node, tuple(parts), True, may_be_of_which=False)


def _commitments(node: Node) -> Iterator[TreeSum]:
    """Give the sums of each commitment under a heading: by source, by year, and the year that the heading states."""
    for details in _by_envelope(node.details):
        envelope = details[0]
        sources = [
            one for one in details if one.entry.measure in (BudgetMeasure.ON_BUDGET, BudgetMeasure.OFF_BUDGET)
        ]
        years = [one for one in details if one.entry.years is not None]
        on_budget = [one for one in sources if one.entry.measure is BudgetMeasure.ON_BUDGET]
        if sources:
            yield TreeSum(
                BudgetSumKind.SOURCES, envelope, tuple(sources), bool(on_budget), may_be_of_which=False
            )
        if years:
            of_years = on_budget[0] if on_budget else envelope
            yield TreeSum(
                BudgetSumKind.YEARS, of_years, tuple(years), _follow_on(years), may_be_of_which=False
            )
            latest = [one for one in years if one.entry.measure is BudgetMeasure.YEAR_SET][-1:]
            if latest and node.entry.amount is not None:
                yield TreeSum(BudgetSumKind.THIS_YEAR, node, tuple(latest), True, may_be_of_which=False)


def _by_envelope(details: Sequence[Node]) -> Iterator[list[Node]]:
    """Part details before each envelope; what stands before the first is no part of any."""
    group: list[Node] = []
    for node in details:
        if node.entry.measure is BudgetMeasure.ENVELOPE:
            if group:
                yield group
            group = [node]
        elif group:
            group.append(node)
    if group:
        yield group


def _follow_on(years: Sequence[Node]) -> bool:
    """Whether years follow one another without a gap."""
    spans = [node.entry.years for node in years if node.entry.years]
    return all(after[0] == before[1] + 1 for before, after in pairwise(spans))


def _totals_of_plans(nodes: Sequence[Node], pages: Sequence[int]) -> Iterator[TreeSum]:
    """Give the last whole amount of an agency with the headings of the section that divides it, where that has none."""
    whole: Node | None = None
    for node in nodes:
        if _states_whole(node):
            whole = node
        children = [child for child in node.children if child.entry.marker is not None]
        divides = children and node.entry.is_heading and node.entry.amount is None
        if whole is not None and divides and all(child.entry.amount for child in children):
            complete = _is_complete(children) and not _may_go_on(children[-1], nodes, pages)
            yield TreeSum(BudgetSumKind.CHILDREN, whole, tuple(children), complete)
            whole = None


def _states_whole(node: Node) -> bool:
    return any(
        child.entry.key in words
        for child in node.children
        if child.entry.marker is None
        for words in CURRENT_AND_CAPITAL
    )


def _style(node: Node) -> str:
    marker = node.entry.marker
    if marker is None:
        return node.entry.measure.value
    return f"{node.entry.measure.value} {marker.style} {len(marker.path)}"


def _value(node: Node) -> Decimal | None:
    """Give a node's amount; a dash is nothing, and what cannot be read is not known."""
    amount = node.entry.amount
    if amount is None:
        return None
    quantity = amount.quantity
    if quantity.value is None:
        return (
            None
            if any(letter.isdecimal() for letter in quantity.raw) or quantity.at.confidence == 0
            else Decimal(0)
        )
    return quantity.value
