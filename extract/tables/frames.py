"""Places where lines across alone, or coloured bands, rule a table: its rows, or only its head and its end."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from extract.sources.page import Ruling
from schemas import Box

_LEVEL: Final = 4.0
"""How far apart, in points, the ends of the lines of one table lie at most."""
_SHORTEST: Final = 100.0
"""A line shorter than this, in points, underlines words and rules no table."""
_DOUBLE: Final = 4.0
"""Lines closer than this, in points, are one line drawn twice, and nothing stands between them."""
_INSIDE: Final = 3.0
"""A line this close to a ruled table, in points, belongs to it."""


class Frame(NamedTuple):
    """Lines across with their ends under one another: where they begin and end, and their heights from the top.

    `grounds` are the coloured grounds of the page, which may show the columns of tables in it.
    """

    x0: float
    x1: float
    heights: tuple[float, ...]
    grounds: tuple[Box, ...] = ()


def frames_of(rulings: Sequence[Ruling], ruled: Sequence[Box], grounds: tuple[Box, ...] = ()) -> list[Frame]:
    """Give the frames that lines across make outside the boxes of ruled tables; a lone line frames nothing."""
    across = sorted(
        (rule for rule in rulings if rule.horizontal and rule.x1 - rule.x0 >= _SHORTEST),
        key=lambda rule: rule.top,
    )
    groups: list[list[Ruling]] = []
    for rule in across:
        if any(_is_inside(rule, box) for box in ruled):
            continue
        for group in groups:
            if abs(group[0].x0 - rule.x0) <= _LEVEL and abs(group[0].x1 - rule.x1) <= _LEVEL:
                group.append(rule)
                break
        else:
            groups.append([rule])
    return [frame._replace(grounds=grounds) for group in groups for frame in _apart(group, ruled)]


def _apart(group: Sequence[Ruling], ruled: Sequence[Box]) -> list[Frame]:
    """Give the frames of lines that end level: a ruled table between two of them parts them."""
    runs: list[list[float]] = [[group[0].top]]
    for above, below in pairwise(rule.top for rule in group):
        if any(above < box[1] and box[3] < below for box in ruled):
            runs.append([below])
        elif below - runs[-1][-1] > _DOUBLE:
            runs[-1].append(below)
    x0, x1 = min(rule.x0 for rule in group), max(rule.x1 for rule in group)
    return [Frame(x0, x1, tuple(heights)) for heights in runs if len(heights) > 1]


def _is_inside(rule: Ruling, box: Box) -> bool:
    return (
        box[0] - _INSIDE <= rule.x0
        and rule.x1 <= box[2] + _INSIDE
        and box[1] - _INSIDE <= rule.top <= box[3] + _INSIDE
    )
