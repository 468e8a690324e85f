"""Cells of figures that print no text though something is drawn in them: a figure may stand there that cannot be read."""

from collections.abc import Iterable, Sequence
from typing import Final

from extract.sources.page import UNKNOWN, Glyph
from extract.tables.clusters import clusters_of
from extract.tables.figures import is_figure
from extract.tables.slots import RuledTable, Slot, Word
from schemas import Box

_BEYOND: Final = 3.0
"""How far what is drawn in a cell may reach over its edges, in points."""
_FEWEST: Final = 2
_MOSTLY: Final = 0.5
"""A column is one of figures that has so many at least, and in this share of its cells with text."""
_LONG: Final = 1.5
"""A word, or a figure of some digits, is so many times as long as high at least."""
_NO_FONT: Final = -3
"""What is drawn is set in none; recognised text has other numbers below 0."""


def fill_drawn(tables: Iterable[RuledTable], drawings: Sequence[Box], quarters: int) -> None:
    """Put an unreadable character into each empty cell in which a figure may be drawn.

    Such cells are those of columns of figures in which anything is drawn, and those of columns of nothing but drawings
    that look like words. The boxes of the `drawings` are on the turned page, whose rows run so many quarter turns
    clockwise.
    """
    for table in tables:
        inside = [box for box in drawings if _stands_in(box, table.box)]
        if not inside:
            continue
        own = [(slot, _drawn_in(slot, inside)) for slot in table.slots if not slot.words]
        columns = {*_columns_of_figures(table), *_columns_of_drawings(own)}
        for slot, boxes in own:
            if boxes and slot.column in columns:
                slot.words.append(_unreadable(boxes[0], quarters))


def _drawn_in(slot: Slot, drawings: Sequence[Box]) -> list[Box]:
    return [box for box in drawings if _stands_in(box, slot.box)]


def _columns_of_drawings(cells: Sequence[tuple[Slot, Sequence[Box]]]) -> list[int]:
    """Give the columns whose empty cells mostly have drawings in them that are as long as words: icons are not."""
    found: dict[int, list[bool]] = {}
    for slot, boxes in cells:
        found.setdefault(slot.column, []).append(bool(boxes) and _is_like_word(boxes))
    return [
        column
        for column, alike in found.items()
        if sum(alike) >= _FEWEST and sum(alike) >= _MOSTLY * len(alike)
    ]


def _is_like_word(boxes: Sequence[Box]) -> bool:
    width = max(box[2] for box in boxes) - min(box[0] for box in boxes)
    height = max(box[3] for box in boxes) - min(box[1] for box in boxes)
    return width >= _LONG * height


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
