"""An archive in a place that cannot rename, behind fsspec: the same data as in a folder."""

import os
from pathlib import Path

import pytest

from extract.archive import lease
from extract.archive.layout import make_archive, open_archive
from extract.archive.place import place_of
from extract.archive.remove import remove
from extract.archive.verify import verify
from extract.errors import WrongUsage
from tests.archive.arrivals import contents, sha_of
from tests.archive.failing import Failing, Killed
from tests.archive.inline import add_files, dump


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "PAUSE", 0.001)
    monkeypatch.setattr(lease, "SPARE", -1000.0)


@pytest.fixture
def address() -> str:
    return f"memory://{os.urandom(8).hex()}"


def test_same_data_as_in_a_folder_however_often_it_was_killed(tmp_path: Path, address: str) -> None:
    files = [dump(tmp_path, "a.txt"), dump(tmp_path, "b.txt", year=2565)]
    add_files(make_archive(str(tmp_path / "folder")), *files)
    place = make_archive(address)
    for step in (3, 9, 20, 45, 70, 90):
        try:
            add_files(Failing(place_of(address), step), *files)
        except Killed:
            assert not list(verify(open_archive(address)))
    add_files(place, *files)
    kept = {name: place.read(name) for name in place.names() if not name.startswith("provenance/")}
    assert kept == contents(tmp_path / "folder")
    assert not list(verify(place))


def test_report_is_taken_out(tmp_path: Path, address: str) -> None:
    place = make_archive(address)
    add_files(place, dump(tmp_path, "a.txt"))
    (original,) = place.names("originals")
    (entry,) = remove(place, [original.split("/")[-1][:8]])
    assert entry.name == "a.txt"
    assert place.names() == ["archive.json", "datapackage.json"]


def test_unknown_kind_of_address_is_said() -> None:
    with pytest.raises(WrongUsage, match="nonsense"):
        place_of("nonsense://a/b")


def test_names_are_those_below_a_folder(address: str) -> None:
    place = place_of(address)
    place.write("a/b/1", b"")
    place.write("a/2", b"")
    place.write("other", b"")
    assert place.names("a") == ["a/2", "a/b/1"]
    assert place.names("none") == []
    assert sha_of("a") != sha_of("b")
