"""`--html` writes the page and changes nothing else of what the command does."""

from pathlib import Path

from tests.cli.conftest import Run


def test_page_is_written_beside_the_findings(run: Run, planted: Path, tmp_path: Path) -> None:
    finished = run(planted, "--check", "--pages", "1-2", "--html", "out.html", "--json", "out.json")
    assert finished.returncode == 1
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert page.count('<script type="text/plain" id="picture-') == 2
    assert (tmp_path / "out.json").is_file()
    assert finished.stdout == b""


def test_several_reports_need_a_folder(run: Run, planted: Path, sound: Path, tmp_path: Path) -> None:
    refused = run(planted, sound, "--check", "--html", "out.html")
    assert refused.returncode == 2
    assert b"--html out.html: several reports need a folder" in refused.stderr
    assert not list(tmp_path.iterdir())


def test_language_of_the_page_is_that_of_the_messages(run: Run, fixtures: Path, tmp_path: Path) -> None:
    run(fixtures / "text" / "projects-dump.txt", "--check", "--html", "out.html", "--lang", "th")
    page = (tmp_path / "out.html").read_text(encoding="utf-8")
    assert '<html lang="th">' in page
    assert "picture-" not in page.partition('<script type="application/json"')[2].partition("<script>")[0]
