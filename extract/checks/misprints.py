"""Whether a mistake in one figure explains that another does not follow from it."""

from decimal import Decimal
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.confusions import Kind, readings
from extract.checks.figure import Figure
from extract.checks.interval import rounded
from schemas import Verdict

_TELLING_DIGITS: Final = 3
"""A figure of fewer digits follows from too many others by chance."""
_OF_PART: Final = frozenset({Kind.MISREAD, Kind.OTHER_DIGIT, Kind.SWAPPED})
_OF_SUBJECT: Final = _OF_PART | {Kind.LOST, Kind.DOUBLED, Kind.SEPARATOR}
"""Mistakes that explain a figure that does not follow."""


def is_misprint(finding: Finding) -> bool:
    """Whether one wrong digit, or two swapped, in the figure or in one that it is made of, would explain it."""
    if _other_readings(finding.subject, _OF_SUBJECT) & _right(finding):
        return True
    subject = finding.subject
    if subject.value is None or len(subject.value.as_tuple().digits) < _TELLING_DIGITS:
        return False
    return any(
        compare(subject, finding.form.with_reading(part.read_as(value, part.decimals))).outcome.verdict
        is Verdict.CONSISTENT
        for part in finding.form.inputs
        for value in _other_readings(part, _OF_PART)
    )


def agrees_otherwise(finding: Finding) -> bool:
    """Whether a figure would agree, within rounding, were one digit of it another."""
    subject = finding.subject
    return any(
        compare(subject.read_as(value, subject.decimals), *finding.forms).outcome.verdict
        is Verdict.CONSISTENT
        for value in _other_readings(subject, _OF_PART)
    )


def _other_readings(one: Figure, kinds: frozenset[Kind]) -> set[Decimal]:
    """Give what a figure would say with one digit wrong and the like."""
    if one.value is None:
        return set()
    return {reading.value for reading in readings(format(one.value, "f"), one.raw) if reading.kind in kinds}


def is_off_by_one(finding: Finding) -> bool:
    """Whether a figure is off by one in its last place, as percents are that are made to add up to 100."""
    subject = finding.subject
    step = Decimal(1).scaleb(-subject.decimals)
    return subject.value is not None and any(abs(subject.value - right) <= step for right in _right(finding))


def _right(finding: Finding) -> set[Decimal]:
    """Give what the recomputed figure would be printed as."""
    recomputed = finding.outcome.recomputed
    if recomputed is None:
        return set()
    ends = recomputed if isinstance(recomputed, tuple) else (recomputed,)
    return {rounded(end, finding.subject.decimals) for end in ends}
