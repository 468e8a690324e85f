"""How much one report may ask for before its reading is given up in part: files come from anyone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that a report, a page of it, or a picture on a page may take.

    `seconds` are seconds of a processor for one page's text layer; what takes longer by its nature may take a multiple
    of it (`steps.ALLOWANCES`). `memory` is in megabytes (2**20 bytes), of each process. `glyphs` and `objects`
    are those of one page, `pixels` those of one picture as its file states them.
    """

    seconds: int = 10
    memory: int = 4096
    pages: int = 5_000
    glyphs: int = 200_000
    objects: int = 250_000
    pixels: int = 250_000_000
