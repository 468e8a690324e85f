"""Corrected figures, marked as such wherever a document states them."""

from collections.abc import Sequence
from typing import TypeVar, cast

from schemas import Cell, CorrectionOutcome, Document, Frozen, Place, Quantity, Table

Value = TypeVar("Value")


def with_corrections(document: Document, outcomes: Sequence[CorrectionOutcome]) -> Document:
    """Give a document that says what became of its corrections, and in which figures they are."""
    placed = tuple(_placed(outcome, document.tables) for outcome in outcomes)
    applied = [outcome for outcome in placed if outcome.at is not None]
    marked = _marked(document, applied) if applied else document
    return marked.model_copy(update={"corrections": placed})


def _placed(outcome: CorrectionOutcome, tables: Sequence[Table]) -> CorrectionOutcome:
    """Give an outcome with its table, row and column, where it is of a table's cell."""
    if outcome.at is None:
        return outcome
    cells = [
        cell
        for table in tables
        for row in table.rows
        for cell in row.cells
        if cell.corrected is not None and _stands_at(cell, outcome.at)
    ]
    # Columns of a dump may have moved when its tables were put together.
    same_column = [cell for cell in cells if cell.at.column == outcome.at.column]
    holding = [cell for cell in cells if outcome.given.value.strip() in cell.raw]
    found = next(iter(same_column or holding), None)
    at = found.at if found is not None else outcome.at.model_copy(update={"column": None})
    return outcome.model_copy(update={"at": at})


def _stands_at(cell: Cell, at: Place) -> bool:
    return (cell.at.page, cell.at.line, cell.at.bbox) == (at.page, at.line, at.bbox)


def _marked(value: Value, applied: Sequence[CorrectionOutcome]) -> Value:
    """Give a value with the corrected ones of its figures marked, however deep they are in its records."""
    if isinstance(value, Quantity):
        outcome = next((one for one in reversed(applied) if one.concerns(value.raw, value.at)), None)
        return (
            value
            if outcome is None
            else value.model_copy(update={"corrected": outcome.given.as_correction()})
        )
    if isinstance(value, Frozen):
        fields = {name: (getattr(value, name)) for name in type(value).model_fields}
        marked = {name: _marked(field, applied) for name, field in fields.items()}
        changes = {name: field for name, field in marked.items() if field is not fields[name]}
        return value.model_copy(update=changes) if changes else value
    if isinstance(value, tuple):
        items = tuple(_marked(item, applied) for item in value)
        changed = any(new is not old for new, old in zip(items, value, strict=True))
        return cast(Value, items) if changed else value
    return value
