"""Pages drawn by hand for tests: glyphs set by a pen, rulings in a grid."""

import unicodedata
from collections.abc import Iterable, Sequence

from extract.sources.page import Glyph, Grid, Page, Ruling, TextLine
from extract.tables.grid import find_blocks
from extract.tables.page_text import page_text
from schemas import ReadBy

ADVANCE = 0.5
BLANK = 0.25
"""The room of a character and of a blank, in ems."""


def drawn(
    text: str, x: float, baseline: float, size: float = 10.0, font: int = 1, spread: float = 0.0
) -> list[Glyph]:
    """Set a line of text. Marks get no room: their ink stands over the base before, their pen at its end."""
    glyphs: list[Glyph] = []
    for character in text:
        if character == " ":
            x += BLANK * size
        elif unicodedata.category(character) == "Mn":
            box = (x - 0.35 * size, baseline - 0.9 * size, x - 0.1 * size, baseline - 0.6 * size)
            glyphs.append(Glyph(character, x, baseline, box, size, font))
        else:
            end = x + ADVANCE * size
            glyphs.append(
                Glyph(
                    character, x, baseline, (x, baseline - 0.7 * size, end, baseline + 0.2 * size), size, font
                )
            )
            x = end + spread * size
    return glyphs


def width_of(text: str) -> float:
    """Give how wide a text is set that is 10 points high; marks get no room."""
    return sum(10 * (BLANK if char == " " else ADVANCE) for char in text if char not in "ำัิีึืุู่้์")


def right_set(texts: Sequence[str], baseline: float, ends: Sequence[float]) -> list[Glyph]:
    """Set texts so that each ends at the right of its column."""
    return [
        glyph
        for text, end in zip(texts, ends, strict=True)
        for glyph in drawn(text, end - width_of(text), baseline)
    ]


def in_columns(lines: Iterable[Sequence[object]], lefts: Sequence[float]) -> list[Glyph]:
    """Set lines, each its baseline and its texts, with every text at the left of its column."""
    return [
        glyph
        for baseline, *texts in lines
        for left, text in zip(lefts, texts, strict=False)
        for glyph in drawn(str(text), left, baseline)
    ]


def turned(glyphs: Iterable[Glyph], quarters: int, width: float, height: float) -> list[Glyph]:
    """Turn glyphs of an upright page clockwise; `width` and `height` are those of the page as displayed."""

    def point(x: float, y: float) -> tuple[float, float]:
        return {1: (width - y, x), 2: (width - x, height - y), 3: (y, height - x)}[quarters]

    found: list[Glyph] = []
    for glyph in glyphs:
        (xa, ya), (xb, yb) = point(glyph.box[0], glyph.box[1]), point(glyph.box[2], glyph.box[3])
        x, baseline = point(glyph.x, glyph.baseline)
        box = (min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))
        found.append(glyph._replace(x=x, baseline=baseline, box=box))
    return found


def grid_lines(columns: Sequence[float], rows: Sequence[float]) -> list[Ruling]:
    """Draw every line of a grid."""
    across = [Ruling(columns[0], row, columns[-1], row) for row in rows]
    return across + [Ruling(column, rows[0], column, rows[-1]) for column in columns]


def page_of(
    glyphs: Iterable[Glyph], rulings: Iterable[Ruling] = (), width: float = 400, height: float = 400
) -> Page:
    """Make a page of what is drawn on it."""
    return Page(1, width, height, ReadBy.TEXT_LAYER, glyphs=tuple(glyphs), rulings=tuple(rulings))


def blocks_of(glyphs: Iterable[Glyph], rulings: Iterable[Ruling] = ()) -> tuple[TextLine | Grid, ...]:
    """Give what stands on a page, no font repaired."""
    return find_blocks(page_text(page_of(glyphs, rulings)), {})


def texts_of(grid: TextLine | Grid) -> list[list[str]]:
    """Give the texts of a grid's cells by rows."""
    assert isinstance(grid, Grid)
    return [[cell.text for cell in grid.cells if cell.row == row] for row in range(grid.rows)]


def lines_of_text(blocks: Iterable[TextLine | Grid]) -> list[str]:
    """Give the texts of the lines outside grids."""
    return [block.text for block in blocks if isinstance(block, TextLine)]
