"""Whether a page shows two pages beside one another: a spread of a booklet, or two pages printed on one sheet."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from extract.sources.page import Glyph, Page
from extract.tables.clusters import Cluster
from extract.tables.displayed import level_page
from extract.tables.grid import layout_of
from extract.tables.leaves import halves_of
from extract.tables.page_forms import bare_page_number, named_page_number
from extract.tables.page_text import PageText, page_text
from extract.tables.pieces import parted_at_gaps
from extract.tables.slots import RuledTable
from extract.thai.keys import label_key

_LEVEL: Final = 2.0
"""How far apart, in points, the baselines of one line, or the same edges of two tables, are at most."""
_FEWEST_COLUMNS: Final = 3
"""Tables that tell by their columns have so many at least."""
_FEWEST_LINES: Final = 3
"""So many lines of prose, at least, tell that a half is a page or a column of text."""
_WIDE: Final = 0.55
"""The share of a half's width that a line of prose runs over without a gap."""
_GAP: Final = 1.0
"""The gap, in ems, that parts two texts of a line."""


class Facing(NamedTuple):
    """What a page alone tells of being two: its size, level and in whole points, whether it may be, and whether it is."""

    number: int
    size: tuple[int, int]
    may_be: bool
    is_sure: bool


def facing_of(page: Page) -> Facing:
    """Tell what a page alone shows of being two beside one another.

    It may be where nothing stands on its middle. It surely is where moreover its halves are numbered one after the
    other, both have tables of the same columns or headings, or both have prose.
    """
    level = level_page(page)
    halves = halves_of(level)
    size = round(level.width or 0), round(level.height or 0)
    return Facing(page.number, size, halves is not None, halves is not None and _are_pages(*halves))


def pages_of_two(told: Iterable[Facing]) -> frozenset[int]:
    """Give the numbers of the pages that are two: those that surely are, and those that may be among mostly such."""
    told = tuple(told)
    pages = Counter(page.size for page in told)
    sure = Counter(page.size for page in told if page.is_sure)
    return frozenset(
        page.number
        for page in told
        if page.is_sure or (page.may_be and 2 * sure[page.size] > pages[page.size])
    )


def _are_pages(left: Page, right: Page) -> bool:
    if _are_numbered_on(left, right):
        return True
    one, other = page_text(left), page_text(right)
    return (_has_prose(one) and _has_prose(other)) or _have_same_tables(one, other)


def _are_numbered_on(left: Page, right: Page) -> bool:
    """Whether the last or the first lines of two halves are page numbers, one after the other."""
    for edge in (max, min):
        numbers = [
            _page_number(half.glyphs, edge(glyph.baseline for glyph in half.glyphs)) for half in (left, right)
        ]
        if numbers[0] is not None and numbers[1] == numbers[0] + 1:
            return True
    return False


def _page_number(glyphs: Sequence[Glyph], baseline: float) -> int | None:
    line = sorted(
        (glyph for glyph in glyphs if abs(glyph.baseline - baseline) <= _LEVEL), key=lambda glyph: glyph.x
    )
    text = "".join(glyph.text for glyph in line)
    return named_page_number(text) or bare_page_number(text)


def _has_prose(text: PageText) -> bool:
    """Whether several lines of a half run over most of it without a gap, as those of no table with columns do."""
    wide = [line for line in text.lines if _longest_run(line.clusters) >= _WIDE * (text.page.width or 0)]
    return len(wide) >= _FEWEST_LINES


def _longest_run(line: Sequence[Cluster]) -> float:
    return max(part[-1].x1 - part[0].x0 for part in parted_at_gaps(line, _GAP))


def _have_same_tables(one: PageText, other: PageText) -> bool:
    """Whether tables of two halves have columns of the same widths or the same headings, and more than two columns."""
    return any(
        _are_as_wide(mine.columns, its.columns) or _begin_alike(mine, its)
        for mine in _tables(one)
        for its in _tables(other)
    )


def _tables(text: PageText) -> list[RuledTable]:
    layout = layout_of(text)
    return [table for table in layout.tables if len(table.columns) > _FEWEST_COLUMNS] if layout else []


def _are_as_wide(one: Sequence[float], other: Sequence[float]) -> bool:
    apart = other[0] - one[0]
    return len(one) == len(other) and all(
        abs(right - left - apart) <= _LEVEL for left, right in zip(one, other, strict=True)
    )


def _begin_alike(one: RuledTable, other: RuledTable) -> bool:
    """Whether two tables have as many columns, begin with the same words and print some words both.

    The right half of one wide table may print headings of the left again, but not that of its labels.
    """
    words, others = _words(one), _words(other)
    return (
        len(one.columns) == len(other.columns)
        and words[:1] == others[:1] != []
        and len(set(words) & set(others)) >= _FEWEST_COLUMNS
    )


def _words(table: RuledTable) -> list[str]:
    """Give the keys of the texts of a table, cell by cell; figures have none."""
    keys = (label_key("".join(word.text for word in slot.words)) for slot in table.slots)
    return [key for key in keys if any(letter.isalpha() for letter in key)]
