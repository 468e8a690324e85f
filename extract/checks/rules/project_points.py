"""Scored projects: the column that a project's points stand in, projects and points by column, the success percent."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.checks.compare import Finding, Shift, compare
from extract.checks.computation import Computation, Reason, constant, ratio, total, unknown
from extract.checks.figure import Figure, figure, prints_no_number, project_words, states_nothing
from extract.checks.interval import HUNDRED, Interval, point
from extract.checks.practice import agreement
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Document, Project, ProjectTotals, Quantity, Table, Verdict

COLUMN_FORMULA: Final = "points that the header of the column states"
FORMULAS: Final[Mapping[tuple[What, What], str]] = {
    (What.COLUMN_COUNT, What.PROJECT_POINTS): "number of projects with the points of the column",
    (What.COLUMN_COUNT, What.POINTS_COLUMN): "number of projects marked in the column",
    (What.COLUMN_POINTS, What.PROJECT_POINTS): "Σ points of the projects with the points of the column",
    (What.COLUMN_POINTS, What.POINTS_COLUMN): "number of projects marked in the column × its points",
}
"""Of a sum, by what the points of the projects are told from."""

SUCCESS_FORMULA: Final = "Σ points × 100 / (highest points × number of projects)"
FULLY_DONE_FORMULA: Final = "number of projects with the highest points × 100 / number of projects"

Function = Callable[[Sequence[Interval]], Interval | Reason]


class _Scored(NamedTuple):
    """The projects that a row of sums may be of, and the columns' points by the columns' index."""

    totals: ProjectTotals
    columns: Mapping[int, Decimal]
    headers: Mapping[int, str]
    projects: tuple[Project, ...]

    @property
    def highest(self) -> Decimal:
        """The most points that a project can have."""
        return max(self.columns.values())

    @property
    def printed(self) -> tuple[Figure, ...]:
        """The points of the projects as they are printed."""
        return tuple(_points(project) for project in self.projects)

    @property
    def placed(self) -> tuple[Figure, ...]:
        """The points by the columns that they stand in; no number where that is not known."""
        return tuple(_placed(project, self.columns) for project in self.projects)


@rule("PJ001", name="points-column")
def points_column(document: Document) -> Iterator[Finding]:
    """The points of a project stand in the column whose header states them.

    Formula: the points that the header of the column states
    Source: tables of scored projects with a column for each number of points: 0, 25, 50, 75, 100.
    Holds: points 75 in the column of 75
    Holds: points 0 in the column of 0
    Fails: points 100 in the column of 75
    Fails: points 75 in the column of 50
    """
    for table in document.tables:
        columns = _column_points(table)
        headers = {points: table.columns[column].header for column, points in columns.items()}
        projects = [project for project in document.projects if project.table == table.id]
        marked = [
            (_points(project), points)
            for project in projects
            if (points := _placed(project, columns).value) is not None
            and not prints_no_number(project.points)
        ]
        if 2 * sum(printed.value == points for printed, points in marked) < len(marked):
            continue  # Marks that are not the points of their columns are of another kind.
        for printed, points in marked:
            fits = headers.get(printed.value) if printed.value is not None else None
            finding = compare(printed, constant(COLUMN_FORMULA, points))
            yield finding._replace(shift=Shift(headers[points], fits) if fits else None)


@rule("PJ002", name="projects-per-column")
def projects_per_column(document: Document) -> Iterator[Finding]:
    """The printed number of projects in a column of points is the number of projects with those points.

    Formula: number of projects with the points of the column, in whatever column they stand
    Source: the rows of sums under tables of scored projects.
    Holds: points 100, 100 and 75 in columns 75 and 100 give counts 1 and 2
    Fails: points 100, 100 and 75 in columns 75 and 100 give counts 2 and 1
    """
    for scored in _by_extent(document):
        yield from _likeliest(scored).counts


@rule("PJ003", name="points-per-column")
def points_per_column(document: Document) -> Iterator[Finding]:
    """The printed sum of points in a column is the sum of the points of the projects with those points.

    Formula: Σ points of the projects with the points of the column, in whatever column they stand
    Source: the rows of sums under tables of scored projects.
    Holds: points 100, 100 and 75 in columns 75 and 100 give sums 75 and 200
    Fails: points 100, 100 and 75 in columns 75 and 100 give sums 75 and 100
    """
    for scored in _by_extent(document):
        yield from _likeliest(scored).sums


@rule("PJ004", name="project-success")
def project_success(document: Document) -> Iterator[Finding]:
    """The printed success percent is the sum of points as percent of the points that all projects could have.

    Formula: Σ points × 100 / (highest points × number of projects)
    Formula: number of projects with the highest points × 100 / number of projects
    Source: the rows of sums under tables of scored projects; some agencies count the projects that are done.
    Holds: points 100, 100 and 75 in columns 75 and 100 give percent 91.67
    Holds: points 100, 100 and 75 in columns 75 and 100 give percent 66.67
    Fails: points 100, 100 and 75 in columns 75 and 100 give percent 96.17
    """
    for scored in _by_extent(document):
        totals = scored[0].totals
        if totals.success is not None and not states_nothing(totals.success):
            subject = figure(totals.success, What.PROJECT_SUCCESS, totals.label)
            forms = [form for one in scored for form in _success_forms(one)]
            yield compare(subject, *forms)


@rule("PJ007", name="project-count")
def project_count(document: Document) -> Iterator[Finding]:
    """The printed number of projects is the number of projects in the table.

    Formula: number of projects
    Source: the rows of sums under tables of scored projects: "จำนวนโครงการทั้งหมด 49 โครงการ".
    Holds: 3 projects give 3
    Fails: 3 projects give 4
    """
    for totals in document.project_totals:
        if totals.count is not None and not states_nothing(totals.count):
            sizes = dict.fromkeys(len(extent) for extent in (totals.members, *totals.other_extents))
            forms = [constant("number of projects", size) for size in sizes]
            yield compare(figure(totals.count, What.PROJECT_COUNT, totals.label), *forms)


def _by_extent(document: Document) -> Iterator[tuple[_Scored, ...]]:
    """Give every row of sums with each run of projects that it may be of."""
    tables = {table.id: table for table in document.tables}
    for totals in document.project_totals:
        table = tables.get(totals.table)
        columns = _column_points(table) if table else {}
        if table and columns:
            headers = {column: table.columns[column].header for column in columns}
            yield tuple(
                _Scored(totals, columns, headers, tuple(document.projects[i] for i in extent))
                for extent in (totals.members, *totals.other_extents)
            )


def _column_points(table: Table) -> dict[int, Decimal]:
    return {index: column.points for index, column in enumerate(table.columns) if column.points is not None}


def _points(project: Project) -> Figure:
    """Give a project's points; without a number where none is printed, or more than one."""
    words = project_words(project)
    if project.points is None:
        return Figure(What.PROJECT_POINTS, words, "", None, 0, exact=True, at=project.at)
    return figure(project.points, What.PROJECT_POINTS, words)


def _placed(project: Project, columns: Mapping[int, Decimal]) -> Figure:
    column = project.points.at.column if project.points else None
    value = None if column is None else columns.get(column)
    return _points(project)._replace(what=What.POINTS_COLUMN, value=value, decimals=0)


class _Practice(NamedTuple):
    """The sums of a table's columns as they follow from one way to tell a project's points."""

    counts: tuple[Finding, ...]
    sums: tuple[Finding, ...]


def _likeliest(scored: Sequence[_Scored]) -> _Practice:
    """Judge the sums by the points that are printed, or by where they stand where more sums agree so.

    A mark may have slipped into another column, or a number may be misread: neither is the sums' fault.
    """
    practices = [
        _Practice(
            counts=tuple(
                _sums_of_columns(one, one.totals.column_counts, What.COLUMN_COUNT, parts, _count_of)
            ),
            sums=tuple(_sums_of_columns(one, one.totals.column_points, What.COLUMN_POINTS, parts, _sum_of)),
        )
        for one in scored
        for parts in (one.printed, one.placed)
    ]
    return max(practices, key=lambda practice: agreement((*practice.counts, *practice.sums)))


def _stated(sums: Sequence[Quantity], scored: _Scored) -> Iterator[tuple[Quantity, int]]:
    for printed in sums:
        column = printed.at.column
        if column is not None and column in scored.columns and not states_nothing(printed):
            yield printed, column


def _sums_of_columns(
    scored: _Scored,
    sums: Sequence[Quantity],
    what: What,
    parts: tuple[Figure, ...],
    function_of: Callable[[Decimal], Function],
) -> Iterator[Finding]:
    formula = FORMULAS[what, parts[0].what]
    for printed, column in _stated(sums, scored):
        subject = figure(printed, what, scored.headers[column])
        yield _compared(subject, formula, parts, function_of(scored.columns[column]))


def _compared(subject: Figure, formula: str, parts: tuple[Figure, ...], function: Function) -> Finding:
    """Compare with what the known points give; where that differs and points are not known, nothing follows."""
    known = tuple(part for part in parts if part.value is not None)
    finding = compare(subject, Computation(formula, known, function))
    missing = tuple(part for part in parts if part.value is None)
    if missing and finding.outcome.verdict is Verdict.INCONSISTENT:
        return compare(subject, unknown(Reason.NO_NUMBER, formula, *missing))
    return finding


def _count_of(points: Decimal) -> Function:
    return lambda intervals: point(sum(interval.low == points for interval in intervals))


def _sum_of(points: Decimal) -> Function:
    return lambda intervals: total([interval for interval in intervals if interval.low == points])


def _success_forms(scored: _Scored) -> Iterator[Computation]:
    """Give the ways to compute the percent: from the sums as printed, then from the projects themselves."""
    totals, highest = scored.totals, point(scored.highest)
    sums = tuple(
        figure(printed, What.COLUMN_POINTS, scored.headers[column])
        for printed, column in _stated(totals.column_points, scored)
    )
    if sums and totals.count is not None and not states_nothing(totals.count):
        count = figure(totals.count, What.PROJECT_COUNT, totals.label)

        def of_sums(intervals: Sequence[Interval]) -> Interval | Reason:
            return ratio(total(intervals[:-1]) * HUNDRED, highest * intervals[-1])

        yield Computation(SUCCESS_FORMULA, (*sums, count), of_sums)
    size = point(len(scored.projects))
    for parts in (scored.printed, scored.placed):
        yield Computation(
            SUCCESS_FORMULA, parts, lambda intervals: ratio(total(intervals) * HUNDRED, highest * size)
        )
    done = _count_of(scored.highest)

    def share_done(intervals: Sequence[Interval]) -> Interval | Reason:
        counted = done(intervals)
        return counted if isinstance(counted, Reason) else ratio(counted * HUNDRED, size)

    yield Computation(FULLY_DONE_FORMULA, scored.printed, share_done)
