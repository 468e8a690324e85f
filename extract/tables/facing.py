"""Whether a page shows two facing pages: a spread of a booklet, or two pages printed on one sheet.

Its lines run over both pages and its tables are joined in the wrong order, so the page is told.
"""

from collections.abc import Sequence
from typing import Final

from extract.sources.page import Glyph, Grid, Page, TextLine
from extract.tables.page_forms import bare_page_number, named_page_number
from schemas import FACING_PAGES, Problem

_LANDSCAPE: Final = 1.2
"""How many times as wide as high a page of two is at least."""
_FOLD: Final = 0.03
"""The share of the width, about its middle, that the inner margins of two pages leave free of text."""
_FEWEST: Final = 40
"""Either page has so many characters at least."""
_LEVEL: Final = 2.0
"""How far apart, in points, the baselines of one line, or the same edges of two tables, are at most."""


def shows_facing_pages(page: Page, blocks: Sequence[TextLine | Grid]) -> bool:
    """Whether a page as displayed is two beside one another.

    Nothing stands on its middle, and either both halves are numbered one after the other, or tables of the same columns
    stand in both.
    """
    if page.width is None or page.height is None or page.width < _LANDSCAPE * page.height:
        return False
    middle, margin = page.width / 2, page.width * _FOLD / 2
    if any(glyph.box[0] < middle + margin and glyph.box[2] > middle - margin for glyph in page.glyphs):
        return False
    if any(ruling.x0 < middle - margin and ruling.x1 > middle + margin for ruling in page.rulings):
        return False
    left = [glyph for glyph in page.glyphs if glyph.x < middle]
    right = [glyph for glyph in page.glyphs if glyph.x >= middle]
    if min(len(left), len(right)) < _FEWEST:
        return False
    return _are_numbered_on(left, right) or _have_same_columns(blocks, middle)


def _are_numbered_on(left: Sequence[Glyph], right: Sequence[Glyph]) -> bool:
    """Whether the last or the first lines of two halves are page numbers, one after the other."""
    for edge in (max, min):
        numbers = [_page_number(half, edge(glyph.baseline for glyph in half)) for half in (left, right)]
        if numbers[0] is not None and numbers[1] == numbers[0] + 1:
            return True
    return False


def _page_number(glyphs: Sequence[Glyph], baseline: float) -> int | None:
    line = sorted(
        (glyph for glyph in glyphs if abs(glyph.baseline - baseline) <= _LEVEL), key=lambda glyph: glyph.x
    )
    text = "".join(glyph.text for glyph in line)
    return named_page_number(text) or bare_page_number(text)


def _have_same_columns(blocks: Sequence[TextLine | Grid], middle: float) -> bool:
    """Whether tables on either side of the middle have columns of the same widths, and more than two."""
    edges = [block.edges for block in blocks if isinstance(block, Grid) and block.edges and block.columns > 2]
    on_left = [own for own in edges if own[-1] <= middle]
    on_right = [own for own in edges if own[0] >= middle]
    return any(_are_alike(one, other) for one in on_left for other in on_right)


def _are_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    apart = other[0] - one[0]
    return len(one) == len(other) and all(
        abs(right - left - apart) <= _LEVEL for left, right in zip(one, other, strict=True)
    )


def facing_problems(name: str, page: int, facing: bool) -> tuple[Problem, ...]:
    """Say that a page shows two pages; nothing where it does not."""
    if not facing:
        return ()
    message = (
        f"{name}: page {page} shows two pages beside one another, whose lines and tables are not told apart surely, so "
        "what does not hold there is no finding; give the report with every page by itself"
    )
    return (Problem(page=page, what=FACING_PAGES, message=message),)
