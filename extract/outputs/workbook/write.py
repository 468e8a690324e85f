"""A document as a workbook, sheet by sheet; the same document gives the same bytes."""

import os
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Final

from xlsxwriter.workbook import Workbook

from extract.errors import TooLarge, WrongUsage
from extract.outputs.datasets.rows import Row, dataset_rows
from extract.outputs.files import write_whole
from extract.outputs.targets import targets_of
from extract.outputs.words import Language
from extract.outputs.workbook.cells import Styles
from extract.outputs.workbook.checks import INPUTS, Report, write_checks, write_inputs
from extract.outputs.workbook.live import tables_by_id
from extract.outputs.workbook.records import record_datasets, write_records
from extract.outputs.workbook.summary import write_summary
from extract.outputs.workbook.tables import SHEET as TABLES
from extract.outputs.workbook.tables import tables_height, write_tables
from extract.outputs.workbook.words import HEADINGS
from schemas import Document, Verdict

ENDING: Final = ".xlsx"
SUMMARY, FINDINGS, CHECKS = "summary", "findings", "checks"
MOST_ROWS: Final = 1_048_576

_SPECIAL: Final = re.compile(r"[%#?\" <>\[\]^`{}]")
"""What has a meaning of its own in a link; Thai letters stay as they are."""

NO_TIME: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""When every workbook says it was made, so that the same document gives the same bytes."""

OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def workbook_writer(
    target: str, reports: Sequence[Path], language: Language
) -> Callable[[Path, Document], None]:
    """Give the function that writes the workbook of a report to where `--xlsx` says.

    Raises WrongUsage and CannotWrite before anything is read; the function raises CannotWrite and TooLarge.
    """
    if not target or target == "-":
        raise WrongUsage("--xlsx: a file or a folder is needed; name one")
    files = targets_of("--xlsx", ENDING, target, reports)

    def write(report: Path, document: Document) -> None:
        file = files[report]
        way = os.path.relpath(report.resolve(), file.resolve().parent)
        write_whole(file, to_workbook(document, _SPECIAL.sub(_escaped, way), language))

    return write


def _escaped(match: re.Match[str]) -> str:
    return f"%{ord(match[0]):02X}"


def to_workbook(document: Document, file: str, language: Language) -> bytes:
    """Give the document as the bytes of a workbook; `file` is the way from it to the report, as in a link.

    Raises TooLarge where a sheet would have more rows than one can have.
    """
    rows = dataset_rows(document)
    shown = record_datasets(rows)
    contents = _contents(document, rows, [dataset.name for dataset in shown])
    _require_room(document, contents)
    data, headings = BytesIO(), HEADINGS[language]
    with Workbook(data, OPTIONS) as book:
        book.set_properties({"created": NO_TIME, "title": "", "comments": ""})
        book.set_calc_mode("auto")
        styles = Styles(book)
        sheets = {name: book.add_worksheet(name) for name in (SUMMARY, *(name for name, _ in contents))}
        written = write_tables(document, sheets[TABLES], styles, headings)
        report = Report(tables_by_id(document), written, file, language)
        findings = [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]
        inputs = write_inputs(document.checks, report, sheets[INPUTS], styles, headings)
        write_checks(findings, inputs, report, sheets[FINDINGS], styles, headings)
        write_checks(document.checks, inputs, report, sheets[CHECKS], styles, headings)
        for dataset in shown:
            write_records(dataset, rows[dataset.name], sheets[dataset.name], styles)
        write_summary(document, contents, sheets[SUMMARY], styles, headings)
    return data.getvalue()


def _contents(
    document: Document, rows: Mapping[str, Sequence[Row]], names: Sequence[str]
) -> list[tuple[str, int]]:
    """Give the sheets after the summary with their rows, in their order."""
    return [
        (FINDINGS, document.summary.inconsistent),
        (CHECKS, len(document.checks)),
        *((name, len(rows[name])) for name in names),
        (TABLES, tables_height(document)),
        (INPUTS, len(rows["check_inputs"])),
    ]


def _require_room(document: Document, contents: Sequence[tuple[str, int]]) -> None:
    for name, rows in contents:
        if rows >= MOST_ROWS:
            raise TooLarge(
                f"{document.source.name}: the sheet {name} would need {rows + 1} rows, and a workbook has "
                f"{MOST_ROWS}; use --csv or --parquet, or fewer --pages"
            )
