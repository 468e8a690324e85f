"""The blocks of all pages: a table without rulings is read on all pages on which it goes on, or on none.

Where its columns are in doubt on one page, its rows there are missing, and sums on the other pages seem wrong.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from extract.sources.page import Grid, TextLine
from extract.tables.beginnings import NO_BEGINNING, Beginning, beginning_of, begins_anew
from extract.tables.chunks import chunk_lines
from extract.tables.grid import PageLayout, blocks_of, layout_of
from extract.tables.lines import Repair
from extract.tables.loose_rows import has_loose_figures, has_loose_rows
from extract.tables.page_text import PageText
from schemas import Box

_LEVEL: Final = 24.0
"""How far apart, in points, the text of a table may begin and end on two pages: its widest lines differ."""
_SAME_EDGE: Final = 4.0
"""How far apart, in points, the edges of the same columns are found on two pages."""
_SAME_END: Final = 2.0
"""How far apart, in points, the figures of the same column end on two pages."""
_FEWEST_CERTAIN: Final = 2
"""So many certain tables show that columns in doubt are right."""
_MOST_BETWEEN: Final = 2
"""So many pages may one cell fill."""

Blocks = tuple[TextLine | Grid, ...]
Doubted = frozenset[int]
"""Which tables of a page are in doubt, by their places among its tables."""


class TableShape(NamedTuple):
    """What of a table tells whether it goes on over pages: its columns' edges, and whether they are drawn and certain.

    One that is not `complete` may have more rows right beside it, one that is `short` is in doubt only since it has few,
    one that is `cut` only since it begins with the rest of a row.
    `ends` are where the figures of its columns end, `top` is how far down its page it begins, `beginning` its header
    and what stands above it.
    """

    columns: tuple[float, ...]
    ruled: bool
    certain: bool
    complete: bool = True
    short: bool = False
    cut: bool = False
    ends: tuple[float | None, ...] = ()
    top: float = 0.0
    beginning: Beginning = NO_BEGINNING


class FoundBlocks(NamedTuple):
    """The lines and grids of a page, and how many tables are text in them since their columns are in doubt.

    Rows that stand in no table are of one more.
    """

    blocks: Blocks
    in_doubt: int


PageShapes = tuple[TableShape, ...] | None
"""The tables of a page; None for one that states its blocks."""


def find_all_blocks(
    texts: Sequence[PageText], repairs: Mapping[int, Repair], apart: Sequence[Collection[Box]]
) -> list[FoundBlocks]:
    """Give the lines and grids of every page, from top to bottom.

    `apart` are the boxes of the lines that frame each page: they stay lines, unless rulings stand around them.
    """
    layouts = [layout_of(text, framing) for text, framing in zip(texts, apart, strict=True)]
    doubted = tables_in_doubt([shapes_of(layout) for layout in layouts])
    return [
        found_blocks(text, layout, tables, repairs)
        for text, layout, tables in zip(texts, layouts, doubted, strict=True)
    ]


def shapes_of(layout: PageLayout | None) -> PageShapes:
    """Give what tells which tables of a page go on."""
    if layout is None:
        return None
    lines = [] if all(table.ruled for table in layout.tables) else chunk_lines(layout.across)
    return tuple(
        TableShape(
            table.columns,
            table.ruled,
            table.certain,
            table.complete,
            table.short,
            table.cut,
            table.ends,
            table.rows[0],
            beginning_of(table, lines),
        )
        for table in layout.tables
    )


def found_blocks(
    text: PageText, layout: PageLayout | None, doubted: Doubted, repairs: Mapping[int, Repair]
) -> FoundBlocks:
    """Give the lines and grids of a page, some of its tables as text."""
    if layout is None:
        return FoundBlocks(text.page.blocks, 0)
    kept = layout.without([layout.tables[place] for place in sorted(doubted)])
    in_doubt = len(doubted) or int(
        has_loose_rows(layout.outside) or has_loose_figures(layout.outside, layout.tables)
    )
    return FoundBlocks(blocks_of(kept, repairs), in_doubt)


def tables_in_doubt(pages: Sequence[PageShapes]) -> list[Doubted]:
    """Give which tables are in doubt on each of the pages, which follow one another."""
    found: list[Doubted] = []
    run: list[tuple[TableShape, ...]] = []
    for tables in pages:
        if tables is not None and _may_go_on(run, tables):
            run.append(tables)
            continue
        ruled = frozenset(place for place, table in enumerate(tables or ()) if not table.certain)
        found += [*_doubted(run), ruled]
        run = []
    return found + _doubted(run)


def _may_go_on(run: Sequence[Sequence[TableShape]], tables: Sequence[TableShape]) -> bool:
    """Whether a page has tables without rulings, or is one of a few pages without tables that a long cell may fill."""
    if tables:
        return any(not table.ruled for table in tables)
    return bool(run) and any(run[-_MOST_BETWEEN:])


def _doubted(run: Sequence[Sequence[TableShape]]) -> list[Doubted]:
    """Give the tables in doubt of pages that follow one another: doubt goes on with a table.

    A table is not in doubt whose columns are those of certain tables on other pages, where all of it is read.
    """
    certain = [table for tables in run for table in tables if table.certain and not table.ruled]
    doubtful: list[list[int]] = []
    for tables in run:
        before = _last_sure(run[len(doubtful) - 1], doubtful[-1]) if doubtful else None
        first = _outermost(tables)[0] if tables else None
        doubtful.append(
            [
                place
                for place, table in enumerate(tables)
                if not table.certain
                and not (table.complete and _is_confirmed(table, certain))
                and not (place == first and before is not None and _is_rest(table, before))
            ]
        )
    for page, other, known, place in _links(run):
        if known in doubtful[page] and place not in doubtful[other]:
            doubtful[other].append(place)
    return [frozenset(places) for places in doubtful]


def _links(run: Sequence[Sequence[TableShape]]) -> Iterator[tuple[int, int, int, int]]:
    """Give the pages and places of tables that may be one, in the order in which doubt goes on with them.

    Only the last table of a page goes on, as the first of the next one that has any.
    """
    forwards: list[tuple[int, int, int, int]] = []
    known = NO_BEGINNING
    for page, other in pairwise(page for page, tables in enumerate(run) if tables):
        first, last = _outermost(run[page])
        one, place = run[page][last], _outermost(run[other])[0]
        table = run[other][place]
        known = (known if first == last else NO_BEGINNING).followed_by(one.beginning)
        if not table.ruled and _goes_on(one, table) and not begins_anew(table.beginning, known):
            forwards.append((page, other, last, place))
        else:
            known = NO_BEGINNING
    yield from forwards
    yield from ((other, page, place, last) for page, other, last, place in reversed(forwards))


def _last_sure(tables: Sequence[TableShape], doubtful: Collection[int]) -> TableShape | None:
    """Give the last table of a page, where it is not in doubt and no lines part its columns."""
    place = _outermost(tables)[1] if tables else None
    return None if place is None or place in doubtful or tables[place].ruled else tables[place]


def _outermost(tables: Sequence[TableShape]) -> tuple[int, int]:
    """Give the places of the first and of the last table of a page, from its top."""
    order = sorted(range(len(tables)), key=lambda place: tables[place].top)
    return order[0], order[-1]


def _is_confirmed(table: TableShape, certain: Sequence[TableShape]) -> bool:
    """Whether certain tables, several of them, have the very columns of a table."""
    return sum(_has_columns_of(table, other) for other in certain) >= _FEWEST_CERTAIN


def _is_rest(table: TableShape, last: TableShape) -> bool:
    """Whether what begins a page is the rest of the last table before: its figures end under its figures.

    So a few rows are, and rows below the rest of one that the page break cut in two.
    """
    return (
        (table.short or table.cut)
        and table.complete
        and len(table.ends) == len(last.ends)
        and sum(end is not None for end in table.ends) > 1
        and all(
            abs(end - its) <= _SAME_END if end is not None and its is not None else end is its
            for end, its in zip(table.ends, last.ends, strict=True)
        )
    )


def _has_columns_of(one: TableShape, other: TableShape) -> bool:
    return len(one.columns) == len(other.columns) and all(
        abs(edge - its) <= _SAME_EDGE for edge, its in zip(one.columns, other.columns, strict=True)
    )


def _goes_on(one: TableShape, other: TableShape) -> bool:
    """Whether the tables of two pages begin and end under one another."""
    return (
        abs(one.columns[0] - other.columns[0]) <= _LEVEL
        and abs(one.columns[-1] - other.columns[-1]) <= _LEVEL
    )
