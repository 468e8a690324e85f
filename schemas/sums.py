"""Printed figures that are sums or differences of other printed figures: by the shape of a table, or in a list."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen, PlainDecimal
from schemas.figure import Quantity
from schemas.place import Place


class Direction(StrEnum):
    """Where the parts of a sum stand."""

    ROWS = "rows"
    COLUMNS = "columns"
    LIST = "list"


class Doubt(StrEnum):
    """Why the items that were read may not be all that a list's sum is of, and only they."""

    ITEM_LOST = "item-lost"
    AMOUNT_UNCLEAR = "amount-unclear"
    PARTS_UNSURE = "parts-unsure"


class SumPart(Frozen):
    """A figure that a sum is computed from."""

    label: str = Field(description="The words of its row, of its column, or of its item.")
    figure: Quantity = Field(description="The figure; one without a number adds nothing or cannot be read.")
    offset: int | None = Field(
        default=None, description="Where it begins in the text of its line; null in a table."
    )


class Sum(Frozen):
    """A printed figure that is the sum of others, or a difference; what is blank is left out."""

    label: str = Field(description="The words of the total's row and of its column, or of its item.")
    direction: Direction = Field(
        description="Whether its parts are of other rows, of other columns, or the items of a list in prose."
    )
    total: Quantity = Field(description="The printed sum.")
    offset: int | None = Field(
        default=None, description="Where the printed sum begins in the text of its line; null in a table."
    )
    parts: tuple[SumPart, ...] = Field(description="What is added, in the order of the table or list.")
    less: tuple[SumPart, ...] = Field(default=(), description="What is taken off.")
    table: str | None = Field(description="The table it stands in; null for a list in prose.")
    doubt: Doubt | None = Field(
        default=None, description="Why its parts are not sure, so that it cannot fail; null where they are."
    )
    exact: bool = Field(
        default=False,
        description="Whether its figures are stated to the last digit: the sums of the document show no rounding.",
    )
    at: Place = Field(description="Where the sum is printed.")


class DerivationKind(StrEnum):
    """How a figure is made of others, where it is neither their plain sum nor a percent."""

    MEAN = "mean"
    LEVEL_MEAN = "level-mean"
    RUNNING = "running"
    BALANCE = "balance"
    PRODUCT = "product"
    QUOTIENT = "quotient"
    CONVERSION = "conversion"
    LARGEST = "largest"
    LEAST = "least"


class Term(Frozen):
    """A figure that takes part in a derivation, and by what it is multiplied there."""

    figure: Quantity = Field(description="The figure.")
    rate: PlainDecimal = Field(description="What it is multiplied by: -1 where it is taken off, or a level.")


class Derivation(Frozen):
    """A figure of a table with those that it is made of, as most figures of its column or row are.

    It is factor × Σ terms × times / Σ by; `times` and `by` may be missing. An extreme is the largest or least of its
    terms.
    """

    label: str = Field(description="The words of its row and of its column.")
    kind: DerivationKind = Field(description="How it is made.")
    figure: Quantity = Field(description="The printed figure.")
    terms: tuple[Term, ...] = Field(description="What is added, or taken off.")
    times: Quantity | None = Field(default=None, description="What the terms are multiplied by.")
    by: tuple[Term, ...] = Field(default=(), description="What is added up to divide by; nothing divides.")
    factor: PlainDecimal = Field(description="What all is multiplied by, where `divisor` divides it.")
    divisor: PlainDecimal = Field(description="What all is divided by.")
    group: str = Field(description="The column or row, and the form: figures of one group are made alike.")
    doubt: bool = Field(
        default=False, description="Whether its row may be made otherwise, so that it cannot fail."
    )
    table: str = Field(description="The table it stands in.")
    at: Place = Field(description="Where the figure is printed.")


class AmountInWords(Frozen):
    """An amount that is printed in figures, and in brackets behind them in words."""

    label: str = Field(description="The words before it on its line.")
    figure: Quantity = Field(description="The amount in figures.")
    offset: int = Field(description="Where it begins in the text of its line.")
    words: Quantity = Field(description="The amount in words, in baht.")
    words_offset: int = Field(description="Where the words begin in the text of their line.")
    at: Place = Field(description="Where the figures stand.")
