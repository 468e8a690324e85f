"""Several reports, each read on its own: one that fails is an outcome, and never stops the rest."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import extract
from extract.errors import ExtractError, NotRead
from extract.options import ReadOptions
from extract.processes.limited import Call, Failed, Lost, PartEnded, begin_call, end_all, hand_over, warm_up
from extract.processes.losses import lost_page, lost_pages, lost_report, unchecked
from extract.processes.steps import Stage
from extract.processes.waiting import waited_for
from schemas import Document, Problem

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
    def error(self) -> NotRead:
        """The failure as an error, for a caller that wants this report or nothing."""
        failed = self.failure or Failure("Fault", f"{self.path.name}: nothing was read", UNUSABLE)
        return NotRead(failed.kind, failed.message, failed.trace)

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


Fields = dict[str, Any]
"""Fields of a document by their names."""

_MOST_LOST: Final = 3
"""So many pages may be left out because their reading was lost, before only those are read that were read before."""


def perform(job: Job) -> Outcome:
    """Read one report, and check it where rules are given, in a process of its own within the limits of its options.

    A page at which that process dies, hangs or asks for too much memory is left out, and is a problem of the
    document. Never raises but on an interrupt.
    """
    return _outcome(job, None)


def perform_all(jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """Read reports, as many at a time as there are workers; the outcomes come in the order of the jobs.

    The reading has begun when this returns.
    """
    if len(jobs) == 1:
        with suppress(Lost):
            return map(_outcome, jobs, (_begin(jobs[0]),))
    warm_up()
    return _perform_spread(jobs, min(workers, len(jobs)))


@contextmanager
def performed(jobs: Sequence[Job], workers: int) -> Iterator[Iterator[Outcome]]:
    """Give what `perform_all` does; what is not done when the block is left is given up."""
    try:
        yield perform_all(jobs, workers)
    finally:
        end_all()


def submit(jobs: Sequence[Job], executor: Executor) -> list[Future[Outcome]]:
    """Hand jobs to any standard executor: threads here, or that of a cluster."""
    return [executor.submit(perform, job) for job in jobs]


def _perform_spread(jobs: Sequence[Job], workers: int) -> Iterator[Outcome]:
    """Read reports side by side: each thread waits for the process that reads its report."""
    pool = ThreadPoolExecutor(workers)
    try:
        for future in submit(jobs, pool):
            yield waited_for(future)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        end_all()


@dataclass(frozen=True, slots=True)
class _Attempt:
    """A job as it is tried: what the tries before have taught is in its options and in `problems`."""

    job: Job
    problems: tuple[Problem, ...] = ()


def _begin(job: Job) -> Call[Fields]:
    return begin_call(_read_and_checked, job, job.options.limits)


def _read_and_checked(job: Job) -> Fields:
    """In the process of the call: read, hand the document over, and give the fields that the checks change."""
    document = extract.read(job.path, job.options)
    hand_over(document)
    if job.rules is None:
        return {}
    checked = extract.check(document, select=job.rules.select, ignore=job.rules.ignore)
    return {name: value for name, value in checked if value is not getattr(document, name)}


def _document(call: Call[Fields]) -> Document:
    """Wait for a document as it was read, and as it was checked."""
    changed = call.value()
    document: Document = call.handed_over[0]
    return document.model_copy(update=changed)


def _outcome(job: Job, begun: Call[Fields] | None) -> Outcome:
    """Wait for a job, which may have begun already; where its process is lost, try again without what is to blame."""
    attempt = _Attempt(job)
    while True:
        try:
            document = _document(begun or _begin(attempt.job))
        except ExtractError as error:
            return Outcome(job.path, None, Failure(type(error).__name__, str(error), error.exit_status))
        except Lost as loss:
            again = _without_what_was_lost(attempt, loss)
            if again is None:
                trace = loss.trace if isinstance(loss, Failed) else None
                return Outcome(job.path, None, Failure(*lost_report(job.path, loss), UNUSABLE, trace))
            attempt, begun = again, None
            continue
        problems = (*attempt.problems, *document.problems)
        return Outcome(job.path, document.model_copy(update={"problems": problems}), None)


def _without_what_was_lost(attempt: _Attempt, loss: Lost) -> _Attempt | None:
    """Give what to try after a loss: all but the page to blame, or what is left; None where nothing is."""
    job, options = attempt.job, attempt.job.options
    if loss.step.stage is Stage.CHECKS and job.rules is not None:
        return _Attempt(replace(job, rules=None), (*attempt.problems, unchecked(job.path, loss)))
    known = {problem.page for problem in options.unread}
    blamed = [page for page in loss.pages if page not in known]
    if options.workers > 1 and (isinstance(loss, PartEnded) or len(blamed) > 1):
        # One of several pages that were recognised side by side: one after the other it shows which, and why.
        return replace(attempt, job=replace(job, options=replace(options, workers=1)))
    if blamed and len(options.unread) < _MOST_LOST:
        problem = lost_page(job.path, blamed[0], loss)
        return replace(attempt, job=replace(job, options=replace(options, unread=(*options.unread, problem))))
    if blamed and loss.done and options.pages != loss.done:
        left = (*attempt.problems, *options.unread, lost_pages(job.path, loss))
        return _Attempt(replace(job, options=replace(options, pages=loss.done, unread=())), left)
    return None
