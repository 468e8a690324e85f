"""A plug-in that fails is a line for each of its faults: no traceback, no silence, and the rest goes on."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT

ENTRIES = """[thai_report_extract.rules]
gone = no_such_module:RULES
leaves = broken_leaving:RULES
loud = broken:LOUD
wrong = broken:WRONG

[thai_report_extract.table_families]
listed = broken:LISTED
"""

LEAVING = """import sys
sys.exit(3)
"""

CODE = """from extract.extending import *
from schemas import Role, Table

print("this is no JSON")


def raising(document):
    raise LookupError("no such\\ncolumn")


def giving_words(document):
    yield "wrong"


def reading(table: Table):
    raise ValueError("cannot read")


raising.__doc__ = giving_words.__doc__ = "\\n".join(("Is it so?", "Formula: a", "Source: b", "Holds: c", "Fails: d"))
LOUD = plugin_rule("XX001", name="loud")(raising)
WRONG = plugin_rule("XX002", name="wrong")(giving_words)
LISTED = TableFamily(
    "entries", (FamilyColumn("entry", ("รายการ",), Role.TOPIC), FamilyColumn("cost", ("ราคาทุน",))), read=reading
)
"""

REPORT = """รายการ\tราคาทุน\tมูลค่า
โต๊ะ\t๑๐๐\t๕๐
เก้าอี้\t๒๐๐\t๑๐๐
รวม\t๓๐๐\t๑๕๐
"""

SAID = (
    "ModuleNotFoundError: No module named 'no_such_module'",
    "SystemExit: 3",
    "rule XX001 failed (LookupError: no such column)",
    "rule XX002 failed (TypeError: the rule gives a str and no Finding)",
    "reading t1 failed: ValueError: cannot read",
)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A folder with an installed package in which everything fails, and a report."""
    about = tmp_path / "broken_plugin-0.1.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: broken-plugin\nVersion: 0.1\n")
    (about / "entry_points.txt").write_text(ENTRIES)
    (tmp_path / "broken.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "broken_leaving.py").write_text(LEAVING)
    sound = (ROOT / "fixtures" / "text" / "scorecards-dump.txt").read_text(encoding="utf-8")
    (tmp_path / "report.txt").write_text(f"{REPORT}\nสรุปผลคะแนน\n\n{sound}", encoding="utf-8")
    return tmp_path


def ran(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name != "THAI_REPORT_EXTRACT_PLUGINS"}
    return subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        cwd=folder,
        env={**inherited, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}", "LANG": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_each_fault_is_a_problem_of_the_document_and_the_rest_goes_on(broken: Path) -> None:
    done = ran(broken, "report.txt", "--check", "--json", "-")
    document = json.loads(done.stdout)
    messages = [problem["message"] for problem in document["problems"]]
    assert len(messages) == len(SAID)
    for said in SAID:
        (message,) = [message for message in messages if said in message]
        assert message.startswith("plug-in broken-plugin 0.1 (")
        assert "\n" not in message
    assert {problem["what"] for problem in document["problems"]} == {"plugin-failed"}
    assert "Traceback" not in done.stderr
    assert {check["verdict"] for check in document["checks"]} == {"consistent"}
    assert done.returncode == 3


def test_rules_are_still_listed_with_what_is_wrong(broken: Path) -> None:
    done = ran(broken, "rules")
    assert done.returncode == 0
    assert "SC001" in done.stdout
    assert "this is no JSON" not in done.stdout
    assert done.stderr.count("extract: plug-in broken-plugin 0.1") == 2


def test_the_doctor_names_it(broken: Path) -> None:
    done = ran(broken, "doctor", "--lang", "en")
    assert done.stdout.count("MISSING: plug-in: broken-plugin 0.1") == 2
    assert done.returncode == 1
