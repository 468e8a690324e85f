"""The readers that are compared: this project, and plain pdfplumber and camelot as anyone would call them.

This project is read as a whole, since repair learns from all pages of a report; the others read only the pages
asked for. What this project holds for running heads and page numbers is left out; the others cannot tell them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import extract
from benchmarks.reading_score import FoundTable, Reading
from benchmarks.reading_truth import Matrix
from extract.reader import read_layout
from extract.sources.page import Grid
from extract.tables.stitch import PageBlocks

Readings = Mapping[int, Reading]
"""What a reader finds on each page that was asked for."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader: the module that it needs, and how it reads pages of a file."""

    module: str
    read: Callable[[Path, Sequence[int]], Readings]

    @property
    def installed(self) -> bool:
        """Whether its module can be imported here."""
        return find_spec(self.module) is not None


def with_ours(path: Path, pages: Sequence[int]) -> Readings:
    """Read the pages with this project."""
    return {page.number: tuple(_parts(page)) for page in read_layout(path) if page.number in pages}


def _parts(page: PageBlocks) -> Iterator[str | FoundTable]:
    for index, block in enumerate(page.blocks):
        if isinstance(block, Grid):
            yield FoundTable(_matrix(block, "text"), _matrix(block, "raw"))
        elif index not in page.furniture:
            yield block.text


def _matrix(grid: Grid, which: str) -> Matrix:
    rows: list[list[str | None]] = [[None] * grid.columns for _ in range(grid.rows)]
    for cell in grid.cells:
        rows[cell.row][cell.column] = getattr(cell, which)
    return tuple(map(tuple, rows))


def distrusted_by_ours(path: Path, pages: Sequence[int]) -> int:
    """Count the pages whose text this project does not believe."""
    trusts = [getattr(page, "trust", None) for page in extract.read(path).pages if page.number in pages]
    return sum(trust is not None and not trust.believed for trust in trusts)


def with_pdfplumber(path: Path, pages: Sequence[int]) -> Readings:
    """Read the pages with pdfplumber's own table finder, as it is set by default."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return {number: _plumbed(pdf.pages[number - 1]) for number in pages}


def _plumbed(page: Any) -> Reading:
    tables = page.find_tables()
    outside = page
    for table in tables:
        outside = outside.outside_bbox(table.bbox, strict=False)
    parts: list[tuple[float, str | FoundTable]] = [
        *((table.bbox[1], FoundTable(tuple(map(tuple, table.extract())))) for table in tables),
        *((line["top"], line["text"]) for line in outside.extract_text_lines()),
    ]
    return tuple(part for _, part in sorted(parts, key=lambda part: part[0]))


def with_camelot(path: Path, pages: Sequence[int]) -> Readings:
    """Read the pages with camelot: by rulings, and pages on which it so finds no table by blanks."""
    return {number: tuple(map(_framed, _by_camelot(path, number))) for number in pages}


def _by_camelot(path: Path, page: int) -> Sequence[Any]:
    import camelot

    ruled = camelot.read_pdf(str(path), pages=str(page), flavor="lattice", suppress_stdout=True)
    if len(ruled):
        return list(ruled)
    return list(camelot.read_pdf(str(path), pages=str(page), flavor="stream", suppress_stdout=True))


def _framed(table: Any) -> FoundTable:
    return FoundTable(tuple(tuple(row) for row in table.df.to_numpy().tolist()))


OURS: Final = "ours"
READERS: Final[Mapping[str, Reader]] = {
    OURS: Reader("extract", with_ours),
    "pdfplumber": Reader("pdfplumber", with_pdfplumber),
    "camelot": Reader("camelot", with_camelot),
}
