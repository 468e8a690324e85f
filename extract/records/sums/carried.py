"""Long lists that carry their sum over pages: a row that carries it forward, and the row that brings it to the next."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import regex

from extract.records.sums.groups import Group
from extract.records.sums.ledger import Ledger, Line
from extract.records.sums.tally import Signed, tally
from extract.tables.line_words import BROUGHT_WORDS, FORWARD_WORDS

_SUM: Final = r"(?:รวม)?\s*(?:ยอด)?\s*(?:รวม)?\s*"
_FORWARD: Final = regex.compile(rf"{_SUM}(?:{'|'.join(FORWARD_WORDS)})")
_BROUGHT: Final = regex.compile(rf"{_SUM}(?:{'|'.join(BROUGHT_WORDS)})")


class Carried(NamedTuple):
    """A ledger without the rows that carry its sum, and the groups of these: what each carries, and the end."""

    rest: Ledger
    groups: tuple[Group, ...]


def carried_over(ledger: Ledger) -> Carried:
    """Part the rows that carry the sum over pages from the others; none where no row carried is brought right behind."""
    lines = ledger.lines
    pairs = [place for place in range(len(lines) - 1) if _is_carried(lines[place], lines[place + 1], ledger)]
    if not pairs:
        return Carried(ledger, ())
    taken = {place + step for place in pairs for step in (0, 1)}
    rest = tuple(line for place, line in enumerate(lines) if place not in taken)
    groups = (
        Group(total, tuple(parts), tally(total, parts, ledger.columns))
        for total, parts in _sums(lines, pairs)
    )
    return Carried(ledger._replace(lines=rest), tuple(groups))


def _is_carried(line: Line, below: Line, ledger: Ledger) -> bool:
    """Whether a row carries a sum that the next one brings: by their words, and by most of their figures."""
    if not (_FORWARD.fullmatch(line.label.words) and _BROUGHT.fullmatch(below.label.words)):
        return False
    same = sum(line.entry(column).steps == below.entry(column).steps for column in ledger.columns)
    return 2 * same >= len(ledger.columns)


def _sums(lines: Sequence[Line], pairs: Sequence[int]) -> Iterator[tuple[Line, list[Signed]]]:
    """Give each row that carries a sum with its parts, each that brings one, and the sum behind the last of them."""
    start = 0
    for place in pairs:
        yield from _sum(lines, start, place)
        yield lines[place + 1], [(lines[place], 1)]
        start = place + 1
    end = next((place for place in range(start + 1, len(lines)) if lines[place].label.is_sum), None)
    if end is not None:
        yield from _sum(lines, start, end)


def _sum(lines: Sequence[Line], start: int, end: int) -> Iterator[tuple[Line, list[Signed]]]:
    """Give a row and those that it sums; nothing where sums of some of them stand among these."""
    between = lines[start:end]
    items = [line.label for line in between if not _BROUGHT.fullmatch(line.label.words)]
    if items and not any(label.is_sum or label.is_of_which or label.is_less for label in items):
        yield lines[end], [(line, 1) for line in between]
