"""Libraries and processes kept quiet: what is wrong with a report is said in its document."""

import logging
import sys
import warnings
from types import TracebackType


def silence_libraries() -> None:
    """Keep warnings and log lines of the PDF libraries off the terminal: problems are in the document."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")


def end_quietly_without_caller() -> None:
    """Let this process, a server of processes, say nothing where a caller is gone before it has said what to start.

    A command that is interrupted while it starts a process leaves its request half made; Python's server would end
    with a traceback on the command's terminal.
    """
    sys.excepthook = _told_unless_gone


def _told_unless_gone(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, EOFError | ConnectionError):
        sys.__excepthook__(kind, error, trace)
