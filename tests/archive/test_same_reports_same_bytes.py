"""The rows of an archive follow from its reports alone: not from their order, nor from how often they were merged."""

from pathlib import Path

import pytest

from extract.archive import layout
from extract.archive.layout import make_archive
from tests.archive.arrivals import arrival, contents, put_and_merge, take_out

REPORTS = [("a.pdf", 2566), ("b.pdf", 2566), ("c.pdf", 2567), ("d.pdf", None), ("e.pdf", 2566)]


@pytest.fixture
def at_once(tmp_path: Path) -> dict[str, bytes]:
    put_and_merge(make_archive(str(tmp_path / "once")), *(arrival(*report) for report in REPORTS))
    return contents(tmp_path / "once")


def test_one_by_one_and_backwards(tmp_path: Path, at_once: dict[str, bytes]) -> None:
    place = make_archive(str(tmp_path / "slowly"))
    for report in reversed(REPORTS):
        put_and_merge(place, arrival(*report))
    assert contents(tmp_path / "slowly") == at_once


def test_years_are_folders_and_an_unknown_year_has_one(at_once: dict[str, bytes]) -> None:
    entries = {name for name in at_once if name.startswith("rows/entries/")}
    assert entries == {
        "rows/entries/fiscal_year=2566/all.parquet",
        "rows/entries/fiscal_year=2567/all.parquet",
        "rows/entries/fiscal_year=__HIVE_DEFAULT_PARTITION__/all.parquet",
    }


def test_what_was_added_and_taken_out_leaves_nothing(tmp_path: Path, at_once: dict[str, bytes]) -> None:
    place = make_archive(str(tmp_path / "more"))
    put_and_merge(place, *(arrival(*report) for report in REPORTS), arrival("f.pdf", 2560))
    put_and_merge(place, arrival("g.pdf", 2566))
    take_out(place, "f.pdf", "g.pdf")
    assert contents(tmp_path / "more") == at_once
    assert not (tmp_path / "more" / "rows" / "cells" / "fiscal_year=2560").exists()


def test_report_that_moves_to_another_year_leaves_the_old_one(
    tmp_path: Path, at_once: dict[str, bytes]
) -> None:
    place = make_archive(str(tmp_path / "moved"))
    put_and_merge(place, *(arrival(name, 2560) for name, _ in REPORTS))
    put_and_merge(place, *(arrival(*report) for report in REPORTS))
    assert contents(tmp_path / "moved") == at_once


def test_year_that_grows_is_split_and_one_that_shrinks_is_joined(
    tmp_path: Path, at_once: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = make_archive(str(tmp_path / "split"))
    put_and_merge(place, *(arrival(*report) for report in REPORTS[:2]))
    monkeypatch.setattr(layout, "MOST_DOCUMENTS", 2)
    put_and_merge(place, *(arrival(*report) for report in REPORTS[2:]))
    buckets = {path.stem for path in (tmp_path / "split/rows/cells/fiscal_year=2566").iterdir()}
    assert len(buckets) == 3
    assert all(len(bucket) == 1 for bucket in buckets)
    put_and_merge(place, arrival("f.pdf", 2566))
    take_out(place, "f.pdf")
    split = contents(tmp_path / "split")
    put_and_merge(make_archive(str(tmp_path / "split-at-once")), *(arrival(*report) for report in REPORTS))
    assert split == contents(tmp_path / "split-at-once")
    monkeypatch.undo()
    put_and_merge(place, arrival("f.pdf", 2566))
    take_out(place, "f.pdf")
    assert contents(tmp_path / "split") == at_once
