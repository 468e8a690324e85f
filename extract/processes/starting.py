"""How a process is started: as a copy of this one where that is safe, else as a copy of a server, else afresh."""

import os
import sys
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from typing import Final

_PRELOADED: Final = "extract.preloaded"
"""The module that the server of processes imports, so that its children start with the reading path loaded."""


def copies() -> BaseContext:
    """Give the way to start processes that have loaded what this one has: copies of it, while it has one thread only.

    A copy of a process with more threads may wait for ever for a lock that another of them held.
    """
    if sys.platform == "linux" and len(os.listdir("/proc/self/task")) == 1:
        return get_context("fork")
    return from_server()


def from_server() -> BaseContext:
    """Give the way to start processes as copies of a server that has the reading path loaded, where there can be one."""
    if "forkserver" not in get_all_start_methods() or sys.platform == "darwin":
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([_PRELOADED])
    return context
