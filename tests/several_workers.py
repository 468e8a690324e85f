"""Reads a report with several workers in a process of its own, which alone can be copied; run by `test_several_workers`."""

import os
import signal
import sys
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

import extract
from extract import page_ranges, reader
from extract.options import ReadOptions
from extract.outputs.json_document import to_json
from extract.processes.workers import Copies, beside

_HERE = os.getpid()


def _die(*_: object) -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise SystemExit


def _half(number: int) -> int:
    """Die in a copy; where the process itself does it, give a value."""
    return number // 2 if os.getpid() == _HERE else _die()


def print_digests(path: Path, workers: range) -> None:
    """Print the digest of the document that so many workers read and check."""
    reader.FEWEST_PAGES = reader.FEWEST_ALONE = 1  # type: ignore[misc]
    for count in workers:
        document = extract.check(extract.read(path, ReadOptions(workers=count)))
        print(sha256(to_json(document)).hexdigest(), len(document.problems))


def main(what: str, path: Path) -> None:
    """Do what a test asks for."""
    if what == "lost-copy":
        assert isinstance(beside(2), Copies)
        print(beside(2).submit(_half, 42).result())
    if what == "lost-worker":
        _die.__module__, _die.__qualname__ = page_ranges.__name__, "lay_out_range"
        page_ranges.lay_out_range = _die  # type: ignore[assignment]
        print_digests(path, range(2, 3))
    if what == "workers":
        print_digests(path, range(1, 4))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
