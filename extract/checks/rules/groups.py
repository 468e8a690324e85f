"""Scored indicators: sums of scores and full marks, their percent, and the printed number of indicators."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Reason, constant, summed, unknown
from extract.checks.figure import Figure, figure, row_words, states_nothing
from extract.checks.percents import percent_of
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Document, Group, Indicator, Quantity


@rule("GT001", name="score-sum")
def score_sum(document: Document) -> Iterator[Finding]:
    """The printed sum of scores of a section or table, (A), is the sum of the scores of its indicators.

    Formula: (A) = Σ score
    Source: subtotal and total rows of scored indicators; a score at an end of its scale is not rounded.
    Holds: scores 5.00, 4.60 and 1.00 give 10.60
    Fails: scores 5.00, 4.60 and 1.00 give 10.06
    """
    yield from _sums(document, What.SCORE_SUM, "Σ score", lambda group: group.score, _score)


@rule("GT002", name="full-marks-sum")
def full_marks_sum(document: Document) -> Iterator[Finding]:
    """The printed sum of full marks of a section or table, (B), is the sum of its indicators' full marks.

    Formula: (B) = Σ full marks
    Source: subtotal and total rows of scored indicators.
    Holds: full marks 5, 5 and 5 give 15
    Fails: full marks 5, 5 and 5 give 20
    """
    yield from _sums(
        document, What.FULL_MARKS_SUM, "Σ full marks", lambda group: group.full_marks, _full_marks
    )


@rule("GT003", name="success-percent")
def success_percent(document: Document) -> Iterator[Finding]:
    """The printed percent of success, (C), is the sum of scores as percent of the sum of full marks.

    Formula: (C) = (A) × 100 / (B)
    Source: subtotal and total rows of scored indicators; (A) is exact where all of its scores are.
    Holds: 79.50 of 85 gives 93.53
    Fails: 79.50 of 85 gives 95.33
    """
    formula = "(A) × 100 / (B)"
    scores = [_score(indicator) for indicator in document.indicators]
    for group in document.groups:
        if group.percent is None or states_nothing(group.percent):
            continue
        subject = figure(group.percent, What.SUCCESS, group.label)
        if group.score is None or group.full_marks is None:
            yield compare(subject, unknown(Reason.NO_SUMS, formula))
            continue
        parts = _printed_parts(scores, group.members)
        sum_of_scores = figure(group.score, What.SCORE_SUM, group.label)
        is_exact = bool(parts) and all(part.exact for part in parts)
        inputs = (
            sum_of_scores._replace(exact=is_exact),
            figure(group.full_marks, What.FULL_MARKS_SUM, group.label),
        )
        yield compare(subject, Computation(formula, inputs, percent_of))


@rule("GT004", name="count")
def count(document: Document) -> Iterator[Finding]:
    """The printed number of indicators of a section or total row is the number of rows that it speaks of.

    Formula: number of rows
    Source: section, subtotal and total rows of indicator tables: "จำนวน 4 ตัวชี้วัด".
    Holds: 3 rows give 3
    Fails: 3 rows give 4
    """
    formula = "number of rows"
    for group in document.groups:
        if group.count is None or states_nothing(group.count):
            continue
        extents = [len(extent) for extent in _extents(group) if extent]
        forms = [constant(formula, rows) for rows in dict.fromkeys(extents)]
        nothing = unknown(Reason.NO_ROWS, formula)
        yield compare(figure(group.count, What.COUNT, group.label), *(forms or [nothing]))


def _sums(
    document: Document,
    what: What,
    formula: str,
    printed: Callable[[Group], Quantity | None],
    part_of: Callable[[Indicator], Figure | None],
) -> Iterator[Finding]:
    """Compare the sums of all groups with the sums over their rows, or over others that they may speak of."""
    parts = [part_of(indicator) for indicator in document.indicators]
    columns: dict[str, list[Figure]] = defaultdict(list)
    for indicator, part in zip(document.indicators, parts, strict=True):
        if part:
            columns[indicator.table].append(part)
    whole_columns = {table: tuple(column) for table, column in columns.items()}
    for group in document.groups:
        total = printed(group)
        if total is not None and not states_nothing(total):
            forms = [
                summed(formula, _printed_parts(parts, extent), whole_columns.get(group.table, ()))
                for extent in _extents_counted(group)
            ]
            yield compare(figure(total, what, group.label), *forms)


def _printed_parts(parts: Sequence[Figure | None], extent: Sequence[int]) -> tuple[Figure, ...]:
    return tuple(part for index in extent if (part := parts[index]))


def _extents(group: Group) -> tuple[tuple[int, ...], ...]:
    return (group.members, *group.other_extents)


def _extents_counted(group: Group) -> tuple[tuple[int, ...], ...]:
    """Give the rows that a group may speak of; where its printed count tells them apart, only those."""
    extents = _extents(group)
    counted = [extent for extent in extents if group.count is not None and len(extent) == group.count.value]
    return tuple(counted[:1]) or extents


def _score(indicator: Indicator) -> Figure | None:
    """Give a score; at an end of its scale it is exact: nothing above full marks or under 0 was rounded."""
    if indicator.score is None or states_nothing(indicator.score):
        return None
    score = figure(indicator.score, What.SCORE, row_words(indicator))
    level = indicator.level.value if indicator.level else None
    full = indicator.full_marks.value if indicator.full_marks else None
    is_at_end = level is not None and score.value == level and level in (full, 0)
    return score._replace(exact=score.exact or is_at_end)


def _full_marks(indicator: Indicator) -> Figure | None:
    if indicator.full_marks is None or states_nothing(indicator.full_marks):
        return None
    return figure(indicator.full_marks, What.FULL_MARKS, row_words(indicator))
