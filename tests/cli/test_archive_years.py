"""`extract archive query` and `extract archive compare`: exit statuses, streams and files."""

import json
from pathlib import Path

from fixtures.years.write import write_years
from tests.cli.conftest import Run


def archive(run: Run, folder: Path, reports: int) -> Path:
    write_years(folder / "reports", reports)
    made = folder / "archive"
    added = run("archive", "add", made, *sorted((folder / "reports").glob("*.txt")))
    assert added.returncode in (0, 1, 2, 3), added.stderr
    return made


def test_a_folder_is_queried_and_compared(run: Run, tmp_path: Path) -> None:
    made = archive(run, tmp_path, 10)
    asked = run(
        "archive",
        "query",
        made,
        "SELECT count(DISTINCT fiscal_year) AS years FROM documents",
        "--format",
        "csv",
    )
    assert (asked.returncode, asked.stdout) == (0, b"years\r\n10\r\n")
    wrong = run("archive", "query", made, "SELECT nothing FROM findings")
    assert (wrong.returncode, wrong.stdout, len(wrong.stderr.splitlines())) == (2, b"", 1)
    page = tmp_path / "years.html"
    found = run("archive", "compare", made, "--html", page, "--json", "-")
    told = json.loads(found.stdout)
    assert found.returncode == int(told["summary"]["inconsistent"] > 0) == 1
    assert page.read_bytes().startswith(b"<!doctype html>")
    assert (made / "renames.yaml").is_file()
    assert run("archive", "verify", made).returncode == 0


def test_what_is_no_archive_is_one_line(run: Run, tmp_path: Path) -> None:
    for command in (("query", tmp_path, "SELECT 1"), ("compare", tmp_path)):
        refused = run("archive", *command)
        assert (refused.returncode, len(refused.stderr.splitlines())) == (2, 1)
