"""What the cells of a ledger print: figures, dashes for none, years, words; and the words over a column."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final

import regex

from extract.records.sums.brackets import says_change, with_minus
from extract.records.sums.words import COUNTED_UNITS, INDICATOR_COUNTS, NOT_ADDED_WORDS, POSITION_COUNTS
from extract.thai.units import unit_after
from schemas import Cell, RowKind, Table

_STATES: Final = regex.compile(
    r"[-+–−]?\s*[\d๐-๙][\d๐-๙,]*(?:\.[\d๐-๙]+)?\s*%?\s*\*{0,3}\s*(?P<unit>[\p{L}\p{M}./]{0,24})"
)
_NONE: Final = regex.compile(r"[-–—−]+")
_LETTER: Final = regex.compile(r"\p{L}")
_YEAR: Final = regex.compile(r"[2๒][45๔๕][\d๐-๙]{2}")


def signed_columns(table: Table) -> frozenset[int]:
    """Give the columns in which a number in brackets is below zero."""
    return frozenset(
        column for column in range(len(table.columns)) if says_change(words_over(table, (), column))
    )


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


@lru_cache(maxsize=1024)
def adds_up(words: tuple[str, ...]) -> bool:
    """Whether figures under such words may be added: not those of shares, rates and means."""
    texts = words[:-1] if len(words) > 1 and words[-1] in COUNTED_UNITS else words
    return not any(word in text for text in map(_without_counts, texts) for word in NOT_ADDED_WORDS)


def _without_counts(text: str) -> str:
    """Leave the words for a number of indicators or positions out: these can be added, and what they name cannot."""
    for words in (*INDICATOR_COUNTS, *POSITION_COUNTS):
        text = text.replace(words, "")
    return text


def words_over(table: Table, lead: Sequence[int], column: int) -> tuple[str, ...]:
    """Give the words over a column: those of its header, and of rows above the first figures."""
    words = [row[column] for row in table.header] if table.header else [table.columns[column].header]
    for index in lead:
        for cell in table.rows[index].cells:
            first = cell.at.column or 0
            if first <= column < first + cell.column_span and table.rows[index].kind is not RowKind.SECTION:
                words.append(cell.text)
    return tuple(dict.fromkeys(" ".join(word.split()) for word in words if word.strip()))
