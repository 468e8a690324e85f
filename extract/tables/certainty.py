"""Whether the columns of a table without full rulings are certain: a table read wrongly is worse than none."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations, pairwise
from typing import Final

import regex

from extract.tables.chunks import ChunkLine, chunk_lines, left, right
from extract.tables.cut_figures import (
    ColumnFigures,
    Evidence,
    begins_no_number,
    column_figures,
    cut_lines,
)
from extract.tables.figures import (
    begins_item,
    is_amount_in_brackets,
    is_bracketed,
    is_figure,
    is_sound,
    numerals_in,
    states_figure,
)
from extract.tables.grounds import grounds_in
from extract.tables.headers import role_of
from extract.tables.slots import RuledTable, Slot, Word
from extract.tables.vocabulary import SUM_BEGINNINGS
from extract.thai.digits import to_arabic
from schemas import Box

_FEWEST_ROWS: Final = 3
"""So few rows with several texts, at least, show columns that no heading names."""
_SET_APART: Final = 0.5
"""A blank this wide, in ems, in a heading over columns may part two headings."""
_BROKEN: Final = 2
"""So many broken figures are no misprint of one."""
_MOST_SHADED: Final = 3
"""The coloured ground of a header has no more rows than this."""
_MANY_BESIDE: Final = 3
"""So many texts of a line stand in cells of their own."""
_FARTHEST: Final = 2.4
"""The lines of one cell are this close, in ems."""
_IN_TURN: Final = 0.75
"""The share of steps of one, at least, between levels in turn: groups of columns have all of them again."""
_NUMBER: Final = regex.compile(r"\d+(?:\.\d+)?")
_RANGE: Final = regex.compile(r"\d{1,3}\s*[-–—]\s*\d{1,3}")
"""A label such as of ages: 20 - 29."""
_YEAR: Final = regex.compile(r"2[45]\d\d")
_NUMBERED: Final = regex.compile(r"\d+$")


def is_certain(slots: Sequence[Slot], depth: int, figures: Collection[int]) -> bool:
    """Whether each text of a table has one place that nothing gainsays.

    `depth` is how many rows its header has, `figures` are its columns of figures.
    """
    header = [slot for slot in slots if slot.row < depth and slot.words]
    rows = [row for row in _rows(slots, depth) if row]
    return (
        not any(_is_doubtful_heading(slot, depth) for slot in header)
        and not any(_names_each(slot, slots) for slot in header if id(slot) not in _series(header))
        and not _has_phantom(header, rows)
        and not _heads_with_rests([slot for slot in header if is_figure(_text(slot))])
        and has_certain_rows(slots, depth, figures)
    )


def _heads_with_rests(figures: Sequence[Slot]) -> bool:
    """Whether figures in a header are no headings: of several rows, or neither years, nor levels in turn, nor in order.

    So what cells cut off the figures of a row stands, where the row began on the page before.
    """
    if len({(slot.row, slot.row_span) for slot in figures}) > 1:
        return True
    texts = [to_arabic(_text(slot)).strip("()") for slot in sorted(figures, key=lambda slot: slot.column)]
    numbers = [float(text) for text in texts if _NUMBER.fullmatch(text) and not _YEAR.fullmatch(text)]
    steps = [after - number for number, after in pairwise(numbers)]
    in_turn = sum(abs(step) == 1 for step in steps) >= len(steps) * _IN_TURN
    return not (in_turn or all(step > 0 for step in steps) or all(step < 0 for step in steps))


def has_certain_rows(slots: Sequence[Slot], depth: int, figures: Collection[int]) -> bool:
    """Whether each text below the header of a table has one place that nothing gainsays, as `is_certain` tells."""
    header = [slot for slot in slots if slot.row < depth and slot.words]
    rows = [row for row in _rows(slots, depth) if row]
    return fits_columns(slots, depth, figures) and (
        _is_headed(header, slots, depth) or sum(len(row) > 1 for row in rows) >= _FEWEST_ROWS
    )


def fits_columns(slots: Sequence[Slot], depth: int, figures: Collection[int]) -> bool:
    """Whether nothing gainsays the columns of the rows below a header, however few rows show them."""
    rows = [row for row in _rows(slots, depth) if row]
    shown = column_figures(slots)
    return (
        not any(_straddles(row, figures) or _holds_several(row, figures, shown) for row in rows)
        and not _breaks_figures(rows)
        and not any(_is_apart(slot) for row in rows for slot in row)
        and len(rows) > 0
        and not _is_fragment(rows[0], slots)
        and not _is_fragment(rows[-1], slots)
        and any(_states_bare(slot) for row in rows for slot in row)
        and not any(_is_header(row) for row in (rows if depth else rows[1:]))
        and not (depth == 0 and rows and _is_header(rows[0]) and _has_figure(rows[0]))
    )


def begins_cut(slots: Sequence[Slot], depth: int) -> bool:
    """Whether the first row below a header may be the rest of a row that a page break cut.

    It has nothing in the first column, and no figure but what a number cannot begin with: `,345.00`.
    """
    rows = [row for row in _rows(slots, depth) if row]
    return len(rows) > 1 and all(
        slot.column > 0
        and slot.column_span == 1
        and (not _states_bare(slot) or begins_no_number(_text(slot)))
        for slot in rows[0]
    )


def uncut(slots: Sequence[Slot], depth: int) -> list[Slot]:
    """Give slots without the texts of the first row below a header."""
    first = min(slot.row for slot in slots if slot.row >= depth and slot.words)
    return [replace(slot, words=[]) if slot.row == first else slot for slot in slots]


def is_shading(table: RuledTable) -> bool:
    """Whether a ruled table is but the coloured ground of a header or a row, whose own columns no lines part.

    So are the bands of a longer table where most of its rows have several figures in one cell.
    """
    rows = len(table.rows) - 1
    if rows <= _MOST_SHADED:
        return any(_are_cells(slot) for slot in table.slots)
    unparted = {slot.row for slot in table.slots if _has_figures_beside(slot)}
    return len(unparted) * 2 > rows


def _has_figures_beside(slot: Slot) -> bool:
    """Whether a cell has several figures beside one another; most cells are passed over by their last characters."""
    ends = sum(word.clusters[-1].text.isdecimal() for word in slot.words)
    return ends > 1 and any(len(line.figures) > 1 for line in _lines(slot))


def has_more_columns(grounds: Sequence[Box], table: RuledTable) -> bool:
    """Whether the grounds of cells in a ruled table part headings that its lines do not: these draw only its header.

    Each ground has words of its own then: a cell is often filled in pieces.
    """
    found = grounds_in(grounds, table.box)
    if len(table.rows) - 1 > _MOST_SHADED or len(found.edges) <= len(table.columns) or not found.header:
        return False
    words = [word for slot in table.slots for word in slot.words]
    cells = {found.header.cell_at(*word.place(len(word.clusters) // 2)) for word in words}
    return cells == set(found.header.cells)


def heads_more_columns(table: RuledTable, outside: Sequence[Word]) -> bool:
    """Whether a ruled table is but the header of figures right below it, of which each row has more than it has columns.

    Several texts stand beside one another in a cell of it then.
    """
    if len(table.rows) - 1 > _MOST_SHADED or not any(
        len(line.chunks) >= _MANY_BESIDE for slot in table.slots for line in _lines(slot)
    ):
        return False
    x0, _, x1, bottom = table.box
    below = chunk_lines([word for word in outside if word.across and word.place(0)[1] > bottom])
    rows = [line for line in below[:_FEWEST_ROWS] if x0 <= line.chunks[0].x0 and line.chunks[-1].x1 <= x1]
    return len(rows) == _FEWEST_ROWS and all(len(line.figures) >= len(table.columns) for line in rows)


def _are_cells(slot: Slot) -> bool:
    """Whether a line has several known headings, or several figures, beside one another."""
    return any(
        sum(role_of(chunk.text) is not None for chunk in line.chunks) > 1
        or sum(states_figure(chunk.text) for chunk in line.chunks) > 1
        for line in _lines(slot)
    )


def _rows(slots: Sequence[Slot], depth: int) -> Iterator[list[Slot]]:
    """Give the filled slots of every row below the header."""
    last = max(slot.row for slot in slots)
    for row in range(depth, last + 1):
        yield [slot for slot in slots if slot.row == row and slot.words]


def _is_doubtful_heading(slot: Slot, depth: int) -> bool:
    """Whether a heading is two beside one another, or goes over columns that no heading below it names."""
    if slot.column_span > 1 and slot.row + slot.row_span == depth:
        return True
    lines = _lines(slot)
    if slot.column_span > 1 and any(_widest_blank(line) >= _SET_APART * line.size for line in lines):
        return True
    return any(len(line.chunks) > 1 for line in lines)


def _widest_blank(line: ChunkLine) -> float:
    return max((left(after) - right(before) for before, after in pairwise(line.words)), default=0.0)


def _is_apart(slot: Slot) -> bool:
    """Whether a cell holds lines too far apart for one text: the title of what follows stands under a row."""
    return any(
        below.baseline - above.baseline > _FARTHEST * below.size for above, below in pairwise(_lines(slot))
    )


def _is_fragment(row: Sequence[Slot], slots: Sequence[Slot]) -> bool:
    """Whether a row at an end of a table is a text alone that stands under no label: it belongs to something else."""
    return len(row) == 1 and row[0].column > 0 and any(slot.row != row[0].row for slot in slots)


def _states_bare(slot: Slot) -> bool:
    text = _text(slot)
    return any(char.isdecimal() for char in text) and not is_bracketed(text)


def _has_phantom(header: Sequence[Slot], rows: Sequence[Sequence[Slot]]) -> bool:
    """Whether a column holds nothing but a heading: a number of the heading beside it, or one not over its texts."""
    filled = {column for row in rows for slot in row for column in _columns(slot)}
    headed = {column for slot in header for column in _columns(slot)}
    return any(
        slot.column not in filled
        and (
            bool({slot.column - 1, slot.column + 1} & (filled - headed))
            or not any(char.isalpha() for char in _text(slot))
        )
        for slot in header
    )


def _names_each(slot: Slot, slots: Sequence[Slot]) -> bool:
    """Whether a heading over columns has a word in the middle of each, none of them a level: one heading for each."""
    middles = {other.column: (other.box[0] + other.box[2]) / 2 for other in slots if other.column_span == 1}
    return slot.column_span > 1 and any(
        len(line.words) == slot.column_span
        and not any(map(_is_level, line.words))
        and all(
            abs((left(word) + right(word)) / 2 - middles.get(column, 0.0)) < line.size
            for word, column in zip(line.words, _columns(slot), strict=True)
        )
        for line in _lines(slot)
    )


def _is_level(word: Word) -> bool:
    """Whether a word is the number of the level that those before it name, as of มากที่สุด (5)."""
    return is_bracketed(word.text) and any(map(str.isdecimal, word.text))


def _series(header: Sequence[Slot]) -> frozenset[int]:
    """Give the headings over columns that are one word with numbers in turn: each word stays with its number."""
    over = sorted((slot for slot in header if slot.column_span > 1), key=lambda slot: slot.column)
    numbered = [(slot, number) for slot in over if (number := _NUMBERED.search(to_arabic(_text(slot))))]
    names = {to_arabic(_text(slot))[: number.start()].strip() for slot, number in numbered}
    in_turn = all(int(after[0]) - int(number[0]) == 1 for (_, number), (_, after) in pairwise(numbered))
    if len(numbered) < 2 or len(names) > 1 or not in_turn or not any(map(str.isalpha, "".join(names))):
        return frozenset()
    return frozenset(id(slot) for slot, _ in numbered)


def _straddles(row: Sequence[Slot], figures: Collection[int]) -> bool:
    """Whether a text beside figures reaches over a gutter of figures, or over any in a row with a number of its own."""
    if not any(states_figure(_text(slot)) for slot in row[1:]):
        return False
    keyed = row[0].column == 0 and row[0].column_span == 1 and _is_key(row[0])
    wide = [slot for slot in row if slot.column_span > 1]
    if wide and wide[0] is row[0] and len(wide) == 1 and _text(row[0]).startswith(SUM_BEGINNINGS):
        return False
    return bool(wide) and (keyed or any(set(_columns(slot)) & set(figures) - {0} for slot in wide))


def _is_key(slot: Slot) -> bool:
    text = _text(slot)
    return begins_item(text) or states_figure(text)


def _holds_several(
    row: Sequence[Slot], figures: Collection[int], shown: Callable[[int], ColumnFigures]
) -> bool:
    """Whether a cell holds two figures, or a figure apart from other text: two cells that no gutter parts."""
    return any(
        _is_several(slot, figures) and not _is_cut(slot, partial(shown, slot.column))
        for slot in row
        if slot.column_span == 1
    )


def _is_cut(slot: Slot, shown: Evidence) -> bool:
    """Whether the lines of a cell are but one figure, which its width cuts."""
    lines = slot.lines()
    return len(lines) > 1 and len(cut_lines(lines, slot.box[2] - slot.box[0], shown)) == len(lines) - 1


def _breaks_figures(rows: Sequence[Sequence[Slot]]) -> bool:
    """Whether several cells hold what is no whole number, such as `4,245,81`: figures go on in the lines below."""
    texts = ["".join(_text(slot).split()) for row in rows for slot in row[1:]]
    return sum(is_figure(text) and not all(map(is_sound, numerals_in(text))) for text in texts) >= _BROKEN


def _is_several(slot: Slot, figures: Collection[int]) -> bool:
    if slot.column == 0 and _RANGE.fullmatch(to_arabic(_text(slot))):
        return False
    bare = [word for word in slot.words if is_figure(word.text) and not is_bracketed(word.text)]
    if len(bare) > 1 and len(bare) == len(slot.words):
        return True
    if any(is_amount_in_brackets(above.text) and below in bare for above, below in pairwise(slot.words)):
        return True
    if slot.column in figures and len(bare) > 1 and slot.words[0] is bare[0] and slot.words[-1] is bare[-1]:
        return True
    return any(
        states_figure(chunk.text) and not begins_item(line.chunks[0].text)
        for line in chunk_lines(slot.words)
        if len(line.chunks) > 1
        for chunk in line.chunks
    )


def _is_header(row: Sequence[Slot]) -> bool:
    """Whether known headings of several kinds stand beside one another in a row: a header read as a row of the table.

    The lines of one label may each be the wording of another heading.
    """
    found = [
        (role, slot, number)
        for slot in row
        for number, line in enumerate(_lines(slot))
        for chunk in line.chunks
        if (role := role_of(chunk.text)) is not None
    ]
    return any(
        role != other and (slot is not beside or number == its)
        for (role, slot, number), (other, beside, its) in combinations(found, 2)
    )


def _has_figure(row: Sequence[Slot]) -> bool:
    return any(is_figure(word.text) for slot in row for word in slot.words)


def _is_headed(header: Sequence[Slot], slots: Sequence[Slot], depth: int) -> bool:
    """Whether every column but the first has a heading of its own."""
    own = {slot.column for slot in header if slot.column_span == 1 and slot.row + slot.row_span == depth}
    return own >= set(range(1, max(slot.column + slot.column_span for slot in slots)))


def _columns(slot: Slot) -> range:
    return range(slot.column, slot.column + slot.column_span)


def _lines(slot: Slot) -> list[ChunkLine]:
    return chunk_lines(slot.words)


def _text(slot: Slot) -> str:
    return " ".join(word.text for word in slot.words)
