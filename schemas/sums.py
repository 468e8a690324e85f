"""What tables say by their shape: printed figures that are sums or differences of other printed figures."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen
from schemas.figure import Quantity
from schemas.place import Place


class Direction(StrEnum):
    """Where the parts of a sum stand."""

    ROWS = "rows"
    COLUMNS = "columns"


class SumPart(Frozen):
    """A figure that a sum is computed from."""

    label: str = Field(description="The words of its row, or of its column.")
    figure: Quantity = Field(description="The figure; one without a number adds nothing or cannot be read.")


class Sum(Frozen):
    """A printed figure that is the sum of others, or a difference; what is blank is left out."""

    label: str = Field(description="The words of the total's row, and of its column.")
    direction: Direction = Field(description="Whether its parts are of other rows, or of other columns.")
    total: Quantity = Field(description="The printed sum.")
    parts: tuple[SumPart, ...] = Field(description="What is added, in the order of the table.")
    less: tuple[SumPart, ...] = Field(default=(), description="What is taken off.")
    table: str = Field(description="The table it stands in.")
    at: Place = Field(description="Where the sum is printed.")
