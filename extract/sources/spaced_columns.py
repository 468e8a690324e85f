"""Lines of a dump that blanks alone set in columns, as `pdftotext -layout` writes tables."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import regex

from extract.thai.digits import to_arabic
from extract.thai.numbers import read_cell

_GAP: Final = regex.compile(r"\s{2,}")
_NUMBER: Final = regex.compile(r"\(?[-+−]?\d[\d,]*(?:\.\d+)?\)?%?")
"""What is a number by its looks, though its digits or separators may be lost."""
_LONGEST_FIGURE: Final = 40
"""A field of more characters is a sentence with a figure in it."""
_FIGURES: Final = 2
"""So many figures stand in columns behind the first, at least: a table of contents has one, its page, and a list too."""
_ROWS: Final = 3
"""So many such lines, at least, are a table."""
_APART: Final = 4
"""How many lines further the next row of a table begins, at most: labels wrap."""


def rows_by_blanks(lines: Sequence[str]) -> tuple[int, ...]:
    """Give the lines that seem to be the rows of tables whose columns stand by blanks, by their indices."""
    rows = [index for index, line in enumerate(lines) if _is_row(line)]
    return tuple(row for run in _runs(rows) for row in run)


def tables_by_blanks(rows: Sequence[int]) -> list[range]:
    """Give from where to where rows stand together, by their lines."""
    return [range(run[0], run[-1] + 1) for run in _runs(rows)]


def _runs(rows: Sequence[int]) -> list[Sequence[int]]:
    starts = [at for at, row in enumerate(rows) if not at or row - rows[at - 1] > _APART]
    runs = [rows[start:end] for start, end in pairwise([*starts, len(rows)])]
    return [run for run in runs if len(run) >= _ROWS]


def _is_row(line: str) -> bool:
    _, *fields = _GAP.split(to_arabic(line).strip())
    return sum(map(_states_figure, fields)) >= _FIGURES


def _states_figure(field: str) -> bool:
    if _NUMBER.fullmatch(field):
        return True
    return len(field) <= _LONGEST_FIGURE and read_cell(field).value is not None
