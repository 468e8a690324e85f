"""A report that ends the process which reads it fails alone, and a cluster that gives one up loses only that."""

from collections.abc import Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any, cast

import pytest

from extract.archive.reading import ReadJob
from extract.archive.settings import Ask
from extract.archive.spread import Workers, processes, read_all
from tests.archive.inline import dump
from tests.cli.test_worker_lost import Deadly


def job(path: Path) -> ReadJob:
    data = path.read_bytes()
    return ReadJob(sha256(data).hexdigest(), path.name, data, Ask())


def test_only_the_report_to_blame_fails(tmp_path: Path) -> None:
    jobs = [job(dump(tmp_path, f"{number}.txt", year=2560 + number)) for number in range(4)]
    jobs[1] = replace(jobs[1], former=cast(bytes, Deadly()))
    read = {told.name: reading for told, reading in read_all(iter(jobs), processes(2))}
    assert len(read) == 4
    assert [reading.entry.outcome for _, reading in sorted(read.items())] == [
        "read",
        "failed",
        "read",
        "read",
    ]
    failure = read["1.txt"].failure
    assert failure is not None
    assert (failure.kind, failure.exit_status) == ("Ended", 2)


class GivesUp(Executor):
    def submit(self, function: Any, /, *given: Any, **_: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(RuntimeError("worker lost three times"))
        return future


class NoRoom(Executor):
    def submit(self, function: Any, /, *given: Any, **_: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(OSError(28, "No space left on device"))
        return future


@contextmanager
def opened(executor: Executor) -> Iterator[Executor]:
    yield executor


def test_executor_that_gives_up_a_report(tmp_path: Path) -> None:
    workers = Workers(lambda: opened(GivesUp()), 2)
    ((_, reading),) = read_all(iter([job(dump(tmp_path, "a.txt"))]), workers)
    assert reading.entry.outcome == "failed"


def test_full_disk_of_a_reader_is_not_the_reports_fault(tmp_path: Path) -> None:
    workers = Workers(lambda: opened(NoRoom()), 2)
    with pytest.raises(OSError, match="No space"):
        list(read_all(iter([job(dump(tmp_path, "a.txt"))]), workers))
