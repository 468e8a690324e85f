"""Clusters parted into lines by their baselines, each line in the order of the pen."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter, sub
from typing import Final

from extract.tables.clusters import Cluster

ONE_LINE: Final = 0.35
"""How far the baselines of one line may differ, in ems."""
ABOVE: Final = 0.85
"""How far a row of a table reaches above its first baseline, in ems."""
_SAME: Final = 0.1
"""Two equal characters closer than this, in ems, are one, printed twice to look bold or to overprint."""
_PLACES: Final = 2
"""Places of the pen that differ only behind so many decimals are one."""
_ONE_PLACE: Final = 0.011
"""Places of the pen farther apart than this, in points, differ within those decimals."""

_baseline = attrgetter("baseline")
_pen = attrgetter("x0")
_size = attrgetter("size")


def lines_of(clusters: Iterable[Cluster], apart: float = ONE_LINE) -> list[list[Cluster]]:
    """Part clusters into lines by their baselines, top to bottom, each line by its pen positions.

    `apart` is how far the baselines of one line may differ, in ems. What is printed twice is kept once.
    """
    ordered = from_the_top(clusters)
    return [in_order(ordered[level.start : level.stop]) for level in levels(ordered, apart)]


def from_the_top(clusters: Iterable[Cluster]) -> list[Cluster]:
    """Give clusters by their baselines."""
    return sorted(clusters, key=_baseline)


def levels(ordered: Sequence[Cluster], apart: float) -> list[range]:
    """Part clusters that are ordered by their baselines into lines, each by where it begins and ends in them.

    A line reaches as far down from its first baseline as `apart` allows, in ems.
    """
    baselines = list(map(_baseline, ordered))
    starts: list[int] = []
    first_baseline = first_size = 0.0
    place = 0
    while place < len(baselines):
        apart_by = baselines[place] - first_baseline
        if starts and first_size * apart < apart_by <= ordered[place].size * apart:
            place += 1
            continue
        if not starts or apart_by > first_size * apart:
            starts.append(place)
            first_baseline, first_size = baselines[place], ordered[place].size
        # All that stands on the same baseline belongs to the same line.
        place = bisect_right(baselines, baselines[place], place)
    return list(map(range, starts, [*starts[1:], len(baselines)]))


def in_order(line: Sequence[Cluster]) -> list[Cluster]:
    """Give the clusters of a line by the pen, those printed twice once.

    Of two set at one place, as a sara am and its base may be, the longer comes last.
    """
    if len(line) == 1:
        return list(line)
    ordered = sorted(line, key=_pen)
    pens = list(map(_pen, ordered))
    nearest = min(map(sub, pens[1:], pens))
    if nearest < _ONE_PLACE:
        ordered = sorted(line, key=lambda cluster: (round(cluster.x0, _PLACES), cluster.x1))
    # Nothing is printed twice where no two pens are as near as that.
    return ordered if nearest > _SAME * max(map(_size, ordered)) else _once(ordered)


def _once(line: Sequence[Cluster]) -> list[Cluster]:
    kept: list[Cluster] = []
    for cluster in line:
        if not any(_is_printed_twice(other, cluster) for other in kept[-2:]):
            kept.append(cluster)
    return kept


def _is_printed_twice(one: Cluster, again: Cluster) -> bool:
    """Whether two clusters have the same text and stand in one place; they are in the order of the pen."""
    near = _SAME * again.size
    return one.text == again.text and again.x0 - one.x0 < near and abs(again.baseline - one.baseline) < near
