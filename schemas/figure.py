"""A printed figure and what it means."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from schemas.base import Frozen, PlainDecimal
from schemas.place import Place
from schemas.recognised import Alternative

Relation = Literal["=", ">=", "<=", "<", ">"]


class Reference(StrEnum):
    """What a figure is measured from, where it is not a level of its own."""

    BASE_YEAR = "base-year"


class Correction(Frozen):
    """What a person put in the place of a figure that was misread."""

    read: str = Field(description="What had been read before the correction.")
    by: str = Field(description="Who corrected it.")
    when: str = Field(description="The day of the correction, ISO 8601.")
    why: str = Field(description="The reason given.")


class Quantity(Frozen):
    """A printed figure. `value` keeps every printed decimal; `raw` is what stands on the page."""

    raw: str = Field(description="The text as printed, Thai digits kept.")
    value: PlainDecimal | None = Field(
        description="The number, in the printed scale; null where none is printed."
    )
    decimals: int | None = Field(description="How many decimals were printed; null where there is no number.")
    unit: str | None = Field(
        default=None, description="percent, baht, person, time …; null where none is known."
    )
    scale: int = Field(default=1, description="What one printed unit stands for: 1000000 for ล้านบาท.")
    relation: Relation = Field(default="=", description="`>=` for ไม่น้อยกว่า, `<=` for ไม่เกิน, else `=`.")
    reference: Reference | None = Field(
        default=None,
        description="`base-year` where the number is a change on the base year and not the level to meet.",
    )
    at: Place = Field(description="Where it stands.")
    runner_up: str | None = Field(default=None, description="The next likely reading of a recognised figure.")
    otherwise: tuple[Alternative, ...] = Field(
        default=(),
        exclude_if=lambda readings: not readings,
        description="The other readings of a recognised figure, the runner-up first; left out where there are none.",
    )
    corrected: Correction | None = Field(default=None, description="What a person corrected, or null.")
