"""What holds for every file of the project: its size, and nothing in it of the machine it was written on."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("schemas", "extract", "tests", "fixtures", "benchmarks", "examples", "docs")
MODULES = sorted([ROOT / "cli.py", *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))])
TEXTS = sorted([*MODULES, *ROOT.glob("*.md"), ROOT / "pyproject.toml", ROOT / ".ci" / "run"])

LONGEST = 400
FOREIGN_PATHS = tuple("/" + name + "/" for name in ("work", "root", "home", "tmp"))
UNFINISHED = ("TO" + "DO", "FIX" + "ME", "Not" + "ImplementedError", "pytest.mark.x" + "fail")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module_is_short(path: Path) -> None:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines < LONGEST, f"{name(path)} has {lines} lines: is it still one job?"


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_no_path_of_one_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [place for place in FOREIGN_PATHS if place in text]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_nothing_is_left_unfinished(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not [mark for mark in UNFINISHED if mark in text]
