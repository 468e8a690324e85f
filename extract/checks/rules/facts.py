"""The same fact in several places: what a table prints again should be what others print."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from extract.checks.compare import Finding
from extract.checks.direction import Direction
from extract.checks.figure import project_words, row_words
from extract.checks.interval import ONE, PRECISE
from extract.checks.registry import rule
from extract.checks.restated import Stated, restated
from extract.checks.scale import Scale, scales
from extract.checks.stated import stated, stated_result, stated_status, stated_units
from extract.checks.stated_totals import Field, stated_totals
from extract.checks.target import measured
from extract.checks.what import What
from extract.thai.levels import level_of
from schemas import Document, Fact, FactKind, Indicator, Project, Quantity

MARKS: Final[tuple[tuple[What, Callable[[Indicator], Quantity | None]], ...]] = (
    (What.PERCENT, lambda one: one.percent),
    (What.POINTS, lambda one: one.points),
    (What.LEVEL, lambda one: one.level),
    (What.FULL_MARKS, lambda one: one.full_marks),
    (What.SCORE, lambda one: one.score),
)
"""What a table of scored indicators prints of a row, beside target and result."""

MONEY_AND_POINTS: Final[tuple[tuple[What, Callable[[Project], Quantity | None]], ...]] = (
    (What.BUDGET, lambda one: one.budget),
    (What.DISBURSED, lambda one: one.disbursed),
    (What.PROJECT_POINTS, lambda one: one.points),
)

PERCENT: Final = Decimal(100)


@rule("FX001", name="same-result")
def same_result(document: Document) -> Iterator[Finding]:
    """An indicator's result is the same in all tables that print it.

    Formula: result = result printed elsewhere
    Source: annual reports print an indicator in a summary, a status table, a detailed table and an appendix.
    Holds: 92, 92.00 and 92.00
    Holds: 76.49 and 76.49
    Fails: 92.00, 82.00 and 92.00
    Fails: 20 and 100
    """
    by_table = scales(document)
    for indicators in _indicators(document):
        results = [one for indicator in indicators if (one := stated_result(indicator))]
        yield from restated(results, _pass_marks(indicators, by_table))


@rule("FX002", name="same-target")
def same_target(document: Document) -> Iterator[Finding]:
    """An indicator's target is the same in all tables that print it; a rise of 1 percent is a level of 101.

    Formula: target = target printed elsewhere
    Source: annual reports print an indicator in a summary, a status table, a detailed table and an appendix.
    Holds: 85, 85 and 85.00
    Fails: 85, 80 and 85
    """
    for indicators in _indicators(document):
        targets = [one for each in indicators if (one := stated(each.target, What.TARGET, row_words(each)))]
        # Whatever the results: another target is another mark to pass.
        levels = [one.level.of(one.figure.value) for one in targets if one.figure.value is not None]
        yield from restated(targets, levels)


@rule("FX003", name="same-marks")
def same_marks(document: Document) -> Iterator[Finding]:
    """An indicator's percent of target, level, score and status are the same in all tables that print them.

    Formula: mark = mark printed elsewhere
    Source: scored indicators and status tables of annual reports.
    Holds: 95.61 and 95.6
    Fails: 95.61, 95.96 and 95.61
    """
    by_table = scales(document)
    for indicators in _indicators(document):
        printed = [by_table[one.table] for one in indicators if one.table in by_table]
        for what, field in MARKS:
            marks = [one for each in indicators if (one := stated(field(each), what, row_words(each)))]
            yield from restated(marks, _edges(what, printed))
        statuses = [one for indicator in indicators if (one := stated_status(indicator))]
        yield from restated(statuses, (ONE,))


@rule("FX004", name="same-project")
def same_project(document: Document) -> Iterator[Finding]:
    """A project's budget, disbursement, points and responsible unit are the same in all tables that print them.

    Formula: figure = figure printed elsewhere
    Source: project tables that are printed again in an appendix; a unit is the same without those that help it.
    Holds: 400,000.00 and 400,000.00
    Fails: 400,000.00, 40,000.00 and 400,000.00
    """
    tables = {table.id: table for table in document.tables}
    for fact in _facts(document, FactKind.PROJECT):
        projects = [document.projects[member.index] for member in fact.members]
        for what, field in MONEY_AND_POINTS:
            figures = [one for each in projects if (one := stated(field(each), what, project_words(each)))]
            yield from restated(figures)
        yield from restated(stated_units(projects, tables))


@rule("FX005", name="same-total")
def same_total(document: Document) -> Iterator[Finding]:
    """A total over the same rows, a formula's figures and its outcome are the same wherever they are printed.

    Formula: total = total printed elsewhere
    Source: sums under tables that are printed again, and the formula boxes that repeat them.
    Holds: 86.22 and 86.22
    Fails: 86.22, 82.66 and 86.22
    """
    order = {table.id: place for place, table in enumerate(document.tables)}
    for fact in _facts(document, FactKind.TOTAL):
        by_field: dict[Field, list[Stated]] = defaultdict(list)
        for member in fact.members:
            for field, one in stated_totals(document, member):
                by_field[field].append(one)
        for figures in by_field.values():
            yield from restated(sorted(figures, key=lambda one: order.get(one.figure.at.table or "", 0)))


def _facts(document: Document, kind: FactKind) -> Iterator[Fact]:
    return (fact for fact in document.facts if fact.kind is kind)


def _indicators(document: Document) -> Iterator[list[Indicator]]:
    for fact in _facts(document, FactKind.INDICATOR):
        yield [document.indicators[member.index] for member in fact.members]


def _pass_marks(indicators: Sequence[Indicator], by_table: Mapping[str, Scale]) -> list[Decimal]:
    """Give the levels at which a result attains its target, or falls into another band of a scored table."""
    levels = []
    for indicator in indicators:
        target = indicator.target
        measure = measured(indicator)
        if target is None or target.value is None or measure is None:
            continue
        mark = level_of(target).of(target.value)
        levels.append(mark)
        scale = by_table.get(indicator.table)
        if scale and measure.direction is Direction.HIGHER:
            levels += [PRECISE.divide(PRECISE.multiply(mark, low), PERCENT) for low in scale.lows]
    return levels


def _edges(what: What, printed: Sequence[Scale]) -> list[Decimal]:
    """Give what decides something about a mark, by the scales of the tables that print it."""
    by_percent = what in (What.PERCENT, What.POINTS)
    return [edge for scale in printed for edge in (scale.lows if by_percent else scale.levels)]
