"""A target and its result, made comparable: unit, scale, direction, and what a change is measured from."""

from decimal import Decimal
from typing import NamedTuple

from extract.checks.direction import Direction, direction
from extract.checks.figure import Figure, figure, row_words
from extract.checks.interval import PRECISE, Interval, point
from extract.checks.what import What
from extract.thai.levels import in_unit_of
from schemas import Indicator, Reference

PERCENT_UNIT = "percent"


class Measured(NamedTuple):
    """A result against its target. `factor` turns the printed result into the printed scale of the target."""

    target: Figure
    result: Figure
    factor: Interval
    units_differ: bool
    is_percent: bool
    target_is_change: bool
    result_is_change: bool
    strict: bool
    direction: Direction

    @property
    def inputs(self) -> tuple[Figure, Figure]:
        """The figures in the order that functions take them: the result, then the target."""
        return (self.result, self.target)


def measured(indicator: Indicator) -> Measured | None:
    """Make an indicator's result comparable with its target; None where one of the two has no cell."""
    target, printed = indicator.target, indicator.result
    if target is None or printed is None:
        return None
    result = in_unit_of(target, printed)
    words = row_words(indicator)
    return Measured(
        target=figure(target, What.TARGET, words),
        result=figure(result, What.RESULT, words),
        factor=point(PRECISE.divide(Decimal(result.scale), Decimal(target.scale))),
        units_differ=target.unit is not None and target.unit != result.unit,
        is_percent=result.unit == PERCENT_UNIT,
        target_is_change=target.reference is Reference.BASE_YEAR,
        result_is_change=result.reference is Reference.BASE_YEAR,
        strict=target.relation in ("<", ">"),
        direction=direction(target.relation, indicator.name),
    )
