"""A page without a size, or one that is no page, is one problem, however the report is read."""

from pathlib import Path
from typing import Literal

import pikepdf
import pytest
from pikepdf import Array, Name

import extract
from extract.options import ReadOptions


def of_two_pages(fixtures: Path, folder: Path, key: Name, value: pikepdf.Object) -> Path:
    """Damage the second of two pages of a report."""
    path = folder / "report.pdf"
    with pikepdf.open(fixtures / "pdf" / "budget-act.pdf") as pdf:
        pdf.pages[1].obj[key] = value
        pdf.save(path)
    return path


@pytest.mark.parametrize(
    ("key", "value"),
    [(Name.MediaBox, Array([50, 0, 50, 800])), (Name.CropBox, Array([9000, 9000, 9100, 9100]))],
)
def test_a_page_without_a_size(fixtures: Path, tmp_path: Path, key: Name, value: Array) -> None:
    document = extract.read(of_two_pages(fixtures, tmp_path, key, value), ReadOptions(ocr="never"))
    assert [page.number for page in document.pages] == [1, 2]
    assert {problem.page for problem in document.problems} <= {2}
    assert all(problem.what == "unreadable-page" for problem in document.problems)


@pytest.mark.parametrize("ocr", ["never", "always"])
def test_what_is_no_page(
    fixtures: Path, tmp_path: Path, thai_data: Path, ocr: Literal["never", "always"]
) -> None:
    path = of_two_pages(fixtures, tmp_path, Name.Type, Name.Font)
    document = extract.read(path, ReadOptions(ocr=ocr))
    (problem,) = document.problems
    assert (problem.page, problem.what) == (2, "unreadable-page")
    assert document.tables or document.claims or document.pages[0].width
