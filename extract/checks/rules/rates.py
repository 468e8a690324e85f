"""Rates per thousand, ten thousand or hundred thousand of a base."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from extract.checks.compare import Finding
from extract.checks.computation import Computation, Reason, ratio, unknown
from extract.checks.figure import counted_figure, figure, states_nothing
from extract.checks.interval import Interval, point
from extract.checks.registry import rule
from extract.checks.shown import Candidate, shown_findings
from extract.checks.what import What
from schemas import Document, Rate

_NONE: Final = "none"


@rule("RT001", name="rate")
def rate(document: Document) -> Iterator[Finding]:
    """The printed rate is what was counted, for so many of the base as the column's header says.

    Formula: count × per / base
    Source: tables of public health and safety; which columns are count and base, the other rows show.
    Holds: 12 of 48000, 30 of 60000 and 9 of 45000, per 100000, give 25.00, 50.00 and 20.00
    Fails: 12 of 48000, 30 of 60000 and 9 of 45000, per 100000, give 25.00, 50.00 and 22.00
    """
    columns: dict[tuple[str, int | None], list[Candidate]] = defaultdict(list)
    for one in document.rates:
        if not states_nothing(one.rate):
            columns[one.table, one.rate.at.column].append(_candidate(one))
    for rows in columns.values():
        yield from shown_findings(rows)


def _candidate(one: Rate) -> Candidate:
    formula = f"count × {one.per} / base"
    per = point(one.per)

    def of_base(intervals: Sequence[Interval]) -> Interval | Reason:
        return ratio(intervals[0] * per, intervals[1])

    forms = {
        f"{count.at.column} of {base.at.column}": Computation(
            formula,
            (
                counted_figure(count, What.COUNTED_CASES, one.label),
                counted_figure(base, What.BASE, one.label),
            ),
            of_base,
        )
        for count in one.counts
        for base in one.bases
        if count.at != base.at
    }
    subject = figure(one.rate, What.RATE, one.label)
    # None of anything is a rate of 0 whatever the base is: such rows do not show which column that is.
    case = _NONE if one.rate.value == 0 else ""
    return Candidate(subject, forms or {"none": unknown(Reason.NO_COUNT, formula)}, case)
