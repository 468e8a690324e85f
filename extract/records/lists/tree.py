"""Lists of items, one inside the other: told by how their marks go on and by the words before the first of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from extract.records.lists.matching import loosely
from extract.records.lists.numbering import Mark
from extract.records.lists.stream import Stream
from extract.records.lists.words import LIST_ENDS
from extract.thai.patterns import on_first_use

_OPENS: Final = on_first_use(rf"(?:{loosely(LIST_ENDS)}|[:：])[\s:：\-–]*$")
_NEAR: Final = 40
_LEVEL: Final = 4.0
"""Marks of one list begin within so many points of each other."""


@dataclass(eq=False)
class Item:
    """An item of a list. Its words go from `start` to `end`, those of the items below it left out."""

    mark: Mark | None
    start: int
    end: int
    lists: list["ItemList"] = field(default_factory=list)


@dataclass(eq=False)
class ItemList:
    """Items that go on from each other, below the item `owner`; `opened` where words before the first say so.

    `broken` where a number is left out or comes twice; `unsure_end` where it cannot be told whether an item
    belongs to it or to a list of the same marks around it.
    """

    owner: Item
    begins: int
    opened: bool
    items: list[Item] = field(default_factory=list)
    broken: bool = False
    unsure_end: bool = False

    @property
    def last(self) -> Mark:
        """The mark of its last item."""
        mark = self.items[-1].mark
        assert mark is not None
        return mark


class Judge(NamedTuple):
    """What figures say of lists: whether the items so far make up a list's sum, and whether a span states anew.

    A span of text states anew where an amount in it stands behind the end of an item that has its amount already.
    """

    is_complete: Callable[[ItemList], bool]
    states_anew: Callable[[int, int], bool]


def read_tree(stream: Stream, marks: Iterable[Mark], judge: Judge) -> tuple[ItemList, ...]:
    """Give all lists of a text, outer before inner."""
    found: list[ItemList] = []
    stack: list[ItemList] = []
    current = Item(None, 0, len(stream.text))
    for mark in marks:
        opened = bool(_OPENS().search(stream.text, max(current.start, mark.start - _NEAR), mark.start))
        taken = _place(stream, mark, stack, judge, current.start if opened else None)
        if taken is None:
            continue
        depth, is_new = taken
        has_ended = is_new and not opened and depth < len(stack)
        if has_ended:
            stack[depth].unsure_end = True
        del stack[depth:]
        current.end = min(current.end, mark.start)
        if is_new:
            owner = Item(None, mark.start, mark.start) if has_ended else current
            below = ItemList(owner, mark.start, opened, broken=not mark.is_first and mark.style != "word")
            owner.lists.append(below)
            stack.append(below)
            found.append(below)
        current = Item(mark, mark.end, len(stream.text))
        stack[-1].items.append(current)
    return tuple(found)


def _place(
    stream: Stream, mark: Mark, stack: list[ItemList], judge: Judge, opened_from: int | None
) -> tuple[int, bool] | None:
    """Give how many open lists stay open for a mark, and whether it begins a new one below them; None where it is none.

    `opened_from` is where the item before it begins, if the words right before the mark open a list.
    """
    going_on = [depth for depth, one in enumerate(stack, 1) if mark.follows(one.last)]
    alike = [depth for depth, one in enumerate(stack, 1) if one.last.style == mark.style]
    if opened_from is not None and mark.is_first and (mark.begins_line or not going_on):
        # A list holds none of its own marks behind the end of an item: it has ended.
        ends = bool(alike) and judge.states_anew(opened_from, mark.start)
        return (alike[-1] - 1 if ends else len(stack)), True
    if going_on:
        return _innermost(stream, mark, stack, going_on, judge), False
    outer = _outline_parent(mark, stack)
    if outer is not None:
        return outer, True
    if not mark.begins_line:
        return None
    if mark.is_first:
        # A list of these marks is open and nothing says that one begins inside of it: it has ended.
        return (alike[-1] - 1 if alike else len(stack)), True
    if alike:
        stack[alike[-1] - 1].broken = True
        return alike[-1], False
    return (len(stack), True) if opened_from is not None or mark.style == "word" else None


def _outline_parent(mark: Mark, stack: list[ItemList]) -> int | None:
    """Give the depth of the open item whose number 1.1 goes on from 1."""
    if len(mark.path) == 1 or not mark.is_first:
        return None
    depths = [depth for depth, one in enumerate(stack, 1) if one.last.path == mark.path[:-1]]
    return depths[-1] if depths else None


def _innermost(stream: Stream, mark: Mark, stack: list[ItemList], depths: list[int], judge: Judge) -> int:
    """Choose among open lists that a mark may go on: by its indent, by which inner list is complete, else the inner."""
    for depth in reversed(depths[1:]):
        inner, outer = stack[depth - 1], stack[depths[depths.index(depth) - 1] - 1]
        near_inner, near_outer = (_is_level(stream, mark, one.last) for one in (inner, outer))
        if near_inner != near_outer:
            if near_inner:
                return depth
            continue
        if not judge.is_complete(inner):
            inner.unsure_end = outer.unsure_end = True
            return depth
    return depths[0]


def _is_level(stream: Stream, mark: Mark, other: Mark) -> bool:
    """Whether two marks begin lines at one indent; never so in a dump."""
    if not (mark.begins_line and other.begins_line):
        return False
    boxes = [stream.line_of(one.start).at.bbox for one in (mark, other)]
    return all(boxes) and abs(boxes[0][0] - boxes[1][0]) <= _LEVEL if boxes[0] and boxes[1] else False
