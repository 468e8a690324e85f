"""The rules over years, asked of series: their findings as checks, each with the figures that it is about."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.checks.compare import Finding
from extract.checks.figure import Figure
from extract.checks.registry import year_rules
from extract.checks.run import Found, checks_of
from extract.checks.templates import CORRECTED
from extract.checks.years import rules
from extract.checks.years.renamed import Rename
from extract.checks.years.series import Series, YearFigure
from schemas import Check, Message

__all__ = ["Compared", "YearCheck", "check_years", "rules"]


class YearCheck(NamedTuple):
    """A check over years: the subject and inputs of `finding` know their reports, which those of `check` do not."""

    check: Check
    finding: Finding
    series: Series

    @property
    def subject(self) -> Figure:
        """The figure that is checked."""
        return self.finding.subject

    @property
    def others(self) -> tuple[Figure, ...]:
        """What it is held against."""
        return self.finding.form.inputs


class Compared(NamedTuple):
    """What the reports of an agency come to together: series, the checks over them, and renames that are proposed."""

    agency: str
    series: tuple[Series, ...]
    checks: tuple[YearCheck, ...]
    proposals: tuple[Rename, ...]


def check_years(followed: Sequence[Series], before: int = 0) -> list[YearCheck]:
    """Give the checks over what is followed, in its order, numbered y1, y2 … behind so many that were made before."""
    found = [
        (series, Found(rule, finding))
        for series in followed
        for rule in year_rules()
        for finding in rule.function(series)
    ]
    ids = [f"y{before + number}" for number in range(1, len(found) + 1)]
    checks = checks_of([one for _, one in found], ids)
    return [
        YearCheck(_telling_corrections(check, one.finding, series), one.finding, series)
        for (series, one), check in zip(found, checks, strict=True)
    ]


def _telling_corrections(check: Check, finding: Finding, series: Series) -> Check:
    """Give a check whose message names the corrected figures among its own."""
    th, en = check.message.th, check.message.en
    for one in _corrected(finding, series):
        value, read = one.stated.figure.raw, one.read
        th += CORRECTED.th.format(value=value, read=read)
        en += CORRECTED.en.format(value=value, read=read)
    return check.model_copy(update={"message": Message(th=th, en=en)})


def _corrected(finding: Finding, series: Series) -> Iterator[YearFigure]:
    keys = finding.by_key()
    return (one for one in series.figures() if one.read is not None and one.stated.figure.key in keys)
