"""What a printed figure comes to in single units, so that figures of several scales and bases compare."""

from decimal import Decimal
from typing import Final, NamedTuple

from schemas import Quantity, Reference

_BASE_YEAR: Final = 100


class Level(NamedTuple):
    """How a printed number becomes a level: number × factor + offset.

    A rise or fall of so many percent on the base year is that year's 100 with the change added or taken off.
    """

    factor: int
    offset: int

    def of(self, number: Decimal) -> Decimal:
        """Give the level of a printed number."""
        return number * self.factor + self.offset


def level_of(quantity: Quantity) -> Level:
    """Tell how a quantity's number becomes a level, by its scale, and by the base year where it is a change."""
    if quantity.reference is not Reference.BASE_YEAR or quantity.unit != "percent":
        return Level(quantity.scale, 0)
    return Level(-1 if quantity.relation == "<=" else 1, _BASE_YEAR)


def in_unit_of(target: Quantity | None, result: Quantity) -> Quantity:
    """Give a result that is printed without a unit the unit and scale of its target."""
    if target is None or result.unit is not None or result.scale != 1:
        return result
    return result.model_copy(update={"unit": target.unit, "scale": target.scale})
