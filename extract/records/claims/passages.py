"""Passages of prose, outside tables and in their long cells, and where each of their characters is printed."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise, zip_longest
from typing import Final, NamedTuple

from extract.records.claims.words import KEPT_WHOLE
from extract.tables.assemble import place_of_line
from extract.tables.stitch import Prose
from extract.thai.digits import to_arabic
from schemas import Box, Cell, Place, ReadBy, Recognised, RowKind, Table

SHORTEST_CELL = 40
"""A cell with fewer characters states a figure, a label or a target, and no sentence."""

_INDENT = 8.0
"""From so many points on, a line that begins further right than the one before begins a paragraph."""

_NARROW = 0.8
"""A line that ends before this part of its paragraph's width ends it."""

_FEWEST_LETTERS: Final = 2
"""A part of a broken word has so many letters at least."""
_LONGEST_WORD: Final = max(map(len, KEPT_WHOLE))
_NO_REST: Final = ()


class Piece(NamedTuple):
    """A line or a cell of a passage; `start` is where it begins in the passage's text, `recognised` are its numerals."""

    start: int
    text: str
    raw: str
    at: Place
    recognised: tuple[Recognised, ...] = ()


class Passage(NamedTuple):
    """Text that goes on: lines of a paragraph joined by blanks, but amid words of claims, or one cell. Digits are Arabic.

    `tables_before` counts the tables before a passage outside tables; `closing` is True where nothing but a
    table follows it.
    """

    text: str
    pieces: tuple[Piece, ...]
    tables_before: int | None = None
    closing: bool = False

    def piece(self, position: int) -> Piece:
        """Give the line or cell that a character of the text stands in."""
        starts = [piece.start for piece in self.pieces]
        return self.pieces[bisect_right(starts, position) - 1]


def prose_passages(prose: Sequence[Prose], tables: int, read_by: Mapping[int, ReadBy]) -> Iterator[Passage]:
    """Give the paragraphs outside the tables, of which there are so many; `read_by` says how each page was read."""
    paragraph: list[Prose] = []
    for line, after in zip_longest(prose, prose[1:]):
        paragraph.append(line)
        if after is None or _begins_paragraph(paragraph, after):
            tables_behind = tables if after is None else after.tables_before
            yield _passage(paragraph, read_by, tables_behind > line.tables_before)
            paragraph = []


def cell_passages(table: Table) -> Iterator[Passage]:
    """Give the cells of a table's body that hold sentences. A cell with an unreadable glyph is left out."""
    for row in table.rows:
        if row.kind in (RowKind.ITEM, RowKind.NOTE):
            for cell in row.cells:
                if len(cell.text) >= SHORTEST_CELL and cell.at.confidence > 0:
                    yield Passage(cell.text, (_piece_of_cell(cell),))


def _piece_of_cell(cell: Cell) -> Piece:
    return Piece(start=0, text=cell.text, raw=cell.raw, at=cell.at, recognised=cell.recognised)


def _passage(paragraph: Sequence[Prose], read_by: Mapping[int, ReadBy], closing: bool) -> Passage:
    pieces: list[Piece] = []
    joined = ""
    for line in paragraph:
        text = to_arabic(line.line.text)
        joined += "" if not joined or _ends_amid_word(joined, text) else " "
        at = place_of_line(line, read_by[line.page])
        pieces.append(Piece(len(joined), text, line.line.raw, at, line.line.recognised))
        joined += text
    return Passage(joined, tuple(pieces), paragraph[0].tables_before, closing)


@cache
def _broken_words() -> Mapping[str, tuple[str, ...]]:
    """Give what a line begins with, at least, where one of the words is broken behind what the line above ends with."""
    rests: dict[str, set[str]] = {}
    for word in KEPT_WHOLE:
        for place in range(_FEWEST_LETTERS, len(word) - _FEWEST_LETTERS + 1):
            rests.setdefault(word[:place], set()).add(word[place:])
    return {beginning: tuple(sorted(found)) for beginning, found in rests.items()}


def _ends_amid_word(above: str, below: str) -> bool:
    """Whether a line ends amid a word of claims, and the next goes on with it."""
    broken = _broken_words()
    return any(
        below.startswith(broken.get(above[-length:], _NO_REST))
        for length in range(_FEWEST_LETTERS, _LONGEST_WORD)
    )


def _begins_paragraph(paragraph: Sequence[Prose], line: Prose) -> bool:
    before = paragraph[-1]
    if before.tables_before != line.tables_before or before.page != line.page:
        return True
    if before.line.line is not None and line.line.line is not None:
        return line.line.line - before.line.line > 1
    if before.line.bbox is None or line.line.bbox is None:
        return True
    x0, top, x1, bottom = before.line.bbox
    next_x0, next_top, _, _ = line.line.bbox
    boxes = _of_column([one.line.bbox for one in paragraph if one.line.bbox])
    left = min(box[0] for box in boxes)
    right = max(box[2] for box in boxes)
    if x1 - left < _NARROW * (right - left):
        return True
    if next_top < top and next_x0 >= right:
        # It goes on in the next column, unless this one's is a line by itself, as a heading is.
        return len(boxes) == 1
    return not 0 <= next_top - top <= 2 * (bottom - top) or next_x0 > x0 + _INDENT


def _of_column(boxes: Sequence[Box]) -> Sequence[Box]:
    """Give the boxes of the lines of a paragraph that stand in the column of its last."""
    starts = [place for place, (one, other) in enumerate(pairwise(boxes), start=1) if other[1] < one[1]]
    return boxes[starts[-1] if starts else 0 :]
