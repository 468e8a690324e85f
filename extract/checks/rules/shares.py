"""Columns of percents in tables of any kind: of a total, of another column, or of a change."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, ratio, summed, unknown
from extract.checks.counts import Read, tables_of_counts
from extract.checks.figure import Figure, counted_figure, figure, states_nothing
from extract.checks.interval import HUNDRED, Interval
from extract.checks.misprints import is_misprint, is_off_by_one
from extract.checks.registry import rule
from extract.checks.shown import Candidate, shown_findings
from extract.checks.what import What
from schemas import Agreement, Document, Share, Verdict

PART_FORMULA: Final = "part × 100 / whole"
SUM_FORMULA: Final = "Σ percents of the rows"
CHANGE_FORMULA: Final = "(later - earlier) × 100 / earlier"

_ROWS: Final = 2
"""So many rows whose percent is neither 0 nor 100 must agree with a form before it is believed."""
_DIGITS: Final = 6
"""So many digits must agree in them: a form that is none agrees on n digits once in 10^n."""
_CERTAIN_ROWS: Final = 5
"""Where so many rows agree and no other speaks against, one that does not is wrong, however far it is off."""


@rule("GS006", name="share")
def share(document: Document) -> Iterator[Finding]:
    """A percent in a column of percents is what the other rows show it to be: of a total, of a column, or of a change.

    Formula: part × 100 / whole, or (later - earlier) × 100 / earlier
    Source: tables of any kind; which figures are part and whole, the other rows show.
    Holds: 40, 25 and 15 of 80 give 50.00, 31.25 and 18.75
    Fails: 40, 25 and 15 of 80 give 50.00, 31.25 and 13.75
    """
    columns: dict[tuple[str, int | None], list[Share]] = defaultdict(list)
    for one in document.shares:
        if not states_nothing(one.percent):
            columns[one.table, one.percent.at.column].append(one)
    counted = tables_of_counts(document.sums, document.shares)
    for (table, _), rows in columns.items():
        yield from _of_column(rows, () if table in counted else rows)


def _of_column(printed: Sequence[Share], rounded: Sequence[Share]) -> Iterator[Finding]:
    """Judge a column by the forms that are borne out; say nothing of one without any.

    `rounded` are those whose whole numbers may be rounded ones; none where they are surely counts.
    """
    rows = [_candidate(one, counted_figure) for one in printed]
    believed = _believed(rows)
    held = [
        row._replace(forms={name: row.forms[name] for name in believed if name in row.forms}) for row in rows
    ]
    findings = shown_findings([row for row in held if row.forms])
    wrong = [finding for finding in findings if finding.outcome.verdict is Verdict.INCONSISTENT]
    is_certain = len(wrong) == 1 and max(believed.values()) >= _CERTAIN_ROWS
    for finding in findings:
        if finding in wrong and (added := _added_percents(finding.subject, printed)) is not None:
            yield added
            continue
        doubt = None
        if finding in wrong:
            may_be = _agrees_rounded(finding.subject, rounded, believed)
            doubt = Reason.LAST_PLACE if may_be else _doubt(finding, is_certain)
        form = finding.form
        yield compare(finding.subject, unknown(doubt, form.formula, *form.inputs)) if doubt else finding


def _added_percents(subject: Figure, rows: Sequence[Share]) -> Finding | None:
    """Compare a percent of a last row with the sum of all above it, as rounded ones come to 99.99; None unless it is."""
    if len(rows) <= _ROWS or rows[-1].percent.at != subject.at:
        return None
    parts = tuple(figure(one.percent, What.SHARE, one.label) for one in rows[:-1])
    finding = compare(subject, summed(SUM_FORMULA, parts, parts))
    return finding if finding.outcome.agreement is Agreement.EXACT else None


def _agrees_rounded(subject: Figure, rounded: Sequence[Share], believed: Collection[str]) -> bool:
    """Whether a percent follows by a form that is borne out from figures that were rounded to those printed."""
    return any(
        compare(subject, form).outcome.verdict is Verdict.CONSISTENT
        for one in rounded
        if one.percent.at == subject.at
        for name, form in _candidate(one, figure).forms.items()
        if name in believed
    )


def _doubt(finding: Finding, is_certain: bool) -> Reason | None:
    """Tell why a percent that does not follow may still be right; None where it is wrong."""
    if is_off_by_one(finding):
        return Reason.LAST_PLACE
    return None if is_certain or is_misprint(finding) else Reason.FORM_UNKNOWN


def _believed(rows: Sequence[Candidate]) -> dict[str, int]:
    """Give the forms that enough rows bear out, each with the number of these."""
    agreeing: dict[str, int] = defaultdict(int)
    digits: dict[str, int] = defaultdict(int)
    for row in rows:
        if row.subject.value is None or row.subject.value in (0, 100):
            continue
        for name, form in row.forms.items():
            if compare(row.subject, form).outcome.verdict is Verdict.CONSISTENT:
                agreeing[name] += 1
                digits[name] += len(row.subject.value.as_tuple().digits)
    return {name: count for name, count in agreeing.items() if count >= _ROWS and digits[name] >= _DIGITS}


def _candidate(one: Share, read: Read) -> Candidate:
    own = [read(quantity, What.TABLE_FIGURE, one.label) for quantity in one.figures]
    wholes = [read(quantity, What.TABLE_FIGURE, one.label) for quantity in one.wholes]
    forms = {f"{a.at.column} of {b.at.column}": _of(a, b) for a in own for b in own if a.key != b.key}
    forms |= {
        f"{a.at.column} of row {b.at.row}": _of(a, b)
        for a in own
        for b in wholes
        if a.at.column == b.at.column
    }
    for grand in _largest(wholes):
        forms |= {
            f"{a.at.column} of {grand.at.column} in row {grand.at.row}": _of(a, grand)
            for a in own
            if a.at.column != grand.at.column
        }
    if one.is_change:
        forms |= {
            f"{later.at.column} from {earlier.at.column}": Computation(
                CHANGE_FORMULA, (later, earlier), _change
            )
            for later in own
            for earlier in own
            if later.key != earlier.key
        }
    return Candidate(figure(one.percent, What.SHARE, one.label), forms)


def _largest(wholes: Sequence[Figure]) -> Iterator[Figure]:
    """Give the largest figure of each row of sums: what all that the rows and columns count comes to."""
    rows: dict[int | None, list[Figure]] = defaultdict(list)
    for whole in wholes:
        if whole.value is not None:
            rows[whole.at.row].append(whole)
    yield from (max(of_row, key=lambda whole: whole.value or 0) for of_row in rows.values())


def _of(part: Figure, whole: Figure) -> Computation:
    return Computation(PART_FORMULA, (part, whole), _ratio)


def _ratio(intervals: Sequence[Interval]) -> Interval | Reason:
    return ratio(intervals[0] * HUNDRED, intervals[1])


def _change(intervals: Sequence[Interval]) -> Interval | Reason:
    return ratio((intervals[0] - intervals[1]) * HUNDRED, intervals[1])
