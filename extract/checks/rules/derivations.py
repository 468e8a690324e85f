"""Tables of any kind: means, running totals, balances, products, quotients, and figures on another scale."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import reduce
from typing import Final

from extract.checks.compare import Finding, compare
from extract.checks.computation import Computation, Function, Reason, ratio, total, unknown
from extract.checks.figure import Figure, counted_figure, figure
from extract.checks.interval import ONE, Interval, greatest, least, point
from extract.checks.misprints import agrees_otherwise, is_misprint
from extract.checks.registry import rule
from extract.checks.what import What
from schemas import Derivation, DerivationKind, Document, Quantity, Verdict

FORMULAS: Final = {
    DerivationKind.MEAN: "Σ figures / number of figures",
    DerivationKind.LEVEL_MEAN: "Σ(level × answers) / Σ answers",
    DerivationKind.RUNNING: "the total before + the figure of the row",
    DerivationKind.BALANCE: "what is added − what is taken off",
    DerivationKind.PRODUCT: "one figure × another",
    DerivationKind.QUOTIENT: "one figure / another",
    DerivationKind.CONVERSION: "figure × factor",
    DerivationKind.LARGEST: "the largest of the figures",
    DerivationKind.LEAST: "the least of the figures",
}
_GROWTH: Final = "(figure − the one before) × 100 / the one before"
_ADDED: Final = frozenset({DerivationKind.RUNNING, DerivationKind.BALANCE})
_SAID: Final = _ADDED | {DerivationKind.MEAN, DerivationKind.LEVEL_MEAN}
"""Kinds of which a figure that is far off is wrong too: of others it may be made otherwise, at a discount, say."""
_HARDLY: Final = Decimal("0.0001")
"""What has a lower chance does not happen in a report."""
_CERTAIN: Final = 5
"""Where so many figures agree and no other fails, one that does not is wrong, however far it is off."""

_LEVELLED: Final = 3
"""So many products of levels show that a column is of them."""
_LEVELS_END: Final = 10

_CHOSEN: Final = {DerivationKind.LARGEST: greatest, DerivationKind.LEAST: least}
"""Kinds that are one of their figures."""

Read = Callable[[Quantity, What, str], Figure]
"""A way to make a figure of a quantity: as it is printed, or as a count where it is a whole number."""


@rule("GS007", name="mean")
def mean(document: Document) -> Iterator[Finding]:
    """A figure in a column or row of means is the mean of the figures that the others show it to be of.

    Formula: Σ figures / number of figures
    Source: tables of any kind; words say that it is a mean, and the other rows or columns show of what.
    Holds: 4.20 and 4.40 are 4.30, 3.90 and 4.70 are 4.30, 3.50 and 4.00 are 3.75, 4.10 and 4.20 give 4.15
    Fails: 4.20 and 4.40 are 4.30, 3.90 and 4.70 are 4.30, 3.50 and 4.00 are 3.75, 4.10 and 4.20 give 4.75
    """
    yield from _of_kind(document, DerivationKind.MEAN)


@rule("GS008", name="level-mean")
def level_mean(document: Document) -> Iterator[Finding]:
    """The mean of answers on a scale is the sum of levels, each as often as it was answered, by the answers.

    Formula: Σ(level × answers) / Σ answers, or / 100 where the answers are percents
    Source: surveys of satisfaction with a column for each level, from the highest or the lowest.
    Holds: 120 and 60 and 20 are 2.50, 50 and 30 and 20 are 2.30, 84 and 40 and 76 give 2.04
    Fails: 120 and 60 and 20 are 2.50, 50 and 30 and 20 are 2.30, 84 and 40 and 76 give 2.84
    """
    yield from _of_kind(document, DerivationKind.LEVEL_MEAN)


@rule("GS009", name="running-total")
def running_total(document: Document) -> Iterator[Finding]:
    """A running total is the one before it and the figure of its own row, or of its own period.

    Formula: the total before + the figure of the row
    Source: tables by month or quarter, with a column or a row of running totals.
    Holds: 120 comes to 120, 340 comes to 460, 215 comes to 675, 100 gives 775
    Fails: 120 comes to 120, 340 comes to 460, 215 comes to 675, 100 gives 755
    """
    yield from _of_kind(document, DerivationKind.RUNNING)


@rule("GS010", name="balance")
def balance(document: Document) -> Iterator[Finding]:
    """A balance is what is added less what is taken off, with what is carried forward from the row before.

    Formula: what is added − what is taken off
    Source: tables of any kind in which most rows show a column to be made of those before it.
    Holds: 1,230 and 115 and 81 leave 1,264, 2,187 and 143 and 95 leave 2,235, 1,352 and 198 and 127 give 1,423
    Fails: 1,230 and 115 and 81 leave 1,264, 2,187 and 143 and 95 leave 2,235, 1,352 and 198 and 127 give 1,453
    """
    yield from _of_kind(document, DerivationKind.BALANCE)


@rule("GS011", name="product")
def product(document: Document) -> Iterator[Finding]:
    """A product is what the two figures of its row give that the other rows show it to be of.

    Formula: one figure × another, or a hundredth of it
    Source: lists of goods with quantity, unit price and amount; scores with their weights.
    Holds: 12 at 24,500 cost 294,000, 7 at 18,900 cost 132,300, 25 at 3,250 cost 81,250
    Fails: 12 at 24,500 cost 294,000, 7 at 18,900 cost 132,300, 25 at 3,250 cost 81,250, 16 at 4,300 cost 66,800
    """
    yield from _of_kind(document, DerivationKind.PRODUCT)


@rule("GS012", name="quotient")
def quotient(document: Document) -> Iterator[Finding]:
    """A figure per head, per unit or per hundred is what the two figures give that the others show it to be of.

    Formula: one figure / another, or a hundred or a thousand times that; growth is (figure − the one before) × 100 / that
    Source: tables of any kind whose words say that a column or a row is a ratio, a unit cost, a mean or a growth.
    Holds: 84,500 for 130 are 650.00, 91,200 for 152 are 600.00, 47,300 for 86 give 550.00
    Fails: 84,500 for 130 are 650.00, 91,200 for 152 are 600.00, 47,300 for 86 give 580.00
    """
    yield from _of_kind(document, DerivationKind.QUOTIENT)


@rule("GS013", name="conversion")
def conversion(document: Document) -> Iterator[Finding]:
    """A figure on another scale is the figure beside it, multiplied as in the other rows.

    Formula: figure × factor
    Source: percents as scores of 5, scores of 5 as percents, baht as thousands or millions of baht.
    Holds: 91.20 gives 4.56, 84.60 gives 4.23, 77.40 gives 3.87, 95.80 gives 4.79, 88.20 gives 4.41
    Fails: 91.20 gives 4.56, 84.60 gives 4.23, 77.40 gives 3.87, 95.80 gives 4.79, 88.20 gives 4.14
    """
    yield from _of_kind(document, DerivationKind.CONVERSION)


@rule("GS014", name="extreme")
def extreme(document: Document) -> Iterator[Finding]:
    """The largest or least figure that a row states of each column is that of the rows above it.

    Formula: the largest, or the least, of the figures
    Source: tables with rows headed ค่าสูงสุด or ค่าต่ำสุด of which two figures at least are those of their columns.
    Holds: 40.5, 52.0, 21.5 and 33.0 give 52.0
    Fails: 40.5, 52.0, 21.5 and 33.0 give 53.0
    """
    yield from _of_kind(document, DerivationKind.LARGEST)
    yield from _of_kind(document, DerivationKind.LEAST)


def _of_kind(document: Document, kind: DerivationKind) -> Iterator[Finding]:
    groups: dict[tuple[str, str], list[Derivation]] = defaultdict(list)
    for one in document.derivations:
        if one.kind is kind:
            groups[one.table, one.group].append(one)
    for group in groups.values():
        yield from _of_group(group)


def _of_group(group: Sequence[Derivation]) -> Iterator[Finding]:
    findings = [_finding(one, counted_figure) for one in group]
    agreeing = [place for place, finding in enumerate(findings) if not _is_wrong(finding)]
    is_single = len(findings) - len(agreeing) == 1 and len(agreeing) >= _CERTAIN
    is_certain = is_single and group[0].kind in _SAID
    others = [group[place] for place in agreeing]
    may_be_rounded = not (_are_counts(others) or _are_levels(others))
    for one, finding in zip(group, findings, strict=True):
        doubt = _doubt(one, finding, is_certain, may_be_rounded) if _is_wrong(finding) else None
        form = finding.form
        yield compare(finding.subject, unknown(doubt, form.formula, *form.inputs)) if doubt else finding


def _doubt(one: Derivation, finding: Finding, is_certain: bool, may_be_rounded: bool) -> Reason | None:
    """Tell why a figure that does not follow may still be right; None where it is wrong."""
    if one.doubt or not (is_certain or is_misprint(finding) or agrees_otherwise(finding)):
        return Reason.FORM_UNKNOWN
    return Reason.LAST_PLACE if may_be_rounded and not _is_wrong(_finding(one, figure)) else None


def _are_counts(agreeing: Sequence[Derivation]) -> bool:
    """Whether figures agree as counts that would hardly do so, were whole numbers among them rounded ones."""
    chance = ONE
    for one in agreeing:
        finding = _finding(one, figure)
        allowed = finding.outcome.allowed
        if allowed is not None:
            steps = (allowed.high - allowed.low).scaleb(finding.subject.decimals)
            chance = min(chance, chance / max(steps / 2, ONE))
    return chance < _HARDLY


def _are_levels(agreeing: Sequence[Derivation]) -> bool:
    """Whether figures are products of levels, whole numbers of one digit: what is rounded would not stay so in all."""
    factors = [
        figure
        for one in agreeing
        for figure in (*(term.figure for term in one.terms), *((one.times,) if one.times else ()))
    ]
    return (
        len(agreeing) >= _LEVELLED
        and all(one.kind is DerivationKind.PRODUCT and one.factor == one.divisor for one in agreeing)
        and all(
            not figure.decimals and figure.value is not None and abs(figure.value) < _LEVELS_END
            for figure in factors
        )
    )


def _is_wrong(finding: Finding) -> bool:
    return finding.outcome.verdict is Verdict.INCONSISTENT


def _finding(one: Derivation, read: Read) -> Finding:
    def part(quantity: Quantity) -> Figure:
        return read(quantity, What.TABLE_FIGURE, one.label)

    added = tuple(part(term.figure) for term in one.terms)
    times = (part(one.times),) if one.times else ()
    by = tuple(part(term.figure) for term in one.by)
    rates = [point(term.rate) for term in one.terms]
    by_rates = [point(term.rate) for term in one.by]
    factor, divisor = point(one.factor), point(one.divisor)

    def made(intervals: Sequence[Interval]) -> Interval | Reason:
        if one.kind in _CHOSEN:
            return reduce(_CHOSEN[one.kind], intervals)
        over = total([rate * value for rate, value in zip(rates, intervals, strict=False)]) * factor
        for value in intervals[len(added) : len(added) + len(times)]:
            over = over * value
        below = intervals[len(added) + len(times) :]
        under = total([rate * value for rate, value in zip(by_rates, below, strict=True)]) if by else point(1)
        return ratio(over, under * divisor)

    subject = read(one.figure, What.TABLE_FIGURE, one.label)
    # Money is exact to the satang where it is added up, and rounded to it where it is divided or multiplied.
    subject = subject._replace(exact=subject.exact and one.kind in _ADDED)
    moves = (
        ()
        if times or by or one.kind in _CHOSEN
        else tuple(term.rate * one.factor / one.divisor for term in one.terms)
    )
    parts = (*added, *times, *by)
    inputs = tuple({value.key: value for value in parts}.values())
    function = made if len(inputs) == len(parts) else _each_once(made, parts, inputs)
    return compare(subject, Computation(_formula(one), inputs, function, rates=moves))


def _formula(one: Derivation) -> str:
    """Name a form; a quotient of a difference by what was taken off is a growth."""
    taken = {term.figure.at for term in one.terms if term.rate < 0}
    is_growth = one.kind is DerivationKind.QUOTIENT and taken == {term.figure.at for term in one.by}
    return _GROWTH if is_growth else FORMULAS[one.kind]


def _each_once(made: Function, parts: Sequence[Figure], inputs: Sequence[Figure]) -> Function:
    """Give a function of figures each given once, of which some take part twice: in a sum and in what divides it."""
    place_of = {figure.key: place for place, figure in enumerate(inputs)}
    places = [place_of[part.key] for part in parts]
    return lambda intervals: made([intervals[place] for place in places])
