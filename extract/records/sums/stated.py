"""Sums that words state: of rows of a name, of those that a formula in brackets names, and those of accounts."""

from collections.abc import Iterator, Sequence
from typing import Final

from extract.records.sums.accounts import account_groups
from extract.records.sums.groups import Group
from extract.records.sums.labels import Label
from extract.records.sums.ledger import Ledger, Line, same_name
from extract.records.sums.tally import Signed, tally

_FEWEST: Final = 2
"""A name that fewer rows bear is no kind of rows."""


def stated_groups(ledger: Ledger) -> Iterator[Group]:
    """Give the sums that words state and figures bear out in most columns."""
    for place, line in enumerate(ledger.lines):
        for parts in (_referred(line.label, ledger.lines[:place], ledger.dashed), _named(line, ledger.lines)):
            if parts:
                group = Group(line, tuple(parts), tally(line, parts, ledger.columns))
                if group.tally.holds or group.tally.mostly_holds:
                    yield group
    yield from account_groups(ledger)


def _named(line: Line, lines: Sequence[Line]) -> list[Signed]:
    """Give the rows that bear the name that a row says it sums: `รวมเงินงบประมาณ` sums all rows `เงินงบประมาณ`."""
    if not line.label.is_sum or not line.label.summed_name:
        return []
    named = [other for other in lines if same_name(other.label, line.label.summed_name)]
    return [(other, 1) for other in named] if len(named) >= _FEWEST else []


def _referred(label: Label, above: Sequence[Line], dashed: frozenset[str]) -> list[Signed]:
    """Give the rows whose numbers a row's formula names: `คงเหลือ (3. - 4.)`; none where one is not found.

    A row of dashes adds nothing.
    """
    parts: list[Signed] = []
    for number, sign in label.refers:
        named = next((line for line in reversed(above) if line.label.number == number), None)
        if named is not None:
            parts.append((named, sign))
        elif number not in dashed:
            return []
    return parts
