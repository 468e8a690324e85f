"""Marks of footnotes and powers: small characters raised behind a text, which belong to no figure.

They stand in the text as the raised characters of Unicode, on the line of what they follow: 879¹ is 879 with a note,
and never 8791.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from extract.sources.page import RECOGNISED_NUMERALS, RECOGNISED_WORDS
from extract.tables.clusters import Cluster
from extract.thai.digits import ARABIC_DIGITS, THAI_DIGITS

_DIGITS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED: Final[Mapping[str, str]] = MappingProxyType(
    dict(zip(ARABIC_DIGITS, _DIGITS, strict=True))
    | dict(zip(THAI_DIGITS, _DIGITS, strict=True))
    | {"(": "⁽", ")": "⁾", "+": "⁺", "-": "⁻", "/": "⁄", "*": "*", ",": ","}
)
"""The characters of marks, and how each is written raised; what has no raised form stays what it is."""
_SMALLER: Final = 0.8
"""A mark is no larger than this share of what it follows."""
_LEAST_RAISE: Final = 0.1
_MOST_RAISE: Final = 0.65
"""How far above the baseline of what it follows a mark stands, in ems of that."""
_BEHIND: Final = 0.15
"""How far from the end of what it follows a mark begins at most, in ems of that."""
_NEXT: Final = 0.3
"""How far apart the characters of one small text are at most, in ems."""
_FAR: Final = 3.0
"""Nothing is wider than this, in ems."""
_LEVEL: Final = 0.1
"""How far apart their baselines are at most, in ems."""
_COMMON: Final = 0.05
"""This share of a page's characters, at least, has a size that marks may be small beside."""
_RECOGNISED: Final = frozenset({RECOGNISED_NUMERALS, RECOGNISED_WORDS})

_right, _size = attrgetter("x1"), attrgetter("size")


def with_raised_marks(clusters: Sequence[Cluster]) -> Sequence[Cluster]:
    """Give clusters in their order, those of marks as raised characters on the baseline of what they follow."""
    sizes = Counter(map(_size, clusters))
    largest = max((size for size, count in sizes.items() if count >= _COMMON * len(clusters)), default=0.0)
    if not any(size <= _SMALLER * largest for size in sizes):
        return clusters
    small = sorted(
        (place for place, one in enumerate(clusters) if one.size <= _SMALLER * largest),
        key=lambda place: clusters[place].x0,
    )
    ends = sorted(clusters, key=_right)
    raised: dict[int, Cluster] = {}
    for at, place in enumerate(small):
        mark = clusters[place]
        if place in raised or mark.text not in _RAISED or mark.font in _RECOGNISED:
            continue
        if _goes_on(clusters, small[:at], mark):
            continue
        base = _followed(mark, ends, largest)
        if base is not None:
            for member in _whole_mark(clusters, small[at:]):
                text = _RAISED[clusters[member].text]
                raised[member] = clusters[member]._replace(text=text, baseline=base.baseline)
    return [raised.get(place, one) for place, one in enumerate(clusters)] if raised else clusters


def _goes_on(clusters: Sequence[Cluster], before: Sequence[int], mark: Cluster) -> bool:
    """Whether a small character stands right behind another one: it begins no mark. Those before it are by the left."""
    for place in reversed(before):
        one = clusters[place]
        if mark.x0 - one.x0 > _FAR * mark.size:
            return False
        if abs(one.baseline - mark.baseline) <= _LEVEL * mark.size and mark.x0 - one.x1 <= _NEXT * mark.size:
            return True
    return False


def _followed(mark: Cluster, ends: Sequence[Cluster], largest: float) -> Cluster | None:
    """Give the larger character right behind which a mark is raised; `ends` are in the order of where they end."""
    reach = _BEHIND * largest
    first = bisect_left(ends, mark.x0 - reach, key=_right)
    last = bisect_right(ends, mark.x0 + reach, key=_right)
    return next((base for base in ends[first:last] if _is_raised_behind(mark, base)), None)


def _is_raised_behind(mark: Cluster, base: Cluster) -> bool:
    return (
        mark.size <= _SMALLER * base.size
        and _LEAST_RAISE * base.size <= base.baseline - mark.baseline <= _MOST_RAISE * base.size
        and abs(mark.x0 - base.x1) <= _BEHIND * base.size
    )


def _whole_mark(clusters: Sequence[Cluster], places: Sequence[int]) -> list[int]:
    """Give the places of the characters of a mark; none where letters go on, since that is a small text.

    `places` are those of small characters from its first one to the right.
    """
    members = [places[0]]
    for place in places[1:]:
        last, one = clusters[members[-1]], clusters[place]
        if one.x0 - last.x1 > _NEXT * last.size:
            break
        if one.x0 <= last.x0 or abs(one.baseline - last.baseline) > _LEVEL * last.size:
            continue
        if one.text not in _RAISED:
            return []
        members.append(place)
    return members
