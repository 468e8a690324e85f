"""Scans: read from their pictures, and never passed over in silence where they cannot be."""

import json
from pathlib import Path

import pypdfium2
import pytest

from tests.cli.conftest import Run

DOTS = 200


def scanned(pdf: Path, page: int, target: Path) -> Path:
    """Draw a page of a PDF into a picture, or a PDF that holds nothing but the picture."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page - 1].render(scale=DOTS / 72, grayscale=True).to_pil()
    picture.save(target, dpi=(DOTS, DOTS), resolution=DOTS)
    return target


@pytest.mark.usefixtures("thai_data")
@pytest.mark.parametrize("name", ["scan.pdf", "scan.png", "scan.tiff"])
def test_a_scanned_scorecard_is_read_and_holds(run: Run, sound: Path, tmp_path: Path, name: str) -> None:
    result = run(scanned(sound, 1, tmp_path / name), "--check", "--json", "read.json")
    assert result.returncode == 0, result.stderr.decode()
    document = json.loads((tmp_path / "read.json").read_text(encoding="utf-8"))
    assert [page["read_by"] for page in document["pages"]] == ["ocr"]
    assert document["problems"] == []
    assert document["summary"]["consistent"] == document["summary"]["checks"] > 0
    assert document["summary"]["figures_checked"] == document["summary"]["figures"] > 10
    figures = [check["subject"]["at"] for check in document["checks"]]
    assert all(0 < at["confidence"] <= 1 and at["read_by"] == "ocr" for at in figures)


def test_without_recognition_a_scan_is_said_to_be_unread(run: Run, sound: Path, tmp_path: Path) -> None:
    result = run(scanned(sound, 1, tmp_path / "scan.pdf"), "--check", "--ocr", "never")
    assert result.returncode == 3
    assert "p. 1:" in result.stderr.decode("utf-8")


def test_without_the_thai_data_one_line_says_what_to_install(run: Run, sound: Path, tmp_path: Path) -> None:
    """Pages with a text layer are read all the same."""
    scan = pypdfium2.PdfDocument(scanned(sound, 1, tmp_path / "scan.pdf"))
    mixed = pypdfium2.PdfDocument.new()
    mixed.import_pages(pypdfium2.PdfDocument(sound), [0])
    mixed.import_pages(scan, [0])
    mixed.save(tmp_path / "mixed.pdf")
    result = run("mixed.pdf", "--check", "--json", "read.json", TESSDATA_PREFIX=str(tmp_path))
    told = result.stderr.decode("utf-8")
    assert result.returncode == 3, told
    assert "tesseract-ocr-tha" in told
    document = json.loads((tmp_path / "read.json").read_text(encoding="utf-8"))
    assert [page["read_by"] for page in document["pages"]] == ["text-layer", "text-layer"]
    assert document["summary"]["consistent"] > 0


@pytest.mark.usefixtures("thai_data")
def test_a_second_run_reads_nothing_anew(run: Run, sound: Path, tmp_path: Path, own_cache: Path) -> None:
    scan = scanned(sound, 1, tmp_path / "scan.png")
    kept = tmp_path / "kept"
    first = run(scan, "--json", "-", THAI_REPORT_EXTRACT_CACHE=str(kept))
    files = {file: file.stat().st_mtime_ns for file in kept.rglob("*") if file.is_file()}
    second = run(scan, "--json", "-", THAI_REPORT_EXTRACT_CACHE=str(kept))
    assert len(files) == 1
    assert {file: file.stat().st_mtime_ns for file in kept.rglob("*") if file.is_file()} == files
    assert first.stdout == second.stdout
