"""What a page prints beside its content: running heads and feet, page numbers, titles printed again.

Told before tables are found, so that no table takes a running head for one of its rows. What is not surely
furniture is content: a line set aside is a line that nobody sees.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from extract.sources.page import Grid, TextLine
from extract.tables.edges import EdgeLine, EdgeText, PageEdges
from extract.tables.line_words import CONTINUED_WORDS
from extract.tables.page_forms import (
    bare_page_number,
    is_page_form,
    may_run,
    says_it_frames,
)
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key
from schemas import Box

_MARGIN: Final = 0.09
"""The share of the page's height, at its top and bottom, in which furniture may stand among other lines. Further in,
nothing but furniture stands between it and the edge."""
_SAME_PLACE: Final = 3.0
"""How far apart, in points, the same line stands on two pages at most."""
_SAME_SIZE: Final = 0.5
"""How much the sizes of the same line differ at most, in points."""
_FEWEST_PAGES: Final = 3
"""A running head stands on so many pages at least; in a document of no more pages on all of them, in the margin and
apart from what follows."""
_SHARE_OF_PAGES: Final = 0.4
"""It stands on this share of all pages at least: left and right pages have heads of their own."""
_FEWEST_IN_CHAPTER: Final = 4
_STEP: Final = 2
"""The head of a chapter stands on so many pages at least, with one between two of them at most, in the margin and
apart from what follows: headings of the content begin some pages in a row as well."""
_MOST_HEADS: Final = 2
"""So many heads stand side by side at most, beside a page's number; more are headings of columns."""
_APART: Final = 2.3
"""A line this far from what follows, in ems, stands apart: it is no heading of a table's columns either."""


class Furniture(NamedTuple):
    """The boxes of the lines that frame a page; `apart` are those that no table can hold as a row."""

    boxes: frozenset[Box] = frozenset()
    apart: frozenset[Box] = frozenset()


class _Seen(NamedTuple):
    """A text at the edge of a page."""

    page: int
    part: EdgeText
    line: EdgeLine

    def is_level(self, other: "_Seen") -> bool:
        """Whether both stand at the same height, in the same size."""
        return (
            abs(self.line.baseline - other.line.baseline) <= _SAME_PLACE
            and abs(self.line.size - other.line.size) <= _SAME_SIZE
        )

    def is_there(self, other: "_Seen") -> bool:
        """Whether both begin or end at the same place, in the same size."""
        aside = min(abs(self.part.x0 - other.part.x0), abs(self.part.x1 - other.part.x1))
        return self.is_level(other) and aside <= _SAME_PLACE


class _Evidence(NamedTuple):
    """All texts at the edges of a document's pages, by their words and by how far they count ahead of the pages."""

    pages: int
    by_words: dict[str, list[_Seen]]
    by_lead: dict[int, list[_Seen]]

    @property
    def is_short(self) -> bool:
        """Whether the pages are too few to show what runs over them."""
        return self.pages <= _FEWEST_PAGES

    def counts(self, seen: _Seen) -> bool:
        """Whether a bare number counts with the pages: another page has its number at the same height."""
        number = bare_page_number(seen.part.text)
        others = [] if number is None else self.by_lead[number - seen.page]
        return any(other.page != seen.page and seen.is_level(other) for other in others)

    def runs(self, seen: _Seen) -> bool:
        """Whether the same words stand at the same place on most pages or on consecutive ones."""
        if not may_run(seen.part.text):
            return False
        pages = self._pages_with(seen)
        stands_apart = seen.line.edge < _MARGIN and seen.line.gap >= _APART
        if self.is_short:
            return stands_apart and self.stands_on_all(seen)
        if len(pages) >= max(_FEWEST_PAGES, _SHARE_OF_PAGES * self.pages):
            return True
        return stands_apart and _neighbours(pages, seen.page) >= _FEWEST_IN_CHAPTER

    def stands_on_all(self, seen: _Seen) -> bool:
        """Whether the same words stand at the same place on all pages, of which there are several."""
        return may_run(seen.part.text) and 1 < len(self._pages_with(seen)) == self.pages

    def _pages_with(self, seen: _Seen) -> list[int]:
        same = self.by_words[_words(seen.part.text)]
        return sorted({other.page for other in same if seen.is_there(other)})


def furniture_of(pages: Sequence[PageEdges]) -> list[Furniture]:
    """Tell the running heads and feet and the numbers of pages from the lines at the edges of all pages.

    A line is furniture where each of its parts is a page's number or a running head. A number says that it is
    a page's, or counts with the pages; in a document of three pages at most it stands alone and outermost. A
    running head is known by its words, or comes again at the same place and size, digits and all, on many
    pages or, apart from all else, on those of a chapter or on all of few pages; there also beside the page's
    number. A line with an amount never is, nor a title that says that it goes on.
    """
    evidence = _Evidence(len(pages), {}, {})
    for page in pages:
        for line in (line for edge in page.edges for line in edge):
            for part in line.parts:
                seen = _Seen(page.number, part, line)
                evidence.by_words.setdefault(_words(part.text), []).append(seen)
                number = bare_page_number(part.text)
                if number is not None:
                    evidence.by_lead.setdefault(number - page.number, []).append(seen)
    return [_page_furniture(page, evidence) for page in pages]


def _page_furniture(page: PageEdges, evidence: _Evidence) -> Furniture:
    boxes: set[Box] = set()
    apart: set[Box] = set()
    for edge in page.edges:
        outermost = True
        for line in edge:
            sure = _is_sure(line, page.number, evidence)
            if (sure and (outermost or line.edge < _MARGIN)) or (
                outermost and _is_number_alone(line, evidence)
            ):
                boxes.add(line.box)
                if line.gap >= _APART or is_page_form(line.text):
                    apart.add(line.box)
            else:
                outermost = False
    return Furniture(frozenset(boxes), frozenset(apart))


def _is_sure(line: EdgeLine, page: int, evidence: _Evidence) -> bool:
    if says_it_frames(line.text):
        return True
    if sum(may_run(part.text) for part in line.parts) > _MOST_HEADS:
        return False
    parts = [_Seen(page, part, line) for part in line.parts]
    numbers = [seen for seen in parts if says_it_frames(seen.part.text) or evidence.counts(seen)]
    return all(
        seen in numbers or evidence.runs(seen) or (numbers and evidence.stands_on_all(seen)) for seen in parts
    )


def _is_number_alone(line: EdgeLine, evidence: _Evidence) -> bool:
    """Whether a line is a number alone, in the margin of a document too short to show that it counts."""
    return evidence.is_short and line.edge < _MARGIN and bare_page_number(line.text) is not None


def _words(text: str) -> str:
    return "".join(to_arabic(text).split())


def _neighbours(pages: Sequence[int], page: int) -> int:
    """Count the pages around one that follow one another, one left out between two at most."""
    runs = [[pages[0]]]
    for before, after in pairwise(pages):
        if after - before <= _STEP:
            runs[-1].append(after)
        else:
            runs.append([after])
    return next(len(run) for run in runs if page in run)


def framing(blocks: Sequence[TextLine | Grid], boxes: Collection[Box]) -> frozenset[int]:
    """Give the lines of a page, by index, that stand in boxes of furniture; a grid never does."""
    return frozenset(
        index
        for index, block in enumerate(blocks)
        if isinstance(block, TextLine)
        and block.bbox is not None
        and stands_in(((block.bbox[0] + block.bbox[2]) / 2, (block.bbox[1] + block.bbox[3]) / 2), boxes)
    )


def stands_in(point: tuple[float, float], boxes: Collection[Box]) -> bool:
    """Whether a displayed point stands in one of several boxes."""
    x, y = point
    return any(x0 <= x <= x1 and top <= y <= bottom for x0, top, x1, bottom in boxes)


def is_page_frame(block: TextLine | Grid) -> bool:
    """Whether a line is nothing but a page's number, or a running head that is known by its words."""
    return isinstance(block, TextLine) and is_page_form(block.text)


def is_continued_title(lines: Sequence[TextLine], title: Sequence[TextLine]) -> bool:
    """Whether lines only print a title again, with or without the word for `continued`."""
    printed = label_key("".join(line.text for line in title))
    again = "".join(line.text for line in lines).strip()
    for word in CONTINUED_WORDS:
        again = again.removesuffix(word).strip()
    return bool(again) and bool(printed) and label_key(again) == printed


def repeats_title_lines(lines: Sequence[TextLine], title: Sequence[TextLine]) -> bool:
    """Whether lines only print some lines of a title again, as the one that names the unit on every page."""
    printed = {label_key(line.text) for line in title} - {""}
    return all(label_key(line.text) in printed for line in lines)
