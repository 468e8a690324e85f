"""Entries of a budget tree: a number, words that may run over lines, and the amount behind them."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import regex

from extract.records.budget_trees.lines import Amount, TreeLine
from extract.records.budget_trees.markers import Marker, marker_of
from extract.records.budget_trees.words import (
    COMMITTED_WORDS,
    CURRENT_AND_CAPITAL,
    SET_WORDS,
    SOURCES,
    WHOLES,
    begins,
)
from extract.thai.keys import label_key
from schemas import BudgetMeasure, Place

LONGEST_HEADING: Final = 4
"""A heading without a number runs over so many lines at most."""

_YEARS: Final = regex.compile(
    r"ป\p{M}*(?:งบป\p{M}*ระมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(?P<first>2[45]\d\d)(?:\s*(?:[-–]|ถึง)\s*(?P<last>2[45]\d\d))?\s*(?P<rest>.*)"
)


class Entry(NamedTuple):
    """A heading with its amount, or a line that says more of the heading before it: its `measure` tells which.

    `line` is the index of its first line, `end` that of the line with its amount.
    """

    marker: Marker | None
    words: str
    measure: BudgetMeasure
    years: tuple[int, int] | None
    amount: Amount | None
    at: Place
    page: int | None
    line: int
    end: int
    tables_before: int

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading of its own."""
        return self.measure is BudgetMeasure.BUDGET

    @property
    def key(self) -> str:
        """The key of its words."""
        return label_key(self.words)


def entries_of(lines: Sequence[TreeLine]) -> Iterator[Entry]:
    """Give the entries of lines in reading order; a heading without a number is one only where it has an amount."""
    held: Entry | None = None
    for index, line in enumerate(lines):
        marker, words = marker_of(line.words)
        if held is not None and held.tables_before != line.tables_before:
            if held.marker is not None:
                yield held
            held = None
        source = _source(marker, words, line, index)
        if source is not None or _stands_alone(words) or (marker and _begins_heading(marker, held)):
            if held is not None and held.marker is not None:
                yield held
            held = source or _begun(marker, words, line, index)
        elif held is None:
            held = _begun(None, line.words, line, index)
        else:
            if held.marker is None and index - held.line >= LONGEST_HEADING:
                held = _begun(None, line.words, line, index)
            held = held if held.line == index else _gone_on(held, line, index)
        if held.amount is not None:
            yield held
            held = None
    if held is not None and held.marker is not None:
        yield held


def _stands_alone(words: str) -> bool:
    """Whether words are never those of a heading that goes on."""
    key = label_key(words)
    return key in WHOLES or any(key in part for part in CURRENT_AND_CAPITAL)


def _begins_heading(marker: Marker, held: Entry | None) -> bool:
    """Whether a number at the beginning of a line numbers it; in the words of a heading it may be a measure."""
    if held is None or held.marker is None or not held.marker.path or not marker.path:
        return True
    if marker.style == "dotted" and len(marker.path) > 1:
        return marker.is_under(held.marker) or marker.path[0] == held.marker.path[0]
    return True


def _begun(marker: Marker | None, words: str, line: TreeLine, index: int) -> Entry:
    return Entry(
        marker=marker,
        words=words,
        measure=BudgetMeasure.BUDGET,
        years=None,
        amount=line.amount,
        at=line.at,
        page=line.page,
        line=index,
        end=index,
        tables_before=line.tables_before,
    )


def _gone_on(held: Entry, line: TreeLine, index: int) -> Entry:
    return held._replace(
        words=f"{held.words} {line.words}".strip(),
        amount=line.amount,
        at=line.at if line.amount else held.at,
        page=line.page if line.amount else held.page,
        end=index,
    )


def _source(marker: Marker | None, words: str, line: TreeLine, index: int) -> Entry | None:
    """Read a line that says by whom the heading above is paid, or in which year; None for any other."""
    if line.amount is None:
        return None
    measure, years = SOURCES.get(label_key(words)), None
    if measure is None and (marker is None or not marker.path):
        measure, years = _year(words)
    if measure is None:
        return None
    return _begun(marker, words, line, index)._replace(measure=measure, years=years)


def _year(words: str) -> tuple[BudgetMeasure | None, tuple[int, int] | None]:
    found = _YEARS.match(words)
    if found is None:
        return None, None
    years = int(found["first"]), int(found["last"] or found["first"])
    key = label_key(found["rest"])
    if begins(key, COMMITTED_WORDS):
        return BudgetMeasure.YEAR_COMMITTED, years
    if key in SET_WORDS:
        return BudgetMeasure.YEAR_SET, years
    return None, None
