"""One thing that was looked at: whether it is there, and what was found."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Whether something is there, and whether reading needs it."""

    PRESENT = "present"
    MISSING = "missing"
    LACKING = "lacking"
    """Not there, and not needed for reading."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at (a key of `SUBJECTS`), its name where there are several of the kind, and what was found."""

    subject: str
    state: State
    found: str
    name: str = ""
