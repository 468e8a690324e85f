"""The command reads a page as a user would, prints its lines, and ends with the status that its bars give."""

import json
from pathlib import Path

import pytest

from benchmarks import reading, reading_truth
from benchmarks.reading_score import Score


@pytest.fixture
def folder(fixtures: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one real file, and truth of which one number is not what the file prints."""
    real, truth = tmp_path / "real", tmp_path / "truth"
    real.mkdir()
    truth.mkdir()
    report = next(iter(sorted((fixtures / "pdf").glob("scorecards*.pdf"))))
    (real / "report.pdf").write_bytes(report.read_bytes())
    entry = {"file": "report.pdf", "page": 1, "tables": [{"rows": [["ตัวชี้วัด", "98,765.43"]]}], "figures": []}
    (truth / "report-p1.json").write_text(json.dumps(entry), encoding="utf-8")
    pages = tuple(reading_truth.load_truth(truth))
    monkeypatch.setattr(reading, "load_truth", lambda: iter(pages))
    return tmp_path


def test_what_is_missed_is_listed_and_below_its_bar(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert reading.main(["--shared", str(folder), "--readers", "ours", "--misses"]) == 1
    printed = capsys.readouterr().out
    assert "report.pdf p. 1, table 1, row 1, column 2: printed '98,765.43'" in printed
    assert "below its bar: numeric cells 0.0000, not 0.999" in printed


def test_files_that_are_not_there_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert reading.main(["--shared", str(tmp_path)]) == 2
    assert "left out" in capsys.readouterr().err


def test_a_reader_that_is_not_installed_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = reading.READERS["camelot"]
    monkeypatch.setitem(reading.READERS, "camelot", type(missing)("no_such_module", missing.read))
    assert reading.main(["--shared", str(folder), "--readers", "camelot"]) == 0
    assert "camelot is not installed" in capsys.readouterr().out


def test_bars_are_met_at_their_edge() -> None:
    edge = Score(numbers=1000, numbers_right=999, letters=100, letters_wrong=1, tables=100, shapes_right=97)
    assert reading.missed_bars(edge) == []
    assert reading.missed_bars(edge + Score(numbers=1)) == ["numeric cells 0.9980, not 0.999"]
    assert reading.missed_bars(edge + Score(words_spoiled=1)) == ["1 words made wrong by repair"]
