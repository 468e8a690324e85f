"""Rows that head bulleted ones: where those of a whole report add up, one that misses by a digit is wrong.

A table of a few rows cannot show by itself what its bullets are to the row above them.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import Final

from extract.records.sums.groups import SURE_BY_SHAPE, Group, best_run, signed
from extract.records.sums.labels import is_bullet
from extract.records.sums.ledger import Ledger, Line
from extract.records.sums.sure import SureGroup
from extract.records.sums.tally import is_near_miss, tally

_TAUGHT: Final = 3
"""So many heads must be the sum of their bullets for each one that is not."""


def missed_by_a_digit(ledgers: Sequence[Ledger]) -> list[tuple[Ledger, SureGroup]]:
    """Give the heads in all tables of a report that are the sum of their bullets but for a digit, with their ledgers.

    None where the report's other heads do not show that bullets add up.
    """
    groups = [(ledger, group) for ledger in ledgers for group in _headed(ledger)]
    holding = sum(group.tally.holds and group.tally.evidence >= SURE_BY_SHAPE for _, group in groups)
    failing = [(ledger, group) for ledger, group in groups if group.tally.fail]
    if not failing or holding < _TAUGHT * len(failing):
        return []
    return [
        (ledger, SureGroup(group, group.tally.fail))
        for ledger, group in failing
        if all(_misses_by_a_digit(group, column, ledger) for column in group.tally.fail)
    ]


def _headed(ledger: Ledger) -> Iterator[Group]:
    """Give each row without a bullet with the bulleted rows right behind it, two at least.

    They have one bullet, or where they add up so, large and small ones.
    """
    for place, head in enumerate(ledger.lines[:-1]):
        if is_bullet(head.label.style) or head.is_empty(ledger.columns):
            continue
        behind = ledger.lines[place + 1 :]
        found = [
            Group(head, parts, tally(head, parts, ledger.columns), by_shape=True)
            for style in (_bullet, _round_bullet)
            if len(parts := tuple(signed(line) for line in _alike(behind, style))) > 1
        ]
        if found:
            yield min(found, key=lambda group: (len(group.tally.fail), -len(group.parts)))


def _alike(lines: Sequence[Line], style: Callable[[Line], str]) -> Iterator[Line]:
    """Give the first lines whose bullets are those of the first."""
    bullet = style(lines[0])
    if is_bullet(bullet):
        yield from takewhile(lambda line: style(line) == bullet and not line.after_section, lines)


def _bullet(line: Line) -> str:
    return line.label.style


def _round_bullet(line: Line) -> str:
    return line.label.style.replace("●", "•")


def _misses_by_a_digit(group: Group, column: int, ledger: Ledger) -> bool:
    """Whether one digit explains it, and neither that some of the bullets are counted in others nor that one lacks."""
    if best_run(group.total, [part for part, _ in group.parts], [column]) is not None:
        return False
    total = group.total.entry(column)
    parts = [(part.entry(column), sign) for part, sign in group.parts]
    others = [line.entry(column) for line in ledger.lines if line is not group.total]
    return is_near_miss(total, parts, others, group.tally.clear)
