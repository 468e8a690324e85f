"""The sheet of tables: each as it is printed, one under the other, and where in the sheet each cell came to stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from extract.outputs.workbook.cells import Styles, printed_number, put_text
from extract.outputs.workbook.words import Headings
from schemas import Cell, Document, Place, Row, Table

SHEET: Final = "tables"
FIRST_COLUMN: Final = 2
"""Before the printed columns stand the page and the kind of the row."""

WIDTH: Final = 22
COLOURS: Final = {"inconsistent": "#F8CBAD", "consistent": "#E2EFDA", "unverifiable": "#FFF2CC"}
"""The background of cells by the worst verdict that they are the subject of; the others take part in no check."""

HEADER: Final = {"bold": True, "bg_color": "#D9E1F2", "text_wrap": True}

Position = tuple[str | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class Written:
    """Where a printed cell stands in the sheet, and the number that stands there; None where it is text."""

    reference: str
    value: Decimal | None


def position(at: Place) -> Position:
    """Give a cell's table, row and column."""
    return (at.table, at.row, at.column)


def tables_height(document: Document) -> int:
    """Give how many rows the sheet takes."""
    return sum(len(table.header) + len(table.rows) + 2 for table in document.tables)


def write_tables(
    document: Document, sheet: Worksheet, styles: Styles, headings: Headings
) -> Mapping[Position, Written]:
    """Write every table under its title, and give where each of its cells stands."""
    colours = _colours(document)
    doubted = {page.number for page in document.pages if page.trust and not page.trust.believed}
    written: dict[Position, Written] = {}
    sheet.set_column(0, 1, 10)
    sheet.set_column(FIRST_COLUMN, FIRST_COLUMN + 25, WIDTH)
    sheet.freeze_panes(0, FIRST_COLUMN)
    row = 0
    for table in document.tables:
        row = _head(table, sheet, styles, headings, row)
        for index, printed in enumerate(table.rows):
            _row(printed, sheet, styles, row)
            for cell in printed.cells:
                at = (table.id, index, cell.at.column)
                number = None if cell.at.page in doubted else _number(cell)
                written[at] = _cell(cell, number, sheet, styles, row, colours.get(at))
            row += 1
        row += 1
    return written


def _head(table: Table, sheet: Worksheet, styles: Styles, headings: Headings, row: int) -> int:
    title = f"{table.id} {table.family}" + (f": {table.title}" if table.title else "")
    put_text(sheet, row, 0, title, styles, bold=True)
    for offset, header in enumerate(table.header, start=1):
        put_text(sheet, row + offset, 0, headings.page, styles, **HEADER)
        put_text(sheet, row + offset, 1, headings.row, styles, **HEADER)
        for column, words in enumerate(header):
            put_text(sheet, row + offset, FIRST_COLUMN + column, words, styles, **HEADER)
    return row + 1 + len(table.header)


def _row(printed: Row, sheet: Worksheet, styles: Styles, row: int) -> None:
    at = _first_place(printed.cells)
    place = None if at is None else at.page if at.page is not None else at.line
    if place is not None:
        sheet.write_number(row, 0, place, styles.of(font_color="#7F7F7F"))
    put_text(sheet, row, 1, printed.kind.value, styles, font_color="#7F7F7F")


def _first_place(cells: Sequence[Cell]) -> Place | None:
    return cells[0].at if cells else None


def _number(cell: Cell) -> tuple[Decimal, str] | None:
    """Give the number of a cell that was read surely."""
    return printed_number(cell.text.strip()) if cell.at.confidence > 0 else None


def _cell(
    cell: Cell,
    number: tuple[Decimal, str] | None,
    sheet: Worksheet,
    styles: Styles,
    row: int,
    colour: str | None,
) -> Written:
    column = FIRST_COLUMN + (cell.at.column or 0)
    look = {"text_wrap": True} | ({"bg_color": colour} if colour else {})
    reference = f"{SHEET}!{xl_rowcol_to_cell(row, column, True, True)}"
    if number is None:
        put_text(sheet, row, column, cell.text, styles, **look)
        return Written(reference, None)
    value, shown_as = number
    sheet.write_number(row, column, float(value), styles.of(num_format=shown_as, **look))
    return Written(reference, value)


def _colours(document: Document) -> Mapping[Position, str]:
    """Give the colour of each cell that a check is about; one that disagrees outweighs others."""
    colours: dict[Position, str] = {}
    for verdict in ("unverifiable", "consistent", "inconsistent"):
        for check in document.checks:
            if check.verdict == verdict and check.subject.at.table is not None:
                colours[position(check.subject.at)] = COLOURS[verdict]
    return colours
