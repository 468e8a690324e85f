"""Lists of prose as text dumps, and the checks of their sums in short."""

import tempfile
from pathlib import Path

import extract
from schemas import Check, Document, Verdict

RULES = ("GS", "PR004")


def checked(text: str) -> Document:
    """Read and check a dump."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.txt"
        path.write_text(text, encoding="utf-8")
        return extract.check(extract.read(path), select=RULES)


def checks_of(text: str) -> tuple[Check, ...]:
    return checked(text).checks


def sums(text: str) -> list[str]:
    """Write each check as `total = part + part`, with `!` before what fails and `?` before what is not verifiable."""
    return [_short(check) for check in checks_of(text)]


def _short(check: Check) -> str:
    sign = {Verdict.CONSISTENT: "", Verdict.INCONSISTENT: "! ", Verdict.UNVERIFIABLE: "? "}[check.verdict]
    return f"{sign}{check.subject.raw} = {' + '.join(str(part.raw) for part in check.inputs)}"
