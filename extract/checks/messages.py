"""Findings in words, from the templates and what was found."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from extract.checks.compare import Finding
from extract.checks.computation import Unknown
from extract.checks.figure import Figure
from extract.checks.interval import ONE
from extract.checks.templates import AGREEMENTS, ATTAINMENT, REASONS, TEMPLATES, UNVERIFIABLE
from extract.checks.what import WHAT, Words
from schemas import Message, Status

LONGEST_RAW: Final = 60
"""A printed text longer than this is not repeated in a message."""


def message(code: str, finding: Finding) -> Message:
    """Say in Thai and English what a rule found."""
    return Message(th=_said(code, finding, "th"), en=_said(code, finding, "en"))


def reason(finding: Finding) -> str | None:
    """Say in English why nothing could be checked; None where it could."""
    return _reason(finding.subject, finding.outcome.unknown, "en") if finding.outcome.unknown else None


def _said(code: str, finding: Finding, language: str) -> str:
    subject, outcome = finding.subject, finding.outcome
    what = _in(WHAT[subject.what], language)
    if outcome.unknown:
        said = _reason(subject, outcome.unknown, language)
        return _in(UNVERIFIABLE, language).format(what=what, of=subject.row, reason=said)
    templates = TEMPLATES[code]
    template = _in(templates.holds if outcome.agreement else templates.fails, language)
    first, second = (*finding.form.inputs, None, None)[:2]
    said = template.format(
        of=subject.row,
        what=what,
        raw=subject.raw,
        printed=_number(subject.value),
        recomputed=_recomputed(outcome.recomputed),
        difference=_number(outcome.difference),
        formula=finding.form.formula,
        first=_number(first.value) if first else "",
        first_raw=first.raw if first else "",
        second=_number(second.value) if second else "",
        attainment=_in(ATTAINMENT[_status(outcome.recomputed)], language),
    )
    return said + (_in(AGREEMENTS[outcome.agreement], language) if outcome.agreement else "")


def _reason(subject: Figure, unknown: Unknown, language: str) -> str:
    named = _listed([_named(figure, subject, language) for figure in unknown.figures], language)
    return _in(REASONS[unknown.reason], language).format(figures=named)


def _named(figure: Figure, subject: Figure, language: str) -> str:
    """Name a figure, with its row where that is not the subject's, and the text that stands in its place."""
    words = _in(WHAT[figure.what], language)
    row = f" “{figure.row}”" if figure.of != subject.of else ""
    raw = " ".join(figure.raw.split())
    return f"{words}{row} ({raw})" if 0 < len(raw) <= LONGEST_RAW else f"{words}{row}"


def _listed(names: Sequence[str], language: str) -> str:
    return (" และ" if language == "th" else " and ").join(names)


def _in(words: Words, language: str) -> str:
    return words.th if language == "th" else words.en


def _status(recomputed: Decimal | tuple[Decimal, Decimal] | None) -> Status:
    return Status.ATTAINED if recomputed == ONE else Status.NOT_ATTAINED


def _recomputed(value: Decimal | tuple[Decimal, Decimal] | None) -> str:
    return " – ".join(_number(bound) for bound in value) if isinstance(value, tuple) else _number(value)


def _number(value: Decimal | None) -> str:
    return "" if value is None else format(value, ",f")
