"""The hand-made truth: what a page prints, transcribed from its picture.

A file of `benchmarks/truth` holds one page: its tables as full matrices of rows and columns, and in `figures` the
numbers of the page's body outside tables, in reading order, without running heads and page numbers. The text of a
spanning cell stands in its top left place and the places that it covers hold null; a blank cell is "". Digits
stand as they are printed.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TRUTH: Final = Path(__file__).resolve().parent / "truth"

Matrix = tuple[tuple[str | None, ...], ...]
"""The rows of a table; None for a place that a spanning cell covers."""


@dataclass(frozen=True, slots=True)
class TruthPage:
    """What one page of a file prints."""

    file: str
    page: int
    tables: tuple[Matrix, ...]
    figures: tuple[str, ...]


def matrix(rows: list[list[str | None]]) -> Matrix:
    """Give rows as a matrix. Raises ValueError where they are not of one length."""
    if len({len(row) for row in rows}) != 1:
        raise ValueError(f"the rows of a table have {sorted({len(row) for row in rows})} columns")
    return tuple(tuple(row) for row in rows)


def load_page(path: Path) -> TruthPage:
    """Read the truth of one page. Raises ValueError where the file is not of the form above."""
    entry = json.loads(path.read_text(encoding="utf-8"))
    try:
        tables = tuple(matrix(table["rows"]) for table in entry["tables"])
        return TruthPage(entry["file"], entry["page"], tables, tuple(entry["figures"]))
    except (KeyError, ValueError) as error:
        raise ValueError(f"{path.name}: {error!r}") from error


def load_truth(folder: Path = TRUTH) -> Iterator[tuple[str, tuple[TruthPage, ...]]]:
    """Give each file that has truth with its pages, both in order."""
    pages = sorted(map(load_page, folder.glob("*.json")), key=lambda page: (page.file, page.page))
    for file in sorted({page.file for page in pages}):
        yield file, tuple(page for page in pages if page.file == file)
