"""The lines and grids of a page with what is known of it: how far it can be believed, which lines only frame it."""

from extract.sources.page import Grid, Page
from extract.tables.broken_figures import broken_cells
from extract.tables.displayed import displayed_blocks
from extract.tables.dump_lines import by_lines
from extract.tables.facing import shows_facing_pages
from extract.tables.furniture import Furniture, framing
from extract.tables.stitch import PageBlocks
from extract.tables.trust import disbelieved, trust_of
from extract.tables.whole import FoundBlocks


def page_blocks(page: Page, found: FoundBlocks, frame: Furniture) -> PageBlocks:
    """Give a page's lines and grids on the page as it is displayed.

    Those of a dump are given by its lines, those of a scan are found on the level page. The cells of a page that is not
    believed are unreadable.
    """
    trust = trust_of(page, found.blocks)
    blocks = found.blocks if trust is None or trust.believed else disbelieved(found.blocks)
    return PageBlocks(
        page.number,
        page.read_by,
        by_lines(displayed_blocks(blocks, page), page),
        framing(blocks, frame.boxes),
        trust,
        found.in_doubt,
        broken_cells(cell for block in found.blocks if isinstance(block, Grid) for cell in block.cells),
        shows_facing_pages(page, found.blocks),
    )
