"""Cells of figures that print no text though something is drawn in them: a figure may stand there that cannot be read."""

from collections.abc import Iterable, Sequence
from typing import Final

from extract.sources.page import UNKNOWN, Glyph
from extract.tables.clusters import clusters_of
from extract.tables.figures import is_figure
from extract.tables.slots import RuledTable, Word
from schemas import Box

_BEYOND: Final = 3.0
"""How far what is drawn in a cell may reach over its edges, in points."""
_FEWEST: Final = 2
_MOSTLY: Final = 0.5
"""A column is one of figures that has so many at least, and in this share of its cells with text."""
_NO_FONT: Final = -3
"""What is drawn is set in none; recognised text has other numbers below 0."""


def fill_drawn(tables: Iterable[RuledTable], drawings: Sequence[Box], quarters: int) -> None:
    """Put an unreadable character into each empty cell of a column of figures in which something is drawn.

    The boxes of the `drawings` are on the turned page, whose rows run so many quarter turns clockwise.
    """
    for table in tables:
        inside = [box for box in drawings if _stands_in(box, table.box)]
        for column in _columns_of_figures(table) if inside else ():
            for slot in table.slots:
                if slot.column == column and not slot.words:
                    own = next((box for box in inside if _stands_in(box, slot.box)), None)
                    if own is not None:
                        slot.words.append(_unreadable(own, quarters))


def _columns_of_figures(table: RuledTable) -> list[int]:
    texts: dict[int, list[bool]] = {}
    for slot in table.slots:
        if slot.words and slot.column_span == 1:
            text = "".join(word.text for word in slot.words)
            texts.setdefault(slot.column, []).append(is_figure(text))
    return [
        column
        for column, figures in texts.items()
        if sum(figures) >= _FEWEST and sum(figures) >= _MOSTLY * len(figures)
    ]


def _stands_in(box: Box, cell: Box) -> bool:
    return (
        box[0] >= cell[0] - _BEYOND
        and box[1] >= cell[1] - _BEYOND
        and box[2] <= cell[2] + _BEYOND
        and box[3] <= cell[3] + _BEYOND
    )


def _unreadable(box: Box, quarters: int) -> Word:
    x0, _, _, bottom = box
    glyph = Glyph(UNKNOWN, x0, bottom, box, box[3] - box[1], _NO_FONT)
    return Word(tuple(clusters_of([glyph])), quarters, across=True).unreadable()
