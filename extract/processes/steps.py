"""Where a long piece of work is, told to whoever watches it: what has taken too long, and what it died of, is known."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Stage(StrEnum):
    """A stage of the reading of a report."""

    OPENING = "opening"
    PAGE = "page"
    RECOGNITION = "recognition"
    LAYOUT = "layout"
    DOCUMENT = "document"
    CHECKS = "checks"
    OUTPUT = "output"
    REST = "rest"


ALLOWANCES: Final[Mapping[Stage, float]] = {
    Stage.OPENING: 1.0,
    Stage.PAGE: 1.0,
    Stage.RECOGNITION: 6.0,
    Stage.LAYOUT: 1.0,
    Stage.DOCUMENT: 1.0,
    Stage.CHECKS: 1.0,
    Stage.OUTPUT: 2.0,
    Stage.REST: 2.0,
}
"""How long a step of each stage may take, in times of the limit for a page: a page is recognised in seconds where
its text layer is read in hundredths of one."""

_PAGES_A_SHARE: Final = 20
"""A step over a whole report may take its allowance once for so many pages."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step that has begun: its stage, its page where it is of one, and how much of such work it is."""

    stage: Stage
    page: int | None = None
    amount: float = 1.0

    def allowance(self, seconds: float) -> float:
        """Give how long the step may take where so many seconds are the limit for a page."""
        return seconds * ALLOWANCES[self.stage] * max(self.amount, 1.0)


_watcher: Callable[[Step], None] | None = None
_at: Step | None = None


def begin(stage: Stage, page: int | None = None, amount: float = 1.0) -> None:
    """Say that a step begins, and with it that the one before is done. Costs nothing where nobody watches."""
    global _at
    if _watcher is not None:
        _at = Step(stage, page, amount)
        _watcher(_at)


def begin_again() -> None:
    """Say in a copy of a process that it begins with the step that this was at."""
    if _watcher is not None and _at is not None:
        _watcher(_at)


def begin_for_all(stage: Stage, pages: int) -> None:
    """Say that a step begins that is over so many pages at once."""
    begin(stage, amount=pages / _PAGES_A_SHARE)


def watch(watcher: Callable[[Step], None] | None) -> None:
    """Have every step of this process told to a function from now on."""
    global _watcher
    _watcher = watcher
