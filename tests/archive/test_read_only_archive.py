"""A folder that may not be written: one line says so, for every user, and what is in it can still be read."""

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
from tests.archive.trees import added, data_of

NOBODY = 65534


def reports(folder: Path, count: int) -> Path:
    folder.mkdir()
    for edition in editions(count, 1):
        write_edition(folder, "dump", edition)
    return folder


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
