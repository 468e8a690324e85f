"""One reader over pages of one file, measured in a process of its own: `peers_run.py READER FILE.pdf 8-40`.

Run as a script by `benchmarks.peers`, also by an interpreter in which only the peers are installed. It prints one line
of JSON: seconds and processor seconds of the first reading and of a second one, the most memory, and the tables found.
"""

import importlib.metadata
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

SLOW: Final = 20.0
"""A reader that takes so many seconds is not asked twice."""

Tables = dict[int, list[list[list[str | None]]]]
"""Tables by page, each by its rows."""


def ours_to_tables(path: Path, pages: list[int]) -> Tables:
    """Read the pages as far as their tables, stitched over pages; give the grids of each page."""
    from extract.options import ReadOptions
    from extract.reader import read_content, read_layout
    from extract.sources.page import Grid

    if not GIVING:
        read_content(path, ReadOptions(pages=tuple(pages), ocr="never"))
        return {}
    found: Tables = {}
    for page in read_layout(path, ReadOptions(pages=tuple(pages), ocr="never")):
        for block in page.blocks:
            if isinstance(block, Grid):
                rows: list[list[str | None]] = [[None] * block.columns for _ in range(block.rows)]
                for cell in block.cells:
                    rows[cell.row][cell.column] = cell.text
                found.setdefault(page.number, []).append(rows)
    return found


def ours_checked(path: Path, pages: list[int]) -> Tables:
    """Read the pages into a document and check it."""
    import extract

    extract.check(extract.read(path, extract.ReadOptions(pages=tuple(pages), ocr="never")))
    return {}


def with_pdfplumber(path: Path, pages: list[int]) -> Tables:
    """Take the tables with pdfplumber, as it is set by default."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return {number: pdf.pages[number - 1].extract_tables() for number in pages}


def with_camelot(path: Path, pages: list[int]) -> Tables:
    """Take the tables with camelot by rulings, each page by itself, since a page without tables ends a run for some."""
    import camelot

    found: Tables = {}
    for table in camelot.read_pdf(
        str(path), pages=",".join(map(str, pages)), flavor="lattice", suppress_stdout=True
    ):
        found.setdefault(int(table.page), []).append(table.df.to_numpy().tolist())
    return found


def with_tabula(path: Path, pages: list[int]) -> Tables:
    """Take the tables with tabula-java by rulings; its JSON tells the page of none, so pages are told by asking."""
    import tabula

    found: Tables = {}
    asked = [[number] for number in pages] if GIVING else [pages]
    for numbers in asked:
        tables = tabula.read_pdf(str(path), pages=numbers, lattice=True, output_format="json", silent=True)
        for table in tables:
            rows = [[cell["text"].replace("\r", " ") for cell in row] for row in table["data"]]
            found.setdefault(numbers[0], []).append(rows)
    return found


def with_pymupdf(path: Path, pages: list[int]) -> Tables:
    """Take the tables with PyMuPDF's finder."""
    import pymupdf

    with pymupdf.open(path) as pdf:
        return {
            number: [table.extract() for table in pdf[number - 1].find_tables().tables] for number in pages
        }


def with_img2table(path: Path, pages: list[int]) -> Tables:
    """Take the tables with img2table, its text from the text layer."""
    from img2table.document import PDF

    found = PDF(src=str(path), pages=[number - 1 for number in pages]).extract_tables(ocr=None)
    return {
        number + 1: [table.df.to_numpy().tolist() for table in tables] for number, tables in found.items()
    }


def with_poppler(path: Path, pages: list[int]) -> Tables:
    """Write the words and their boxes with poppler: no tables, and the limit of what a reader can reach."""
    command = ["pdftotext", "-bbox", "-f", str(pages[0]), "-l", str(pages[-1]), str(path), "/dev/null"]
    subprocess.run(command, check=True, capture_output=True)
    return {}


READERS: Final[dict[str, tuple[str, Callable[[Path, list[int]], Tables]]]] = {
    "this project, to tables": ("extract", ours_to_tables),
    "this project, records and checks": ("extract", ours_checked),
    "pdfplumber": ("pdfplumber", with_pdfplumber),
    "camelot (lattice)": ("camelot", with_camelot),
    "tabula (lattice)": ("tabula", with_tabula),
    "PyMuPDF find_tables": ("pymupdf", with_pymupdf),
    "img2table": ("img2table", with_img2table),
    "pdftotext -bbox": ("", with_poppler),
}
GIVING = False
"""Whether the tables are asked for, outside of what is measured."""


def used() -> float:
    """Give the processor seconds of this process and of those that it has waited for."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def most_memory(name: str) -> float:
    """Give the most memory in MB, of this process or, for programs of their own, of the largest of them."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    peak = children.ru_maxrss if name.startswith("pdftotext") else max(own.ru_maxrss, children.ru_maxrss)
    return peak / 1024


def versions(module: str) -> str:
    """Give the version of the distribution that a module comes from."""
    names = importlib.metadata.packages_distributions().get(module, [])
    return importlib.metadata.version(names[0]) if names else ""


def main(arguments: list[str]) -> int:
    """Measure one reader and print what was measured."""
    global GIVING
    name, path = arguments[0], Path(arguments[1])
    first, last = map(int, arguments[2].split("-"))
    pages = list(range(first, last + 1))
    module, read = READERS[name]
    started = time.perf_counter()
    if module:
        __import__(module)
    runs: list[dict[str, float]] = []
    importing = time.perf_counter() - started
    for _ in range(2):
        begun, cpu = time.perf_counter(), used()
        read(path, pages)
        runs.append({"seconds": time.perf_counter() - begun, "cpu": used() - cpu})
        if runs[0]["seconds"] > SLOW:
            break
    told: dict[str, Any] = {"runs": runs, "memory": most_memory(name), "import": importing}
    told["version"] = versions(module) if module and module != "extract" else ""
    if len(arguments) > 3:
        GIVING = True
        told["tables"] = read(path, [int(page) for page in arguments[3].split(",")])
    print(json.dumps(told, default=str))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
