"""Budget trees: headings over headings, money by source and by year, and amounts that are printed again."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, summed, unknown
from extract.checks.figure import Figure, figure, prints_no_number
from extract.checks.registry import rule
from extract.checks.restated import Stated, restated
from extract.checks.what import What
from extract.thai.levels import level_of
from schemas import (
    AmountRestated,
    BudgetItem,
    BudgetSumKind,
    Document,
    Quantity,
    RestatedAmount,
    Verdict,
)

CHILDREN_FORMULA: Final = "Σ headings under it"
SOURCES_FORMULA: Final = "Σ money by source"
YEARS_FORMULA: Final = "Σ years"
THIS_YEAR_FORMULA: Final = "amount of the last year that is set"

ROUND: Final = Decimal(100)
MOSTLY: Final = Decimal("0.9")
"""Where so much of the amounts of baht are whole hundreds, they were appropriated so and none is rounded."""


@rule("BT001", name="budget-heading")
def budget_heading(document: Document) -> Iterator[Finding]:
    """The amount of a heading of a budget is the sum of the headings under it; so is what it has off the budget.

    Formula: Σ headings under it, a dash nothing
    Source: budget books print plan, output, kind of expense and item under one another, each with its amount.
    Holds: 1,500,000 and 250,000 give 1,750,000
    Fails: 1,500,000 and 250,000 give 1,700,000
    """
    yield from _sums(document, CHILDREN_FORMULA, BudgetSumKind.CHILDREN, BudgetSumKind.OFF_BUDGET)


@rule("BT002", name="money-by-source")
def money_by_source(document: Document) -> Iterator[Finding]:
    """An envelope is what comes from the budget and what does not; an agency's budget is current and capital expense.

    Formula: Σ money by source
    Source: budget books print the envelope of a project or commitment with its sources on the lines below.
    Holds: 32,000,000 and 48,000,000 give 80,000,000
    Fails: 32,000,000 and 48,000,000 give 88,000,000
    """
    yield from _sums(document, SOURCES_FORMULA, BudgetSumKind.SOURCES)


@rule("BT003", name="commitment-years")
def commitment_years(document: Document) -> Iterator[Finding]:
    """What a commitment over several years takes from the budget is the sum of its years.

    Formula: Σ years, set and committed
    Source: budget books print a line for each year of a commitment.
    Holds: 9,600,000 and 38,400,000 give 48,000,000
    Fails: 9,600,000 and 38,400,000 give 84,000,000
    """
    yield from _sums(document, YEARS_FORMULA, BudgetSumKind.YEARS)


@rule("BT004", name="commitment-this-year")
def commitment_this_year(document: Document) -> Iterator[Finding]:
    """The amount of an item with a commitment is what the commitment sets for the budget's own year.

    Formula: amount = amount of the last year that is set
    Source: budget books print the year's amount with the item, and again among the years of its commitment.
    Holds: 9,600,000 gives 9,600,000
    Fails: 9,600,000 gives 6,900,000
    """
    yield from _sums(document, THIS_YEAR_FORMULA, BudgetSumKind.THIS_YEAR)


@rule("BT005", name="same-amount")
def same_amount(document: Document) -> Iterator[Finding]:
    """An amount is the same wherever it is printed, in baht here and in million baht there.

    Formula: amount = amount printed elsewhere, within what each is rounded to
    Source: budget books print the amount of a plan, output or project over its text in baht, and in tables in
        million baht.
    Holds: 80,437,800 baht and 80.4378 million baht
    Fails: 80,437,800 baht and 84.0378 million baht
    """
    for fact in document.restated_amounts:
        yield from restated([_stated(fact, one) for one in fact.amounts if not prints_no_number(one.amount)])


def _stated(fact: AmountRestated, one: RestatedAmount) -> Stated:
    printed = figure(one.amount, What.TABLE_FIGURE, one.label or fact.label)
    if one.offset is not None:
        printed = printed._replace(what=What.AMOUNT, offset=one.offset)
    return Stated(printed, level_of(one.amount), one.amount.unit)


def _sums(document: Document, formula: str, *kinds: BudgetSumKind) -> Iterator[Finding]:
    exact = _are_whole(document.budget_items)
    for record in document.budget_sums:
        if record.kind not in kinds:
            continue
        total = document.budget_items[record.total]
        parts = [document.budget_items[part] for part in record.parts]
        if total.amount is None or prints_no_number(total.amount):
            continue
        figures = _figures(parts, exact)
        subject = _figure(total, total.amount, exact)
        finding = compare(subject, _sum(formula, figures))
        if finding.outcome.verdict is Verdict.INCONSISTENT and not record.is_sure:
            finding = compare(subject, unknown(Reason.PARTS_UNSURE, formula, *figures))
        yield finding


def _sum(formula: str, figures: tuple[Figure, ...]) -> Computation:
    """Give the sum; a range of rows is no reason where each figure has its own heading."""
    return summed(formula, figures, ())


def _figures(parts: Sequence[BudgetItem], exact: bool) -> tuple[Figure, ...]:
    return tuple(
        _figure(part, part.amount, exact)
        for part in parts
        if part.amount is not None and not prints_no_number(part.amount)
    )


def _figure(item: BudgetItem, amount: Quantity, exact: bool) -> Figure:
    words = f"{item.number} {item.label}" if item.number else item.label
    what = What.TABLE_FIGURE if item.offset is None else What.AMOUNT
    printed = figure(amount, what, words)
    return printed._replace(exact=exact or printed.exact, offset=item.offset)


def _are_whole(items: Sequence[BudgetItem]) -> bool:
    """Whether amounts are appropriated in whole hundreds of baht, so that none of them is rounded."""
    values = [item.amount.value for item in items if item.amount and item.amount.value is not None]
    whole = sum(value % ROUND == 0 for value in values)
    return bool(values) and whole >= MOSTLY * len(values)
