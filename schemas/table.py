"""Tables as they were printed: rows of cells, each cell with its place and each column with its role."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen, PlainDecimal
from schemas.figure import Correction
from schemas.place import Place
from schemas.recognised import Recognised


class Family(StrEnum):
    """The kind of table, told by what its headers mean."""

    UNIT_SCORECARD = "unit-scorecard"
    INDICATOR_STATUS = "indicator-status"
    SCORED_INDICATORS = "scored-indicators"
    INDICATOR_DETAIL = "indicator-detail"
    VISION_INDICATORS = "vision-indicators"
    PROJECT_SCORING = "project-scoring"
    PROJECT_REPORT = "project-report"
    PROJECT_LIST = "project-list"
    FORMULA_BOX = "formula-box"
    SCORE_LEGEND = "score-legend"
    BUDGET_EXECUTION = "budget-execution"
    MONITORING_ROUNDS = "monitoring-rounds"
    CONTENTS = "contents"
    OTHER = "other"


class Role(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    CODE = "code"
    INDICATOR = "indicator"
    PROJECT = "project"
    UNIT = "unit"
    TARGET = "target"
    RESULT = "result"
    STATUS = "status"
    NARRATIVE = "narrative"
    PERCENT_OF_TARGET = "percent-of-target"
    BAND = "band"
    POINTS = "points"
    POINTS_COLUMN = "points-column"
    LEVEL = "level"
    FULL_MARKS = "full-marks"
    SCORE = "score"
    WEIGHT = "weight"
    WEIGHTED_SCORE = "weighted-score"
    CRITERION = "criterion"
    RATE = "rate"
    POPULATION = "population"
    BUDGET = "budget"
    DISBURSED = "disbursed"
    COMMITTED = "committed"
    SPENT = "spent"
    REMAINING = "remaining"
    PERCENT_OF_BUDGET = "percent-of-budget"
    MEASURE = "measure"
    ROUND = "round"
    PERIOD = "period"
    DIFFERENCE = "difference"
    TOPIC = "topic"
    PAGE = "page"
    NUMERIC = "numeric"
    TEXT = "text"


class RowKind(StrEnum):
    """What a row is, told by its shape and words."""

    SECTION = "section"
    ITEM = "item"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    NOTE = "note"


class Band(Frozen):
    """The results that earn a level, as the table's own header prints them."""

    level: int = Field(description="The level that the band earns.")
    low: PlainDecimal = Field(description="The lower edge, included.")
    high: PlainDecimal | None = Field(description="The upper edge as printed; null for the last, open band.")
    at: Place = Field(description="Where the header prints the band.")


class PeriodKind(StrEnum):
    """What a column's header says of time."""

    YEAR = "year"
    ROUND = "round"
    QUARTER = "quarter"
    MONTH = "month"
    CUMULATIVE = "cumulative"


class ColumnPeriod(Frozen):
    """The period that a column is for."""

    kind: PeriodKind = Field(description="year, round, quarter, month, or cumulative: all up to there.")
    number: int | None = Field(
        description="The year in Buddhist Era, the months of the round, the quarter or the month of the "
        "fiscal year; null where none is printed."
    )


class Cell(Frozen):
    """A cell: its text, and how far it spans."""

    text: str = Field(description="The text, repaired, in NFC, with Arabic digits.")
    raw: str = Field(description="The text as it was read.")
    at: Place = Field(description="Where the cell stands; `column` is the first column it covers.")
    row_span: int = Field(default=1, ge=1, description="How many rows it covers.")
    column_span: int = Field(default=1, ge=1, description="How many columns it covers.")
    recognised: tuple[Recognised, ...] = Field(
        default=(),
        exclude_if=lambda numerals: not numerals,
        description="Its numerals as they were recognised, in reading order; left out where none were.",
    )
    corrected: Correction | None = Field(
        default=None,
        exclude_if=lambda correction: correction is None,
        description="What a person corrected in it, with all that had been read; left out where nothing was.",
    )


class Column(Frozen):
    """A column: its role, and the words of its header from top to bottom."""

    role: Role = Field(description="What the column holds.")
    header: str = Field(description="The header's words, rows joined by a blank.")
    band: Band | None = Field(default=None, description="The band, for a column of role `band`.")
    points: PlainDecimal | None = Field(
        default=None, description="What a mark in it is worth, for a column of role `points-column`."
    )
    level: PlainDecimal | None = Field(
        default=None,
        description="The score that its cells tell how to earn, for a column of role `criterion`.",
    )
    period: ColumnPeriod | None = Field(default=None, description="The period it is for, where one is named.")
    per: PlainDecimal | None = Field(
        default=None, description="How many of the base a rate is for, for a column of role `rate`."
    )


class Row(Frozen):
    """A row of a table."""

    kind: RowKind = Field(description="What the row is.")
    cells: tuple[Cell, ...] = Field(description="Its cells from left to right; covered cells are left out.")


class Table(Frozen):
    """A whole table, over as many pages as it runs; its repeated headers are gone."""

    id: str = Field(description="The table's name in this document: t1, t2 …")
    family: Family = Field(description="The kind of table.")
    plugin_family: str | None = Field(
        default=None,
        exclude_if=lambda name: name is None,
        description="The family as a plug-in knows it, for a table of family `other`; left out where none does.",
    )
    title: str | None = Field(description="The words printed above it.")
    pages: tuple[int, ...] = Field(description="The pages it stands on; empty for a dump.")
    header: tuple[tuple[str, ...], ...] = Field(description="The header by rows, a text for every column.")
    columns: tuple[Column, ...] = Field(description="The columns from left to right.")
    rows: tuple[Row, ...] = Field(description="The rows from top to bottom.")
