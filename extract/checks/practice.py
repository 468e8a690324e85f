"""Which of several ways a table was made by: the one by which most of its figures agree."""

from collections.abc import Sequence

from extract.checks.compare import Finding
from schemas import Verdict


def likeliest(practices: Sequence[Sequence[Finding]]) -> Sequence[Finding]:
    """Give the findings of the practice by which most figures agree, the first of equals; none of no practices.

    A practice that cannot be followed is less likely than one that can.
    """
    return max(practices, key=agreement, default=())


def holds_somewhere(findings: Sequence[Finding]) -> bool:
    """Whether a figure agrees by a practice: else nothing shows that it is the table's."""
    return any(finding.outcome.verdict is Verdict.CONSISTENT for finding in findings)


def agreement(findings: Sequence[Finding]) -> tuple[int, int]:
    """Rank a practice: by how many figures agree by it, then by how few cannot be judged."""
    verdicts = [finding.outcome.verdict for finding in findings]
    return verdicts.count(Verdict.CONSISTENT), -verdicts.count(Verdict.UNVERIFIABLE)
