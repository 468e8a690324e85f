"""The text of a page as clusters, gathered once for all that looks at it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.sources.page import Page
from extract.tables.clusters import Cluster, clusters_of
from extract.tables.directions import Turn, by_direction


@dataclass(frozen=True, slots=True)
class PageText:
    """A page, and its clusters by the way their text runs, in quarter turns clockwise.

    Each direction is turned upright for itself, and that of most of the page is the first. A page without a size (of
    a dump) has none.
    """

    page: Page
    clusters: Mapping[int, Sequence[Cluster]]


def page_text(page: Page) -> PageText:
    """Gather the glyphs of a page into clusters."""
    if page.width is None or page.height is None:
        return PageText(page, {})
    clusters: dict[int, list[Cluster]] = {}
    for quarters, glyphs in by_direction(page.glyphs).items():
        turn = Turn(quarters, page.width, page.height)
        clusters[quarters] = clusters_of([turn.upright_glyph(glyph) for glyph in glyphs])
    return PageText(page, clusters)
