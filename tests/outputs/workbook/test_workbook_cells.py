"""Cells of the workbook: numbers with their printed decimals, text that stays text, links, headers, filters."""

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest

from extract.outputs.workbook.cells import LONGEST_TEXT, cell_text, printed_number
from extract.outputs.workbook.write import to_workbook
from schemas import Document
from tests.outputs.everything import HOSTILE, everything
from tests.outputs.handmade import document, finding, holding, out_of_reach

DOCUMENT = document(finding(), holding(), out_of_reach())


def opened(whole: Document) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(to_workbook(whole, "reports/report.pdf", "en")))


def heads(sheet: openpyxl.worksheet.worksheet.Worksheet) -> list[str]:
    return [cell.value for cell in sheet[1]]


def test_numbers_show_their_printed_decimals() -> None:
    sheet = opened(everything(number=Decimal("1234.5000")))["indicators"]
    target = sheet.cell(2, heads(sheet).index("target_value") + 1)
    assert (target.value, target.number_format) == (1234.5, "#,##0.0000")
    assert target.font.name == "Tahoma"


def test_raw_text_stands_beside_the_number() -> None:
    sheet = opened(everything("๑,๒๓๔"))["indicators"]
    assert sheet.cell(2, heads(sheet).index("target_raw") + 1).value == "๑,๒๓๔"


def test_number_of_more_than_15_digits_is_text() -> None:
    sheet = opened(everything(number=Decimal("1234567890123456.78")))["indicators"]
    target = sheet.cell(2, heads(sheet).index("target_value") + 1)
    assert (target.value, target.data_type, target.font.italic) == ("1234567890123456.78", "s", True)


@pytest.mark.parametrize(
    ("text", "value", "shown_as"),
    [
        ("1,234.50", "1234.50", "#,##0.00"),
        ("2565", "2565", "0"),
        ("-4.0", "-4.0", "0.0"),
        ("0.5", "0.5", "0.0"),
    ],
)
def test_cell_of_a_table_that_is_a_number(text: str, value: str, shown_as: str) -> None:
    assert printed_number(text) == (Decimal(value), shown_as)


@pytest.mark.parametrize(
    "text", ["007", "1,23", "1.2.3", "(5)", "5 %", "", "๕", "12345678901234567890", "=1"]
)
def test_cell_of_a_table_that_is_no_number(text: str) -> None:
    assert printed_number(text) is None


def test_every_list_of_the_document_has_a_sheet() -> None:
    sheets = opened(everything()).sheetnames
    lists = [name for name in Document.model_fields if isinstance(getattr(everything(), name), tuple)]
    assert sheets[:2] == ["summary", "findings"]
    assert set(lists) <= set(sheets)


def test_records_and_findings_have_frozen_headers_and_filters() -> None:
    book = opened(everything())
    for name in ("findings", "checks", "indicators", "claims", "budget_items"):
        assert book[name].freeze_panes == "A2"
        assert book[name].auto_filter.ref


def test_finding_leads_to_its_page_its_cell_and_its_inputs() -> None:
    sheet = opened(DOCUMENT)["findings"]
    links = {cell.column_letter: cell.hyperlink for cell in sheet[2] if cell.hyperlink}
    assert {link.location for link in links.values()} == {"page=2", "tables!D3"}
    assert any((link.target or "").endswith("report.pdf") for link in links.values())


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_text(kind: str) -> None:
    book = opened(everything(HOSTILE[kind]))
    claims = book["claims"]
    text = claims.cell(2, heads(claims).index("text") + 1)
    assert text.data_type == "s"
    assert text.hyperlink is None
    assert text.value.replace("\r", "") == cell_text(HOSTILE[kind])
    for sheet in book:
        formulas = [cell for row in sheet for cell in row if cell.data_type == "f"]
        assert all(cell.value.startswith(("=ROUND(", "=tables!")) for cell in formulas)


def test_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    shown = cell_text("ข" * 40_000)
    assert len(shown) == LONGEST_TEXT
    assert shown.endswith("[cut: 40000 characters]")
    emoji = cell_text("\U0001f600" * 40_000)
    assert len(emoji.encode("utf-16-le")) // 2 <= LONGEST_TEXT


def test_same_document_gives_the_same_bytes() -> None:
    assert to_workbook(DOCUMENT, "report.pdf", "th") == to_workbook(DOCUMENT, "report.pdf", "th")
