"""The lines near the top and the bottom of a page, read before anything else of it: what may frame its content."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extract.tables.baselines import lines_of
from extract.tables.clusters import Cluster, around
from extract.tables.directions import Turn
from extract.tables.lines import pieces_of, raw_text
from extract.tables.page_text import PageText
from schemas import Box

REACH: Final = 0.16
"""The share of the page's height, at its top and bottom, that running heads and page numbers stand in."""
_GUTTER: Final = 0.8
"""The gap, in ems, that parts the texts of a line."""


@dataclass(frozen=True, slots=True)
class EdgeText:
    """Texts of a line with no gutter between them, and where they begin and end on the upright page.

    The text is unrepaired: what comes again is broken in the same way on every page.
    """

    text: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class EdgeLine:
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


@dataclass(frozen=True, slots=True)
class PageEdges:
    """The lines at the edges of a page, each edge from the outermost line inwards. Turned text has edges of its own."""

    number: int
    edges: tuple[tuple[EdgeLine, ...], ...] = ()


def page_edges(text: PageText) -> PageEdges:
    """Read the lines near the edges of a page, whatever they belong to. A dump has none."""
    page = text.page
    if page.width is None or page.height is None:
        return PageEdges(page.number)
    edges: list[tuple[EdgeLine, ...]] = []
    for quarters, clusters in text.clusters.items():
        turn = Turn(quarters, page.width, page.height)
        height = page.width if quarters % 2 else page.height
        top = [cluster for cluster in clusters if cluster.baseline < REACH * height]
        bottom = [cluster for cluster in clusters if cluster.baseline > (1 - REACH) * height]
        for lines, inner in (
            (lines_of(top), REACH * height),
            (lines_of(bottom)[::-1], (1 - REACH) * height),
        ):
            edges.append(tuple(_edge_lines(lines, inner, turn, height)))
    return PageEdges(page.number, tuple(edge for edge in edges if edge))


def _edge_lines(
    lines: Sequence[Sequence[Cluster]], inner: float, turn: Turn, height: float
) -> Iterator[EdgeLine]:
    """Give the lines of an edge that ends at `inner`; behind the last of them a line may stand there."""
    for line, following in pairwise([*lines, None]):
        assert line is not None
        box = around([cluster.box for cluster in line])
        size = max(cluster.size for cluster in line)
        baseline = line[0].baseline
        next_baseline = inner if following is None else following[0].baseline
        yield EdgeLine(
            text=raw_text(pieces_of(line)),
            parts=tuple(
                EdgeText(raw_text(pieces_of(part)), part[0].x0, part[-1].x1) for part in _parted(line)
            ),
            box=turn.displayed_box(box),
            size=size,
            baseline=baseline,
            edge=min(box[3], height - box[1]) / height,
            gap=abs(next_baseline - baseline) / size if size else 0.0,
        )


def _parted(line: Sequence[Cluster]) -> list[list[Cluster]]:
    parts = [[line[0]]]
    for before, after in pairwise(line):
        if after.x0 - before.x1 > _GUTTER * max(before.size, after.size):
            parts.append([after])
        else:
            parts[-1].append(after)
    return parts
