"""A disk without room and a folder that may not be written: one line says so, the archive stays whole, nothing is lost."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from extract.archive.entries import read_entries
from extract.archive.layout import make_archive, open_archive
from extract.archive.lock import writing
from extract.archive.verify import verify
from extract.errors import CannotWrite
from fixtures.years.plan import editions
from fixtures.years.write import write_edition
from tests.archive.commands import adding, ended
from tests.archive.trees import added, data_of

NOBODY = 65534


def reports(folder: Path, count: int) -> Path:
    folder.mkdir()
    for edition in editions(count, 1):
        write_edition(folder, "dump", edition)
    return folder


@pytest.mark.parametrize("room", [4_000, 40_000], ids=["for no report", "for few rows"])
def test_a_disk_without_room(tmp_path: Path, room: int) -> None:
    files = reports(tmp_path / "reports", 6)
    archive = tmp_path / "archive"
    status, said = ended(adding(archive, files, largest=room))
    assert status == 2
    assert "cannot be written: File too large" in said
    assert "Traceback" not in said
    assert not list(verify(open_archive(str(archive))))
    assert ended(adding(archive, files))[0] == 0
    assert data_of(open_archive(str(archive))) == data_of(added(str(tmp_path / "whole"), [files]))


@contextmanager
def without_rights() -> Iterator[None]:
    """Be a user whom rights of files hold back, which they do not hold the system's first."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user can go through."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Take the right to write from a folder and all that is in it."""
    paths = [folder, *folder.rglob("*")]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        with without_rights():
            yield
    finally:
        for path in paths:
            path.chmod(0o755 if path.is_dir() else 0o644)


def test_a_folder_that_may_not_be_written(open_folder: Path) -> None:
    with (
        read_only(open_folder),
        pytest.raises(CannotWrite, match="cannot be written: Permission denied"),
    ):
        make_archive(str(open_folder / "archive"))
    assert not list(open_folder.iterdir())


def test_an_archive_that_may_not_be_written_can_be_read(open_folder: Path) -> None:
    files = reports(open_folder / "reports", 2)
    before = data_of(added(str(open_folder / "archive"), [files]))
    with read_only(open_folder / "archive"):
        place = open_archive(str(open_folder / "archive"))
        assert len(read_entries(place)) == 2
        assert not list(verify(place))
        with pytest.raises(CannotWrite, match="cannot be written: Permission denied"), writing(place):
            pass
    assert data_of(open_archive(str(open_folder / "archive"))) == before
