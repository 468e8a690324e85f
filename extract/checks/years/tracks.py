"""A series as figures by year: what is shown of it, and which of its figures are restated."""

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from extract.checks.figure import Figure
from extract.checks.what import What
from extract.checks.years.series import Says, Series, YearFigure


class Point(NamedTuple):
    """The figure of a year, its number in single units, and what else is printed of it that differs."""

    year: int
    figure: YearFigure
    value: Decimal
    otherwise: tuple[Figure, ...] = ()


class Track(NamedTuple):
    """The figures of a series that say one thing in one unit, from the first year on."""

    measure: What
    unit: str | None
    points: tuple[Point, ...]


def tracks(series: Series, wrong: Sequence[Figure]) -> tuple[Track, ...]:
    """Give the tracks of a series. A year has the figure of its own report, else that of the first to print it.

    `wrong` are the figures that do not agree with it.
    """
    found: dict[tuple[What, str | None], dict[int, YearFigure]] = defaultdict(dict)
    units = {one.measure: one.unit for one in series.figures() if one.unit is not None}
    for one in series.figures():
        if one.year is not None and one.stated.figure.value is not None and _may_stand(one):
            found[one.measure, one.unit or units.get(one.measure)].setdefault(one.year, one)
    return tuple(
        Track(
            measure,
            unit,
            tuple(_point(year, by_year[year], wrong) for year in sorted(by_year)),
        )
        for (measure, unit), by_year in found.items()
    )


def _may_stand(one: YearFigure) -> bool:
    return one.says is Says.OWN or (one.says is Says.COLUMN and one.is_sure)


def _point(year: int, figure: YearFigure, wrong: Sequence[Figure]) -> Point:
    value = figure.stated.figure.value
    assert value is not None
    own = figure.stated.figure.key
    otherwise = tuple(
        one for one in wrong if one.year == year and one.what is figure.measure and one.key != own
    )
    return Point(year, figure, figure.stated.level.of(value), otherwise)
