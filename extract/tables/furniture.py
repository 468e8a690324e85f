"""What a page prints beside its content: running headers and footers, page numbers, titles printed again."""

from collections import Counter
from collections.abc import Sequence

import regex

from extract.sources.page import Grid, TextLine
from extract.tables.vocabulary import CONTINUED_WORDS
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key

_MARGIN = 0.09
"""The share of the page's height, at its top and bottom, in which running headers and footers stand."""
_PAGE_NUMBER = regex.compile(r"(?:หน้า(?:ที่)?\s*)?[-–(\[ ]*\d{1,4}[-–)\] ]*(?:(?:/|จาก|ของ)\s*\d{1,4})?")
_DIGITS = regex.compile(r"\d+")

Blocks = tuple[TextLine | Grid, ...]


def furniture_of(pages: Sequence[tuple[float | None, Blocks]]) -> list[frozenset[int]]:
    """Tell the running headers, footers and page numbers of pages given as (height, blocks), by their index.

    A line in a margin is furniture where it is a page number, or where the same words (numbers aside) stand in
    the margins of another page. A dump has no heights, and no furniture.
    """
    seen = Counter(
        key for height, blocks in pages for key in {_running_key(b) for b in blocks if _in_margin(b, height)}
    )
    return [
        frozenset(
            i
            for i, b in enumerate(blocks)
            if _in_margin(b, height) and (is_page_number(b) or seen[_running_key(b)] > 1)
        )
        for height, blocks in pages
    ]


def _in_margin(block: TextLine | Grid, height: float | None) -> bool:
    if height is None or block.bbox is None or isinstance(block, Grid):
        return False
    return block.bbox[3] < height * _MARGIN or block.bbox[1] > height * (1 - _MARGIN)


def _running_key(block: TextLine | Grid) -> str:
    return "" if isinstance(block, Grid) else _DIGITS.sub("0", to_arabic(block.text)).strip()


def is_page_number(block: TextLine | Grid) -> bool:
    """Whether a line is nothing but a page's number."""
    return isinstance(block, TextLine) and bool(_PAGE_NUMBER.fullmatch(to_arabic(block.text).strip()))


def is_continued_title(lines: Sequence[TextLine], title: Sequence[TextLine]) -> bool:
    """Whether lines only print a title again, with or without the word for `continued`."""
    printed = label_key("".join(line.text for line in title))
    again = "".join(line.text for line in lines).strip()
    for word in CONTINUED_WORDS:
        again = again.removesuffix(word).strip()
    return bool(again) and bool(printed) and label_key(again) == printed
