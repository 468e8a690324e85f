"""Which form the figures of a column, or row, show: one that agrees in most lines, on many digits."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from extract.records.derived.form import Form, Rated, fit, form_at
from extract.records.derived.growth import follows_on, is_growth
from extract.records.derived.matrix import Matrix
from schemas import DerivationKind as Kind

_LINES: Final = 2
"""So many lines must agree with a form that words speak for."""
_BITS: Final = 17
"""So many bits must agree in them: five digits."""
_LEVEL_BITS: Final = 14
"""So many where the levels of a scale say how each figure is weighed."""
_SAID_BITS: Final = 9
"""So many where words state the form to the letter."""
_FREE_LINES: Final = 3
_FREE_BITS: Final = 30
"""So many lines and bits must agree with a form that only figures show: many such forms are tried."""
_FAILING: Final = 2
"""So many lines must agree for each one that does not."""
_FREE_FAILING: Final = 3
_FREE_FAILING_MORE: Final = 5
"""So many with a form that only figures show, and for each where more than one does not agree."""
_FIRST: Final = 2
"""A form that fails so many times, and more often than it agrees, is not looked at further."""
_FIRST_OVER_LINES: Final = 4
"""So many times where a wrong figure fails twice."""

NO_SUMS: Final = frozenset({Kind.PRODUCT, Kind.QUOTIENT, Kind.MEAN, Kind.LEVEL_MEAN})
"""Forms that hold in rows of sums only where these are made so themselves."""
_SCORED: Final = frozenset({Kind.CONVERSION, Kind.PRODUCT})
"""Forms of scores, that may end at full marks."""
PASSING_SUMS: Final = frozenset({Kind.RUNNING})
"""Forms over lines one after the other, of which a sum is none."""


class Believed(NamedTuple):
    """A form with the lines that agree and those that do not; `bits` is how many bits bear it out.

    `sums` are rows of sums that do not agree, and may be made otherwise.
    """

    form: Form
    agree: tuple[int, ...]
    fail: tuple[int, ...]
    sums: tuple[int, ...]
    bits: int

    @property
    def rank(self) -> tuple[int, bool, int, bool, int]:
        """The better borne out has the higher rank; of two, the one within a line, that words speak for, the shorter."""
        form = self.form
        return len(self.agree), not form.is_over_lines, -len(self.fail), not form.free, -len(form.terms)


def best_form(matrix: Matrix, place: int, forms: Iterable[Form], stated: Sequence[int]) -> Believed | None:
    """Give the form that the figures at a place bear out best; None where they bear out none.

    `stated` are the lines with figures at each place, as `stated_lines` gives them.
    """
    lines = [
        line
        for line in range(len(matrix.labels))
        if matrix.at(line, place) is not None and not matrix.is_extreme(line)
    ]
    different = {spot.value for line in lines if (spot := matrix.at(line, place)) is not None}
    if len(lines) < _LINES:
        return None
    told = len(different) >= _FREE_LINES
    held = (
        _held(matrix, place, of_form, form)
        for form in forms
        if (told or not form.free) and len(of_form := _lines_of(form, lines, stated)) >= _fewest(form)
    )
    found = [
        one for one in held if one is not None and _is_borne_out(one) and _tells_parts(matrix, place, one)
    ]
    return max(found, key=lambda one: one.rank) if found else None


def _tells_parts(matrix: Matrix, place: int, one: Believed) -> bool:
    """Whether each of several parts of a quotient takes part: beside millions, a count is in no percent to be seen."""
    form = one.form
    if form.kind is not Kind.QUOTIENT:
        return True
    fewer = [form._replace(terms=rest) for rest in _each_left_out(form.terms)]
    fewer += [form._replace(by=rest) for rest in _each_left_out(form.by)]
    return all(
        sum(not ((held := fit(matrix, line, place, other)) and held.agrees) for line in one.agree) >= _LINES
        for other in fewer
    )


def _each_left_out(rated: tuple[Rated, ...]) -> list[tuple[Rated, ...]]:
    return [(*rated[:i], *rated[i + 1 :]) for i in range(len(rated))] if len(rated) > 1 else []


def _lines_of(form: Form, lines: Sequence[int], stated: Sequence[int]) -> Sequence[int]:
    """Leave out the lines that tell nothing of a free form, since not all that take part are stated in them."""
    if not form.free:
        return lines
    common = -1
    for (_, place), _ in form.terms:
        common &= stated[place]
    if form.times is not None:
        common &= stated[form.times[1]]
    return [line for line in lines if common >> line & 1]


def _fewest(form: Form) -> int:
    """Give how many lines have to agree with a form."""
    return _FREE_LINES if form.free else _LINES


def _held(matrix: Matrix, place: int, lines: Sequence[int], form: Form) -> Believed | None:
    agree: list[int] = []
    fail: list[int] = []
    sums: list[int] = []
    bits = 0
    told: set[tuple[int, ...]] = set()
    passes, anew, grows = form.kind in PASSING_SUMS, form.begins_anew, is_growth(form)
    for line in lines:
        if (passes and matrix.is_sum(line)) or (grows and not follows_on(matrix, line, form)):
            continue
        found = fit(matrix, line, place, form_at(matrix, line, place, form) if anew else form)
        if found is None or (form.free and _is_idle(matrix, line, place, form)):
            continue
        if found.agrees:
            agree.append(line)
            figures = _values(matrix, line, place, form)
            told_before = figures in told or _is_unmoved(matrix, line, place, form)
            bits += 0 if told_before else max(found.bits, 0)
            told.add(figures)
        elif form.kind in NO_SUMS and matrix.is_sum(line):
            sums.append(line)
        elif not (found.below and _are_full_marks(matrix, line, place, form)):
            fail.append(line)
            if len(agree) < len(fail) >= (_FIRST_OVER_LINES if form.is_over_lines else _FIRST):
                return None
    return Believed(form, tuple(agree), tuple(fail), tuple(sums), bits)


def _is_unmoved(matrix: Matrix, line: int, place: int, form: Form) -> bool:
    """Whether a balance is that of the line before: that nothing moved it does not tell what would."""
    before, subject = matrix.at(line - 1, place), matrix.at(line, place)
    carried = form.kind is Kind.BALANCE and len(form.terms) > 1 and ((-1, place), 1) in form.terms
    return carried and before is not None and subject is not None and before.value == subject.value


def _values(matrix: Matrix, line: int, place: int, form: Form) -> tuple[int, ...]:
    """Give the figures of a line that take part: where they are printed again, that tells nothing more."""
    near = [(0, place), *(near for near, _ in form.terms), *(near for near, _ in form.by)]
    spots = [matrix.at(line + shift, other) for shift, other in near]
    return tuple([spot.value for spot in spots if spot is not None])


def _are_full_marks(matrix: Matrix, line: int, place: int, form: Form) -> bool:
    """Whether a score is a whole number, and none of its column is higher: what is above full marks earns them."""
    spots = [spot for row in matrix.spots if (spot := row[place]) is not None]
    subject = matrix.at(line, place)
    if subject is None or form.kind not in _SCORED or subject.value % matrix.step:
        return False
    return subject.value == max(spot.value for spot in spots)


def _is_idle(matrix: Matrix, line: int, place: int, form: Form) -> bool:
    """Whether a line tells nothing of a free form: where figures that take part are nothing, one, or equal."""
    subject, *parts = _values(matrix, line, place, form)
    if form.times is not None:
        shift, other = form.times
        times = matrix.at(line + shift, other)
        if times is None or times.value == matrix.step:
            return True
        parts.append(times.value)
    return 0 in parts or len({subject, *parts}) <= len(parts)


def _is_borne_out(one: Believed) -> bool:
    lines, bits = _fewest(one.form), _FREE_BITS if one.form.free else _BITS
    bits = _LEVEL_BITS if one.form.kind is Kind.LEVEL_MEAN else bits
    bits = _SAID_BITS if one.form.said else bits
    failing = _FAILING
    if one.form.free:
        failing = _FREE_FAILING_MORE if len(one.fail) > 1 else _FREE_FAILING
    enough = len(one.agree) >= max(lines, failing * len(one.fail)) and one.bits >= bits
    return enough or (_is_running(one) and len(one.agree) >= lines and one.bits >= bits)


def _is_running(one: Believed) -> bool:
    """Whether a wrong figure fails twice, in its own line and in the next, of which it is a part."""
    fails = one.fail
    return (
        one.form.is_over_lines
        and len(fails) == 2
        and fails[1] == fails[0] + 1
        and len(one.agree) >= len(fails)
    )
