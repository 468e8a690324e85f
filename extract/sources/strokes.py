"""Lines out of what was painted: dashes and dots joined, doubles dropped, filled boxes outlined."""

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Final

Edge = tuple[float, float, float, float]
"""x0, top, x1, bottom of a line or a box, on the displayed page."""

_THIN: Final = 2.5
"""The thickness in points up to which a filled box is a line."""
_SAME_LINE: Final = 0.35
"""How far apart, in points, two lines are still the same line, drawn twice or in pieces."""
_TOUCHING: Final = 1.0
"""The gap in points over which two pieces are joined whatever their length."""
_DASH: Final = 9.0
"""The length in points up to which a piece may be a dash."""
_DASH_GAP: Final = 6.0
"""The gap in points over which two dashes are joined; never more than three times the longer of them."""
_SHORTEST: Final = 3.0
"""A line that stays shorter than this, in points, rules nothing."""
_BESIDE: Final = 2.5
"""How far a background may reach past the line around it, in points."""
_MOST_BACKGROUNDS: Final = 1000
"""More backgrounds than a page of tables has are a drawing, and the rest is left out."""

_Span = tuple[float, float, float]
"""A line's place across, and its ends along."""


def join_pieces(edges: Iterable[Edge]) -> list[Edge]:
    """Join what is drawn in pieces into whole lines, and leave out what stays too short to rule anything."""
    across: list[_Span] = []
    down: list[_Span] = []
    for x0, top, x1, bottom in edges:
        if x1 - x0 >= bottom - top:
            across.append((top, x0, x1))
        else:
            down.append((x0, top, bottom))
    return [(start, place, end, place) for place, start, end in _joined(across)] + [
        (place, start, place, end) for place, start, end in _joined(down)
    ]


def _joined(spans: list[_Span]) -> list[_Span]:
    return [run for line in _same_lines(spans) for run in _runs(line) if run[2] - run[1] >= _SHORTEST]


def _same_lines(spans: list[_Span]) -> list[list[_Span]]:
    """Part spans by their place across, each line within `_SAME_LINE` of its first."""
    lines: list[list[_Span]] = []
    for span in sorted(spans):
        if lines and span[0] - lines[-1][0][0] <= _SAME_LINE:
            lines[-1].append(span)
        else:
            lines.append([span])
    return lines


def _runs(line: list[_Span]) -> list[_Span]:
    """Join the pieces of one line that follow one another closely."""
    runs: list[_Span] = []
    last_piece = 0.0
    for place, start, end in sorted(line, key=itemgetter(1, 2)):
        piece = end - start
        if runs and start - runs[-1][2] <= _reach(last_piece, piece):
            place, first, last = runs[-1]
            runs[-1] = (place, first, max(last, end))
        else:
            runs.append((place, start, end))
        last_piece = piece
    return runs


def _reach(one: float, other: float) -> float:
    longer = max(one, other)
    return _TOUCHING if longer > _DASH else max(_TOUCHING, min(_DASH_GAP, 3 * longer))


def broad(boxes: Sequence[Edge]) -> list[Edge]:
    """Give the filled boxes that are no lines but backgrounds; not too many of them."""
    return [box for box in boxes if min(box[2] - box[0], box[3] - box[1]) > _THIN][:_MOST_BACKGROUNDS]


def parted_fills(boxes: Sequence[Edge]) -> tuple[list[Edge], list[Edge]]:
    """Part filled boxes of one colour into the lines that thin ones draw and the outer sides of backgrounds.

    Producers fill a background in strips: what touches another box of its colour is no line there.
    """
    thin = [box for box in boxes if min(box[2] - box[0], box[3] - box[1]) <= _THIN]
    grounds = broad(boxes)
    lines = [
        line for box in thin if not any(_meet(box, other) for other in grounds) for line in _centre_lines(box)
    ]
    sides = [side for box in grounds for side, x, y in _sides(box) if not _is_within(boxes, side, x, y)]
    return lines, sides


def _centre_lines(box: Edge) -> list[Edge]:
    """Give the line that a thin box draws; a dot is a piece of a dotted line of either direction."""
    x0, top, x1, bottom = box
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    across, down = (x0, y, x1, y), (x, top, x, bottom)
    if x1 - x0 <= _THIN and bottom - top <= _THIN:
        return [across, down]
    return [across] if x1 - x0 > bottom - top else [down]


def _sides(box: Edge) -> tuple[tuple[Edge, int, int], ...]:
    """Give the sides of a box, each with the direction away from the box."""
    x0, top, x1, bottom = box
    return (
        ((x0, top, x1, top), 0, -1),
        ((x0, bottom, x1, bottom), 0, 1),
        ((x0, top, x0, bottom), -1, 0),
        ((x1, top, x1, bottom), 1, 0),
    )


def _meet(one: Edge, other: Edge) -> bool:
    """Whether two boxes touch or overlap."""
    return (
        one[0] <= other[2] + _TOUCHING
        and other[0] <= one[2] + _TOUCHING
        and one[1] <= other[3] + _TOUCHING
        and other[1] <= one[3] + _TOUCHING
    )


def _is_within(boxes: Sequence[Edge], side: Edge, away_x: int, away_y: int) -> bool:
    """Whether the colour goes on beyond a side, and for more than the width of a line."""
    x, y = (side[0] + side[2]) / 2, (side[1] + side[3]) / 2
    return all(
        any(_holds(box, x + step * away_x, y + step * away_y) for box in boxes)
        for step in (_TOUCHING / 2, _THIN + _TOUCHING / 2)
    )


def _holds(box: Edge, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def outside_of(lines: Sequence[Edge], sides: Sequence[Edge]) -> list[Edge]:
    """Give those sides of backgrounds that are not shut in by lines all around."""
    across = [line for line in lines if line[1] == line[3]]
    down = [line for line in lines if line[1] != line[3]]
    return [side for side in sides if not _is_shut_in(side, across, down)]


def _is_shut_in(side: Edge, across: Sequence[Edge], down: Sequence[Edge]) -> bool:
    x, y = (side[0] + side[2]) / 2, (side[1] + side[3]) / 2
    rows = [line[1] for line in across if line[0] - _BESIDE <= x <= line[2] + _BESIDE]
    columns = [line[0] for line in down if line[1] - _BESIDE <= y <= line[3] + _BESIDE]
    return (
        bool(rows and columns)
        and min(rows) - _BESIDE <= y <= max(rows) + _BESIDE
        and min(columns) - _BESIDE <= x <= max(columns) + _BESIDE
    )
