"""What a page prints beside its content: running headers and footers, page numbers, titles printed again."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import regex

from extract.sources.page import Grid, TextLine
from extract.tables.vocabulary import CONTINUED_WORDS
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key

_MARGIN: Final = 0.09
"""The share of the page's height, at its top and bottom, in which page numbers and lines that come again stand."""
_REACH: Final = 0.16
"""The share in which a line must come again at the very same height, and be the first or the last of its page."""
_SAME_HEIGHT: Final = 3.0
"""How far apart, in points, the same line stands on two pages at most."""
_FEWEST_PAGES: Final = 3
_SHARE_OF_PAGES: Final = 0.4
"""On so many pages a line further in must come again: left and right pages have heads of their own. A heading of the
content that happens to begin several pages does not."""
_PAGE_NUMBER: Final = regex.compile(r"(?:หน้า(?:ที่)?\s*)?[-–(\[ ]*\d{1,4}[-–)\] ]*(?:(?:/|จาก|ของ)\s*\d{1,4})?")
_RUNNING_HEADS: Final = (
    # The Royal Gazette's, of which pages print one line or two.
    regex.compile(r"(?:หน้า\s*\d+\s+)?เล่ม(?:ที่)?\s*\d+\s+ตอน.{1,30}ราชกิจจานุเบกษา.{0,40}"),
)
"""Running heads that are known by their words wherever they stand near an edge; Thai digits as Arabic ones."""
_DIGITS: Final = regex.compile(r"\d+")
_LETTER: Final = regex.compile(r"\p{L}")

Blocks = tuple[TextLine | Grid, ...]
_Test = Callable[[TextLine | Grid, float | None], bool]
_Page = tuple[float | None, Blocks]


def furniture_of(pages: Sequence[_Page]) -> list[frozenset[int]]:
    """Tell the running headers, footers and page numbers of pages given as (height, blocks), by their index.

    A line in a margin is furniture where it is a page number, or where the same words (numbers aside) stand in
    the margins of another page. Further in it must be at the edge of its text and come again at the same height on
    several pages. A grid never is. A dump has no heights, and no furniture.
    """
    in_margins = Counter(
        key
        for height, blocks in pages
        for key in {_running_key(block) for block in blocks if _is_near_edge(block, height, _MARGIN)}
    )
    heights: dict[str, list[float]] = {}
    for height, blocks in pages:
        for block in blocks:
            if block.bbox is not None and _is_near_edge(block, height, _REACH) and _running_key(block):
                heights.setdefault(_running_key(block), []).append(block.bbox[1])

    least = max(_FEWEST_PAGES, _SHARE_OF_PAGES * len(pages))

    def is_running(block: TextLine | Grid, height: float | None) -> bool:
        if isinstance(block, Grid) or block.bbox is None or not _is_near_edge(block, height, _REACH):
            return False
        key, top = _running_key(block), block.bbox[1]
        if _is_near_edge(block, height, _MARGIN) and (is_page_frame(block) or in_margins[key] > 1):
            return True
        again = sum(abs(other - top) <= _SAME_HEIGHT for other in heights[key]) if key in heights else 0
        return is_page_frame(block) or (again >= least and _LETTER.search(key) is not None)

    return [
        frozenset(_leading(blocks, height, is_running)) | frozenset(_in_margin(blocks, height, is_running))
        for height, blocks in pages
    ]


def _leading(blocks: Blocks, height: float | None, is_running: _Test) -> Iterator[int]:
    """Give the running lines at the beginning and the end of a page, with no content before or behind them."""
    for order, begins in ((range(len(blocks)), True), (range(len(blocks) - 1, -1, -1), False)):
        for index in order:
            block = blocks[index]
            if not is_running(block, height) or _is_in_upper_half(block, height) is not begins:
                break
            yield index


def _is_in_upper_half(block: TextLine | Grid, height: float | None) -> bool:
    return block.bbox is not None and height is not None and block.bbox[1] < height / 2


def _in_margin(blocks: Blocks, height: float | None, is_running: _Test) -> Iterator[int]:
    return (
        index
        for index, block in enumerate(blocks)
        if _is_near_edge(block, height, _MARGIN) and is_running(block, height)
    )


def _is_near_edge(block: TextLine | Grid, height: float | None, share: float) -> bool:
    """Whether a line lies wholly within a share of the page's height from its top or bottom."""
    if height is None or block.bbox is None or isinstance(block, Grid):
        return False
    return block.bbox[3] < height * share or block.bbox[1] > height * (1 - share)


def _running_key(block: TextLine | Grid) -> str:
    return "" if isinstance(block, Grid) else _DIGITS.sub("0", to_arabic(block.text)).strip()


def is_page_frame(block: TextLine | Grid) -> bool:
    """Whether a line is nothing but a page's number, or a running head that is known by its words."""
    if not isinstance(block, TextLine):
        return False
    text = to_arabic(block.text).strip()
    return any(form.fullmatch(text) for form in (_PAGE_NUMBER, *_RUNNING_HEADS))


def is_continued_title(lines: Sequence[TextLine], title: Sequence[TextLine]) -> bool:
    """Whether lines only print a title again, with or without the word for `continued`."""
    printed = label_key("".join(line.text for line in title))
    again = "".join(line.text for line in lines).strip()
    for word in CONTINUED_WORDS:
        again = again.removesuffix(word).strip()
    return bool(again) and bool(printed) and label_key(again) == printed
