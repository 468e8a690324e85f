"""Processes that work side by side: a pool whose workers are confined as the process is that starts them."""

import multiprocessing
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from typing import Final

from extract.confined import Confinement, confine, confinement
from extract.quiet import silence_libraries

__all__ = ["process_pool", "silence_libraries"]

_PRELOADED: Final = "extract.ocr.read"


@contextmanager
def process_pool(workers: int) -> Iterator[Executor]:
    """Give a pool of fresh processes; on an interrupt they are ended at once, and not waited for."""
    pool = ProcessPoolExecutor(workers, _context(), initializer=_start_worker, initargs=(confinement(),))
    try:
        yield pool
    except BaseException:
        for process in multiprocessing.active_children():
            process.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown(cancel_futures=True)


def _context() -> BaseContext:
    if sys.platform == "linux":
        context = multiprocessing.get_context("forkserver")
        # Where no server runs yet, the one that is started loads once what all workers need.
        context.set_forkserver_preload([_PRELOADED])
        return context
    return multiprocessing.get_context("spawn")


def _start_worker(own: Confinement | None) -> None:
    if own is not None:
        confine(own)
        return
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silence_libraries()
