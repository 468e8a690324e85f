"""What the tables say: scorecards, indicators, projects, budgets and claims."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen
from schemas.figure import Quantity
from schemas.place import Place
from schemas.table import Role, RowKind


class Status(StrEnum):
    """The printed verdict on an indicator."""

    ATTAINED = "attained"
    NOT_ATTAINED = "not-attained"
    NOT_MEASURABLE = "not-measurable"


class ScorecardLine(Frozen):
    """One indicator of a unit's scorecard."""

    code: str = Field(description="The indicator's code, Arabic digits: 1.1")
    indicator: str = Field(description="What is measured.")
    score: Quantity = Field(description="The score earned.")
    weight: Quantity = Field(description="Its weight in the scorecard.")


class Scorecard(Frozen):
    """The scorecard of a unit."""

    unit: str = Field(description="The unit's name.")
    lines: tuple[ScorecardLine, ...] = Field(description="Its indicators.")
    total_score: Quantity | None = Field(description="The printed weighted mean.")
    total_weight: Quantity | None = Field(description="The printed sum of weights.")
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where the unit's name stands.")


class Indicator(Frozen):
    """An indicator with its target and result, and where it is scored, its marks."""

    number: str | None = Field(description="Its number as printed, Arabic digits.")
    name: str = Field(description="What is measured.")
    section: str | None = Field(description="The section row above it.")
    target: Quantity | None = Field(description="The target.")
    result: Quantity | None = Field(description="The result.")
    status: Status | None = Field(description="The printed verdict.")
    percent: Quantity | None = Field(description="The printed result as percent of target.")
    level: Quantity | None = Field(description="The printed level, that is, the band it falls in.")
    full_marks: Quantity | None = Field(description="The most it could score.")
    score: Quantity | None = Field(description="The score earned.")
    points: Quantity | None = Field(default=None, description="The printed points of its band.")
    marks: tuple[Quantity, ...] = Field(
        default=(), description="What stands in the band columns, first to last."
    )
    narrative: str | None = Field(description="The printed explanation.")
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where its name stands.")
    number_at: Place | None = Field(default=None, description="Where its number stands.")
    status_raw: str | None = Field(default=None, description="The verdict as printed.")
    status_at: Place | None = Field(default=None, description="Where the verdict stands.")


class Group(Frozen):
    """A section, subtotal or total row over indicators, with what it says of them."""

    kind: RowKind = Field(description="section, subtotal or total.")
    label: str = Field(description="The row's words.")
    members: tuple[int, ...] = Field(
        description="The indicators it speaks of, by their index in `indicators`."
    )
    other_extents: tuple[tuple[int, ...], ...] = Field(
        default=(), description="Other runs of indicators that its count may speak of."
    )
    count: Quantity | None = Field(default=None, description="The printed number of indicators.")
    full_marks: Quantity | None = Field(default=None, description="The printed sum of full marks, (B).")
    score: Quantity | None = Field(default=None, description="The printed sum of scores, (A).")
    percent: Quantity | None = Field(default=None, description="The printed (A) × 100 / (B), (C).")
    table: str = Field(description="The table it stands in.")
    at: Place = Field(description="Where its words stand.")


class ProjectIndicator(Frozen):
    """An indicator of a project."""

    name: str = Field(description="What is measured.")
    target: Quantity | None = Field(description="The target.")


class Project(Frozen):
    """A project with its budget and points."""

    number: str | None = Field(description="Its number as printed, Arabic digits.")
    name: str = Field(description="The project.")
    unit: str | None = Field(description="The unit responsible.")
    indicators: tuple[ProjectIndicator, ...] = Field(description="Its indicators.")
    budget: Quantity | None = Field(description="The budget.")
    disbursed: Quantity | None = Field(description="What was disbursed.")
    points: Quantity | None = Field(description="The points earned.")
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where its name stands.")
    number_at: Place | None = Field(default=None, description="Where its number stands.")


class BudgetLine(Frozen):
    """An amount of a budget table."""

    label: str = Field(description="What the amount is for.")
    group: str | None = Field(description="The group of columns it stands under.")
    measure: Role | None = Field(
        default=None, description="What the column holds: target, disbursed, difference."
    )
    amount: Quantity | None = Field(description="The amount.")
    percent: Quantity | None = Field(description="The percent printed with it.")
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where the amount stands.")


class Claim(Frozen):
    """A statement in prose that holds figures."""

    text: str = Field(description="The words of the statement.")
    kind: str = Field(description="What is claimed: share, difference, growth …")
    figures: tuple[Quantity, ...] = Field(description="The figures in it.")
    at: Place = Field(description="Where it stands.")


class ProjectTotals(Frozen):
    """The rows of sums under a table of projects."""

    label: str = Field(description="The words of the first of them.")
    members: tuple[int, ...] = Field(description="The projects that they sum, by index in `projects`.")
    count: Quantity | None = Field(description="The printed number of projects.")
    budget: Quantity | None = Field(description="The printed sum of budgets.")
    disbursed: Quantity | None = Field(description="The printed sum disbursed.")
    column_counts: tuple[Quantity, ...] = Field(
        description="The printed number of projects in each column of points."
    )
    column_points: tuple[Quantity, ...] = Field(
        description="The printed sum of points of each column of points."
    )
    success: Quantity | None = Field(description="The printed points as percent of full points.")
    table: str = Field(description="The table they stand in.")
    at: Place = Field(description="Where the first of them stands.")


class Formula(Frozen):
    """A formula with its figures put in: numerator × factor / denominator = result."""

    label: str = Field(description="What is computed.")
    numerator: Quantity = Field(description="The sum that is compared.")
    factor: Quantity = Field(description="What it is multiplied by, 100 for a percent.")
    denominator: Quantity = Field(description="What it is compared with.")
    result: Quantity = Field(description="The printed outcome.")
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where its words stand.")


class ScoreMeaning(Frozen):
    """What a score means, by the report's own legend."""

    score: Quantity = Field(description="The score.")
    meaning: str = Field(description="What it means.")
    table: str = Field(description="The table it was read from.")


class MonitoringRound(Frozen):
    """A round of monitoring and what had been reached by then."""

    number: str = Field(description="The round as printed, Arabic digits.")
    period: str | None = Field(description="The months it covers.")
    percent: Quantity | None = Field(description="What had been reached, percent.")
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where the round stands.")


class ContentsEntry(Frozen):
    """A line of the table of contents."""

    topic: str = Field(description="The section's title.")
    page: Quantity | None = Field(description="The printed page, or null.")
    at: Place = Field(description="Where the title stands.")
