"""The exit status says what became of the reports, the worst of them counting."""

from collections.abc import Callable
from pathlib import Path

import pytest

import cli
import extract
from extract.batch import worst
from extract.errors import DamagedFile
from extract.options import ReadOptions
from schemas import Document
from tests.outputs.handmade import UNREADABLE_PAGE, document, finding, holding

REPORTS: dict[str, Callable[[], Document]] = {
    "holds.pdf": lambda: document(holding()),
    "finding.pdf": lambda: document(finding()),
    "gap.pdf": lambda: document(holding(), problems=(UNREADABLE_PAGE,)),
    "gap-and-finding.pdf": lambda: document(finding(), problems=(UNREADABLE_PAGE,)),
}


@pytest.fixture(autouse=True)
def _made_by_hand(called_here: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(path: Path, options: ReadOptions) -> Document:
        if path.name == "fault.pdf":
            raise ZeroDivisionError("nothing to divide by\nsecond line")
        if path.name not in REPORTS:
            raise DamagedFile(f"{path.name}: is damaged; get it again")
        return REPORTS[path.name]()

    monkeypatch.setattr(extract, "read", read)
    monkeypatch.setattr(extract, "check", lambda document, select, ignore: document)
    monkeypatch.delenv("EXTRACT_DEBUG", raising=False)
    monkeypatch.setenv("LC_ALL", "C")


@pytest.mark.parametrize(
    ("reports", "status"),
    [
        (["holds.pdf"], 0),
        (["finding.pdf"], 1),
        (["damaged.pdf"], 2),
        (["gap.pdf"], 3),
        (["gap-and-finding.pdf"], 3),
        (["holds.pdf", "finding.pdf"], 1),
        (["gap.pdf", "finding.pdf", "holds.pdf"], 3),
        (["damaged.pdf", "gap.pdf", "finding.pdf"], 2),
        (["fault.pdf", "holds.pdf"], 2),
    ],
)
def test_status(reports: list[str], status: int) -> None:
    assert cli.run([*reports, "--check", "--jobs", "1"]) == status


def test_worst_of_nothing_is_fine() -> None:
    assert worst([]) == 0


def test_one_bad_report_does_not_stop_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["damaged.pdf", "fault.pdf", "finding.pdf", "--check", "--jobs", "1"])
    told = capsys.readouterr().err
    assert "damaged.pdf: is damaged; get it again" in told
    assert "SC002" in told


def test_fault_of_ours_is_one_line_that_names_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    cli.run(["fault.pdf"])
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert "fault.pdf: ZeroDivisionError: nothing to divide by" in lines[0]
    assert "please report" in lines[0]


def test_traceback_is_shown_when_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EXTRACT_DEBUG", "1")
    cli.run(["fault.pdf"])
    assert "Traceback" in capsys.readouterr().err


def test_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(path: Path, options: ReadOptions) -> Document:
        raise KeyboardInterrupt

    monkeypatch.setattr(extract, "read", interrupted)
    assert cli.run(["holds.pdf"]) == 130
    assert capsys.readouterr().err == ""
