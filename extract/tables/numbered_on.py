"""Whether the rows of one grid are numbered on from those of another."""

from collections.abc import Iterable, Sequence
from typing import Final

import regex

from extract.tables.matrix import MatrixRow
from extract.thai.digits import to_arabic

_NUMBER: Final = regex.compile(r"\s*(?P<path>\d{1,3}(?:\.\d{1,3}){0,3})(?:[.):/]|\s)*\*{0,3}")


def numbering_goes_on(before: Sequence[MatrixRow], after: Sequence[MatrixRow]) -> bool:
    """Whether the first number of the rows after is the next of the last of the rows before: 8 of 7, 2.4 of 2.3."""
    last, first = _first_number(reversed(before)), _first_number(after)
    if last is None or first is None:
        return False
    follows = len(first) == len(last) and first == (*last[:-1], last[-1] + 1)
    begins_next = (
        len(first) < len(last)
        and first[-1] == last[len(first) - 1] + 1
        and first[:-1] == last[: len(first) - 1]
    )
    return follows or begins_next


def _first_number(rows: Iterable[MatrixRow]) -> tuple[int, ...] | None:
    """Give the number in the first column of the first row that has one beside other cells."""
    for row in rows:
        filled = row.filled
        if (
            len(filled) > 1
            and filled[0].column == 0
            and (found := _NUMBER.fullmatch(to_arabic(filled[0].text)))
        ):
            return tuple(int(part) for part in found["path"].split("."))
    return None
