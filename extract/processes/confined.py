"""A process that reads hostile bytes confines itself: time, memory, files; and it tells where it is.

Its processor time is counted by the system, which ends it where a step takes too long, whatever the code of a library
is doing. Time that it only waits does not count, so a busy machine takes no page away.
"""

import contextlib
import ctypes
import os
import signal
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final

from extract.processes.limits import Limits
from extract.processes.quiet import silence_libraries
from extract.processes.steps import Step, watch

_MEGABYTE: Final = 2**20
_LARGEST_FILE: Final = 1024 * _MEGABYTE
_MOST_FILES: Final = 512
_DIE_WITH_PARENT: Final = 1
"""Linux: PR_SET_PDEATHSIG."""


@dataclass(frozen=True, slots=True)
class Confinement:
    """What confines a process: its limits, the group that it is ended with, and where it tells its steps to."""

    limits: Limits
    group: int
    notes: Connection


_ONE_THREAD: Final = {"OPENBLAS_NUM_THREADS": "1"}
"""numpy's own threads are of no use for a page's small arrays, and a process that has threads cannot be copied."""

_confinement: Confinement | None = None


def confinement() -> Confinement | None:
    """Give what confines this process, for the processes that it starts; None where nothing does."""
    return _confinement


def confine(own: Confinement) -> None:
    """Confine this process until it ends; a group of 0 is one of its own."""
    global _confinement
    silence_libraries()
    os.environ.update(_ONE_THREAD)
    _leave_the_terminal()
    if sys.platform == "win32":
        group = 0
    else:
        with contextlib.suppress(OSError):
            os.setpgid(0, own.group)
        group = os.getpgid(0)
        _limit_resources(own.limits)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    _confinement = Confinement(own.limits, group, own.notes)
    watch(_tell)


def _tell(step: Step) -> None:
    """Tell a step, and give it its processor time. Where nobody listens any more, there is nothing left to do."""
    own = _confinement
    if own is None:
        return
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, step.allowance(own.limits.seconds))
    try:
        own.notes.send((os.getpid(), step))
    except OSError:
        os._exit(1)


def _limit_resources(limits: Limits) -> None:
    import resource

    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, _LARGEST_FILE)
    _limit(resource.RLIMIT_NOFILE, _MOST_FILES)
    # Not the address space: threads and fonts map far more of it than they ever write to.
    _limit(resource.RLIMIT_DATA, limits.memory * _MEGABYTE)


def _limit(kind: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(kind)
    lowest = most if hard == resource.RLIM_INFINITY else min(most, hard)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(kind, (lowest, lowest))


def _leave_the_terminal() -> None:
    """Leave signals of the terminal to the parent, and print nothing, whatever a library has to say."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    if os.environ.get("EXTRACT_DEBUG") == "1":
        return
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    # A copy of a process has its streams, too, wherever these lead.
    sys.stdin, sys.stdout = os.fdopen(nowhere), os.fdopen(os.dup(nowhere), "w", encoding="utf-8")
    sys.stderr = sys.stdout
