"""The document is the same, byte for byte, for any number of workers, and where one of them is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux only")


def lines(what: str, name: str) -> list[str]:
    path = ROOT / "fixtures" / "pdf" / f"{name}.pdf"
    command = [sys.executable, "-m", "tests.several_workers", what, str(path)]
    # As in the process that the command starts: without threads of numpy, which could not be copied.
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.mark.parametrize("name", ["budget-act", "scorecards-unruled", "status-long-cells"])
def test_any_number_of_workers_gives_the_same_document(name: str) -> None:
    one, *others = lines("workers", name)
    assert others == [one, one]


def test_what_a_lost_worker_should_have_read_is_read() -> None:
    one, *_ = lines("workers", "budget-act")
    assert lines("lost-worker", "budget-act") == [one]


def test_what_a_lost_copy_should_have_done_is_done() -> None:
    assert lines("lost-copy", "budget-act") == ["21"]
