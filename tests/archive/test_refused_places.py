"""What cannot be an archive, or cannot be written, is a clear error, and nothing is lost."""

import errno
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pytest

from extract.archive.entries import read_entries
from extract.archive.layout import make_archive, open_archive
from extract.archive.place import Folder, place_of
from extract.archive.verify import verify
from extract.errors import CannotWrite, NewerArchive, NotAnArchive
from tests.archive.arrivals import contents
from tests.archive.inline import add_files, dump
from tests.cli.conftest import ROOT

ADD = """
import sys
from pathlib import Path
from extract.archive.layout import make_archive
from extract.errors import ExtractError
from tests.archive.inline import add_files
try:
    add_files(make_archive(sys.argv[1]), *map(Path, sys.argv[2:]))
except ExtractError as error:
    sys.exit(str(error))
"""


def test_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("private")
    with pytest.raises(CannotWrite, match="no archive and not empty"):
        make_archive(str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_file_is_no_archive(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CannotWrite, match="is a file"):
        make_archive(str(tmp_path / "file"))


def test_nothing_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchive, match="there is no archive"):
        open_archive(str(tmp_path / "none"))


def test_later_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "archive.json").write_text('{"format": 2}')
    for opened in (open_archive, make_archive):
        with pytest.raises(NewerArchive, match="newer version"):
            opened(str(tmp_path))


def test_damaged_mark_is_said(tmp_path: Path) -> None:
    (tmp_path / "archive.json").write_text("{")
    with pytest.raises(NotAnArchive, match=r"archive\.json is damaged"):
        open_archive(str(tmp_path))


def test_what_a_killed_start_left_is_no_other_file(tmp_path: Path) -> None:
    (tmp_path / ".extract-00ff.part").write_text("{")
    make_archive(str(tmp_path))
    open_archive(str(tmp_path))


@pytest.mark.parametrize("limit", [3_000, 8_000, 20_000])
def test_no_room_in_the_midst_of_writing(tmp_path: Path, limit: int) -> None:
    files = [dump(tmp_path, f"{number}.txt", year=2560 + number) for number in range(3)]
    result = subprocess.run(
        [sys.executable, "-c", ADD, str(tmp_path / "archive"), *map(str, files)],
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 1
    assert "the archive cannot be written" in result.stderr
    assert "Traceback" not in result.stderr
    place = open_archive(str(tmp_path / "archive"))
    assert not list(verify(place))
    add_files(place, *files)
    add_files(make_archive(str(tmp_path / "once")), *files)
    assert contents(tmp_path / "archive") == contents(tmp_path / "once")


class Full(Folder):
    """A folder on a disk without room for another file of rows."""

    @contextmanager
    def writing(self, name: str) -> Iterator[BinaryIO]:
        with super().writing(name) as file:
            if name.startswith("staging/"):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            yield file


def test_full_disk_while_merging_keeps_what_was_read(tmp_path: Path) -> None:
    report = dump(tmp_path, "a.txt")
    place = make_archive(str(tmp_path / "archive"))
    with pytest.raises(CannotWrite, match="No space left on device; make room"):
        add_files(Full(tmp_path / "archive"), report)
    assert len(read_entries(place)) == 0
    _, read = add_files(place, report)
    assert read == []
    assert len(read_entries(place)) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_folder_that_is_read_only(tmp_path: Path) -> None:
    report, place = dump(tmp_path, "a.txt"), make_archive(str(tmp_path / "archive"))
    add_files(place, report)
    (tmp_path / "archive").chmod(0o500)
    (tmp_path / "archive" / "lock").chmod(0o400)
    try:
        assert not list(verify(open_archive(place.address)))
        with pytest.raises(CannotWrite, match="cannot be written"):
            add_files(place_of(place.address), dump(tmp_path, "b.txt", year=2565))
    finally:
        (tmp_path / "archive").chmod(0o700)
