"""The measures of the archive run on a few reports, and say what they are for."""

import pytest

from benchmarks.archive import MEASURES, main


def test_cost_of_a_few_reports(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cost", "--reports", "2"]) == 0
    said = capsys.readouterr().out
    assert "seconds a report with one reader" in said
    assert all(f"{kind}: " in said for kind in ("documents", "originals", "provenance", "rows"))


def test_a_run_that_is_killed_goes_on_to_the_same_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kill", "--reports", "2", "--kills", "1", "--jobs", "1"]) == 0
    said = capsys.readouterr().out
    assert "killed 1 times" in said
    assert "files of data that differ: 0" in said


def test_measures_are_those_of_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(name in said for name in MEASURES)
