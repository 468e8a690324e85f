"""The sums that lists state: the amount before a list, behind it, or before the items on its own level."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import Final, NamedTuple

from extract.records.lists.amounts import (
    Amount,
    amounts_in,
    bare_amount,
    begins_of_which,
    opens,
    opens_siblings,
    own_amounts,
    states_nothing,
)
from extract.records.lists.matching import loosely
from extract.records.lists.numbering import read_mark
from extract.records.lists.stream import Stream
from extract.records.lists.tree import Item, ItemList
from extract.records.lists.words import CLOSING
from extract.thai.digits import to_arabic
from extract.thai.patterns import on_first_use
from schemas import Doubt

_REACH: Final = 600
"""The amount that a list adds up to stands within so many characters before its first mark."""
_NEAREST: Final = 3
"""It is one of so many amounts right before it: "รวม … บาท ประกอบด้วย ๒ แผนงาน คือ"."""
_CLOSING: Final = on_first_use(rf"\s*{loosely(CLOSING)}")
_LONGEST_CLOSING: Final = 80
_MOST_OPEN: Final = 3
"""Of no more items than this it is tried which of their amounts they mean."""


class Part(NamedTuple):
    """An item with its amount; None where it states none, or where it cannot be told which of the `choices`."""

    item: Item
    amount: Amount | None
    choices: tuple[Amount, ...] = ()


class ListSum(NamedTuple):
    """An amount and the items that add up to it; `told` where words say so and not only the shape.

    `label_from` is where the words of the amount begin.
    """

    total: Amount
    label_from: int
    parts: tuple[Part, ...]
    told: bool
    doubt: Doubt | None

    @property
    def difference(self) -> Decimal | None:
        """The total less its parts, in single units; None where one of them is not known."""
        values = [single(part.amount) for part in self.parts]
        total = single(self.total)
        known = [value for value in values if value is not None]
        return None if total is None or len(known) < len(values) else total - sum(known)

    @property
    def slack(self) -> Decimal:
        """How much the rounding of all its figures can make of a difference."""
        figures = [self.total.figure, *(part.amount.figure for part in self.parts if part.amount)]
        return sum(
            (Decimal(figure.scale).scaleb(-(figure.decimals or 0)) / 2 for figure in figures), Decimal(0)
        )


def single(amount: Amount | None) -> Decimal | None:
    """Give an amount in single units; None where it cannot be read."""
    if amount is None or amount.figure.value is None:
        return None
    return amount.figure.value * amount.figure.scale


def total_before(stream: Stream, below: ItemList) -> tuple[Amount, int, bool] | None:
    """Give the amount right before a list that may be the sum of it; None where there is none.

    Beside it where its own words begin, and whether the words between say that the list makes it up.
    """
    start = max(below.owner.start, below.begins - _REACH)
    stated = amounts_in(stream, start, below.begins)[-_NEAREST:]
    units = {one.figure.unit for item in below.items for one in amounts_in(stream, item.start, item.end)}
    for index in range(len(stated) - 1, -1, -1):
        told = opens(stream, stated[index], below.begins)
        if told is None:
            return None
        one, before = stated[index], stated[index - 1] if index else None
        if one.figure.unit in units or not units:
            is_alone = one.sums or before is None or not _are_told_together(stream, before, one)
            return one, before.end if before else start, told and is_alone
    return None


def _are_told_together(stream: Stream, one: Amount, other: Amount) -> bool:
    """Whether two amounts of a unit stand in one line, so that a list behind them may be of either."""
    same_unit = one.figure.unit == other.figure.unit
    return same_unit and stream.line_of(one.start) is stream.line_of(other.start)


def parts_of(stream: Stream, below: ItemList, of: Amount) -> Iterator[Part]:
    """Give the items of a list with their amounts in the unit of a total.

    Items without an amount that head a list of their own give way to its items; an item that only tells of what
    is counted already, or has a dash for its amount, is left out.
    """
    for item in below.items:
        if begins_of_which(stream, item.start) or states_nothing(stream, item.start, item.end):
            continue
        part = part_of(stream, item, of)
        unstated = [one for one in item.lists if total_before(stream, one) is None]
        if not unstated or amounts_in(stream, item.start, item.end):
            yield part
            continue
        closing = closings(stream, last_leaf(unstated[-1]))
        if closing and not unstated[-1].items[-1].lists:
            yield Part(item, closing[0])
            continue
        for inner in unstated:
            yield from parts_of(stream, inner, of)


def part_of(stream: Stream, item: Item, of: Amount) -> Part:
    """Give an item with its amount in the unit of a total; a number without a unit is in the total's."""
    stated = amounts_in(stream, item.start, item.end)
    choices = own_amounts(stated, of.figure.unit)
    if len(choices) > 1:
        return Part(item, None, choices)
    own = choices[0] if choices else None
    if own is None and not stated:
        bare = bare_amount(stream, item.start, item.end)
        if bare is not None:
            figure = bare.figure._replace(unit=of.figure.unit, scale=of.figure.scale)
            own = bare._replace(figure=figure)
    return Part(item, own)


def last_leaf(below: ItemList) -> Item:
    """Give the last item of a list, or of the last list inside of it: what follows the list stands in its span."""
    leaf = below.items[-1]
    while leaf.lists:
        leaf = leaf.lists[-1].items[-1]
    return leaf


def closings(stream: Stream, leaf: Item) -> list[Amount]:
    """Give the sums that lines behind the last item of lists state, in their order: "รวมเป็นเงิน … บาท"."""
    found = []
    for amount in amounts_in(stream, leaf.start, leaf.end)[1:]:
        line = stream.line_of(amount.start)
        is_short = amount.start - line.start <= _LONGEST_CLOSING
        if is_short and line.start > leaf.start and _CLOSING().match(stream.text, line.start):
            found.append(amount)
    return found


def find_sums(stream: Stream, lists: Sequence[ItemList]) -> Iterator[ListSum]:
    """Give the sums of all lists, outer before inner, then those that stand behind their lists."""
    ending: dict[int, list[ItemList]] = defaultdict(list)
    for below in lists:
        yield from _siblings(stream, below)
        before = total_before(stream, below)
        if before is None:
            ending[last_leaf(below).start].append(below)
            continue
        amount, start, told = before
        found = _sum(stream, below, amount, start, told=told)
        if found is not None:
            yield found
    for closed in ending.values():
        yield from _closed(stream, closed[::-1])


def _closed(stream: Stream, inner_first: Sequence[ItemList]) -> Iterator[ListSum]:
    """Give the sums behind lists that end with one item: one for each from the inner one out, or where it holds."""
    stated = closings(stream, last_leaf(inner_first[0]))
    is_sure = len(stated) == len(inner_first)
    free = list(inner_first)
    for amount in stated:
        start = stream.line_of(amount.start).start
        found = [(below, _sum(stream, below, amount, start, told=True)) for below in free]
        sums = [(below, one) for below, one in found if one is not None]
        holding = [(below, one) for below, one in sums if one.difference == 0]
        if not sums:
            continue
        below, one = sums[0] if is_sure or not holding else holding[0]
        yield one if is_sure or holding else one._replace(doubt=one.doubt or Doubt.PARTS_UNSURE)
        free = free[free.index(below) + 1 :]


def _sum(stream: Stream, below: ItemList, amount: Amount, start: int, *, told: bool) -> ListSum | None:
    parts = tuple(parts_of(stream, below, amount))
    if not parts:
        return None
    known = [part for part in parts if part.amount is not None or part.choices]
    if all(part.amount is None for part in parts) or (
        2 * len(known) < len(parts) if told else len(known) < max(2, len(parts))
    ):
        return None
    found = ListSum(amount, start, parts, told, _doubt(stream, below, amount, parts))
    return _chosen(found)


def _chosen(found: ListSum) -> ListSum:
    """Choose among the amounts of items, where one choice alone makes the sum hold; its doubt stays."""
    open_parts = [part for part in found.parts if part.choices]
    if not 0 < len(open_parts) <= _MOST_OPEN:
        return found
    holding = []
    for amounts in product(*(part.choices for part in open_parts)):
        chosen = {id(part.item): amount for part, amount in zip(open_parts, amounts, strict=True)}
        parts = tuple(part._replace(amount=chosen.get(id(part.item), part.amount)) for part in found.parts)
        tried = found._replace(parts=parts)
        if tried.difference == 0:
            holding.append(tried)
    return holding[0] if len(holding) == 1 else found


def _doubt(stream: Stream, below: ItemList, total: Amount, parts: Sequence[Part]) -> Doubt | None:
    end = _end(stream, parts[-1].item)
    is_whole = stream.is_whole(min(total.start, below.begins), max(total.start, end - 1))
    # The first items may be rows of a table that stands before the others.
    is_torn = below.begins > total.start and stream.has_table_within(total.start, below.begins)
    if below.broken or not is_whole or is_torn or _goes_on_in_table(stream, below, end):
        return Doubt.ITEM_LOST
    if any(part.amount is None for part in parts):
        return Doubt.AMOUNT_UNCLEAR
    return Doubt.PARTS_UNSURE if below.unsure_end else None


def _end(stream: Stream, item: Item) -> int:
    """Give where the last item below an item, or it itself, ends: behind its first amount, where it has any."""
    leaf = last_leaf(item.lists[-1]) if item.lists else item
    stated = amounts_in(stream, leaf.start, leaf.end)
    return stated[0].end if stated else leaf.end


def _goes_on_in_table(stream: Stream, below: ItemList, end: int) -> bool:
    """Whether a table right behind a list begins with the list's next mark."""
    marks = (read_mark(to_arabic(words)) for words in stream.rows_behind(end - 1))
    return any(mark is not None and mark.follows(below.last) for mark in marks)


def _siblings(stream: Stream, level: ItemList) -> Iterator[ListSum]:
    """Give the sum that an item states of the items that follow it in its own list."""
    for index, item in enumerate(level.items):
        stated = amounts_in(stream, item.start, item.end)
        if not stated or item.lists or not opens_siblings(stream, stated[-1], item.end):
            continue
        total = stated[-1]
        parts = [part_of(stream, other, total) for other in level.items[index + 1 :]]
        while parts and parts[-1].amount is None:
            parts.pop()
        if len(parts) > 1:
            doubt = _doubt(stream, level, total, parts)
            if doubt is None and not all(part.amount and part.amount.sums for part in parts):
                doubt = Doubt.PARTS_UNSURE
            yield ListSum(total, item.start, tuple(parts), True, doubt)
