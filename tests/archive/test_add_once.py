"""A report is read once by its bytes, version and settings; what cannot be read is an entry with its cause."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from extract.archive.add import Manner
from extract.archive.entries import read_entries
from extract.archive.layout import document_name, make_archive, original_name
from extract.archive.named_files import files_of
from extract.archive.place import Place
from extract.archive.settings import Ask
from extract.archive.verify import verify
from extract.batch import RuleChoice
from tests.archive.inline import add_files, dump


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return make_archive(str(tmp_path / "archive"))


def test_same_bytes_under_two_names_are_one_report(place: Place, tmp_path: Path) -> None:
    one, other = dump(tmp_path, "b.txt"), dump(tmp_path, "folder/a.txt")
    told, read = add_files(place, one, other)
    assert read == ["b.txt"]
    (entry,) = read_entries(place)
    assert (entry.name, entry.names) == ("b.txt", ("a.txt", "b.txt"))
    assert [one.is_new for one in told] == [False, True]


def test_second_time_reads_nothing_and_keeps_new_names(place: Place, tmp_path: Path) -> None:
    add_files(place, dump(tmp_path, "a.txt"))
    told, read = add_files(place, dump(tmp_path, "a.txt"), dump(tmp_path, "z.txt"))
    assert read == []
    assert [one.is_new for one in told] == [False, False]
    assert [entry.names for entry in read_entries(place)] == [("a.txt", "z.txt")]


def test_other_settings_read_it_again(place: Place, tmp_path: Path) -> None:
    report = dump(tmp_path, "a.txt", score="4.0000")
    add_files(place, report)
    (before,) = read_entries(place)
    told, read = add_files(place, report, manner=Manner(Ask(rules=RuleChoice(select=("GT",)))))
    (after,) = read_entries(place)
    assert read == ["a.txt"]
    assert before.checks > after.checks
    assert told[0].changes is not None
    assert len(told[0].changes.findings_gone) == before.inconsistent - after.inconsistent


def test_bad_file_is_an_entry_and_stops_nothing(place: Place, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 nothing else")
    empty = tmp_path / "empty.pdf"
    empty.write_bytes(b"")
    told, _ = add_files(place, bad, empty, tmp_path / "none.pdf", dump(tmp_path, "a.txt"))
    assert sorted(one.exit_status for one in told) == [0, 2, 2, 2]
    entries = {entry.name: entry for entry in read_entries(place)}
    assert entries["bad.pdf"].outcome == entries["empty.pdf"].outcome == "failed"
    assert (entries["bad.pdf"].cause or "").startswith("bad.pdf: ")
    assert place.read(original_name(entries["bad.pdf"].document, "bad.pdf")) == bad.read_bytes()
    assert entries["a.txt"].outcome == "read"
    assert not list(verify(place))


def test_what_failed_is_tried_again(place: Place, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"%PDF-1.7 nothing else")
    add_files(place, bad)
    _, read = add_files(place, bad)
    assert read == ["bad.pdf"]


def test_kept_document_names_no_folder_of_this_machine(place: Place, fixtures: Path) -> None:
    add_files(place, fixtures / "planted" / "scorecards.pdf")
    (entry,) = read_entries(place)
    document = json.loads(gzip.decompress(place.read(document_name(entry.document))))
    assert document["source"]["name"] == "scorecards.pdf"
    assert str(fixtures.parent) not in json.dumps(document)
    assert document["checks"]
    assert (entry.fiscal_year, entry.outcome) == (2563, "read")


def test_folders_give_reports_in_order_and_nothing_else(tmp_path: Path) -> None:
    for name in ("b/2.pdf", "b/1.PNG", "a/3.html", "c.md", "a/notes.docx", "a/.hidden", "z.tiff"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    named = tmp_path / "a" / "notes.docx"
    found = [path.relative_to(tmp_path).as_posix() for path in files_of([tmp_path, named])]
    assert found == ["c.md", "z.tiff", "a/3.html", "b/1.PNG", "b/2.pdf", "a/notes.docx"]


def test_again_mends_an_original(place: Place, tmp_path: Path) -> None:
    report = dump(tmp_path, "a.txt")
    add_files(place, report)
    (entry,) = read_entries(place)
    place.write(original_name(entry.document, "a.txt"), b"something else")
    assert list(verify(place))
    add_files(place, report, manner=replace(Manner(Ask()), again=True))
    assert not list(verify(place))
