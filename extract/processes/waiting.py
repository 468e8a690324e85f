"""Waits for what threads and processes do that a signal ends at once, whichever thread it reaches."""

from collections.abc import Iterable
from concurrent.futures import FIRST_COMPLETED, Future, wait
from typing import Final, TypeVar

Value = TypeVar("Value")

_TURN: Final = 0.25
"""Seconds after which a wait is begun again."""


def first_done(futures: Iterable[Future[Value]]) -> set[Future[Value]]:
    """Wait until one of some futures, of which there is one at least, is done; give those that are.

    The system may hand a signal to a thread that is just being started. Python's handler runs in the main thread, which
    a lock without an end would not let go: so it looks up now and then.
    """
    waiting = set(futures)
    while not (done := wait(waiting, _TURN, FIRST_COMPLETED).done):
        pass
    return done


def waited_for(future: Future[Value]) -> Value:
    """Give a future's result, or raise its error, when it is done."""
    first_done((future,))
    return future.result()
