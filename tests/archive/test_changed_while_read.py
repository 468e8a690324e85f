"""A file that changes while it is read is read again, and else is a failure: never a pair that does not belong together."""

import hashlib
from pathlib import Path

import pytest

from extract.archive import named_files
from extract.archive.entries import read_entries
from extract.archive.layout import make_archive
from extract.archive.verify import verify
from tests.archive.inline import add_files, dump


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named_files, "PAUSE", 0.0)


def growing(path: Path, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a file grow each time before it is read, so many times."""
    left = [times]
    real = named_files.read_bytes

    def read_bytes(asked: Path) -> bytes:
        if left[0]:
            left[0] -= 1
            with path.open("ab") as file:
                file.write(b"more\n")
        return real(asked)

    monkeypatch.setattr(named_files, "read_bytes", read_bytes)


def test_file_that_changes_once_is_read_as_it_is_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report, place = dump(tmp_path, "a.txt"), make_archive(str(tmp_path / "archive"))
    growing(report, 1, monkeypatch)
    told, _ = add_files(place, report)
    (entry,) = read_entries(place)
    assert told[0].exit_status == 0
    assert entry.document == hashlib.sha256(report.read_bytes()).hexdigest()
    assert not list(verify(place))


def test_file_that_never_rests_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report, place = dump(tmp_path, "a.txt"), make_archive(str(tmp_path / "archive"))
    growing(report, 100, monkeypatch)
    told, read = add_files(place, report)
    (entry,) = read_entries(place)
    assert read == []
    assert told[0].exit_status == 2
    assert entry.outcome == "failed"
    assert "changed while it was read" in (entry.cause or "")
    assert not list(verify(place))
