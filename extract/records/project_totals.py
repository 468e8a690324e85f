"""The rows of sums under a table of projects: how many, how much, how many points, and the percent of success."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.records.cells import RecordRow, amount_of, quantity, record_rows, stated
from extract.thai.targets import counted
from schemas import Family, Project, ProjectTotals, Quantity, Role, RowKind, Table

_SUMS = frozenset({RowKind.SUBTOTAL, RowKind.TOTAL})

Extent = tuple[int, ...]
"""Projects by their index in the document."""


@dataclass(slots=True)
class _Block:
    """Rows of sums that stand together and sum the same projects."""

    rows: list[RecordRow] = field(default_factory=list)
    has_amounts: bool = False


def project_totals(tables: Sequence[Table], projects: Sequence[Project]) -> Iterator[ProjectTotals]:
    """Give the sums of each table of scored projects; members are indexes into `projects`.

    Sums in the middle of a table are of the projects above them, back to the last sums; those at its end may
    be of all projects of the table, or of those of the tables before it too that have no sums of their own.
    """
    waiting: Extent = ()
    for table in tables:
        if table.family is not Family.PROJECT_SCORING:
            continue
        members = tuple(i for i, project in enumerate(projects) if project.table == table.id)
        blocks = list(_blocks(table))
        if not blocks or not members:
            waiting += members
            continue
        start = -1
        for block in blocks:
            above = tuple(i for i in members if (projects[i].at.row or 0) < block.rows[0].index)
            section = tuple(i for i in above if (projects[i].at.row or 0) > start)
            extents = [above, section] if block is blocks[-1] else [section, above]
            if waiting:
                extents.append((*waiting, *above))
            distinct = [extent for extent in dict.fromkeys(extents) if extent]
            if distinct:
                yield _totals(block.rows, table, distinct)
            start = block.rows[-1].index
        waiting = ()


def _blocks(table: Table) -> Iterator[_Block]:
    """Part the rows of sums where items stand between them, and where amounts are summed once more."""
    block = _Block()
    for row in record_rows(table):
        is_sum = row.row.kind in _SUMS
        amounts = is_sum and row.cell(Role.BUDGET, Role.DISBURSED) is not None
        if block.rows and (row.row.kind is RowKind.ITEM or (amounts and block.has_amounts)):
            yield block
            block = _Block()
        if is_sum:
            block.rows.append(row)
            block.has_amounts |= amounts
    if block.rows:
        yield block


def _totals(rows: Sequence[RecordRow], table: Table, extents: Sequence[Extent]) -> ProjectTotals:
    """Tell the rows apart by what stands in the columns of points: numbers of projects, then points, then a percent."""
    with_columns = [row for row in rows if len(_in_points_columns(row, table)) > 1]
    with_amounts = next((row for row in rows if row.cell(Role.BUDGET, Role.DISBURSED)), None)
    counts = next((row for row in with_columns if _count(row) or row is with_amounts), None)
    points = next((row for row in with_columns if row is not counts), None)
    percent = next((row for row in rows if row not in with_columns and "ร้อยละ" in row.label.text), None)
    return ProjectTotals(
        label=rows[0].label.text,
        members=extents[0],
        other_extents=tuple(extents[1:]),
        count=next((count for row in rows if (count := _count(row))), None),
        budget=amount_of(with_amounts.cell(Role.BUDGET), table) if with_amounts else None,
        disbursed=amount_of(with_amounts.cell(Role.DISBURSED), table) if with_amounts else None,
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
