"""Several reports, each read on its own: one that fails is an outcome, and never stops the rest."""

import traceback
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import extract
from extract.errors import ExtractError
from extract.options import ReadOptions
from extract.workers import process_pool
from schemas import Document

READ_AND_SOUND, INCONSISTENT, UNUSABLE, PARTLY_READ = 0, 1, 2, 3

_SEVERITY: Final = (READ_AND_SOUND, INCONSISTENT, PARTLY_READ, UNUSABLE)
"""Exit statuses from best to worst: a report that was not read at all is worse than one with a gap."""


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """Which rules to run, by code or prefix; an empty `select` is all of them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """A report to read, and the rules to run over it; None reads without checking."""

    path: Path
    options: ReadOptions
    rules: RuleChoice | None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a report gave no document. `kind` names the error's class; only a fault of ours has a `trace`."""

    kind: str
    message: str
    exit_status: int
    trace: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job: its document, or the failure in its place."""

    path: Path
    document: Document | None
    failure: Failure | None

    @property
    def exit_status(self) -> int:
        """The exit status that this report alone would end the command with."""
        if self.document is None:
            return self.failure.exit_status if self.failure else UNUSABLE
        if self.document.problems:
            return PARTLY_READ
        return INCONSISTENT if self.document.summary.inconsistent else READ_AND_SOUND


def worst(statuses: Iterable[int]) -> int:
    """Give the exit status of several reports together: 2 over 3 over 1 over 0."""
    return max(statuses, key=_SEVERITY.index, default=READ_AND_SOUND)


def perform(job: Job) -> Outcome:
    """Read one report, and check it where rules are given. Never raises but on an interrupt."""
    try:
        document = extract.read(job.path, job.options)
        if job.rules is not None:
            document = extract.check(document, select=job.rules.select, ignore=job.rules.ignore)
    except ExtractError as error:
        return Outcome(job.path, None, Failure(type(error).__name__, str(error), error.exit_status))
    except Exception as error:
        first_line = str(error).partition("\n")[0]
        message = f"{job.path.name}: {type(error).__name__}: {first_line}"
        return Outcome(job.path, None, Failure("Fault", message, UNUSABLE, traceback.format_exc()))
    return Outcome(job.path, document, None)


def perform_all(jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """Read reports, as many at a time as there are workers; the outcomes come in the order of the jobs."""
    workers = min(workers, len(jobs))
    return _perform_spread(jobs, workers) if workers > 1 else map(perform, jobs)


def submit(jobs: Sequence[Job], executor: Executor) -> list[Future[Outcome]]:
    """Hand jobs to any standard executor: a pool of processes here, or that of a cluster."""
    return [executor.submit(perform, job) for job in jobs]


def _perform_spread(jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """Read reports in worker processes.

    A worker that the system ends (out of memory, say) takes its whole pool along, so every report that was
    still waiting is then read in a pool of its own: only the one that is to blame fails.
    """
    with process_pool(workers) as pool:
        for job, future in zip(jobs, submit(jobs, pool), strict=True):
            yield _result(future) or _perform_alone(job)


def _perform_alone(job: Job) -> Outcome:
    message = f"{job.path.name}: the system ended the reading (too little memory?); give fewer --pages"
    with process_pool(1) as pool:
        return _result(submit([job], pool)[0]) or Outcome(job.path, None, Failure("Ended", message, UNUSABLE))


def _result(future: Future[Outcome]) -> Outcome | None:
    """Give what a worker made of its job, or None where the worker was lost."""
    try:
        return future.result()
    except BrokenExecutor:
        return None
