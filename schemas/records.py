"""What the tables say: scorecards, indicators, projects, budgets and claims."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen
from schemas.figure import Quantity
from schemas.place import Place
from schemas.scoring import Criterion, ScorecardGroup
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
    weighted_score: Quantity | None = Field(default=None, description="The printed weighted score.")
    target: Quantity | None = Field(default=None, description="The target, where the card prints one.")
    result: Quantity | None = Field(default=None, description="The result, where the card prints one.")
    criteria: tuple[Criterion, ...] = Field(
        default=(), description="The results that earn each score, lowest score first."
    )
    code_at: Place | None = Field(default=None, description="Where its code stands.")


class Scorecard(Frozen):
    """The scorecard of a unit."""

    unit: str = Field(description="The unit's name.")
    lines: tuple[ScorecardLine, ...] = Field(description="Its indicators.")
    total_score: Quantity | None = Field(description="The printed weighted mean.")
    total_weight: Quantity | None = Field(description="The printed sum of weights.")
    groups: tuple[ScorecardGroup, ...] = Field(
        default=(), description="The rows that state sums of a part of the lines."
    )
    months: int | None = Field(
        default=None, description="The months of the round it is for; null where no rounds are printed."
    )
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
    criteria: tuple[Criterion, ...] = Field(
        default=(), description="The results that earn each score, lowest score first."
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
    more_budgets: tuple[Quantity, ...] = Field(
        default=(), description="Further budgets printed in its rows: parts of the first, or added to it."
    )
    more_disbursed: tuple[Quantity, ...] = Field(
        default=(),
        description="Further disbursements printed in its rows: parts of the first, or added to it.",
    )


class BudgetLine(Frozen):
    """An amount of a budget table."""

    label: str = Field(description="What the amount is for.")
    group: str | None = Field(description="The group of columns it stands under.")
    measure: Role | None = Field(
        default=None, description="What the column holds: budget, target, disbursed, remaining, difference …"
    )
    amount: Quantity | None = Field(description="The amount.")
    percent: Quantity | None = Field(description="The percent printed with it.")
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where the amount stands.")


class ClaimKind(StrEnum):
    """What a statement in prose claims of its figures."""

    SHARE = "share"
    TARGET_DIFFERENCE = "target-difference"
    CHANGE = "change"
    SUM = "sum"
    COUNT = "count"


class ClaimRole(StrEnum):
    """What a figure is in a claim. A possible one is one of several that may be meant."""

    PART = "part"
    POSSIBLE_PART = "possible-part"
    WHOLE = "whole"
    POSSIBLE_WHOLE = "possible-whole"
    PERCENT = "percent"
    RESULT = "result"
    POSSIBLE_RESULT = "possible-result"
    TARGET = "target"
    POSSIBLE_TARGET = "possible-target"
    BASE = "base"
    DIFFERENCE = "difference"
    TOTAL = "total"
    TERM = "term"
    POSSIBLE_TERM = "possible-term"
    COUNTED = "counted"
    ATTAINED = "attained"
    NOT_ATTAINED = "not-attained"
    NOT_MEASURABLE = "not-measurable"


class Claim(Frozen):
    """A statement in prose that holds figures."""

    text: str = Field(description="The words of the statement.")
    kind: ClaimKind = Field(description="What is claimed: share, target-difference, change …")
    figures: tuple[Quantity, ...] = Field(description="The figures in it.")
    roles: tuple[ClaimRole, ...] = Field(default=(), description="What each of the figures is.")
    offsets: tuple[int | None, ...] = Field(
        default=(),
        description="Where each figure begins in the text of its line or cell; null for a cell's only figure.",
    )
    missing: ClaimRole | None = Field(
        default=None, description="What it leaves unsaid, so that it cannot be checked; null where nothing."
    )
    counts: str | None = Field(default=None, description="The table whose rows it counts, or null.")
    at: Place = Field(description="Where it stands.")


class ProjectTotals(Frozen):
    """The rows of sums under a table of projects."""

    label: str = Field(description="The words of the first of them.")
    members: tuple[int, ...] = Field(description="The projects that they sum, by index in `projects`.")
    other_extents: tuple[tuple[int, ...], ...] = Field(
        default=(), description="Other runs of projects that they may sum."
    )
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


class Statement(Frozen):
    """What prose states of a total that a table prints."""

    label: str = Field(description="The words before the figure.")
    figure: Quantity = Field(description="The figure.")
    offset: int = Field(description="Where the figure begins in the text of its line.")
    at: Place = Field(description="Where it stands.")


class FactKind(StrEnum):
    """What is printed in several places."""

    INDICATOR = "indicator"
    PROJECT = "project"
    TOTAL = "total"


class RecordKind(StrEnum):
    """The lists of the document whose records may state a fact."""

    INDICATOR = "indicators"
    PROJECT = "projects"
    GROUP = "groups"
    PROJECT_TOTALS = "project_totals"
    FORMULA = "formulas"
    STATEMENT = "statements"


class FactMember(Frozen):
    """A record that states a fact."""

    record: RecordKind = Field(description="The list that it is in.")
    index: int = Field(description="Its index in the list, from 0.")


class Fact(Frozen):
    """One indicator, project or total that several records state; what they print of it should be the same."""

    kind: FactKind = Field(description="What it is.")
    label: str = Field(description="Its words where it is first printed.")
    members: tuple[FactMember, ...] = Field(description="The records that state it, in reading order.")
