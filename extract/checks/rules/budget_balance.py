"""Budget tables: what is disbursed, committed and remaining of each budget, and the columns of percents."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from extract.checks.budget_rows import BudgetRow, budget_rows
from extract.checks.columns_beside import amounts_beside
from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, ratio, total, unknown
from extract.checks.figure import Figure
from extract.checks.interval import HUNDRED, ONE, Interval
from extract.checks.practice import agreement, holds_mostly, likeliest
from extract.checks.registry import rule
from schemas import BudgetLine, Document, Role

SUBTRACTED: Final = (
    ("budget − disbursed", (Role.DISBURSED,)),
    ("budget − disbursed − committed", (Role.DISBURSED, Role.COMMITTED)),
    ("budget − disbursed and committed", (Role.SPENT,)),
)
"""What may be taken from the budget to give what remains: tables count commitments as spent, or do not."""

COMPARED: Final = (
    ("disbursed × 100 / budget", (Role.DISBURSED,)),
    ("(disbursed + committed) × 100 / budget", (Role.DISBURSED, Role.COMMITTED)),
    ("disbursed and committed × 100 / budget", (Role.SPENT,)),
    ("committed × 100 / budget", (Role.COMMITTED,)),
    ("remaining × 100 / budget", (Role.REMAINING,)),
)
"""What a column of percents may be of."""

_BASE: Final = ("budget", "amount beside")
"""What a formula calls the budget, and an amount in a column that no word tells to be one."""
_SHOWN: Final = 3
"""So many rows show that a column is of one that no word tells."""
SPENT_FORMULA: Final = "disbursed + committed"

Function = Callable[[Sequence[Interval]], Interval | Reason]
Practice = tuple[str, tuple[Role, ...]]


@rule("BX005", name="remaining")
def remaining(document: Document) -> Iterator[Finding]:
    """What remains of a budget is the budget less what was disbursed, and less what is committed where a table counts so.

    Formula: budget − disbursed, or budget − disbursed − committed: whichever more rows of the table agree with; an amount
        beside it in place of the budget where more rows agree with that
    Source: budget tables of ministries and departments, with columns for commitments and what remains.
    Holds: budget 100, disbursed 60, committed 30, remaining 40; budget 50, disbursed 20, committed 5, remaining 30
    Holds: budget 100, disbursed 60, committed 30, remaining 10; budget 50, disbursed 20, committed 5, remaining 25
    Fails: budget 100, disbursed 60, committed 30, remaining 40; budget 50, disbursed 20, committed 5, remaining 25
    Fails: budget 100, disbursed 60, remaining 30
    """
    for rows in budget_rows(document):
        subjects = _stated(rows, Role.REMAINING)
        yield from _by_practice(subjects, BudgetRow.amount, SUBTRACTED, _left)


@rule("BX006", name="spent")
def spent(document: Document) -> Iterator[Finding]:
    """What is spent, where a table has a column for it, is what was disbursed and what is committed.

    Formula: disbursed + committed
    Source: budget tables with columns for disbursed, committed, and both together.
    Holds: budget 100, disbursed 60, committed 30, spent 90
    Fails: budget 100, disbursed 60, committed 30, spent 80
    """
    for rows in budget_rows(document):
        for row, line in _stated(rows, Role.SPENT):
            printed, disbursed = row.amount(line), row.amount_of(Role.DISBURSED)
            if printed and disbursed and row.line(Role.COMMITTED):
                committed = row.amount_of(Role.COMMITTED)
                parts = (disbursed, committed) if committed else (disbursed,)
                yield compare(printed, Computation(SPENT_FORMULA, parts, total, rates=(ONE,) * len(parts)))


@rule("BX007", name="percent-column")
def percent_column(document: Document) -> Iterator[Finding]:
    """A column of percents in a budget table is of the budget of its row.

    Formula: disbursed, disbursed + committed, committed or remaining × 100 / budget: whichever more rows agree with; an
        amount beside it in place of the budget where more rows agree with that
    Source: budget tables with a column of percents of their own.
    Holds: budget 100, disbursed 60, percent 60.00; budget 50, disbursed 20, percent 40.00
    Fails: budget 100, disbursed 60, percent 60.00; budget 50, disbursed 20, percent 44.00
    """
    for rows in budget_rows(document):
        subjects = _stated(rows, Role.PERCENT_OF_BUDGET)
        columns = dict.fromkeys(line.at.column for _, line in subjects)
        for column in columns:
            of_column = [(part, line) for part, line in subjects if line.at.column == column]
            yield from _by_practice(of_column, BudgetRow.percent, COMPARED, _share)


def _stated(rows: Sequence[BudgetRow], measure: Role) -> list[tuple[BudgetRow, BudgetLine]]:
    """Give the lines of a measure, each with what stands beside it."""
    return [
        (part, line)
        for row in rows
        for group, part in zip(row.groups(), row.parts(), strict=True)
        for line in group.lines
        if line.measure is measure
    ]


def _by_practice(
    subjects: Sequence[tuple[BudgetRow, BudgetLine]],
    printed_of: Callable[[BudgetRow, BudgetLine], Figure | None],
    practices: Sequence[Practice],
    function: Function,
) -> Iterator[Finding]:
    """Compare a column by the practice that most of its rows agree with; a row alone by the only one that is known.

    A column that agrees in more rows with another column of amounts than with the budget is of that one: of what was
    allocated, or contracted. One that most rows contradict is of none that is known.
    """
    printed = [(row, figure) for row, line in subjects if (figure := printed_of(row, line))]
    known = [practice for practice in practices if _has_columns(printed, practice[1])]
    found = likeliest(
        [
            [compare(figure, form) for row, figure in printed if (form := _form(row, practice, function))]
            for practice in known
        ]
    )
    all_agree = agreement(found)[0] == len(printed)
    other = () if all_agree else _of_other_columns(printed, practices, function)
    if holds_mostly(other) and agreement(other) > agreement(found):
        yield from other
        return
    if holds_mostly(found) or (len(known) == 1 and len(found) == 1):
        yield from found
        return
    for finding in found:
        yield compare(
            finding.subject, unknown(Reason.PRACTICE_UNKNOWN, finding.form.formula, *finding.form.inputs)
        )


def _of_other_columns(
    printed: Sequence[tuple[BudgetRow, Figure]], practices: Sequence[Practice], function: Function
) -> Sequence[Finding]:
    """Compare figures with each column of amounts that no word tells to be the budget; give what agrees most often."""
    if len(printed) < _SHOWN:
        return ()
    rows = [row.lines[0].at.row or 0 for row, _ in printed]
    beside = amounts_beside(printed[0][0].table, rows)
    return likeliest(
        [
            [
                compare(figure, _form_of(by_row[place], row, (formula.replace(*_BASE), measures), function))
                for place, (row, figure) in zip(rows, printed, strict=True)
                if place in by_row
            ]
            for by_row in beside.values()
            for formula, measures in practices
            if all(any(row.line(measure) for row, _ in printed) for measure in measures)
        ]
    )


def _has_columns(printed: Sequence[tuple[BudgetRow, Figure]], measures: Sequence[Role]) -> bool:
    """Whether the budget and all amounts of a practice have columns in the table."""
    return any(
        all(row.line(measure) is not None for measure in (Role.BUDGET, *measures)) for row, _ in printed
    )


def _form(row: BudgetRow, practice: Practice, function: Function) -> Computation | None:
    """Give the computation of a row: a blank amount is none; without a budget there is nothing to compare."""
    budget = row.amount_of(Role.BUDGET)
    return None if budget is None else _form_of(budget, row, practice, function)


def _form_of(base: Figure, row: BudgetRow, practice: Practice, function: Function) -> Computation:
    formula, measures = practice
    parts = tuple(part for measure in measures if (part := row.amount_of(measure)))
    return Computation(formula, (base, *parts), function)


def _left(intervals: Sequence[Interval]) -> Interval:
    budget, *taken = intervals
    return budget - total(taken)


def _share(intervals: Sequence[Interval]) -> Interval | Reason:
    budget, *parts = intervals
    return ratio(total(parts) * HUNDRED, budget)
