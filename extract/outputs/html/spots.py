"""The places of a report that the page can show, each once, and what the checks say of each."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from extract.checks.summary import printed_figures
from schemas import Box, Cell, Check, Document, Operand, Place, Verdict

Spot = tuple[int | None, int | None, Box | None, str | None, int | None, int | None]
"""Page, line, box, table, row and column: two places with the same spot are one."""


class State(StrEnum):
    """What the checks say of a printed figure, the gravest first."""

    DIFFERS = "differs"
    AGREES = "agrees"
    UNVERIFIABLE = "unverifiable"
    UNCHECKED = "unchecked"


def spot_of(at: Place) -> Spot:
    """Give what tells a place from others: how surely it was read is no part of it."""
    return (at.page, at.line, at.bbox, at.table, at.row, at.column)


def operands(check: Check) -> tuple[Operand, ...]:
    """Give the figures that take part in a check, its subject first."""
    return (check.subject, *check.inputs)


def shown_places(document: Document) -> dict[Spot, Place]:
    """Give every place that the page marks: counted figures, all that takes part in a check, and suspected cells."""
    found: dict[Spot, Place] = {}
    for place in (*_counted(document), *_checked(document.checks)):
        found.setdefault(spot_of(place), place)
    return found


def figure_spots(document: Document) -> frozenset[Spot]:
    """Give the spots of the figures that coverage is counted over."""
    return frozenset(spot_of(place) for place in _counted(document))


def states(checks: Iterable[Check]) -> dict[Spot, State]:
    """Give what the checks say of each place that takes part in one: a figure differs where it is what was checked."""
    order = list(State)
    found: dict[Spot, State] = {}
    for check in checks:
        for operand in operands(check):
            spot, state = spot_of(operand.at), _state(check, operand)
            found[spot] = min(state, found.get(spot, State.UNCHECKED), key=order.index)
    return found


def cells(document: Document) -> dict[Spot, Cell]:
    """Give the cells of all tables by their spots."""
    return {spot_of(cell.at): cell for table in document.tables for row in table.rows for cell in row.cells}


def _state(check: Check, operand: Operand) -> State:
    if check.verdict is Verdict.UNVERIFIABLE:
        return State.UNVERIFIABLE
    differs = check.verdict is Verdict.INCONSISTENT and operand is check.subject
    return State.DIFFERS if differs else State.AGREES


def _counted(document: Document) -> Iterator[Place]:
    for table in document.tables:
        counted = set(printed_figures(table))
        for index, row in enumerate(table.rows):
            yield from (cell.at for cell in row.cells if (table.id, index, cell.at.column) in counted)


def _checked(checks: Iterable[Check]) -> Iterator[Place]:
    for check in checks:
        yield from (operand.at for operand in operands(check))
        yield from (hypothesis.at for hypothesis in check.hypotheses)
