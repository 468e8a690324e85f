"""Figures that a narrow cell cuts: word processors break a number where its cell ends, with no sign of it.

The two parts are one figure where they are one number together and the first is none by itself (300,329,844. above 40),
or where it would have decimals that no other figure of its column has. Else they stay two, and are read as none.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

import regex

from extract.sources.page import RECOGNISED_NUMERALS, RECOGNISED_WORDS
from extract.tables.clusters import Cluster, text_of
from extract.tables.figures import is_sound
from extract.tables.slots import RuledTable
from extract.thai.digits import to_arabic

_PADDING: Final = 12.0
"""What a cell keeps free on both sides of its text, in points, at most: 5.4 on each in word processors."""
_PART: Final = regex.compile(r"[-–+(]?[\d,.]*\d[\d,.]*[%)]*")
_BEGUN: Final = regex.compile(r"[-–+(]?\d{1,3}(?:,\d{3})*(?:,\d{0,2}|\.)")
_RECOGNISED: Final = (RECOGNISED_NUMERALS, RECOGNISED_WORDS)

Line = Sequence[Cluster]
Decimals = Callable[[], frozenset[int]]
"""The numbers of decimals that the whole figures of a column have, worked out where they are asked for."""


def is_cut(above: str, first: Line, below: Line, width: float, decimals: Decimals) -> bool:
    """Whether a line goes on with the figure above it, in a cell `width` points wide.

    `above` is what of the figure was read so far, `first` the line that it ends in.
    """
    text = _text(below)
    if not _PART.fullmatch(text) or first[0].font in _RECOGNISED:
        return False
    room = width - (first[-1].x1 - first[0].x0)
    return room <= below[0].x1 - below[0].x0 + _PADDING and are_one_number(above, text, decimals)


def are_one_number(above: str, below: str, decimals: Decimals = frozenset) -> bool:
    """Whether what stands one above the other is one number and the upper part none, or none of its column."""
    above, below = to_arabic(above), to_arabic(below)
    if not (_PART.fullmatch(above) and _PART.fullmatch(below)):
        return False
    whole = above + below
    if "," not in whole or not (is_sound(whole) or _BEGUN.fullmatch(whole)):
        return False
    if not is_sound(above) or below[0] in ",.":
        return True
    seen = decimals()
    return _decimals(whole) in seen and _decimals(above) not in seen


def column_decimals(table: RuledTable, column: int) -> frozenset[int]:
    """Give how many decimals the figures of a column have that stand in one line."""
    slots = (slot for slot in table.slots if slot.column == column and len(slot.words) == 1)
    return decimals_of(_text(slot.words[0].clusters) for slot in slots)


def decimals_of(texts: Iterable[str]) -> frozenset[int]:
    """Give how many decimals those of some texts have that are figures with their thousands parted."""
    return frozenset(_decimals(text) for text in texts if "," in text and is_sound(text))


def _text(line: Line) -> str:
    return to_arabic(text_of(line))


def _decimals(text: str) -> int:
    return sum(map(str.isdigit, text.partition(".")[2]))
