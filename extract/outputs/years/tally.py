"""What a comparison comes to: counts, findings and proposals, gathered while agencies are gone through."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.checks.figure import Figure
from extract.checks.years.renamed import Rename
from extract.checks.years.run import Compared, YearCheck
from extract.checks.years.series import Series
from schemas import Verdict

RESTATED = "YR003"
"""The rule that finds restated figures."""


@dataclass(frozen=True, slots=True)
class Differing:
    """A figure that differs, and the first of those that it differs from: what is kept of a finding to the end."""

    rule: str
    agency: str
    subject: Figure
    other: Figure


@dataclass(slots=True)
class Tally:
    """Counts over all agencies, what does not agree, and what may have been renamed."""

    agencies: int = 0
    series: int = 0
    followed: int = 0
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    findings: list[Differing] = field(default_factory=list)
    proposals: list[Rename] = field(default_factory=list)

    def add(self, compared: Compared) -> None:
        """Count an agency in."""
        self.agencies += 1
        self.series += len(compared.series)
        self.followed += sum(len({one.year for one in series.own}) > 1 for series in compared.series)
        for one in compared.checks:
            self.verdicts[one.check.verdict] += 1
            if one.check.verdict is Verdict.UNVERIFIABLE and one.check.reason:
                self.reasons[one.check.reason] += 1
        self.findings += [
            Differing(one.check.rule, compared.agency, one.subject, one.others[0])
            for one in findings_of(compared)
        ]
        self.proposals += compared.proposals

    @property
    def restated(self) -> list[Differing]:
        """The figures that a later report prints otherwise."""
        return [one for one in self.findings if one.rule == RESTATED]


def findings_of(compared: Compared) -> list[YearCheck]:
    """Give the checks of an agency that do not hold."""
    return [one for one in compared.checks if one.check.verdict is Verdict.INCONSISTENT]


def wrong_of(series: Series, wrong: Sequence[Figure]) -> list[Figure]:
    """Give those of the figures that are of a series."""
    keys = {one.stated.figure.key for one in series.statements}
    return [figure for figure in wrong if figure.key in keys]
