"""A figure that a row states of other rows, as a record: what it is made of, and what it is named by."""

from collections.abc import Iterable
from decimal import Decimal

from extract.records.derived.matrix import Matrix, Spot
from schemas import Derivation, DerivationKind, Term


def made_of(
    matrix: Matrix,
    line: int,
    column: int,
    *,
    kind: DerivationKind,
    parts: Iterable[Spot],
    group: str,
    by: Iterable[Spot] = (),
    factor: int = 1,
    divisor: int = 1,
    doubt: bool = False,
) -> Derivation:
    """Give the figure of a cell, which is stated, as factor × Σ parts / (divisor × Σ by), or one of the parts.

    It is named by the words of its row and column. Figures of one `group` are borne out together.
    """
    subject = matrix.spots[line][column]
    assert subject is not None
    return Derivation(
        label=" · ".join(text for text in (matrix.labels[line], matrix.words[column]) if text),
        kind=kind,
        figure=subject.figure,
        terms=_terms(parts),
        by=_terms(by),
        factor=Decimal(factor),
        divisor=Decimal(divisor),
        group=group,
        doubt=doubt,
        table=matrix.table,
        at=subject.figure.at,
    )


def _terms(spots: Iterable[Spot]) -> tuple[Term, ...]:
    return tuple(Term(figure=spot.figure, rate=Decimal(1)) for spot in spots)
