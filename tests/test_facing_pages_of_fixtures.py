"""Fixtures printed two pages to a sheet give the checks that they give page by page, with their places on the sheets."""

from collections import Counter
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from extract import check, page_ranges, read
from extract.options import ReadOptions
from extract.page_ranges import read_by_ranges
from extract.processes.workers import InTurn
from extract.reader import lay_out
from extract.sources.page import Page
from extract.sources.pdf import open_pdf, read_recovered
from schemas import Document

FIXTURES = Path(__file__).parent.parent / "fixtures" / "pdf"


def _on_sheets(path: Path, to: Path, scale: float, across: int) -> Path:
    """Print so many pages beside one another on each sheet, each as a form on it."""
    with pdfium.PdfDocument(path) as source:
        width, height = (scale * side for side in source[0].get_size())
        sheets = pdfium.PdfDocument(raw.FPDF_ImportNPagesToOne(source.raw, across * width, height, across, 1))
        sheets.save(to)
        sheets.close()
    return to


def _verdicts(document: Document) -> Counter[tuple[str, str, str]]:
    return Counter((check.rule, check.verdict.value, check.subject.raw or "") for check in document.checks)


@pytest.mark.parametrize(
    "name", ["budget-act", "plan-word", "scorecards-flowing", "scorecards-unruled", "policy-portrait"]
)
@pytest.mark.parametrize("scale", [1.0, 0.7])
def test_two_pages_to_a_sheet(name: str, scale: float, tmp_path: Path) -> None:
    by_page = check(read(FIXTURES / f"{name}.pdf"))
    on_sheets = check(read(_on_sheets(FIXTURES / f"{name}.pdf", tmp_path / "sheets.pdf", scale, 2)))
    assert _verdicts(on_sheets) == _verdicts(by_page)
    assert by_page.checks
    assert not on_sheets.problems
    assert all(page.facing for page in on_sheets.pages[:-1])
    assert not any(page.facing for page in by_page.pages)


def test_ranges_of_pages_give_what_one_process_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_ranges, "_LONGEST_ALONE", 1)
    path = _on_sheets(FIXTURES / "scorecards-unruled.pdf", tmp_path / "sheets.pdf", 1.0, 2)
    with open_pdf(path, None) as source:
        numbers = range(1, source.page_count + 1)
        found, _ = read_by_ranges(source, numbers, ReadOptions(), InTurn(), tmp_path, lambda: None)
        pages, _ = read_recovered(source, numbers)
    assert tuple(page.blocks for page in found) == lay_out(pages)
    assert found[0].blocks.second is not None


def test_replaced_text_in_a_form_stands_where_it_is_drawn(tmp_path: Path) -> None:
    # LibreOffice states the text of letters with their marks in place of what it draws.
    path = FIXTURES / "budget-act.pdf"
    expected = [
        (glyph.text, glyph.x / 2, glyph.baseline / 2, glyph.size / 2) for glyph in _first_page(path).glyphs
    ]
    sheet = _first_page(_on_sheets(path, tmp_path / "sheets.pdf", 0.5, 2))
    found = [glyph for glyph in sheet.glyphs if glyph.x < (sheet.width or 0) / 2]
    assert [glyph.text for glyph in found] == [text for text, *_ in expected]
    assert not sheet.hidden
    for glyph, (_, *place) in zip(found, expected, strict=True):
        assert [glyph.x, glyph.baseline, glyph.size] == pytest.approx(place, abs=0.05)


def _first_page(path: Path) -> Page:
    with open_pdf(path, None) as source:
        (page,), _ = read_recovered(source, (1,))
    return page
