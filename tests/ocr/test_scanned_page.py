"""A page read from its picture says what its text layer says: figures, headings, digits inside words."""

from pathlib import Path

import pypdfium2
import pytest

import extract
from schemas import Document, ReadBy

DOTS = 300


@pytest.fixture(scope="module")
def sound(fixtures: Path) -> Path:
    return fixtures / "pdf" / "scorecards-weasyprint.pdf"


@pytest.fixture
def scan(sound: Path, tmp_path: Path, thai_data: Path) -> Document:
    """The first page of a report in Thai digits as a picture; recognised once, then kept."""
    picture = tmp_path / "page.png"
    page = pypdfium2.PdfDocument(sound)[0]
    page.render(scale=DOTS / 72, grayscale=True).to_pil().save(picture, dpi=(DOTS, DOTS))
    return extract.check(extract.read(picture))


@pytest.fixture
def printed(sound: Path) -> Document:
    return extract.check(extract.read(sound, extract.ReadOptions(pages=(1,))))


def cells(document: Document) -> list[tuple[str, str]]:
    return [
        (str(cell.at.column), "".join(cell.raw.split()))
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        if any(letter.isdigit() for letter in cell.raw)
    ]


def test_every_figure_is_read_as_it_is_printed(scan: Document, printed: Document) -> None:
    figures = [cell for cell in cells(printed) if len(cell[1]) < 8]
    assert len(figures) > 60
    assert [cell for cell in cells(scan) if len(cell[1]) < 8] == figures
    assert scan.summary.recognised == scan.summary.figures
    assert scan.summary.model_copy(update={"recognised": 0, "doubtful": 0}) == printed.summary


def test_thai_digits_in_headings_and_in_words_are_right(scan: Document) -> None:
    assert scan.report.fiscal_year == 2563
    text = " ".join(cell.raw for table in scan.tables for row in table.rows for cell in row.cells)
    assert "มาตรา ๙" in text
    assert "๓ วันทําการ" in text.replace("ำ", "ํา")


def test_figures_carry_their_confidence_and_stand_on_the_page(scan: Document, printed: Document) -> None:
    for score, other in zip(scan.scorecards[0].lines, printed.scorecards[0].lines, strict=True):
        read, told = score.score.at, other.score.at
        assert read.read_by is ReadBy.OCR
        assert 0.5 < read.confidence <= 1
        assert read.bbox is not None
        assert told.bbox is not None
        assert all(abs(one - two) < 1.5 for one, two in zip(read.bbox, told.bbox, strict=True))
