"""Amounts in tables that may be printed elsewhere too: rows of a name, and sums of what a heading above is for."""

from collections.abc import Iterable, Iterator
from typing import Final

import regex

from extract.records.budget_trees.words import SOURCES
from extract.records.restated_amounts.printed import Form, Name, Printed, name_key
from extract.records.sums.heading import Heading
from extract.records.sums.labels import says_sum
from extract.records.sums.ledger import MONEY, Ledger, Line
from extract.thai.keys import label_key
from schemas import BudgetMeasure

_YEAR: Final = regex.compile(r"2[45]\d\d")
_RANGE: Final = regex.compile(r"[-–]|ถึง|จบ|เริ่ม")
"""What a column over several years says beside the year."""
_KIND_LETTERS: Final = 30
"""So many letters at the end of its title tell kinds of tables apart."""


def printed_cells(
    ledgers: Iterable[Ledger], fiscal_year: int | None, above: Name | None, chapter: int
) -> Iterator[Printed]:
    """Give the amounts of a table, by its ledgers, for the year of the budget.

    They are those of named rows, and the sum for what is `above`.
    """
    for ledger in ledgers:
        heading = _column_of_year(ledger, fiscal_year)
        if heading is None:
            continue
        kind = (
            "table",
            label_key(ledger.table.title or "")[-_KIND_LETTERS:],
            label_key("".join(heading.words))[-_KIND_LETTERS:],
        )
        for line in ledger.lines:
            key = name_key(line.cell.text)
            if key is not None:
                yield from _printed((chapter, key), (*kind, "name"), line, heading)
        whole = _line_of_whole(ledger)
        if whole is not None:
            yield from _printed((chapter, ""), (*kind, "whole"), whole, heading)
            if above is not None and above != (chapter, ""):
                yield from _printed(above, (*kind, "under"), whole, heading)


def _column_of_year(ledger: Ledger, fiscal_year: int | None) -> Heading | None:
    """Give the column of the budget's year: the sum over kinds of expense, that of the year, or the only one."""
    adding = [heading for heading in ledger.headings if heading.adds_up]
    dated = [heading for heading in adding if _YEAR.search(" ".join(heading.words))]
    if dated:
        of_year = [
            heading
            for heading in dated
            if _YEAR.findall(heading.words[-1]) == [str(fiscal_year)] and not _RANGE.search(heading.words[-1])
        ]
        return of_year[0] if len(of_year) == 1 else None
    sums = [heading for heading in adding if heading.words and says_sum(heading.words[-1])]
    if len(sums) == 1:
        return sums[0]
    return adding[0] if len(ledger.headings) == 1 and adding else None


def _line_of_whole(ledger: Ledger) -> Line | None:
    """Give the row of all that comes from the budget: that of the budget's money where it is apart, or else the sum."""
    first = next((line for line in ledger.lines if line.label.is_sum), None)
    for line in ledger.lines:
        key = line.label.summed_name or label_key(line.label.words)
        if SOURCES.get(key) is BudgetMeasure.ON_BUDGET:
            return line
    return first


def _printed(name: Name, form: Form, line: Line, heading: Heading) -> Iterator[Printed]:
    figure = line.entry(heading.column).figure
    if figure is not None and figure.value and figure.unit == MONEY:
        yield Printed(name, form, line.cell.text, figure, None)
