"""Numbers below zero without a minus before them: in brackets, or with their sign in a column of its own."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

from extract.records.sums.brackets import says_change
from extract.records.sums.kinds import is_figure, words_over
from extract.records.sums.words import ACCOUNT_WORDS
from extract.thai.numbers import read_cell
from schemas import Row, Table

_PLUS: Final = "+"
_MINUS: Final = frozenset("-–−")
_FEWEST: Final = 2
"""So many rows must print a sign beside a figure before a column is one of signs."""
_FEWEST_ALIKE: Final = 3
_NEARLY_ALL: Final = 0.75
"""So many rows, and such a share of them, at least, print the difference of two others."""


def signed_columns(table: Table) -> frozenset[int]:
    """Give the columns in which a number in brackets is below zero: of changes, and all of a statement of accounts."""
    columns = range(len(table.columns))
    if _is_of_accounts(table):
        return frozenset(columns)
    return frozenset(column for column in columns if says_change(words_over(table, (), column)))


def sign_columns(table: Table) -> Mapping[int, int]:
    """Give for each column of figures whose signs stand in the column before it that column.

    A column of signs prints nothing but `+` and `-`, at least one `+` among them: dashes alone are nothing.
    """
    rows = [{cell.at.column or 0: cell.text.strip() for cell in row.cells} for row in table.rows]
    found = {}
    for column in range(len(table.columns) - 1):
        beside = [(row.get(column, ""), row.get(column + 1, "")) for row in rows]
        signs = [sign for sign, text in beside if sign and is_figure(text)]
        if len(signs) >= _FEWEST and _PLUS in signs and all(sign in {_PLUS, *_MINUS} for sign in signs):
            found[column + 1] = column
    return found


def unsigned_columns(table: Table) -> frozenset[int]:
    """Give the columns of changes that print how large each is and not whether it rises: colours or arrows say that.

    Nearly all of their figures are what two other columns differ by, whichever is larger, and none has a sign.
    """
    found = set()
    for column in range(len(table.columns)):
        cells = (cell.text.strip() for row in table.rows for cell in row.cells if cell.at.column == column)
        texts = [text for text in cells if text not in _MINUS]
        is_signed = any(
            not character.isalnum() and character not in ",." for text in texts for character in text
        )
        if says_change(words_over(table, (), column)) and not is_signed and _is_of_sizes(table, column):
            found.add(column)
    return frozenset(found)


def _is_of_sizes(table: Table, column: int) -> bool:
    rows = [{cell.at.column or 0: read_cell(cell.text).value for cell in row.cells} for row in table.rows]
    return any(
        _are_differences([(row.get(one), row.get(other), row.get(column)) for row in rows])
        for one, other in combinations(sorted(set(range(len(table.columns))) - {column}), 2)
    )


def _are_differences(rows: Sequence[tuple[Decimal | None, Decimal | None, Decimal | None]]) -> bool:
    whole = [
        (one, other, size)
        for one, other, size in rows
        if one is not None and other is not None and size is not None
    ]
    ways = {one < other for one, other, size in whole if abs(one - other) == size != 0}
    agreeing = sum(abs(one - other) == size for one, other, size in whole)
    return len(ways) > 1 and agreeing >= _FEWEST_ALIKE and agreeing >= _NEARLY_ALL * len(whole)


def is_taken_off(row: Row, column: int) -> bool | None:
    """Whether the sign in a column of a row is a minus; None where it prints none."""
    sign = next((cell.text.strip() for cell in row.cells if cell.at.column == column), "")
    return None if sign not in {_PLUS, *_MINUS} else sign in _MINUS


def _is_of_accounts(table: Table) -> bool:
    """Whether a table's title or rows say that it states accounts, which print what is below zero in brackets."""
    texts = [table.title or "", *(cell.text for row in table.rows for cell in row.cells)]
    return any(word in text for text in texts for word in ACCOUNT_WORDS)
