"""Projects with unit, indicators, budget and points, however many rows each takes."""

from collections.abc import Iterator, Sequence

import regex

from extract.records.cells import RecordRow, amount_of, record_rows, stated, target_of
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
    budgets, disbursed = _amounts(rows, Role.BUDGET, table), _amounts(rows, Role.DISBURSED, table)
    return Project(
        number=number,
        name=name or name_cell.text,
        unit=first.text(Role.UNIT),
        indicators=tuple(_indicators(rows)),
        budget=budgets[0] if budgets else None,
        disbursed=disbursed[0] if disbursed else None,
        points=_points(rows, table.columns),
        table=table.id,
        at=name_cell.at,
        number_at=number_cell.at if number_cell else (name_cell.at if number else None),
        more_budgets=budgets[1:],
        more_disbursed=disbursed[1:],
    )


def _indicators(rows: Sequence[RecordRow]) -> Iterator[ProjectIndicator]:
    for row in rows:
        if (cell := own(row, Role.INDICATOR)) is not None:
            yield ProjectIndicator(name=cell.text, target=target_of(own(row, Role.TARGET)))


def _amounts(rows: Sequence[RecordRow], role: Role, table: Table) -> tuple[Quantity, ...]:
    """The amounts in a project's rows. One that is merged over several projects is that of the first of them."""
    cells = [cell for row in rows if (cell := own(row, role)) is not None]
    return tuple(amount for cell in cells if (amount := amount_of(cell, table)) is not None)


def _points(rows: Sequence[RecordRow], columns: Sequence[Column]) -> Quantity | None:
    """The one figure that stands in the columns of points; None where there is none, or more than one.

    Noughts beside it fill the columns that are not its own.
    """
    found = [
        read
        for row in rows
        for cell in row.row.cells
        if cell.text and columns[cell.at.column or 0].role is Role.POINTS_COLUMN and cell.text != "-"
        if (read := stated(cell)) is not None
    ]
    figures = [read for read in found if read.value != 0] if len(found) > 1 else found
    return figures[0] if len(figures) == 1 else None
