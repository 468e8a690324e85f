"""Damaged PDFs are read, read in part or refused in words; nothing else."""

import json
import subprocess
import sys
from pathlib import Path

import pikepdf

from benchmarks.mutated import FIXTURES, damaged, run, table
from benchmarks.mutated_sources import sources_of
from benchmarks.mutations import MUTATIONS
from extract.options import ReadOptions

ROOT = FIXTURES.parent.parent
SMALL = sources_of(
    FIXTURES / name
    for name in ("other-department-weighted.pdf", "policy-landscape.pdf", "other-department-fractions.pdf")
)
COUNT = 60


def test_no_damage_is_a_fault() -> None:
    results = list(run(range(COUNT), 7, 2, ReadOptions(ocr="never"), None, SMALL))
    assert [
        f"{one.number} {one.made_from} {one.kinds}: {one.failure}" for one in results if one.failure
    ] == []
    assert len(results) == COUNT
    assert {one.outcome for one in results} == {"read", "partly read", "refused"}


def test_the_same_seed_gives_the_same_damage() -> None:
    assert damaged(3, 7, SMALL) == damaged(3, 7, SMALL)
    assert damaged(3, 7, SMALL)[2] != damaged(4, 7, SMALL)[2]


def test_every_kind_of_damage_is_done() -> None:
    done = {kind for number in range(300) for kind in damaged(number, 7, SMALL)[1]}
    assert done == {mutation.__name__ for mutation in MUTATIONS}


def test_pages_and_their_beginnings_are_sound_before_they_are_damaged(tmp_path: Path) -> None:
    for source in (*SMALL.pages, *SMALL.beginnings):
        path = tmp_path / "page.pdf"
        path.write_bytes(source.data)
        with pikepdf.open(path) as pdf:
            assert len(pdf.pages) == 1, source.name
            assert pdf.check_pdf_syntax() == [], source.name


def test_a_run_goes_on_from_its_log(tmp_path: Path) -> None:
    log = tmp_path / "log"
    command = [sys.executable, "-m", "benchmarks.mutated", "--jobs", "1", "--log", str(log)]
    first = subprocess.run([*command, "--count", "2"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert first.returncode == 0, first.stdout + first.stderr
    told = json.loads(log.read_text(encoding="utf-8").splitlines()[0])
    log.write_text(json.dumps(told | {"outcome": "read", "seconds": 1234.0}) + "\n", encoding="utf-8")
    again = subprocess.run([*command, "--count", "2"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert again.returncode == 0, again.stdout + again.stderr
    assert "damaged PDFs 2," in again.stdout
    assert "longest 1234.0 s" in again.stdout
    assert len(log.read_text(encoding="utf-8").splitlines()) == 2


def test_the_table_counts_each_kind_of_damage() -> None:
    results = list(run(range(3), 7, 1, ReadOptions(ocr="never"), None, SMALL))
    counts = [[int(cell) for cell in line.split("|")[2:-1]] for line in list(table(results))[2:]]
    assert sum(counts[-1]) == 3
    assert sum(map(sum, counts[:-1])) == sum(len(set(one.kinds)) for one in results)
