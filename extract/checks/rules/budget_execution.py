"""Budget execution: percents of the budget, differences from the target, and the whole against its parts."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from extract.checks.budget_rows import BudgetRow, bases, budget_rows
from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, summed, total, unknown
from extract.checks.figure import Figure
from extract.checks.interval import HUNDRED, ONE, Interval
from extract.checks.misprints import is_misprint
from extract.checks.percents import percent_of
from extract.checks.practice import holds_somewhere, likeliest
from extract.checks.registry import rule
from schemas import BudgetLine, Document, Role

PERCENT_FORMULA: Final = "amount × 100 / budget"
DIFFERENCE_FORMULA: Final = "disbursed − target"
REVERSED_FORMULA: Final = "target − disbursed"
UNSIGNED_FORMULA: Final = "disbursed − target, printed without its sign"
WHOLE_FORMULA: Final = "Σ amounts of the parts"
SIGNED_WHOLE_FORMULA: Final = "Σ amounts of the parts by their signs"

PLANNED: Final = (Role.TARGET, Role.BUDGET)
REACHED: Final = (Role.DISBURSED, Role.RESULT)

WHOLE: Final = re.compile(r"ภาพรวม|^รวม|(?:^|\s)(?:รวม|ทั้งสิ้น|ทั้งหมด)$")
"""The words of the row of the whole budget."""

KINDS: Final = ("ประจำ", "ลงทุน")
"""The words of the two kinds of spending that make up a budget: regular and investment."""

SIGNS: Final = "+-−–"


@rule("BX001", name="percent-of-budget")
def percent_of_budget(document: Document) -> Iterator[Finding]:
    """The percent printed with an amount is the amount as percent of the budget.

    Formula: amount × 100 / the budget, that is, the amount of the same row that is printed as 100 percent
    Source: tables of budget execution that print a percent in brackets with each amount.
    Holds: target 93 (93.00), disbursed 99 (99.00), budget 100 (100.00)
    Fails: target 93 (93.00), disbursed 99 (89.00), budget 100 (100.00)
    """
    for rows in budget_rows(document):
        for row in rows:
            for line in row.lines:
                finding = _percent_of_budget(row, line)
                if finding:
                    yield finding


@rule("BX002", name="amount-difference")
def amount_difference(document: Document) -> Iterator[Finding]:
    """The printed difference of amounts is what was disbursed less the target.

    Formula: disbursed − target; without a sign where none is printed
    Source: tables of budget execution that compare the target with what was disbursed.
    Holds: target 93 (93.00), disbursed 99 (99.00), difference 6 (+6.00)
    Holds: target 100 (100.00), disbursed 99 (99.00), difference 1 (-1.00)
    Fails: target 93 (93.00), disbursed 99 (99.00), difference 16 (+6.00)
    """
    for rows in budget_rows(document):
        yield from _differences(rows, BudgetRow.amount)


@rule("BX003", name="percent-difference")
def percent_difference(document: Document) -> Iterator[Finding]:
    """The printed difference of percents is the percent disbursed less that of the target.

    Formula: percent disbursed − percent of the target; without a sign where none is printed
    Source: tables of budget execution that compare the target with what was disbursed.
    Holds: target 93 (93.00), disbursed 99 (99.00), difference 6 (+6.00)
    Fails: target 93 (93.00), disbursed 99 (99.00), difference 6 (+5.00)
    """
    for rows in budget_rows(document):
        yield from _differences(rows, BudgetRow.percent)
        points = [
            [found for row in rows for part in row.groups() if (found := _of_points(part, signed))]
            for signed in (_beyond, _short_of)
        ]
        of_points = likeliest(points)
        if holds_somewhere(of_points):
            yield from of_points


@rule("BX004", name="budget-whole")
def budget_whole(document: Document) -> Iterator[Finding]:
    """An amount of the whole budget is the sum of those of regular and investment spending.

    Formula: overall = regular + investment, in each column
    Source: tables of budget execution with a row for the whole and a row for each kind of spending.
    Holds: overall 100, regular 90, investment 10
    Fails: overall 100, regular 95, investment 10
    """
    for rows in budget_rows(document):
        wholes = [row for row in rows if WHOLE.search(row.label)]
        parts = [row for row in rows if row not in wholes]
        if len(wholes) != 1 or len(parts) < 2:
            continue
        findings = [found for line in wholes[0].lines if (found := _whole(wholes[0], line, parts))]
        if _are_kinds(parts):
            yield from findings
        elif holds_somewhere(findings):
            yield from (found for found in findings if not _is_within(found) or is_misprint(found))


def _percent_of_budget(row: BudgetRow, line: BudgetLine) -> Finding | None:
    """Compare the percent beside an amount; None where there is none, or it is itself what is compared with."""
    percent, amount = row.percent(line), row.amount(line)
    if percent is None or amount is None or line.measure is Role.DIFFERENCE:
        return None
    forms = [Computation(PERCENT_FORMULA, (amount, base), percent_of) for base in bases(row, line)]
    if forms:
        return compare(percent, *forms)
    is_base = percent.value == HUNDRED.low
    return None if is_base else compare(percent, unknown(Reason.NO_BASE, PERCENT_FORMULA, amount))


FigureOf = Callable[[BudgetRow, BudgetLine], Figure | None]
Difference = Callable[[Figure, Figure], Computation]
"""A difference of what was reached and what was planned."""


def _differences(rows: Sequence[BudgetRow], figure_of: FigureOf) -> Sequence[Finding]:
    """Compare the differences of a table, disbursed less target or, where more agree so, the other way round.

    Where none of several agrees, they may be of something else: percents, say, beside amounts.
    """
    parts = [group for row in rows for group in row.groups()]
    found = likeliest(
        [
            [found for part in parts if (found := _difference(part, figure_of, signed))]
            for signed in (_beyond, _short_of)
        ]
    )
    if len(found) < 2 or holds_somewhere(found):
        return found
    return [
        compare(one.subject, unknown(Reason.PRACTICE_UNKNOWN, one.form.formula, *one.form.inputs))
        for one in found
    ]


def _difference(row: BudgetRow, figure_of: FigureOf, signed: Difference) -> Finding | None:
    lines = row.line(Role.DIFFERENCE), row.line(*PLANNED), row.line(*REACHED)
    if None in lines:
        return None
    printed, planned, reached = (figure_of(row, line) for line in lines if line)
    if printed is None or planned is None or reached is None:
        return None
    return _compared(printed, reached, planned, signed)


def _compared(printed: Figure, reached: Figure, planned: Figure, signed: Difference) -> Finding:
    if not printed.raw.strip("( ").startswith(tuple(SIGNS)):
        return compare(printed, Computation(UNSIGNED_FORMULA, (reached, planned), _distance))
    return compare(printed, signed(reached, planned))


def _of_points(row: BudgetRow, signed: Difference) -> Finding | None:
    """Compare the difference of a percent of the budget and a target that is printed in percent, in a column each."""
    target, reached, difference = (
        row.line(role) for role in (Role.TARGET, Role.PERCENT_OF_BUDGET, Role.DIFFERENCE)
    )
    if not target or not reached or not difference or row.amount(target):
        return None
    planned, percent = row.percent(target), row.percent(reached)
    printed = row.percent(difference) or row.amount(difference)
    if not planned or not percent or not printed:
        return None
    return _compared(printed, percent, planned, signed)


def _beyond(reached: Figure, planned: Figure) -> Computation:
    return Computation(DIFFERENCE_FORMULA, (reached, planned), _less, rates=(ONE, -ONE))


def _short_of(reached: Figure, planned: Figure) -> Computation:
    return Computation(REVERSED_FORMULA, (planned, reached), _less, rates=(ONE, -ONE))


def _less(intervals: Sequence[Interval]) -> Interval:
    first, second = intervals
    return first - second


def _distance(intervals: Sequence[Interval]) -> Interval:
    difference = _less(intervals)
    return -difference if difference.high <= 0 else difference


def _are_kinds(parts: Sequence[BudgetRow]) -> bool:
    """Whether the parts are regular and investment spending, which are all of a budget."""
    return len(parts) == len(KINDS) and all(any(kind in part.label for part in parts) for kind in KINDS)


def _whole(whole: BudgetRow, line: BudgetLine, parts: Sequence[BudgetRow]) -> Finding | None:
    subject = whole.amount(line)
    if subject is None:
        return None
    below = [(part, other) for part in parts for other in part.lines if other.at.column == line.at.column]
    terms = tuple(term for part, other in below if (term := part.amount(other)))
    forms = [summed(WHOLE_FORMULA, terms, terms)]
    if line.measure is Role.DIFFERENCE:
        if not any(_is_of_amounts(part, other) for part, other in below):
            return None
        signs = [_sign(part, other) for part, other in below if part.amount(other)]
        forms.append(Computation(SIGNED_WHOLE_FORMULA, terms, _signed(signs)))
    return compare(subject, *forms)


def _is_within(finding: Finding) -> bool:
    """Whether a whole is no more than one of several parts above zero: a percent of all of them, or a mean."""
    values = [part.value for part in finding.form.inputs if part.value]
    whole = finding.subject.value
    return whole is not None and len(values) > 1 and min(values) > 0 and whole <= max(values)


def _is_of_amounts(row: BudgetRow, line: BudgetLine) -> bool:
    """Whether a difference is of amounts: one from a target in percents is none."""
    group = next(part for part in row.groups() if line in part.lines)
    return group.amount_of(*PLANNED) is not None and group.amount_of(*REACHED) is not None


def _sign(row: BudgetRow, line: BudgetLine) -> int:
    """Tell whether a difference that may be printed without its sign is of less than the target."""
    group = next(part for part in row.groups() if line in part.lines)
    planned, reached = group.amount_of(*PLANNED), group.amount_of(*REACHED)
    if planned is None or reached is None or planned.value is None or reached.value is None:
        return 1
    return -1 if reached.value < planned.value else 1


def _signed(signs: Sequence[int]) -> Callable[[Sequence[Interval]], Interval]:
    def function(intervals: Sequence[Interval]) -> Interval:
        added = total(
            [interval if sign > 0 else -interval for interval, sign in zip(intervals, signs, strict=True)]
        )
        return -added if added.high <= 0 else added

    return function
