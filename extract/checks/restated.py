"""What several places print of one fact: which of them differs, by intervals, and what the others print."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.checks.compare import Finding, Restatement, compare, differing
from extract.checks.computation import Computation, Function, Reason, unknown
from extract.checks.figure import Figure, Key
from extract.checks.interval import HALF, PRECISE, Interval, point, quotient
from extract.thai.levels import Level
from schemas import Agreement, Verdict

FORMULA: Final = "what the other places print"


class Stated(NamedTuple):
    """A figure that states a fact. `level` says what its number comes to in single units; `unit` is printed."""

    figure: Figure
    level: Level
    unit: str | None = None


class _Place(NamedTuple):
    """A figure whose number is known: the number and all that it stands for, in single units."""

    stated: Stated
    value: Decimal
    stands_for: Interval

    @property
    def width(self) -> Decimal:
        """How coarsely it is printed; 0 where it is exact."""
        return _width(self.stands_for)

    def differs_from(self, other: "_Place") -> bool:
        """Whether no number is printed as the one and as the other."""
        return not _agree(self.stands_for, other.stands_for)

    def printed(self, value: Decimal) -> Decimal:
        """Give the number that would be printed here for a level."""
        level = self.stated.level
        return PRECISE.divide(PRECISE.subtract(value, Decimal(level.offset)), Decimal(level.factor))


def restated(stated: Sequence[Stated], edges: Sequence[Decimal] = ()) -> Iterator[Finding]:
    """Compare what places, in reading order, print of one fact; a single place says nothing.

    The subject is the place that differs from most; where no number is printed by most, it is the first place.
    `edges` are levels that decide something.
    """
    places = [place for one in _on_one_basis(stated) if (place := _place(one))]
    if len(places) < 2:
        yield from _alone(places, stated)
        return
    odd, usual = _odd_place(places)
    subject, others = places[odd], (*places[:odd], *places[odd + 1 :])
    finding = compare(
        subject.stated.figure, _as_others(subject, others), edges=[subject.printed(edge) for edge in edges]
    )
    if finding.outcome.verdict is not Verdict.CONSISTENT:
        finding = _disagreeing(finding, subject, others, usual)
    yield finding._replace(restatement=_restatement(places, is_tied=usual is None))


def held_against(printed: Stated, others: Sequence[Stated], formula: str) -> Finding:
    """Compare a figure with what others print of the same; nothing follows where these differ among themselves.

    It agrees too where the others were cut off, or are in another scale.
    """
    form = _as_places(printed, others)._replace(formula=formula)
    finding = compare(printed.figure, form)
    own = printed.figure.interval()
    if finding.outcome.verdict is not Verdict.INCONSISTENT or own is None:
        return finding
    mine = _in_single_units(own, printed.level)
    places = [place for other in others if (place := _place(other)) is not None]
    if not all(_agree(mine, place.stands_for) for place in places):
        return finding
    agreeing = finding.outcome._replace(verdict=Verdict.CONSISTENT, agreement=Agreement.TRUNCATED)
    return finding._replace(outcome=agreeing)


def _alone(places: Sequence[_Place], stated: Sequence[Stated]) -> Iterator[Finding]:
    """Say of a number that no other place prints one, where others print something."""
    for place in places:
        printed = place.stated.figure
        others = [one.figure for one in stated if one.figure.key != printed.key]
        if others:
            yield compare(printed, unknown(Reason.NO_NUMBER, FORMULA, *others))


def _place(stated: Stated) -> _Place | None:
    value, interval = stated.figure.value, stated.figure.interval()
    if value is None or interval is None:
        return None
    return _Place(stated, stated.level.of(value), _in_single_units(interval, stated.level))


def _on_one_basis(stated: Sequence[Stated]) -> list[Stated]:
    """Take a change for a plain number where another place prints that number and does not call it a change."""
    plain = {one.figure.value for one in stated if not one.level.offset}
    return [
        one._replace(level=Level(1, 0)) if one.level.offset and one.figure.value in plain else one
        for one in stated
    ]


def _odd_place(places: Sequence[_Place]) -> tuple[int, _Place | None]:
    """Give the place that differs, by its order, and one that prints what most do; None where there is no most.

    Where all agree, it is the coarsest, which is compared with the finer ones.
    """
    differing_from = [[place.differs_from(other) for other in places] for place in places]
    disagreements = [sum(row) for row in differing_from]
    orders = range(len(places))
    usual = min(orders, key=lambda order: (disagreements[order], places[order].width, order))
    if not disagreements[usual]:
        return max(orders, key=lambda order: (places[order].width, -order)), places[usual]
    if 2 * disagreements[usual] < len(places):
        return differing_from[usual].index(True), places[usual]
    return 0, None


def _as_others(subject: _Place, others: Sequence[_Place]) -> Computation:
    """Give what other places print, in the terms of the subject; nothing follows where they differ."""
    return _as_places(subject.stated, [other.stated for other in others])


def _as_places(subject: Stated, others: Sequence[Stated]) -> Computation:
    inputs = tuple(other.figure for other in others)
    return Computation(FORMULA, inputs, _finest([other.level for other in others], subject.level))


def _finest(levels: Sequence[Level], own: Level) -> Function:
    def function(intervals: Sequence[Interval]) -> Interval | Reason:
        stood_for = [
            _in_single_units(interval, level) for interval, level in zip(intervals, levels, strict=True)
        ]
        finest = min(stood_for, key=_width)
        if not all(_agree(finest, one) for one in stood_for):
            return Reason.PLACES_DIFFER
        return quotient(finest - point(own.offset), point(own.factor)) or Reason.ZERO_DIVISOR

    return function


def _disagreeing(
    finding: Finding, subject: _Place, others: Sequence[_Place], usual: _Place | None
) -> Finding:
    """Judge a place that differs: units may tell why, and where the others differ too, what most print counts."""
    printed = subject.stated.figure
    strange = [
        other.stated.figure
        for other in others
        if subject.differs_from(other) and _have_other_units(subject.stated, other.stated)
    ]
    if strange:
        return compare(printed, unknown(Reason.UNITS_DIFFER, FORMULA, printed, strange[0]))
    if finding.outcome.verdict is Verdict.INCONSISTENT:
        return finding
    values = [subject.printed(place.value) for place in (others if usual is None else [usual])]
    return differing(printed, finding.form, Interval(min(values), max(values)), finding.edges)


def _have_other_units(first: Stated, second: Stated) -> bool:
    return first.unit is not None and second.unit is not None and first.unit != second.unit


def _restatement(places: Sequence[_Place], *, is_tied: bool) -> Restatement:
    elsewhere: dict[Key, tuple[str, ...]] = {}
    for place in places:
        texts = (_text(place, other) for other in places if place.differs_from(other))
        elsewhere[place.stated.figure.key] = tuple(dict.fromkeys(texts))
    return Restatement(elsewhere, is_tied)


def _text(place: _Place, other: _Place) -> str:
    """Give the number of another place as it would be printed here, with the decimals that it has there."""
    if place.stated.level == other.stated.level and other.stated.figure.value is not None:
        return format(other.stated.figure.value, "f")
    return format(place.printed(other.value).normalize(PRECISE), "f")


def _in_single_units(interval: Interval, level: Level) -> Interval:
    return interval * point(level.factor) + point(level.offset)


def _width(interval: Interval) -> Decimal:
    return interval.high - interval.low


def _agree(first: Interval, second: Interval) -> bool:
    """Whether two numbers may be the same, each rounded, or the coarser of them cut off."""
    fine, coarse = sorted((first, second), key=_width)
    if coarse.meets(fine):
        return True
    if coarse.is_point:
        return False
    half = PRECISE.multiply(_width(coarse), HALF)
    away = half if coarse.low + half >= 0 else -half
    return (coarse + point(away)).meets(fine)
