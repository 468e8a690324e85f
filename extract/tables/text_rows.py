"""Lines joined into the rows of a table: which lines go on from the line above, and which begin a row."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from extract.tables.chunks import Chunk, ChunkLine, left, right
from extract.tables.cut_figures import are_cut_alike
from extract.tables.figures import (
    begins_item,
    is_amount_in_brackets,
    is_bracketed,
    is_bullet,
    is_enumerator,
    states_figure,
)
from extract.tables.line_words import CARRIED_WORDS
from extract.tables.text_columns import TextCell, TextColumns, cells_of
from extract.tables.vocabulary import PERCENT_WORDS, SUM_BEGINNINGS

_SIDE_BY_SIDE: Final = 0.95
"""Lines closer than this, in ems, that fill different columns are cells side by side: the lines of one text are
never so close."""
_OUTDENT: Final = 0.5
"""A line that begins this far, in ems, before the one above does not go on from it."""
_DELIBERATE: Final = 1.5
"""The room, in ems, that must be left beside what follows for a break to be the writer's."""
_LONGEST_WORD: Final = 6.0
"""Thai is broken between words though it has no blanks there; few words are longer than this, in ems."""
_FARTHEST: Final = 2.4
"""The lines of one label are this close, in ems."""
_KEYED: Final = 0.5
"""The share of the texts in it that are numbers or codes, at least, in a column that numbers the rows."""
_SHORT_STEP: Final = 0.9
"""A step this much shorter than any between two rows is one between the lines of a row."""


class PlacedLine(NamedTuple):
    """A line by its cells; `strip` tells between which lines across it stands."""

    line: ChunkLine
    cells: tuple[TextCell, ...]
    strip: int

    def at(self, column: int) -> TextCell | None:
        """Give its cell in a column."""
        return next((cell for cell in self.cells if cell.span[0] <= column < cell.span[1]), None)

    @property
    def filled(self) -> frozenset[int]:
        """The columns that it has text in."""
        return frozenset(column for cell in self.cells for column in range(*cell.span))


class Shape(NamedTuple):
    """What the lines of a table share: its columns, whether the first numbers the rows, where labels stand."""

    columns: TextColumns
    keyed: bool
    within: float
    """Steps shorter than this, in points, never part two rows; 0 where nothing tells."""

    @property
    def label(self) -> int:
        """The column of the labels."""
        return 1 if self.keyed else 0

    def figures(self, line: PlacedLine) -> frozenset[int]:
        """Give the columns of figures in which a line has one.

        Those in brackets are left aside, since they explain others, but for amounts beside a label of their own.
        """
        labelled = line.at(self.label) is not None
        return frozenset(
            cell.span[0]
            for cell in line.cells
            if cell.alone in self.columns.figures - {0}
            and states_figure(cell.chunk.text)
            and (not is_bracketed(cell.chunk.text) or (labelled and is_amount_in_brackets(cell.chunk.text)))
        )

    def rest(self, line: PlacedLine, row: Sequence[PlacedLine]) -> bool:
        """Whether the figures of a line are but what the cells of the row above cut off its figures.

        Lines of percents that say that they are some are whole, and so is what follows them.
        """
        labels = (label for one in (line, row[-1]) if (label := one.at(self.label)) is not None)
        if any(label.chunk.text.strip("()") in PERCENT_WORDS for label in labels):
            return False
        own = self.figures(line)
        return are_cut_alike([(_in_column(row, column), _in_column([line], column)) for column in own])

    def key(self, line: PlacedLine) -> bool:
        """Whether a line has the number of its row."""
        return self.keyed and line.cells[0].alone == 0

    def sums(self, line: PlacedLine, row: Sequence[PlacedLine]) -> bool:
        """Whether a line without a number has the label of a sum, and figures under figures of the row above."""
        label = line.at(self.label)
        above = frozenset().union(*map(self.figures, row))
        if label is None or not self.figures(line) & above:
            return False
        return label.chunk.text.startswith((*SUM_BEGINNINGS, *CARRIED_WORDS))

    def heads(self, line: PlacedLine) -> bool:
        """Whether a line is a text alone that begins where numbers of rows stand, or goes over columns."""
        cell = line.cells[0]
        return len(line.cells) == 1 and cell.span[0] == 0 and (self.keyed or cell.alone is None)


def _in_column(lines: Sequence[PlacedLine], column: int) -> str:
    """Give the text of lines in a column, without blanks."""
    cells = [cell for line in lines if (cell := line.at(column)) is not None]
    return "".join("".join(cell.chunk.text.split()) for cell in cells)


def placed_lines(strips: Sequence[Sequence[ChunkLine]], columns: TextColumns) -> list[PlacedLine]:
    """Give the lines of strips by their cells."""
    return [
        PlacedLine(line, tuple(cells_of(line, columns)), number)
        for number, lines in enumerate(strips)
        for line in lines
    ]


def shape_of(lines: Sequence[PlacedLine], columns: TextColumns) -> Shape:
    """Tell what lines share."""
    firsts = [line.cells[0].chunk.text for line in lines if line.cells[0].alone == 0]
    numbers = sum(is_enumerator(text) or (states_figure(text) and not is_bullet(text)) for text in firsts)
    keyed = columns.count > 2 and 1 not in columns.figures and numbers > _KEYED * len(firsts)
    loose = Shape(columns, keyed, 0.0)
    rest = [False, *(loose.rest(below, [above]) for above, below in pairwise(lines))]
    anchored = [
        (bool(loose.figures(line)) and not cut) or loose.key(line)
        for line, cut in zip(lines, rest, strict=True)
    ]
    between = [
        below.line.baseline - above.line.baseline
        for (above, one), (below, other) in pairwise(zip(lines, anchored, strict=True))
        if one and other and above.filled & below.filled
    ]
    return Shape(columns, keyed, _SHORT_STEP * min(between, default=0.0))


def joined_rows(lines: Sequence[PlacedLine], shape: Shape) -> list[list[PlacedLine]]:
    """Give the lines of every row, from top to bottom: a strip that holds no two figures in a column is one row."""
    rows: list[list[PlacedLine]] = []
    strips = [list(strip) for _, strip in groupby(lines, key=lambda line: line.strip)]
    ruled = sum(_is_one_row(strip, shape) for strip in strips) * 2 > len(strips) > 1
    for strip in strips:
        if ruled and _is_one_row(strip, shape):
            rows.append(strip)
            continue
        begun = len(rows)
        for line in strip:
            if len(rows) == begun:
                rows.append([line])
            elif _is_led(line, rows[-1], shape):
                rows.append([rows[-1].pop(), line])
            elif _begins_row(rows[-1], line, shape):
                rows.append([line])
            else:
                rows[-1].append(line)
    return rows


def _is_one_row(strip: Sequence[PlacedLine], shape: Shape) -> bool:
    if shape.keyed:
        several = sum(line.cells[0].span[0] == 0 for line in strip) > 1
    else:
        places = [column for line in strip for column in shape.figures(line)]
        several = len(places) > len(set(places))
    return not several and not any(shape.heads(line) for line in strip[1:])


def _is_led(line: PlacedLine, row: Sequence[PlacedLine], shape: Shape) -> bool:
    """Whether the last line of a row above is the first of a cell beside a line, in whose middle this stands.

    The line has figures in columns where the row has its own already.
    """
    *rest, above = row
    figures = frozenset().union(*map(shape.figures, rest))
    own = shape.figures(line)
    beside = line.line.baseline - above.line.baseline <= _SIDE_BY_SIDE * max(line.line.size, above.line.size)
    apart = bool(rest) and above.line.baseline - rest[-1].line.baseline > _SIDE_BY_SIDE * above.line.size
    return (
        beside
        and apart
        and not above.filled & line.filled
        and not (shape.key(above) or shape.figures(above))
        and bool(own & figures)
        and not shape.rest(line, rest)
    )


def _begins_row(row: Sequence[PlacedLine], line: PlacedLine, shape: Shape) -> bool:
    """Whether a line begins a row of its own, after the lines that its row above has so far."""
    above = row[-1]
    size = max(line.line.size, above.line.size)
    step = line.line.baseline - above.line.baseline
    figures = frozenset().union(*map(shape.figures, row))
    own = frozenset() if shape.rest(line, row) else shape.figures(line)
    if step <= _SIDE_BY_SIDE * size and not above.filled & line.filled:
        return False
    if step > _FARTHEST * size or (own & figures and not shape.keyed):
        return True
    if shape.heads(line) and shape.heads(above):
        return not _goes_on(above.cells[0], line.cells[0], shape, size)
    label, before = line.at(shape.label), _last_at(row, shape.label)
    if shape.key(line) or shape.heads(line):
        return True
    if shape.keyed:
        return shape.heads(above) or line.cells[0].span[0] == 0 or shape.sums(line, row)
    if shape.heads(above):
        return True
    if label is None:
        return False
    if before is None:
        return True
    if own and not figures:
        return not _goes_on(before, label, shape, size)
    return not (step < shape.within or _goes_on(before, label, shape, size))


def _last_at(row: Sequence[PlacedLine], column: int) -> TextCell | None:
    return next((cell for line in reversed(row) if (cell := line.at(column)) is not None), None)


def _goes_on(before: TextCell | None, label: TextCell | None, shape: Shape, size: float) -> bool:
    """Whether a line of a label goes on from the line above.

    It is not outdented, no item of its own, and broken where the column ends and not by the writer.
    """
    if before is None or label is None:
        return False
    text = before.chunk.text
    if text.count("(") > text.count(")"):
        return True
    if begins_item(label.chunk.text) or _begins(label.chunk) < _begins(before.chunk) - _OUTDENT * size:
        return False
    if label.chunk.text.startswith("("):
        return True
    end = max(shape.columns.extents[shape.label][1], before.chunk.x1)
    first = label.chunk.words[0]
    word = min(right(first) - left(first), _LONGEST_WORD * size)
    return end - before.chunk.x1 <= word + _DELIBERATE * size


def _begins(chunk: Chunk) -> float:
    """Give where a text begins after the sign or number of its item: there its further lines begin, too."""
    return chunk.x0
