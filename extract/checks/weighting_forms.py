"""The forms of a weighted score that are in use."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from extract.checks.interval import HUNDRED, Interval, point


class Weighting(NamedTuple):
    """A form of weighing: the formula of a line's and of the total's score, and what they are divided by."""

    line: str
    total: str
    divisor: Interval | None


OF_SUM: Final = "of-sum"

WEIGHTINGS: Final[Mapping[str, Weighting]] = {
    OF_SUM: Weighting("weight / Σ weight × score", "Σ(score × weight) / Σ weight", None),
    "of-hundred": Weighting("weight / 100 × score", "Σ(score × weight) / 100", HUNDRED),
    "product": Weighting("weight × score", "Σ(score × weight)", point(1)),
}
"""The forms in use; a divisor of None is the sum of the weights."""
