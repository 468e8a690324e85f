"""Running the command as a user does: a process of its own, its streams apart."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from extract.processes.limited import Watched, answered, opened
from extract.processes.limits import Limits

ROOT = Path(__file__).resolve().parent.parent.parent
Run = Callable[..., subprocess.CompletedProcess[bytes]]


class CallHere:
    """A limited call that is made in this process, for tests that put something else in the place of the reading."""

    def __init__(self, function: Callable[[Any], Any], argument: Any, limits: Limits) -> None:
        self._value = function, argument, limits
        self.handed_over: list[Any] = []

    def value(self) -> Any:
        function, argument, limits = self._value
        with patch("extract.batch.hand_over", self.handed_over.append):
            return opened(*answered(function, argument), Watched(), limits)


def heeding_interrupts() -> None:
    """Let a process that is started be interrupted, also where these tests run in the background and are not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def called_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports are read in this process."""
    monkeypatch.setattr("extract.batch.begin_call", CallHere)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `extract` with these arguments in an empty folder, with an English locale unless told otherwise."""

    def run_in_folder(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
        inherited = {
            key: value for key, value in os.environ.items() if key not in ("LC_ALL", "NO_COLOR", "COLUMNS")
        }
        return subprocess.run(
            [sys.executable, "-m", "cli", *map(str, arguments)],
            cwd=tmp_path,
            env={**inherited, "PYTHONPATH": str(ROOT), "LANG": "en_US.UTF-8", **environment},
            capture_output=True,
            timeout=120,
            check=False,
        )

    return run_in_folder


@pytest.fixture
def planted(fixtures: Path) -> Path:
    """A small report in which figures were changed."""
    return fixtures / "planted" / "scorecards.pdf"


@pytest.fixture
def sound(fixtures: Path) -> Path:
    """The same report as it should be."""
    return fixtures / "pdf" / "scorecards-flowing.pdf"
