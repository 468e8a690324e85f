"""What was read of a scan beside what its text layer says: cells and lines paired by place, counted, and their surety."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import regex

from extract.ocr.alphabet import SIGNS
from extract.sources.geometry import Levelled
from extract.sources.page import Grid, TextLine
from extract.tables.stitch import PageBlocks
from schemas import Box

SURE: Final = 0.99
"""A cell whose probability is as high is called sure."""
SURE_WRONG: Final = 0.001
"""The share of the sure cells that may be wrong."""
BINS: Final = (0.0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999)
"""Where the bins of the reliability table begin."""

_ALIKE: Final = 0.25
"""The share that the boxes of one cell have in common, at least, on the paper and on its scan."""
_NUMBER: Final = regex.compile(rf"(?=.*\d)[\d{regex.escape(SIGNS)}]+")
_DIGITS: Final = regex.compile(r"\d+(?:[.,]\d+)*")
_DASHES: Final = str.maketrans("–−", "--")


@dataclass(frozen=True, slots=True)
class Pair:
    """A cell or line as printed and as read; `found` is None where nothing was read at its place.

    `box` is that of the cell on the straight page, in points; `probability` is 0 where nothing was read.
    """

    printed: str
    found: str | None
    probability: float
    box: Box
    page: int

    @property
    def right(self) -> bool:
        """Whether every mark was read right."""
        return self.found is not None and folded(self.printed) == folded(self.found)


@dataclass(frozen=True, slots=True)
class PageScore:
    """What was read of a page: its number cells, the numbers between words, and how many of its tables are lost."""

    numbers: tuple[Pair, ...]
    in_words: tuple[Pair, ...]
    tables: int
    lost: int


def score_page(printed: PageBlocks, found: PageBlocks, level: Levelled) -> PageScore:
    """Compare a page of a text layer with its scan; `level` says how the scan would be laid straight."""
    cells = list(_pairs(_cells(printed), _cells(found), level, printed.number))
    lines = list(_pairs(_lines(printed), [*_lines(found), *_cells(found)], level, printed.number))
    grids = [block for block in printed.blocks if isinstance(block, Grid) and block.bbox is not None]
    others = [block.bbox for block in found.blocks if isinstance(block, Grid) and block.bbox is not None]
    lost = sum(
        not any(shared(level.displayed_box(grid.bbox), box) > 0.5 for box in others)
        for grid in grids
        if grid.bbox is not None
    )
    numbers = tuple(pair for pair in cells if is_number(pair.printed))
    texts = (pair for pair in (*cells, *lines) if not is_number(pair.printed))
    return PageScore(
        numbers, tuple(_digits_only(text) for text in texts if _digits(text.printed)), len(grids), lost
    )


def folded(text: str) -> str:
    """Give a text without its blanks, all dashes alike."""
    return "".join(text.split()).translate(_DASHES)


def is_number(text: str) -> bool:
    """Whether a cell holds numerals and signs alone."""
    return _NUMBER.fullmatch(folded(text)) is not None


def shared(one: Box, other: Box) -> float:
    """Give the share that two boxes have in common of what they cover together."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    common = max(across, 0.0) * max(down, 0.0)
    covered = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other)) - common
    return common / covered if covered > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Cells whose probability is at least `least`, and below the next bin's: how many, and how many are right."""

    least: float
    cells: int
    right: int
    mean: float


def reliability(pairs: Sequence[Pair]) -> Iterator[Bin]:
    """Give the bins of the reliability table that any cell falls into."""
    for least, end in zip(BINS, (*BINS[1:], 2.0), strict=True):
        inside = [pair for pair in pairs if least <= pair.probability < end]
        if inside:
            mean = sum(pair.probability for pair in inside) / len(inside)
            yield Bin(least, len(inside), sum(pair.right for pair in inside), mean)


@dataclass(frozen=True, slots=True)
class _Placed:
    text: str
    confidence: float
    box: Box


def _cells(page: PageBlocks) -> list[_Placed]:
    return [
        _Placed(cell.text, cell.confidence, cell.bbox)
        for block in page.blocks
        if isinstance(block, Grid)
        for cell in block.cells
        if cell.text and cell.bbox is not None
    ]


def _lines(page: PageBlocks) -> list[_Placed]:
    return [
        _Placed(line.text, 0.0, line.bbox)
        for line in page.blocks
        if isinstance(line, TextLine) and line.bbox is not None
    ]


def _pairs(
    printed: Iterable[_Placed], found: Sequence[_Placed], level: Levelled, page: int
) -> Iterator[Pair]:
    for cell in printed:
        place = level.displayed_box(cell.box)
        likeness, index = max(
            ((shared(place, other.box), index) for index, other in enumerate(found)), default=(0.0, 0)
        )
        read = found[index] if likeness >= _ALIKE else None
        yield Pair(cell.text, read.text if read else None, read.confidence if read else 0.0, cell.box, page)


def _digits(text: str) -> str:
    return " ".join(_DIGITS.findall(text))


def _digits_only(pair: Pair) -> Pair:
    found = None if pair.found is None else _digits(pair.found)
    return Pair(_digits(pair.printed), found, pair.probability, pair.box, pair.page)
