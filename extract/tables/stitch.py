"""Grids joined into whole tables: over pages, with repeated headers left out and cells that go on joined."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from extract.sources.page import Grid, GridCell, TextLine
from extract.tables.alignment import (
    Mapping,
    mapping_by_count,
    mapping_by_edges,
    mapping_by_text,
    moved,
    within,
)
from extract.tables.edge_lines import running_lines
from extract.tables.furniture import is_continued_title, is_page_frame, repeats_title_lines
from extract.tables.header_slips import header_keys, same_but_for_digits
from extract.tables.header_spans import with_spans
from extract.tables.headers import header_depth
from extract.tables.matrix import MatrixRow, rows_of
from extract.tables.numbered_on import numbering_goes_on
from extract.tables.parting import parted_at_headers
from extract.tables.vocabulary import SECTION_MARKS
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key, similarity
from extract.thai.numbers import read_cell
from schemas import ReadBy, Trust

_YEAR: Final = re.compile(r"2[45]\d\d")


class PageBlocks(NamedTuple):
    """A page after its layout is known: its lines and grids in reading order, and which lines only frame them.

    `trust` says how far its text layer can be believed; None for a dump. `in_doubt` are how many of its tables stay
    text, since their columns are in doubt; `broken` how many of its cells hold a figure that is not whole.
    Where it shows two pages beside one another, `second` is the index of the first block of the second.
    """

    number: int
    read_by: ReadBy
    blocks: tuple[TextLine | Grid, ...]
    furniture: frozenset[int]
    trust: Trust | None = None
    in_doubt: int = 0
    broken: int = 0
    second: int | None = None


class Prose(NamedTuple):
    """A line outside tables: its page, how many tables stand before it, and whether it only frames its page."""

    page: int
    line: TextLine
    tables_before: int
    frames_page: bool = False


class Draft(NamedTuple):
    """A whole table before anything is known of its columns and rows.

    `last_leaf` counts the pages to its last one, both of two on one page.
    """

    title: tuple[TextLine, ...]
    read_by: ReadBy
    columns: int
    edges: tuple[float, ...] | None
    header: tuple[MatrixRow, ...]
    body: tuple[MatrixRow, ...]
    last_page: int
    last_leaf: int
    ruled: bool = True


def stitch(pages: Iterable[PageBlocks]) -> tuple[tuple[Draft, ...], tuple[Prose, ...]]:
    """Join the grids of all pages into tables, and give the lines outside them.

    A grid goes on the table before it where no text stands between, its columns are the same, and its header is
    the same again or it has none. On one page a second header begins a second table, unless its rows are numbered on:
    a long list in two halves. Two pages beside one another on one are pages after one another here.
    """
    drafts: list[Draft] = []
    prose: list[Prose] = []
    above: list[TextLine] = []
    heads: list[TextLine] = []
    between: list[TextLine] = []
    leaves = [leaf for page in pages for leaf in _leaves(page)]
    running_on = running_lines([leaf.blocks for leaf in leaves])
    for place, (page, running) in enumerate(zip(leaves, running_on, strict=True)):
        heads = []
        for index, block in enumerate(page.blocks):
            if isinstance(block, TextLine):
                frames_page = index in page.furniture
                prose.append(Prose(page.number, block, len(drafts), frames_page))
                if not frames_page:
                    above.append(block)
                    if index not in running:
                        between.append(block)
                elif not is_page_frame(block):
                    heads.append(block)
                continue
            for part in parted_at_headers(block):
                joined = _joined(drafts[-1], part, between, place) if drafts else None
                if joined is not None:
                    drafts[-1] = joined._replace(last_page=page.number, last_leaf=place)
                else:
                    # Where nothing else names a table, the running head of its page does.
                    drafts.append(_draft(part, above or heads, page, place))
                above, heads, between = [], [], []
    return tuple(drafts), tuple(prose)


def _leaves(page: PageBlocks) -> Iterator[PageBlocks]:
    """Give a page, or each of the two pages that it shows."""
    if page.second is None:
        yield page
        return
    for start, end in ((0, page.second), (page.second, len(page.blocks))):
        framing = frozenset(index - start for index in page.furniture if start <= index < end)
        yield page._replace(blocks=page.blocks[start:end], furniture=framing, second=None)


def _draft(grid: Grid, above: Sequence[TextLine], page: PageBlocks, place: int) -> Draft:
    rows = rows_of(grid)
    depth = header_depth(rows)
    headed = max((cell.column + 1 for row in rows[:depth] for cell in row.filled), default=grid.columns)
    body = [within(row, headed) for row in rows[depth:]] if grid.edges is None else []
    fits = bool(body) and None not in body
    return Draft(
        title=title_above(above),
        read_by=page.read_by,
        columns=headed if fits else grid.columns,
        edges=grid.edges,
        header=rows[:depth] if grid.edges else with_spans(rows[:depth]),
        body=tuple(row for row in body if row) if fits else rows[depth:],
        last_page=page.number,
        last_leaf=place,
        ruled=grid.ruled,
    )


_TITLE_LINES = 3
_TITLE_LENGTH = 220


def title_above(above: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """Give the lines that name a table: the last few short lines above it."""
    title: list[TextLine] = []
    for line in reversed(above):
        if len(title) == _TITLE_LINES or len(line.text) > _TITLE_LENGTH:
            break
        title.insert(0, line)
    return tuple(title)


def _joined(before: Draft, grid: Grid, between: Sequence[TextLine], leaf: int) -> Draft | None:
    """The table before with the grid's rows added, or None where the grid begins a table of its own."""
    section = _section_between(before, between)
    stated = before.edges is None
    same_page = not stated and leaf == before.last_leaf
    on_next_page = not stated and not same_page
    if (
        between
        and section is None
        and not (
            is_continued_title(between, before.title)
            or (on_next_page and repeats_title_lines(between, before.title))
        )
    ):
        return None
    mapping = _column_mapping(before, grid)
    if mapping is None:
        return None
    rows = tuple(moved(row, mapping) for row in rows_of(grid))
    printed = len(before.header)
    depth = printed if printed and _same_header(before.header, rows[:printed]) else header_depth(rows)
    if depth:
        same_header = section is None and (
            _same_header(before.header, rows[:depth])
            or (
                same_but_for_digits(before.header, rows[:depth])
                and numbering_goes_on(before.body, rows[depth:])
            )
        )
        if not same_header or _begins_again(before.body, rows[depth:]):
            return None
        if same_page and not numbering_goes_on(before.body, rows[depth:]):
            return None
    elif not same_page:
        depth = _repeated_head(before.body, rows)
    body = [row for row in (within(row, before.columns) for row in rows[depth:]) if row is not None]
    if len(body) < len(rows) - depth:
        return None
    body[:1] = [row._replace(first_on_page=True) for row in body[:1]]
    return before._replace(body=(*before.body, *([section] if section else []), *body))


def _section_between(before: Draft, between: Sequence[TextLine]) -> MatrixRow | None:
    """The one line between two grids, where it bears the mark of the table's own section rows: such a row itself."""
    if len(between) != 1:
        return None
    line, marks = between[0], {row.filled[0].text[0] for row in before.body if len(row.filled) == 1}
    if line.text[0] not in marks & SECTION_MARKS:
        return None
    cell = GridCell(
        raw=line.raw,
        text=line.text,
        row=0,
        column=0,
        row_span=1,
        column_span=before.columns,
        bbox=line.bbox,
        line=line.line,
        confidence=line.confidence,
        recognised=line.recognised,
    )
    return MatrixRow(before.last_page if line.line is None else None, (cell,), first_on_page=False)


def _column_mapping(before: Draft, grid: Grid) -> Mapping | None:
    if before.edges is None or grid.edges is None:
        return mapping_by_count(before.columns, grid)
    if not (before.ruled or grid.ruled):
        return mapping_by_text(before.edges, grid)
    return mapping_by_edges(before.edges, grid.edges)


def _same_header(one: Sequence[MatrixRow], other: Sequence[MatrixRow]) -> bool:
    return header_keys(one) == header_keys(other) or _nearly_same_header(one, other)


def _nearly_same_header(one: Sequence[MatrixRow], other: Sequence[MatrixRow]) -> bool:
    """Whether two headers, of which one was not read surely, are the same but for a few letters; digits must agree."""
    cells = [cell for row in one for cell in row.filled]
    others = [cell for row in other for cell in row.filled]
    if [cell.column for cell in cells] != [cell.column for cell in others]:
        return False
    if all(cell.confidence == 1.0 for cell in (*cells, *others)):
        return False
    ratios = [similarity(cell.text, again.text) for cell, again in zip(cells, others, strict=True)]
    lengths = [len(label_key(cell.text)) for cell in cells]
    alike = sum(ratio * length for ratio, length in zip(ratios, lengths, strict=True))
    return min(ratios, default=0.0) >= _CELL_ALIKE and alike >= _HEADER_ALIKE * sum(lengths)


def _repeated_head(before: Sequence[MatrixRow], after: Sequence[MatrixRow]) -> int:
    """Give how many rows at the top of a page print the first rows of the table again: a header of unknown words."""
    count = 0
    for one, other in zip(before, after[:-1], strict=False):
        if header_keys([one]) != header_keys([other]) or any(_is_number(cell.text) for cell in one.filled):
            break
        count += 1
    return count


def _is_number(text: str) -> bool:
    return read_cell(to_arabic(text)).value is not None and not _YEAR.search(to_arabic(text))


def _begins_again(before: Sequence[MatrixRow], after: Sequence[MatrixRow]) -> bool:
    """Whether the rows after begin with the very number and label that the rows before began with."""
    one, other = _first_item(before), _first_item(after)
    return one is not None and one == other


def _first_item(rows: Sequence[MatrixRow]) -> tuple[str, ...] | None:
    for row in rows:
        if len(row.filled) > 1:
            return tuple(label_key(cell.text) + to_arabic(cell.text)[:4] for cell in row.filled[:2])
    return None


_CELL_ALIKE: Final = 60.0
_HEADER_ALIKE: Final = 90.0
"""How alike, 0 to 100, each cell of a header that was not read surely and the header as a whole are on the next page."""
