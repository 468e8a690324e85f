"""What several reports print of one thing: an indicator, a unit's scorecard, a project, followed over the years."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from extract.checks.figure import InReport
from extract.checks.restated import Stated
from extract.checks.what import What
from extract.thai.base_years import SpokenYear


class Followed(StrEnum):
    """What is followed over the years."""

    INDICATOR = "indicator"
    UNIT = "unit"
    PROJECT = "project"


class Says(StrEnum):
    """How a figure comes to speak of its year: as the report's own, in a column of a year, or in words."""

    OWN = "own"
    COLUMN = "column"
    BASE_YEAR = SpokenYear.BASE.value
    YEAR_BEFORE = SpokenYear.BEFORE.value
    NAMED_YEAR = SpokenYear.NAMED.value


class YearFigure(NamedTuple):
    """A figure with the report that prints it and the year that it speaks of, None where that is not said.

    `is_sure` is False where it may speak of something else; `read` is what had been read before a correction.
    """

    stated: Stated
    says: Says
    section: str | None
    is_sure: bool
    label: str
    read: str | None = None

    @property
    def report(self) -> InReport:
        """The report that prints it."""
        assert self.stated.figure.report is not None
        return self.stated.figure.report

    @property
    def year(self) -> int | None:
        """The fiscal year that it speaks of, Buddhist Era."""
        return self.stated.figure.year

    @property
    def measure(self) -> What:
        """What it says: a target, a result, a budget."""
        return self.stated.figure.what

    @property
    def unit(self) -> str | None:
        """Its unit of measure."""
        return self.stated.unit


class Series(NamedTuple):
    """All that the reports of an agency print of one thing. `key` is what it is followed by.

    `own` are the figures of the reports' own years, `statements` those of other years, both from the earliest report
    on; `reported` are the fiscal years of which the archive has a report of the agency.
    """

    kind: Followed
    agency: str
    key: str
    label: str
    unit: str | None
    own: tuple[YearFigure, ...]
    statements: tuple[YearFigure, ...]
    reported: frozenset[int]

    def figures(self) -> Iterator[YearFigure]:
        """Give all figures, the reports' own first."""
        yield from self.own
        yield from self.statements
