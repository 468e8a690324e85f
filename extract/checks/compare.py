"""The verdict on a figure: does what is printed follow from its inputs? One place for all rules."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final, NamedTuple

from extract.checks.computation import Computation, Reason, Unknown
from extract.checks.figure import Figure, Key
from extract.checks.interval import PRECISE, Interval, cut_off, rounded, stands_for
from schemas import Agreement, Verdict

GUARD_DECIMALS: Final = 2
"""How many decimals more than the printed ones the bounds of a recomputed interval are shown with."""


class Outcome(NamedTuple):
    """A verdict with what it rests on.

    `difference` is printed minus recomputed; `allowed` is all that the inputs, by what they stand for, allow.
    """

    verdict: Verdict
    agreement: Agreement | None = None
    recomputed: Decimal | tuple[Decimal, Decimal] | None = None
    difference: Decimal | None = None
    unknown: Unknown | None = None
    allowed: Interval | None = None


class Shift(NamedTuple):
    """The header of the column that a figure stands in, and that of the column in which it would be right."""

    stands: str
    fits: str


class Restatement(NamedTuple):
    """That all figures of a finding state the same fact.

    `elsewhere` has for each of them the other numbers that are printed of it; `is_tied` where no number is
    printed by most, so that nothing tells which place is wrong.
    """

    elsewhere: Mapping[Key, tuple[str, ...]]
    is_tied: bool


class Finding(NamedTuple):
    """A figure, the forms that it may have been computed by, and the verdict by the form that is named.

    `edges` are values that decide something, such as edges of bands: a disagreement across one is decisive.
    `shift` tells where the figure would be right, had it slipped from one column into another. `in_full` is what should
    be printed where the recomputed number is but a part of it, as of a code.
    """

    subject: Figure
    forms: tuple[Computation, ...]
    form: Computation
    outcome: Outcome
    edges: tuple[Decimal, ...] = ()
    shift: Shift | None = None
    restatement: Restatement | None = None
    in_full: str | None = None

    @property
    def decisive(self) -> bool:
        """Whether the disagreement moves the figure over an edge."""
        printed, recomputed = self.subject.value, self.outcome.recomputed
        if self.outcome.verdict is not Verdict.INCONSISTENT or printed is None:
            return False
        others = recomputed if isinstance(recomputed, tuple) else (recomputed,)
        return any(
            other is not None and (printed < edge) is not (other < edge)
            for edge in self.edges
            for other in others
        )

    def with_reading(self, reading: Figure) -> "Finding":
        """Give the finding as it would be, were one of its figures read otherwise."""
        forms = (form.with_reading(reading) for form in self.forms)
        return compare(self.subject.reread(reading), *forms, edges=self.edges)

    def by_key(self) -> dict[Key, Figure]:
        """Give the subject and the inputs by their keys."""
        return {figure.key: figure for figure in (self.subject, *self.form.inputs)}


def compare(subject: Figure, *forms: Computation, edges: Sequence[Decimal] = ()) -> Finding:
    """Compare a figure with what follows from its inputs, by the first of the forms that it agrees with.

    Where it agrees with none, it is judged by the first form from which anything follows.
    """
    judged = [(form, _judge(subject, form)) for form in forms]
    ranks = {Verdict.CONSISTENT: 0, Verdict.INCONSISTENT: 1, Verdict.UNVERIFIABLE: 2}
    form, outcome = min(judged, key=lambda pair: ranks[pair[1].verdict])
    return Finding(subject, forms, form, outcome, tuple(edges))


def differing(subject: Figure, form: Computation, others: Interval, edges: Sequence[Decimal] = ()) -> Finding:
    """Give the finding on a figure that should be the same as its inputs, where these differ among themselves.

    `others` holds the number that most of them print, or all that they print.
    """
    single = others.low if others.is_point else None
    outcome = Outcome(
        verdict=Verdict.INCONSISTENT,
        recomputed=(others.low, others.high) if single is None else single,
        difference=_difference(subject, single),
    )
    return Finding(subject, (form,), form, outcome, tuple(edges))


def _judge(subject: Figure, form: Computation) -> Outcome:
    printed = subject.value
    if printed is None:
        return Outcome(Verdict.UNVERIFIABLE, unknown=Unknown(Reason.NO_NUMBER, (subject,)))
    follows = form.from_printed()
    if isinstance(follows, Unknown):
        return Outcome(Verdict.UNVERIFIABLE, unknown=follows)
    allowed = form.from_intervals()
    if isinstance(allowed, Unknown):
        allowed = follows
    nearest = _nearest(follows, subject)
    agreement: Agreement | None = None
    if nearest == printed:
        agreement = Agreement.EXACT
    elif allowed.meets(stands_for(printed, subject.decimals, subject.exact)):
        agreement = Agreement.ROUNDING
    elif not subject.exact and _meets_cut_off(form, allowed, cut_off(printed, subject.decimals)):
        agreement = Agreement.TRUNCATED
    return Outcome(
        verdict=Verdict.CONSISTENT if agreement else Verdict.INCONSISTENT,
        agreement=agreement,
        recomputed=_shown(allowed, subject.decimals) if agreement is Agreement.ROUNDING else nearest,
        difference=_difference(subject, nearest),
        allowed=allowed,
    )


def _meets_cut_off(form: Computation, allowed: Interval, cut: Interval) -> bool:
    """Whether a figure is what follows, cut off; the parts of its sum may have been cut off too."""
    added = form.sum_of_cut_off()
    return allowed.meets(cut) or (added is not None and added.meets(cut))


def _difference(subject: Figure, recomputed: Decimal | None) -> Decimal | None:
    printed = subject.printed_number
    return None if printed is None or recomputed is None else PRECISE.subtract(printed, recomputed)


def _nearest(follows: Interval, subject: Figure) -> Decimal:
    """Give the recomputed number as it should be printed: rounded like the subject, in full if exact."""
    value = follows.middle
    if subject.exact and rounded(value, subject.decimals) != value:
        return value
    return rounded(value, subject.decimals)


def _shown(allowed: Interval, decimals: int) -> tuple[Decimal, Decimal]:
    step = Decimal(1).scaleb(-(decimals + GUARD_DECIMALS))
    low = allowed.low.quantize(step, ROUND_FLOOR, PRECISE)
    return low, allowed.high.quantize(step, ROUND_CEILING, PRECISE)
