"""What was found on the level page of a scan, placed on the page as it is displayed."""

from collections.abc import Callable, Sequence

from extract.sources.page import Grid, Page, TextLine
from schemas import Box


def level_page(page: Page) -> Page:
    """Give a page in the size that its glyphs and rulings stand in: a scan that was turned may lie on its side."""
    if page.levelled is None:
        return page
    width, height = page.levelled.level_size
    return page._replace(width=width, height=height)


def displayed_blocks(blocks: Sequence[TextLine | Grid], page: Page) -> tuple[TextLine | Grid, ...]:
    """Give lines and grids with their boxes on the displayed page; columns' edges stay those of the level page."""
    if page.levelled is None:
        return tuple(blocks)
    return placed(blocks, page.levelled.displayed_box)


def placed(blocks: Sequence[TextLine | Grid], place: Callable[[Box], Box]) -> tuple[TextLine | Grid, ...]:
    """Give lines and grids with their boxes at other places; columns' edges stay as they are."""
    return tuple(
        _line(block, place) if isinstance(block, TextLine) else _grid(block, place) for block in blocks
    )


def _line(line: TextLine, place: Callable[[Box], Box]) -> TextLine:
    return line if line.bbox is None else line._replace(bbox=place(line.bbox))


def _grid(grid: Grid, place: Callable[[Box], Box]) -> Grid:
    cells = tuple(cell if cell.bbox is None else cell._replace(bbox=place(cell.bbox)) for cell in grid.cells)
    return grid._replace(cells=cells, bbox=grid.bbox and place(grid.bbox))
