"""Damaged rows are made anew from the documents, the same as they were; until then a writer says what is damaged."""

from pathlib import Path

import pytest

from extract.archive.layout import make_archive
from extract.archive.place import Place
from extract.archive.repair import repair
from extract.archive.verify import verify
from extract.errors import DamagedArchive
from tests.archive.arrivals import contents
from tests.archive.inline import add_files, dump


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = make_archive(str(tmp_path / "archive"))
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 nothing else")
    add_files(place, dump(tmp_path, "a.txt"), dump(tmp_path, "b.txt", year=2565), bad)
    return place


def test_byte_changed_in_the_midst_is_not_sealed_anew(place: Place, tmp_path: Path) -> None:
    for name in place.names("rows/figures"):
        data = bytearray(place.read(name))
        data[len(data) // 3] ^= 1
        place.write(name, bytes(data))
    with pytest.raises(DamagedArchive, match="rows/figures"):
        add_files(place, dump(tmp_path, "c.txt", score="1.0000"))


@pytest.mark.parametrize("kind", ["rows/figures", "rows/entries", "rows/", "datapackage.json"])
def test_rows_are_as_they_were(place: Place, tmp_path: Path, kind: str) -> None:
    before = contents(tmp_path / "archive")
    for name in place.names():
        if name.startswith(kind):
            place.write(name, b"x" + place.read(name)[1:-1])
    assert list(verify(place))
    with pytest.raises(DamagedArchive, match="--repair"):
        add_files(place, dump(tmp_path, "c.txt", score="1.0000"))
    assert repair(place) == []
    assert not list(verify(place))
    add_files(place, dump(tmp_path, "c.txt", score="1.0000"))
    assert {name for name in contents(tmp_path / "archive") if not name.startswith(("orig", "doc"))} >= {
        name for name in before if name.startswith("rows/")
    }


def test_unknown_and_missing_rows(place: Place, tmp_path: Path) -> None:
    before = contents(tmp_path / "archive")
    name = next(name for name in place.names("rows/figures"))
    place.move(name, "rows/figures/fiscal_year=1/all.parquet")
    assert repair(place) == []
    assert contents(tmp_path / "archive") == before


def test_damaged_document_is_named(place: Place) -> None:
    name = place.names("documents")[0]
    place.write(name, b"")
    (lost,) = repair(place)
    assert lost.document in name
    assert [fault.name for fault in verify(place)] == [name]
