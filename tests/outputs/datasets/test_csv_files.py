"""Data sets as CSV: a package that validates, numbers digit for digit, and nothing that runs when it is opened."""

import csv
import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from frictionless import Package, validate

from extract.errors import CannotWrite, WrongUsage
from extract.outputs.cell_text import unguarded, visible
from extract.outputs.datasets.csv_files import csv_writer
from extract.outputs.datasets.write import dataset_writers
from schemas import Document
from tests.outputs.everything import HOSTILE, everything
from tests.outputs.handmade import document, finding

HOSTILE_REPORTS = [everything(text, sha256=f"{number:064x}") for number, text in enumerate(HOSTILE.values())]


def written(folder: Path, *documents: Document) -> Path:
    with csv_writer(str(folder)) as add:
        for one in documents:
            add(Path("report.pdf"), one)
    return folder


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    csv.field_size_limit(10**6)
    with (folder / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def faults(folder: Path) -> Sequence[object]:
    report = validate(str(folder / "datapackage.json"))
    return report.flatten(["type", "note"])


def test_package_of_hostile_reports_validates(tmp_path: Path) -> None:
    assert not faults(written(tmp_path, *HOSTILE_REPORTS))


def test_package_of_a_report_is_version_1_and_describes_every_file(tmp_path: Path) -> None:
    written(tmp_path, everything())
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    assert package["profile"] == "tabular-data-package"
    assert {one["path"] for one in package["resources"]} == {file.name for file in tmp_path.glob("*.csv")}
    assert Package(str(tmp_path / "datapackage.json")).get_resource("cells").schema.primary_key


def test_numbers_keep_their_printed_digits(tmp_path: Path) -> None:
    written(tmp_path, everything(number=Decimal("12345678901234567890.1200")))
    (score,) = (row for row in rows(tmp_path, "figures") if row["dataset"] == "score_legend")
    assert score["value"] == "12345678901234567890.1200"


def test_check_says_what_was_recomputed(tmp_path: Path) -> None:
    written(tmp_path, document(finding()))
    (check,) = rows(tmp_path, "checks")
    assert (check["subject_value"], check["recomputed_low"], check["difference"]) == (
        "4.2500",
        "4.2000",
        "0.0500",
    )


def test_excel_sees_utf_8(tmp_path: Path) -> None:
    written(tmp_path, everything())
    assert (tmp_path / "claims.csv").read_bytes().startswith(b"\xef\xbb\xbfdocument,position,")


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_cell_can_run(tmp_path: Path, kind: str) -> None:
    written(tmp_path, everything(HOSTILE[kind]))
    for file in tmp_path.glob("*.csv"):
        for row in rows(tmp_path, file.stem):
            for cell in row.values():
                assert len(cell) == 1 or not cell.startswith(tuple("=+-@\t\r\n"))
                assert not set(cell) & set("\x00\x07\x1b\r")


@pytest.mark.parametrize("kind", HOSTILE)
def test_text_can_be_had_back(tmp_path: Path, kind: str) -> None:
    written(tmp_path, everything(HOSTILE[kind]))
    (claim,) = rows(tmp_path, "claims")
    assert unguarded(claim["text"]) == visible(HOSTILE[kind])


@pytest.mark.parametrize("raw", ["-1,869.7", "-๑,๘๖๙.๗", "-", "+5 %", "="])
def test_signed_numbers_and_dashes_stay_as_they_are(tmp_path: Path, raw: str) -> None:
    written(tmp_path, everything(raw))
    assert rows(tmp_path, "claims")[0]["text"] == raw


def test_several_reports_are_told_apart_and_each_is_there_once(tmp_path: Path) -> None:
    one, other = everything(sha256="a" * 64), everything(sha256="b" * 64)
    written(tmp_path, one, other, one)
    assert [row["document"] for row in rows(tmp_path, "claims")] == ["a" * 64, "b" * 64]


def test_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (written(tmp_path / name, everything()) for name in ("first", "second"))
    for file in first.iterdir():
        assert file.read_bytes() == (second / file.name).read_bytes()


def test_second_run_replaces_the_first(tmp_path: Path) -> None:
    written(tmp_path, everything(sha256="a" * 64))
    written(tmp_path, everything(sha256="b" * 64))
    assert [row["document"] for row in rows(tmp_path, "claims")] == ["b" * 64]
    assert not [file for file in tmp_path.iterdir() if file.name.startswith(".")]


def interrupted(folder: Path, one: Document) -> None:
    with csv_writer(str(folder)) as add:
        add(Path("report.pdf"), one)
        raise KeyboardInterrupt


def test_run_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    written(tmp_path, everything(sha256="a" * 64))
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(KeyboardInterrupt):
        interrupted(tmp_path, everything(sha256="b" * 64))
    written(tmp_path)  # and so does one that read no report
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


@pytest.mark.parametrize("target", ["", "-"])
def test_a_folder_is_needed(target: str) -> None:
    with pytest.raises(WrongUsage, match="--csv"), csv_writer(target):
        pass


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(CannotWrite), csv_writer(str(tmp_path / "file")):
        pass


def test_both_forms_need_folders_of_their_own(tmp_path: Path) -> None:
    with pytest.raises(WrongUsage, match="own"), dataset_writers(str(tmp_path), f"{tmp_path}/", ()):
        pass
    with (
        pytest.raises(WrongUsage, match="overwrite"),
        dataset_writers(str(tmp_path), None, [tmp_path / "cells.csv"]),
    ):
        pass
