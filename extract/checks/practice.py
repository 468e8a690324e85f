"""Which of several ways a table was made by: the one by which most of its figures agree."""

from collections.abc import Sequence
from decimal import Decimal

from extract.checks.compare import Finding
from extract.checks.misprints import is_misprint
from schemas import Verdict


def likeliest(practices: Sequence[Sequence[Finding]]) -> Sequence[Finding]:
    """Give the findings of the practice by which most figures agree; none of no practices.

    A practice that cannot be followed is less likely than one that can. Of equals it is the one by which most of the
    others differ as a slip makes them differ, and by least; else the first.
    """
    most = max(map(agreement, practices), default=None)
    equals = [findings for findings in practices if agreement(findings) == most]
    return max(equals, key=_slips) if len(equals) > 1 else next(iter(equals), ())


def _slips(findings: Sequence[Finding]) -> tuple[int, Decimal]:
    """Rank figures that do not agree: by how many would, were a digit another, then by how little they differ."""
    wrong = [finding for finding in findings if finding.outcome.verdict is Verdict.INCONSISTENT]
    apart = sum((abs(finding.outcome.difference or Decimal(0)) for finding in wrong), Decimal(0))
    return sum(map(is_misprint, wrong)), -apart


def holds_somewhere(findings: Sequence[Finding]) -> bool:
    """Whether a figure agrees by a practice: else nothing shows that it is the table's."""
    return any(finding.outcome.verdict is Verdict.CONSISTENT for finding in findings)


def holds_mostly(findings: Sequence[Finding]) -> bool:
    """Whether figures agree by a practice, and no more of them contradict it than do."""
    verdicts = [finding.outcome.verdict for finding in findings]
    return verdicts.count(Verdict.INCONSISTENT) <= verdicts.count(Verdict.CONSISTENT) > 0


def agreement(findings: Sequence[Finding]) -> tuple[int, int]:
    """Rank a practice: by how many figures agree by it, then by how few cannot be judged."""
    verdicts = [finding.outcome.verdict for finding in findings]
    return verdicts.count(Verdict.CONSISTENT), -verdicts.count(Verdict.UNVERIFIABLE)
