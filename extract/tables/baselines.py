"""Clusters parted into lines by their baselines, each line in the order of the pen."""

from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter, eq
from typing import Final

from extract.tables.clusters import Cluster

_ONE_LINE: Final = 0.35
"""How far the baselines of one line may differ, in ems."""
_SAME: Final = 0.1
"""Two equal characters closer than this, in ems, are one, printed twice to look bold or to overprint."""
_PLACES: Final = 2
"""Places of the pen that differ only behind so many decimals are one."""
_ONE_PLACE: Final = 0.011
"""Places of the pen farther apart than this, in points, differ within those decimals."""

_baseline = attrgetter("baseline")
_pen = attrgetter("x0")
_text = attrgetter("text")


def lines_of(clusters: Iterable[Cluster], apart: float = _ONE_LINE) -> list[list[Cluster]]:
    """Part clusters into lines by their baselines, top to bottom, each line by its pen positions.

    `apart` is how far the baselines of one line may differ, in ems. What is printed twice is kept once.
    """
    return [_once(_by_pen(line)) if len(line) > 1 else line for line in _levels(clusters, apart)]


def _levels(clusters: Iterable[Cluster], apart: float) -> list[list[Cluster]]:
    """Part clusters by their baselines, from the top: each line reaches as far down as its first one allows."""
    ordered = sorted(clusters, key=_baseline)
    lines: list[list[Cluster]] = []
    first_baseline = first_size = 0.0
    line: list[Cluster] = []
    for cluster in ordered:
        baseline, size = cluster[4:6]
        if line and baseline - first_baseline <= apart * (size if size > first_size else first_size):
            line.append(cluster)
        else:
            line = [cluster]
            lines.append(line)
            first_baseline, first_size = baseline, size
    return lines


def _by_pen(line: list[Cluster]) -> list[Cluster]:
    """Order clusters by the pen; of two set at one place, as a sara am and its base may be, the longer comes last."""
    ordered = sorted(line, key=_pen)
    pens = list(map(_pen, ordered))
    if all(after - before > _ONE_PLACE for before, after in pairwise(pens)):
        return ordered
    return sorted(line, key=lambda cluster: (round(cluster.x0, _PLACES), cluster.x1))


def _once(line: list[Cluster]) -> list[Cluster]:
    texts = list(map(_text, line))
    if not (any(map(eq, texts, texts[1:])) or any(map(eq, texts, texts[2:]))):
        return line
    kept: list[Cluster] = []
    for cluster in line:
        for other in kept[-2:]:
            near = _SAME * cluster.size
            if (
                cluster.text == other.text
                and cluster.x0 - other.x0 < near
                and abs(cluster.baseline - other.baseline) < near
            ):
                break
        else:
            kept.append(cluster)
    return kept
