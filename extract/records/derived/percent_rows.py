"""Rows that state what each figure of a row above is in percent of one of them, as of the total at its end."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from extract.records.derived.form import Fit, compared
from extract.records.derived.matrix import Matrix, Spot
from extract.records.derived.record import made_of
from extract.records.sums.labels import begins
from extract.records.sums.words import SHARE_WORDS
from schemas import Derivation, DerivationKind

_BEGINNINGS: Final = (*SHARE_WORDS, *(f"คิดเป็น{word}" for word in SHARE_WORDS))
_HUNDRED: Final = 100
_FEWEST: Final = 3
"""So many percents must agree, and so many for each that does not."""
_FEWEST_OF_WHOLE: Final = 2
"""So many where the whole itself is 100 percent in the row."""
_BITS: Final = 17
"""So many bits must agree in them: five digits."""
_ABOVE: Final = 2
"""So many rows above may be what a row is the percents of."""


class _Percent(NamedTuple):
    """A printed percent, the figure that it is of, and how these agree."""

    column: int
    part: Spot
    fit: Fit


class _Shares(NamedTuple):
    """The percents of a row by what they are taken of: the whole, in a column of the row above."""

    whole: Spot
    agree: tuple[_Percent, ...]
    fail: tuple[_Percent, ...]
    is_stated: bool
    """Whether the row states 100 percent for the whole."""

    @property
    def is_borne_out(self) -> bool:
        """Whether enough percents agree for them to be of this whole."""
        fewest = _FEWEST_OF_WHOLE if self.is_stated else _FEWEST
        bits = sum(one.fit.bits for one in self.agree)
        return len(self.agree) >= fewest * max(len(self.fail), 1) and bits >= _BITS


def percent_rows(matrix: Matrix) -> Iterator[Derivation]:
    """Give the percents that rows state of the figures above them, and what these show the whole to be."""
    for line, label in enumerate(matrix.labels):
        if begins(label, _BEGINNINGS):
            for above in range(line - 1, max(line - 1 - _ABOVE, -1), -1):
                found = _shares(matrix, line, above)
                if found is not None:
                    for one in (*found.agree, *found.fail):
                        yield _record(matrix, line, found.whole, one)
                    break


def _shares(matrix: Matrix, line: int, above: int) -> _Shares | None:
    """Give the percents of a row by the whole that most of them are of; None where none is borne out."""
    held = [_held(matrix, line, above, whole) for whole in range(len(matrix.words))]
    found = [shares for shares in held if shares is not None and shares.is_borne_out]
    return max(
        found, key=lambda shares: (len(shares.agree), shares.is_stated, -len(shares.fail)), default=None
    )


def _held(matrix: Matrix, line: int, above: int, whole: int) -> _Shares | None:
    of_whole, own = matrix.at(above, whole), matrix.at(line, whole)
    if of_whole is None or of_whole.value <= 0:
        return None
    percents = [
        _Percent(column, part, _fit(matrix, subject, part, of_whole))
        for column in range(len(matrix.words))
        if column != whole
        and (subject := matrix.at(line, column)) is not None
        and (part := matrix.at(above, column)) is not None
        and part.value
    ]
    agree = tuple(one for one in percents if one.fit.agrees)
    fail = tuple(one for one in percents if not one.fit.agrees)
    return _Shares(of_whole, agree, fail, own is not None and own.value == _HUNDRED * matrix.step)


def _fit(matrix: Matrix, subject: Spot, part: Spot, whole: Spot) -> Fit:
    rounded = subject._replace(half=subject.half or matrix.step // 2)
    up = _HUNDRED * matrix.step
    return compared(
        rounded,
        ((part.value - part.half) * up, (part.value + part.half) * up),
        (whole.value - whole.half, whole.value + whole.half),
    )


def _record(matrix: Matrix, line: int, whole: Spot, one: _Percent) -> Derivation:
    return made_of(
        matrix,
        line,
        one.column,
        kind=DerivationKind.QUOTIENT,
        parts=(one.part,),
        by=(whole,),
        factor=_HUNDRED,
        group=f"percents in row {line}",
    )
