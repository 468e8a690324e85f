"""Scored indicators: the result as percent of the target."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Reason, unknown
from extract.checks.direction import Direction
from extract.checks.figure import figure, row_words, states_nothing
from extract.checks.forms import cut_at, known_forms
from extract.checks.registry import rule
from extract.checks.scale import scales
from extract.checks.target import Measured, measured
from extract.checks.what import What
from schemas import Document, Indicator, Verdict

FULL: Final = Decimal(100)
CAPS: Final = frozenset(map(Decimal, (100, 110, 120, 125, 150, 200)))
"""Percents at which tables cut off what is higher."""
ODD_ROWS: Final = 3
"""So many percents that agree with no form, and none that does, are of something else."""
CUT_ROWS: Final = 2
"""From so many rows on, a cap in the place of a higher percent is a table's practice; in one it may be."""


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
    if _is_of_something_else(findings):
        for finding in findings:
            form = finding.form
            yield compare(
                finding.subject, unknown(Reason.PRACTICE_UNKNOWN, form.formula, *form.inputs), edges=edges
            )
        return
    cap = max((value for one in findings if (value := one.subject.value) is not None), default=FULL)
    cut_rows = sum(_is_cut(finding, cap) for finding in findings) if cap in CAPS else 0
    for finding in findings:
        if not cut_rows or not _is_cut(finding, cap):
            yield finding
        elif cut_rows >= CUT_ROWS:
            cut = [cut_at(form, cap) for form in finding.forms]
            yield compare(finding.subject, *finding.forms, *cut, edges=edges)
        else:
            form = finding.form
            unsure = unknown(Reason.MAY_BE_CUT, form.formula, *form.inputs)
            yield compare(finding.subject, unsure, edges=edges)


def _is_of_something_else(findings: Sequence[Finding]) -> bool:
    """Whether no percent of several agrees with any form, so that the column hardly holds percents of the target."""
    verdicts = [finding.outcome.verdict for finding in findings]
    return verdicts.count(Verdict.INCONSISTENT) >= ODD_ROWS and Verdict.CONSISTENT not in verdicts


def _is_cut(finding: Finding, cap: Decimal) -> bool:
    """Whether a cap may stand in the place of a higher percent, by one of the forms."""
    if finding.outcome.verdict is not Verdict.INCONSISTENT or finding.subject.value != cap:
        return False
    by_form = (compare(finding.subject, form).outcome.recomputed for form in finding.forms)
    return any(isinstance(follows, Decimal) and follows > cap for follows in by_form)


def _is_measured_oddly(measure: Measured) -> bool:
    """Whether the target is a change on the base year of a kind whose percent has no well-known form."""
    return measure.target_is_change and (not measure.is_percent or measure.direction is Direction.LOWER)
