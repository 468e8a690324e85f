"""The sheets of checks: their inputs one under the other, and each check with its live formula over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from extract.outputs.words import Language
from extract.outputs.workbook.cells import (
    MOST_LINKS,
    Styles,
    fits,
    number_format,
    put_number,
    put_text,
)
from extract.outputs.workbook.live import live, nearest
from extract.outputs.workbook.tables import HEADER, Position, Written, position
from extract.outputs.workbook.words import Headings
from schemas import Check, Operand, Place, Table
from schemas.base import plain

INPUTS: Final = "inputs"
VALUE: Final = 5
"""The column of the inputs' numbers, on which the formulas are."""

PRINTED, RECOMPUTED, LEAST, MOST, DIFFERENCE = 4, 6, 7, 8, 9
"""Columns of the checks that others refer to."""

CHECK_WIDTHS: Final = (8, 8, 13, 44, 16, 16, 16, 12, 12, 14, 34, 6, 18, 7, 16, 9, 8, 30, 60)
INPUT_WIDTHS: Final = (8, 8, 5, 50, 20, 18, 7, 16)
LINK: Final = {"font_color": "#0563C1", "underline": 1}


@dataclass(frozen=True, slots=True)
class Report:
    """What the sheets of checks refer to: the tables as printed, where their cells came to stand, and the file.

    `file` is the way from the workbook to the report.
    """

    tables: Mapping[str, Table]
    written: Mapping[Position, Written]
    file: str
    language: Language


@dataclass(slots=True)
class Links:
    """How many links a sheet may still have."""

    left: int = MOST_LINKS

    def put(self, sheet: Worksheet, row: int, column: int, url: str, text: str, styles: Styles) -> None:
        """Write a link, or its text alone where the sheet has as many as it may."""
        self.left -= 1
        if self.left < 0 or sheet.write_url(row, column, url, styles.of(**LINK), text) != 0:
            put_text(sheet, row, column, text, styles)


def write_inputs(
    checks: Sequence[Check], report: Report, sheet: Worksheet, styles: Styles, headings: Headings
) -> Mapping[str, Sequence[str]]:
    """Write the inputs of every check under each other, and give the cells of their numbers by the check's id."""
    _heads(sheet, headings.inputs, INPUT_WIDTHS, styles)
    links = Links()
    cells: dict[str, Sequence[str]] = {}
    row = 1
    for check in checks:
        cells[check.id] = [
            f"{INPUTS}!{xl_rowcol_to_cell(row + place, VALUE, True, True)}"
            for place in range(len(check.inputs))
        ]
        for place, operand in enumerate(check.inputs, start=1):
            put_text(sheet, row, 0, check.id, styles)
            put_text(sheet, row, 1, check.rule, styles)
            put_number(sheet, row, 2, place, styles)
            put_text(sheet, row, 3, operand.label, styles, text_wrap=True)
            put_text(sheet, row, 4, operand.raw, styles, align="right")
            _operand(operand, sheet, row, VALUE, report, styles)
            _place(operand.at, sheet, row, 6, report, links, styles)
            row += 1
    return cells


def write_checks(
    checks: Sequence[Check],
    inputs: Mapping[str, Sequence[str]],
    report: Report,
    sheet: Worksheet,
    styles: Styles,
    headings: Headings,
) -> None:
    """Write a row for every check."""
    _heads(sheet, headings.findings, CHECK_WIDTHS, styles)
    sheet.autofilter(0, 0, max(len(checks), 1), len(headings.findings) - 1)
    links = Links()
    for row, check in enumerate(checks, start=1):
        for column, text in ((0, check.id), (1, check.rule), (2, check.verdict.value)):
            put_text(sheet, row, column, text, styles)
        put_text(sheet, row, 3, check.subject.label or check.name, styles, text_wrap=True)
        _operand(check.subject, sheet, row, PRINTED, report, styles, bold=True)
        put_text(sheet, row, 5, check.subject.raw, styles, align="right")
        is_live = _recomputed(check, inputs[check.id], report, sheet, row, styles)
        put_text(sheet, row, 10, check.formula, styles, text_wrap=True)
        put_text(sheet, row, 11, "yes" if is_live else "no", styles)
        _inputs_link(check, inputs[check.id], sheet, row, links, styles)
        _place(check.subject.at, sheet, row, 13, report, links, styles)
        put_text(sheet, row, 15, "!" if check.decisive else None, styles)
        put_text(sheet, row, 16, check.cause, styles)
        put_text(sheet, row, 17, _suspected(check), styles, text_wrap=True)
        said = check.message.th if report.language == "th" else check.message.en
        put_text(sheet, row, 18, check.reason or said, styles, text_wrap=True)


def _heads(sheet: Worksheet, heads: Sequence[str], widths: Sequence[int], styles: Styles) -> None:
    for column, (words, width) in enumerate(zip(heads, widths, strict=True)):
        put_text(sheet, 0, column, words, styles, **HEADER)
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)


def _operand(
    operand: Operand, sheet: Worksheet, row: int, column: int, report: Report, styles: Styles, **look: bool
) -> None:
    """Write a figure: as the number of its cell among the tables where that holds it and nothing else."""
    printed = report.written.get(position(operand.at))
    value = operand.value
    if value is None or printed is None or printed.value != value or not fits(value):
        put_number(sheet, row, column, value, styles, **look)
        return
    shown_as = styles.of(num_format=number_format(value), **look)
    sheet.write_formula(row, column, f"={printed.reference}", shown_as, plain(value))


def _recomputed(
    check: Check, inputs: Sequence[str], report: Report, sheet: Worksheet, row: int, styles: Styles
) -> bool:
    """Write what was recomputed and the difference, live where a formula gives it; say whether one does."""
    bounds = check.recomputed if isinstance(check.recomputed, tuple) else (None, None)
    put_number(sheet, row, LEAST, bounds[0], styles)
    put_number(sheet, row, MOST, bounds[1], styles)
    found = live(check, inputs, report.tables)
    if found is None:
        put_number(sheet, row, RECOMPUTED, nearest(check), styles)
        put_number(sheet, row, DIFFERENCE, check.difference, styles)
        return False
    shown_as = styles.of(num_format=number_format(found.value))
    sheet.write_formula(row, RECOMPUTED, f"={found.formula}", shown_as, plain(found.value))
    difference = check.difference
    if difference is None or check.subject.value is None or not fits(check.subject.value):
        put_number(sheet, row, DIFFERENCE, difference, styles)
        return True
    printed, recomputed = (xl_rowcol_to_cell(row, column) for column in (PRINTED, RECOMPUTED))
    decimals = max(0, -int(difference.as_tuple().exponent))
    shown_as = styles.of(
        num_format=number_format(difference), font_color="#C00000" if difference else "#000000"
    )
    sheet.write_formula(
        row, DIFFERENCE, f"=ROUND({printed}-{recomputed},{decimals})", shown_as, plain(difference)
    )
    return True


def _inputs_link(
    check: Check, inputs: Sequence[str], sheet: Worksheet, row: int, links: Links, styles: Styles
) -> None:
    if inputs:
        first, last = (inputs[place].replace("$", "") for place in (0, -1))
        shown = first if first == last else f"{first}:{last.rpartition('!')[2]}"
        links.put(sheet, row, 12, f"internal:{first}", shown, styles)


def _place(
    at: Place, sheet: Worksheet, row: int, column: int, report: Report, links: Links, styles: Styles
) -> None:
    """Write the page, linked to the report, and the cell, linked to the sheet of tables."""
    if at.page is not None:
        links.put(sheet, row, column, f"external:{report.file}#page={at.page}", str(at.page), styles)
    elif at.line is not None:
        put_number(sheet, row, column, at.line, styles)
    printed = report.written.get(position(at))
    if printed is not None:
        shown = printed.reference.replace("$", "")
        links.put(sheet, row, column + 1, f"internal:{shown}", shown, styles)


def _suspected(check: Check) -> str | None:
    """Say what single change would reconcile the likeliest way: hint, never applied."""
    if not check.hypotheses:
        return None
    first = check.hypotheses[0]
    return f"{first.from_} → {first.to} ({first.kind})"
