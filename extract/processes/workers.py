"""Processes that work side by side: a pool whose workers are confined as the process is that starts them."""

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from extract.processes.collecting import collect_seldom
from extract.processes.confined import Confinement, confine, confinement
from extract.processes.quiet import silence_libraries
from extract.processes.starting import copies
from extract.processes.steps import begin_again

__all__ = ["Copies", "InTurn", "beside", "pool_of", "process_pool"]


@contextmanager
def process_pool(workers: int) -> Iterator[Executor]:
    """Give a pool of fresh processes; on an interrupt they are ended at once, and not waited for."""
    pool = ProcessPoolExecutor(workers, copies(), initializer=_start_worker, initargs=(confinement(),))
    try:
        yield pool
    except BaseException:
        for process in multiprocessing.active_children():
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown(cancel_futures=True)


class InTurn(Executor):
    """An executor without workers: it does here and at once what it is given."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Do it, and give what came of it as done."""
        done: Future[Any] = Future()
        try:
            done.set_result(fn(*args, **kwargs))
        except Exception as error:
            done.set_exception(error)
        return done


@contextmanager
def pool_of(workers: int) -> Iterator[Executor]:
    """Give a pool of so many processes; for one, no pool is needed."""
    if workers == 1:
        yield InTurn()
    else:
        with process_pool(workers) as pool:
            yield pool


class Copies(Executor):
    """An executor that does what it is given in copies of this process, one each.

    What it is given goes over to nobody, however large it is, since a copy has it in its memory; what comes of it is
    handed over. Where a copy is lost or fails, it is done here when it is asked for.
    """

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """Begin it in a copy of this process."""
        task = partial(fn, *args, **kwargs)
        context = multiprocessing.get_context("fork")
        taken, give = context.Pipe(duplex=False)
        process = context.Process(target=_give, args=(give, task, confinement()), daemon=True)
        process.start()
        give.close()
        return _OfCopy(task, taken, process)


class _OfCopy(Future[Any]):
    """What a copy hands over, taken when it is asked for."""

    def __init__(self, task: Callable[[], Any], taken: Connection, process: BaseProcess) -> None:
        super().__init__()
        self._task = task
        self._taken = taken
        self._process = process

    def result(self, timeout: float | None = None) -> Any:
        """Wait for what the copy hands over."""
        if not self.done():
            self.set_result(self._value())
        return super().result(timeout)

    def _value(self) -> Any:
        try:
            value = self._taken.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            value = self._task()
        self._taken.close()
        self._process.join()
        return value


def _give(give: Connection, task: Callable[[], Any], own: Confinement | None) -> None:
    """In a copy: do it and hand over what comes of it; where it fails, it is done again where its error is told."""
    _start_worker(own)
    begin_again()
    with suppress(Exception):
        give.send(task())


def beside(workers: int) -> Executor:
    """Give what does something beside this process where there is more than one worker, as far as it can be copied."""
    return Copies() if workers > 1 and copies().get_start_method() == "fork" else InTurn()


def _start_worker(own: Confinement | None) -> None:
    collect_seldom()
    if own is not None:
        confine(own)
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    silence_libraries()


def _end_with_parent() -> None:
    """End this worker when its parent is gone, even where that was killed and could tell nobody."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
