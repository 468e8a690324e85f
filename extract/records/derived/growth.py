"""Lines of periods one after the other, of which each states by how much it is more than the one before."""

from typing import Final

import regex

from extract.records.derived.form import Form
from extract.records.derived.matrix import Matrix
from extract.thai.digits import to_arabic
from schemas import DerivationKind

_YEAR: Final = regex.compile(r"(?<!\d)2[45]\d\d(?!\d)")


def is_growth(form: Form) -> bool:
    """Whether a form holds a figure against that of another line, which divides their difference."""
    return form.kind is DerivationKind.QUOTIENT and form.is_over_lines


def follows_on(matrix: Matrix, line: int, form: Form) -> bool:
    """Whether a line may be held to a form of growth: only where it and the other line are of one run.

    Sums, lines of another section and years that do not follow one another are of none: what the figure grew from is
    not printed then.
    """
    other = next(line + shift for (shift, _), _ in form.terms if shift)
    if not 0 <= other < len(matrix.labels) or matrix.starts[max(line, other)]:
        return False
    if matrix.is_sum(line) or matrix.is_sum(other):
        return False
    years = [_YEAR.findall(to_arabic(matrix.labels[place])) for place in (line, other)]
    if len(years[0]) == len(years[1]) == 1:
        return abs(int(years[0][0]) - int(years[1][0])) == 1
    return not any(years)
