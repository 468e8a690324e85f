"""Corrections for tests: entries as a page saves them, and the report and cell that they are of."""

import json
from pathlib import Path
from typing import Any

import extract
from schemas import Cell, Check, Document, GivenCorrection, Verdict

NAMED = {"by": "ผู้ตรวจสอบ", "when": "2026-11-22", "why": "หน้ากระดาษพิมพ์อีกอย่าง"}


def given(**fields: Any) -> GivenCorrection:
    """Give a correction that a person signs."""
    return GivenCorrection.model_validate({**NAMED, **fields}, strict=False)


def at_cell(document: Document, cell: Cell, value: str, **fields: Any) -> dict[str, Any]:
    """Give the entry that corrects a cell."""
    at = cell.at
    where = {"line": at.line} if at.line is not None else {"page": at.page, "bbox": list(at.bbox or ())}
    return {"sha256": document.source.sha256, **where, "read": cell.raw, "value": value, **NAMED, **fields}


def save(file: Path, *entries: dict[str, Any]) -> Path:
    """Save entries as the page does: JSON, which is YAML as well, one a line."""
    lines = ",\n".join("    " + json.dumps(entry, ensure_ascii=False) for entry in entries)
    file.write_text(f'{{\n  "corrections": [\n{lines}\n  ]\n}}\n', encoding="utf-8")
    return file


def read_with(report: Path, *corrections: GivenCorrection) -> Document:
    """Read and check a report with corrections."""
    return extract.check(extract.read(report, extract.ReadOptions(corrections=corrections)))


def cell_of(document: Document, text: str) -> Cell:
    """Give the one cell with a text."""
    (cell,) = [
        cell for table in document.tables for row in table.rows for cell in row.cells if cell.text == text
    ]
    return cell


def findings(document: Document) -> list[Check]:
    """Give the checks that do not hold."""
    return [check for check in document.checks if check.verdict is Verdict.INCONSISTENT]
