"""How sure a recognised figure is, and what else it may say: told from the numerals that its digits belong to."""

from collections.abc import Iterator, Sequence
from math import prod
from typing import NamedTuple

from extract.thai.digits import ARABIC_DIGITS, digits_of, to_arabic
from extract.thai.numerals import Numeral, find_numerals
from schemas import Alternative, Quantity, Recognised
from schemas.recognised import as_probability


class _Placed(NamedTuple):
    """A recognised numeral and where its digits stand in the text, signs around them included where these stand there."""

    numeral: Recognised
    start: int
    end: int


def as_recognised(
    quantity: Quantity, numerals: Sequence[Recognised], text: str, start: int, end: int
) -> Quantity:
    """Give a figure, of whose text `start` and `end` are the place, the probability and the other readings of its digits.

    `numerals` are those recognised in the text, in their order: repair neither adds, loses nor moves a digit, so that
    the digits of the text are theirs. Where that is not so, the figure is as sure as the least sure of them.
    """
    if not numerals or not digits_of(text[start:end]):
        return quantity
    placed = _placed(numerals, text)
    own = [one for one in placed if one.start < end and start < one.end]
    if not own:
        return _told(quantity, min(numeral.probability for numeral in numerals), ())
    first, last = min(start, own[0].start), max(end, own[-1].end)
    window = _as_printed(text[first:last], own, first)
    at = start + _digit_places(text[start:end])[0] - first
    found = _numeral_at(window, at)
    all_right = prod(one.numeral.probability for one in own)
    if found is None:
        return _told(quantity, all_right, ())
    order, read = found
    likely = all_right
    readings: dict[str, float] = {}
    for one in own:
        for other in one.numeral.otherwise:
            replaced = window[: one.start - first] + other.raw + window[one.end - first :]
            raw = _raw_of_same(replaced, window, order, read)
            share = (
                all_right * other.probability / one.numeral.probability if one.numeral.probability else 0.0
            )
            if raw == window[read.start : read.end]:
                likely += share
            elif raw is not None:
                readings[raw] = readings.get(raw, 0.0) + share
    ranked = sorted(readings.items(), key=lambda entry: (-entry[1], entry[0]))
    return _told(
        quantity, likely, [Alternative(raw=raw, probability=as_probability(share)) for raw, share in ranked]
    )


def _told(quantity: Quantity, probability: float, otherwise: Sequence[Alternative]) -> Quantity:
    at = quantity.at.model_copy(update={"confidence": as_probability(probability)})
    runner_up = otherwise[0].raw if otherwise else None
    return quantity.model_copy(update={"at": at, "runner_up": runner_up, "otherwise": tuple(otherwise)})


def _placed(numerals: Sequence[Recognised], text: str) -> list[_Placed]:
    """Find the numerals in a text by counting digits; none where its digits are others."""
    if digits_of(text) != "".join(digits_of(numeral.raw) for numeral in numerals):
        return []
    return list(_counted(numerals, text, _digit_places(text)))


def _counted(numerals: Sequence[Recognised], text: str, digits: Sequence[int]) -> Iterator[_Placed]:
    begin = 0
    for numeral in numerals:
        raw = to_arabic(numeral.raw)
        count = len(digits_of(raw))
        if not count:
            continue
        own = digits[begin : begin + count]
        begin += count
        before = _digit_places(raw)[0]
        start, end = own[0] - before, own[0] - before + len(raw)
        if start < 0 or text[start:end] != raw:
            start, end = own[0], own[-1] + 1
        yield _Placed(numeral, start, end)


def _digit_places(text: str) -> list[int]:
    return [place for place, character in enumerate(to_arabic(text)) if character in ARABIC_DIGITS]


def _as_printed(window: str, own: Sequence[_Placed], first: int) -> str:
    """Give the text with the digits that the page prints."""
    for one in own:
        if one.end - one.start == len(one.numeral.raw):
            window = window[: one.start - first] + one.numeral.raw + window[one.end - first :]
    return window


def _numeral_at(text: str, place: int) -> tuple[int, Numeral] | None:
    """Give the number in a text to which a character belongs, and its place among the text's numbers."""
    found = enumerate(find_numerals(text))
    return next(((order, one) for order, one in found if one.start <= place < one.end), None)


def _raw_of_same(replaced: str, window: str, order: int, read: Numeral) -> str | None:
    """Give what a text with another reading in it prints for the number that has a place among its numbers.

    It is printed as it was, where the number is the same; None where the text then has more or fewer numbers.
    """
    numbers = list(find_numerals(replaced))
    if len(numbers) != sum(1 for _ in find_numerals(window)):
        return None
    other = numbers[order]
    if other.value is not None and (other.value, other.decimals) == (read.value, read.decimals):
        return window[read.start : read.end]
    return replaced[other.start : other.end]
