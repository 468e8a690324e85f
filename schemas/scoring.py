"""How scores are earned and added up: criteria, sums of a part of a scorecard, rates, sums over periods."""

from pydantic import Field

from schemas.base import Frozen, PlainDecimal
from schemas.figure import Quantity
from schemas.place import Place
from schemas.table import Role


class Criterion(Frozen):
    """The result that earns an indicator a score, as a cell of its own row prints it."""

    level: PlainDecimal = Field(description="The score that it earns, by the column's header.")
    threshold: Quantity = Field(
        description="The result that earns it; no number where words, a date or a range are printed."
    )
    band: tuple[PlainDecimal, PlainDecimal | None] | None = Field(
        default=None,
        description="The edges where a range is printed; the upper null where the range is open.",
    )


class ScorecardGroup(Frozen):
    """A row of a scorecard that states the sums of a part of its lines, such as a dimension."""

    label: str = Field(description="The row's words.")
    members: tuple[int, ...] = Field(
        description="The lines it speaks of, by index in the scorecard's `lines`."
    )
    weight: Quantity | None = Field(description="The printed weight of the part.")
    score: Quantity | None = Field(description="The printed score of the part.")
    weighted_score: Quantity | None = Field(description="The printed weighted score of the part.")
    at: Place = Field(description="Where its words stand.")


class Rate(Frozen):
    """A rate per thousand or per hundred thousand, with the figures of its row that it may be made of."""

    label: str = Field(description="The row's words.")
    rate: Quantity = Field(description="The printed rate.")
    per: PlainDecimal = Field(description="How many of the base the rate is for, by the column's header.")
    counts: tuple[Quantity, ...] = Field(
        description="What may have been counted, the column nearest to the rate first."
    )
    bases: tuple[Quantity, ...] = Field(
        description="What may be the base: the columns whose headers name it, else those of the counts."
    )
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where the row's words stand.")


class Share(Frozen):
    """A percent in a column of percents, with the figures that it may be made of."""

    label: str = Field(description="The row's words.")
    percent: Quantity = Field(description="The printed percent.")
    is_change: bool = Field(description="Whether the words over it say that it is of a change.")
    figures: tuple[Quantity, ...] = Field(
        description="The other figures of its row, the column nearest to the percent first."
    )
    wholes: tuple[Quantity, ...] = Field(
        description="The figures of the rows that sum others, in the same columns."
    )
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where the row's words stand.")


class Accumulation(Frozen):
    """Figures of consecutive periods, and what had come together by the last of them."""

    label: str = Field(description="The row's words.")
    measure: Role | None = Field(description="target or result where the header says which, else null.")
    parts: tuple[Quantity, ...] = Field(description="The figures of the periods, from the first.")
    total: Quantity = Field(description="The printed cumulative figure.")
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where the row's words stand.")
