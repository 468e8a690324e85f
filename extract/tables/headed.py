"""Headings that stand beside the text of their own column: in a wide column, the middle is not where figures stand."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import groupby
from typing import Final

from extract.tables.chunks import Chunk
from extract.tables.figures import states_figure

_FIGURES: Final = 0.6
"""The share of a column's cells that are figures, at least, in a column of figures."""


class _Holds(Enum):
    """What stands between two gutters, all down a table."""

    HEADING = auto()
    FIGURES = auto()
    TEXT = auto()
    HEADED = auto()


def are_figures(chunks: Sequence[Chunk]) -> bool:
    """Whether the texts of a column are figures."""
    return bool(chunks) and sum(states_figure(chunk.text) for chunk in chunks) >= _FIGURES * len(chunks)


def gaps_within_columns(own: Sequence[Sequence[Chunk]], heads: Sequence[Sequence[Chunk]]) -> frozenset[int]:
    """Give the gutters between headings and the texts of their own columns, by their places; none where in doubt.

    A heading in the middle of a wide column ends before the figures at its right side begin, or begins where the
    labels at its left side have ended. Where such headings and such texts take turns, and none of either is left,
    each belongs to the one beside it. `own` are the texts of each column, `heads` its headings.
    """
    for headings in (heads, _lowest(heads)):
        kinds = [_holds(texts, over) for texts, over in zip(own, headings, strict=True)]
        found = _pairs(kinds, 0) or _pairs(kinds, 1)
        if found:
            return found
    return frozenset()


def _lowest(heads: Sequence[Sequence[Chunk]]) -> list[list[Chunk]]:
    """Leave out the headings with others lower down on both sides: they head several columns."""
    lows = [max(map(_baseline, chunks), default=0.0) for chunks in heads]
    return [
        [
            chunk
            for chunk in chunks
            if min(max(lows[:column], default=0.0), max(lows[column + 1 :], default=0.0))
            <= _baseline(chunk) + chunk.words[0].clusters[0].size
        ]
        for column, chunks in enumerate(heads)
    ]


def _baseline(chunk: Chunk) -> float:
    return chunk.words[0].clusters[0].baseline


def _holds(texts: Sequence[Chunk], headings: Sequence[Chunk]) -> _Holds:
    if texts and headings:
        return _Holds.HEADED
    if headings:
        return _Holds.HEADING
    return _Holds.FIGURES if are_figures(texts) else _Holds.TEXT


def _pairs(kinds: Sequence[_Holds], first: int) -> frozenset[int]:
    """Give the gutters within the columns from `first` on, if all headings and texts there go in pairs of one order."""
    found: set[int] = set()
    orders: set[tuple[_Holds, _Holds]] = set()
    runs = groupby(range(first, len(kinds)), key=lambda index: kinds[index] is _Holds.HEADED)
    for run in (list(places) for headed, places in runs if not headed):
        if len(run) % 2 and run[-1] == len(kinds) - 1 and kinds[-1] is _Holds.HEADING:
            del run[-1]  # that of a blank column
        found.update(run[::2])
        orders.update((kinds[left], kinds[left + 1]) for left in run[:-1:2])
        if len(run) % 2:
            return frozenset()
    return frozenset(found) if orders in _ORDERS else frozenset()


_LABELS: Final = (_Holds.TEXT, _Holds.HEADING)
_RIGHT: Final = (_Holds.HEADING, _Holds.FIGURES)
_LEFT: Final = (_Holds.FIGURES, _Holds.HEADING)
_ORDERS: Final = ({_LABELS}, {_RIGHT}, {_LEFT}, {_LABELS, _RIGHT}, {_LABELS, _LEFT})
"""Labels begin at the left of their columns; figures stand at the same side of all."""
