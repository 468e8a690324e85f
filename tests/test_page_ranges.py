"""A report read by ranges of its pages gives what one process gives, wherever the ranges part it."""

from pathlib import Path

import pytest

from extract import page_ranges
from extract.options import ReadOptions
from extract.page_ranges import read_by_ranges
from extract.processes.workers import InTurn
from extract.reader import lay_out
from extract.sources.pdf import open_pdf, read_recovered

FIXTURES = Path(__file__).parent.parent / "fixtures" / "pdf"


@pytest.mark.parametrize("longest", [1, 2, 4])
@pytest.mark.parametrize(
    "name", ["scorecards-unruled", "scorecards-flowing", "plan-word", "budget-act", "status-long-cells"]
)
def test_ranges_give_what_one_process_gives(
    name: str, longest: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_ranges, "_LONGEST_ALONE", longest)
    path = FIXTURES / f"{name}.pdf"
    with open_pdf(path, None) as source:
        numbers = range(1, source.page_count + 1)
        found, recoveries = read_by_ranges(source, numbers, ReadOptions(), InTurn(), tmp_path, lambda: None)
    with open_pdf(path, None) as source:
        pages, expected_recoveries = read_recovered(source, numbers)
    assert tuple(page.blocks for page in found) == lay_out(pages)
    assert recoveries == expected_recoveries
    assert [page.page.problems for page in found] == [page.problems for page in pages]


def test_a_table_in_doubt_beyond_a_range_is_laid_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_ranges, "_LONGEST_ALONE", 1)
    again: list[int] = []
    lay_out_again = page_ranges.lay_out_again
    monkeypatch.setattr(
        page_ranges, "lay_out_again", lambda pages, *more: again.append(1) or lay_out_again(pages, *more)
    )
    doubt = page_ranges.tables_in_doubt
    monkeypatch.setattr(
        page_ranges,
        "tables_in_doubt",
        lambda shapes: (
            [frozenset({0}) if tables and len(shapes) > 1 else frozenset() for tables in shapes]
            or doubt(shapes)
        ),
    )
    with open_pdf(FIXTURES / "scorecards-unruled.pdf", None) as source:
        found, _ = read_by_ranges(source, (1, 2), ReadOptions(), InTurn(), tmp_path, lambda: None)
    assert len(again) == sum(bool(page.shapes) for page in found) > 0
