"""A Dask scheduler and its workers, started on this machine for a test."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SECONDS = 60.0


@dataclass
class Cluster:
    """A scheduler by its address, and the processes of its workers."""

    address: str
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)


@contextmanager
def started(folder: Path, workers: int, home: Path = ROOT) -> Iterator[Cluster]:
    """Start a scheduler, and workers that import from a folder; all are ended afterwards."""
    told = folder / "scheduler.json"
    processes = [_start(home, "distributed.cli.dask_scheduler", "--port", "0", "--scheduler-file", str(told))]
    try:
        cluster = Cluster(_address(told, processes[0]))
        for _ in range(workers):
            started = _start(
                home, "distributed.cli.dask_worker", cluster.address, "--no-nanny", "--nthreads", "2"
            )
            cluster.workers.append(started)
            processes.append(started)
        yield cluster
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait()


def _start(home: Path, module: str, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments, "--no-dashboard", "--host", "127.0.0.1"],
        cwd=home,
        env={**os.environ, "PYTHONPATH": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _address(told: Path, scheduler: subprocess.Popen[bytes]) -> str:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and scheduler.poll() is None:
        if told.exists() and (said := told.read_text()):
            address: str = json.loads(said)["address"]
            return address
        time.sleep(0.05)
    raise TimeoutError("the scheduler did not start")
