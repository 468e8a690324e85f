"""Which cell of each row of a ledger holds its words, and how far these are indented."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

import regex

from schemas import Cell, Table

_LETTER: Final = regex.compile(r"\p{L}")
_LABELLED: Final = 0.6
"""The share of the rows that the column of their labels names at least."""
_INDENT: Final = 3.0
"""How far, in points, a label begins to the right of others to stand on a level of its own."""


def label_cells(
    table: Table, indexes: Sequence[int], columns: Sequence[int], measure: int | None
) -> list[tuple[str, Cell]]:
    """Give each row's number, where it has a cell of its own, and the cell with its words."""
    worded = Counter(
        cell.at.column or 0
        for index in indexes
        for cell in table.rows[index].cells
        if _LETTER.search(cell.text) and cell.at.column != measure and (cell.at.column or 0) not in columns
    )
    usual = next((c for c in sorted(worded) if worded[c] >= _LABELLED * len(indexes)), None)
    named = []
    for index in indexes:
        cells = table.rows[index].cells
        others = [
            cell for cell in cells if (cell.at.column or 0) not in columns and cell.at.column != measure
        ]
        label = next((cell for cell in others if cell.at.column == usual and cell.text), None)
        label = label or next((cell for cell in others if _LETTER.search(cell.text)), cells[0])
        number = next(
            (
                cell.text
                for cell in others
                if cell.text
                and (cell.at.column or 0) < (label.at.column or 0)
                and not _LETTER.search(cell.text)
            ),
            "",
        )
        named.append((number, label if label in others else label.model_copy(update={"text": ""})))
    return named


def indent_levels(cells: Sequence[Cell]) -> list[int]:
    """Give how far to the right each label begins, as the rank of its place among those of its page."""
    places = [cell.at.bbox[0] if cell.at.bbox else _INDENT * 2 * (cell.at.column or 0) for cell in cells]
    least: dict[int | None, float] = {}
    for cell, place in zip(cells, places, strict=True):
        least[cell.at.page] = min(place, least.get(cell.at.page, place))
    indents = [place - least[cell.at.page] for cell, place in zip(cells, places, strict=True)]
    starts: list[float] = []
    for indent in sorted(indents):
        if not starts or indent - starts[-1] > _INDENT:
            starts.append(indent)
    return [sum(start <= indent for start in starts[1:]) for indent in indents]
