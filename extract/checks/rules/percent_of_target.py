"""Scored indicators: the result as percent of the target."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Reason, unknown
from extract.checks.direction import Direction
from extract.checks.figure import figure, row_words, states_nothing
from extract.checks.forms import cut_at_hundred, known_forms
from extract.checks.registry import rule
from extract.checks.scale import scales
from extract.checks.target import Measured, measured
from extract.checks.what import What
from schemas import Document, Indicator, Verdict

FULL: Final = Decimal(100)
CUT_ROWS: Final = 2
"""From so many rows on, 100 in the place of a higher percent is a table's practice and not a slip."""


@rule("PT001", name="percent-of-target")
def percent_of_target(document: Document) -> Iterator[Finding]:
    """The printed percent is the result as percent of the target, by one of the forms that are in use.

    Formula: result / target × 100
    Formula: (100 − result) / (100 − target), target / result or 2 − result / target where less is better
    Formula: result / (100 + target) × 100 where the target is a rise on the base year in percent
    Source: scored indicators of annual performance reports; agencies differ in the form where less is better.
    Holds: 76.49 against 80 gives 95.61
    Holds: 18.62 against <= 23 gives 105.69
    Fails: 76.49 against 80 gives 96.51
    Fails: 18.62 against <= 23 gives 105.96
    """
    by_table: dict[str, list[Indicator]] = defaultdict(list)
    for indicator in document.indicators:
        if not states_nothing(indicator.percent):
            by_table[indicator.table].append(indicator)
    edges = {table: scale.lows for table, scale in scales(document).items()}
    for table, indicators in by_table.items():
        yield from _of_table(indicators, edges.get(table, (FULL,)))


def percent_finding(indicator: Indicator, edges: Sequence[Decimal] = ()) -> Finding | None:
    """Compare an indicator's printed percent with its result and target; None where no percent is printed."""
    if indicator.percent is None or states_nothing(indicator.percent):
        return None
    subject = figure(indicator.percent, What.PERCENT, row_words(indicator))
    measure = measured(indicator)
    if measure is None:
        return compare(subject, unknown(Reason.NO_TARGET, "result / target × 100"))
    forms = known_forms(measure)
    finding = compare(subject, *forms, edges=edges)
    if finding.outcome.verdict is Verdict.INCONSISTENT and _is_measured_oddly(measure):
        return compare(subject, unknown(Reason.BASIS_UNKNOWN, forms[0].formula, *measure.inputs))
    return finding


def _of_table(indicators: Sequence[Indicator], edges: Sequence[Decimal]) -> Iterator[Finding]:
    findings = [found for one in indicators if (found := percent_finding(one, edges))]
    cut_rows = sum(_is_cut(finding) for finding in findings)
    shows_more = any(
        finding.subject.value is not None and finding.subject.value > FULL for finding in findings
    )
    for finding in findings:
        if _is_cut(finding) and cut_rows >= CUT_ROWS and not shows_more:
            cut = [cut_at_hundred(form) for form in finding.forms]
            yield compare(finding.subject, *finding.forms, *cut, edges=edges)
        else:
            yield finding


def _is_cut(finding: Finding) -> bool:
    recomputed = finding.outcome.recomputed
    is_wrong = finding.outcome.verdict is Verdict.INCONSISTENT
    return (
        is_wrong and finding.subject.value == FULL and isinstance(recomputed, Decimal) and recomputed > FULL
    )


def _is_measured_oddly(measure: Measured) -> bool:
    """Whether the target is a change on the base year of a kind whose percent has no well-known form."""
    return measure.target_is_change and (not measure.is_percent or measure.direction is Direction.LOWER)
