"""Budget books: amounts under numbered headings, the sums that they state, and amounts that are printed again."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Frozen
from schemas.figure import Quantity
from schemas.place import Place


class ExpenseKind(StrEnum):
    """The kinds of expense that a budget is divided into."""

    PERSONNEL = "personnel"
    OPERATIONS = "operations"
    INVESTMENT = "investment"
    SUBSIDY = "subsidy"
    OTHER = "other"


class BudgetMeasure(StrEnum):
    """What an amount of a budget tree is."""

    BUDGET = "budget"
    OFF_BUDGET = "off-budget"
    ENVELOPE = "envelope"
    ON_BUDGET = "on-budget"
    YEAR_SET = "year-set"
    YEAR_COMMITTED = "year-committed"


class BudgetItem(Frozen):
    """A heading of a budget tree with its amount, or an amount that belongs to the heading before it."""

    number: str | None = Field(description="Its number as printed, Arabic digits; null where it has none.")
    label: str = Field(description="What the amount is for.")
    measure: BudgetMeasure = Field(description="budget, off-budget, envelope, on-budget, year-set …")
    level: int = Field(description="How deep it stands, 0 for a root.")
    parent: int | None = Field(description="The item that it is part of or belongs to, by index, or null.")
    kind: ExpenseKind | None = Field(default=None, description="The kind of expense that it is counted in.")
    plan: str | None = Field(default=None, description="The plan (แผนงาน) that it stands under.")
    output: str | None = Field(default=None, description="The output or project that it stands under.")
    first_year: int | None = Field(default=None, description="The fiscal year it is of, BE, or the first.")
    last_year: int | None = Field(default=None, description="The last of its fiscal years, BE.")
    amount: Quantity | None = Field(description="The amount; null where only the heading is printed.")
    offset: int | None = Field(default=None, description="Where the amount begins in the text of its line.")
    at: Place = Field(description="Where the amount stands, or the heading without one.")


class BudgetSumKind(StrEnum):
    """Why an amount is the sum of others."""

    CHILDREN = "children"
    OFF_BUDGET = "off-budget"
    SOURCES = "sources"
    YEARS = "years"
    THIS_YEAR = "this-year"


class BudgetSum(Frozen):
    """An amount of a budget tree that is the sum of others of it."""

    kind: BudgetSumKind = Field(description="children, off-budget, sources, years, this-year.")
    total: int = Field(description="The sum, by its index in `budget_items`.")
    parts: tuple[int, ...] = Field(description="What is added, by index in `budget_items`.")
    is_sure: bool = Field(description="Whether a sum that does not hold is wrong, and not read otherwise.")


class RestatedAmount(Frozen):
    """A printed amount, its words and where in its line it begins; null where it is alone in its cell."""

    label: str = Field(description="The words of its row or heading.")
    amount: Quantity = Field(description="The amount as printed, with its scale.")
    offset: int | None = Field(default=None, description="Where it begins in the text of its line.")


class AmountRestated(Frozen):
    """The same amount in several places, which may be printed in baht here and in million baht there."""

    label: str = Field(description="What the amount is for.")
    amounts: tuple[RestatedAmount, ...] = Field(description="The amounts, in reading order.")


class YearFigure(Frozen):
    """What a table of indicators prints for a year."""

    first_year: int | None = Field(
        description="The fiscal year, Buddhist Era, or the first of them; null where they began before."
    )
    last_year: int | None = Field(default=None, description="The last of the years; null where they go on.")
    target: Quantity | None = Field(default=None, description="The target or plan of the year.")
    result: Quantity | None = Field(default=None, description="The result of the year.")


class YearlyIndicator(Frozen):
    """An indicator, or money, with its figures by year."""

    name: str = Field(description="What is measured.")
    unit: str | None = Field(description="The unit as printed.")
    section: str | None = Field(description="The goal, output or project that it stands under.")
    years: tuple[YearFigure, ...] = Field(description="Its figures, from the first year on.")
    table: str = Field(description="The table it was read from.")
    at: Place = Field(description="Where its name stands.")
