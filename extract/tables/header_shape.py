"""A header told by its shape, where its words are not known: words in every column, over columns of figures."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import regex

from extract.sources.page import GridCell
from extract.tables.figures import are_levels, is_figure
from extract.tables.matrix import MatrixRow
from extract.tables.periods import is_year
from extract.tables.vocabulary import SUM_BEGINNINGS
from extract.thai.digits import to_arabic
from extract.thai.numbers import read_cell

_FEWEST_FIGURES: Final = 2
"""So many figures, at least, stand under the words of a header."""
_FEWEST_LEVELS: Final = 4
"""So many levels in turn, at least, are headings and not the figures of a row."""
_LETTER: Final = regex.compile(r"\p{L}")


def shaped_depth(rows: Sequence[MatrixRow]) -> int:
    """Give how many rows from the top are headings by their shape; 0 where the shape tells nothing.

    The headings reach as far down as the longest cell of the first row. They leave no place blank and state no
    figure but years and, under a heading over all of them, levels one after the other; and most of what stands
    under at least one of them is figures.
    """
    depth = max((cell.row_span for cell in rows[0].cells), default=0) if rows else 0
    if not 0 < depth < len(rows):
        return 0
    headings = [cell for row in rows[:depth] for cell in row.cells]
    columns = max(cell.column + cell.column_span for row in rows for cell in row.cells)
    covered = sum(cell.row_span * cell.column_span for cell in headings)
    if columns < 2 or covered != depth * columns or not _are_headings(rows[:depth]):
        return 0
    figures = [_figures_under(rows[depth:], column) for column in range(1, columns)]
    return depth if sum(figures) >= _FEWEST_FIGURES else 0


def levels_depth(rows: Sequence[MatrixRow]) -> int:
    """Give 1 where the first row is but levels from or to 1, over the figures of a labelled row; else 0."""
    if len(rows) < 2 or not rows[0].filled or not rows[1].filled or rows[0].filled[0].column == 0:
        return 0
    levels = [to_arabic(cell.text).strip() for cell in rows[0].filled]
    label = rows[1].filled[0]
    is_labelled = label.column == 0 and _LETTER.search(label.text) is not None
    return int(is_labelled and len(levels) >= _FEWEST_LEVELS and "1" in levels and are_levels(levels))


def gapped_depth(rows: Sequence[MatrixRow]) -> int:
    """Give 2 where blanks show the first row to head groups of columns that the second names; else 0.

    A dump has no spans, and where no lines are drawn they are not always told: a heading over several columns
    leaves blanks around it. The second row is blank where a heading of the first stands alone; both state words or
    years alone, and most of what stands under at least one of them is figures.
    """
    if len(rows) < 3 or any(cell.row_span > 1 for row in rows[:2] for cell in row.cells):
        return 0
    columns = max(cell.column + cell.column_span for row in rows for cell in row.cells)
    over, under = (
        {column for cell in row.filled for column in range(cell.column, cell.column + cell.column_span)}
        for row in rows[:2]
    )
    has_groups = not under <= over or any(cell.column_span > 1 for cell in rows[0].filled)
    if over | under != set(range(columns)) or 0 in under or not under or not has_groups:
        return 0
    if not all(map(_is_worded, (*rows[0].filled, *rows[1].filled))):
        return 0
    figures = [_figures_under(rows[2:], column) for column in range(1, columns)]
    return 2 if sum(figures) >= _FEWEST_FIGURES else 0


def _are_headings(rows: Sequence[MatrixRow]) -> bool:
    """Whether every cell has words, but for levels one after the other under one heading."""
    over = [cell for cell in rows[0].cells if cell.column_span > 1]
    levels = [cell for row in rows for cell in row.cells if not _is_worded(cell)]
    under = [
        [cell for cell in levels if one.column <= cell.column < one.column + one.column_span] for one in over
    ]
    return all(_is_worded(cell) for cell in rows[0].cells) and (
        sum(len(found) for found in under if _are_in_turn(found)) == len(levels)
    )


def _are_in_turn(cells: Sequence[GridCell]) -> bool:
    """Whether cells print whole numbers up or down, one by one."""
    values = [read_cell(to_arabic(cell.text)).value for cell in cells]
    steps = {(below or 0) - (above or 0) for above, below in pairwise(values)}
    return None not in values and steps in ({1}, {-1})


def _is_worded(cell: GridCell) -> bool:
    text = to_arabic(cell.text)
    if is_year(text) or text.startswith(SUM_BEGINNINGS):
        # `รวม 5 ปี` heads sums over five years.
        return True
    return bool(_LETTER.search(text)) and not _is_figure(text)


def _figures_under(body: Sequence[MatrixRow], column: int) -> int:
    """Give how many figures stand in a column, or 0 where less than most of its cells hold one."""
    texts = [
        to_arabic(cell.text)
        for row in body
        for cell in row.filled
        if cell.column == column and cell.column_span == 1
    ]
    figures = sum(map(_is_figure, texts))
    return figures if figures * 2 > len(texts) else 0


def _is_figure(text: str) -> bool:
    return read_cell(text).value is not None or is_figure("".join(text.split()))
