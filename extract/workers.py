"""Processes that work side by side: a pool whose workers leave interrupts and the terminal to their parent."""

import logging
import multiprocessing
import os
import signal
import threading
import warnings
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager


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


def _start_worker() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    silence_libraries()


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
