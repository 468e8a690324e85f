"""What a caller may choose about the reading of a report."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from extract.errors import WrongUsage
from extract.processes.limits import Limits

if TYPE_CHECKING:
    from schemas import GivenCorrection, Problem

OcrMode = Literal["auto", "always", "never"]

LAST_PAGE: Final = 100_000
"""No report has more pages: a longer range is a slip of the keyboard."""

_RANGE: Final = re.compile(r"\s*(\d+)\s*(?:-\s*(\d+)\s*)?")


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a report.

    `pages` are the pages to read, counted from 1, in rising order; None reads all of them.
    `password` opens an encrypted PDF.
    `ocr` says when a page is recognised from its image instead of read from its text layer: `auto` where the
    text layer is missing or cannot be trusted, `always`, or `never`.
    `workers` is how many processes read the pages of a long report, and recognise pages, side by side.
    `corrections` are put in the place of what was read, as far as they are of this report and fit.
    `limits` are the most that it may ask for.
    `unread` are the problems of pages that are not to be read, each of a page: an earlier reading was lost at them.
    """

    pages: tuple[int, ...] | None = None
    password: str | None = None
    ocr: OcrMode = "auto"
    workers: int = 1
    corrections: "tuple[GivenCorrection, ...]" = ()
    limits: Limits = Limits()
    unread: "tuple[Problem, ...]" = ()


def parse_pages(text: str) -> tuple[int, ...]:
    """Give the pages of a list of pages and ranges: `1-3,9` is 1, 2, 3, 9.

    Raises WrongUsage where the text is no such list, or a range runs backwards.
    """
    pages: set[int] = set()
    for part in text.split(","):
        match = _RANGE.fullmatch(part)
        if match is None:
            raise WrongUsage(f"--pages {text}: {part.strip()!r} is no page; write pages and ranges: 1-5,9")
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= LAST_PAGE:
            raise WrongUsage(f"--pages {text}: {part.strip()!r} is no range of pages; they count up from 1")
        pages.update(range(first, last + 1))
    return tuple(sorted(pages))
