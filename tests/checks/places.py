"""Documents whose tables print one indicator, project or total, each table once; the records are linked."""

from dataclasses import replace

from schemas import (
    Cell,
    Column,
    Document,
    Fact,
    FactKind,
    FactMember,
    Family,
    Indicator,
    Project,
    ProjectIndicator,
    ProjectTotals,
    RecordKind,
    Role,
    Row,
    RowKind,
    Table,
)
from tests.checks.builders import Item, document, place, quantity, table_document

UNIT, BUDGET = 0, 1


def fact(kind: FactKind, record: RecordKind, size: int) -> Fact:
    members = tuple(FactMember(record=record, index=index) for index in range(size))
    return Fact(kind=kind, label="", members=members)


def indicator_in(*items: Item) -> Document:
    """Make a document that prints an indicator in as many tables as there are items."""
    parts = [table_document(replace(item, number=str(i)), name=f"t{i}") for i, item in enumerate(items, 1)]
    indicators: list[Indicator] = [one for part in parts for one in part.indicators]
    tables = tuple(table for part in parts for table in part.tables)
    linked = fact(FactKind.INDICATOR, RecordKind.INDICATOR, len(items))
    return document(tables=tables, indicators=tuple(indicators), facts=(linked,))


def project_in(*printed: tuple[str, str]) -> Document:
    """Make a document that prints a project in as many tables, each with its unit and budget."""
    tables, projects = [], []
    for number, (unit, budget) in enumerate(printed, 1):
        name = f"t{number}"
        cells = tuple(
            Cell(text=text, raw=text, at=place(name, 0, column))
            for column, text in ((UNIT, unit), (BUDGET, budget))
        )
        tables.append(
            Table(
                id=name,
                family=Family.PROJECT_SCORING,
                title=None,
                pages=(),
                header=(),
                columns=tuple(Column(role=role, header=role.value) for role in (Role.UNIT, Role.BUDGET)),
                rows=(Row(kind=RowKind.ITEM, cells=cells),),
            )
        )
        projects.append(
            Project(
                number="1",
                name="โครงการ",
                unit=unit,
                indicators=(),
                budget=quantity(budget, place(name, 0, BUDGET)),
                disbursed=None,
                points=None,
                table=name,
                at=place(name, 0, UNIT),
            )
        )
    linked = fact(FactKind.PROJECT, RecordKind.PROJECT, len(printed))
    return document(tables=tuple(tables), projects=tuple(projects), facts=(linked,))


def targets_in(*printed: dict[str, str]) -> Document:
    """Make a document that prints a project in as many tables, each with the targets of its indicators by their names."""
    projects = [
        Project(
            number="1",
            name="โครงการ",
            unit=None,
            indicators=tuple(
                ProjectIndicator(name=name, target=quantity(target, place(f"t{number}", row, 1)))
                for row, (name, target) in enumerate(targets.items())
            ),
            budget=None,
            disbursed=None,
            points=None,
            table=f"t{number}",
            at=place(f"t{number}", 0, 0),
        )
        for number, targets in enumerate(printed, 1)
    ]
    linked = fact(FactKind.PROJECT, RecordKind.PROJECT, len(printed))
    return document(projects=tuple(projects), facts=(linked,))


def success_in(*percents: str) -> Document:
    """Make a document that prints the sums of the same projects in as many tables, each with its percent."""
    totals = tuple(
        ProjectTotals(
            label="รวม",
            members=(),
            count=None,
            budget=None,
            disbursed=None,
            column_counts=(),
            column_points=(),
            success=quantity(percent, place(f"t{number}", 0, 0)),
            table=f"t{number}",
            at=place(f"t{number}", 0, 0),
        )
        for number, percent in enumerate(percents, 1)
    )
    linked = fact(FactKind.TOTAL, RecordKind.PROJECT_TOTALS, len(percents))
    return document(project_totals=totals, facts=(linked,))
