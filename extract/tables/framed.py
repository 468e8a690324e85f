"""Tables that lines across frame: their columns come from the gutters of their text, their rows from the lines."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.tables.beside_frames import lines_beside, rests_below
from extract.tables.blank_columns import with_blank_columns
from extract.tables.chunks import Chunk, ChunkLine, chunk_lines, left, right
from extract.tables.figures import is_contents, is_figure, states_figure
from extract.tables.frames import Frame
from extract.tables.grounds import Grounds, HeaderGrounds, grounds_in
from extract.tables.gutters import columns_between, columns_of
from extract.tables.headers import role_of
from extract.tables.headings import Header, headings_of, headings_on
from extract.tables.line_words import NOTE_WORDS
from extract.tables.narrow_gutters import numbers_gutter
from extract.tables.new_headers import heads_columns, states_levels, without_titles
from extract.tables.slots import RuledTable, Word
from extract.tables.text_columns import TextColumns, cells_of
from extract.tables.text_rows import joined_rows, placed_lines, shape_of
from extract.tables.unruled_layout import lay_out

_BEYOND: Final = 1.0
"""Text that reaches this far, in ems, over the ends of the lines stands in no table of theirs."""
_FULL: Final = 0.75
"""A text over this share of a frame's width goes over its columns, as lines of prose do."""
_ROOM: Final = 2.6
"""Room this high, in ems, parts what stands between two tables from them."""
_ROW: Final = 1.7
"""A text this far under a row, in ems, is no further line of it."""
_MOST_HEADINGS: Final = 8
"""A header has no more lines of text than this."""
_FEWEST_HEADINGS: Final = 3
"""So many words at least are the headings of a table, where none of them is known."""
_KNOWN: Final = 2
"""So many known headings make a table of words, which has no figures."""
_APART: Final = 0.8
"""A gap this wide, in ems, stands between cells."""
_FIGURES: Final = 2
"""So many figures under one another, at least, are a column of figures."""


Strip = list[ChunkLine]
Edges = tuple[float, ...]


def framed_tables(words: Sequence[Word], frames: Sequence[Frame]) -> tuple[list[RuledTable], list[Word]]:
    """Find the tables in frames; give them, and the words that are in none."""
    tables: list[RuledTable] = []
    free = [word for word in words if word.across] if frames else []
    for frame in frames:
        if _is_narrower(free, frame):
            continue
        strips = _strips(free, frame, frames)
        for run in _runs(strips, frame):
            found = [strip for strip in strips[run.start : run.stop] if strip]
            found[-1] = _without_note(found[-1])
            if _is_titled_within(strips, run.stop):
                found[-1] = _before_title(found[-1])
            elif run.stop < len(strips):
                found[-1] = _without_title(found[-1])
            else:
                below = chunk_lines([word for word in free if _is_under(word, frame)])
                found.append(lines_beside(below, found))
                rows = [line for strip in found for line in strip]
                found[-1] += rests_below(below[len(found[-1]) :], rows)
            if run.start == 0 and not _heads(found[0]):
                over = chunk_lines([word for word in free if _is_over(word, frame)])
                found.insert(0, _heads_over(over, frame) or lines_beside(over[::-1], found)[::-1])
            table = _table([strip for strip in found if strip], _grounds(frame, run))
            if table is not None:
                tables.append(table)
                taken = {id(word) for slot in table.slots for word in slot.words}
                free = [word for word in free if id(word) not in taken]
    taken = {id(word) for table in tables for slot in table.slots for word in slot.words}
    return tables, [word for word in words if id(word) not in taken]


def _strips(words: Sequence[Word], frame: Frame, frames: Sequence[Frame]) -> list[Strip | None]:
    """Give the lines of text between every two lines of a frame.

    None where text reaches over their ends, or another frame stands between them.
    """
    strips: list[Strip | None] = []
    for top, bottom in pairwise(frame.heights):
        lines = chunk_lines([word for word in words if top < word.place(0)[1] < bottom])
        inside = [line for line in lines if line.chunks[-1].x1 > frame.x0 and line.chunks[0].x0 < frame.x1]
        foreign = _is_prose(inside, frame) or _is_between(inside, top, bottom)
        foreign = foreign or any(_is_in(other, top, bottom) for other in frames)
        strips.append(None if foreign else inside)
    return strips


def _is_narrower(words: Sequence[Word], frame: Frame) -> bool:
    """Whether records begin before a frame: its lines leave out the first column, as under cells over several rows."""
    top, bottom = frame.heights[0], frame.heights[-1]
    lines = chunk_lines([word for word in words if top < word.place(0)[1] < bottom])
    return any(
        line.is_record
        and line.chunks[0].x1 < frame.x0
        and frame.x0 - line.size < line.chunks[1].x0 < line.chunks[-1].x1 < frame.x1 + line.size
        for line in lines
    )


def _is_in(frame: Frame, top: float, bottom: float) -> bool:
    return sum(top < height < bottom for height in frame.heights) > 1


def _is_prose(lines: Sequence[ChunkLine], frame: Frame) -> bool:
    """Whether a line reaches over the ends of a frame, or several fill nearly all its width."""
    full = 0
    for line in lines:
        beyond = _BEYOND * line.size
        if line.chunks[0].x0 < frame.x0 - beyond or line.chunks[-1].x1 > frame.x1 + beyond:
            return True
        full += any(chunk.x1 - chunk.x0 > _FULL * (frame.x1 - frame.x0) for chunk in line.chunks)
    return full > 1


def _is_between(lines: Sequence[ChunkLine], top: float, bottom: float) -> bool:
    """Whether lines are single texts with wide room about them, or notes: they stand between two tables."""
    if not lines or not _lead([list(lines)]):
        return False
    heights = [top, *(line.baseline for line in lines), bottom]
    widest = max(below - above for above, below in pairwise(heights))
    return widest > _ROOM * lines[0].size or lines[0].chunks[0].text.startswith(NOTE_WORDS)


def _is_under(word: Word, frame: Frame) -> bool:
    x, y = word.place(0)
    return y > frame.heights[-1] and frame.x0 <= x <= frame.x1


def _is_over(word: Word, frame: Frame) -> bool:
    x, y = word.place(0)
    return y < frame.heights[0] and frame.x0 <= x <= frame.x1


def _runs(strips: Sequence[Strip | None], frame: Frame) -> list[range]:
    """Give the runs of strips that may be one table: empty room and prose end one, a header begins one.

    Single texts between two tables are the title of the second, and no strip of either; one more names its unit.
    """
    runs: list[range] = []
    start: int | None = None
    for index, strip in enumerate(strips):
        if not strip:
            runs += [range(start, index)] if start is not None else []
            start = None
        elif start is None:
            start = index
        elif _begins_table(strips, index, frame) and not _lead(strips[start:index]):
            end = index
            while _lead(strips[end - 1 : end]):
                end -= 1
            runs.append(range(start, end))
            start = min(end + 1, index)
    return runs if start is None else [*runs, range(start, len(strips))]


def _begins_table(strips: Sequence[Strip | None], index: int, frame: Frame) -> bool:
    """Whether a strip is a header: by its known headings, the title right above it, or the grounds of its cells."""
    strip = strips[index] or []
    return (
        _is_header(strip)
        or _is_titled(strips, index)
        or _is_titled_within(strips, index)
        or _heads_others(strips, index)
        or _is_on_grounds(strips, index, frame)
    )


def _is_header(strip: Strip) -> bool:
    """Whether lines are words only, beside one another, and among them known headings."""
    return _heads(strip) and any(role_of(chunk.text) for line in strip for chunk in line.chunks)


def _is_titled(strips: Sequence[Strip | None], index: int) -> bool:
    """Whether words beside one another stand between a text alone, with figures before it, and figures or the end."""
    if index < 2:
        return False
    before, titles, strip = (strips[place] or [] for place in (index - 2, index - 1, index))
    after = strips[index + 1] if index + 1 < len(strips) else before
    several = max((len(line.chunks) for line in strip), default=0) >= _FEWEST_HEADINGS
    return (
        several
        and _heads(strip)
        and bool(titles)
        and _lead([titles])
        and all(any(line.figures for line in other or ()) for other in (before, after))
    )


def _is_titled_within(strips: Sequence[Strip | None], index: int) -> bool:
    """Whether words beside one another stand under the title of a table that follows rows without a line between."""
    if not 0 < index < len(strips):
        return False
    before, strip = strips[index - 1] or [], strips[index] or []
    several = max((len(line.chunks) for line in strip), default=0) >= _FEWEST_HEADINGS
    return several and _heads(strip) and len(_before_title(before)) < len(before)


def _heads_others(strips: Sequence[Strip | None], index: int) -> bool:
    """Whether words beside one another stand where the rows right before have figures."""
    before, strip = strips[index - 1] or [], strips[index] or []
    return index > 0 and _heads(strip) and any(heads_columns(line, before) for line in strip)


def _before_title(strip: Strip) -> Strip:
    """Leave out the texts alone that name what follows several rows: the first goes over a gutter of theirs."""
    end = len(strip)
    while end and len(strip[end - 1].chunks) == 1 and not strip[end - 1].figures:
        end -= 1
    rows = [line for line in strip[:end] if line.figures]
    while len(rows) >= _FIGURES and end < len(strip):
        title = strip[end].chunks[0]
        gutter = min((line.chunks[1].x0 for line in rows if len(line.chunks) > 1), default=title.x1)
        if title.x0 < gutter < title.x1:
            return strip[:end]
        end += 1
    return strip


def _is_on_grounds(strips: Sequence[Strip | None], index: int, frame: Frame) -> bool:
    """Whether a strip is the first row of a header by the grounds of its cells."""
    grounds = _grounds(frame, range(index, len(strips)))
    return grounds.header is not None and _header_on(grounds.header, [strips[index] or []]) is not None


def _heads(strip: Strip) -> bool:
    """Whether lines are few, without a figure but levels in turn, and some of them beside one another."""
    few = len(strip) <= _MOST_HEADINGS and any(len(line.chunks) > 1 for line in strip)
    words = [line for number, line in enumerate(strip) if not (number and states_levels(line))]
    return few and not any(states_figure(chunk.text) for line in words for chunk in line.chunks)


def _lead(strips: Sequence[Strip | None]) -> bool:
    """Whether all that strips hold are single texts, as the name of a unit above the headings."""
    return all(len(line.chunks) == 1 and not line.figures for strip in strips for line in strip or ())


def _without_note(strip: Strip) -> Strip:
    """Leave out the note right below the last row of a table, and what follows it."""
    notes = (place for place, line in enumerate(strip) if line.chunks[0].text.startswith(NOTE_WORDS))
    end = next(notes, len(strip))
    return strip[:end] if end and not any(line.figures for line in strip[end:]) else strip


def _without_title(strip: Strip) -> Strip:
    """Leave out the title of the next table, which follows the last row of a table without a line between."""
    end = len(strip)
    while (
        end > 1
        and len(strip[end - 1].chunks) == 1
        and not strip[end - 1].figures
        and strip[end - 1].baseline - strip[end - 2].baseline > _ROW * strip[end - 1].size
    ):
        end -= 1
    return strip[:end]


def _heads_over(lines: Sequence[ChunkLine], frame: Frame) -> Strip:
    """Give the lines right above a frame that are headings, where no line is drawn over these; empty where none are."""
    below = frame.heights[0]
    heads: Strip = []
    for line in reversed(lines):
        room = _ROOM if heads and len(line.chunks) > 1 else _ROW
        if below - line.baseline > room * line.size or any(
            states_figure(chunk.text) for chunk in line.chunks
        ):
            break
        heads.insert(0, line)
        below = line.baseline
    heads = without_titles(heads)
    several = max((len(line.chunks) for line in heads), default=0) >= _FEWEST_HEADINGS
    return heads if several and _heads(heads) else []


def _grounds(frame: Frame, run: range) -> Grounds:
    """Give what the grounds of cells show between the lines of a run of strips."""
    return grounds_in(frame.grounds, (frame.x0, frame.heights[run.start], frame.x1, frame.heights[run.stop]))


def _table(strips: Sequence[Strip], grounds: Grounds) -> RuledTable | None:
    """Give the table that strips hold; None where they hold none."""
    on_grounds = _header_on(grounds.header, strips) if grounds.header else None
    header, headed = on_grounds or (None, _headed(strips))
    if not (on_grounds or headed):
        strips = _with_header_apart(strips)
        headed = _headed(strips)
    headings = [line for strip in strips[:headed] for line in strip]
    headings = headings if header else without_titles(headings)
    body = [line for strip in strips[headed:] for line in strip]
    if not any(len(line.chunks) > 1 for line in body):
        return None
    edges = grounds.edges if header else _with_numbers(grounds.edges, body, headings)
    columns = columns_between(edges, body, headings) if edges else columns_of(body, headings)
    if columns is not None and not edges:
        columns = with_blank_columns(columns, headings)
    if columns is None or not _is_table(headings, body, columns, len(strips) - headed):
        return None
    lines = placed_lines(strips[headed:], columns)
    rows = joined_rows(lines, shape_of(lines, columns))
    return lay_out(header or headings_of(headings, columns), rows, columns)


def _with_numbers(edges: Edges, body: Strip, headings: Strip) -> Edges:
    """Give the edges of columns, with that between the numbers of rows and their labels: a sum's ground is under both."""
    gutter = numbers_gutter(body, headings) if edges else None
    if gutter is None or not edges[0] < gutter[0] < gutter[1] < edges[1]:
        return edges
    return (edges[0], sum(gutter) / 2, *edges[1:])


def _header_on(grounds: HeaderGrounds, strips: Sequence[Strip]) -> tuple[Header, int] | None:
    """Give the header that stands on grounds, and how many strips it is; None where its first cells are no headings."""
    headed = sum(all(line.baseline < grounds.bottom for line in strip) for strip in strips)
    lines = [line for strip in strips[:headed] for line in strip]
    header = headings_on(grounds, lines)
    if header is None:
        return None
    over = [" ".join(word.text for word in one.words) for one in header.headings if one.rows[0] == 0]
    return (header, headed) if len(over) > 1 and not any(map(states_figure, over)) else None


def _headed(strips: Sequence[Strip]) -> int:
    """Give how many strips are headings by their words."""
    return max((count for count in range(1, len(strips) + 1) if _are_headings(strips[:count])), default=0)


def _with_header_apart(strips: Sequence[Strip]) -> Sequence[Strip]:
    """Part the headings from the rows below them where no line does: the lines above the first figure."""
    first = strips[0]
    end = next((place for place, line in enumerate(first) if line.figures), len(first))
    several = max((len(line.chunks) for line in first[:end]), default=0) >= _FEWEST_HEADINGS
    if end == len(first) or not several or not _heads(first[:end]):
        return strips
    return [first[:end], first[end:], *strips[1:]]


def _are_headings(strips: Sequence[Strip]) -> bool:
    """Whether strips are headings: all but the last may be single texts, and no more lines than a header has."""
    return _heads(strips[-1]) and all(_heads(strip) or _lead([strip]) for strip in strips[:-1])


def _is_table(header: Strip, body: Strip, columns: TextColumns, strips: int) -> bool:
    """Whether lines are a table: figures under one another beside labels, under headings or in ruled rows."""
    known = sum(role_of(chunk.text) is not None for line in header for chunk in line.chunks)
    figures: Counter[int | None] = Counter(
        cell.alone for line in body for cell in cells_of(line, columns) if states_figure(cell.chunk.text)
    )
    if any(_hides_figure(cell.chunk) for line in body for cell in cells_of(line, columns)):
        return False
    if len(columns.figures - {0}) == 1 and is_contents([line.chunks[-1].text for line in body]):
        return False
    several = [column for column in columns.figures - {0} if figures[column] >= _FIGURES]
    if not several:
        return known >= _KNOWN and bool(columns.figures - {0} or columns.count > 2)
    return bool(header) or strips > 1 or len(several) > 1


def _hides_figure(chunk: Chunk) -> bool:
    """Whether a figure stands far from other text of its cell: two cells that no gutter parts."""
    words = chunk.words
    gaps = [
        right(before) + _APART * before.clusters[0].size < left(after) for before, after in pairwise(words)
    ]
    return any(
        gap and is_figure(word.text)
        for gap, pair in zip(gaps, pairwise(words), strict=True)
        for word in pair[1:]
    )
