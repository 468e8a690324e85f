"""Processes that work side by side: a pool whose workers are confined as the process is that starts them."""

import gc
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, Final

from extract.processes.confined import Confinement, confine, confinement
from extract.processes.quiet import silence_libraries
from extract.processes.starting import copies

__all__ = ["InTurn", "pool_of", "process_pool"]

_SELDOM: Final = 200_000
"""How many new objects a worker makes before it looks for cycles among them: pages of a thousand glyphs come and go."""


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


def _start_worker(own: Confinement | None) -> None:
    gc.set_threshold(_SELDOM, 20, 100)
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
