"""Cells that print a count and, in brackets behind it, its percent: 102 (25.44). What reads columns sees the counts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

import regex

from extract.records.cells import quantity
from extract.tables.vocabulary import PERCENT_WORDS
from extract.thai.numbers import find_figures
from extract.thai.patterns import any_of
from schemas import Cell, Column, Family, Quantity, Role, Row, Table

_BOTH: Final = regex.compile(
    r"(?P<count>\d{1,3}(?:,\d{3})+|\d+)\s*\(\s*(?P<percent>\d{1,3}(?:\.\d+)?\s*%?)\s*\)"
)
_PERCENT: Final = any_of(PERCENT_WORDS)
_PERCENT_WORD: Final = regex.compile(rf"\(\s*(?:{_PERCENT})\s*\)|/?\s*(?:{_PERCENT})")
"""What a heading says of the percents in brackets: จำนวน (ร้อยละ)."""
_FEWEST: Final = 2
_MOSTLY: Final = 0.8
"""So many cells of a column, and this share of those with a digit, at least, print both."""
_WHOLE: Final = 100


class CountsApart(NamedTuple):
    """A table with the counts alone, and the percents that stood in brackets behind them, by row and column."""

    table: Table
    percents: Mapping[tuple[int, int], Quantity]


def counts_apart(table: Table) -> CountsApart:
    """Part the counts of a table from their percents; a table that prints no such pairs stays as it is.

    They are told where the table says that it states percents, or one is 100. Recognised cells stay whole: how sure a
    part of one is, is not known.
    """
    columns = (
        _columns_of_both(table)
        if table.family is Family.OTHER and table.plugin_family is None
        else frozenset()
    )
    if not columns or not _says_percents(table, columns):
        return CountsApart(table, {})
    percents = {
        (index, cell.at.column or 0): percent
        for index, row in enumerate(table.rows)
        for cell in row.cells
        if cell.at.column in columns and (percent := _percent(cell)) is not None
    }
    rows = tuple(
        row.model_copy(
            update={"cells": tuple(_count(cell) if cell.at.column in columns else cell for cell in row.cells)}
        )
        for row in table.rows
    )
    header = tuple(
        tuple(_without_percent(text) if column in columns else text for column, text in enumerate(texts))
        for texts in table.header
    )
    described = tuple(
        _of_counts(one) if column in columns else one for column, one in enumerate(table.columns)
    )
    return CountsApart(
        table.model_copy(update={"rows": rows, "header": header, "columns": described}), percents
    )


def _columns_of_both(table: Table) -> frozenset[int]:
    """Give the columns in which most cells with a digit print a count and a percent."""
    stating, both, recognised = Counter[int](), Counter[int](), set[int]()
    for cell in _cells(table.rows):
        if cell.at.column and cell.column_span == 1 and any(map(str.isdecimal, cell.text)):
            stating[cell.at.column] += 1
            both[cell.at.column] += _BOTH.fullmatch(cell.text) is not None
            if cell.recognised:
                recognised.add(cell.at.column)
    return frozenset(
        column
        for column, count in both.items()
        if count >= _FEWEST and count >= _MOSTLY * stating[column] and column not in recognised
    )


def _cells(rows: Iterable[Row]) -> Iterable[Cell]:
    return (cell for row in rows for cell in row.cells)


def _says_percents(table: Table, columns: frozenset[int]) -> bool:
    words = [table.title or "", *(text for texts in table.header for text in texts)]
    words += [cell.text for cell in _cells(table.rows) if not any(map(str.isdecimal, cell.text))]
    if any(word in text for text in words for word in PERCENT_WORDS):
        return True
    pairs = [_BOTH.fullmatch(cell.text) for cell in _cells(table.rows) if cell.at.column in columns]
    said = [pair["percent"] for pair in pairs if pair]
    return any(text.endswith("%") or float(text) == _WHOLE for text in said)


def _percent(cell: Cell) -> Quantity | None:
    """Give the percent of a cell that prints one; as it is printed, in the place of the cell."""
    if not _BOTH.fullmatch(cell.text):
        return None
    figures = find_figures(cell.text)
    return quantity(figures[-1], cell).model_copy(update={"unit": "percent"}) if len(figures) > 1 else None


def _count(cell: Cell) -> Cell:
    """Give a cell with its count alone; a heading without its word for percents; any other as it is."""
    both = _BOTH.fullmatch(cell.text)
    if both is None and any(map(str.isdecimal, cell.text)):
        return cell
    if both is None:
        return cell.model_copy(update={"text": _without_percent(cell.text)})
    return cell.model_copy(update={"text": both["count"], "raw": cell.raw.partition("(")[0].strip()})


def _without_percent(text: str) -> str:
    return _PERCENT_WORD.sub("", text).strip()


def _of_counts(column: Column) -> Column:
    return column.model_copy(update={"role": Role.NUMERIC, "header": _without_percent(column.header)})
