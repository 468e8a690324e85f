"""Records that other packages read from tables of their own families."""

from collections.abc import Mapping, Sequence
from typing import Final

from extract.plugins import failure
from extract.tables.added import AddedFamily, added
from schemas import (
    Accumulation,
    BudgetLine,
    Document,
    Formula,
    Frozen,
    Indicator,
    MonitoringRound,
    Problem,
    Project,
    Rate,
    Scorecard,
    Sum,
    Table,
    YearlyIndicator,
)

LISTS: Final[Mapping[type[Frozen], str]] = {
    Scorecard: "scorecards",
    Indicator: "indicators",
    Project: "projects",
    Formula: "formulas",
    MonitoringRound: "rounds",
    Rate: "rates",
    Accumulation: "accumulations",
    BudgetLine: "budget_lines",
    YearlyIndicator: "yearly_indicators",
    Sum: "sums",
}
"""The kinds of record that a plug-in may read, and the list of the document that holds them."""


def with_added_records(document: Document) -> Document:
    """Give a document with the records that plug-ins read, behind its own, and the plug-ins that had a part in it."""
    known = added()
    if not known.plugins and not known.problems:
        return document
    families = {one.family.name: one for one in known.families}
    problems = list(known.problems)
    lists: dict[str, list[Frozen]] = {}
    for table in document.tables:
        if table.plugin_family is not None:
            for record in _records(families[table.plugin_family], table, problems):
                lists.setdefault(LISTS[type(record)], []).append(record)
    return document.model_copy(
        update={
            **{name: (*getattr(document, name), *records) for name, records in lists.items()},
            "plugins": known.plugins,
            "problems": (*document.problems, *problems),
        }
    )


def _records(one: AddedFamily, table: Table, problems: list[Problem]) -> Sequence[Frozen]:
    """Read a table; where that fails, nothing of the table is taken."""
    if one.family.read is None:
        return ()
    try:
        records = tuple(one.family.read(table))
    except Exception as error:
        problems.append(one.plugin.problem(f"reading {table.id} failed: {failure(error)}"))
        return ()
    foreign = [record for record in records if type(record) not in LISTS]
    if foreign or any(getattr(record, "table", None) != table.id for record in records):
        kinds = ", ".join(kind.__name__ for kind in LISTS)
        problems.append(
            one.plugin.problem(f"reading {table.id} gave something else than records of it ({kinds})")
        )
        return ()
    return records
