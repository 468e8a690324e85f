"""Tables without rulings: lines whose figures stand in columns.

Told only by what leaves little doubt: several lines that follow one another, each with a label and with figures in
two columns or more, which stand under one another. One figure a line is a list or prose, and stays so.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import regex

from extract.tables.blank_columns import with_blank_columns
from extract.tables.chunks import (
    FEWEST_COLUMNS,
    FIGURE_COLUMNS,
    LEVEL,
    Chunk,
    ChunkLine,
    Columns,
    reach,
)
from extract.tables.cut_figures import may_be_one_number
from extract.tables.figures import states_figure
from extract.tables.gutters import columns_of
from extract.tables.headings import headings_of
from extract.tables.line_words import CAPTION_WORDS, NOTE_WORDS
from extract.tables.new_headers import heads_columns
from extract.tables.slots import RuledTable, Word
from extract.tables.text_columns import ONE_ROW, TextColumns, column_at
from extract.tables.text_rows import joined_rows, placed_lines, shape_of
from extract.tables.unruled_layout import NEXT_LINE, header_lines, lay_out, rests_of_row
from extract.tables.vocabulary import SUM_BEGINNINGS

_FEWEST_RECORDS: Final = 3
_NEXT_RECORD: Final = 6.0
"""How far under a record and the further lines of its label, in ems, the next one begins at most."""
_FULL: Final = 0.75
"""A text over this share of a table's width is a line of prose."""
_TITLE: Final = 3
"""So many lines has the title of a table at most, with the first of its headings."""
_WRAPPED: Final = 1.1
"""A line goes on from the last record where it is no farther from it, by this factor, than lines in the table."""

_CAPTION: Final = regex.compile(rf"(?:{'|'.join(CAPTION_WORDS)})\s*[\d๐-๙]")


def unruled_tables(words: Sequence[Word], lines: Sequence[ChunkLine]) -> tuple[list[RuledTable], list[Word]]:
    """Find tables among words that stand in no ruled one, and their lines; give them, and the words that are left."""
    clear = [columns for start in range(len(lines)) if (columns := _columns(lines, _run(lines, start)))]
    tables: list[RuledTable] = []
    taken: set[int] = set()
    start = begun = 0
    while start < len(lines):
        run = _run(lines, start)
        records = [lines[index] for index in run if lines[index].is_record]
        columns = (
            _columns(lines, run)
            or next((known for known in clear if _fit(records, known)), None)
            or _columns_of_headings(lines[:start], records, clear)
        )
        if columns is None:
            start += 1
            continue
        header = header_lines(lines[begun:start], lines[start], columns)
        rests = rests_of_row(header, columns)
        header, start = header[: len(header) - rests], start - rests
        columns = with_blank_columns(columns, header)
        end = _end(lines, run, columns)
        placed = placed_lines([lines[start:end]], columns)
        table = lay_out(headings_of(header, columns), joined_rows(placed, shape_of(placed, columns)), columns)
        if _is_part(lines, start, end, header, columns):
            table = table._replace(certain=False, complete=False)
        tables.append(table)
        taken.update(id(word) for slot in table.slots for word in slot.words)
        start = begun = end
    return tables, [word for word in words if id(word) not in taken]


def _is_part(
    lines: Sequence[ChunkLine], start: int, end: int, header: Sequence[ChunkLine], columns: TextColumns
) -> bool:
    """Whether the lines of a table are but a part of one: other text stands close above or below them.

    Under a header, only texts beside one another right below are taken for more of it: a note may stand there, too.
    """
    if (
        _is_close(lines, end)
        and (not header or len(lines[end].chunks) > 1)
        and not _is_prose(lines, end, columns)
    ):
        return True
    return not header and _is_close(lines, start)


def _is_prose(lines: Sequence[ChunkLine], index: int, columns: TextColumns) -> bool:
    """Whether a line is a note, or goes over most of the columns above it, with no row of theirs right below."""
    chunk, *others = lines[index].chunks
    if others or chunk.text.startswith(NOTE_WORDS):
        return not others
    width = columns.extents[-1][1] - columns.extents[0][0]
    after = lines[index + 1 : index + 2]
    return chunk.x1 - chunk.x0 >= _FULL * width and not any(len(line.chunks) > 1 for line in after)


def _is_close(lines: Sequence[ChunkLine], index: int) -> bool:
    """Whether a line stands close below the one before."""
    if not 0 < index < len(lines):
        return False
    return lines[index].baseline - lines[index - 1].baseline <= NEXT_LINE * lines[index].size


def _run(lines: Sequence[ChunkLine], start: int) -> range:
    """Give the lines from the record at `start` to the last that follows in the same columns; none without a record."""
    if not lines[start].is_record:
        return range(start, start)
    last = start
    reached = lines[start].baseline
    figures = lines[start].figures
    for index, line in enumerate(lines[start + 1 :], start=start + 1):
        if line.baseline - reached > _NEXT_RECORD * line.size or _stands_apart(line):
            break
        if line.is_record or (_is_label(line, lines[last]) and _is_close(lines, index)):
            reached = line.baseline
        if line.is_record:
            if not _in_line(line, figures):
                break
            figures += line.figures
            last = index
        elif len(line.chunks) > 1 and (
            not _under(line.chunks, lines[last].chunks) or heads_columns(line, lines[start : last + 1])
        ):
            break
    return range(start, last + 1)


def _stands_apart(line: ChunkLine) -> bool:
    """Whether a line is a note below a table, or the caption of the next one."""
    text = line.chunks[0].text
    if text.startswith(NOTE_WORDS):
        return True
    # In a row whose label begins so, the figures of the row stand beside it.
    return len(line.chunks) == 1 and _CAPTION.match(text) is not None


def _is_label(line: ChunkLine, record: ChunkLine) -> bool:
    """Whether a line is one text that begins where a label of a record does, and ends before its figures begin."""
    chunk = line.chunks[0]
    labels = [label for label in record.chunks if not label.figure]
    return (
        len(line.chunks) == 1
        and any(abs(label.x0 - chunk.x0) <= LEVEL * line.size for label in labels)
        and chunk.x1 < min((figure.x0 for figure in record.figures if figure.x0 > chunk.x0), default=0.0)
    )


def _in_line(record: ChunkLine, above: Sequence[Chunk]) -> bool:
    """Whether the figures of a record stand under figures of the records above, or the other way about."""
    return all(any(a.x0 < b.x1 and b.x0 < a.x1 for b in above) for a in record.figures[-FIGURE_COLUMNS:])


def _under(chunks: Sequence[Chunk], above: Sequence[Chunk]) -> bool:
    """Whether texts beside one another each stand under one text of a record, as the further lines of its cells do."""
    return all(sum(a.x0 < chunk.x1 and chunk.x0 < a.x1 for a in above) == 1 for chunk in chunks)


def _columns(lines: Sequence[ChunkLine], run: range) -> TextColumns | None:
    """Give the columns that a run of lines shows, or None where it shows none clearly."""
    records = [lines[index] for index in run if lines[index].is_record]
    if len(records) < _FEWEST_RECORDS:
        return None
    columns = columns_of(lines[run.start : run.stop])
    if columns is None or len(columns.figures - {0}) < FIGURE_COLUMNS:
        return None
    return columns


def _fit(records: Sequence[ChunkLine], columns: TextColumns) -> bool:
    """Whether records have one text in each of some columns."""
    each = [(index, index + 1) for index in range(columns.count)]
    return bool(records) and all(
        [reach(chunk, record.size, columns.extents) for chunk in record.chunks] == each for record in records
    )


def _columns_of_headings(
    above: Sequence[ChunkLine], records: Sequence[ChunkLine], clear: Sequence[TextColumns]
) -> TextColumns | None:
    """Give the columns that the headings right above show, where the figures of a few records stand under them.

    Where another table of the page has them clearly, its columns are taken: headings are narrower than columns.
    """
    if not records or not above or records[0].baseline - above[-1].baseline > NEXT_LINE * above[-1].size:
        return None
    headings = sorted(
        (
            chunk
            for line in above
            if not line.is_record and above[-1].baseline - line.baseline < ONE_ROW * line.size
            for chunk in line.chunks
        ),
        key=lambda chunk: chunk.x0,
    )
    columns = [(chunk.x0, chunk.x1) for chunk in headings]
    if len(columns) < FEWEST_COLUMNS or any(left[1] >= right[0] for left, right in pairwise(columns)):
        return None
    for record in records:
        under = [_heading_over(chunk, columns) for chunk in record.figures]
        if None in under or len(set(under)) < len(under):
            return None
    for known in clear:
        if [column_at((chunk.x0 + chunk.x1) / 2, known) for chunk in headings] == list(range(known.count)):
            return known
    gutters = tuple((left[1], right[0]) for left, right in pairwise(columns))
    figures = {_heading_over(chunk, columns) for record in records for chunk in record.figures}
    begins = tuple(start for start, _ in columns)
    return TextColumns(
        gutters, tuple(columns), begins, frozenset(index for index in figures if index is not None)
    )


def _heading_over(chunk: Chunk, columns: Columns) -> int | None:
    """Give the one heading that a figure stands under."""
    over = [index for index, (x0, x1) in enumerate(columns) if chunk.x0 < x1 and x0 < chunk.x1]
    return over[0] if len(over) == 1 else None


def _end(lines: Sequence[ChunkLine], run: range, columns: TextColumns) -> int:
    """Give where the lines end that go on from the last record.

    They are single texts that begin where its texts begin, and what its cells cut off figures.
    """
    steps = [below.baseline - above.baseline for above, below in pairwise(lines[run.start : run.stop])]
    farthest, widest = _WRAPPED * min(steps, default=0.0), _WRAPPED * max(steps, default=0.0)
    last = run.stop - 1
    for index in range(run.stop, len(lines)):
        line = lines[index]
        near = line.baseline - lines[index - 1].baseline <= farthest
        if near and _is_rest(line, lines[last:index], columns):
            continue
        if line.baseline - lines[index - 1].baseline <= widest and _is_sum(line, columns):
            last = index
            continue
        if _stands_apart(line) or _leads(lines[index:], lines[run.start : run.stop]):
            return index
        first, end = reach(line.chunks[0], line.size, columns.extents)
        level = abs(line.chunks[0].x0 - columns.extents[first][0]) <= LEVEL * line.size
        if len(line.chunks) > 1 or end - first > 1 or first in columns.figures or not (near and level):
            return index
    return len(lines)


def _is_sum(line: ChunkLine, columns: TextColumns) -> bool:
    """Whether a line is a row of sums, however few it has: each in a column of figures, other texts each in a column."""
    label, *others = line.chunks
    spans = [(chunk, reach(chunk, line.size, columns.extents)) for chunk in others]
    return (
        label.text.startswith(SUM_BEGINNINGS)
        and any(chunk.figure for chunk in others)
        and all(
            end - first == 1 and (first in columns.figures or not states_figure(chunk.text))
            for chunk, (first, end) in spans
        )
    )


def _leads(lines: Sequence[ChunkLine], rows: Sequence[ChunkLine]) -> bool:
    """Whether some lines begin with other headings than those of the rows above, or with their title."""
    return any(heads_columns(line, rows) for line in lines[:_TITLE])


def _is_rest(line: ChunkLine, record: Sequence[ChunkLine], columns: TextColumns) -> bool:
    """Whether a line is what the cells of a record cut off its figures, beside further lines of its labels at most.

    `record` are its lines so far.
    """
    cut = False
    for chunk in line.chunks:
        first, end = reach(chunk, line.size, columns.extents)
        if end - first > 1:
            return False
        if first not in columns.figures:
            if abs(chunk.x0 - columns.extents[first][0]) > LEVEL * line.size:
                return False
            continue
        above = [
            its.text
            for over in record
            for its in over.chunks
            if reach(its, over.size, columns.extents) == (first, end)
        ]
        if not may_be_one_number("".join(above), chunk.text):
            return False
        cut = True
    return cut
