"""The document: all that was read from a report, and all that was checked in it."""

from datetime import date
from typing import Annotated, Final, Literal

from pydantic import Field, PlainSerializer, WithJsonSchema

from schemas.base import Frozen
from schemas.budgets import AmountRestated, BudgetItem, BudgetSum, YearlyIndicator
from schemas.check import Check
from schemas.corrections import CorrectionOutcome
from schemas.place import ReadBy
from schemas.plugins import PluginUsed
from schemas.records import (
    BudgetLine,
    Claim,
    ContentsEntry,
    Fact,
    Formula,
    Group,
    Indicator,
    MonitoringRound,
    Project,
    ProjectTotals,
    Scorecard,
    ScoreMeaning,
    Statement,
)
from schemas.scoring import Accumulation, Rate, Share
from schemas.sums import AmountInWords, Derivation, Sum
from schemas.table import Table

SCHEMA_VERSION = "1.0"

IsoDate = Annotated[
    date,
    PlainSerializer(lambda day: day.isoformat(), return_type=str),
    WithJsonSchema({"type": "string", "format": "date"}),
]


class Source(Frozen):
    """The file that was read."""

    name: str = Field(description="The file's name without its folder.")
    sha256: str = Field(description="The SHA-256 of its bytes, in hexadecimal.")
    bytes: int = Field(description="Its size.")
    kind: Literal["pdf", "image", "text"] = Field(description="What kind of file it is.")
    pages: int | None = Field(description="How many pages it has; null for a dump.")


class Period(Frozen):
    """Days in the Gregorian calendar, both included."""

    start: IsoDate = Field(description="First day.")
    end: IsoDate = Field(description="Last day.")


class Report(Frozen):
    """What the report says of itself."""

    title: str | None = Field(default=None, description="Its title.")
    agency: str | None = Field(default=None, description="The body that it reports on.")
    fiscal_year: int | None = Field(default=None, description="The fiscal year, Buddhist Era.")
    period: Period | None = Field(default=None, description="The days it covers.")


class Trust(Frozen):
    """Whether a page's text layer can be believed. The figures of one that cannot have no value."""

    believed: bool = Field(description="Whether its text is taken for what is printed.")
    unmapped: float = Field(
        ge=0.0, le=1.0, description="The share of drawn glyphs with no known character, 0 to 1."
    )
    known_words: float | None = Field(
        description="The share of its Thai letters in words of the dictionary, after repair; null where it has few."
    )
    ink_without_text: float = Field(
        ge=0.0,
        le=1.0,
        description="The share of what looks like text on its picture and is not text of the layer; 0 where it is "
        "little.",
    )
    reasons: tuple[str, ...] = Field(
        default=(), description="Why it is not believed, and is to be recognised."
    )


class PageInfo(Frozen):
    """A page as it was read."""

    number: int = Field(description="Counted from 1.")
    width: float | None = Field(description="In points, as displayed; null for a dump.")
    height: float | None = Field(description="In points, as displayed; null for a dump.")
    read_by: ReadBy = Field(description="How its text was obtained.")
    repaired: bool = Field(description="Whether its text had to be repaired.")
    hidden: int = Field(
        default=0, description="How many characters of its text layer nobody sees; they are left out."
    )
    trust: Trust | None = Field(
        default=None, description="Whether its text layer can be believed; null for a dump."
    )
    facing: bool = Field(
        default=False,
        exclude_if=lambda facing: not facing,
        description="Whether it shows two pages beside one another, read one after the other; left out where not.",
    )


class Recovery(Frozen):
    """A code of a font that the file names no character for, and the character that was recovered for it."""

    font: str = Field(description="The font's name.")
    code: int | None = Field(
        description="The code; null where the font's map gives it a meaningless character."
    )
    text: str = Field(description="The character, or the marks that one glyph draws together.")
    confidence: float = Field(ge=0.0, le=1.0, description="How sure it is, 0 to 1.")
    how: Literal["outline", "both"] = Field(
        description="By the glyph's outline, or by both its outline and its place among the font's codes."
    )
    matched: Literal["own-font", "sibling-font", "reference"] = Field(
        description="Whose glyph the outline matches: of the font, of its family in the file, of the reference set."
    )
    count: int = Field(description="How many glyphs were recovered so.")
    pages: tuple[int, ...] = Field(description="The pages that they stand on.")


TABLE_IN_DOUBT: Final = "table-in-doubt"
"""What the problem is called that a table stays text on a page, since its columns cannot be told surely."""


class Problem(Frozen):
    """Something that could not be read or done; the rest goes on."""

    page: int | None = Field(description="The page, or null where it concerns the whole.")
    what: str = Field(description="A short name for the kind of problem.")
    message: str = Field(description="What is wrong and what to do.")


class Summary(Frozen):
    """Counts over the document."""

    checks: int = Field(default=0, description="All checks.")
    consistent: int = Field(default=0, description="Checks that hold.")
    inconsistent: int = Field(default=0, description="Checks that do not.")
    unverifiable: int = Field(default=0, description="Checks that cannot be made.")
    figures: int = Field(default=0, description="Printed numbers in item and total cells of the tables.")
    figures_checked: int = Field(default=0, description="Those that take part in a check that was made.")
    recognised: int = Field(
        default=0,
        exclude_if=lambda count: not count,
        description="Those that were recognised from a picture; left out where none were.",
    )
    doubtful: int = Field(
        default=0,
        exclude_if=lambda count: not count,
        description="Those of the recognised that are not sure; left out where all are.",
    )


class Document(Frozen):
    """All that was read from one report."""

    schema_version: str = Field(default=SCHEMA_VERSION, description="The version of this form.")
    source: Source = Field(description="The file.")
    report: Report = Field(description="What it says of itself.")
    pages: tuple[PageInfo, ...] = Field(description="Its pages.")
    tables: tuple[Table, ...] = Field(default=(), description="Its tables, as printed.")
    scorecards: tuple[Scorecard, ...] = Field(default=(), description="Unit scorecards.")
    indicators: tuple[Indicator, ...] = Field(
        default=(), description="Indicators, each printing its own record."
    )
    groups: tuple[Group, ...] = Field(default=(), description="Section and total rows over indicators.")
    projects: tuple[Project, ...] = Field(default=(), description="Projects.")
    project_totals: tuple[ProjectTotals, ...] = Field(
        default=(), description="Sums under tables of projects."
    )
    formulas: tuple[Formula, ...] = Field(default=(), description="Formulas with their figures put in.")
    score_legend: tuple[ScoreMeaning, ...] = Field(default=(), description="What scores mean.")
    rounds: tuple[MonitoringRound, ...] = Field(default=(), description="Rounds of monitoring.")
    contents: tuple[ContentsEntry, ...] = Field(default=(), description="The table of contents.")
    rates: tuple[Rate, ...] = Field(default=(), description="Rates per so many of a base.")
    shares: tuple[Share, ...] = Field(default=(), description="Percents in columns of percents.")
    accumulations: tuple[Accumulation, ...] = Field(
        default=(), description="Figures of periods with what they come to together."
    )
    budget_lines: tuple[BudgetLine, ...] = Field(default=(), description="Amounts of budget tables.")
    sums: tuple[Sum, ...] = Field(
        default=(),
        description="Sums and differences told by the shape of tables, and sums of lists in prose.",
    )
    derivations: tuple[Derivation, ...] = Field(
        default=(),
        exclude_if=lambda derivations: not derivations,
        description="Means, running totals, products and the like, told by the shape of tables; left out where none.",
    )
    amounts_in_words: tuple[AmountInWords, ...] = Field(
        default=(), description="Amounts in figures with the same in words."
    )
    budget_items: tuple[BudgetItem, ...] = Field(
        default=(), description="Headings and amounts of budget trees."
    )
    budget_sums: tuple[BudgetSum, ...] = Field(default=(), description="The sums that budget trees state.")
    restated_amounts: tuple[AmountRestated, ...] = Field(
        default=(), description="Amounts that budget documents print in several places."
    )
    yearly_indicators: tuple[YearlyIndicator, ...] = Field(
        default=(), description="Indicators, and money, by year."
    )
    claims: tuple[Claim, ...] = Field(default=(), description="Statements with figures.")
    statements: tuple[Statement, ...] = Field(default=(), description="What prose states of totals.")
    facts: tuple[Fact, ...] = Field(default=(), description="What several records state.")
    checks: tuple[Check, ...] = Field(default=(), description="What was recomputed.")
    recoveries: tuple[Recovery, ...] = Field(
        default=(), description="Characters recovered from fonts that do not name them."
    )
    corrections: tuple[CorrectionOutcome, ...] = Field(
        default=(),
        exclude_if=lambda outcomes: not outcomes,
        description="The corrections that were given, and what became of each; left out where none were.",
    )
    plugins: tuple[PluginUsed, ...] = Field(
        default=(),
        exclude_if=lambda plugins: not plugins,
        description="The packages that added something to the reading or the checks; left out where none did.",
    )
    problems: tuple[Problem, ...] = Field(default=(), description="What could not be read.")
    summary: Summary = Field(default=Summary(), description="Counts.")
