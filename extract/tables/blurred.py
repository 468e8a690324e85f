"""Bullets where a recognised table states figures: each may be a blurred digit, so nobody knows what its cell says."""

from collections import Counter
from collections.abc import Sequence

from extract.sources.page import GridCell
from extract.tables.figures import is_figure
from extract.tables.matrix import MatrixRow
from extract.tables.vocabulary import SECTION_MARKS
from extract.thai.digits import to_arabic


def unread_where_blurred(body: Sequence[MatrixRow]) -> tuple[MatrixRow, ...]:
    """Call the bullets unreadable that stand alone or before a figure in a column where figures outnumber them."""
    cells = [cell for row in body for cell in row.filled]
    figures = Counter(cell.column for cell in cells if _states_figure(cell.text))
    bullets = Counter(cell.column for cell in cells if _may_be_digit(cell))
    columns = {column for column, count in bullets.items() if figures[column] > count}
    return tuple(
        row._replace(
            cells=tuple(
                cell._replace(readable=False) if cell.column in columns and _may_be_digit(cell) else cell
                for cell in row.cells
            )
        )
        for row in body
    )


def _may_be_digit(cell: GridCell) -> bool:
    text = cell.text.strip()
    return text[:1] in SECTION_MARKS and (len(text) == 1 or _states_figure(text[1:]))


def _states_figure(text: str) -> bool:
    """Whether a text is a figure of digits; a dash or `###` is one that says none."""
    together = "".join(to_arabic(text).split())
    return is_figure(together) and any(char.isdigit() for char in together)
