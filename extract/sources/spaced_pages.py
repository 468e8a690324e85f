"""A dump whose columns stand by blanks, set as pages: every character in the place that the blanks before it give it.

What finds the tables of a page without rulings then finds those of the dump, and is as sure or in doubt as there.
"""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import regex

from extract.sources.page import Glyph, Page
from schemas import ReadBy

_WIDTH: Final = 4.0
_SIZE: Final = 10.0
_LEADING: Final = 14.0
"""The room of a character, its size, and the height of a line, in points: those of ordinary print."""
_BELOW: Final = 4.0
"""How far the baseline stands above the end of its line."""
_MARK_WIDTH: Final = 3.0
_FONT: Final = 0
_LOW_MARKS: Final = frozenset("ฺุู")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_MOST_LINES: Final = 120
"""A dump without form feeds is parted where a line is empty, after so many lines at most."""
_FIELD: Final = regex.compile(r"\S+(?:\s\S+)*")

_MOST_CHARACTERS: Final = 2_000_000
"""Those of a thousand pages: a longer dump is not set, nor one with a line that no page has room for."""
_LONGEST_LINE: Final = 1_000

Measure = Callable[[str], int]


def can_be_set(lines: Sequence[str]) -> bool:
    """Whether the lines of a dump are no more than pages can hold."""
    lengths = list(map(len, lines))
    return sum(lengths) <= _MOST_CHARACTERS and max(lengths) <= _LONGEST_LINE


def spaced_pages(lines: Sequence[str], rows: Sequence[int]) -> tuple[Page, ...]:
    """Set the lines of a dump as pages, parted by its form feeds; `rows` are those of tables, by their indices."""
    measure = min((len, _letters), key=lambda measure: _places([lines[row] for row in rows], measure))
    widest = max(map(measure, lines))
    return tuple(
        Page(
            number=number,
            width=(widest + 2) * _WIDTH,
            height=(len(part) + 1) * _LEADING,
            read_by=ReadBy.DUMP,
            glyphs=tuple(
                glyph
                for place, line in enumerate(lines[part.start : part.stop])
                for glyph in _glyphs(line.removeprefix("\f"), (place + 1) * _LEADING - _BELOW, measure)
            ),
            first_line=part.start + 1,
            spaced_rows=tuple(row + 1 for row in rows if row in part),
        )
        for number, part in enumerate(_parts(lines), start=1)
    )


def line_at(page: Page, baseline: float) -> int | None:
    """Give the line of a dump that has a baseline on a page that was set of it; None for any other page."""
    return None if page.first_line is None else page.first_line + int(baseline // _LEADING)


def _letters(text: str) -> int:
    """Count the characters that have a room of their own."""
    return sum(unicodedata.category(character) != "Mn" for character in text)


def _places(rows: Sequence[str], measure: Measure) -> int:
    """Count the places at which fields of rows begin and end: few, where a measure is the one that they were set by.

    Most programs count marks as characters, and so set them in columns; editors show them on their letters.
    """
    fields = [(row, field) for row in rows for field in _FIELD.finditer(row)]
    begins = {measure(row[: field.start()]) for row, field in fields}
    ends = {measure(row[: field.end()]) for row, field in fields}
    return len(begins) + len(ends)


def _parts(lines: Sequence[str]) -> Iterator[range]:
    """Part lines at form feeds, and where there are none for long, where a line is empty."""
    start, empty = 0, None
    for index, line in enumerate(lines):
        if index > start and line.startswith("\f"):
            yield range(start, index)
            start, empty = index, None
        elif not line.strip():
            empty = index
        if index - start >= _MOST_LINES:
            end = empty if empty is not None and empty > start else index
            yield range(start, end)
            start, empty = end, None
    yield range(start, len(lines))


def _glyphs(line: str, baseline: float, measure: Measure) -> Iterator[Glyph]:
    """Give the characters of a line, each letter with its marks in one room."""
    top, bottom = baseline - _SIZE + _BELOW / 2, baseline + _BELOW / 2
    x = 0.0
    start = 0
    while start < len(line):
        end = start + 1
        while end < len(line) and unicodedata.category(line[end]) == "Mn":
            end += 1
        letter, marks = line[start], line[start + 1 : end]
        after = x + measure(line[start:end]) * _WIDTH
        if unicodedata.category(letter) not in _UNSEEN:
            yield Glyph(letter, x, baseline, (x, top, after, bottom), _SIZE, _FONT)
            for mark in marks:
                high, low = (baseline, bottom) if mark in _LOW_MARKS else (top, top + _BELOW / 2)
                yield Glyph(mark, after, baseline, (after - _MARK_WIDTH, high, after, low), _SIZE, _FONT)
        x, start = after, end
