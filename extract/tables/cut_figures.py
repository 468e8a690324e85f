"""Figures that a narrow cell cuts: word processors break a number where its cell ends, with no sign of it.

The lines of a cell are one figure where they are one number together and what stands above each break is none by itself
(300,329,844. above 40), or what follows it is none (7 above ,090,534.53), or where it would have decimals that no other
figure of its column has. Else they stay apart, and are read as none.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import accumulate, pairwise
from math import inf
from typing import Final, NamedTuple

import regex

from extract.sources.page import RECOGNISED_NUMERALS, RECOGNISED_WORDS
from extract.tables.clusters import Cluster, text_of, width_of
from extract.tables.figures import is_sound
from extract.tables.slots import RuledTable, Slot
from extract.thai.digits import to_arabic

_PADDING: Final = 12.0
"""What a cell keeps free on both sides of its text, in points, at most: 5.4 on each in word processors."""
_SLACK: Final = 1.0
"""How far, in points, the ends of figures of one width differ."""
_FEWEST_ALIKE: Final = 2
"""So many figures of a column cut in the same way, at least, show its decimals where none is whole."""
_FEWEST_WHOLE: Final = 3
"""So many whole figures of a column, at least, show how wide those are that it cuts."""
_MOST_PARTS: Final = 4
_PART: Final = regex.compile(r"[-–+(]?[\d,.]*\d[\d,.]*[%)]*|[-–]")
_BEGUN: Final = regex.compile(r"[-–+(]?\d{1,3}(?:,\d{3})*(?:,\d{0,2}|\.)")
_NO_BEGINNING: Final = regex.compile(r"[,.]|0\d{0,2},")
"""How no number begins."""
_INSIDE_GROUP: Final = regex.compile(r"\d?,\d{3}")
"""What follows where a number is cut before the last digit of its first group, as Thai digits are, or right behind it."""
_BARE: Final = regex.compile(r"\d+")
_RECOGNISED: Final = (RECOGNISED_NUMERALS, RECOGNISED_WORDS)

Line = Sequence[Cluster]
Decimals = Callable[[], frozenset[int]]
"""The numbers of decimals that the whole figures of a column have, worked out where they are asked for."""


class ColumnFigures(NamedTuple):
    """What a column shows of its figures.

    How many decimals they have, whether some are cut within a group, and how wide, in points, its cells are at most as
    their text shows it.
    """

    decimals: frozenset[int] = frozenset()
    within_groups: bool = False
    room: float = inf


Evidence = Callable[[], ColumnFigures]
"""What a column shows, worked out where it is asked for."""


def cut_lines(lines: Sequence[Line], width: float, evidence: Evidence) -> frozenset[int]:
    """Give the lines of a cell, `width` points wide, that go on with the figure above them."""
    if len(lines) < 2:
        return frozenset()
    if not (_are_parts(lines[:2]) or _are_parts(lines[-2:])):
        return frozenset()
    texts = [_text(line) for line in lines]
    width = min(width, evidence().room)
    found: set[int] = set()
    start = 0
    while start < len(lines) - 1:
        stops = range(min(len(lines), start + _MOST_PARTS), start + 1, -1)
        end = next(
            (
                stop
                for stop in stops
                if _has_no_room(lines[start:stop], width) and _is_one(texts[start:stop], evidence)
            ),
            start + 1,
        )
        found.update(range(start + 1, end))
        start = end
    return frozenset(found)


def _are_parts(lines: Sequence[Line]) -> bool:
    return all(not line[0].text.isalpha() and _PART.fullmatch(_text(line)) for line in lines)


def _has_no_room(lines: Sequence[Line], width: float) -> bool:
    """Whether nothing that was read from a picture, and nothing that had room in the line above it, is among lines."""
    return not any(
        above[0].font in _RECOGNISED or width - width_of(above) > width_of(below) + _PADDING + _SLACK
        for above, below in pairwise(lines)
    )


def _is_one(parts: Sequence[str], evidence: Evidence) -> bool:
    """Whether parts one under another are one number, and what stands above each break none of its column."""
    whole = "".join(parts)
    if not all(map(_PART.fullmatch, parts)) or not is_sound(whole) or not ("," in whole or "." in parts[0]):
        return False
    heads = list(accumulate(parts[:-1]))
    doubtful = [
        (head, below) for head, below in zip(heads, parts[1:], strict=True) if not _is_cut(head, below)
    ]
    if not doubtful:
        return "," in whole
    shown = evidence()
    if shown.within_groups:
        doubtful = [pair for pair in doubtful if not is_cut_within_group(*pair)]
    if doubtful and _decimals(whole) not in shown.decimals:
        return False
    return all(
        _decimals(head) not in shown.decimals
        and (not _may_be_two(head, below) or (shown.within_groups and _INSIDE_GROUP.match(below)))
        for head, below in doubtful
    )


def _is_cut(above: str, below: str) -> bool:
    """Whether what stands above a break is no number, or what stands below it cannot begin one."""
    return not is_sound(above) or _NO_BEGINNING.match(below) is not None


def begins_no_number(text: str) -> bool:
    """Whether a text is the rest of a figure, since no number begins so: with a separator, or a group of zeros."""
    plain = "".join(to_arabic(text).split())
    return _PART.fullmatch(plain) is not None and _NO_BEGINNING.match(plain) is not None


def _may_be_two(above: str, below: str) -> bool:
    """Whether a number and an amount may stand one above the other, each whole."""
    return _BARE.fullmatch(above) is not None and "," in below


def _together(above: str, below: str) -> str:
    """Give what two parts are together, a figure or its beginning; nothing where they are neither."""
    whole = above + below
    parts = _PART.fullmatch(above) and _PART.fullmatch(below)
    return whole if parts and (is_sound(whole) or _BEGUN.fullmatch(whole)) else ""


def may_be_one_number(above: str, below: str) -> bool:
    """Whether what stands one above the other may be a figure that was cut: neither is a whole one like the other."""
    above, below = to_arabic(above), to_arabic(below)
    whole = _together(above, below)
    if "," not in whole and "." not in whole:
        return False
    return _is_cut(above, below) or _decimals(above) != _decimals(below)


def are_cut_alike(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether what stands one above the other in several columns may be figures that were cut, as one of them shows.

    In the others both parts may be whole by themselves, as 1 above 1,348,546 is: they are one number together.
    """
    shown = any(may_be_one_number(above, below) for above, below in pairs)
    return shown and all(
        may_be_one_number(above, below) or is_sound(_together(to_arabic(above), to_arabic(below)))
        for above, below in pairs
    )


def are_one_number(above: str, below: str, decimals: Decimals = frozenset) -> bool:
    """Whether what stands one above the other is one number and the upper part none, or none of its column."""
    above, below = to_arabic(above), to_arabic(below)
    whole = _together(above, below)
    if "," not in whole:
        return False
    if _is_cut(above, below):
        return True
    seen = decimals()
    return _decimals(whole) in seen and _decimals(above) not in seen


def column_figures(slots: Iterable[Slot]) -> Callable[[int], ColumnFigures]:
    """Give what asks each column of a table what its figures show."""
    slots = tuple(slots)

    @cache
    def within_groups() -> bool:
        return cuts_within_groups(slots)

    @cache
    def figures(column: int) -> ColumnFigures:
        own = _cells_of(slots, column)
        return ColumnFigures(
            _decimals_shown([[_text(line) for line in lines] for lines in own]),
            within_groups() or _are_cut_where_wide(own),
            max((width_of(line) + _PADDING for lines in own for line in lines), default=inf),
        )

    return figures


def figures_shown(table: RuledTable) -> Callable[[int], ColumnFigures]:
    """Give what asks each column of a table what its figures show; where lines part its columns, they tell the room."""
    shown = column_figures(table.slots)
    return (lambda column: shown(column)._replace(room=inf)) if table.ruled else shown


def cuts_within_groups(slots: Iterable[Slot]) -> bool:
    """Whether a number of a table is surely cut within its first group, or right behind it."""
    return any(
        _is_surely_cut_within(slot.lines()) for slot in slots if slot.column_span == 1 and len(slot.words) > 1
    )


def is_cut_within_group(above: str, below: str) -> bool:
    """Whether a few digits above an amount are the first of it, where a table cuts its numbers so: 1 above 4,589,000."""
    above, below = to_arabic(above), to_arabic(below)
    begun = _BARE.fullmatch(above) is not None and _INSIDE_GROUP.match(below) is not None
    return begun and "," in below and is_sound(above + below)


def _cells_of(slots: Sequence[Slot], column: int) -> Sequence[Sequence[Line]]:
    """Give the cells of a column that hold parts of figures alone, by their lines."""
    own = [slot.lines() for slot in slots if slot.column == column and slot.column_span == 1]
    return [lines for lines in own if lines and all(_PART.fullmatch(_text(line)) for line in lines)]


def _is_surely_cut_within(lines: Sequence[Line]) -> bool:
    texts = [_text(line) for line in lines]
    if len(texts) < 2 or not (_INSIDE_GROUP.match(texts[1]) and _NO_BEGINNING.match(texts[1])):
        return False
    return all(map(_PART.fullmatch, texts))


def _are_cut_where_wide(cells: Sequence[Sequence[Line]]) -> bool:
    """Whether the figures of a column that stand in several lines are wider than those that stand in one."""
    widths = [sum(map(width_of, lines)) for lines in cells if len(lines) > 1]
    whole = [width_of(lines[0]) for lines in cells if len(lines) == 1]
    return len(whole) >= _FEWEST_WHOLE and bool(widths) and max(whole) < min(widths)


def _decimals_shown(cells: Sequence[Sequence[str]]) -> frozenset[int]:
    """Give how many decimals the whole figures of a column have, and those that are surely cut."""
    whole = [lines[0] for lines in cells if len(lines) == 1 and is_sound(lines[0])]
    parted = [lines for lines in cells if len(lines) > 1 and is_sound("".join(lines))]
    decimals = {_decimals(text) for text in whole if "," in text or "." in text}
    decimals |= {_decimals("".join(lines)) for lines in parted if _all_cut(lines)}
    return frozenset(decimals or _decimals_alike(parted))


def _decimals_alike(parted: Sequence[Sequence[str]]) -> set[int]:
    """Give how many decimals the cut figures of a column have, where none is whole: all the same, parts of them other."""
    heads = {_decimals("".join(lines[:-1])) for lines in parted}
    alike = {_decimals("".join(lines)) for lines in parted}
    grouped = all("," in lines[-2] for lines in parted)
    fewest = _FEWEST_ALIKE if grouped or len(heads) > 1 else _FEWEST_WHOLE
    sure = len(parted) >= fewest and len(alike) == 1 and not alike & heads
    return alike if sure and all(map(_ends_in_decimals, parted)) else set()


def _all_cut(lines: Sequence[str]) -> bool:
    return all(
        _is_cut(head, below) for head, below in zip(accumulate(lines[:-1]), lines[1:], strict=True)
    ) and "," in "".join(lines)


def _ends_in_decimals(lines: Sequence[str]) -> bool:
    """Whether the last line of a cell is decimals that follow those of the line above it."""
    return _BARE.fullmatch(lines[-1]) is not None and "." in lines[-2]


def decimals_of(texts: Iterable[str]) -> frozenset[int]:
    """Give how many decimals those of some texts have that are figures with their thousands parted."""
    return frozenset(_decimals(text) for text in texts if "," in text and is_sound(text))


def _text(line: Line) -> str:
    return to_arabic(text_of(line))


def _decimals(text: str) -> int:
    return sum(map(str.isdigit, text.partition(".")[2]))
