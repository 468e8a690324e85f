"""Imports go one way: each folder knows only what the table in ARCHITECTURE.md gives it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

MAY_IMPORT = {
    "schemas": set(),
    "extract.errors": set(),
    "extract.version": set(),
    "extract.processes": {"schemas", "extract.errors"},
    "extract.options": {"schemas", "extract.errors", "extract.processes"},
    "extract.corrections": {"schemas", "extract.errors"},
    "extract.plugins": {"schemas"},
    "extract.thai": {"schemas"},
    "extract.sources": {"schemas", "extract.errors", "extract.processes", "extract.options", "extract.thai"},
    "extract.ocr": {
        "schemas",
        "extract.errors",
        "extract.version",
        "extract.processes",
        "extract.options",
        "extract.thai",
        "extract.sources",
    },
    "extract.tables": {"schemas", "extract.plugins", "extract.thai", "extract.sources"},
    "extract.records": {"schemas", "extract.plugins", "extract.thai", "extract.sources", "extract.tables"},
    "extract.checks": {"schemas", "extract.errors", "extract.processes", "extract.plugins", "extract.thai"},
    "extract.extending": {"extract.tables", "extract.records", "extract.checks"},
    "extract.outputs": {"schemas", "extract.errors", "extract.checks"},
    "extract.reader": {
        "schemas",
        "extract.errors",
        "extract.processes",
        "extract.options",
        "extract.sources",
        "extract.ocr",
        "extract.tables",
        "extract.records",
        "extract.page_ranges",
    },
    "extract.page_ranges": {
        "schemas",
        "extract.processes",
        "extract.options",
        "extract.sources",
        "extract.tables",
    },
    "extract.preloaded": {
        "extract.processes",
        "extract.thai",
        "extract.sources",
        "extract.records",
        "extract.checks",
        "extract.reader",
    },
    "extract.page_maps": {"extract.processes", "extract.sources"},
    "extract.plumber": {"extract.options", "extract.sources", "extract.tables"},
    "extract": {"schemas", "extract.options", "extract.checks", "extract.reader"},
    "extract.batch": {"schemas", "extract.errors", "extract.processes", "extract.options", "extract"},
    "extract.archive": {
        "schemas",
        "extract.errors",
        "extract.version",
        "extract.processes",
        "extract.options",
        "extract.thai",
        "extract.sources",
        "extract.ocr",
        "extract.checks",
        "extract.outputs",
        "extract",
        "extract.batch",
    },
    "extract.pictures": {"extract.errors", "extract.processes", "extract.sources", "extract.ocr"},
    "extract.doctor": {
        "schemas",
        "extract.version",
        "extract.plugins",
        "extract.thai",
        "extract.ocr",
        "extract.tables",
        "extract.checks",
    },
    "extract.commands": {
        "schemas",
        "extract.errors",
        "extract.version",
        "extract.processes",
        "extract.options",
        "extract.corrections",
        "extract.checks",
        "extract.outputs",
        "extract.page_maps",
        "extract",
        "extract.batch",
        "extract.archive",
        "extract.pictures",
        "extract.doctor",
    },
    "cli": {
        "schemas",
        "extract.errors",
        "extract.version",
        "extract.processes",
        "extract.options",
        "extract.corrections",
        "extract.checks",
        "extract.outputs",
        "extract",
        "extract.batch",
        "extract.pictures",
        "extract.commands",
    },
}
"""Every layer and what it may import of the project; a layer may always import itself."""

PDF_LIBRARIES = {"pdfplumber", "pypdfium2", "pdfminer"}
TERMINAL_LIBRARIES = {"rich", "click"}

MODULES = sorted([*(ROOT / "schemas").rglob("*.py"), *(ROOT / "extract").rglob("*.py"), ROOT / "cli.py"])


def dotted(path: Path) -> str:
    """Give the module's name: `extract.checks.interval`, and `extract.checks` for its `__init__`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def layer(module: str) -> str:
    """Give the layer that a module belongs to: the longest name in the table that it begins with."""
    parts = module.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    found = next((name for name in names if name in MAY_IMPORT), None)
    if found == "extract" and module != "extract":
        raise AssertionError(f"{module} is in no layer: add it to ARCHITECTURE.md and to this table")
    assert found is not None, f"{module} is in no layer"
    return found


def imports(path: Path) -> Iterator[str]:
    """Give the modules that a file imports, those inside of functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: a relative import hides the layer"
            yield node.module or ""


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_module_imports_only_what_its_layer_may(path: Path) -> None:
    own = layer(dotted(path))
    used = {layer(name) for name in imports(path) if name.split(".")[0] in ("schemas", "extract", "cli")}
    beyond = used - MAY_IMPORT[own] - {own}
    assert not beyond, f"{dotted(path)} imports {sorted(beyond)}; {own} may import {sorted(MAY_IMPORT[own])}"


@pytest.mark.parametrize("path", MODULES, ids=dotted)
def test_libraries_stay_in_their_layer(path: Path) -> None:
    used = {name.split(".")[0] for name in imports(path)}
    own = layer(dotted(path))
    if own not in ("extract.sources", "extract.tables", "extract.plumber"):
        assert not used & PDF_LIBRARIES, f"{dotted(path)} knows PDFs"
    if own not in ("extract.outputs", "extract.commands", "cli"):
        assert not used & TERMINAL_LIBRARIES, f"{dotted(path)} knows the terminal"


def test_architecture_states_the_same_table() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = [
        line.split("|")[1:3]
        for line in text.splitlines()
        if line.startswith("| `") and "may import" not in line
    ]
    stated = {
        own.strip().strip("`"): {
            name.strip().strip("`") for name in names.split(",") if name.strip() != "nothing"
        }
        for own, names in rows
    }
    assert stated == MAY_IMPORT
