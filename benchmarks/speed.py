"""Milliseconds a page beside plain pdfplumber, in one run: `python -m benchmarks.speed REPORT.pdf [PAGES]`.

Machines are noisy: read the ratios. Each reader goes over the same pages in turn, and the middle of its runs counts.
"""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

import pdfplumber

import extract
from extract.options import ReadOptions, parse_pages

RUNS = 3


def with_pdfplumber(path: Path, pages: Sequence[int]) -> None:
    """Take the text and the tables of the pages with pdfplumber alone."""
    with pdfplumber.open(path) as pdf:
        for number in pages:
            page = pdf.pages[number - 1]
            page.extract_text()
            page.extract_tables()


def reading(path: Path, pages: Sequence[int]) -> None:
    """Read the pages into a document."""
    extract.read(path, ReadOptions(pages=tuple(pages)))


def reading_and_checking(path: Path, pages: Sequence[int]) -> None:
    """Read the pages into a document and check it."""
    extract.check(extract.read(path, ReadOptions(pages=tuple(pages))))


READERS: dict[str, Callable[[Path, Sequence[int]], None]] = {
    "pdfplumber": with_pdfplumber,
    "read": reading,
    "read and check": reading_and_checking,
}


def seconds(reader: Callable[[Path, Sequence[int]], None], path: Path, pages: Sequence[int]) -> float:
    """Time one run of a reader, in seconds of processor time."""
    start = time.process_time()
    reader(path, pages)
    return time.process_time() - start


def main(arguments: list[str]) -> int:
    """Print a row for each reader: milliseconds a page, and how many times as fast as pdfplumber."""
    path = Path(arguments[0])
    with pdfplumber.open(path) as pdf:
        count = len(pdf.pages)
    pages = parse_pages(arguments[1]) if len(arguments) > 1 else tuple(range(1, count + 1))
    for reader in READERS.values():
        seconds(reader, path, pages[:1])
    runs = [{name: seconds(reader, path, pages) for name, reader in READERS.items()} for _ in range(RUNS)]
    for name in READERS:
        middle = median(run[name] for run in runs) / len(pages) * 1000
        ratio = median(run["pdfplumber"] / run[name] for run in runs)
        print(f"{name:15} {middle:8.1f} ms/page   {ratio:5.1f} × pdfplumber's speed")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
