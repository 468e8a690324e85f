"""The lines outside tables as one text, in which every character knows its line."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from extract.records.recognised import as_recognised
from extract.sources.page import TextLine
from extract.tables.assemble import Content, place_of_line
from extract.tables.page_forms import is_page_form, says_it_frames
from extract.tables.stitch import Prose
from extract.thai.digits import to_arabic
from schemas import Place, Quantity, ReadBy, Recognised, Table

_TORN: Final = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})*(?:,(?P<open>\d{0,2})|(?P<whole>))$")
_TORN_HEAD: Final = re.compile(r"(?P<comma>,)?(?P<digits>\d{1,3})(?:,\d{3})*(?![\d,])")
_GROUP: Final = 3
_FIRST_ROWS: Final = 3


class Line(NamedTuple):
    """A line of the text from `start` to `end`.

    `after_hole` where pages before it were not read; `after` are the first words of the rows of tables before it;
    `recognised` are its numerals where its page was recognised.
    """

    start: int
    end: int
    at: Place
    after_hole: bool
    after: tuple[str, ...]
    recognised: tuple[Recognised, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Stream:
    """The text with its lines; equal to itself alone.

    `text` has Arabic digits, `printed` the digits of the page; both are of one length. `ends_in_hole` where pages
    behind the last line were not read, or may not have been scanned; `behind` are the first words of the rows of tables
    behind it.
    """

    text: str
    printed: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    ends_in_hole: bool
    behind: tuple[str, ...]

    def line_of(self, position: int) -> Line:
        """Give the line that a character stands in."""
        return self.lines[max(0, bisect_right(self.starts, position) - 1)]

    def as_recognised(self, figure: Quantity, start: int, end: int) -> Quantity:
        """Give a figure that stands in the text how sure it is and what else it may say; it may be torn over lines."""
        first, after = max(0, bisect_right(self.starts, start) - 1), bisect_right(self.starts, end - 1)
        lines = self.lines[first:after]
        numerals = tuple(numeral for line in lines for numeral in line.recognised)
        begin = lines[0].start
        return as_recognised(figure, numerals, self.text[begin : lines[-1].end], start - begin, end - begin)

    def line_after(self, position: int) -> Line | None:
        """Give the first line that begins behind a character; None behind the last."""
        index = bisect_right(self.starts, position)
        return self.lines[index] if index < len(self.lines) else None

    def is_whole(self, start: int, end: int) -> bool:
        """Whether all pages were read from the line of a character to the line behind that of another."""
        after = self.line_after(end)
        if self.ends_in_hole if after is None else after.after_hole:
            return False
        first, last = bisect_right(self.starts, start), bisect_right(self.starts, end)
        return not any(line.after_hole for line in self.lines[first:last])

    def has_table_within(self, start: int, end: int) -> bool:
        """Whether a table stands behind the line of a character and before the line of another."""
        first, last = bisect_right(self.starts, start), bisect_right(self.starts, end)
        return any(line.after for line in self.lines[first:last])

    def rows_behind(self, position: int) -> tuple[str, ...]:
        """Give the first words of the rows of tables right behind the line of a character."""
        after = self.line_after(position)
        return self.behind if after is None else after.after


def stream_of(content: Content, read_by: Mapping[int, ReadBy], page_count: int | None) -> Stream:
    """Join lines; heads and numbers of pages are left out, and an amount that a line's end tears is made whole.

    `read_by` has the pages that were read, `page_count` how many there are; None for a dump.
    """
    parts: list[str] = []
    lines: list[Line] = []
    position = page = tables = 0
    for line in _content(content.prose):
        text = line.line.text
        is_torn = bool(lines) and _is_torn(to_arabic(parts[-1]), to_arabic(text))
        glue = "\n" if lines and not is_torn else ""
        parts.append(glue + text)
        start = position + len(glue)
        position = start + len(text)
        lines.append(
            Line(
                start,
                position,
                place_of_line(line, read_by[line.page]),
                after_hole=bool(lines) and line.page - page > 1,
                after=_first_words(content.tables[tables : line.tables_before]),
                recognised=line.line.recognised,
            )
        )
        page, tables = line.page, line.tables_before
    printed = "".join(parts)
    return Stream(
        to_arabic(printed),
        printed,
        tuple(lines),
        tuple(line.start for line in lines),
        ends_in_hole=page_count is not None and (page < page_count or read_by.get(page) is ReadBy.OCR),
        behind=_first_words(content.tables[tables:]),
    )


def _first_words(tables: Sequence[Table]) -> tuple[str, ...]:
    """Give the first words of the header and of the first rows of each table."""
    return tuple(
        text
        for table in tables
        for text in (
            *(words[0] for words in table.header),
            *(row.cells[0].text for row in table.rows[:_FIRST_ROWS] if row.cells),
        )
    )


def _is_torn(text: str, following: str) -> bool:
    """Whether the groups of a number that a line ends with go on in the next: "1,234," and "567 baht"."""
    tail, head = _TORN.search(text), _TORN_HEAD.match(following)
    if tail is None or head is None or len(tail[0]) > len(text):
        return False
    if tail["open"] is not None:
        return not head["comma"] and len(tail["open"]) + len(head["digits"]) == _GROUP
    return bool(head["comma"]) and len(head["digits"]) == _GROUP


def _content(prose: Sequence[Prose]) -> Iterator[Prose]:
    """Give the lines without the heads, feet and numbers of pages."""
    return (line for line in prose if not (line.frames_page or _says_it_frames(line.line)))


def _says_it_frames(line: TextLine) -> bool:
    """Whether the words of a line tell that it frames a page; in a dump, where nothing else tells, a number alone."""
    return is_page_form(line.text) if line.bbox is None else says_it_frames(line.text)
