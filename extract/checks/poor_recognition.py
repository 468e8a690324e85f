"""Reports whose figures were recognised poorly: there no finding on a recognised figure accuses anybody.

A recogniser that does not know a typeface takes one of its digits for another wherever it stands, also where it is sure.
It shows by the checks that fail with doubtful figures and hold with another reading of them: of a report in a typeface
that it knows one in a hundred, of a gazette in one that it does not a third.
"""

from collections.abc import Sequence
from typing import Final

from extract.checks.compare import Finding
from extract.checks.doubts import Doubt, Excuse
from extract.checks.figure import Figure
from schemas import ReadBy, Verdict

_FEWEST_EXCUSED: Final = 10
_SHARE_EXCUSED: Final = 0.1
"""So many checks on recognised figures, and so large a share of them, are excused by doubt before none is trusted."""


def excused_together(findings: Sequence[Finding], doubts: Sequence[Doubt | None]) -> tuple[Doubt | None, ...]:
    """Give the doubts of findings, where recognition is poor with one for each that fails on a recognised figure."""
    checked = [place for place, finding in enumerate(findings) if _is_checked(finding)]
    excused = [place for place in checked if _is_excused(doubts[place])]
    if len(excused) < _FEWEST_EXCUSED or len(excused) < _SHARE_EXCUSED * len(checked):
        return tuple(doubts)
    poor = {
        place
        for place in checked
        if findings[place].outcome.verdict is Verdict.INCONSISTENT and place not in excused
    }
    return tuple(
        Doubt(_recognised(findings[place]), Excuse.POOR_RECOGNITION) if place in poor else doubt
        for place, doubt in enumerate(doubts)
    )


def _is_checked(finding: Finding) -> bool:
    return finding.outcome.verdict is not Verdict.UNVERIFIABLE and bool(_recognised(finding))


def _is_excused(doubt: Doubt | None) -> bool:
    return doubt is not None and doubt.excuses and doubt.excuse is not Excuse.BY_BLANKS


def _recognised(finding: Finding) -> tuple[Figure, ...]:
    return tuple(figure for figure in finding.by_key().values() if figure.at.read_by is ReadBy.OCR)
