"""The text of a page as clusters, lines and words, gathered once for all that looks at it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from extract.sources.page import Page
from extract.tables.baselines import ONE_LINE, from_the_top, in_order, levels
from extract.tables.clusters import Cluster, clusters_of
from extract.tables.directions import Turn, by_direction
from extract.tables.pieces import Piece, joined_words, words_of
from extract.tables.raised_marks import with_raised_marks
from extract.tables.tiled import side_by_side

_WORD_LINE: Final = 0.1
"""How far the baselines of a word may differ, in ems: less than in a line, so that cells side by side stay
apart."""


class PrintedLine(NamedTuple):
    """A line of a page by its clusters, in reading order, and its text by fonts.

    `top` and `bottom` are the least and the greatest of its baselines.
    """

    clusters: Sequence[Cluster]
    pieces: Sequence[Piece]
    top: float
    bottom: float


class DirectedText(NamedTuple):
    """The text of a page that runs one way, turned upright for itself.

    `lines` go from the top down; `words` are those of narrower lines, whose baselines hardly differ.
    """

    clusters: Sequence[Cluster]
    lines: Sequence[PrintedLine]
    words: Sequence[Sequence[Cluster]]


class PageText(NamedTuple):
    """A page, and its text by the way it runs, in quarter turns clockwise.

    The direction of most of the page is the first. A page without a size (of a dump) has none.
    """

    page: Page
    directed: Mapping[int, DirectedText]

    @property
    def lines(self) -> Iterator[PrintedLine]:
        """The lines of all directions."""
        return (line for directed in self.directed.values() for line in directed.lines)


def page_text(page: Page) -> PageText:
    """Gather the glyphs of a page into clusters, lines and words."""
    if page.width is None or page.height is None:
        return PageText(page, {})
    directed: dict[int, DirectedText] = {}
    for quarters, glyphs in by_direction(page.glyphs).items():
        turn = Turn(quarters, page.width, page.height)
        directed[quarters] = _directed_text(
            with_raised_marks(clusters_of(side_by_side(turn.upright_glyphs(glyphs))))
        )
    return PageText(page, directed)


def _directed_text(clusters: Sequence[Cluster]) -> DirectedText:
    ordered = from_the_top(clusters)
    lines: list[PrintedLine] = []
    words_on: dict[range, list[list[Cluster]]] = {}
    for level in levels(ordered, ONE_LINE):
        line = in_order(ordered[level.start : level.stop])
        words_on[level] = words_of(line)
        top, bottom = ordered[level.start].baseline, ordered[level.stop - 1].baseline
        lines.append(PrintedLine(line, joined_words(line, words_on[level]), top, bottom))
    words: list[list[Cluster]] = []
    for level in levels(ordered, _WORD_LINE):
        # Nearly all lines are as narrow as this.
        words += words_on.get(level) or words_of(in_order(ordered[level.start : level.stop]))
    return DirectedText(clusters, lines, words)
