"""What the formulas of the rules are in a spreadsheet: each with the function that it computes.

A formula of a check is looked up by its words. Several may be in question, as a rule takes its inputs in an order
that the words leave open; the one that gives the figure that the check recomputed is taken, and where none does,
no formula is given.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Known:
    """What a formula needs besides its inputs, from the headers of the subject's table.

    `points` are those of the subject's column, `top` the most of any column; `level` and `low` are the band's
    of the subject's column, `lows` and `levels` those of all bands. None or empty where the header has none.
    """

    points: Decimal | None = None
    top: Decimal | None = None
    level: Decimal | None = None
    low: Decimal | None = None
    lows: tuple[Decimal, ...] = ()
    levels: tuple[Decimal, ...] = ()


Function = Callable[[Sequence[Decimal], Known], Decimal | None]


@dataclass(frozen=True, slots=True)
class Shape:
    """A formula: {1}, {2} … are its inputs, {all} their range, {front} and {back} the two halves of it.

    {head} is all but {last}, {tail} all but the first, {n} their number; {to3} are the first three and
    {from3} the others. The other names are those of `Known`.
    """

    template: str
    function: Function
    least: int = 1


def _front(values: Sequence[Decimal]) -> Sequence[Decimal]:
    return values[: len(values) // 2]


def _back(values: Sequence[Decimal]) -> Sequence[Decimal]:
    return values[len(values) // 2 :]


def _products(values: Sequence[Decimal]) -> Decimal:
    return sum((a * b for a, b in zip(_front(values), _back(values), strict=False)), Decimal(0))


def _add(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal(0))


def _count(values: Sequence[Decimal], chosen: Callable[[Decimal], bool]) -> Decimal:
    return Decimal(sum(chosen(value) for value in values))


def _band(values: Sequence[Decimal], known: Known) -> Decimal | None:
    if not known.lows:
        return None
    place = bisect_right(known.lows, values[0])
    return known.levels[place - 1] if place else Decimal(0)


SUM: Final = Shape("SUM({all})", lambda x, _: _add(x))
MEAN: Final = Shape("AVERAGE({all})", lambda x, _: _add(x) / len(x))
FIRST: Final = Shape("{1}", lambda x, _: x[0])
LAST: Final = Shape("{last}", lambda x, _: x[-1])
MOST: Final = Shape("MAX({all})", lambda x, _: max(x))
LESS: Final = Shape("{1}-{2}", lambda x, _: x[0] - x[1], 2)
LESS_TURNED: Final = Shape("{2}-{1}", lambda x, _: x[1] - x[0], 2)
APART: Final = Shape("ABS({1}-{2})", lambda x, _: abs(x[0] - x[1]), 2)
LESS_ALL: Final = Shape("{1}-SUM({tail})", lambda x, _: x[0] - _add(x[1:]), 2)
PRODUCT: Final = Shape("{1}*{2}", lambda x, _: x[0] * x[1], 2)
PERCENT: Final = Shape("{1}*100/{2}", lambda x, _: x[0] * 100 / x[1], 2)
PERCENT_TURNED: Final = Shape("{2}*100/{1}", lambda x, _: x[1] * 100 / x[0], 2)
PERCENT_OF_SUM: Final = Shape("SUM({head})*100/{last}", lambda x, _: _add(x[:-1]) * 100 / x[-1], 2)
PERCENT_APART: Final = Shape("ABS({1}-{2})*100/{2}", lambda x, _: abs(x[0] - x[1]) * 100 / x[1], 2)
OF_LESS: Final = Shape("{1}*100/({2}-{1})", lambda x, _: x[0] * 100 / (x[1] - x[0]), 2)
OF_MORE: Final = Shape("{1}*100/({2}+{1})", lambda x, _: x[0] * 100 / (x[1] + x[0]), 2)
LEVEL_OF_LESS: Final = Shape("{2}*100/({2}-{1})", lambda x, _: x[1] * 100 / (x[1] - x[0]), 2)
LEVEL_OF_MORE: Final = Shape("{2}*100/({2}+{1})", lambda x, _: x[1] * 100 / (x[1] + x[0]), 2)
MARK: Final = Shape(
    "IF({1}={level},{low},0)", lambda x, k: k.low if k.low is None or x[0] == k.level else Decimal(0)
)
REACHES: Final = (
    Shape("IF({1}>={2},1,0)", lambda x, _: Decimal(x[0] >= x[1]), 2),
    Shape("IF({1}<={2},1,0)", lambda x, _: Decimal(x[0] <= x[1]), 2),
    Shape("IF({1}>{2},1,0)", lambda x, _: Decimal(x[0] > x[1]), 2),
    Shape("IF({1}<{2},1,0)", lambda x, _: Decimal(x[0] < x[1]), 2),
)
OF_BUDGET: Final = (PERCENT, PERCENT_TURNED, PERCENT_OF_SUM)

SHAPES: Final[Mapping[str, tuple[Shape, ...]]] = {
    "Σ(score × weight) / Σ weight": (
        Shape("SUMPRODUCT({front},{back})/SUM({back})", lambda x, _: _products(x) / _add(_back(x)), 2),
    ),
    "Σ(score × weight) / 100": (
        Shape("SUMPRODUCT({front},{back})/100", lambda x, _: _products(x) / HUNDRED, 2),
    ),
    "Σ(score × weight)": (Shape("SUMPRODUCT({front},{back})", lambda x, _: _products(x), 2),),
    "weight / Σ weight × score": (Shape("{1}*{2}/SUM({tail})", lambda x, _: x[0] * x[1] / _add(x[1:]), 2),),
    "weight / 100 × score": (Shape("{1}*{2}/100", lambda x, _: x[0] * x[1] / HUNDRED, 2),),
    "weight × score": (PRODUCT,),
    "Σ score / number of lines": (MEAN,),
    "(A) × 100 / (B)": (PERCENT,),
    "part / whole × 100": (PERCENT,),
    "amount × 100 / budget": OF_BUDGET,
    "disbursed × 100 / budget": OF_BUDGET,
    "(disbursed + committed) × 100 / budget": OF_BUDGET,
    "disbursed and committed × 100 / budget": OF_BUDGET,
    "committed × 100 / budget": OF_BUDGET,
    "remaining × 100 / budget": OF_BUDGET,
    "disbursed + committed": (SUM,),
    "budget − disbursed": (LESS_ALL,),
    "budget − disbursed − committed": (LESS_ALL,),
    "budget − disbursed and committed": (LESS_ALL,),
    "disbursed × 100 / amount beside": OF_BUDGET,
    "(disbursed + committed) × 100 / amount beside": OF_BUDGET,
    "disbursed and committed × 100 / amount beside": OF_BUDGET,
    "committed × 100 / amount beside": OF_BUDGET,
    "remaining × 100 / amount beside": OF_BUDGET,
    "amount beside − disbursed": (LESS_ALL,),
    "amount beside − disbursed − committed": (LESS_ALL,),
    "amount beside − disbursed and committed": (LESS_ALL,),
    "disbursed − target": (LESS, LESS_TURNED),
    "target − disbursed": (LESS, LESS_TURNED),
    "disbursed − target, printed without its sign": (APART,),
    "result / target × 100": (PERCENT,),
    "target / result × 100": (PERCENT_TURNED,),
    "(100 − result) / (100 − target) × 100": (
        Shape("(100-{1})*100/(100-{2})", lambda x, _: (HUNDRED - x[0]) * 100 / (HUNDRED - x[1]), 2),
    ),
    "(2 − result / target) × 100": (
        Shape("200-{1}*100/{2}", lambda x, _: 2 * HUNDRED - x[0] * 100 / x[1], 2),
    ),
    "result / (100 + target) × 100, the target a rise on the base year": (
        Shape("{1}*100/(100+{2})", lambda x, _: x[0] * 100 / (HUNDRED + x[1]), 2),
    ),
    "(100 + result) / (100 + target) × 100, both rises on the base year": (
        Shape("(100+{1})*100/(100+{2})", lambda x, _: (HUNDRED + x[0]) * 100 / (HUNDRED + x[1]), 2),
    ),
    "(100 − target) / result × 100, the target a fall on the base year": (
        Shape("(100-{2})*100/{1}", lambda x, _: (HUNDRED - x[1]) * 100 / x[0], 2),
    ),
    "1 (attained) if the result reaches the target, else 0 (not attained)": REACHES,
    "level of the band that the percent falls in": (
        Shape("IF({1}<{lowest},0,LOOKUP({1},{lows},{levels}))", _band),
    ),
    "lower edge of the band if it is that of the level, else 0": (MARK,),
    "number of the row before + 1": (Shape("{1}+1", lambda x, _: x[0] + 1),),
    "at least the percent of the round before": (MOST,),
    "what the other places print": (FIRST,),
    "amount of the last year that is set": (FIRST, LAST),
    "figure of the last period": (LAST,),
    "mean of the periods": (MEAN,),
    "the step or level that the result says was reached": (FIRST,),
    "numerator × factor / denominator": (Shape("{1}*{2}/{3}", lambda x, _: x[0] * x[1] / x[2], 3),),
    "highest points × number of projects": (
        Shape("{top}*{last}", lambda x, k: None if k.top is None else k.top * x[-1]),
    ),
    "number of projects with the points of the column": (
        Shape("COUNTIF({all},{points})", lambda x, k: _count(x, lambda value: value == k.points)),
    ),
    "Σ points of the projects with the points of the column": (
        Shape(
            "SUMIF({all},{points})",
            lambda x, k: None if k.points is None else k.points * _count(x, lambda value: value == k.points),
        ),
    ),
    "number of projects with less than the highest points": (
        Shape(
            'COUNTIF({all},"<"&{top})',
            lambda x, k: None if k.top is None else _count(x, lambda value: value < (k.top or 0)),
        ),
    ),
    "1 (listed) if the project has less than the highest points, else 0": (
        Shape("IF({1}<{top},1,0)", lambda x, k: None if k.top is None else Decimal(x[0] < k.top)),
    ),
    "Σ points × 100 / (highest points × number of projects)": (
        Shape(
            "SUM({head})*100/({top}*{last})",
            lambda x, k: None if k.top is None else _add(x[:-1]) * 100 / (k.top * x[-1]),
            2,
        ),
        Shape(
            "SUM({all})*100/({top}*{n})",
            lambda x, k: None if k.top is None else _add(x) * 100 / (k.top * len(x)),
        ),
    ),
    "number of projects with the highest points × 100 / number of projects": (
        Shape(
            "COUNTIF({all},{top})*100/{n}",
            lambda x, k: _count(x, lambda value: value == k.top) * 100 / len(x),
        ),
    ),
    "difference of result and target": (APART,),
    "difference of result and target / target × 100": (PERCENT_APART,),
    "the target itself": (FIRST,),
    "difference / (result less difference) × 100": (OF_LESS,),
    "difference / (result and difference) × 100": (OF_MORE,),
    "difference / result × 100": (PERCENT,),
    "figures = words": (FIRST,),
    "change / (figure less change) × 100": (OF_LESS,),
    "change / (figure and change) × 100": (OF_MORE,),
    "change / earlier figure × 100": (PERCENT,),
    "figure / earlier figure × 100": (PERCENT,),
    "difference of the figure and the earlier figure / earlier figure × 100": (PERCENT_APART,),
    "result / (result less difference) × 100": (LEVEL_OF_LESS,),
    "result / (result and difference) × 100": (LEVEL_OF_MORE,),
}
"""By the words of a check's formula. A Σ of anything else is a sum."""

SIGNED: Final = "Σ what is added − Σ what is taken off"

_RATE: Final = re.compile(r"count × (\d+) / base")
_PLAIN_SUM: Final = re.compile(r"Σ [^×/−(]+")


def shapes_of(formula: str, size: int) -> Sequence[Shape]:
    """Give the formulas that words may mean over so many inputs."""
    if formula in SHAPES:
        found: Sequence[Shape] = SHAPES[formula]
    elif formula == SIGNED:
        found = [_signed(place) for place in range(1, size)]
    elif rate := _RATE.fullmatch(formula):
        found = (_per(Decimal(rate[1])),)
    else:
        found = (SUM,) if _PLAIN_SUM.fullmatch(formula) else ()
    return [shape for shape in found if shape.least <= size]


def _signed(place: int) -> Shape:
    template = f"SUM({{to{place}}})-SUM({{from{place}}})"
    return Shape(template, lambda x, _: _add(x[:place]) - _add(x[place:]), 2)


def _per(base: Decimal) -> Shape:
    return Shape(f"{{1}}*{base}/{{2}}", lambda x, _: x[0] * base / x[1], 2)
