"""Where `--json` writes: a file, a folder, or standard output; whole files only, and never over a report."""

import json
from pathlib import Path

import pytest

import cli
import extract
from schemas import Document
from tests.outputs.handmade import document, holding


@pytest.fixture(autouse=True)
def _made_by_hand(called_here: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def read(path: Path, options: object) -> Document:
        return document(holding(), name=path.name)

    monkeypatch.setattr(extract, "read", read)
    monkeypatch.chdir(tmp_path)
    for name in ("a.pdf", "b.pdf"):
        Path(name).write_bytes(b"%PDF")


def names_in(text: str) -> list[str]:
    """Give the names of the reports in JSON Lines."""
    return [json.loads(line)["source"]["name"] for line in text.splitlines()]


def test_file() -> None:
    assert cli.run(["a.pdf", "--json", "out.json"]) == 0
    assert json.loads(Path("out.json").read_text(encoding="utf-8"))["source"]["name"] == "a.pdf"


def test_folder_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert cli.run(["a.pdf", "b.pdf", "--json", "out", "--jobs", "1"]) == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.pdf.json", "b.pdf.json"]


def test_folder_named_by_its_slash_is_made(tmp_path: Path) -> None:
    assert cli.run(["a.pdf", "--json", "new/"]) == 0
    assert (tmp_path / "new" / "a.pdf.json").is_file()


def test_standard_output_holds_the_document_alone(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.run(["a.pdf", "--json", "-"]) == 0
    assert json.loads(capfdbinary.readouterr().out)["source"]["name"] == "a.pdf"


def test_several_to_standard_output_are_json_lines(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.run(["a.pdf", "b.pdf", "--json", "-", "--jobs", "1"]) == 0
    assert names_in(capfdbinary.readouterr().out.decode("utf-8")) == ["a.pdf", "b.pdf"]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["a.pdf", "b.pdf", "--json", "out.json"], "folder"),
        (["a.pdf", "elsewhere/a.pdf", "--json", "."], "same name"),
        (["a.pdf", "--json", "a.pdf"], "overwrite"),
        (["a.pdf", "--json", "missing/out.json"], "missing"),
        (["a.pdf", "--json", "missing/deeper/"], "missing"),
    ],
)
def test_place_that_cannot_be_is_refused_before_reading(
    arguments: list[str], word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def read(path: Path, options: object) -> Document:
        raise AssertionError("was read")

    monkeypatch.setattr(extract, "read", read)
    monkeypatch.setenv("LC_ALL", "C")
    assert cli.run(arguments) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert word in lines[0]


def test_full_device_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no device that is always full")
    assert cli.run(["a.pdf", "--json", "/dev/full"]) == 2
    assert "/dev/full: cannot be written" in capsys.readouterr().err


def test_failed_writing_leaves_the_old_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    old = tmp_path / "out.json"
    old.write_text("old", encoding="utf-8")

    def fails(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fails)
    assert cli.run(["a.pdf", "--json", "out.json"]) == 2
    assert old.read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pdf", "b.pdf", "out.json"]


def test_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    cli.run(["a.pdf", "--json", "out.json"])
    assert (tmp_path / "out.json").stat().st_mode == (tmp_path / "plain").stat().st_mode
