"""Lines of a dump that blanks alone set in columns, as `pdftotext -layout` writes tables: they cannot be read surely."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import regex

from extract.thai.digits import to_arabic

_GAP: Final = regex.compile(r"\s{2,}")
_FIGURE: Final = regex.compile(r"\(?[-+−]?\d[\d,]*(?:\.\d+)?\)?%?")
_FIGURES: Final = 2
"""So many figures stand in columns behind the first, at least: a table of contents has one, its page."""
_ROWS: Final = 3
"""So many such lines, at least, are a table."""
_APART: Final = 4
"""How many lines further the next row of a table begins, at most: labels wrap."""


def spaced_tables(lines: Sequence[str]) -> list[range]:
    """Give where lines seem to be the rows of a table whose columns stand by blanks, by their indices."""
    rows = [index for index, line in enumerate(lines) if _is_row(line)]
    starts = [at for at, index in enumerate(rows) if not at or index - rows[at - 1] > _APART]
    runs = [rows[start:end] for start, end in pairwise([*starts, len(rows)])]
    return [range(run[0], run[-1] + 1) for run in runs if len(run) >= _ROWS]


def _is_row(line: str) -> bool:
    _, *fields = _GAP.split(to_arabic(line).strip())
    return sum(_FIGURE.fullmatch(field) is not None for field in fields) >= _FIGURES
