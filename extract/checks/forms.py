"""The known forms of the percent of target: how agencies compute it where more, or less, is better."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.checks.computation import Computation, Reason, ratio, unknown
from extract.checks.direction import Direction
from extract.checks.interval import HUNDRED, Interval, least, point
from extract.checks.target import Measured

TWO_HUNDRED: Final = point(200)


class Form(NamedTuple):
    """A formula in words, and its function of result and target."""

    words: str
    function: Callable[[Interval, Interval], Interval | Reason]


DIRECT: Final = Form("result / target × 100", lambda result, target: ratio(result * HUNDRED, target))
INVERSE: Final = Form("target / result × 100", lambda result, target: ratio(target * HUNDRED, result))
COMPLEMENT: Final = Form(
    "(100 − result) / (100 − target) × 100",
    lambda result, target: ratio((HUNDRED - result) * HUNDRED, HUNDRED - target),
)


def _shortfall(result: Interval, target: Interval) -> Interval | Reason:
    share = ratio(result * HUNDRED, target)
    return share if isinstance(share, Reason) else TWO_HUNDRED - share


SHORTFALL: Final = Form("(2 − result / target) × 100", _shortfall)
LEVEL_ON_RISE: Final = Form(
    "result / (100 + target) × 100, the target a rise on the base year",
    lambda result, target: ratio(result * HUNDRED, HUNDRED + target),
)
RISE_ON_RISE: Final = Form(
    "(100 + result) / (100 + target) × 100, both rises on the base year",
    lambda result, target: ratio((HUNDRED + result) * HUNDRED, HUNDRED + target),
)
FALL_ON_LEVEL: Final = Form(
    "(100 − target) / result × 100, the target a fall on the base year",
    lambda result, target: ratio((HUNDRED - target) * HUNDRED, result),
)

FALLING: Final = (INVERSE, SHORTFALL)


def known_forms(measure: Measured) -> tuple[Computation, ...]:
    """Give the forms that may have been used, the natural one first."""
    if measure.units_differ:
        return (unknown(Reason.UNITS_DIFFER, DIRECT.words, *measure.inputs),)
    return tuple(_computation(form, measure) for form in _forms(measure))


def cut_at(form: Computation, cap: Decimal) -> Computation:
    """Give a form as tables print it that show nothing above a cap."""

    def function(intervals: Sequence[Interval]) -> Interval | Reason:
        outcome = form.function(intervals)
        return outcome if isinstance(outcome, Reason) else least(outcome, point(cap))

    return Computation(f"{form.formula}, at most {cap.to_integral_value()}", form.inputs, function)


def _forms(measure: Measured) -> tuple[Form, ...]:
    falls = (COMPLEMENT, *FALLING) if measure.is_percent else FALLING
    if measure.target_is_change and measure.is_percent:
        return _change_forms(measure)
    if measure.direction is Direction.LOWER:
        return (*falls, DIRECT)
    if measure.direction is Direction.UNSURE:
        return (DIRECT, *falls)
    return (DIRECT,)


def _change_forms(measure: Measured) -> tuple[Form, ...]:
    if measure.direction is Direction.LOWER:
        return (FALL_ON_LEVEL, DIRECT)
    if measure.result_is_change:
        return (DIRECT, RISE_ON_RISE)
    return (LEVEL_ON_RISE, RISE_ON_RISE, DIRECT)


def _computation(form: Form, measure: Measured) -> Computation:
    def function(intervals: Sequence[Interval]) -> Interval | Reason:
        result, target = intervals
        return form.function(result * measure.factor, target)

    return Computation(form.words, measure.inputs, function)
