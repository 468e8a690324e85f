"""Groups of lines: a line and those that it sums, and the lines that are still free to be parts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NamedTuple

from extract.records.sums.ledger import Entry, Line
from extract.records.sums.tally import Running, Signed, Tally, tally

WINDOW: Final = 400
"""No row sums more than so many others."""
SKIPPED: Final = 3
"""So many rows may stand between a row of sums and the first of its parts."""
SURE_BY_SHAPE: Final = 3
"""So many digits must agree where the words tell a row from its parts."""


class Group(NamedTuple):
    """A line and the lines that it sums.

    `by_shape` where the shape alone tells them, whatever their figures; `borne_out_below` where what they are sums
    of themselves adds up to the line.
    """

    total: Line
    parts: tuple[Signed, ...]
    tally: Tally
    by_shape: bool = False
    borne_out_below: bool = False

    @property
    def is_numbered(self) -> bool:
        """Whether the numbers of the lines say that they are parts of it: 2.1 and 2.2 of 2."""
        number = (self.total.label.number or "").rstrip(".")
        return bool(number) and all(
            (part.label.number or "").startswith(f"{number}.") for part, _ in self.parts
        )


@dataclass
class Heads:
    """Lines that no group has taken yet, the next below on top, and the groups that were found."""

    columns: Sequence[int]
    stack: list[Line] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)

    def below(self) -> Sequence[Line]:
        """Give the free lines below the one that is looked at, nearest first."""
        return self.stack[: -WINDOW - 1 : -1]

    def take(self, group: Group) -> None:
        """Keep a group; its parts are free no more."""
        self.groups.append(group)
        taken = {part.index for part, _ in group.parts}
        self.stack = [line for line in self.stack if line.index not in taken]


def with_parts_summed(line: Line, groups: Sequence[Group], columns: Sequence[int]) -> Line:
    """Give a line as it would be, were the sum of its own parts printed; a line without parts as it is."""
    group = next((group for group in groups if group.total is line), None)
    if group is None:
        return line
    parts = [(with_parts_summed(part, groups, columns), sign) for part, sign in group.parts]
    return replace(line, entries={column: _summed(parts, column) for column in columns})


def _summed(parts: Sequence[Signed], column: int) -> Entry:
    entries = [(part.entry(column), sign) for part, sign in parts]
    known = [sign * entry.steps for entry, sign in entries if entry.steps is not None]
    steps = sum(known) if len(known) == len(entries) else None
    return Entry(None, steps, sum(entry.half for entry, _ in entries))


def best_run(line: Line, run: Sequence[Line], columns: Sequence[int]) -> Group | None:
    """Give the rows from the beginning of a run that add up best, and those of their kind that follow and add nothing.

    Where they add up in most columns only, or figures of others cannot be read, that is nothing in those columns.
    """
    running = Running(line.entry, line.summed(columns))
    best: tuple[int, Tally] | None = None
    for count, head in enumerate(run, 1):
        part, sign = signed(head)
        running.add(part.entry, sign)
        now = running.tally()
        if (now.holds or now.mostly_holds) and (best is None or now.rank > best[1].rank):
            best = count, now
        if running.is_beyond():
            break
    if best is None:
        return None
    count, found = best
    styles = {head.label.style for head in run[:count]}
    unread = any(one.entry(column).steps is None for one in (line, *run[:count]) for column in columns)
    where = found.agree if found.fail or unread else columns
    while count < len(run) and run[count].label.style in styles and run[count].is_empty(where):
        count += 1
    parts = tuple(signed(head) for head in run[:count])
    return Group(line, parts, tally(line, parts, columns) if found.fail else found)


def signed(line: Line) -> Signed:
    """Give a line with the sign that it is summed with: one that is taken off may be printed below zero already."""
    stated = [entry.steps for entry in line.entries.values() if entry.steps]
    is_below = bool(stated) and max(stated) < 0
    return line, -1 if line.label.is_less and not is_below else 1


def until_sum(below: Sequence[Line]) -> Iterator[Line]:
    """Give lines up to the first that says that it is a sum."""
    for head in below:
        if head.label.is_sum:
            return
        yield head
