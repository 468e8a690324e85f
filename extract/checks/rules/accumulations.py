"""Figures of quarters and months, and what they come to together."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from extract.checks.compare import Finding
from extract.checks.computation import Computation, Reason, ratio, total, unknown
from extract.checks.figure import Figure, figure, states_nothing
from extract.checks.interval import ONE, Interval, point
from extract.checks.registry import rule
from extract.checks.shown import Candidate, shown_findings
from extract.checks.what import What
from schemas import Accumulation, Document, Quantity

SHARES: Final = frozenset({"percent", "level", "step", "score"})
"""Units of what does not add up: the cumulative figure of a percent is often that of the last period."""


RUNNING_WORDS: Final = ("สะสม", "Cumulative")
"""Words of a row whose figures are running totals themselves: the last of them is the whole."""

COUNTED_NAMES: Final = ("จำนวน",)
"""Beginnings of the name of what is counted: its whole numbers are exact, whether or not a unit is printed."""


@rule("CU001", name="cumulative")
def cumulative(document: Document) -> Iterator[Finding]:
    """The cumulative figure is the sum of the periods before it, or the last of them where they are cumulative.

    Formula: Σ figures of the periods
    Formula: the last period's figure, or the mean of all, as the other rows of the table show
    Source: tables of plans and results by quarter or month with a cumulative column.
    Holds: 3 + 4 + 5 are 12, 1 + 2 + 3 are 6, 2 + 2 + 2 give 6
    Fails: 3 + 4 + 5 are 12, 1 + 2 + 3 are 6, 2 + 2 + 2 give 8
    """
    columns: dict[tuple[str, int | None], list[Candidate]] = defaultdict(list)
    for one in document.accumulations:
        if not states_nothing(one.total):
            columns[one.table, one.total.at.column].append(_candidate(one))
    for rows in columns.values():
        yield from shown_findings(rows)


def _candidate(one: Accumulation) -> Candidate:
    parts = tuple(_figure(part, What.OF_PERIOD, one) for part in one.parts if not states_nothing(part))
    subject = _figure(one.total, What.CUMULATIVE, one)
    units = {part.unit for part in (*one.parts, one.total)}
    case = "running" if any(word in one.label for word in RUNNING_WORDS) else "amounts"
    case = "shares" if units & SHARES else case
    if not parts:
        return Candidate(subject, {"none": unknown(Reason.NO_ROWS, _FORMS["sum"][0])}, case)
    forms = {name: Computation(words, parts, function) for name, (words, function) in _FORMS.items()}
    added = forms["sum"]
    return Candidate(
        subject, {**forms, "sum": Computation(added.formula, parts, total, rates=(ONE,) * len(parts))}, case
    )


def _figure(quantity: Quantity, what: What, one: Accumulation) -> Figure:
    read = figure(quantity, what, one.label)
    counted = quantity.unit is None and not read.decimals and one.label.startswith(COUNTED_NAMES)
    return read._replace(exact=read.exact or counted)


def _last(intervals: Sequence[Interval]) -> Interval:
    return intervals[-1]


def _mean(intervals: Sequence[Interval]) -> Interval | Reason:
    return ratio(total(intervals), point(len(intervals)))


_FORMS: Final[Mapping[str, tuple[str, Callable[[Sequence[Interval]], Interval | Reason]]]] = {
    "sum": ("Σ figures of the periods", total),
    "last": ("figure of the last period", _last),
    "mean": ("mean of the periods", _mean),
}
