"""The command starts at once: nothing heavy is imported before it is needed."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
HEAVY = ("pydantic", "pdfplumber", "pypdfium2", "rich", "pythainlp", "rapidfuzz", "lxml")


def test_importing_the_command_imports_nothing_heavy() -> None:
    program = f"import sys, cli; print([name for name in {HEAVY!r} if name in sys.modules])"
    result = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"
