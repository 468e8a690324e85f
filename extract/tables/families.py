"""Which family a table is of: by what its headers mean, and where it has none, by what its cells say."""

from collections.abc import Sequence

from extract.tables.matrix import MatrixRow
from extract.tables.vocabulary import FAMILIES, FAMILY_WORDS
from extract.thai.keys import label_key
from schemas import Column, Family


def family_of(columns: Sequence[Column], rows: Sequence[MatrixRow]) -> Family:
    """Give the first family whose columns a table has, or whose words it says; `other` where none fits."""
    roles = {column.role for column in columns}
    for family, needed, barred in FAMILIES:
        if needed <= roles and not barred & roles:
            return family
    if any(column.header for column in columns):
        return Family.OTHER
    return next((f for f, column, words in FAMILY_WORDS if _all_begin(rows, column, words)), Family.OTHER)


def _all_begin(rows: Sequence[MatrixRow], column: int, words: Sequence[str]) -> bool:
    keys = tuple(label_key(word) for word in words)
    texts = [cell.text for row in rows for cell in row.cells if cell.column == column]
    return bool(texts) and all(label_key(text).startswith(keys) for text in texts)
