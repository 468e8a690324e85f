"""Whether lines add up to another: column by column, and how much that says."""

from collections.abc import Callable, Sequence
from math import log10
from typing import Final, NamedTuple

from extract.records.sums.ledger import Entry, Line

Signed = tuple[Line, int]
"""A line, and 1 where it is added, -1 where it is taken off."""

_CLEAR: Final = 1000
"""So many times what rounding allows, a difference is that of one digit by chance once in some hundred times."""
_CLEAR_BESIDE_OTHERS: Final = 50
"""So many are enough where other columns bear out which rows are summed."""
_NEAR: Final = 1000
"""A sum that misses by no more than such a part of the total is one, whatever figures it was tried with."""
_SMALL: Final = 10
"""A total that is off by less than such a part of it, where other columns bear out its rows, is a sum surely."""
_TEN: Final = 10
_CERTAIN: Final = 12
"""Where so many digits agree in other columns, any difference that rounding does not allow tells of a wrong digit."""


class Tally(NamedTuple):
    """The columns in which parts add up to a total, and those in which they do not.

    `exact` counts the columns that agree to the last digit. `evidence` is the number of digits that agree beyond
    what rounding allows, columns that print the same figures counted once: a structure that is none agrees on n digits
    once in 10^n. `means` counts the columns that do not
    add up, and state a figure between those of the parts: their mean, or a rate.
    """

    agree: tuple[int, ...] = ()
    fail: tuple[int, ...] = ()
    exact: int = 0
    evidence: int = 0
    means: int = 0

    @property
    def holds(self) -> bool:
        """Whether it adds up wherever that can be told."""
        return bool(self.agree) and not self.fail

    @property
    def mostly_holds(self) -> bool:
        """Whether it adds up in at least two columns, and in twice as many as it does not, those of means aside."""
        return len(self.agree) >= 2 * max(1, len(self.fail) - self.means)

    @property
    def clear(self) -> int:
        """How many times what rounding allows a difference must be to tell of a wrong digit."""
        if len(self.agree) > 1 and self.evidence >= _CERTAIN:
            return 1
        return _CLEAR_BESIDE_OTHERS if self.agree else _CLEAR

    @property
    def rank(self) -> tuple[int, int]:
        """The better tally has the higher rank."""
        return -len(self.fail), self.exact


class Running:
    """Running sums of lines against a total, in every column at once."""

    def __init__(self, total: Callable[[int], Entry], columns: Sequence[int]) -> None:
        self._total = {column: total(column) for column in columns}
        self._sum = dict.fromkeys(columns, 0)
        self._slack = {column: self._total[column].half for column in columns}
        self._stated = dict.fromkeys(columns, False)
        self._steps: dict[int, list[int]] = {column: [] for column in columns}
        self._unknown = {column: self._total[column].steps is None for column in columns}
        self._falls = False

    def add(self, entry: Callable[[int], Entry], sign: int) -> None:
        """Add a line's entries, or take them off."""
        for column in self._sum:
            part = entry(column)
            if part.steps is None:
                self._unknown[column] = True
                continue
            self._sum[column] += sign * part.steps
            if part.steps:
                self._steps[column].append(part.steps)
            self._slack[column] += part.half
            self._stated[column] |= part.steps != 0
            self._falls |= sign * part.steps < 0

    def is_beyond(self) -> bool:
        """Whether most columns have passed their totals, so that nothing more can be a part."""
        if self._falls:
            return False
        known = [column for column in self._sum if not self._unknown[column]]
        passed = sum(
            self._sum[column] > (self._total[column].steps or 0) + self._slack[column] for column in known
        )
        return 2 * passed > len(known)

    def tally(self) -> Tally:
        """Compare the sums with the totals."""
        agree, fail, exact, means = [], [], 0, 0
        digits: dict[tuple[int, ...], float] = {}
        for column, entry in self._total.items():
            total = entry.steps
            if total is None or self._unknown[column] or not (total or self._stated[column]):
                continue
            off = abs(total - self._sum[column])
            if total and (off == 0 or off < self._slack[column]):
                agree.append(column)
                exact += off == 0
                # What is exact agrees by chance as rarely as the total's own rounding lets values be told apart.
                slack = self._slack[column] if off else entry.half
                digits[total, *self._steps[column]] = _digits(abs(total) // (2 * slack + 1))
            elif total or off:
                fail.append(column)
                parts = self._steps[column]
                means += len(parts) > 1 and min(parts) <= total <= max(parts)
        return Tally(tuple(agree), tuple(fail), exact, int(sum(digits.values())), means)


def _digits(values: int) -> float:
    """Give the digits of how many values rounding tells apart, of less than ten their logarithm: one says nothing."""
    return len(str(values)) if values >= _TEN else log10(max(values, 1))


def tally(total: Line, parts: Sequence[Signed], columns: Sequence[int]) -> Tally:
    """Compare lines with the line that sums them."""
    running = Running(total.entry, total.summed(columns))
    for part, sign in parts:
        running.add(part.entry, sign)
    return running.tally()


def is_between(total: Line, parts: Sequence[Signed], column: int) -> bool:
    """Whether a figure lies between those of several lines, as their mean does, or a rate of all of them."""
    steps = total.entry(column).steps
    of_parts = [part.entry(column).steps or 0 for part, _ in parts]
    return len(parts) > 1 and steps is not None and min(of_parts) <= steps <= max(of_parts)


def is_near_miss(
    total: Entry, parts: Sequence[tuple[Entry, int]], others: Sequence[Entry], clear: int
) -> bool:
    """Whether parts fail to add up as they do when one digit or two are wrong, and not as when a row is one too many.

    `others` are the figures of the column: a sum that is off by one of them counts that row, or leaves it out.
    A difference of one digit, or of two that are swapped, tells only where it is `clear` times what rounding allows,
    or a very small part of the total.
    """
    if total.steps is None or any(entry.steps is None for entry, _ in parts):
        return False
    added = sum(sign * (entry.steps or 0) for entry, sign in parts)
    off = abs(total.steps - added)
    slack = total.half + sum(entry.half for entry, _ in parts)
    stated = any(entry.steps for entry, _ in parts)
    if not stated or off <= slack or any(abs(off - abs(other.steps or 0)) <= slack for other in others):
        return False
    # The mean of several rows, or the largest of them, is no sum.
    if len(parts) > 1 and (
        any(entry.steps == total.steps for entry, _ in parts)
        or abs(total.steps * len(parts) - added) <= 2 * slack * len(parts)
    ):
        return False
    is_small = clear < _CLEAR and off * _SMALL <= abs(total.steps)
    rounding = total.rounding + sum(entry.rounding for entry, _ in parts) if is_small else slack
    least = max(rounding, 2 * (total.rounding if is_small else total.half), 1)
    least *= 1 if off * _NEAR <= abs(total.steps) else clear
    place = 10 ** (len(str(off)) - 1)
    one_digit = place >= least and any(abs(off - digit * place) <= slack for digit in range(1, 11))
    unit = place // 10
    swapped = unit >= least and any(abs(off - 9 * digit * unit) <= slack for digit in range(2, 10))
    return one_digit or swapped
