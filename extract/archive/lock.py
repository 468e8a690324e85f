"""Who may change an archive: one writer at a time, and none while another reads or finishes a change.

In a folder the system's locks hold, which end with the process that has them. Elsewhere a file says who writes and
until when (`lease.py`).
"""

import fcntl
import json
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.archive.journal import is_pending, roll_forward
from extract.archive.layout import LOCK, MARK
from extract.archive.lease import leased
from extract.archive.place import Place
from extract.errors import CannotWrite

Say = Callable[[str], None]


def say_nothing(line: str) -> None:
    """Tell nobody whom is waited for."""


@contextmanager
def writing(place: Place, say: Say = say_nothing) -> Iterator[None]:
    """Be the archive's only writer; who has to wait for another says for whom. Raises CannotWrite.

    A change that was broken off is finished first.
    """
    path = place.local(LOCK)
    with leased(place, holder(), say) if path is None else _locked(path, place.address, say):
        with changing(place):
            roll_forward(place)
        yield


@contextmanager
def changing(place: Place) -> Iterator[None]:
    """Let nobody read in a folder while files take their places; a writer alone may call it."""
    with _mark_locked(place, fcntl.LOCK_EX):
        yield


@contextmanager
def reading(place: Place) -> Iterator[None]:
    """Let no file of a folder change its place while it is read. Elsewhere nothing holds a writer back."""
    finish_changes(place)
    with _mark_locked(place, fcntl.LOCK_SH):
        yield


def finish_changes(place: Place) -> None:
    """Finish a change that was broken off. Raises CannotWrite where it cannot be."""
    with _mark_locked(place, fcntl.LOCK_SH):
        broken_off = is_pending(place)
    if broken_off:
        with writing(place):
            return


def holder() -> dict[str, str | int]:
    """Say who holds a lock, for those who wait."""
    return {"host": socket.gethostname(), "process": os.getpid()}


@contextmanager
def _mark_locked(place: Place, how: int) -> Iterator[None]:
    path = place.local(MARK)
    if path is None:
        yield
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        _flock(handle, how, place.address)
        yield
    finally:
        os.close(handle)


@contextmanager
def _locked(path: Path, address: str, say: Say) -> Iterator[None]:
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise CannotWrite(f"{address}: the archive cannot be written: {error.strerror}") from error
    try:
        try:
            _flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB, address)
        except BlockingIOError:
            say(f"{address}: waits for {_told(path)}, which is writing to the archive")
            _flock(handle, fcntl.LOCK_EX, address)
        os.ftruncate(handle, 0)
        os.pwrite(handle, json.dumps(holder()).encode(), 0)
        yield
    finally:
        os.close(handle)


def _flock(handle: int, how: int, address: str) -> None:
    try:
        fcntl.flock(handle, how)
    except BlockingIOError:
        raise
    except OSError as error:
        raise CannotWrite(f"{address}: the folder cannot be locked: {error.strerror}") from error


def _told(path: Path) -> str:
    try:
        said = json.loads(path.read_bytes())
        return f"process {said['process']} on {said['host']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "another process"
