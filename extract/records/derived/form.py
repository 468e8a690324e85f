"""A form by which a figure may be made of others near it, and whether the figures of a line agree with it."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from extract.records.derived.matrix import Matrix, Spot
from schemas import DerivationKind

Near = tuple[int, int]
"""How many lines away a figure stands (-1: in the line before), and its place in that line."""
Rated = tuple[Near, int]
"""A figure near by, and what it is multiplied by."""


_ADDED: Final = frozenset({DerivationKind.RUNNING, DerivationKind.BALANCE})
"""Kinds that only add and take off."""
_DIVIDED: Final = frozenset({DerivationKind.QUOTIENT, DerivationKind.MEAN, DerivationKind.LEVEL_MEAN})
"""Kinds whose figures are rounded where they are printed whole: tons by acres make no count."""


class Form(NamedTuple):
    """factor × Σ terms × times / (divisor × Σ by), each of them near the figure that is made of them.

    `free` is a form that no words speak for, so that the figures alone have to show it; `said` is one that they state
    to the letter, so that few figures do.
    """

    kind: DerivationKind
    terms: tuple[Rated, ...]
    times: Near | None = None
    by: tuple[Rated, ...] = ()
    factor: int = 1
    divisor: int = 1
    free: bool = False
    said: bool = False

    @property
    def name(self) -> str:
        """A name that no other form has."""
        return f"{self.terms}{self.times}{self.by}{self.factor}/{self.divisor}"

    @property
    def skips_blanks(self) -> bool:
        """Whether what is blank adds nothing."""
        return self.kind in _ADDED

    @property
    def is_over_lines(self) -> bool:
        """Whether a figure of another line takes part."""
        return any(shift for (shift, _), _ in self.terms)

    @property
    def begins_anew(self) -> bool:
        """Whether the figure of a first line has no line before it to go on from."""
        return self.kind is DerivationKind.RUNNING

    @property
    def first(self) -> "Form":
        """The form of a first line: without what stands in the line before."""
        return self._replace(terms=tuple((near, rate) for near, rate in self.terms if near[0] == 0))


class Fit(NamedTuple):
    """Whether a figure agrees with a form or is below what follows, and how many bits of it tell where it agrees.

    Chance agrees on n bits once in 2^n.
    """

    agrees: bool
    below: bool
    bits: int


def fit(matrix: Matrix, line: int, place: int, form: Form) -> Fit | None:
    """Hold a figure to a form; None where nothing follows or the line tells nothing of it."""
    subject = matrix.at(line, place)
    if subject is None:
        return None
    over = _added(matrix, line, form.terms, form.skips_blanks)
    if over is None:
        return None
    low, high = over
    if form.times is not None:
        other = matrix.at(line + form.times[0], form.times[1])
        if other is None:
            return None
        ends = [a * b for a in (low, high) for b in (other.value - other.half, other.value + other.half)]
        low, high = min(ends), max(ends)
    under = (form.divisor, form.divisor)
    if form.by:
        sums = _added(matrix, line, form.by, False)
        if sums is None or sums[0] <= 0:
            return None
        under = (form.divisor * sums[0], form.divisor * sums[1])
    # The steps of a product are squared, those of a quotient gone.
    if form.kind in _DIVIDED and not subject.half:
        subject = subject._replace(half=matrix.step // 2)
    up = matrix.step if form.by else 1
    down = matrix.step if form.times is not None else 1
    return compared(
        subject, (low * form.factor * up, high * form.factor * up), (under[0] * down, under[1] * down)
    )


def form_at(matrix: Matrix, line: int, place: int, form: Form) -> Form:
    """Give the form of a line: a running total may begin anew in any."""
    if not form.begins_anew:
        return form
    going_on, first = fit(matrix, line, place, form), fit(matrix, line, place, form.first)
    if line == 0:
        return form.first
    return form.first if first and first.agrees and not (going_on and going_on.agrees) else form


def inputs(matrix: Matrix, line: int, rated: Sequence[Rated]) -> list[tuple[Spot, int]]:
    """Give the figures of a form that are printed, each with what it is multiplied by."""
    found = [(matrix.at(line + shift, place), rate) for (shift, place), rate in rated]
    return [(spot, rate) for spot, rate in found if spot is not None]


def _added(matrix: Matrix, line: int, rated: Sequence[Rated], skips_blanks: bool) -> tuple[int, int] | None:
    low = high = 0
    known = False
    for (shift, place), rate in rated:
        spot = matrix.at(line + shift, place)
        if spot is None:
            if skips_blanks and matrix.is_blank(line + shift, place):
                continue
            return None
        known = True
        middle, slack = rate * spot.value, abs(rate) * spot.half
        low += middle - slack
        high += middle + slack
    return (low, high) if known else None


def compared_mean(subject: Spot, parts: Sequence[Spot]) -> Fit:
    """Compare a figure with the mean of others, of which there is at least one."""
    middle, slack = sum(part.value for part in parts), sum(part.half for part in parts)
    return compared(subject, (middle - slack, middle + slack), (len(parts), len(parts)))


def compared(subject: Spot, over: tuple[int, int], under: tuple[int, int]) -> Fit:
    """Compare a figure with a quotient of two ranges, of which the divisor is above zero; what is cut off agrees too."""
    low, high = over
    least = (low, under[1]) if low >= 0 else (low, under[0])
    most = (high, under[0]) if high >= 0 else (high, under[1])
    # A figure that was cut off is less than what follows by up to its last place, which is two halves.
    cut = 2 * subject.half
    top, bottom = subject.value + cut, subject.value - cut
    below = least[0] > top * least[1]
    agrees = not below and most[0] >= bottom * most[1]
    if not agrees:
        return Fit(False, below, 0)
    wide = most[0] // most[1] - least[0] // least[1] + 2 * subject.half
    return Fit(True, False, (abs(subject.value) // max(wide, 1)).bit_length() - 1)
