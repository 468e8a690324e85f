"""Projects with unit, indicators, budget and points, however many rows each takes."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from extract.records.cells import RecordRow, record_rows, stated, target_of
from extract.tables.rows import KEY_NUMBER
from schemas import Cell, Column, Family, Project, ProjectIndicator, Quantity, Role, RowKind, Table

PROJECT_FAMILIES = frozenset({Family.PROJECT_SCORING, Family.PROJECT_REPORT, Family.PROJECT_LIST})

_LEADING_NUMBER = regex.compile(r"\s*(?P<number>\d{1,3}(?:\.\d{1,3})*)\s*[.)]\s*(?=\D)")
_NUMBER_END = regex.compile(r"[\s.):*]+$")


def projects(table: Table) -> Iterator[Project]:
    """Give the projects of a table; a row without a project's name goes on with the project above it."""
    if table.family not in PROJECT_FAMILIES:
        return
    for rows in _by_project(table):
        yield _project(rows, table)


def _by_project(table: Table) -> Iterator[list[RecordRow]]:
    held: list[RecordRow] = []
    for row in record_rows(table):
        if row.row.kind is not RowKind.ITEM:
            continue
        if own(row, Role.PROJECT) is not None:
            if held:
                yield held
            held = [row]
        elif held:
            held.append(row)
    if held:
        yield held


def own(row: RecordRow, role: Role) -> Cell | None:
    """Give a row's cell of a role where it begins in this row: a cell merged from above belongs to the row above."""
    cell = row.by_role.get(role)
    return cell if cell is not None and cell.text and cell.at.row == row.index else None


def _project(rows: Sequence[RecordRow], table: Table) -> Project:
    first = rows[0]
    name_cell = first.by_role[Role.PROJECT]
    number_cell = own(first, Role.NUMBER)
    leading = _LEADING_NUMBER.match(name_cell.text)
    number = name = None
    if number_cell is not None and KEY_NUMBER.fullmatch(number_cell.text.strip()):
        number, name = _NUMBER_END.sub("", number_cell.text), name_cell.text
    elif leading:
        number, name = leading["number"], name_cell.text[leading.end() :].strip()
    return Project(
        number=number,
        name=name or name_cell.text,
        unit=first.text(Role.UNIT),
        indicators=tuple(_indicators(rows)),
        budget=_amount(rows, Role.BUDGET),
        disbursed=_amount(rows, Role.DISBURSED),
        points=_points(rows, table.columns),
        table=table.id,
        at=name_cell.at,
        number_at=number_cell.at if number_cell else (name_cell.at if number else None),
    )


def _indicators(rows: Sequence[RecordRow]) -> Iterator[ProjectIndicator]:
    for row in rows:
        if (cell := own(row, Role.INDICATOR)) is not None:
            yield ProjectIndicator(name=cell.text, target=target_of(own(row, Role.TARGET)))


def _amount(rows: Sequence[RecordRow], role: Role) -> Quantity | None:
    return next((stated(cell) for row in rows if (cell := own(row, role)) is not None), None)


def _points(rows: Sequence[RecordRow], columns: Sequence[Column]) -> Quantity | None:
    """The one figure that stands in the columns of points; None where there is none, or more than one."""
    found = [
        cell
        for row in rows
        for cell in row.row.cells
        if cell.text and columns[cell.at.column or 0].role is Role.POINTS_COLUMN and cell.text != "-"
    ]
    return stated(found[0]) if len(found) == 1 else None


def column_points(project: Project, table: Table) -> Decimal | None:
    """Give the points that the header of a project's marked column states."""
    column = project.points.at.column if project.points else None
    return table.columns[column].points if column is not None else None
