"""What was found on the level page of a scan, placed on the page as it is displayed."""

from collections.abc import Sequence

from extract.sources.geometry import Levelled
from extract.sources.page import Grid, Page, TextLine


def level_page(page: Page) -> Page:
    """Give a page in the size that its glyphs and rulings stand in: a scan that was turned may lie on its side."""
    if page.levelled is None:
        return page
    width, height = page.levelled.level_size
    return page._replace(width=width, height=height)


def displayed_blocks(blocks: Sequence[TextLine | Grid], page: Page) -> tuple[TextLine | Grid, ...]:
    """Give lines and grids with their boxes on the displayed page; columns' edges stay those of the level page."""
    levelled = page.levelled
    if levelled is None:
        return tuple(blocks)
    return tuple(
        _line(block, levelled) if isinstance(block, TextLine) else _grid(block, levelled) for block in blocks
    )


def _line(line: TextLine, levelled: Levelled) -> TextLine:
    return line if line.bbox is None else line._replace(bbox=levelled.displayed_box(line.bbox))


def _grid(grid: Grid, levelled: Levelled) -> Grid:
    cells = tuple(
        cell if cell.bbox is None else cell._replace(bbox=levelled.displayed_box(cell.bbox))
        for cell in grid.cells
    )
    box = grid.bbox if grid.bbox is None else levelled.displayed_box(grid.bbox)
    return grid._replace(cells=cells, bbox=box)
