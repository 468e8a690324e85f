"""What a loss of the process that read a report is called, and what is said of it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from extract.processes.limited import Ended, Failed, Lost, OutOfMemory, PartEnded, TimedOut
from schemas import Problem

_KINDS: Final[Mapping[type[Lost], str]] = {
    TimedOut: "timed-out",
    OutOfMemory: "out-of-memory",
    Ended: "ended",
    PartEnded: "ended",
    Failed: "failed",
}
_REMEDIES: Final[Mapping[type[Lost], str]] = {
    TimedOut: "--max-seconds gives more time",
    OutOfMemory: "--max-memory allows more",
    Ended: "it may be damaged, made to do harm, or need more memory (--max-memory)",
    PartEnded: "give fewer --pages, or --jobs 1",
    Failed: "this is a fault of the program, please report it",
}


def lost_page(path: Path, page: int, loss: Lost) -> Problem:
    """Say that a page is left out, since the process that read it was lost at it."""
    message = f"{path}: page {page} was left out: {_reason(loss)}; {_REMEDIES[type(loss)]}"
    return Problem(page=page, what=f"page-{_KINDS[type(loss)]}", message=message)


def lost_pages(path: Path, loss: Lost) -> Problem:
    """Say that only the pages are read that were read before too many others were lost."""
    message = (
        f"{path}: too many of its pages cannot be read; only {len(loss.done)} were, up to page {loss.done[-1]}. "
        "Get an undamaged copy, or choose --pages"
    )
    return Problem(page=None, what="too-many-lost-pages", message=message)


def unchecked(path: Path, loss: Lost) -> Problem:
    """Say that a report was read and not checked, since the process was lost at the checks."""
    message = f"{path}: was read and not checked: {_reason(loss)}; {_REMEDIES[type(loss)]}"
    return Problem(page=None, what=f"checks-{_KINDS[type(loss)]}", message=message)


def lost_report(path: Path, loss: Lost) -> tuple[str, str]:
    """Give the kind of failure, and the line that tells it, where nothing could be read."""
    if isinstance(loss, Failed):
        return "Fault", f"{path.name}: {loss}"
    return type(loss).__name__, f"{path.name}: the reading was lost: {_reason(loss)}; {_REMEDIES[type(loss)]}"


def _reason(loss: Lost) -> str:
    return f"{loss} (at the stage {loss.step.stage})"
