"""Records set under one another whose labels wrap about the middle of their row, where its figures stand."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.tables.baselines import ABOVE

_MIDDLE: Final = 0.2
"""How far apart, in ems, the baseline of a row's figures and the middle of its label's baselines may be."""

Baselines = Sequence[float]


def centred_tops(figures: Baselines, labels: Sequence[Baselines], size: float) -> list[float]:
    """Give the tops of all records but the first, from the baselines of their figures and of the lines of each label.

    Every label must stand in the middle of its row as a whole, and one of them in every row; else none is given.
    """
    parted = [found for lines in labels if (found := _parted(lines, figures, size))]
    if len(parted) < len(labels) or not any(all(rows) for rows in parted):
        return []
    tops: list[float] = []
    records = [
        [baseline, *(line for rows in parted for line in rows[place])]
        for place, baseline in enumerate(figures)
    ]
    for above, below in pairwise(records):
        if max(above) >= min(below):
            return []
        tops.append(max(min(below) - ABOVE * size, (max(above) + min(below)) / 2))
    return tops


def _parted(lines: Baselines, figures: Baselines, size: float) -> list[Baselines]:
    """Give the lines of a label by the records in whose middle they stand; empty where they stand otherwise."""
    rows: list[Baselines] = []
    start = 0
    for baseline in figures:
        ends = range(start + 1, len(lines) + 1)
        middles = (
            end for end in ends if abs(sum(lines[start:end]) / (end - start) - baseline) <= _MIDDLE * size
        )
        end = next(middles, start)
        rows.append(lines[start:end])
        start = end
    return rows if start == len(lines) else []
