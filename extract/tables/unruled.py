"""Tables without rulings: lines whose figures stand in columns.

Told only by what leaves little doubt: several lines that follow one another, each with a label and with figures in
two columns or more, which stand under one another. One figure a line is a list or prose, and stays so.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.tables.chunks import (
    FEWEST_COLUMNS,
    FIGURE_COLUMNS,
    LEVEL,
    Chunk,
    ChunkLine,
    Columns,
    chunk_lines,
    reach,
)
from extract.tables.slots import RuledTable, Word
from extract.tables.unruled_layout import NEXT_LINE, ONE_ROW, Row, header_rows, lay_out

_FEWEST_RECORDS: Final = 3
_NEXT_RECORD: Final = 6.0
"""How far under a record, in ems, the next one begins at most: its label may wrap over three lines."""
_WRAPPED: Final = 1.1
"""A line goes on from the last record where it is no farther from it, by this factor, than lines in the table."""


def unruled_tables(words: Sequence[Word]) -> tuple[list[RuledTable], list[Word]]:
    """Find tables among words that stand in no ruled one; give them, and the words that are left."""
    lines = chunk_lines([word for word in words if word.across])
    clear = [columns for start in range(len(lines)) if (columns := _columns(_run(lines, start)))]
    tables: list[RuledTable] = []
    taken: set[int] = set()
    start = 0
    while start < len(lines):
        records = _run(lines, start)
        columns = (
            _columns(records)
            or next((known for known in clear if _fit(records, known)), None)
            or _columns_of_headings(lines[:start], records, clear)
        )
        if columns is None:
            start += 1
            continue
        header = header_rows(lines[:start], lines[start], columns)
        body, start = _body(lines, start, lines.index(records[-1]), columns)
        table = lay_out(header, body, columns)
        tables.append(table)
        taken.update(id(word) for slot in table.slots for word in slot.words)
    return tables, [word for word in words if id(word) not in taken]


def _run(lines: Sequence[ChunkLine], start: int) -> list[ChunkLine]:
    """Give the record at `start` and those that follow it in the same columns; none where there is no record."""
    if not lines[start].is_record:
        return []
    records = [lines[start]]
    for line in lines[start + 1 :]:
        if line.baseline - records[-1].baseline > _NEXT_RECORD * line.size:
            break
        if line.is_record:
            if not _in_line(line, records[-1]):
                break
            records.append(line)
        elif len(line.chunks) > 1:
            break
    return records


def _in_line(one: ChunkLine, other: ChunkLine) -> bool:
    """Whether the last figures of two records stand under one another."""
    pairs = zip(one.figures[-FIGURE_COLUMNS:], other.figures[-FIGURE_COLUMNS:], strict=True)
    return all(a.x0 < b.x1 and b.x0 < a.x1 for a, b in pairs)


def _columns(records: Sequence[ChunkLine]) -> Columns | None:
    """Give the columns that most of the records show, or None where they show none clearly."""
    if len(records) < _FEWEST_RECORDS:
        return None
    count = Counter(len(record.chunks) for record in records).most_common(1)[0][0]
    typical = [record.chunks for record in records if len(record.chunks) == count]
    columns = [
        (min(chunk.x0 for chunk in chunks), max(chunk.x1 for chunk in chunks))
        for chunks in zip(*typical, strict=True)
    ]
    of_figures = sum(all(chunk.figure for chunk in chunks) for chunks in zip(*typical, strict=True))
    apart = all(left[1] < right[0] for left, right in pairwise(columns))
    return columns if apart and of_figures >= FIGURE_COLUMNS else None


def _fit(records: Sequence[ChunkLine], columns: Columns) -> bool:
    """Whether records have one text in each of some columns."""
    each = [(index, index + 1) for index in range(len(columns))]
    return bool(records) and all(
        [reach(chunk, record.size, columns) for chunk in record.chunks] == each for record in records
    )


def _columns_of_headings(
    above: Sequence[ChunkLine], records: Sequence[ChunkLine], clear: Sequence[Columns]
) -> Columns | None:
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
        under = [_under(chunk, columns) for chunk in record.figures]
        if None in under or len(set(under)) < len(under):
            return None
    for known in clear:
        if [reach(chunk, records[0].size, known) for chunk in headings] == [
            (i, i + 1) for i in range(len(known))
        ]:
            return known
    return columns


def _under(chunk: Chunk, columns: Columns) -> int | None:
    """Give the one heading that a figure stands under."""
    over = [index for index, (x0, x1) in enumerate(columns) if chunk.x0 < x1 and x0 < chunk.x1]
    return over[0] if len(over) == 1 else None


def _body(lines: Sequence[ChunkLine], start: int, last: int, columns: Columns) -> tuple[list[Row], int]:
    """Give the rows from the first record on, and where they end: each record with the lines that go on from it."""
    rows: list[Row] = []
    steps = [below.baseline - above.baseline for above, below in pairwise(lines[start : last + 1])]
    for index in range(start, len(lines)):
        line = lines[index]
        if index <= last and line.is_record:
            rows.append([line])
            continue
        first, end = reach(line.chunks[0], line.size, columns)
        begins = abs(line.chunks[0].x0 - columns[first][0]) <= LEVEL * line.size
        near = index <= last or line.baseline - lines[index - 1].baseline <= _WRAPPED * min(
            steps, default=0.0
        )
        if len(line.chunks) > 1 or not begins or not near:
            return rows, index
        if end - first == 1 and not all(chunk.figure for chunk in _in_column(rows, first, columns)):
            rows[-1].append(line)
        elif first == 0 and index < last:
            rows.append([line])
        else:
            return rows, index
    return rows, len(lines)


def _in_column(rows: Sequence[Row], column: int, columns: Columns) -> list[Chunk]:
    return [
        chunk
        for row in rows
        for chunk in row[0].chunks
        if reach(chunk, row[0].size, columns) == (column, column + 1)
    ]
