"""Which form the figures of a column, or row, show: one that agrees in most lines, on many digits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extract.records.derived.form import Form, fit, form_at
from extract.records.derived.matrix import Matrix
from schemas import DerivationKind as Kind

_LINES: Final = 2
"""So many lines must agree with a form that words speak for."""
_BITS: Final = 17
"""So many bits must agree in them: five digits."""
_FREE_LINES: Final = 3
_FREE_BITS: Final = 30
"""So many lines and bits must agree with a form that only figures show: many such forms are tried."""
_FAILING: Final = 3
"""So many lines must agree for each one that does not."""
_FIRST: Final = 2
"""A form that fails so many times, and more often than it agrees, is not looked at further."""
_FIRST_OVER_LINES: Final = 4
"""So many times where a wrong figure fails twice."""

NO_SUMS: Final = frozenset({Kind.PRODUCT, Kind.QUOTIENT, Kind.MEAN, Kind.LEVEL_MEAN})
"""Forms that hold in rows of sums only where these are made so themselves."""
PASSING_SUMS: Final = frozenset({Kind.RUNNING})
"""Forms over lines one after the other, of which a sum is none."""


@dataclass(frozen=True, slots=True)
class Believed:
    """A form with the lines that agree and those that do not; `bits` is how many bits bear it out."""

    form: Form
    agree: tuple[int, ...]
    fail: tuple[int, ...]
    bits: int

    @property
    def rank(self) -> tuple[int, int, bool, int]:
        """The better borne out has the higher rank; of two, the one that words speak for, with fewer figures."""
        return len(self.agree), -len(self.fail), not self.form.free, -len(self.form.terms)


def best_form(matrix: Matrix, place: int, forms: Sequence[Form]) -> Believed | None:
    """Give the form that the figures at a place bear out best; None where they bear out none."""
    held = (_held(matrix, place, form) for form in forms)
    found = [one for one in held if one is not None and _is_borne_out(one)]
    return max(found, key=lambda one: one.rank) if found else None


def _held(matrix: Matrix, place: int, form: Form) -> Believed | None:
    agree: list[int] = []
    fail: list[int] = []
    bits = 0
    over_lines = any(shift for (shift, _), _ in form.terms)
    for line in range(len(matrix.labels)):
        if form.kind in PASSING_SUMS and matrix.is_sum(line):
            continue
        found = fit(matrix, line, place, form_at(matrix, line, place, form))
        if found is None or _is_idle(matrix, line, form):
            continue
        if found.agrees:
            agree.append(line)
            bits += max(found.bits, 0)
        elif not (form.kind in NO_SUMS and matrix.is_sum(line)):
            fail.append(line)
            if len(agree) < len(fail) >= (_FIRST_OVER_LINES if over_lines else _FIRST):
                return None
    return Believed(form, tuple(agree), tuple(fail), bits)


def _is_idle(matrix: Matrix, line: int, form: Form) -> bool:
    """Whether a line agrees with a free form whatever it is: where a figure that takes part is nothing, or one."""
    if not form.free:
        return False
    places = [*(near for near, _ in form.terms), *([form.times] if form.times else [])]
    spots = [matrix.at(line + shift, place) for shift, place in places]
    nothing = {0, matrix.step} if form.times else {0}
    return any(spot is None or spot.value in nothing for spot in spots)


def _is_borne_out(one: Believed) -> bool:
    lines, bits = (_FREE_LINES, _FREE_BITS) if one.form.free else (_LINES, _BITS)
    enough = len(one.agree) >= max(lines, _FAILING * len(one.fail)) and one.bits >= bits
    return enough or (_is_running(one) and len(one.agree) >= lines and one.bits >= bits)


def _is_running(one: Believed) -> bool:
    """Whether a wrong figure fails twice, in its own line and in the next, of which it is a part."""
    fails = one.fail
    over_lines = any(shift for (shift, _), _ in one.form.terms)
    return over_lines and len(fails) == 2 and fails[1] == fails[0] + 1 and len(one.agree) >= len(fails)
