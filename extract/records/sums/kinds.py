"""What the cells of a ledger print: figures, dashes for none, years, words; and the words over a column."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

import regex

from extract.records.sums.brackets import with_minus
from extract.thai.units import unit_after
from schemas import Cell, RowKind, Table

_STATES: Final = regex.compile(
    r"[-+–−]?\s*[\d๐-๙][\d๐-๙,]*(?:\.[\d๐-๙]+)?\s*%?\s*\*{0,3}\s*(?P<unit>[\p{L}\p{M}./]{0,24})"
)
_NONE: Final = regex.compile(r"[-–—−]+")
_LETTER: Final = regex.compile(r"\p{L}")
_YEAR: Final = regex.compile(r"[2๒][45๔๕][\d๐-๙]{2}")


def printed(cell: Cell, signed: Collection[int]) -> str:
    """Give the text of a cell, a minus in the place of brackets that stand for one."""
    text = cell.text.strip()
    return with_minus(text) if cell.at.column in signed else text


def kind_of(cell: Cell, signed: Collection[int]) -> str:
    """Tell a figure from a dash for none, a year that heads a column, and words."""
    return _kind_of_text(printed(cell, signed))


@lru_cache(maxsize=8192)
def _kind_of_text(text: str) -> str:
    if _YEAR.fullmatch(text):
        return "year"
    if _NONE.fullmatch(text):
        return "none"
    return "figure" if is_figure(text) else "words"


@lru_cache(maxsize=4096)
def is_figure(text: str) -> bool:
    """Whether a text is one number, alone or with its unit: the number of a project is before its name."""
    found = _STATES.fullmatch(text)
    if found is None or not found["unit"]:
        return found is not None
    unit = unit_after(text, found.start("unit"))
    return unit is not None and not _LETTER.match(text, unit.end)


def words_over(table: Table, lead: Sequence[int], column: int) -> tuple[str, ...]:
    """Give the words over a column: those of its header, and of rows above the first figures."""
    words = [row[column] for row in table.header] if table.header else [table.columns[column].header]
    for index in lead:
        for cell in table.rows[index].cells:
            first = cell.at.column or 0
            if first <= column < first + cell.column_span and table.rows[index].kind is not RowKind.SECTION:
                words.append(cell.text)
    return tuple(dict.fromkeys(" ".join(word.split()) for word in words if word.strip()))
