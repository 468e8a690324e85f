"""The lines and grids of a page with what is known of it: how far it can be believed, which lines only frame it."""

from collections.abc import Sequence

from extract.sources.page import Grid, Page, TextLine
from extract.tables.broken_figures import broken_cells
from extract.tables.displayed import displayed_blocks
from extract.tables.dump_lines import by_lines
from extract.tables.furniture import Furniture, framing
from extract.tables.leaves import on_page
from extract.tables.stitch import PageBlocks
from extract.tables.trust import disbelieved, trust_of
from extract.tables.whole import FoundBlocks


def page_blocks(
    page: Page, leaves: Sequence[Page], found: Sequence[FoundBlocks], frames: Sequence[Furniture]
) -> PageBlocks:
    """Give a page's lines and grids on the page as it is displayed, from those of its leaves: itself, or its halves.

    Those of a dump are given by its lines, those of a scan are found on the level page. The cells of a page that is not
    believed are unreadable.
    """
    blocks: tuple[TextLine | Grid, ...] = ()
    starts: list[int] = []
    framed: set[int] = set()
    for leaf, own, frame in zip(leaves, found, frames, strict=True):
        starts.append(len(blocks))
        framed |= {starts[-1] + index for index in framing(own.blocks, frame.boxes)}
        blocks += on_page(own.blocks, leaf.left)
    trust = trust_of(page, blocks)
    broken = broken_cells(block for block in blocks if isinstance(block, Grid))
    if trust is not None and not trust.believed:
        blocks = disbelieved(blocks)
    return PageBlocks(
        page.number,
        page.read_by,
        by_lines(displayed_blocks(blocks, page), page),
        frozenset(framed),
        trust,
        sum(own.in_doubt for own in found),
        broken,
        starts[1] if len(starts) > 1 else None,
    )
