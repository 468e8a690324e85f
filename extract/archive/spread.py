"""Reports read by an executor, a bounded number at a time: one that ends its worker fails alone."""

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager
from dataclasses import dataclass

from extract.archive.reading import Reading, ReadJob, failed, read_report
from extract.batch import UNUSABLE, Failure
from extract.processes.waiting import first_done
from extract.processes.workers import process_pool


@dataclass(frozen=True, slots=True)
class Workers:
    """Who reads: how an executor is opened, and how many reports it is given at a time.

    An executor that breaks is opened anew, and what it was reading is read in a process of this machine each.
    """

    opened: Callable[[], AbstractContextManager[Executor]]
    at_once: int


def processes(count: int) -> Workers:
    """Give so many processes of this machine; each has a report waiting while it reads another."""
    return Workers(lambda: process_pool(count), 2 * count)


Read = tuple[ReadJob, Reading]


def read_all(jobs: Iterator[ReadJob], workers: Workers) -> Iterator[Read]:
    """Read reports as they are asked for, and give each as soon as it is read.

    Raises OSError where this machine, and not a report, is to blame.
    """
    lost = None
    while lost is None or lost:
        with workers.opened() as executor:
            lost = yield from _read_until_broken(jobs, executor, workers.at_once)
        for job in lost:
            yield job, _read_alone(job)


def _read_until_broken(
    jobs: Iterator[ReadJob], executor: Executor, at_once: int
) -> Generator[Read, None, list[ReadJob]]:
    """Read reports until there are no more, or the executor breaks; give those that it was given by then."""
    waiting: dict[Future[Reading], ReadJob] = {}
    while True:
        while len(waiting) < at_once and (job := next(jobs, None)) is not None:
            try:
                waiting[executor.submit(read_report, job)] = job
            except BrokenExecutor:
                return [*waiting.values(), job]
        if not waiting:
            return []
        for future in first_done(waiting):
            reading = _result(future, waiting[future])
            if reading is None:
                return list(waiting.values())
            yield waiting.pop(future), reading


def _result(future: Future[Reading], job: ReadJob) -> Reading | None:
    """Give what became of a report; None where the executor broke."""
    try:
        return future.result()
    except BrokenExecutor:
        return None
    except OSError:
        raise
    except Exception as error:
        return failed(job, _ended(job, f" ({type(error).__name__})"))


def _read_alone(job: ReadJob) -> Reading:
    with process_pool(1) as pool:
        return _result(pool.submit(read_report, job), job) or failed(job, _ended(job, ""))


def _ended(job: ReadJob, detail: str) -> Failure:
    return Failure(
        "Ended",
        f"{job.name}: the system ended the reading (too little memory?){detail}; give fewer --pages",
        UNUSABLE,
    )
