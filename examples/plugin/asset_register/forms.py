"""A form of scoring: half a score for half of the way to the next threshold."""

from decimal import Decimal
from typing import Final

from extract.extending import Case, Ladder, LadderForm

HALF: Final = Decimal("0.5")


def half_steps(rungs: Ladder, result: Decimal) -> Decimal:
    """Give the score of the highest threshold that is reached, and half a score more from the middle on."""
    whole, in_parts = rungs.whole(result), rungs.parts(result)
    return whole + HALF if in_parts - whole >= HALF else whole


HALF_STEPS: Final = LadderForm(
    name="half-steps",
    case=Case.BETWEEN,
    words="score of the highest threshold that is reached, and a half from the middle of the way on",
    earned=half_steps,
)
