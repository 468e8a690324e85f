"""--xlsx, --csv and --parquet: one report or several, and what is refused before anything is read."""

import csv
from pathlib import Path

import openpyxl
import pyarrow.parquet as pq
import pytest

from tests.cli.conftest import Run


def test_all_forms_at_once(run: Run, planted: Path, tmp_path: Path) -> None:
    ended = run(planted, "--check", "--pages", "3", "--xlsx", "a.xlsx", "--csv", "c", "--parquet", "p")
    assert ended.returncode == 1, ended.stderr
    assert not ended.stdout
    assert openpyxl.load_workbook(tmp_path / "a.xlsx")["findings"].max_row == 3
    with (tmp_path / "c" / "checks.csv").open(encoding="utf-8-sig", newline="") as file:
        verdicts = [row["verdict"] for row in csv.DictReader(file)]
    assert verdicts.count("inconsistent") == 2
    assert pq.read_table(tmp_path / "p" / "checks.parquet")["verdict"].to_pylist() == verdicts


def test_several_reports(run: Run, planted: Path, sound: Path, tmp_path: Path) -> None:
    ended = run(planted, sound, "--pages", "1", "--xlsx", "books/", "--csv", "c", "--jobs", "1")
    assert ended.returncode == 0, ended.stderr
    assert {file.name for file in (tmp_path / "books").iterdir()} == {
        f"{planted.name}.xlsx",
        f"{sound.name}.xlsx",
    }
    with (tmp_path / "c" / "documents.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["source_name"] for row in csv.DictReader(file)] == [planted.name, sound.name]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--xlsx", ""], "--xlsx"),
        (["--csv", "-"], "--csv"),
        (["--csv", "c", "--parquet", "c"], "own"),
        (["--xlsx", "missing/a.xlsx"], "missing"),
    ],
)
def test_wrong_target_is_one_line(run: Run, planted: Path, options: list[str], said: str) -> None:
    ended = run(planted, *options)
    assert ended.returncode == 2
    assert said in ended.stderr.decode("utf-8")
    assert len(ended.stderr.splitlines()) == 1


def test_several_reports_do_not_fit_into_one_workbook(run: Run, planted: Path, sound: Path) -> None:
    ended = run(planted, sound, "--xlsx", "a.xlsx")
    assert ended.returncode == 2
    assert b"need a folder" in ended.stderr
