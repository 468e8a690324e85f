"""`--corrections`: a misread cell corrected, saved as the page saves it, and the command run again."""

import json
from pathlib import Path

import extract
from tests.cli.conftest import Run
from tests.corrections.entries import at_cell, save
from tests.outputs.marked import annotations_of


def saved(planted: Path, folder: Path, **fields: object) -> Path:
    document = extract.read(planted, extract.ReadOptions(pages=(3,)))
    cell = document.tables[0].rows[0].cells[3]
    return save(folder / "c.yaml", {**at_cell(document, cell, "๑๐"), **fields})


def test_the_findings_that_it_caused_are_gone_and_it_is_said(run: Run, planted: Path, tmp_path: Path) -> None:
    before = planted.read_bytes()
    arguments = (planted, "--check", "--pages", "3")
    assert run(*arguments).returncode == 1
    result = run(*arguments, "--corrections", saved(planted, tmp_path), "--json", "d.json")
    assert result.returncode == 0
    told = result.stderr.decode("utf-8")
    assert "p. 3: “๑๐” in the place of “๑” (ผู้ตรวจสอบ, 2026-11-22:" in told
    document = json.loads((tmp_path / "d.json").read_bytes())
    assert document["corrections"][0]["state"] == "applied"
    assert document["scorecards"][0]["lines"][0]["weight"]["corrected"]["read"] == "๑"
    assert planted.read_bytes() == before


def test_correction_that_does_not_fit_is_said_and_the_finding_stays(
    run: Run, planted: Path, tmp_path: Path
) -> None:
    file = saved(planted, tmp_path, read="๒")
    result = run(planted, "--check", "--pages", "3", "--corrections", file)
    assert result.returncode == 1
    assert "p. 3: not applied, “๑” is read there" in result.stderr.decode("utf-8")


def test_corrections_of_other_files_are_counted(run: Run, planted: Path, tmp_path: Path) -> None:
    file = saved(planted, tmp_path, sha256="0" * 64)
    told = run(planted, "--pages", "3", "--corrections", file).stderr.decode("utf-8")
    assert "of other files, by their SHA-256, and not applied: 1" in told


def test_corrected_figure_is_marked_on_the_page_as_one(run: Run, planted: Path, tmp_path: Path) -> None:
    file = saved(planted, tmp_path)
    run(planted, "--check", "--pages", "3", "--corrections", file, "--annotate", "marked.pdf")
    notes = [one.note for one in annotations_of((tmp_path / "marked.pdf").read_bytes(), page=3)]
    assert any("Corrections: p. 3: “๑๐” in the place of “๑”" in note for note in notes)


def test_same_run_gives_the_same_document(run: Run, planted: Path, tmp_path: Path) -> None:
    arguments = (planted, "--check", "--pages", "3", "--corrections", saved(planted, tmp_path), "--json", "-")
    assert run(*arguments).stdout == run(*arguments).stdout


def test_wrong_file_is_one_line(run: Run, planted: Path, tmp_path: Path) -> None:
    result = run(planted, "--corrections", saved(planted, tmp_path, page=0))
    assert result.returncode == 2
    assert result.stderr.count(b"\n") == 1
    assert "entry 1: page" in result.stderr.decode("utf-8")
