"""Tables without lines that are parts of one: the rows right below another table, under no heading of their own."""

from collections.abc import Iterable, Sequence

from extract.tables.chunks import left
from extract.tables.narrow_gutters import TOUCH
from extract.tables.slots import RuledTable, Word


def torn_in_doubt(tables: Sequence[RuledTable], outside: Iterable[Word]) -> list[RuledTable]:
    """Give the tables of a page, those in doubt that are parts of one: neither a text nor a heading parts them."""
    middles = [word.place(0)[1] for word in outside if word.across]
    parts = {
        id(part)
        for above in tables
        for below in tables
        if _goes_on_below(above, below) and not _stand_between(above, below, middles)
        for part in (above, below)
    }
    return [
        table._replace(certain=False, complete=False, short=False, cut=False)
        if id(table) in parts and not table.ruled
        else table
        for table in tables
    ]


def _goes_on_below(above: RuledTable, below: RuledTable) -> bool:
    """Whether rows without headings over their figures stand as close below a table as one more row of it would."""
    if above is below or below.ruled or any(left(word) >= below.columns[1] for word in below.headings):
        return False
    gap, row = below.rows[0] - above.rows[-1], above.rows[-1] - above.rows[-2]
    return abs(gap) <= row + TOUCH and above.rows[0] < below.rows[0] and _overlap(above, below)


def _overlap(one: RuledTable, other: RuledTable) -> bool:
    return one.columns[0] < other.columns[-1] and other.columns[0] < one.columns[-1]


def _stand_between(above: RuledTable, below: RuledTable, middles: Sequence[float]) -> bool:
    return any(above.rows[-1] < middle < below.rows[0] for middle in middles)
