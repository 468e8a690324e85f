"""Real files: published sums are the oracle of the grid, and every file gives pages or one clear error."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import regex

from extract.errors import ExtractError
from extract.sources.page import Grid, Page
from extract.sources.pdf import open_pdf, read_pages
from extract.tables.grid import find_blocks
from extract.tables.page_text import page_text
from extract.thai.keys import label_key

AMOUNT = regex.compile(r"[\d,]*\d(?:\.\d+)?")

pytestmark = pytest.mark.real


def _pages(path: Path, first: int, last: int) -> list[Page]:
    with open_pdf(path, None) as source:
        return list(read_pages(source, range(first, min(last, source.page_count) + 1)))


def _rows(pages: list[Page]) -> Iterator[list[str]]:
    for page in pages:
        for block in find_blocks(page_text(page), {}):
            if isinstance(block, Grid):
                for row in range(block.rows):
                    yield [cell.text for cell in block.cells if cell.row == row]


@pytest.mark.parametrize("year", ["2553", "2556"])
def test_regional_subtotals_are_the_sums_of_their_rows(shared: Path, year: str) -> None:
    rows = _rows(_pages(shared / "real" / f"province-budget-{year}.pdf", 1, 3))
    regions: list[tuple[str, int, int]] = []
    for label, amount in ((row[0], row[1]) for row in rows if len(row) == 2 and AMOUNT.fullmatch(row[1])):
        number = int(amount.replace(",", ""))
        if label_key(label).startswith(label_key("กลุ่มจังหวัด")):
            regions.append((label, number, 0))
        elif regions:
            name, total, so_far = regions[-1]
            regions[-1] = (name, total, so_far + number)
    assert len(regions) == 9
    assert [name for name, total, so_far in regions if total != so_far] == []


def test_budget_columns_add_up_to_their_total(shared: Path) -> None:
    """Page 31 of one book: each plan's row is the sum of its amounts by kind of spending."""
    checked = 0
    for row in _rows(_pages(shared / "real" / "budget-book-2565-31.pdf", 31, 31)):
        amounts = [Decimal(0) if text == "-" else Decimal(text) for text in row[1:] if _is_amount(text)]
        if len(amounts) == 6:
            assert sum(amounts[:-1]) == amounts[-1], row
            checked += 1
    assert checked >= 7


def _is_amount(text: str) -> bool:
    return text == "-" or (AMOUNT.fullmatch(text) is not None and "," not in text)


def test_no_number_of_a_budget_book_is_split_or_merged(shared: Path) -> None:
    texts = [
        text for row in _rows(_pages(shared / "real" / "budget-book-2565-31.pdf", 8, 40)) for text in row
    ]
    figures = [text for text in texts if regex.fullmatch(r"[\d.,\s]+", text) and regex.search(r"\d", text)]
    assert len(figures) > 380
    odd = [text for text in figures if not regex.fullmatch(r"\d{1,3}(,?\d{3})*(\.\d+)?", text)]
    assert odd == []


@pytest.mark.parametrize("folder", ["robust", "real"])
def test_every_file_gives_pages_or_one_clear_error(shared: Path, folder: str) -> None:
    refused: list[tuple[Path, str]] = []
    for path in sorted((shared / folder).glob("*.pdf")):
        try:
            pages = _pages(path, 1, 4)
        except ExtractError as error:
            refused.append((path, str(error)))
            continue
        for page in pages:
            find_blocks(page_text(page), {})
            assert not any(glyph.text == "\x00" for glyph in page.glyphs)
    assert all(path.name in message for path, message in refused)
    assert len(refused) < 6
