"""The halves of a page that shows two pages: each read as a page by itself, and its places set back on the page.

A half has coordinates of its own, so that what is compared over pages, as columns and running heads, is level on all.
"""

from collections.abc import Collection, Iterable, Sequence, Sized
from itertools import islice
from typing import Final, TypeVar

from extract.sources.page import Glyph, Grid, Page, Ruling, TextLine
from extract.tables.displayed import level_page, placed
from extract.tables.edges import PageEdges
from schemas import Box

_LANDSCAPE: Final = 1.2
"""How many times as wide as high a page of two is at least."""
_FOLD: Final = 0.02
"""The share of the width, about its middle, that the inner margins of two pages leave free of text."""
_FEWEST: Final = 40
"""Either half has so many characters at least."""

Value = TypeVar("Value")


def leaves_of(page: Page, of_two: Collection[int]) -> tuple[Page, ...]:
    """Give a page by itself, level, or its halves where its number is among those of two."""
    level = level_page(page)
    halves = halves_of(level) if page.number in of_two else None
    return halves or (level,)


def halves_of(page: Page) -> tuple[Page, Page] | None:
    """Give the left and the right half of a level page; None where it is not two, since something is on its middle."""
    if page.width is None or page.height is None or page.width < _LANDSCAPE * page.height:
        return None
    middle, margin = page.width / 2, page.width * _FOLD / 2
    if any(glyph.box[0] < middle + margin and glyph.box[2] > middle - margin for glyph in page.glyphs):
        return None
    if any(ruling.x0 < middle - margin and ruling.x1 > middle + margin for ruling in page.rulings):
        return None
    on_left = sum(glyph.x < middle for glyph in page.glyphs)
    if min(on_left, len(page.glyphs) - on_left) < _FEWEST:
        return None
    return _half(page, 0.0, middle), _half(page, middle, middle)


def _half(page: Page, left: float, width: float) -> Page:
    """Give what stands on so much of a page's width from a place on, in coordinates that begin there."""
    return page._replace(
        width=width,
        left=left,
        glyphs=tuple(_moved(glyph, left) for glyph in page.glyphs if left <= glyph.x < left + width),
        hidden=tuple(_moved(glyph, left) for glyph in page.hidden if left <= glyph.x < left + width),
        rulings=tuple(
            Ruling(ruling.x0 - left, ruling.top, ruling.x1 - left, ruling.bottom)
            for ruling in page.rulings
            if left <= (ruling.x0 + ruling.x1) / 2 < left + width
        ),
        backgrounds=tuple(
            _moved_box(_within(box, left, left + width), -left)
            for box in page.backgrounds
            if box[0] < left + width and box[2] > left
        ),
        drawings=tuple(
            _moved_box(box, -left) for box in page.drawings if left <= (box[0] + box[2]) / 2 < left + width
        ),
    )


def _moved(glyph: Glyph, left: float) -> Glyph:
    ink = glyph.ink if glyph.ink is None else _moved_box(glyph.ink, -left)
    return glyph._replace(x=glyph.x - left, box=_moved_box(glyph.box, -left), ink=ink)


def _moved_box(box: Box, by: float) -> Box:
    return box[0] + by, box[1], box[2] + by, box[3]


def _within(box: Box, left: float, right: float) -> Box:
    return max(box[0], left), box[1], min(box[2], right), box[3]


def on_page(blocks: Sequence[TextLine | Grid], left: float) -> tuple[TextLine | Grid, ...]:
    """Give the lines and grids of a half with their boxes on the page; columns' edges stay those of the half."""
    if not left:
        return tuple(blocks)
    return placed(blocks, lambda box: _moved_box(box, left))


def by_page(values: Iterable[Value], leaves: Sequence[Sized]) -> list[tuple[Value, ...]]:
    """Give what each leaf has, by the pages that the leaves are of."""
    rest = iter(values)
    return [tuple(islice(rest, len(own))) for own in leaves]


def numbered_through(edges: Iterable[PageEdges]) -> list[PageEdges]:
    """Give the edges of pages and halves with numbers that count the halves before them as pages."""
    found: list[PageEdges] = []
    before, more = None, 0
    for leaf in edges:
        more += leaf.number == before
        before = leaf.number
        found.append(leaf._replace(number=leaf.number + more))
    return found
