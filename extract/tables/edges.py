"""The lines near the top and the bottom of a page, read before anything else of it: what may frame its content."""

import math
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from extract.tables.baselines import lines_of
from extract.tables.clusters import Cluster, box_around
from extract.tables.directions import Turn
from extract.tables.page_text import DirectedText, PageText
from extract.tables.pieces import Piece, parted_at_gaps, pieces_of, raw_text
from schemas import Box

REACH: Final = 0.16
"""The share of the page's height, at its top and bottom, that running heads and page numbers stand in."""
_GUTTER: Final = 0.8
"""The gap, in ems, that parts the texts of a line."""

_Line = tuple[Sequence[Cluster], Sequence[Piece]]
"""A line's clusters, and its text."""


class EdgeText(NamedTuple):
    """Texts of a line with no gutter between them, and where they begin and end on the upright page.

    The text is unrepaired: what comes again is broken in the same way on every page.
    """

    text: str
    x0: float
    x1: float


class EdgeLine(NamedTuple):
    """A line near the top or the bottom of a page, turned upright.

    `edge` is how far its farther side is from that edge, as a share of the page's height; `gap` is how far, in ems,
    the next line towards the middle of the page is at least. `box` is on the page as displayed.
    """

    text: str
    parts: tuple[EdgeText, ...]
    box: Box
    size: float
    baseline: float
    edge: float
    gap: float


class PageEdges(NamedTuple):
    """The lines at the edges of a page, each edge from the outermost line inwards. Turned text has edges of its own."""

    number: int
    edges: tuple[tuple[EdgeLine, ...], ...] = ()


def page_edges(text: PageText) -> PageEdges:
    """Read the lines near the edges of a page, whatever they belong to. A dump has none."""
    page = text.page
    if page.width is None or page.height is None:
        return PageEdges(page.number)
    edges: list[tuple[EdgeLine, ...]] = []
    for quarters, directed in text.directed.items():
        turn = Turn(quarters, page.width, page.height)
        height = page.width if quarters % 2 else page.height
        upper, lower = REACH * height, (1 - REACH) * height
        top = _lines_between(directed, -math.inf, upper)
        bottom = _lines_between(directed, lower, math.inf)
        for lines, inner in ((top, upper), (bottom[::-1], lower)):
            edges.append(tuple(_edge_lines(lines, inner, turn, height)))
    return PageEdges(page.number, tuple(edge for edge in edges if edge))


def _lines_between(directed: DirectedText, upper: float, lower: float) -> list[_Line]:
    """Give the lines whose baselines are between two heights; a line that one of these cuts is parted there."""
    lines = [line for line in directed.lines if line.bottom > upper and line.top < lower]
    if all(upper < line.top and line.bottom < lower for line in lines):
        return [(line.clusters, line.pieces) for line in lines]
    inside = (cluster for cluster in directed.clusters if upper < cluster.baseline < lower)
    return [(line, pieces_of(line)) for line in lines_of(inside)]


def _edge_lines(lines: Sequence[_Line], inner: float, turn: Turn, height: float) -> Iterator[EdgeLine]:
    """Give the lines of an edge that ends at `inner`; behind the last of them a line may stand there."""
    next_baselines = [*(line[0].baseline for line, _ in lines[1:]), inner]
    for (line, pieces), next_baseline in zip(lines, next_baselines, strict=False):
        box = box_around(line)
        size = max(cluster.size for cluster in line)
        baseline = line[0].baseline
        parts = parted_at_gaps(line, _GUTTER)
        texts = [pieces] if len(parts) == 1 else map(pieces_of, parts)
        yield EdgeLine(
            text=raw_text(pieces),
            parts=tuple(
                EdgeText(raw_text(text), part[0].x0, part[-1].x1)
                for part, text in zip(parts, texts, strict=True)
            ),
            box=turn.displayed_box(box),
            size=size,
            baseline=baseline,
            edge=min(box[3], height - box[1]) / height,
            gap=abs(next_baseline - baseline) / size if size else 0.0,
        )
