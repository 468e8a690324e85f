"""Where something stands in a report."""

from enum import StrEnum
from typing import Final

from pydantic import Field

from schemas.base import Frozen

Box = tuple[float, float, float, float]
"""x0, top, x1, bottom in points from the top left corner of the page as it is displayed."""


SURE: Final = 0.99
"""From this probability on a recognised figure is sure; it is calibrated so that of those at most one in a thousand is
wrong."""


class ReadBy(StrEnum):
    """How the text of a page was obtained."""

    TEXT_LAYER = "text-layer"
    OCR = "ocr"
    DUMP = "dump"


class Place(Frozen):
    """The place of a printed text: a page and a box, or a line of a text dump."""

    page: int | None = Field(default=None, description="Page, counted from 1; null for a dump.")
    line: int | None = Field(
        default=None, description="Line of a text dump, counted from 1; null for a page."
    )
    bbox: Box | None = Field(
        default=None,
        description="x0, top, x1, bottom in points from the page's top left; null where there is no page.",
    )
    table: str | None = Field(default=None, description="The table's id, or null outside tables.")
    row: int | None = Field(
        default=None, description="Index in the table's `rows`, from 0; null in its header."
    )
    column: int | None = Field(
        default=None, description="Index of the first column that the cell covers, from 0."
    )
    read_by: ReadBy = Field(description="How the text was obtained.")
    confidence: float = Field(default=1.0, ge=0.0, le=1.0, description="How sure the reading is, 0 to 1.")

    @property
    def is_doubtful(self) -> bool:
        """Whether what stands there was recognised from a picture, and not surely."""
        return self.read_by is ReadBy.OCR and self.confidence < SURE

    @property
    def is_by_blanks(self) -> bool:
        """Whether it stands in a table of a dump whose columns were told by the blanks between them alone."""
        return self.read_by is ReadBy.DUMP and 0.0 < self.confidence < SURE
