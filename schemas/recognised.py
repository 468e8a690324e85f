"""What a numeral in a page's picture was recognised as, how probable that is, and what else it may say."""

from typing import Final

from pydantic import Field

from schemas.base import Frozen

PLACES: Final = 4
"""Decimals of a probability."""


def as_probability(share: float) -> float:
    """Give a sum of shares as it is told: rounded, and 1 where it came to a hair over."""
    return round(min(share, 1.0), PLACES)


class Alternative(Frozen):
    """Another reading of a recognised numeral."""

    raw: str = Field(description="What it would say, in the digits of the page.")
    probability: float = Field(ge=0.0, le=1.0, description="How probable that is, 0 to 1.")


class Recognised(Frozen):
    """A numeral as it was recognised: all that stands without a blank between, with its signs."""

    raw: str = Field(description="The likeliest reading, in the digits of the page.")
    probability: float = Field(ge=0.0, le=1.0, description="How probable that is, 0 to 1.")
    otherwise: tuple[Alternative, ...] = Field(default=(), description="Other readings, likeliest first.")

    def at_most(self, probability: float) -> "Recognised":
        """Give it no more probable than that."""
        return self.model_copy(update={"probability": min(self.probability, probability)})
