"""A ladder of thresholds, each of which earns a score: what a result earns, by the forms that are in use."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from extract.checks.interval import PRECISE, ZERO, Interval

Earned = Callable[["Ladder", Decimal], Decimal]


class Case(StrEnum):
    """Where a result stands: forms differ only between thresholds and below the lowest."""

    REACHED = "reached"
    BETWEEN = "between"
    BELOW = "below"


class Ladder(NamedTuple):
    """Scores and the thresholds that earn them, the lowest score first; `sign` is -1 where thresholds fall.

    Results and thresholds are held with that sign, so that more is always better.
    """

    levels: tuple[Decimal, ...]
    thresholds: tuple[Decimal, ...]
    sign: int

    def signed(self, result: Decimal) -> Decimal:
        """Give a result so that more is better."""
        return result * self.sign

    def case(self, result: Decimal) -> Case:
        """Tell where a printed result stands."""
        signed = self.signed(result)
        if signed < self.thresholds[0]:
            return Case.BELOW
        return Case.REACHED if signed >= self.thresholds[-1] or signed in self.thresholds else Case.BETWEEN

    def bounds(self, result: Interval) -> Interval:
        """Give the scores between which a result earns its own by any form that rises with the results."""
        ends = sorted((self.signed(result.low), self.signed(result.high)))
        low, high = (bisect_right(self.thresholds, end) for end in ends)
        return Interval(self.levels[low - 1] if low else ZERO, self._next(high, ends[1]))

    def _next(self, begun: int, signed: Decimal) -> Decimal:
        if begun and (begun == len(self.levels) or self.thresholds[begun - 1] == signed):
            return self.levels[begun - 1]
        return self.levels[begun]

    def whole(self, result: Decimal) -> Decimal:
        """Give the score of the highest threshold that is reached, the lowest score below all."""
        begun = bisect_right(self.thresholds, self.signed(result))
        return self.levels[max(begun - 1, 0)]

    def parts(self, result: Decimal) -> Decimal:
        """Give the score with its part of the way to the next threshold, the lowest score below all."""
        signed = self.signed(result)
        begun = bisect_right(self.thresholds, signed)
        if begun in (0, len(self.levels)):
            return self.levels[max(begun - 1, 0)]
        return self._on_line(begun - 1, signed)

    def or_nothing(self, result: Decimal) -> Decimal:
        """Give the score with its parts, and nothing below the lowest threshold."""
        return ZERO if self.signed(result) < self.thresholds[0] else self.parts(result)

    def drawn_on(self, result: Decimal) -> Decimal:
        """Give the score with its parts, the line between the two lowest thresholds drawn on below them to zero."""
        signed = self.signed(result)
        if signed >= self.thresholds[0]:
            return self.parts(result)
        return max(ZERO, self._on_line(0, signed))

    def in_proportion(self, result: Decimal) -> Decimal:
        """Give the score with its parts, and below the lowest threshold the part of its score that was reached."""
        reached, needed = self.signed(result), self.thresholds[0]
        if reached >= needed:
            return self.parts(result)
        part, whole = (reached, needed) if self.sign > 0 else (needed, reached)
        return max(ZERO, PRECISE.multiply(self.levels[0], PRECISE.divide(part, whole))) if whole else ZERO

    def _on_line(self, step: int, signed: Decimal) -> Decimal:
        """The score on the line from a threshold to the next that differs from it."""
        low, level = self.thresholds[step], self.levels[step]
        high, above = self.thresholds[step + 1], self.levels[step + 1]
        if low == high:
            return level
        part = PRECISE.divide(PRECISE.subtract(signed, low), high - low)
        return PRECISE.add(level, PRECISE.multiply(part, above - level))


class FormFailed(Exception):
    """A form of another package could not say what a result earns."""


class Form(NamedTuple):
    """A form: its formula in words, and what a result earns by it."""

    words: str
    earned: Earned


LINE: Final = "score + (result − threshold) / (next threshold − threshold) × (next score − score)"

FORMS: Final[Mapping[Case, Mapping[str, Form]]] = {
    Case.REACHED: {"level": Form("score of the highest threshold that is reached", Ladder.parts)},
    Case.BETWEEN: {
        "parts": Form(LINE, Ladder.parts),
        "whole": Form("score of the highest threshold that is reached, without parts", Ladder.whole),
    },
    Case.BELOW: {
        "lowest": Form("the lowest score below the lowest threshold", Ladder.parts),
        "nothing": Form("0 below the lowest threshold", Ladder.or_nothing),
        "line": Form(
            "the line of the two lowest thresholds drawn on below them, at least 0", Ladder.drawn_on
        ),
        "proportion": Form(
            "the lowest score × result / lowest threshold below that threshold", Ladder.in_proportion
        ),
    },
}
"""The forms in use, by where a result stands."""


def ladder(levels: Sequence[Decimal], thresholds: Sequence[Decimal]) -> Ladder | None:
    """Make a ladder of scores that rise; None where the thresholds neither rise nor fall."""
    if len(levels) < 2 or thresholds[0] == thresholds[-1]:
        return None
    sign = 1 if thresholds[0] < thresholds[-1] else -1
    signed = tuple(threshold * sign for threshold in thresholds)
    if any(one > other for one, other in pairwise(signed)):
        return None
    return Ladder(tuple(levels), signed, sign)


def earned_by(form: Form, rungs: Ladder, result: Interval) -> Interval:
    """Give what all numbers of an interval earn: every form rises, or falls, with the result."""
    ends = (form.earned(rungs, result.low), form.earned(rungs, result.high))
    return Interval(min(ends), max(ends))
