"""Likely misreadings of printed numbers: which digits are taken for which, and what else goes wrong."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from extract.thai.digits import ARABIC_DIGITS, THAI_DIGITS, to_arabic


class Kind(StrEnum):
    """How one number was taken for another. The order is that of likelihood.

    A `runner-up` is the only one of a check's recognised figures' other readings that makes all checks of its figure
    true: the likely reading. A `possible-reading` is one of several, or leaves a check of its figure untrue.
    """

    RUNNER_UP = "runner-up"
    POSSIBLE = "possible-reading"
    ELSEWHERE = "printed-elsewhere"
    MISREAD = "digit-misread"
    SEPARATOR = "separator"
    SWAPPED = "digits-swapped"
    LOST = "digit-lost"
    DOUBLED = "digit-doubled"
    RANGE = "range-of-rows"
    SHIFTED = "shifted-column"
    OTHER_DIGIT = "other-digit"
    SCALE = "scale"
    RECOMPUTED = "recomputed"


MISREADINGS: Final = frozenset({Kind.MISREAD, Kind.SEPARATOR, Kind.SWAPPED, Kind.LOST, Kind.DOUBLED})
"""Kinds that tell by themselves how the number came to be; they name the change, whoever suggested it."""

RANKS: Final = {kind: 100 * place for place, kind in enumerate(Kind)}
"""By kind; the places of the pairs of digits lie between two kinds."""

THAI_CONFUSIONS: Final = ("๓๙", "๓๗", "๗๙", "๐๑", "๔๕", "๔๘", "๕๘", "๖๘", "๐๘", "๑๙")
"""Pairs of Thai digits that are taken for each other, likeliest first."""

ARABIC_CONFUSIONS: Final = ("17", "38", "56", "06", "68", "08", "49", "35", "27", "14", "89")
"""Pairs of Arabic digits that are taken for each other, likeliest first."""

LONGEST: Final = 30
"""No printed figure has more digits: what has is no number that was misread by one."""

SCALE_STEPS: Final = (3, 6)
"""Powers of ten between thousands, millions, and their units."""


class Reading(NamedTuple):
    """Another reading of a number: `text` in plain Arabic digits. The lower the rank, the likelier."""

    text: str
    kind: Kind
    rank: int

    @property
    def value(self) -> Decimal:
        """The number itself, with its decimals."""
        return Decimal(self.text)

    @property
    def decimals(self) -> int:
        """How many decimals it has."""
        return len(self.text.partition(".")[2])


@lru_cache(maxsize=4096)
def readings(number: str, raw: str) -> tuple[Reading, ...]:
    """Give the other readings of a plain number, each once, likeliest first; `raw` tells its script."""
    if len(number) > LONGEST:
        return ()
    likely = _likely(raw)
    best: dict[str, Reading] = {}
    for reading in _all(number, likely):
        if _is_number(reading.text) and reading.text != number:
            known = best.get(reading.text)
            if known is None or reading.rank < known.rank:
                best[reading.text] = reading
    return tuple(sorted(best.values(), key=lambda reading: (reading.rank, reading.text)))


def rank_of(kind: Kind, within: int = 0) -> int:
    """Rank a reading by its kind, and by its place among those of its kind."""
    return RANKS[kind] + within


def _all(number: str, likely: Mapping[str, int]) -> Iterator[Reading]:
    sign, digits = ("-", number[1:]) if number.startswith("-") else ("", number)
    for text, kind, within in _changes(digits, likely):
        yield Reading(sign + text, kind, rank_of(kind, within))


def _changes(digits: str, likely: Mapping[str, int]) -> Iterator[tuple[str, Kind, int]]:
    for i, here in enumerate(digits):
        before, behind = digits[:i], digits[i + 1 :]
        following = behind.removeprefix(".")[:1]
        if here.isdecimal():
            for digit in ARABIC_DIGITS:
                place = likely.get(here + digit)
                kind = Kind.OTHER_DIGIT if place is None else Kind.MISREAD
                yield before + digit + behind, kind, place or 0
            if following:
                yield before + following + behind.replace(following, here, 1), Kind.SWAPPED, 0
            if here == behind[:1]:
                yield before + behind, Kind.DOUBLED, 0
    for i in range(len(digits) + 1):
        for digit in ARABIC_DIGITS:
            yield digits[:i] + digit + digits[i:], Kind.LOST, 0
    whole = digits.replace(".", "")
    yield whole, Kind.SEPARATOR, 0
    for i in range(1, len(whole)):
        yield whole[:i] + "." + whole[i:], Kind.SEPARATOR, 1
    for step in SCALE_STEPS:
        yield _times_ten_to(digits, step), Kind.SCALE, step
        yield _times_ten_to(digits, -step), Kind.SCALE, step


def _times_ten_to(digits: str, power: int) -> str:
    return format(Decimal(digits).scaleb(power).normalize(), "f")


def _likely(raw: str) -> Mapping[str, int]:
    """Both ways of every pair of the script that the number is printed in, by their place in its list."""
    pairs: tuple[str, ...] = ARABIC_CONFUSIONS
    if any(digit in raw for digit in THAI_DIGITS):
        pairs = tuple(to_arabic(pair) for pair in THAI_CONFUSIONS)
    return {way: place for place, pair in enumerate(pairs) for way in (pair, pair[::-1])}


def _is_number(text: str) -> bool:
    """Whether it is written as numbers are printed: no needless nought in front, nor a point at an end."""
    digits = text.removeprefix("-")
    whole, point, part = digits.partition(".")
    return whole.isdecimal() and (not point or part.isdecimal()) and (len(whole) == 1 or whole[0] != "0")
