"""A file of corrections is read as it is written, or refused with the entry that is wrong."""

from pathlib import Path

import pytest

from extract.corrections import read_corrections
from extract.errors import WrongUsage
from tests.corrections.entries import NAMED, save

SHA = "ab" * 32
BY_HAND = f"""\
corrections:
  - sha256: {SHA}
    page: 3
    bbox: [10, 20.5, 30, 40]
    read: 91.50
    value: 012
    by: Auditor
    when: 2026-11-22
    why: the page prints another number
  - {{sha256: {SHA}, line: 7, read: "๑", value: ๑๐, by: Auditor, when: 2026-11-22T10:00:00Z, why: misread}}
"""


def refusal(folder: Path, text: str) -> str:
    file = folder / "c.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WrongUsage) as refused:
        read_corrections([file])
    assert str(file) in str(refused.value)
    return str(refused.value)


def test_written_by_hand(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(BY_HAND, encoding="utf-8")
    first, second = read_corrections([tmp_path / "c.yaml"])
    assert (first.page, first.bbox, first.when) == (3, (10.0, 20.5, 30.0, 40.0), "2026-11-22")
    assert (first.read, first.value) == ("91.50", "012"), "figures keep every digit"
    assert (second.line, second.page, second.value) == (7, None, "๑๐")


def test_saved_by_the_page(tmp_path: Path) -> None:
    entry = {"sha256": SHA, "page": 1, "bbox": [1, 2, 3, 4], "read": '"=1"\\', "value": "๑", **NAMED}
    (found,) = read_corrections([save(tmp_path / "c.yaml", entry)])
    assert (found.read, found.value, found.by) == ('"=1"\\', "๑", NAMED["by"])


def test_places_may_be_null(tmp_path: Path) -> None:
    entry = {"sha256": SHA, "page": None, "bbox": None, "line": 4, "read": "", "value": "๑", **NAMED}
    (found,) = read_corrections([save(tmp_path / "c.yaml", entry)])
    assert (found.page, found.line, found.read) == (None, 4, "")


def test_file_given_twice_counts_once(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_text(BY_HAND, encoding="utf-8")
    assert len(read_corrections([tmp_path / "c.yaml", tmp_path / "c.yaml"])) == 2


@pytest.mark.parametrize(
    ("instead", "by", "told"),
    [
        ("page: 3", "page: 0", "entry 1: page"),
        ("page: 3", "side: 3", "entry 1"),
        (f"- sha256: {SHA}", "- sha256: abc", "entry 1: sha256"),
        ("bbox: [10, 20.5, 30, 40]", "bbox: [30, 20, 10, 40]", "entry 1: bbox: a box is"),
        ("bbox: [10, 20.5, 30, 40]", "bbox: [10, 20, .nan, 40]", "entry 1: bbox"),
        ("bbox: [10, 20.5, 30, 40]", "bbox: [10, 20]", "entry 1: bbox"),
        ("    bbox: [10, 20.5, 30, 40]\n", "", "entry 1: give page and bbox"),
        ("when: 2026-11-22T10:00:00Z", "when: yesterday", "entry 2: when"),
        ("line: 7, ", "line: 7, page: 1, bbox: [1, 1, 2, 2], ", "entry 2: give page and bbox"),
        ("why: misread", "why: ''", "entry 2: why"),
        ("value: ๑๐, ", "", "entry 2: value"),
        ("corrections:", "correction:", "holds no list"),
        ("    page: 3", "   page: 3", "line"),
    ],
)
def test_wrong_entry_is_named(tmp_path: Path, instead: str, by: str, told: str) -> None:
    assert instead in BY_HAND
    assert told in refusal(tmp_path, BY_HAND.replace(instead, by))


@pytest.mark.parametrize(
    "text",
    ["", "x", "[]", "corrections: 3", "corrections: [3]", "a: b: c", "[" * 3000, "!!python/object:x {}"],
)
def test_what_is_no_file_of_corrections_is_refused(tmp_path: Path, text: str) -> None:
    refusal(tmp_path, text)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="cannot be read"):
        read_corrections([tmp_path / "none.yaml"])


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(WrongUsage, match="UTF-8"):
        read_corrections([tmp_path / "c.yaml"])
