"""Cells of columns of amounts that hold more than one amount: a second one, or words that belong to another cell."""

from collections import defaultdict
from typing import Final

import regex

from extract.sources.page import Grid, GridCell
from extract.tables.figures import is_figure, states_figure
from extract.thai.digits import to_arabic

_AMOUNT: Final = regex.compile(r"[-–+(]{0,2}(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)%?\)?")
_ASIDE: Final = regex.compile(r"\([\d.,%\s-]+\)")
_FEWEST: Final = 3
_MOST_CELLS: Final = 0.75
"""So many cells, and this share of those with digits, hold one amount alone in a column of amounts."""


def mixed_cells(grid: Grid) -> list[GridCell]:
    """Give the cells of columns of amounts in which an amount does not stand alone, with its unit or relation at most.

    Nothing but amounts stands there: what is joined to one was set in another cell, and it cannot be told which is
    whose. Headings may state amounts: no row before the first with an amount alone is looked at. A dump states its cells.
    """
    if grid.edges is None:
        return []
    columns: dict[int, list[GridCell]] = defaultdict(list)
    for cell in grid.cells:
        if cell.column_span == 1 and any(map(str.isdecimal, cell.text)):
            columns[cell.column].append(cell)
    alone = {id(cell) for cells in columns.values() for cell in cells if _is_amount(cell)}
    first = min((cell.row for cell in grid.cells if id(cell) in alone), default=0)
    found: list[GridCell] = []
    for cells in columns.values():
        rows = [cell for cell in cells if cell.row >= first]
        amounts = sum(id(cell) in alone for cell in rows)
        if amounts >= _FEWEST and amounts >= _MOST_CELLS * len(rows):
            found += [cell for cell in rows if cell.whole and _is_mixed(to_arabic(cell.text))]
    return found


def _is_amount(cell: GridCell) -> bool:
    return _AMOUNT.fullmatch("".join(to_arabic(cell.text).split())) is not None


def _is_mixed(text: str) -> bool:
    """Whether an amount has another figure beside it, or words that neither state it nor give it a name: `(A) = 9.00`.

    A figure in brackets may be of another year, or a share.
    """
    parts = _ASIDE.sub("", text).split()
    if not any(map(_AMOUNT.fullmatch, parts)) or "=" in text:
        return False
    figures = [part for part in parts if is_figure(part) and any(map(str.isdecimal, part))]
    return len(figures) > 1 or not (len(figures) == len(parts) or states_figure(text))
