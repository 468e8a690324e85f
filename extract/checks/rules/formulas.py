"""Formulas with their figures put in: the outcome, and the figures against the table that they are of."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, ratio, total
from extract.checks.figure import Figure, figure, states_nothing
from extract.checks.interval import Interval, point
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Document, Formula, ProjectTotals, Quantity

OUTCOME_FORMULA: Final = "numerator × factor / denominator"
NUMERATOR_FORMULA: Final = "Σ points of the columns"
DENOMINATOR_FORMULA: Final = "highest points × number of projects"


@rule("FB001", name="formula")
def formula(document: Document) -> Iterator[Finding]:
    """The outcome of a formula is what its own figures give.

    Formula: numerator × factor / denominator
    Source: boxes that show how a percent was computed.
    Holds: 4225 × 100 / 4900 gives 86.22
    Fails: 4225 × 100 / 4900 gives 86.32
    """
    for box in document.formulas:
        if not states_nothing(box.result):
            inputs = (
                _as_put_in(box.numerator, What.NUMERATOR, box),
                _as_put_in(box.factor, What.FACTOR, box),
                _as_put_in(box.denominator, What.DENOMINATOR, box),
            )
            yield compare(
                figure(box.result, What.OUTCOME, box.label), Computation(OUTCOME_FORMULA, inputs, _outcome)
            )


@rule("FB002", name="formula-figures")
def formula_figures(document: Document) -> Iterator[Finding]:
    """The figures of a formula are those of the table that it is of: the sum of points and the full points.

    Formula: numerator = Σ points of the columns; denominator = highest points × number of projects
    Source: boxes whose outcome, numerator or denominator is that of a table of scored projects.
    Holds: 175 × 100 / 200 with columns 75 and 100 of 75 and 100 points
    Fails: 157 × 100 / 200 with columns 75 and 100 of 75 and 100 points
    Fails: 175 × 100 / 300 with columns 75 and 100 of 75 and 100 points
    """
    sums = [found for totals in document.project_totals if (found := _sums(totals, document))]
    for box in document.formulas:
        own = [one for one in sums if _is_of(box, one)]
        if own:
            numerator = _as_put_in(box.numerator, What.NUMERATOR, box)
            denominator = _as_put_in(box.denominator, What.DENOMINATOR, box)
            yield compare(numerator, *(one.points for one in own))
            yield compare(denominator, *(one.full for one in own))


class _Sums(NamedTuple):
    """What the numerator and the denominator of a formula follow from, and the percent that the table prints."""

    points: Computation
    full: Computation
    success: Decimal | None


def _sums(totals: ProjectTotals, document: Document) -> _Sums | None:
    """Give the sums of a table; None where it lacks the points by column or the number of projects."""
    columns = next(table.columns for table in document.tables if table.id == totals.table)
    points = [column.points for column in columns if column.points is not None]
    printed = [one for one in totals.column_points if not states_nothing(one)]
    if not points or not printed or totals.count is None:
        return None
    parts = tuple(figure(one, What.COLUMN_POINTS, columns[one.at.column or 0].header) for one in printed)
    highest = point(max(points))
    count = figure(totals.count, What.PROJECT_COUNT, totals.label)
    return _Sums(
        points=Computation(NUMERATOR_FORMULA, parts, total),
        full=Computation(DENOMINATOR_FORMULA, (count,), lambda intervals: intervals[0] * highest),
        success=totals.success.value if totals.success else None,
    )


def _is_of(box: Formula, sums: _Sums) -> bool:
    """Whether a formula is of a table: one of its three figures is the table's."""
    is_numerator = _is(box.numerator, sums.points)
    is_denominator = _is(box.denominator, sums.full)
    return (
        is_numerator or is_denominator or (box.result.value is not None and box.result.value == sums.success)
    )


def _is(printed: Quantity, computation: Computation) -> bool:
    follows = computation.from_printed()
    return printed.value is not None and isinstance(follows, Interval) and follows.holds(printed.value)


def _as_put_in(quantity: Quantity, what: What, box: Formula) -> Figure:
    """Give a figure of a formula: it is put in as it is printed, and so exact."""
    return figure(quantity, what, box.label)._replace(exact=True)


def _outcome(intervals: Sequence[Interval]) -> Interval | Reason:
    numerator, factor, denominator = intervals
    return ratio(numerator * factor, denominator)
