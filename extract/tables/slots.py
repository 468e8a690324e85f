"""The places for text in a ruled table: the rows and columns that cells cover, the words in them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final, NamedTuple

from extract.tables.baselines import lines_of
from extract.tables.clusters import Cluster, text_of
from extract.tables.figures import is_figure
from extract.tables.meeting_texts import goes_on_at, meeting_places
from schemas import Box

_SLIVER: Final = 4.0
"""Edges closer than this, in points, are one edge that was drawn askew, unless a cell stands between them."""
_ON_EDGE: Final = 0.1
"""How far, in ems, a character may reach over an edge beside which it was set."""
_BY_EDGE: Final = 0.01
"""How far from an edge, in ems, a character stands at most that was set right at it."""
_MIDDLE: Final = 0.25
"""How far above its baseline, in ems, the middle of a character stands."""


class Word(NamedTuple):
    """A word, upright in its own direction (quarter turns clockwise).

    `across` says whether it runs across the turned page, as its rows do; for one that does not, `turned` are the places
    of its characters there.
    """

    clusters: tuple[Cluster, ...]
    quarters: int
    across: bool
    turned: tuple[tuple[float, float], ...] = ()

    @property
    def text(self) -> str:
        """Its text, unrepaired."""
        return text_of(self.clusters)

    def place(self, index: int) -> tuple[float, float]:
        """Give the point on the turned page that says where one of its characters stands."""
        return middle_of(self.clusters[index]) if self.across else self.turned[index]

    def part(self, start: int, end: int) -> "Word":
        """Give a part of it, by the indices of its characters."""
        return Word(self.clusters[start:end], self.quarters, self.across, self.turned[start:end])

    def unreadable(self) -> "Word":
        """Give it with no character readable."""
        return self._replace(clusters=tuple(cluster._replace(readable=False) for cluster in self.clusters))


def middle_of(cluster: Cluster) -> tuple[float, float]:
    """Give the point that says where a character stands, upright in its own direction."""
    return (cluster.x0 + cluster.x1) / 2, cluster.baseline - _MIDDLE * cluster.size


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell's box on the turned page, the rows and columns that it covers, and the words in it."""

    box: Box
    row: int
    column: int
    row_span: int
    column_span: int
    words: list[Word] = field(default_factory=list)

    def lines(self, quarters: int | None = None) -> Sequence[Sequence[Cluster]]:
        """Give its lines, of all its words or of those that run one way; each word is in the order of the pen."""
        words = [word for word in self.words if quarters in (None, word.quarters)]
        if len(words) == 1:
            return [words[0].clusters]
        return lines_of(cluster for word in words for cluster in word.clusters)


class RuledTable(NamedTuple):
    """The slots of a table between the edges of its rows and columns.

    `ruled` is False where the columns were found from the text alone, `certain` where these are in doubt, `complete`
    where lines close by may be more of it. One that is `short` is in doubt only since few rows show its columns, one
    that is `cut` only since it begins with a text alone, as the rest of a row that a page break cut in two does. `ends`
    are where the figures of each column end, without rulings; None for a column of other texts. `headings` are the
    words of its header then.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    slots: tuple[Slot, ...]
    at: dict[tuple[int, int], Slot]
    ruled: bool = True
    certain: bool = True
    complete: bool = True
    short: bool = False
    cut: bool = False
    ends: tuple[float | None, ...] = ()
    headings: tuple[Word, ...] = ()

    @property
    def box(self) -> Box:
        """The box around the table."""
        return self.columns[0], self.rows[0], self.columns[-1], self.rows[-1]

    def slot(self, x: float, y: float) -> Slot | None:
        """Give the slot in which a point lies."""
        row, column = bisect_right(self.rows, y) - 1, bisect_right(self.columns, x) - 1
        return self.at.get((row, column))


def ruled_table(cells: Sequence[Box]) -> RuledTable:
    """Lay out cells in rows and columns: each covers what lies between its edges."""
    columns = _edges([(cell[0], cell[2]) for cell in cells])
    rows = _edges([(cell[1], cell[3]) for cell in cells])
    slots: list[Slot] = []
    at: dict[tuple[int, int], Slot] = {}
    for cell in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        left, right = _index(columns, cell[0]), _index(columns, cell[2])
        top, bottom = _index(rows, cell[1]), _index(rows, cell[3])
        covered = [(row, column) for row in range(top, bottom) for column in range(left, right)]
        if not covered or any(place in at for place in covered):
            continue
        slot = Slot(cell, top, left, bottom - top, right - left)
        slots.append(slot)
        at.update(dict.fromkeys(covered, slot))
    return RuledTable(columns, rows, tuple(slots), at)


def _edges(spans: Sequence[tuple[float, float]]) -> tuple[float, ...]:
    """Give the edges of spans in order, edges drawn askew once."""
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    edges: list[float] = []
    for edge in sorted(starts | ends):
        if (
            edges
            and edge - edges[-1] < _SLIVER
            and not any(start <= edges[-1] and edge <= end and end - start < _SLIVER for start, end in spans)
        ):
            continue
        edges.append(edge)
    return tuple(edges)


def _index(edges: Sequence[float], place: float) -> int:
    """Give the index of the edge that a place was joined to."""
    return max(bisect_right(edges, place) - 1, 0)


def fill(words: Iterable[Word], tables: Sequence[RuledTable]) -> list[Word]:
    """Put words into the slots where they stand, those of a table in a cell before the cell; give the others.

    A word that reaches over an edge stays whole, so that no number is cut: it belongs where its middle is.
    But one that was set closely on both sides of an edge is two. A number whose digits go on over an edge between two
    of them may be either, and is unreadable.
    """
    inner_first = sorted(tables, key=_area)
    outside: list[Word] = []
    for word in words:
        for part in _parts(word, inner_first):
            slot = _slot_of(part.place(len(part.clusters) // 2), inner_first)
            if slot is None:
                outside.append(part)
            else:
                slot.words.append(part)
    return outside


def _area(table: RuledTable) -> float:
    x0, top, x1, bottom = table.box
    return (x1 - x0) * (bottom - top)


def _slot_of(place: tuple[float, float], tables: Sequence[RuledTable]) -> Slot | None:
    for table in tables:
        slot = table.slot(*place)
        if slot is not None:
            return slot
    return None


def _parts(word: Word, tables: Sequence[RuledTable]) -> list[Word]:
    first, last = _slot_of(word.place(0), tables), _slot_of(word.place(-1), tables)
    if first is last or not word.across:
        return [word]
    slots = [_slot_of(word.place(index), tables) for index in range(len(word.clusters))]
    changes = [index for index in range(1, len(slots)) if slots[index] is not slots[index - 1]]
    clean = [index for index in changes if _is_between(word.clusters, index, slots)]
    going_on = {index for index in clean if _goes_on_over(word.clusters, index, slots)}
    meeting = meeting_places(word.clusters, changes)
    if len(clean) == len(changes) and not going_on and not (meeting and is_figure(word.text)):
        return _cut(word, clean)
    if meeting is None or going_on.intersection(places := meeting or clean):
        return [word.unreadable()]
    return _cut(word, places)


def _cut(word: Word, places: Sequence[int]) -> list[Word]:
    """Give the parts of a word between some of its characters."""
    return [word.part(start, end) for start, end in pairwise([0, *places, len(word.clusters)]) if start < end]


def _is_between(clusters: Sequence[Cluster], index: int, slots: Sequence[Slot | None]) -> bool:
    """Whether the edge between two slots goes between two characters and through neither."""
    before, after = clusters[index - 1], clusters[index]
    edge = _edge_at(clusters, index, slots)
    near = _ON_EDGE * after.size
    return before.x1 <= edge + near and edge - near <= after.x0


def _goes_on_over(clusters: Sequence[Cluster], index: int, slots: Sequence[Slot | None]) -> bool:
    """Whether a number goes on over the edge between two slots, which is not where its characters were set by."""
    after = clusters[index]
    aside = abs(after.x0 - _edge_at(clusters, index, slots))
    return aside > _BY_EDGE * after.size and goes_on_at(clusters, index)


def _edge_at(clusters: Sequence[Cluster], index: int, slots: Sequence[Slot | None]) -> float:
    """Give the edge between the slots of two characters."""
    left, right = slots[index - 1], slots[index]
    return right.box[0] if right is not None else left.box[2] if left is not None else clusters[index].x0
