"""`extract doctor` says what is there, what is missing and how to get it; its exit status says whether all is."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from extract.doctor.requirements import requirements
from extract.doctor.words import STATES, SUBJECTS, SYSTEMS
from tests.cli.conftest import ROOT, Run


def told(run: Run, **environment: str) -> tuple[int, dict[str, dict[str, str]]]:
    done = run("doctor", "--json", **environment)
    findings = json.loads(done.stdout)["findings"]
    return done.returncode, {f"{one['subject']} {one['name']}".strip(): one for one in findings}


def test_all_that_reading_needs_is_there(run: Run, thai_data: Path) -> None:
    status, findings = told(run, TESSDATA_PREFIX=str(thai_data))
    assert status == 0
    assert findings["thai-data"]["found"] == str(thai_data)
    assert findings["dictionary"]["state"] == "present"
    assert findings["library pdfplumber"]["state"] == "present"


def test_missing_thai_data_is_said_with_what_to_do(run: Run, tmp_path: Path) -> None:
    done = run("doctor", TESSDATA_PREFIX=str(tmp_path))
    printed = done.stdout.decode("utf-8")
    assert done.returncode == 1
    assert "MISSING: Tesseract's Thai data" in printed
    assert "Debian, Ubuntu: apt install tesseract-ocr-tha" in printed
    assert "macOS: brew install tesseract-lang" in printed
    assert "Needed and missing: 1." in printed


def test_thai_is_spoken(run: Run, tmp_path: Path) -> None:
    printed = run("doctor", "--lang", "th", TESSDATA_PREFIX=str(tmp_path)).stdout.decode("utf-8")
    assert "ขาด: ข้อมูลภาษาไทยของ Tesseract" in printed


def test_a_library_that_is_broken_is_missing_and_the_rest_is_still_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "pydantic.py").write_text("raise ImportError('this one is broken')")
    done = run("doctor", PYTHONPATH=f"{tmp_path}:{ROOT}")
    printed = done.stdout.decode("utf-8")
    assert done.returncode == 1
    assert "MISSING: library pydantic: this one is broken" in printed
    assert "pip install --force-reinstall pydantic" in printed
    assert b"Traceback" not in done.stderr


def test_a_cache_that_cannot_be_written_to_is_told_and_not_needed(run: Run, thai_data: Path) -> None:
    status, findings = told(run, THAI_REPORT_EXTRACT_CACHE="/proc/none")
    assert findings["cache"]["state"] == "lacking"
    assert status == 0


def test_every_dependency_is_looked_at() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {re.split(r"[><=\[; ]", line)[0] for line in project["dependencies"]}
    assert named <= {one.package for one in requirements() if one.extra is None}


@pytest.mark.parametrize("subject", sorted(SUBJECTS))
def test_remedies_are_for_known_systems(subject: str) -> None:
    assert set(SUBJECTS[subject].remedies) <= set(SYSTEMS)
    assert set(STATES) == {"present", "missing", "lacking"}
