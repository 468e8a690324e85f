"""What goes into a cell: text that stays text, numbers that show their printed decimals, and their formats."""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from extract.outputs.cell_text import starts_formula, visible
from schemas.base import plain

FONT: Final = "Tahoma"
"""A font with Thai letters that every Windows and macOS has, and LibreOffice has a stand-in for."""

LONGEST_TEXT: Final = 32_767
"""So many characters, in UTF-16, a cell holds in Excel."""

MOST_DIGITS: Final = 15
"""A number of more digits would be changed: spreadsheets count in binary floating point."""

MOST_LINKS: Final = 65_530
"""So many links a sheet may have in Excel."""

CUT: Final = "… [cut: {length} characters]"

_PRINTED_NUMBER: Final = re.compile(r"-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Styles:
    """The formats of a workbook, each made once."""

    workbook: Workbook
    made: dict[tuple[tuple[str, Any], ...], Format] = field(default_factory=dict)

    def of(self, **properties: Any) -> Format:
        """Give the format with these properties in the workbook's font."""
        key = tuple(sorted(properties.items()))
        if key not in self.made:
            base = {"font_name": FONT, "font_size": 10, "valign": "top"}
            self.made[key] = self.workbook.add_format({**base, **properties})
        return self.made[key]


def cell_text(text: str) -> str:
    """Give the text as a cell can hold it: no control characters, and cut with a mark where it is too long."""
    shown = visible(text)
    units = shown.encode("utf-16-le")
    if len(units) // 2 <= LONGEST_TEXT:
        return shown
    mark = CUT.format(length=len(shown))
    kept = units[: 2 * (LONGEST_TEXT - len(mark))].decode("utf-16-le", "ignore")
    return kept + mark


def put_text(sheet: Worksheet, row: int, column: int, text: str | None, styles: Styles, **look: Any) -> None:
    """Write text that is never taken for a formula, a number or a link."""
    if not text:
        if "bg_color" in look:
            sheet.write_blank(row, column, None, styles.of(**look))
        return
    shown = cell_text(text)
    quoted = {"quote_prefix": True} if starts_formula(shown) else {}
    sheet.write_string(row, column, shown, styles.of(**look, **quoted))


def put_number(
    sheet: Worksheet, row: int, column: int, value: Decimal | int | None, styles: Styles, **look: Any
) -> None:
    """Write a number with its decimals; one of more than 15 digits is text, and italic."""
    if value is None:
        put_text(sheet, row, column, None, styles, **look)
    elif not fits(value):
        put_text(sheet, row, column, plain(Decimal(value)), styles, italic=True, align="right", **look)
    else:
        known = {"num_format": number_format(value), **look}
        sheet.write_number(row, column, float(value), styles.of(**known))


def fits(value: Decimal | int) -> bool:
    """Whether a spreadsheet holds a number exactly as it is printed."""
    return len(Decimal(value).normalize().as_tuple().digits) <= MOST_DIGITS and abs(Decimal(value)) < 10**15


def number_format(value: Decimal | int, grouped: bool = True) -> str:
    """Give the format that shows as many decimals as are printed."""
    exponent = Decimal(value).as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    whole = "#,##0" if grouped else "0"
    return f"{whole}.{'0' * decimals}" if decimals else whole


def printed_number(text: str) -> tuple[Decimal, str] | None:
    """Give the number that a cell holds and nothing else, with the format that shows it as it is printed."""
    if _PRINTED_NUMBER.fullmatch(text) is None:
        return None
    value = Decimal(text.replace(",", ""))
    digits = text.lstrip("-")
    is_code = len(digits) > 1 and digits[0] == "0" and digits[1] != "."
    return None if is_code or not fits(value) else (value, number_format(value, "," in text))
