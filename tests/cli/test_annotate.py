"""`--annotate` writes the annotated PDF, or says in one line why it does not."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.outputs.marked import annotations_of


def test_findings_are_annotated(run: Run, planted: Path, tmp_path: Path) -> None:
    result = run(planted, "--check", "--annotate", "marked.pdf")
    assert result.returncode == 1
    copy = (tmp_path / "marked.pdf").read_bytes()
    assert copy.startswith(planted.read_bytes())
    assert any(one.note.startswith("SC002: does not agree") for one in annotations_of(copy, page=3))


def test_notes_are_in_the_language_asked_for(run: Run, planted: Path, tmp_path: Path) -> None:
    run(planted, "--check", "--annotate", "marked.pdf", "--lang", "th")
    assert any("ที่พิมพ์: " in one.note for one in annotations_of((tmp_path / "marked.pdf").read_bytes(), page=3))


def test_several_reports_go_into_a_folder(run: Run, planted: Path, sound: Path, tmp_path: Path) -> None:
    assert run(planted, sound, "--check", "--annotate", "marked/").returncode == 1
    assert sorted(file.name for file in (tmp_path / "marked").iterdir()) == sorted(
        f"{report.name}.annotated.pdf" for report in (planted, sound)
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--annotate", "marked.pdf"], "--check"),
        (["--check", "--annotate", "-"], "--annotate"),
        (["--check", "--annotate", ""], "--annotate"),
        (["--check", "--annotate", "nowhere/marked.pdf"], "no folder"),
    ],
)
def test_wrong_use_is_one_line(run: Run, planted: Path, arguments: list[str], told: str) -> None:
    result = run(planted, *arguments)
    assert result.returncode == 2
    assert result.stderr.count(b"\n") == 1
    assert told in result.stderr.decode("utf-8")


def test_report_is_never_overwritten(run: Run, planted: Path) -> None:
    before = planted.read_bytes()
    assert run(planted, "--check", "--annotate", planted).returncode == 2
    assert planted.read_bytes() == before


def test_dump_cannot_be_annotated(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("ตัวชี้วัด\tน้ำหนัก\nก\t๔๐\n", encoding="utf-8")
    result = run("report.txt", "--check", "--annotate", "marked.pdf")
    assert result.returncode == 2
    assert "PDFs only" in result.stderr.decode("utf-8")
    assert not (tmp_path / "marked.pdf").exists()
