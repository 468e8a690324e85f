"""Headers that are printed again with a slip: one cell has other digits."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from extract.tables.matrix import MatrixRow
from extract.thai.keys import label_key

_DIGITS: Final = re.compile(r"\d+")


def header_keys(rows: Sequence[MatrixRow]) -> list[tuple[int, str]]:
    """Give the cells of a header as they are compared: by their columns and keys."""
    return [(cell.column, label_key(cell.text)) for row in rows for cell in row.filled]


def same_but_for_digits(one: Sequence[MatrixRow], other: Sequence[MatrixRow]) -> bool:
    """Whether two headers of several cells differ in the digits of a single one."""
    pairs = list(zip_longest(header_keys(one), header_keys(other), fillvalue=(-1, "")))
    differing = [(cell, again) for cell, again in pairs if cell != again]
    if len(pairs) < 2 or len(differing) != 1:
        return False
    (column, key), (place, again) = differing[0]
    return column == place and bool(_DIGITS.search(key)) and _DIGITS.sub("", key) == _DIGITS.sub("", again)
