"""Whether the sums of a table show that its figures were rounded, so that none of them can be cut off."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from extract.checks.compare import Finding
from extract.checks.interval import cut_off, stands_for
from schemas import Agreement, Verdict

_SHOWN: Final = 2
"""So many other sums that are less than their parts as printed show it: what is cut off only gets less than its sum."""

_Printed = tuple[str | None, int]
"""A table, and the decimals that its figures are printed with."""


def where_possible(findings: Iterable[Finding], beside: Callable[[], Iterable[Finding]]) -> Iterator[Finding]:
    """Give findings on sums; one that holds only were all cut off fails where others of its table show rounding.

    `beside` gives the findings on the sums of the other direction, which show it too. They are asked for only then.
    """
    of_sums = list(findings)
    if not any(map(_needs_all_cut_off, of_sums)):
        yield from of_sums
        return
    rounded = Counter(_printed(finding) for finding in (*of_sums, *beside()) if _shows_rounding(finding))
    for finding in of_sums:
        is_shown = rounded[_printed(finding)] >= _SHOWN
        yield _failing(finding) if is_shown and _needs_all_cut_off(finding) else finding


def _printed(finding: Finding) -> _Printed:
    return finding.subject.at.table, finding.subject.decimals


def _shows_rounding(finding: Finding) -> bool:
    """Whether a sum holds that would not, had its figures been cut off: it is less than they are as printed."""
    subject, outcome = finding.subject, finding.outcome
    if subject.value is None or subject.exact or outcome.agreement is not Agreement.ROUNDING:
        return False
    cut = finding.form.sum_of_cut_off()
    return cut is not None and not cut.meets(cut_off(subject.value, subject.decimals))


def _needs_all_cut_off(finding: Finding) -> bool:
    """Whether a sum holds only where all its figures were cut off, and not where it alone was."""
    subject, outcome = finding.subject, finding.outcome
    if outcome.agreement is not Agreement.TRUNCATED or subject.value is None or outcome.allowed is None:
        return False
    alone = cut_off(subject.value, subject.decimals)
    whole = stands_for(subject.value, subject.decimals, subject.exact)
    return not outcome.allowed.meets(alone) and not outcome.allowed.meets(whole)


def _failing(finding: Finding) -> Finding:
    outcome = finding.outcome._replace(verdict=Verdict.INCONSISTENT, agreement=None)
    return finding._replace(outcome=outcome)
