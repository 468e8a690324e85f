"""Annotated copies of real reports: the original with its marks on the cells, for every program that opens PDFs."""

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops

import extract
from extract.errors import ExtractError
from extract.outputs.annotated.writer import annotate
from extract.outputs.words import WORDS
from extract.page_maps import maps_to_page
from extract.sources.geometry import apply_to_box, inverted
from schemas import Document
from tests.outputs.marked import annotations_of, picture

pytestmark = pytest.mark.real
READ = 12
"""So many pages of each are enough."""


def reports(shared: Path, folder: str) -> list[Path]:
    return sorted((shared / folder).glob("*.pdf"))


@cache
def annotated_copy(report: Path) -> tuple[Document, bytes]:
    with pypdfium2.PdfDocument(report) as pdf:
        pages = tuple(range(1, min(READ, len(pdf)) + 1))
    document = extract.check(extract.read(report, extract.ReadOptions(pages=pages, ocr="never")))
    return document, annotate(report, None, document, WORDS["th"], maps_to_page)


def complaints(command: list[str | Path]) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stderr


def test_marks_of_real_reports_lie_on_their_cells(shared: Path) -> None:
    marked = 0
    for report in reports(shared, "real"):
        document, copy = annotated_copy(report)
        places = {
            (at.page, at.bbox)
            for check in document.checks
            for at in (check.subject.at, *(one.at for one in check.inputs))
        }
        places |= {(one.at.page, one.at.bbox) for check in document.checks for one in check.hypotheses}
        boxes = {(page, tuple(round(number, 1) for number in box)) for page, box in places if page and box}
        for page, to_page in maps_to_page(report, None, {page for page, _ in boxes}).items():
            for one in annotations_of(copy, page):
                if one.name.startswith("thai-report-extract-"):
                    shown = apply_to_box(inverted(to_page), *one.rect)
                    assert any(
                        page == other and box == pytest.approx(shown, abs=0.1) for other, box in boxes
                    ), f"{report.name}, page {page}: a mark at {shown} is on no cell"
                    marked += 1
    assert marked > 500


def test_copies_of_real_reports_open_everywhere(shared: Path, tmp_path: Path) -> None:
    if shutil.which("qpdf") is None or shutil.which("pdfinfo") is None:
        pytest.skip("qpdf or poppler is not installed")
    for report in reports(shared, "real"):
        document, made = annotated_copy(report)
        copy = tmp_path / report.name
        copy.write_bytes(made)
        told = complaints(["qpdf", "--check", copy]).replace(str(copy), "")
        assert not set(told.splitlines()) - set(
            complaints(["qpdf", "--check", report]).replace(str(report), "").splitlines()
        )
        assert complaints(["pdfinfo", copy]) == complaints(["pdfinfo", report])
        page = next((check.subject.at.page for check in document.checks), 1) or 1
        pictures = (picture(data, page, annotations=False) for data in (report.read_bytes(), made))
        assert ImageChops.difference(*pictures).getbbox() is None, (
            f"{report.name}: page {page} looks different"
        )


def test_odd_files_are_annotated_or_refused(shared: Path) -> None:
    for report in reports(shared, "robust"):
        try:
            annotated_copy(report)
        except (ExtractError, pypdfium2.PdfiumError):
            continue
