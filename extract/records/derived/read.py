"""The figures of tables that are made of others, with what they are made of."""

from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from extract.records.derived.believed import Believed, best_form
from extract.records.derived.candidates import forms_of
from extract.records.derived.extreme_rows import extreme_rows
from extract.records.derived.form import Form, Near, Rated, form_at, inputs
from extract.records.derived.matrix import CellKey, Matrix, cell_of, matrix_of, stated_lines
from extract.records.derived.mean_rows import mean_rows
from extract.records.derived.merged_means import merged_means
from extract.records.derived.percent_rows import percent_rows
from extract.records.derived.sum_rows import made_alike, rates_of_sums
from extract.records.sums.ledger import all_rows
from extract.records.sums.read import NESTED_HERE, RULED_ELSEWHERE
from schemas import Derivation, DerivationKind, Direction, Role, Sum, Table, Term

_FEWEST: Final = 2
"""A table with fewer columns or rows of figures shows no form."""
_TURNED_MOST: Final = 60
"""A longer table has no rows that are made of others column by column, but for sums."""

_RULED: Final = (
    (
        frozenset(
            {Role.WEIGHTED_SCORE, Role.PERCENT_OF_TARGET, Role.LEVEL, Role.RATE, Role.POINTS, Role.CRITERION}
        ),
        frozenset({Role.INDICATOR, Role.CRITERION, Role.BAND, Role.RATE}),
    ),
    (frozenset({Role.REMAINING, Role.SPENT}), frozenset({Role.BUDGET})),
)
"""Roles of columns that have rules of their own in tables with one of the other roles."""


class Made(NamedTuple):
    """A figure that is made of others, unless it is the total of a sum in a direction."""

    unless: Direction
    record: Derivation


def made_figures(tables: Iterable[Table]) -> Iterator[Made]:
    """Give the figures of tables that are means, running totals, products and the like, where the tables show it.

    Tables of families that have rules of their own are left out, but for means in merged cells. It needs no other
    record, so that it can be done beside the rest.
    """
    for table in tables:
        yield from (Made(Direction.ROWS, one) for one in merged_means(table))
        is_ruled = table.family in RULED_ELSEWHERE - NESTED_HERE or table.plugin_family is not None
        ledger = None if is_ruled else all_rows(table)
        if ledger is None or len(ledger.lines) < _FEWEST:
            continue
        matrix = matrix_of(ledger)
        of_rows = (*mean_rows(matrix), *extreme_rows(matrix), *percent_rows(matrix))
        yield from (Made(Direction.ROWS, one) for one in of_rows)
        if len(matrix.words) >= _FEWEST:
            ruled = {place for place, column in enumerate(ledger.columns) if _is_ruled(table, column)}
            yield from (Made(Direction.COLUMNS, one) for one in _of_matrix(matrix, ruled))
        if len(matrix.words) > _FEWEST and len(matrix.labels) <= _TURNED_MOST:
            yield from (Made(Direction.ROWS, one) for one in _of_matrix(matrix.turn(), set()))


def derivations(made: Iterable[Made], sums: Iterable[Sum]) -> Iterator[Derivation]:
    """Leave out the figures that are sums already."""
    found = list(sums)
    totals = {(one.direction, cell_of(one.total)) for one in found}
    whole = {
        frozenset(
            cell_of(figure) for figure in (one.total, *(part.figure for part in (*one.parts, *one.less)))
        )
        for one in found
    }
    for one in made:
        if (one.unless, cell_of(one.record.figure)) not in totals and not _is_part(one.record, whole):
            yield one.record


def _is_ruled(table: Table, column: int) -> bool:
    """Whether a column has a rule of its own."""
    roles = {other.role for other in table.columns}
    role = table.columns[column].role
    return any(role in ruled and roles & beside for ruled, beside in _RULED)


def _of_matrix(matrix: Matrix, ruled: Collection[int]) -> Iterator[Derivation]:
    stated = stated_lines(matrix)
    found = {
        place: believed
        for place in range(len(matrix.words))
        if place not in ruled
        and (believed := best_form(matrix, place, forms_of(matrix, place), stated)) is not None
    }
    # A row of sums that one column divides is divided by the others too.
    shown = Counter((one.form.kind, line) for one in found.values() for line in one.agree)
    for place, believed in found.items():
        alike = {line for line in believed.sums if shown[believed.form.kind, line]}
        alike.update(made_alike(matrix, place, believed))
        agree = [line for line in believed.agree if not _times_mean(matrix, line, place, believed.form)]
        fail = [line for line in believed.fail if not _is_of_wider(line, place, believed.form, found)]
        yield from _records(matrix, place, believed.form, (*agree, *fail, *alike))
        rates = rates_of_sums(matrix, place, believed)
        if rates is not None and rates[0] not in found:
            yield from _records(matrix, *rates)


def _times_mean(matrix: Matrix, line: int, place: int, form: Form) -> bool:
    """Whether a row of sums agrees with a product only as far as its rate, a mean, is rounded."""
    subject = matrix.at(line, place)
    if form.times is None or subject is None or not matrix.is_sum(line):
        return False
    times = matrix.at(line + form.times[0], form.times[1])
    made = sum(spot.value * rate for spot, rate in inputs(matrix, line, form.terms))
    return times is None or made * times.value * form.factor != subject.value * matrix.step * form.divisor


def _is_of_wider(line: int, place: int, form: Form, found: Mapping[int, Believed]) -> bool:
    """Whether a line agrees with another balance that has all figures of one, and more.

    Where nothing was transferred in, what was transferred out is the budget before less the budget after.
    """
    own = _balanced(place, form)
    return form.kind is DerivationKind.BALANCE and any(
        line in other.agree and own < _balanced(there, other.form)
        for there, other in found.items()
        if other.form.kind is DerivationKind.BALANCE
    )


def _balanced(place: int, form: Form) -> frozenset[Near]:
    return frozenset({(0, place), *(near for near, _ in form.terms)})


def _is_part(one: Derivation, sums: Container[frozenset[CellKey]]) -> bool:
    """Whether a figure is one of a sum's parts that follows from the sum and the others."""
    spots = frozenset(cell_of(figure) for figure in (one.figure, *(term.figure for term in one.terms)))
    return one.kind is DerivationKind.BALANCE and spots in sums


def _records(matrix: Matrix, place: int, of_lines: Form, lines: Iterable[int]) -> Iterator[Derivation]:
    group = _group(matrix, place, of_lines)
    for line in sorted(lines):
        form = form_at(matrix, line, place, of_lines)
        subject = matrix.at(line, place)
        if subject is None:
            continue
        times = matrix.at(line + form.times[0], form.times[1]) if form.times else None
        yield Derivation(
            label=" · ".join(text for text in _named(matrix, line, place) if text),
            kind=form.kind,
            figure=subject.figure,
            terms=_terms(matrix, line, form.terms),
            times=times.figure if times else None,
            by=_terms(matrix, line, form.by),
            factor=Decimal(form.factor),
            divisor=Decimal(form.divisor),
            group=group,
            table=matrix.table,
            at=subject.figure.at,
        )


def _named(matrix: Matrix, line: int, place: int) -> tuple[str, str]:
    label, words = matrix.labels[line], matrix.words[place]
    return (words, label) if matrix.turned else (label, words)


def _group(matrix: Matrix, place: int, form: Form) -> str:
    return f"{'row' if matrix.turned else 'column'} {place}: {form.name}"


def _terms(matrix: Matrix, line: int, rated: tuple[Rated, ...]) -> tuple[Term, ...]:
    return tuple(Term(figure=spot.figure, rate=Decimal(rate)) for spot, rate in inputs(matrix, line, rated))
