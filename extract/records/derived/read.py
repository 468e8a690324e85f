"""The figures of tables that are made of others, with what they are made of."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from extract.records.derived.believed import NO_SUMS, Believed, best_form
from extract.records.derived.candidates import forms_of
from extract.records.derived.form import Form, Rated, form_at, inputs
from extract.records.derived.matrix import Matrix, matrix_of
from extract.records.derived.mean_rows import mean_rows
from extract.records.sums.ledger import all_rows
from schemas import Derivation, Sum, Table, Term

_FEWEST: Final = 2
"""A table with fewer columns or rows of figures shows no form."""
_TURNED_MOST: Final = 60
"""A longer table has no rows that are made of others column by column, but for sums."""

Spots = frozenset[tuple[str | None, int | None, int | None]]


def derivations(tables: Iterable[Table], sums: Iterable[Sum]) -> Iterator[Derivation]:
    """Give the figures of tables that are means, running totals, products and the like, where the tables show it.

    Figures that are sums already are left out.
    """
    known: Spots = frozenset((one.total.at.table, one.total.at.row, one.total.at.column) for one in sums)
    for table in tables:
        ledger = all_rows(table)
        if ledger is None or len(ledger.lines) < _FEWEST:
            continue
        matrix = matrix_of(ledger)
        yield from mean_rows(matrix, known)
        if len(matrix.words) >= _FEWEST:
            yield from _of_matrix(matrix, known)
        if len(matrix.words) > _FEWEST and len(matrix.labels) <= _TURNED_MOST:
            yield from _of_matrix(matrix.turn(), known)


def _of_matrix(matrix: Matrix, known: Spots) -> Iterator[Derivation]:
    for place in range(len(matrix.words)):
        believed = best_form(matrix, place, list(forms_of(matrix, place)))
        if believed is not None:
            for record in _records(matrix, place, believed):
                if (record.at.table, record.at.row, record.at.column) not in known:
                    yield record


def _records(matrix: Matrix, place: int, believed: Believed) -> Iterator[Derivation]:
    group = _group(matrix, place, believed.form)
    for line in sorted((*believed.agree, *believed.fail)):
        form = form_at(matrix, line, place, believed.form)
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
            doubt=form.kind in NO_SUMS and matrix.is_sum(line),
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
