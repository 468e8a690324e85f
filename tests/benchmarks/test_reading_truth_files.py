"""The truth of pages is of one form, and a file that is not is refused by name."""

import json
from pathlib import Path

import pytest

from benchmarks.reading_text import figures_in, number_in
from benchmarks.reading_truth import TRUTH, load_page, load_truth

ENTRY = {"file": "report.pdf", "page": 2, "tables": [{"rows": [["ก", "1"], ["ข", "2"]]}], "figures": ["๓"]}


@pytest.mark.parametrize("path", sorted(TRUTH.glob("*.json")), ids=lambda path: path.stem)
def test_truth_is_named_for_its_page_and_says_something(path: Path) -> None:
    page = load_page(path)
    assert path.stem == f"{Path(page.file).stem}-p{page.page}"
    assert page.tables or page.figures
    assert all(figures_in(figure) for figure in page.figures)


def test_truth_holds_numeric_cells_of_several_files() -> None:
    files = dict(load_truth())
    tables = [table for pages in files.values() for page in pages for table in page.tables]
    assert len(files) > 1
    assert any(number_in(cell) for table in tables for row in table for cell in row)


def test_rows_of_different_lengths_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "report-p2.json"
    path.write_text(json.dumps({**ENTRY, "tables": [{"rows": [["ก", "1"], ["ข"]]}]}), encoding="utf-8")
    with pytest.raises(ValueError, match=r"report-p2.json.*\[1, 2\] columns"):
        load_page(path)


def test_a_missing_part_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "report-p2.json"
    path.write_text(json.dumps({"file": "report.pdf", "page": 2, "tables": []}), encoding="utf-8")
    with pytest.raises(ValueError, match=r"report-p2.json.*figures"):
        load_page(path)
