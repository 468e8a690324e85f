"""Sides of a table that its rulings leave open.

Where a table goes on over a page break, many producers draw no line under the last row and above the first;
others never draw the left and right sides. The ends of the lines show where such a side is.
"""

from collections.abc import Callable, Sequence
from statistics import mean
from typing import Final

from extract.sources.page import Ruling
from extract.tables.cells import tables_of
from schemas import Box

_LEVEL: Final = 2.5
"""How far apart, in points, the ends of lines may be and still end on one side."""
_CLOSED: Final = 4.0
"""An end this close to a crossing line, in points, is closed by it."""
_COLUMNS: Final = 3
"""So many lines down that begin and end level are the columns of a row that fills the page, though nothing
crosses them. Lines across that do so are more likely underlines."""
_PAST: Final = 2
"""So many lines down that go on past the end of another, at least, show that it ends within their table."""
_MOST_RULINGS: Final = 600
"""On a page with more lines than any table has (a map, a chart) nothing is closed."""

_Span = tuple[float, float, float]
"""A line's place across, and its ends along."""


def drawn_tables(rulings: Sequence[Ruling]) -> list[list[Box]]:
    """Give the tables that rulings draw, sides that they leave open closed, each by the boxes of its cells.

    Lines down of two lengths, as under cells over several columns, end on sides of which each is that of some
    columns only: closed they would make cells over one another, so such sides stay open.
    """
    closed = close_open_sides(rulings)
    tables = tables_of(closed)
    return tables_of(rulings) if len(closed) > len(rulings) and any(map(_overlap, tables)) else tables


def _overlap(cells: Sequence[Box]) -> bool:
    """Whether cells take more room than there is around them all."""
    lefts, tops, rights, bottoms = ([cell[side] for cell in cells] for side in range(4))
    room = (max(rights) - min(lefts)) * (max(bottoms) - min(tops))
    return sum((x1 - x0) * (bottom - top) for x0, top, x1, bottom in cells) > room + _LEVEL


def close_open_sides(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Give the rulings, and a line along every side on which several of them end openly."""
    if len(rulings) > _MOST_RULINGS:
        return list(rulings)
    across = [(ruling.top, ruling.x0, ruling.x1) for ruling in rulings if ruling.horizontal]
    down = [(ruling.x0, ruling.top, ruling.bottom) for ruling in rulings if not ruling.horizontal]
    closed = list(rulings)
    ends = [*_open_corners(down, across), *_open_sides(down, across, _COLUMNS)]
    crossed = [line for line in down if any(_touch(line, other) for other in across)]
    ends += _rows_of_ends(crossed, [*across, *ends])
    closed += [Ruling(start, place, end, place) for place, start, end in ends]
    # The line under a header alone may show the sides: lines over and under the columns are as long.
    closed += [
        Ruling(place, start, place, end) for place, start, end in _open_sides([*across, *ends], down, None)
    ]
    return closed


def _open_sides(lines: Sequence[_Span], crossing: Sequence[_Span], uncrossed: int | None) -> list[_Span]:
    """Give the sides, running as `crossing` does, on which `lines` end openly.

    It takes two lines that a third crosses, or as many as `uncrossed` that none does; None where these tell
    nothing.
    """
    sides: list[_Span] = []
    for end_of in (_start, _end):
        ending = [line for line in lines if not _is_closed(line, end_of(line), crossing)]
        for level in _levels(ending, end_of):
            for group, crossed in _tables(level, crossing):
                least = 2 if crossed else uncrossed
                if least is not None and len(group) >= least:
                    ends = [line[0] for line in group] + [end for line in crossed for end in line[1:]]
                    sides.append((mean(end_of(line) for line in group), min(ends), max(ends)))
    return sides


def _open_corners(down: Sequence[_Span], across: Sequence[_Span]) -> list[_Span]:
    """Give what is missing of the lines under and over cells that go on over a page break beside cells that do not.

    A line down ends openly, level with a line across that stops short of it, and a line further in crosses both.
    """
    corners: list[_Span] = []
    for line in down:
        place = line[0]
        for end in line[1:]:
            if _is_closed(line, end, across):
                continue
            for other in across:
                if abs(other[0] - end) > _LEVEL:
                    continue
                start, stop = (place, other[1]) if other[1] > place else (other[2], place)
                if any(
                    _touch(line, over) and over[1] - _LEVEL <= start and stop <= over[2] + _LEVEL
                    for over in across
                ):
                    corners.append((other[0], start, stop))
    return corners


def _rows_of_ends(down: Sequence[_Span], across: Sequence[_Span]) -> list[_Span]:
    """Give a line across where a line down ends openly within a table, in which others go on past its end.

    The row there has a cell over several columns, as the label of a sum has over the numbers of rows: the line goes
    over all columns. Above headings that a line parts from the rows, it stands under the one over several columns.
    """
    rows: list[_Span] = []
    for line in down:
        place, top, bottom = line
        for end, origin in ((top, bottom), (bottom, top)):
            met = [other for other in across if abs(other[0] - origin) <= _CLOSED and _spans(other, place)]
            if not met or _is_closed(line, end, across):
                continue
            past = [
                other[0]
                for other in down
                if other[1] + _CLOSED < end < other[2] - _CLOSED and any(_touch(other, one) for one in met)
            ]
            if len(past) < _PAST:
                continue
            start, stop = min(one[1] for one in met), max(one[2] for one in met)
            if end == top and any(
                top + _CLOSED < one[0] < bottom - _CLOSED for one in across if _touch(line, one)
            ):
                start = max((other for other in past if other < place), default=start)
                stop = min((other for other in past if other > place), default=stop)
            rows.append((end, start, stop))
    return rows


def _spans(across: _Span, place: float) -> bool:
    """Whether a line across goes on to both sides of a place: it is no side of a table."""
    return across[1] + _CLOSED < place < across[2] - _CLOSED


def _tables(level: Sequence[_Span], crossing: Sequence[_Span]) -> list[tuple[list[_Span], list[_Span]]]:
    """Part lines that end on one level by their tables, each with the lines that cross several of it.

    Lines are of one table where a line crosses them, or where none does and both their ends are level.
    """
    parts: list[tuple[list[_Span], list[_Span]]] = []
    for line in level:
        met = [other for other in crossing if _touch(line, other)]
        mine = [part for part in parts if any(other in part[1] for other in met) or _alike(line, met, part)]
        joined = ([line], met)
        for part in mine:
            parts.remove(part)
            joined = (part[0] + joined[0], part[1] + [other for other in joined[1] if other not in part[1]])
        parts.append(joined)
    return [
        (group, [line for line in met if sum(_touch(line, other) for other in group) > 1])
        for group, met in parts
    ]


def _alike(line: _Span, met: Sequence[_Span], part: tuple[list[_Span], list[_Span]]) -> bool:
    first = part[0][0]
    return not met and not part[1] and abs(first[1] - line[1]) <= _LEVEL and abs(first[2] - line[2]) <= _LEVEL


def _start(line: _Span) -> float:
    return line[1]


def _end(line: _Span) -> float:
    return line[2]


def _is_closed(line: _Span, end: float, crossing: Sequence[_Span]) -> bool:
    return any(
        abs(other[0] - end) <= _CLOSED and other[1] - _LEVEL <= line[0] <= other[2] + _LEVEL
        for other in crossing
    )


def _levels(lines: Sequence[_Span], end_of: Callable[[_Span], float]) -> list[list[_Span]]:
    """Part lines into those that end on one level."""
    groups: list[list[_Span]] = []
    for line in sorted(lines, key=end_of):
        if groups and end_of(line) - end_of(groups[-1][0]) <= _LEVEL:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _touch(one: _Span, other: _Span) -> bool:
    """Whether two lines that run crosswise meet."""
    return one[1] - _LEVEL <= other[0] <= one[2] + _LEVEL and other[1] - _LEVEL <= one[0] <= other[2] + _LEVEL
