"""Corrections of misread figures: as a person gives them in a file, and what became of each in a document."""

import math
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from pydantic import Field, field_validator, model_validator

from schemas.base import Frozen
from schemas.figure import Correction
from schemas.place import Box, Place


class GivenCorrection(Frozen):
    """One entry of a corrections file: what was read somewhere in a report, and how it should read."""

    sha256: str = Field(pattern="^[0-9a-f]{64}$", description="The SHA-256 of the report's bytes.")
    page: int | None = Field(default=None, ge=1, description="Page, counted from 1; null for a dump.")
    bbox: Box | None = Field(
        default=None, description="The box of the cell or line, as in the document; null for a dump."
    )
    line: int | None = Field(
        default=None, ge=1, description="Line of a text dump, counted from 1; null for a page."
    )
    column: int | None = Field(
        default=None,
        ge=0,
        description="The cell's column in a dump, from 0, where its line has several alike.",
    )
    read: str = Field(description="What was read: all of the cell or line, or one figure in it.")
    value: str = Field(description="How it should read, as it is printed.")
    by: str = Field(min_length=1, description="Who corrected it.")
    when: str = Field(description="The day of the correction, ISO 8601.")
    why: str = Field(min_length=1, description="The reason.")

    def as_correction(self) -> Correction:
        """What a corrected figure says of itself."""
        return Correction(read=self.read, by=self.by, when=self.when, why=self.why)

    @field_validator("when")
    @classmethod
    def _is_a_day(cls, when: str) -> str:
        try:
            date.fromisoformat(when)
        except ValueError:
            datetime.fromisoformat(when)
        return when

    @field_validator("bbox")
    @classmethod
    def _is_a_box(cls, box: Box | None) -> Box | None:
        if box is not None and not (all(map(math.isfinite, box)) and box[0] < box[2] and box[1] < box[3]):
            raise ValueError("a box is x0, top, x1, bottom, with x0 < x1 and top < bottom")
        return box

    @model_validator(mode="after")
    def _has_a_place(self) -> Self:
        on_page = self.page is not None and self.bbox is not None
        if on_page is (self.line is not None) or (self.page is None) is not (self.bbox is None):
            raise ValueError("give page and bbox, or the line of a text dump")
        return self


class CorrectionState(StrEnum):
    """What became of a correction."""

    APPLIED = "applied"
    NO_SUCH_PLACE = "no-such-place"
    READ_DIFFERS = "read-differs"
    AMBIGUOUS = "ambiguous"
    PAGE_NOT_READ = "page-not-read"
    OTHER_FILE = "other-file"


class CorrectionOutcome(Frozen):
    """A correction that was given, and what became of it."""

    state: CorrectionState = Field(
        description="applied; or why not: no-such-place, read-differs, ambiguous, page-not-read, other-file."
    )
    given: GivenCorrection = Field(description="The correction.")
    at: Place | None = Field(default=None, description="Where it was applied; null where it was not.")
    whole: bool = Field(
        default=False, description="Whether all that stands there was replaced, and not one figure of it."
    )
    found: str | None = Field(
        default=None, description="What is read there instead; null where it was applied or nothing is there."
    )

    def concerns(self, raw: str | None, at: Place) -> bool:
        """Whether a figure, by its raw text and its place, is one that it has corrected."""
        if self.at is None or not same_place(self.at, at):
            return False
        return self.whole or self.given.value.strip() in (raw or "")


def same_place(one: Place, other: Place) -> bool:
    """Whether two places are the same; how surely they were read is no part of it."""
    return _spot(one) == _spot(other)


def _spot(at: Place) -> tuple[object, ...]:
    return (at.page, at.line, at.bbox, at.table, at.row, at.column)
