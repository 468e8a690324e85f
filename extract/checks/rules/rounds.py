"""Rounds of monitoring: what had been reached by each."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, unknown
from extract.checks.figure import Figure, figure, prints_no_number
from extract.checks.interval import Interval, greatest
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Document, MonitoringRound, Verdict

FORMULA: Final = "at least the percent of the round before"

BEGINNING: Final = re.compile(r"[^\d]*\d+")
"""The words of a period up to its first number: those of periods that begin together are the same."""

CUMULATIVE_WORDS: Final = ("สะสม", "ภาพรวม")
"""Words of a period that counts from the beginning of the year."""


@rule("RD001", name="rounds-rise")
def rounds_rise(document: Document) -> Iterator[Finding]:
    """A cumulative percent does not fall from one round of monitoring to the next.

    Formula: percent ≥ percent of the round before
    Source: tables of monitoring rounds whose periods all begin together (quarters 1-2, 1-3, 1-4).
    Holds: rounds 41.20, 58.75 and 92.10
    Fails: rounds 41.20, 38.75 and 92.10
    """
    for _, of_table in groupby(document.rounds, key=lambda one: one.table):
        rounds = [one for one in of_table if not prints_no_number(one.percent)]
        is_cumulative = _is_cumulative(rounds)
        for before, after in pairwise(rounds):
            printed, printed_before = _percent(after), _percent(before)
            finding = compare(printed, Computation(FORMULA, (printed_before, printed), _greater))
            if finding.outcome.verdict is Verdict.INCONSISTENT and not is_cumulative:
                finding = compare(printed, unknown(Reason.NOT_CUMULATIVE, FORMULA, printed_before))
            yield finding


def _is_cumulative(rounds: Sequence[MonitoringRound]) -> bool:
    periods = [one.period or "" for one in rounds]
    beginnings = {match[0] if (match := BEGINNING.match(period)) else None for period in periods}
    begin_together = len(beginnings) == 1 and None not in beginnings and len(set(periods)) > 1
    return begin_together or all(any(word in period for word in CUMULATIVE_WORDS) for period in periods)


def _percent(one: MonitoringRound) -> Figure:
    assert one.percent is not None
    return figure(one.percent, What.CUMULATIVE_PERCENT, one.number)


def _greater(intervals: Sequence[Interval]) -> Interval:
    before, after = intervals
    return greatest(before, after)
