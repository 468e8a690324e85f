"""Budget execution: amounts with their percent in brackets, in groups of target, disbursed and difference."""

from collections.abc import Iterator, Sequence

from extract.records.cells import RecordRow, in_unit_of_column, quantity, record_rows, stated
from extract.records.sums.kinds import words_over
from extract.tables.settled_roles import states_percents
from extract.thai.numbers import Figure, FigureKind, find_figures
from schemas import BudgetLine, Cell, Family, Quantity, Role, RowKind, Table

_MEASURES = frozenset(
    {
        Role.BUDGET,
        Role.TARGET,
        Role.DISBURSED,
        Role.RESULT,
        Role.COMMITTED,
        Role.SPENT,
        Role.REMAINING,
        Role.DIFFERENCE,
        Role.PERCENT_OF_BUDGET,
    }
)
_LABELS = (Role.TOPIC, Role.PROJECT, Role.UNIT)


def budget_lines(table: Table) -> Iterator[BudgetLine]:
    """Give the amounts of a table of budget execution, row by row: each with its label, group of columns and measure."""
    if table.family is not Family.BUDGET_EXECUTION:
        return
    for row in record_rows(table):
        if row.row.kind is not RowKind.NOTE:
            yield from _lines(row, table)


def _lines(row: RecordRow, table: Table) -> Iterator[BudgetLine]:
    label = row.cell(*_LABELS) or row.label
    for cell in row.row.cells:
        column = cell.at.column or 0
        role = table.columns[column].role
        if cell is label or role not in _MEASURES or not cell.text:
            continue
        amount, percent = _figures(cell, role, table)
        yield BudgetLine(
            label=label.text,
            group=_group(table, column),
            measure=role,
            amount=amount,
            percent=percent,
            table=table.id,
            at=cell.at,
        )


def _figures(cell: Cell, role: Role, table: Table) -> tuple[Quantity | None, Quantity | None]:
    if role is Role.PERCENT_OF_BUDGET:
        return None, stated(cell)
    amount, percent = amount_and_percent(cell)
    if amount and percent is None and states_percents(words_over(table, (), cell.at.column or 0)):
        return None, amount.model_copy(update={"unit": "percent"})
    return (in_unit_of_column(amount, cell, table) if amount else None), percent


def amount_and_percent(cell: Cell) -> tuple[Quantity | None, Quantity | None]:
    """Read a cell that prints an amount and, in brackets, its percent; a dash in either place is nothing.

    Where several stand in one place, which of them it is is not known: that is no blank, and has no value.
    """
    figures = [f for f in find_figures(cell.text) if f.kind is FigureKind.AMOUNT]
    outside = [f for f in figures if not _in_brackets(cell.text, f.start)]
    inside = [f for f in figures if _in_brackets(cell.text, f.start)]
    amount, percent = (_only(found, cell) for found in (outside, inside))
    if percent is not None:
        percent = percent.model_copy(update={"unit": "percent"})
    return amount, percent


def _only(figures: Sequence[Figure], cell: Cell) -> Quantity | None:
    """Give the one figure of a place; None where there is none."""
    if not figures:
        return None
    return quantity(figures[0], cell) if len(figures) == 1 else stated(cell)


def _in_brackets(text: str, position: int) -> bool:
    before = text[:position]
    return before.rfind("(") > before.rfind(")") and ")" in text[position:]


def _group(table: Table, column: int) -> str | None:
    top = table.header[0][column] if len(table.header) > 1 else ""
    return top or None
