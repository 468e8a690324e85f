"""A file that something writes to while it is read is not taken half: it is said, and the file can be given again."""

from pathlib import Path

import pytest

from extract.archive import named_files
from extract.archive.add import Told
from extract.archive.entries import FAILED, read_entries
from fixtures.years.plan import editions
from fixtures.years.write import file_name, write_edition
from tests.archive.trees import added, data_of


def test_a_file_that_grows_at_every_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    growing, still = (edition for edition in editions(2, 1))
    for edition in (growing, still):
        write_edition(tmp_path, "dump", edition)
    path = tmp_path / file_name(growing, "dump")
    as_it_is = named_files.read_bytes

    def read_and_write(read: Path) -> bytes:
        data = as_it_is(read)
        if read == path:
            with path.open("ab") as file:
                file.write("๑\n".encode())
        return data

    told: list[Told] = []
    with monkeypatch.context() as changing:
        changing.setattr(named_files, "read_bytes", read_and_write)
        changing.setattr(named_files, "PAUSE", 0.0)
        place = added(str(tmp_path / "archive"), [tmp_path], tell=told.append)
    failed = [one for one in told if one.failure is not None]
    assert [(one.name, one.failure.kind) for one in failed if one.failure] == [(path.name, "Changed")]
    assert "changed while it was read; give it again" in failed[0].failure.message  # type: ignore[union-attr]
    assert sorted(entry.outcome == FAILED for entry in read_entries(place)) == [False, True]

    added(str(tmp_path / "archive"), [path])
    (read,) = [entry for entry in read_entries(place) if entry.bytes == path.stat().st_size]
    assert read.outcome != FAILED
    assert data_of(place)
