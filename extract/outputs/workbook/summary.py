"""The first sheet: what the report is, what was checked, what could not be read, and where everything stands."""

from collections.abc import Sequence
from typing import Final

from xlsxwriter.worksheet import Worksheet

from extract.outputs.workbook.cells import Styles, put_number, put_text
from extract.outputs.workbook.checks import LINK
from extract.outputs.workbook.tables import HEADER
from extract.outputs.workbook.words import Headings
from schemas import Document

LABEL_WIDTH, TEXT_WIDTH = 28, 90
LINE_HEIGHT: Final = 15
"""Of a line of a note, in points: not every program gives wrapped text its room."""

Contents = Sequence[tuple[str, int]]
"""The sheets with how many rows each has."""

_TITLE: Final = {"bold": True, "font_size": 14}


def write_summary(
    document: Document, contents: Contents, sheet: Worksheet, styles: Styles, headings: Headings
) -> None:
    """Write the facts of the report, the counts of its checks, the sheets, and how to read them."""
    sheet.set_column(0, 0, LABEL_WIDTH)
    sheet.set_column(1, 1, TEXT_WIDTH)
    source, report, counts = document.source, document.report, document.summary
    put_text(sheet, 0, 0, report.title or source.name, styles, **_TITLE)
    row = 2
    texts = {"name": source.name, "sha256": source.sha256, "title": report.title, "agency": report.agency}
    for name, text in texts.items():
        put_text(sheet, row, 0, headings.summary[name], styles, bold=True)
        put_text(sheet, row, 1, text, styles, text_wrap=True)
        row += 1
    numbers = {
        "fiscal_year": report.fiscal_year,
        "checks": counts.checks,
        "consistent": counts.consistent,
        "inconsistent": counts.inconsistent,
        "unverifiable": counts.unverifiable,
        "figures": counts.figures,
        "figures_checked": counts.figures_checked,
        "problems": len(document.problems),
    }
    for name, number in numbers.items():
        put_text(sheet, row, 0, headings.summary[name], styles, bold=True)
        put_number(sheet, row, 1, number, styles, num_format="0", align="left")
        row += 1
    row = _contents(contents, sheet, styles, headings, row + 1)
    for note in headings.notes:
        put_text(sheet, row, 1, note, styles, text_wrap=True)
        sheet.set_row(row, LINE_HEIGHT * (1 + len(note) // TEXT_WIDTH))
        row += 1
    _problems(document, sheet, styles, headings, row + 1)


def _contents(contents: Contents, sheet: Worksheet, styles: Styles, headings: Headings, row: int) -> int:
    put_text(sheet, row, 0, headings.sheet, styles, **HEADER)
    put_text(sheet, row, 1, headings.rows, styles, **HEADER)
    for offset, (name, rows) in enumerate(contents, start=1):
        sheet.write_url(row + offset, 0, f"internal:'{name}'!A1", styles.of(**LINK), name)
        put_number(sheet, row + offset, 1, rows, styles, align="left")
    return row + len(contents) + 2


def _problems(document: Document, sheet: Worksheet, styles: Styles, headings: Headings, row: int) -> None:
    if document.problems:
        put_text(sheet, row, 0, headings.summary["problems"], styles, bold=True)
    for offset, problem in enumerate(document.problems, start=1):
        where = headings.whole_report if problem.page is None else f"{headings.page} {problem.page}"
        put_text(sheet, row + offset, 0, where, styles)
        put_text(sheet, row + offset, 1, problem.message, styles, text_wrap=True)
