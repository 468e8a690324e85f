"""Amounts in prose: those that a list is said to make up, at every level, and those printed in words too."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, unknown
from extract.checks.figure import Figure, figure, prints_no_number
from extract.checks.interval import PRECISE, Interval, point
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Direction, Document, Doubt, Quantity, Sum, Verdict

FORMULA: Final = "Σ items"
WORDS_FORMULA: Final = "figures = words"

_REASONS: Final = {
    Doubt.ITEM_LOST: Reason.ITEM_LOST,
    Doubt.AMOUNT_UNCLEAR: Reason.AMOUNT_UNCLEAR,
    Doubt.PARTS_UNSURE: Reason.PARTS_UNSURE,
}


@rule("GS004", name="list-sum")
def list_sum(document: Document) -> Iterator[Finding]:
    """The amount that a list is said to be made of is the sum of its items.

    Formula: Σ items, each by its own amount; an item whose amount is made up of further items counts once
    Source: budget acts and reports that state amounts as nested lists in prose.
    Holds: items 30,500,000, 4,250,000 and 250,000 give 35,000,000
    Fails: items 30,500,000, 4,250,000 and 250,000 give 36,000,000
    """
    for record in document.sums:
        if record.direction is Direction.LIST:
            yield _finding(record)


@rule("GS005", name="amount-in-words")
def amount_in_words(document: Document) -> Iterator[Finding]:
    """An amount in figures is what the words behind it say.

    Formula: figures = words
    Source: acts, contracts and orders that print an amount in figures and, in brackets behind them, in words.
    Holds: words of 2,500,000 give 2,500,000
    Fails: words of 2,500,000 give 2,600,000
    """
    for stated in document.amounts_in_words:
        figures = figure(stated.figure, What.AMOUNT, stated.label)
        words = figure(stated.words, What.AMOUNT_IN_WORDS, stated.label)._replace(
            offset=stated.words_offset, exact=True
        )
        said = _in_scale(WORDS_FORMULA, (words,), (stated.words.scale,), stated.figure.scale)
        yield compare(figures._replace(offset=stated.offset), said)


def _finding(record: Sum) -> Finding:
    total = _figure(record, record.total, record.offset, What.TOTAL, record.label)
    found = compare(total, _summed(record))
    if record.doubt is None or found.outcome.verdict is not Verdict.INCONSISTENT:
        return found
    return compare(total, unknown(_REASONS[record.doubt], FORMULA, *found.form.inputs))


def _summed(record: Sum) -> Computation:
    """Add items up in the scale of their total."""
    stated = [part for part in record.parts if not prints_no_number(part.figure)]
    parts = tuple(_figure(record, part.figure, part.offset, What.TERM, part.label) for part in stated)
    if not parts:
        return unknown(Reason.NO_ROWS, FORMULA)
    return _in_scale(FORMULA, parts, tuple(part.figure.scale for part in stated), record.total.scale)


def _in_scale(formula: str, parts: tuple[Figure, ...], scales: Sequence[int], scale: int) -> Computation:
    """Add figures of different scales up in the scale of the figure that they make up."""
    rates = tuple(PRECISE.divide(Decimal(own), Decimal(scale)) for own in scales)

    def added(intervals: Sequence[Interval]) -> Interval:
        scaled = (interval * point(rate) for interval, rate in zip(intervals, rates, strict=True))
        return sum(scaled, start=point(0))

    return Computation(formula, parts, added, rates=rates, column=parts)


def _figure(record: Sum, quantity: Quantity, offset: int | None, what: What, label: str) -> Figure:
    made = figure(quantity, what, label)
    return made._replace(offset=offset, exact=made.exact or record.exact)
