"""`extract archive` as a user runs it: reports go in, are listed, shown, verified, and taken out."""

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_from_adding_to_removing(run: Run, tmp_path: Path, planted: Path, sound: Path) -> None:
    added = run("archive", "add", "years", planted, sound, "--jobs", "1", "--by", "auditor")
    assert added.returncode == 0, added.stderr
    assert b"years: read 2, read again 0, known 0, failed 0; files in it: 2" in added.stderr
    again = run("archive", "add", "years", planted.parent / planted.name)
    assert b"known 1" in again.stderr
    listed = [json.loads(line) for line in run("archive", "list", "years", "--json").stdout.splitlines()]
    assert {one["name"] for one in listed} == {planted.name, sound.name}
    found = next(one for one in listed if one["name"] == planted.name)
    table = run("archive", "list", "years", "--year", "2563").stdout.decode()
    assert found["document"][:12] in table
    shown = run("archive", "show", "years", found["document"][:8]).stdout.decode()
    assert "SC002" in shown
    assert "by auditor" in shown
    document = json.loads(run("archive", "show", "years", found["document"], "--document").stdout)
    assert document["source"]["sha256"] == found["document"]
    assert run("archive", "verify", "years").returncode == 0
    next((tmp_path / "years" / "documents").rglob("*.gz")).write_bytes(b"")
    verified = run("archive", "verify", "years")
    assert verified.returncode == 1
    assert b"was changed or only half written" in verified.stdout
    assert run("archive", "remove", "years", *(one["document"] for one in listed)).returncode == 0
    assert run("archive", "verify", "years").returncode == 0
    assert run("archive", "list", "years").stdout == b""


def test_file_that_cannot_be_read_is_status_2_and_stays_listed(run: Run, tmp_path: Path, sound: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 nothing else")
    added = run("archive", "add", "years", "bad.pdf", sound, "--jobs", "1")
    assert added.returncode == 2
    assert b"extract: bad.pdf: the PDF is damaged" in added.stderr
    failed = run("archive", "list", "years", "--failed", "--json").stdout.splitlines()
    assert [json.loads(line)["name"] for line in failed] == ["bad.pdf"]


def test_wrong_words_are_one_line(run: Run, sound: Path) -> None:
    for words, said in (
        (("archive",), b"Missing command"),
        (("archive", "mend"), b"No such command"),
        (("archive", "list", "none"), b"there is no archive"),
        (("archive", "add", "years"), b"name files or folders to add"),
        (("archive", "add", "years", sound, "--select", "ZZ"), b"ZZ"),
        (("archive", "add", "years", "--outdated", "--pages", "1"), b"leave out --pages"),
    ):
        result = run(*words)
        assert result.returncode == 2, words
        assert said in result.stderr, words
        assert len(result.stderr.splitlines()) == 1, words
