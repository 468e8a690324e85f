"""Findings in words, from the templates and what was found."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from extract.checks.compare import Finding
from extract.checks.computation import Unknown
from extract.checks.doubts import Doubt, Excuse
from extract.checks.figure import Figure, InReport
from extract.checks.interval import ONE
from extract.checks.rule import Rule
from extract.checks.templates import AGREEMENTS, ATTAINMENT, LINE, PAGE, REASONS, TEMPLATES, UNVERIFIABLE
from extract.checks.templates_doubts import BY, DOUBT, MORE, OTHERWISE, READ, READING
from extract.checks.what import WHAT, Templates, Words
from schemas import Message, Status

LONGEST_RAW: Final = 60
"""A printed text longer than this is not repeated in a message."""

MOST_DOUBTFUL: Final = 3
"""So many doubtful figures are named in a message, the least sure first."""


def message(rule: Rule, finding: Finding, doubt: Doubt | None = None) -> Message:
    """Say in Thai and English what a rule found, and which of its figures were read doubtfully."""
    th, en = _said(rule, finding, "th"), _said(rule, finding, "en")
    if doubt is not None:
        th, en = f"{th}; {_doubted(finding, doubt, 'th')}", f"{en}; {_doubted(finding, doubt, 'en')}"
    return Message(th=th, en=en)


def reason(finding: Finding, doubt: Doubt | None = None) -> str | None:
    """Say in English why nothing could be checked, or why what does not hold accuses nobody; None where it does."""
    if finding.outcome.unknown:
        return _reason(finding.subject, finding.outcome.unknown, "en")
    return _doubted(finding, doubt, "en") if doubt is not None and doubt.excuses else None


def _said(rule: Rule, finding: Finding, language: str) -> str:
    subject, outcome = finding.subject, finding.outcome
    what = _in(WHAT[subject.what], language)
    if outcome.unknown:
        said = _reason(subject, outcome.unknown, language)
        return _in(UNVERIFIABLE, language).format(what=what, of=subject.row, reason=said)
    template = _in(_template(rule.says or TEMPLATES[rule.code], finding), language)
    first, second = (*finding.form.inputs, None, None)[:2]
    said = template.format(
        of=subject.row,
        what=what,
        raw=subject.raw,
        printed=_number(subject.value),
        recomputed=finding.in_full or _recomputed(outcome.recomputed),
        difference=_number(outcome.difference),
        formula=finding.form.formula,
        first=_number(first.value) if first else "",
        first_raw=first.raw if first else "",
        second=_number(second.value) if second else "",
        attainment=_in(ATTAINMENT[_status(outcome.recomputed)], language),
        printed_text=_text(subject),
        elsewhere=_elsewhere(finding, language),
        year=subject.year or "",
        report_year=(subject.report.fiscal_year if subject.report else None) or "",
    )
    return said + (_in(AGREEMENTS[outcome.agreement], language) if outcome.agreement else "")


def _template(templates: Templates, finding: Finding) -> Words:
    if finding.outcome.agreement:
        return templates.holds
    is_tied = finding.restatement is not None and finding.restatement.is_tied
    return templates.tied if is_tied and templates.tied else templates.fails


def _elsewhere(finding: Finding, language: str) -> str:
    """Name what other places print that is not the subject's number, each number once, with where it stands."""
    places: dict[Decimal | None, list[Figure]] = defaultdict(list)
    for figure in finding.form.inputs:
        if figure.value != finding.subject.value:
            places[figure.value].append(figure)
    printed = (f"{_text(figures[0])} ({_places(figures, language)})" for figures in places.values())
    return ", ".join(printed)


def _places(figures: Sequence[Figure], language: str) -> str:
    """Name the pages of figures, or the lines of a dump, each once, and their reports where they are of several."""
    reports = dict.fromkeys(figure.report for figure in figures)
    if set(reports) != {None}:
        return ", ".join(
            _in_report(report, [figure for figure in figures if figure.report == report], language)
            for report in reports
        )
    return _on_pages(figures, language)


def _in_report(report: InReport | None, figures: Sequence[Figure], language: str) -> str:
    places = _on_pages(figures, language)
    return places if report is None else f"{report.name} {places}"


def _on_pages(figures: Sequence[Figure], language: str) -> str:
    on_pages = [figure.at.page for figure in figures if figure.at.page is not None]
    numbers = on_pages or [figure.at.line for figure in figures if figure.at.line is not None]
    named = ", ".join(str(number) for number in dict.fromkeys(numbers))
    return f"{_in(PAGE if on_pages else LINE, language)} {named}"


def _text(figure: Figure) -> str:
    """Give the printed text of a figure, or its number where the text is long."""
    raw = " ".join(figure.raw.split())
    return raw if 0 < len(raw) <= LONGEST_RAW else _number(figure.printed_number)


def _reason(subject: Figure, unknown: Unknown, language: str) -> str:
    named = _listed([_named(figure, subject, language) for figure in unknown.figures], language)
    return _in(REASONS[unknown.reason], language).format(figures=named)


def _doubted(finding: Finding, doubt: Doubt, language: str) -> str:
    """Say which figures were read doubtfully, what else they may say, and what that means for the check."""
    if doubt.excuse in (Excuse.BY_BLANKS, Excuse.POOR_RECOGNITION):
        return _in(DOUBT[doubt.excuse], language)
    shown = [_doubtful(figure, finding.subject, language) for figure in doubt.figures[:MOST_DOUBTFUL]]
    more = len(doubt.figures) - len(shown)
    figures = ", ".join(shown) + (_in(MORE, language).format(count=more) if more else "")
    said = _in(READ, language).format(figures=figures)
    if doubt.excuse is None:
        return said
    readings = [_in(READING, language).format(stands=stands, to=to) for stands, to in doubt.readings]
    return said + _in(DOUBT[doubt.excuse], language).format(readings=_listed(readings, language))


def _doubtful(figure: Figure, subject: Figure, language: str) -> str:
    others = (
        _in(OTHERWISE, language).format(raw=one.raw, probability=f"{one.probability:.3f}")
        for one in figure.otherwise
    )
    return _in(BY, language).format(
        figure=_named(figure, subject, language),
        probability=f"{figure.at.confidence:.3f}",
        otherwise="".join(others),
    )


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
