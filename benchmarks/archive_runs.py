"""`extract archive add` as a command of its own, run, watched or killed, and the data that it leaves."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from extract.archive.layout import LOCK, PROVENANCE
from extract.archive.place import place_of
from fixtures.years.styles import Form
from fixtures.years.write import write_years

ROOT: Final = Path(__file__).resolve().parent.parent
PAUSE: Final = 0.05
"""Seconds between two looks at the memory of a run."""
PAGE: Final = os.sysconf("SC_PAGE_SIZE")
MIB: Final = 2**20


@dataclass(frozen=True, slots=True)
class Watched:
    """A run that ended by itself: its seconds, and the most memory in MiB of its first process and of all together."""

    seconds: float
    first: float
    all: float


def built(folder: Path, reports: int, form: Form, seed: int) -> Path:
    """Build reports, and give the folder that holds them and nothing else; the truth stands beside it."""
    truth = write_years(folder / "reports", reports, form, seed)
    truth.replace(truth_beside(folder))
    return folder / "reports"


def truth_beside(folder: Path) -> Path:
    """Give where the truth of the reports built in a folder is."""
    return folder / "truth.json"


def run(archive: Path, reports: Path, jobs: int) -> float:
    """Add reports and give the seconds that it took."""
    started = time.perf_counter()
    with _started(archive, reports, jobs) as process:
        process.wait()
    return time.perf_counter() - started


def killed(archive: Path, reports: Path, jobs: int, after: float) -> bool:
    """Add reports, and kill the process so many seconds later; tell whether it was still at work then."""
    with _started(archive, reports, jobs) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            return True
    return False


def watched(archive: Path, reports: Path, jobs: int) -> Watched:
    """Add reports and watch the memory of the processes that do it."""
    started, first, every = time.perf_counter(), 0, 0
    with _started(archive, reports, jobs) as process:
        while process.poll() is None:
            resident = {pid: _resident(pid) for pid in _family(process.pid)}
            first, every = max(first, resident.get(process.pid, 0)), max(every, sum(resident.values()))
            time.sleep(PAUSE)
    return Watched(time.perf_counter() - started, first / MIB, every / MIB)


def data_of(archive: Path) -> dict[str, bytes]:
    """Give the bytes of all that tells what was read, and not when or by whom."""
    place = place_of(str(archive))
    names = [name for name in place.names() if name != LOCK and not name.startswith(f"{PROVENANCE}/")]
    return {name: place.read(name) for name in names}


@contextmanager
def _started(archive: Path, reports: Path, jobs: int) -> Iterator["subprocess.Popen[bytes]"]:
    """Start the command in a session of its own; what is left of that in the end is ended."""
    command = [sys.executable, str(ROOT / "cli.py"), "archive", "add", str(archive), str(reports)]
    process = subprocess.Popen(
        [*command, "--jobs", str(jobs)],
        cwd=ROOT,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _family(first: int) -> set[int]:
    """Give a process and those that it started, and they."""
    family = {first}
    parents = {int(path.name): _parent(path) for path in Path("/proc").iterdir() if path.name.isdigit()}
    grown = True
    while grown:
        below = {pid for pid, parent in parents.items() if parent in family} - family
        family |= below
        grown = bool(below)
    return family


def _parent(process: Path) -> int:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, ValueError):
        return 0


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except (OSError, ValueError, IndexError):
        return 0
