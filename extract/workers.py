"""Processes that work side by side: a pool whose workers leave interrupts and the terminal to their parent."""

import gc
import logging
import multiprocessing
import os
import signal
import threading
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, Final


@contextmanager
def process_pool(workers: int) -> Iterator[Executor]:
    """Give a pool of fresh processes; on an interrupt they are ended at once, and not waited for."""
    pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), initializer=_start_worker)
    try:
        yield pool
    except BaseException:
        for process in multiprocessing.active_children():
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown(cancel_futures=True)


_SELDOM: Final = 200_000


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


@contextmanager
def without_collecting() -> Iterator[None]:
    """Leave the search for cycles of objects out meanwhile: reading makes many objects and no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    silence_libraries()
    # Pages of a thousand glyphs come and go in workers: cycles of objects are looked for seldom.
    gc.set_threshold(_SELDOM, 20, 100)


def _end_with_parent() -> None:
    """End this worker when its parent is gone, even where that was killed and could tell nobody."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def silence_libraries() -> None:
    """Keep warnings and log lines of the PDF libraries off the terminal: problems are in the document."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
