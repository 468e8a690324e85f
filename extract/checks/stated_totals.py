"""What the records of a total say of it: sums of groups, of projects, and formulas that lead to them."""

from collections.abc import Iterator
from typing import Final

from extract.checks.restated import Stated
from extract.checks.stated import stated
from extract.checks.what import What
from schemas import Document, FactMember, Formula, Group, ProjectTotals, Quantity, RecordKind

Field = tuple[What, int | None]
"""What a figure says of a total, and for a sum of one column of points, the column."""

_Printed = Iterator[tuple[Field, What, Quantity | None]]

SUCCESS: Final[Field] = (What.SUCCESS, None)
"""The percent of success: sums print it, it is the outcome of a formula, and prose repeats it."""


def stated_totals(document: Document, member: FactMember) -> Iterator[tuple[Field, Stated]]:
    """Give the figures that a record states of a total, each with what it says."""
    if member.record is RecordKind.STATEMENT:
        statement = document.statements[member.index]
        if one := stated(statement.figure, What.SUCCESS, statement.label):
            yield SUCCESS, one._replace(figure=one.figure._replace(offset=statement.offset))
        return
    record, printed = _read(document, member)
    for field, what, quantity in printed:
        if one := stated(quantity, what, record.label):
            yield field, one


def _read(document: Document, member: FactMember) -> tuple[Group | ProjectTotals | Formula, _Printed]:
    if member.record is RecordKind.GROUP:
        group = document.groups[member.index]
        return group, _of_group(group)
    if member.record is RecordKind.PROJECT_TOTALS:
        totals = document.project_totals[member.index]
        return totals, _of_projects(totals)
    formula = document.formulas[member.index]
    return formula, _of_formula(formula)


def _of_group(group: Group) -> _Printed:
    yield (What.COUNT, None), What.COUNT, group.count
    yield (What.SCORE_SUM, None), What.SCORE_SUM, group.score
    yield (What.FULL_MARKS_SUM, None), What.FULL_MARKS_SUM, group.full_marks
    yield SUCCESS, What.SUCCESS, group.percent


def _of_projects(totals: ProjectTotals) -> _Printed:
    yield (What.PROJECT_COUNT, None), What.PROJECT_COUNT, totals.count
    yield (What.BUDGET_SUM, None), What.BUDGET_SUM, totals.budget
    yield (What.DISBURSED_SUM, None), What.DISBURSED_SUM, totals.disbursed
    yield SUCCESS, What.PROJECT_SUCCESS, totals.success
    for one in totals.column_counts:
        yield (What.COLUMN_COUNT, one.at.column), What.COLUMN_COUNT, one
    for one in totals.column_points:
        yield (What.COLUMN_POINTS, one.at.column), What.COLUMN_POINTS, one


def _of_formula(formula: Formula) -> _Printed:
    yield (What.NUMERATOR, None), What.NUMERATOR, formula.numerator
    yield (What.DENOMINATOR, None), What.DENOMINATOR, formula.denominator
    yield SUCCESS, What.OUTCOME, formula.result
