"""A command that a signal ends: as on an interrupt, workers are ended, and no part of a file is left."""

import signal
import sys
from types import FrameType
from typing import Final, NoReturn

SIGNALLED: Final = 128
"""A status above it is 128 and the number of the signal that ended the command."""
_AGAIN: Final = 0.01
"""Seconds after which an end that was ignored is asked for again."""


def heed_signals() -> None:
    """Let SIGTERM raise SystemExit in the main thread, as SIGINT raises KeyboardInterrupt; neither is ever lost.

    Python goes on after an exception in a callback of the garbage collector or of a weak reference, and modules that
    are being imported have such callbacks: a signal that arrived in one would be printed and forgotten.
    """
    signal.signal(signal.SIGTERM, _end)
    sys.unraisablehook = _end_again


def _end(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(SIGNALLED + number)


def _end_again(ignored: "sys.UnraisableHookArgs") -> None:
    """Raise what was ignored again a moment later, outside of the callback, where it is the end of the command."""
    error = ignored.exc_value
    if isinstance(error, KeyboardInterrupt):
        number = int(signal.SIGINT)
    elif isinstance(error, SystemExit) and isinstance(error.code, int) and error.code > SIGNALLED:
        number = error.code - SIGNALLED
    else:
        number = 0
    if not number or sys.platform == "win32":
        sys.__unraisablehook__(ignored)
        return
    signal.signal(signal.SIGALRM, lambda alarm, frame: signal.raise_signal(number))
    signal.setitimer(signal.ITIMER_REAL, _AGAIN)
