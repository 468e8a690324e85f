"""Data sets as CSV: UTF-8 with a byte order mark, so that Excel reads Thai, and otherwise as RFC 4180 has it."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from extract.outputs.cell_text import guarded, visible
from extract.outputs.datasets.columns import Value
from extract.outputs.datasets.definitions import DATASETS
from extract.outputs.datasets.folder import require_folder, staged
from extract.outputs.datasets.package import PACKAGE_FILE, Form, file_name, package, sealed
from extract.outputs.datasets.rows import dataset_rows
from schemas import Document
from schemas.base import plain

ENCODING: Final = "utf-8-sig"

FORM: Final = Form(
    ending="csv",
    shared={
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "lineTerminator": "\r\n",
            "header": True,
        },
    },
    sealed=sealed,
    note="Text that a spreadsheet could run as a formula (it begins with = + - @, a tab or a line end, perhaps "
    "after apostrophes, and is no number) has one apostrophe put before it; take it off to have the text as it "
    "was read. Control characters are shown by their pictures (␀).",
)


@contextmanager
def csv_writer(target: str) -> Iterator[Callable[[Path, Document], None]]:
    """Give the function that adds a report to the files of the folder that `--csv` names.

    What stood there is replaced when all reports are added; where none is, or on an error, it stays.
    Raises WrongUsage and CannotWrite.
    """
    folder = require_folder("--csv", target)
    with staged(folder) as part:
        added: set[str] = set()
        with ExitStack() as stack:
            files: dict[str, TextIOWrapper] = {}

            def add(_: Path, document: Document) -> None:
                if not files:
                    files.update(_opened(part, stack))
                if document.source.sha256 not in added:
                    added.add(document.source.sha256)
                    _add(files, document)

            yield add
        if added:
            (part / PACKAGE_FILE).write_bytes(package(part, FORM, {}))


def _opened(part: Path, stack: ExitStack) -> dict[str, TextIOWrapper]:
    """Open a file for every data set and write its header."""
    files = {}
    for dataset in DATASETS:
        path = part / file_name(dataset, FORM)
        files[dataset.name] = file = stack.enter_context(path.open("x", encoding=ENCODING, newline=""))
        csv.writer(file).writerow([column.name for column in dataset.columns])
    return files


def _add(files: Mapping[str, TextIOWrapper], document: Document) -> None:
    for name, rows in dataset_rows(document).items():
        csv.writer(files[name]).writerows(_written(row) for row in rows)


def _written(row: Sequence[Value]) -> list[str]:
    return [written(value) for value in row]


def written(value: Value) -> str:
    """Write a value as it stands in a CSV file: null is nothing, a number has all its digits and no exponent."""
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(visible(value))
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return plain(Decimal(repr(value)))
    if isinstance(value, Decimal):
        return plain(value)
    return value.isoformat() if isinstance(value, date) else str(value)
