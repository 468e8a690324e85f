"""Reads Thai public performance reports and recomputes their published figures.

    >>> from pathlib import Path
    >>> import extract
    >>> document = extract.check(extract.read(Path("report.pdf")))

Imports are made when the functions are called, so that the command starts at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from extract.options import ReadOptions

if TYPE_CHECKING:
    from schemas import Document

__all__ = ["ReadOptions", "check", "read"]


def read(path: Path, options: ReadOptions = ReadOptions()) -> Document:
    """Read a report into a document: its tables, records, and what could not be read.

    Raises the errors of `extract.errors` where the file cannot be read at all.
    """
    from extract.reader import read as read_document

    return read_document(path, options)


def check(document: Document, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Document:
    """Give the document with every figure recomputed that can be, by the rules chosen by code or prefix.

    Raises WrongUsage for a code that no rule has.
    """
    from extract.checks import run_checks

    return run_checks(document, select=select, ignore=ignore)
