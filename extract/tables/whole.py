"""The blocks of all pages: a table without rulings is read on all pages on which it goes on, or on none.

Where its columns are in doubt on one page, its rows there are missing, and sums on the other pages seem wrong.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import Final

from extract.sources.page import Grid, TextLine
from extract.tables.grid import PageLayout, blocks_of, layout_of
from extract.tables.lines import Repair
from extract.tables.page_text import PageText
from extract.tables.slots import RuledTable
from schemas import Box

_LEVEL: Final = 24.0
"""How far apart, in points, the text of a table may begin and end on two pages: its widest lines differ."""
_SAME_EDGE: Final = 4.0
"""How far apart, in points, the edges of the same columns are found on two pages."""
_FEWEST_CERTAIN: Final = 2
"""So many certain tables show that columns in doubt are right."""
_MOST_BETWEEN: Final = 2
"""So many pages may one cell fill."""

Blocks = tuple[TextLine | Grid, ...]


def find_all_blocks(
    texts: Sequence[PageText], repairs: Mapping[int, Repair], apart: Sequence[Collection[Box]]
) -> list[Blocks]:
    """Give the lines and grids of every page, from top to bottom.

    `apart` are the boxes of the lines that frame each page: they stay lines, unless rulings stand around them.
    """
    found: list[Blocks] = []
    run: list[PageLayout] = []
    for text, framing in zip(texts, apart, strict=True):
        layout = layout_of(text, framing)
        if layout is not None and _may_go_on(run, layout):
            run.append(layout)
            continue
        found.extend(blocks_of(one, repairs) for one in _certain(run))
        run = []
        found.append(text.page.blocks if layout is None else blocks_of(layout, repairs))
    found.extend(blocks_of(one, repairs) for one in _certain(run))
    return found


def _may_go_on(run: Sequence[PageLayout], layout: PageLayout) -> bool:
    """Whether a page has tables without rulings, or is one of a few pages without tables that a long cell may fill."""
    if layout.tables:
        return any(not table.ruled for table in layout.tables)
    return bool(run) and any(before.tables for before in run[-_MOST_BETWEEN:])


def _certain(run: Sequence[PageLayout]) -> list[PageLayout]:
    """Give the layouts of pages that follow one another without the tables in doubt: doubt goes on with a table.

    A table is not in doubt whose columns are those of certain tables on other pages.
    """
    certain = [table for layout in run for table in layout.tables if table.certain and not table.ruled]
    doubtful = [
        [table for table in layout.tables if not table.certain and not _is_confirmed(table, certain)]
        for layout in run
    ]
    forwards = list(pairwise(page for page, layout in enumerate(run) if layout.tables))
    for page, other in (*forwards, *((after, before) for before, after in reversed(forwards))):
        doubtful[other] += [
            table
            for table in run[other].tables
            if not table.ruled
            and not any(table is known for known in doubtful[other])
            and any(_goes_on(known, table) for known in doubtful[page])
        ]
    return [layout.without(tables) for layout, tables in zip(run, doubtful, strict=True)]


def _is_confirmed(table: RuledTable, certain: Sequence[RuledTable]) -> bool:
    """Whether certain tables, several of them, have the very columns of a table."""
    return sum(_has_columns_of(table, other) for other in certain) >= _FEWEST_CERTAIN


def _has_columns_of(one: RuledTable, other: RuledTable) -> bool:
    return len(one.columns) == len(other.columns) and all(
        abs(edge - its) <= _SAME_EDGE for edge, its in zip(one.columns, other.columns, strict=True)
    )


def _goes_on(one: RuledTable, other: RuledTable) -> bool:
    """Whether the tables of two pages begin and end under one another."""
    return (
        abs(one.columns[0] - other.columns[0]) <= _LEVEL
        and abs(one.columns[-1] - other.columns[-1]) <= _LEVEL
    )
