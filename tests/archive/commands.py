"""`extract archive add` as a process of its own, so that it can be killed, or made to wait."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 240


def adding(archive: Path, *files: Path) -> "subprocess.Popen[str]":
    """Start to add files with one worker."""
    return subprocess.Popen(
        [
            sys.executable,
            str(ROOT / "cli.py"),
            "archive",
            "add",
            str(archive),
            *map(str, files),
            *("--jobs", "1", "--lang", "en"),
        ],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "200"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """Wait for a command; give its exit status and what it said."""
    said = process.communicate(timeout=SECONDS)[1]
    return process.returncode, said
