"""The rows of sums under a table of projects: how many, how much, how many points, and the percent of success."""

from collections.abc import Iterator, Sequence

from extract.records.cells import RecordRow, quantity, record_rows, stated
from extract.thai.targets import counted
from schemas import Family, Project, ProjectTotals, Quantity, Role, RowKind, Table

_SUMS = frozenset({RowKind.SUBTOTAL, RowKind.TOTAL})


def project_totals(tables: Sequence[Table], projects: Sequence[Project]) -> Iterator[ProjectTotals]:
    """Give the sums under each table of scored projects; members are indexes into `projects`."""
    for table in tables:
        if table.family is Family.PROJECT_SCORING:
            members = tuple(i for i, project in enumerate(projects) if project.table == table.id)
            rows = [row for row in record_rows(table) if row.row.kind in _SUMS]
            if rows and members:
                yield _totals(rows, table, members)


def _totals(rows: Sequence[RecordRow], table: Table, members: tuple[int, ...]) -> ProjectTotals:
    """Tell the rows apart by what stands in the columns of points: numbers of projects, then points, then a percent."""
    with_columns = [row for row in rows if len(_in_points_columns(row, table)) > 1]
    with_amounts = next((row for row in rows if row.cell(Role.BUDGET, Role.DISBURSED)), None)
    counts = next((row for row in with_columns if _count(row) or row is with_amounts), None)
    points = next((row for row in with_columns if row is not counts), None)
    percent = next((row for row in rows if row not in with_columns and "ร้อยละ" in row.label.text), None)
    return ProjectTotals(
        label=rows[0].label.text,
        members=members,
        count=next((count for row in rows if (count := _count(row))), None),
        budget=stated(with_amounts.cell(Role.BUDGET)) if with_amounts else None,
        disbursed=stated(with_amounts.cell(Role.DISBURSED)) if with_amounts else None,
        column_counts=_in_points_columns(counts, table) if counts else (),
        column_points=_in_points_columns(points, table) if points else (),
        success=_single_value(percent) if percent else None,
        table=table.id,
        at=rows[0].label.at,
    )


def _in_points_columns(row: RecordRow, table: Table) -> tuple[Quantity, ...]:
    cells = (cell for cell in row.row.cells if table.columns[cell.at.column or 0].role is Role.POINTS_COLUMN)
    return tuple(read for cell in cells if cell.text and (read := stated(cell)) is not None)


def _count(row: RecordRow) -> Quantity | None:
    figure = counted(row.label.text, "project")
    return quantity(figure, row.label) if figure else None


def _single_value(row: RecordRow) -> Quantity | None:
    values = [cell for cell in row.row.cells if cell.text and cell is not row.label]
    return stated(values[0]) if len(values) == 1 else None
