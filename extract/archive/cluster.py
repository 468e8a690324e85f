"""Reports read by the workers of a Dask scheduler, in the same way as by processes of this machine.

A report's bytes go with it, so a worker needs none of its files: this package in the same version, and where scans are
read the Thai data. Dask gives the report of a worker that is lost to another.
"""

import importlib
import logging
import platform
import threading
import warnings
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import contextmanager
from functools import partial
from typing import Any, Final, TypeVar

from extract.archive.spread import Workers
from extract.errors import NoCluster
from extract.version import VERSION

SECONDS: Final = 10.0
"""How long a scheduler, and then the first of its workers, is waited for."""

MISSING: Final = "--cluster needs the library distributed: pip install 'thai-report-extract[cluster]'"

_Result = TypeVar("_Result")
_ONE_AT_A_TIME: Final = threading.Lock()
_NOT_FOUND: Final = ModuleNotFoundError.__name__
"""Stands in what a worker answers that does not find a module."""
_RECOGNISES: Final = "Tesseract's Thai data"


def cluster(address: str, seconds: float = SECONDS) -> Workers:
    """Give the workers of a scheduler; each has a report waiting while it reads another.

    Raises NoCluster where the scheduler is not reached or has no workers, or where a worker has another version of
    this package, or of Python, or lacks the Thai data that is here.
    """
    with _client(address, seconds) as client:
        _require_alike(client, address)
        count = len(client.scheduler_info(n_workers=-1)["workers"])
    return Workers(partial(_opened, address, seconds), 2 * count)


def traits() -> Mapping[str, str]:
    """Tell of the machine that this runs on what must be alike on all."""
    from extract.ocr.words import data_folder

    return {
        "thai-report-extract": VERSION,
        "Python": ".".join(platform.python_version_tuple()[:2]),
        _RECOGNISES: "installed" if data_folder() is not None else "missing",
    }


@contextmanager
def _opened(address: str, seconds: float) -> Iterator[Executor]:
    with _client(address, seconds) as client:
        yield _Turns(client.get_executor(pure=False))


class _Turns(Executor):
    """Lets each worker read one report at a time, however many threads it has: the PDF library takes no two at once.

    Where the scheduler is lost, what it had is broken off, as with a pool of processes.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor

    def submit(self, function: Callable[..., _Result], /, *arguments: Any, **named: Any) -> "Future[_Result]":
        """Hand a call to a worker."""
        try:
            there = self._executor.submit(_in_turn, function, *arguments, **named)
        except Exception as error:
            raise BrokenExecutor(str(error)) from error
        here: Future[_Result] = Future()
        there.add_done_callback(partial(_hand_on, here))
        return here


def _in_turn(function: Callable[..., _Result], *arguments: Any, **named: Any) -> _Result:
    with _ONE_AT_A_TIME:
        try:
            return function(*arguments, **named)
        except OSError as error:
            reason = error.strerror or str(error)
            raise OSError(error.errno, f"{reason} (at the worker on {platform.node()})") from None


def _hand_on(here: "Future[_Result]", there: "Future[_Result]") -> None:
    try:
        here.set_result(there.result())
    except CancelledError:
        here.set_exception(BrokenExecutor("the scheduler was lost"))
    except Exception as error:
        here.set_exception(error)


@contextmanager
def _client(address: str, seconds: float) -> Iterator[Any]:
    """Connect to a scheduler that has a worker at least."""
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError:
        raise NoCluster(MISSING) from None
    # It tells of every attempt to reach a scheduler; what matters of them is raised.
    logging.getLogger("distributed").setLevel(logging.CRITICAL + 1)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            client = distributed.Client(address, timeout=seconds, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        reason = str(error).partition("\n")[0] or type(error).__name__
        raise NoCluster(
            f"{address}: no Dask scheduler answers there: {reason}; start one with dask scheduler, and give its address"
        ) from None
    try:
        try:
            client.wait_for_workers(1, timeout=seconds)
        except TimeoutError:
            raise NoCluster(f"{address}: the scheduler has no workers; start one with dask worker") from None
        yield client
    finally:
        client.close(timeout=seconds)


def _require_alike(client: Any, address: str) -> None:
    """Raise NoCluster where a worker is not like this machine in what decides how reports are read."""
    here = traits()
    for worker, there in client.run(traits, on_error="return").items():
        if isinstance(there, Exception) and _NOT_FOUND in str(there):
            raise NoCluster(
                f"{address}: the worker {worker} has no thai-report-extract; install version {VERSION} there"
            )
        if isinstance(there, Exception):
            raise NoCluster(f"{address}: the worker {worker} does not answer: {there}")
        for name, value in here.items():
            if there.get(name) != value:
                raise NoCluster(
                    f"{address}: {name}: {value} here and {there.get(name)} at the worker {worker}; "
                    "all machines must have the same, or reports would be read differently"
                )
