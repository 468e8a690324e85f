"""The forms that a figure's column, or row, may have by its words; and those that only figures can show."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, permutations, product
from typing import Final

from extract.records.derived.form import Form
from extract.records.derived.matrix import Matrix
from extract.records.derived.words import (
    BALANCE_WORDS,
    GROWTH_WORDS,
    INDEX_WORDS,
    MEAN_WORDS,
    OCCUPANCY_WORDS,
    ONCE_WORDS,
    OPENING_WORDS,
    PERIOD_DAYS,
    PRODUCT_SIGN,
    PRODUCT_WORDS,
    QUOTIENT_WORDS,
    RISK_WORDS,
    RUNNING_WORDS,
    SCALED_WORDS,
    SPREAD_WORDS,
    says,
)
from extract.records.sums.brackets import says_change
from extract.records.sums.labels import says_sum
from extract.records.sums.words import SHARE_WORDS
from extract.tables.vocabulary import PERCENT_WORDS
from schemas import DerivationKind as Kind

_NEAREST: Final = 5
"""A figure is made of those in so many columns on either side."""
_MOST_MEANT: Final = 16
"""So many columns are of one mean at most, or of one series of an index."""
_LEVELS: Final = range(3, 8)
"""How many levels a scale of answers has."""
_CONVERSIONS: Final = tuple(
    (factor, divisor)
    for one, other in ((5, 100), (4, 100), (3, 100), (10, 100), (20, 100), (10, 5))
    for factor, divisor in ((one, other), (other, one))
)
"""What a figure is multiplied by and divided by where it is stated on another scale: percents as scores of 5."""
_THOUSANDS: Final = ((1, 1000), (1000, 1), (1, 10**6), (10**6, 1))
"""The same where it is stated in thousands or millions."""
_PRODUCTS: Final = ((1, 1), (1, 100), (1, 5), (1, 1000))
_PARTS: Final = ((1, 1), (100, 1), (1000, 1), (1, 1000))
"""What a product or a quotient is multiplied by and divided by."""
_MOST_SUMMED: Final = 4
"""So many figures are added and taken off at most: 1 less where no words say that it is a balance."""


def forms_of(matrix: Matrix, place: int) -> Iterator[Form]:
    """Give the forms that the figures at a place of each line may have."""
    words = matrix.words[place]
    if says(words, SPREAD_WORDS):
        return
    if says(words, MEAN_WORDS) and not matrix.turned:
        yield from _means(matrix, place)
    if says(words, RUNNING_WORDS) and not says(words, ONCE_WORDS):
        yield from _running(matrix, place)
    if says(words, BALANCE_WORDS):
        yield from _balances(matrix, place)
    if says(words, OPENING_WORDS):
        yield from (Form(Kind.BALANCE, (((-1, other), 1),)) for other in _near(matrix, place))
    if says(words, QUOTIENT_WORDS) or (matrix.turned and says(words, SHARE_WORDS)):
        yield from _quotients(matrix, place)
    if not matrix.turned and says(words, INDEX_WORDS):
        yield from _indexes(matrix, place)
    if not matrix.turned and says(words, OCCUPANCY_WORDS):
        yield from _occupancies(matrix, place)
    if not matrix.turned and says(words, PERCENT_WORDS):
        yield from _percents_of_two(matrix, place)
        yield from _percents_of_rest(matrix, place)
        yield from _percents_of_answers(matrix, place)
    if says_change((words,)):
        yield from _differences(matrix, place)
    if says(words, GROWTH_WORDS) and says(words, (*SHARE_WORDS, "อัตรา")):
        yield from _growths(matrix, place)
    yield from _conversions(matrix, place)
    if not matrix.turned:
        yield from _products(matrix, place)
        yield from _sums(matrix, place)


def _near(matrix: Matrix, place: int) -> list[int]:
    """Give the places beside one, the nearest first."""
    places = (other for other in range(len(matrix.words)) if 0 < abs(other - place) <= _NEAREST)
    near = (other for other in places if not says(matrix.words[other], SPREAD_WORDS))
    return sorted(near, key=lambda other: (abs(other - place), other))


def _before(matrix: Matrix, place: int) -> list[int]:
    return [other for other in _near(matrix, place) if other < place]


def _runs(place: int, shortest: int, longest: int) -> Iterator[range]:
    """Give the runs of places that end before one, with a sum in between or without."""
    for end in (place, place - 1):
        for start in range(end - shortest, max(end - longest, 0) - 1, -1):
            yield range(start, end)


def _means(matrix: Matrix, place: int) -> Iterator[Form]:
    for run in _runs(place, 2, _MOST_MEANT):
        terms = tuple(((0, other), 1) for other in run)
        yield Form(Kind.MEAN, terms, divisor=len(run))
        if len(run) in _LEVELS:
            for rates in (range(len(run), 0, -1), range(1, len(run) + 1)):
                rated = tuple(((0, other), rate) for other, rate in zip(run, rates, strict=True))
                yield Form(Kind.LEVEL_MEAN, rated, by=terms)
                yield Form(Kind.LEVEL_MEAN, rated, divisor=100)

    for counts in _answers_with_percents(matrix):
        shares = [count + 1 for count in counts]
        for rates in (range(len(counts), 0, -1), range(1, len(counts) + 1)):
            by_count = tuple(((0, other), rate) for other, rate in zip(counts, rates, strict=True))
            by_share = tuple(((0, other), rate) for other, rate in zip(shares, rates, strict=True))
            yield Form(Kind.LEVEL_MEAN, by_count, by=tuple(((0, other), 1) for other in counts))
            yield Form(Kind.LEVEL_MEAN, by_share, divisor=100)


def _answers_with_percents(matrix: Matrix) -> list[range]:
    """Give the columns that count the answers of each level of a scale, where the percents stand right behind each."""
    runs: list[range] = []
    place = 0
    while place < len(matrix.words):
        end = place
        while end + 1 < len(matrix.words) and _is_counted_share(matrix, end):
            end += 2
        if (end - place) // 2 in _LEVELS:
            runs.append(range(place, end, 2))
        place = max(end, place + 1)
    return runs


def _is_counted_share(matrix: Matrix, place: int) -> bool:
    return not says(matrix.words[place], SHARE_WORDS) and says(matrix.words[place + 1], PERCENT_WORDS)


def _percents_of_answers(matrix: Matrix, place: int) -> Iterator[Form]:
    """Give what one level's answers are in percent of all of them, where counts and percents stand in turns."""
    for counts in _answers_with_percents(matrix):
        if place - 1 in counts:
            whole = tuple(((0, other), 1) for other in counts)
            yield Form(Kind.QUOTIENT, (((0, place - 1), 1),), by=whole, factor=100)


def _running(matrix: Matrix, place: int) -> Iterator[Form]:
    for other in _near(matrix, place):
        if not says(matrix.words[other], RUNNING_WORDS) and not says_sum(matrix.words[other]):
            yield Form(Kind.RUNNING, (((-1, place), 1), ((0, other), 1)))


def _balances(matrix: Matrix, place: int) -> Iterator[Form]:
    for added, taken in permutations(_near(matrix, place), 2):
        yield Form(Kind.BALANCE, (((-1, place), 1), ((0, added), 1), ((0, taken), -1)))
    yield from (Form(Kind.BALANCE, (((-1, place), 1), ((0, taken), -1))) for taken in _near(matrix, place))


def _quotients(matrix: Matrix, place: int) -> Iterator[Form]:
    for part, whole in permutations(_before(matrix, place), 2):
        for factor, divisor in _PARTS:
            yield Form(
                Kind.QUOTIENT, (((0, part), 1),), by=(((0, whole), 1),), factor=factor, divisor=divisor
            )


def _indexes(matrix: Matrix, place: int) -> Iterator[Form]:
    """Give what a figure is in percent of another, however far to the left: one base stands before all years."""
    before = [other for other in range(place) if not says(matrix.words[other], INDEX_WORDS)][-_MOST_MEANT:]
    for part, base in permutations(before, 2):
        yield Form(Kind.QUOTIENT, (((0, part), 1),), by=(((0, base), 1),), factor=100)


def _occupancies(matrix: Matrix, place: int) -> Iterator[Form]:
    """Give what days of patients are in percent of the beds times the days of a period."""
    for spent, beds in permutations(_before(matrix, place), 2):
        for days in PERIOD_DAYS:
            yield Form(Kind.QUOTIENT, (((0, spent), 1),), by=(((0, beds), 1),), factor=100, divisor=days)


def _percents_of_two(matrix: Matrix, place: int) -> Iterator[Form]:
    """Give what two figures together are in percent of a third: disbursed and committed, of a budget."""
    for whole in (before := _before(matrix, place)):
        for one, other in combinations([part for part in before if part != whole], 2):
            terms = (((0, one), 1), ((0, other), 1))
            yield Form(Kind.QUOTIENT, terms, by=(((0, whole), 1),), factor=100)


def _percents_of_rest(matrix: Matrix, place: int) -> Iterator[Form]:
    """Give what a figure is in percent of what two others leave: usable water, of the capacity less what is dead."""
    for part, whole, taken in permutations(_before(matrix, place), 3):
        rest = (((0, whole), 1), ((0, taken), -1))
        yield Form(Kind.QUOTIENT, (((0, part), 1),), by=rest, factor=100)


def _growths(matrix: Matrix, place: int) -> Iterator[Form]:
    """Give what a figure grew by in percent of that of the line before, or below where the latest is first."""
    for other, shift in product(_near(matrix, place), (-1, 1)):
        terms = (((0, other), 1), ((shift, other), -1))
        yield Form(Kind.QUOTIENT, terms, by=(((shift, other), 1),), factor=100)


def _differences(matrix: Matrix, place: int) -> Iterator[Form]:
    for one, other in permutations(_near(matrix, place), 2):
        yield Form(Kind.BALANCE, (((0, one), 1), ((0, other), -1)))


def _conversions(matrix: Matrix, place: int) -> Iterator[Form]:
    is_scored = says(matrix.words[place], SCALED_WORDS)
    for other in _before(matrix, place):
        if not matrix.turned and _are_counted_shares(matrix, place, other):
            continue
        said = is_scored and says(matrix.words[other], SCALED_WORDS)
        if said or not matrix.turned:
            for factor, divisor in _CONVERSIONS:
                yield _converted(other, factor, divisor, not said)
        if not matrix.turned and not is_scored:
            for factor, divisor in _THOUSANDS:
                yield _converted(other, factor, divisor, True)


def _are_counted_shares(matrix: Matrix, place: int, other: int) -> bool:
    """Whether one of two columns states percents and the other counts: of fifty people each one is two percent."""
    for share, count in ((place, other), (other, place)):
        words = matrix.words[count]
        if says(matrix.words[share], SHARE_WORDS) and not says(words, SCALED_WORDS):
            spots = [spot for row in matrix.spots if (spot := row[count]) is not None]
            if not any(spot.figure.decimals for spot in spots):
                return True
    return False


@cache
def _converted(other: int, factor: int, divisor: int, free: bool) -> Form:
    return Form(Kind.CONVERSION, (((0, other), 1),), factor=factor, divisor=divisor, free=free)


def _products(matrix: Matrix, place: int) -> Iterator[Form]:
    free = not says(matrix.words[place], PRODUCT_WORDS)
    signed = PRODUCT_SIGN.search(matrix.words[place]) is not None
    for one, other in combinations(_before(matrix, place), 2):
        if signed or _are_of_risk(matrix, one, other):
            yield Form(Kind.PRODUCT, (((0, one), 1),), times=(0, other), said=True)
        for factor, divisor in _PRODUCTS:
            yield _product_of(one, other, factor, divisor, free)


def _are_of_risk(matrix: Matrix, one: int, other: int) -> bool:
    """Whether two places, in either order, tell how likely a risk is and how bad."""
    likelihood, impact = RISK_WORDS
    return any(
        says(matrix.words[first], likelihood) and says(matrix.words[second], impact)
        for first, second in ((one, other), (other, one))
    )


@cache
def _product_of(one: int, other: int, factor: int, divisor: int, free: bool) -> Form:
    terms = (((0, one), 1),)
    return Form(Kind.PRODUCT, terms, times=(0, other), factor=factor, divisor=divisor, free=free)


def _sums(matrix: Matrix, place: int) -> Iterator[Form]:
    """Give what is added and taken off to the left of a place, the first of it added."""
    before = sorted(
        other for other in _before(matrix, place) if not _are_counted_shares(matrix, place, other)
    )
    said = says(matrix.words[place], BALANCE_WORDS)
    most = _MOST_SUMMED if said else _MOST_SUMMED - 1
    for count in range(2, most + 1):
        for places in combinations(before, count):
            yield from _sums_of(places, not said)


@cache
def _sums_of(places: tuple[int, ...], free: bool) -> tuple[Form, ...]:
    first, *others = places
    return tuple(
        Form(
            Kind.BALANCE,
            (((0, first), 1), *(((0, other), sign) for other, sign in zip(others, signs, strict=True))),
            free=free,
        )
        for signs in product((1, -1), repeat=len(others))
    )
