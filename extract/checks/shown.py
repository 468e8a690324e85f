"""Which of several known forms the figures of a table follow, as its other rows show it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, unknown
from extract.checks.figure import Figure
from extract.checks.interval import Interval
from schemas import Agreement, Verdict

LEAST: Final = 2
"""So many other rows have to agree before a row is held to what they agree on."""

MOST_DEVIATING: Final = Decimal("0.5")
"""A form is shown while the rows that deviate from it are at most this part of those that follow it."""


class Candidate(NamedTuple):
    """A figure of a row with the forms that it may have been made by, by their names.

    Rows of one `case` were made alike, such as all below the lowest threshold. `bounds` hold whatever any form
    gives, known or not; None where nothing is known of that.
    """

    subject: Figure
    forms: Mapping[str, Computation]
    case: str = ""
    bounds: Interval | None = None
    edges: tuple[Decimal, ...] = ()


class _Fit(NamedTuple):
    """The forms that a row follows, and those that it speaks against."""

    follows: frozenset[str]
    against: frozenset[str]


def shown_findings(rows: Sequence[Candidate]) -> list[Finding]:
    """Give the finding of each row, judged by the forms that the other rows show.

    A form is shown where a row of the same case follows it, two rows of the table follow some form, and few speak
    against it. A row that follows no shown form is inconsistent, or unverifiable where no form is shown: then
    its table may use one that is not known, unless the figure is beyond what any form gives.
    """
    fits = [_fit(row) for row in rows]
    following = Counter((row.case, name) for row, fit in zip(rows, fits, strict=True) for name in fit.follows)
    against = Counter((row.case, name) for row, fit in zip(rows, fits, strict=True) for name in fit.against)
    agreeing = sum(bool(fit.follows) for fit in fits)
    findings = []
    for row, fit in zip(rows, fits, strict=True):
        others = agreeing - bool(fit.follows)
        shown = [
            name
            for name in row.forms
            if others >= LEAST
            and _is_shown(
                following[row.case, name] - (name in fit.follows),
                against[row.case, name] - (name in fit.against),
            )
        ]
        findings.append(_finding(row, shown, others))
    return findings


def followed(rows: Sequence[Candidate]) -> tuple[str, ...]:
    """Give the forms that most rows follow, in the order in which the rows name them; none where no row follows any."""
    counts = Counter(name for row in rows for name in _fit(row).follows)
    most = max(counts.values(), default=0)
    in_order = dict.fromkeys(name for row in rows for name in row.forms)
    return tuple(name for name in in_order if most and counts[name] == most)


def _finding(row: Candidate, shown: Sequence[str], others: int) -> Finding:
    if shown:
        return compare(row.subject, *(row.forms[name] for name in shown), edges=row.edges)
    finding = compare(row.subject, *row.forms.values(), edges=row.edges)
    if finding.outcome.verdict is not Verdict.INCONSISTENT:
        return finding
    if others >= LEAST and row.bounds and not _may_lie(row.subject, row.bounds):
        return finding
    return compare(row.subject, unknown(Reason.FORM_UNKNOWN, finding.form.formula, *finding.form.inputs))


def _fit(row: Candidate) -> _Fit:
    """A figure that agrees with a form only when cut off speaks against it where it agrees with another in full."""
    outcomes = {name: compare(row.subject, form).outcome for name, form in row.forms.items()}
    cut = {name for name, outcome in outcomes.items() if outcome.agreement is Agreement.TRUNCATED}
    whole = {name for name, outcome in outcomes.items() if outcome.agreement is not None} - cut
    against = {name for name, outcome in outcomes.items() if outcome.verdict is Verdict.INCONSISTENT}
    return _Fit(frozenset(whole or cut), frozenset(against | cut if whole else against))


def _is_shown(following: int, against: int) -> bool:
    return following > 0 and against <= following * MOST_DEVIATING


def _may_lie(figure: Figure, bounds: Interval) -> bool:
    printed = figure.interval()
    return printed is None or printed.meets(bounds)
