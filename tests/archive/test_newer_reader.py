"""A newer version replaces what another has read, says what changed, and keeps it where it cannot read the report."""

import json
from pathlib import Path

import pytest

from extract.archive import add as add_module
from extract.archive import reading, renew
from extract.archive.add import Manner, Told
from extract.archive.entries import read_entries
from extract.archive.layout import make_archive, provenance_name
from extract.archive.place import Place
from extract.archive.settings import Ask
from extract.archive.verify import verify
from extract.batch import Failure, Job, Outcome, RuleChoice
from extract.batch import perform as really_perform
from tests.archive.inline import Inline, add_files, dump, inline


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = make_archive(str(tmp_path / "archive"))
    add_files(place, dump(tmp_path, "a.txt", score="4.0000"))
    return place


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (add_module, reading, renew):
        monkeypatch.setattr(module, "VERSION", "99")


def perform_otherwise(job: Job) -> Outcome:
    """Read the weight of the first row otherwise."""
    path = job.path
    path.write_text(path.read_text(encoding="utf-8").replace("4.0000", "5.0000"), encoding="utf-8")
    return really_perform(job)


def fail(job: Job) -> Outcome:
    return Outcome(job.path, None, Failure("Fault", f"{job.path.name}: no", 2))


def renewed(place: Place) -> list[Told]:
    told: list[Told] = []
    renew.renew(place, Manner(Ask(), by="auditor"), inline(Inline()), told.append)
    return told


def test_changes_are_told_and_kept(
    place: Place, tmp_path: Path, newer: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "perform", perform_otherwise)
    (told,) = renewed(place)
    assert told.changes is not None
    assert told.changes.former_reader != "99"
    assert [change.told() for change in told.changes.figures] == ["line 4, column 2: 4.0000 → 5.0000"]
    assert len(told.changes.findings_gone) == 1
    (entry,) = read_entries(place)
    assert (entry.reader, entry.inconsistent) == ("99", 0)
    prov = json.loads(place.read(provenance_name(entry.document)))
    assert len(prov["activity"]) == 2
    assert json.loads(prov["entity"]["xr:document-2"]["xr:changes"]) == told.changes.as_values()
    assert not list(verify(place))


def test_what_is_of_this_version_is_left(place: Place) -> None:
    assert renewed(place) == []


def test_own_settings_are_kept(tmp_path: Path, newer: None) -> None:
    place = make_archive(str(tmp_path / "other"))
    with pytest.MonkeyPatch.context() as older:
        for module in (add_module, reading):
            older.setattr(module, "VERSION", "1")
        add_files(place, dump(tmp_path, "b.txt"), manner=Manner(Ask(rules=RuleChoice(select=("GT",)))))
    (before,) = read_entries(place)
    renewed(place)
    (after,) = read_entries(place)
    assert (before.reader, after.reader) == ("1", "99")
    assert before.settings == after.settings


def test_report_that_it_cannot_read_keeps_what_was_read(
    place: Place, newer: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    (before,) = read_entries(place)
    monkeypatch.setattr(reading, "perform", fail)
    monkeypatch.setattr("tests.archive.inline._READ", {})
    (told,) = renewed(place)
    assert (told.exit_status, told.kept) == (2, before.reader)
    assert list(read_entries(place)) == [before]
    assert not list(verify(place))
