"""`verify` finds every file that is missing, changed, cut short or unknown, and says so in a line."""

from pathlib import Path

import pytest

from extract.archive.layout import make_archive
from extract.archive.place import Place
from extract.archive.verify import verify
from tests.archive.inline import add_files, dump

KINDS = ("originals", "documents", "provenance", "rows/figures", "rows/entries", "datapackage.json")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = make_archive(str(tmp_path / "archive"))
    add_files(place, dump(tmp_path, "a.txt"), dump(tmp_path, "b.txt", year=2565))
    return place


def one_of(place: Place, kind: str) -> Path:
    path = place.local(next(name for name in place.names() if name.startswith(kind)))
    assert path is not None
    return path


def faults(place: Place) -> list[str]:
    return [fault.told() for fault in verify(place)]


def test_nothing_where_all_is_well(place: Place) -> None:
    assert faults(place) == []


@pytest.mark.parametrize("kind", KINDS)
def test_missing(place: Place, kind: str) -> None:
    path = one_of(place, kind)
    path.unlink()
    assert any(path.name in line and "is missing" in line for line in faults(place))


@pytest.mark.parametrize("kind", KINDS)
def test_cut_short(place: Place, kind: str) -> None:
    path = one_of(place, kind)
    path.write_bytes(path.read_bytes()[:-7])
    assert any(path.name in line and "changed" in line for line in faults(place))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("share", [0.0, 0.3, 0.6, 0.99])
def test_one_byte_changed(place: Place, kind: str, share: float) -> None:
    path = one_of(place, kind)
    data = bytearray(path.read_bytes())
    data[int(share * len(data))] ^= 1
    path.write_bytes(data)
    assert any(path.name in line and "changed" in line for line in faults(place))


@pytest.mark.parametrize(
    "name", ["originals/ab/x.pdf", "rows/figures/fiscal_year=2566/ab.parquet", "documents/x"]
)
def test_unknown(place: Place, name: str) -> None:
    place.write(name, b"")
    assert faults(place) == [f"{name}: does not belong to the archive"]
