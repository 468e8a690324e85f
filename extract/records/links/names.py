"""Names that may be of one thing: the same key, the same but for a remark in brackets, or nearly the same."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from extract.records.links.rows import PrintedRow
from extract.thai.digits import digits_of
from extract.thai.keys import label_key
from extract.thai.targets import counted

SHORTEST: Final = 10
"""A name with fewer letters in its key names too much."""

MOST_PLACES: Final = 24
"""A name in more rows than these is no name of one thing, but what every unit reports of itself."""

SAME: Final = 100.0
NEAR: Final = 90.0
"""How alike the keys of two names have to be, 0 to 100: a word more or other, or letters that were misread."""

BLOCK_LETTERS: Final = 12
LARGEST_BLOCK: Final = 256
"""Near names begin or end alike: only such are compared, and none of what begins too many names."""

Likeness = Mapping[tuple[int, int], float]
"""How alike the names of two rows are, by the rows' places in the list that was asked about."""

_REMARK: Final = re.compile(r"\s*\([^()]*\)[\s*]*$")
_SHORTEST_SECTION: Final = 6


class _Named(NamedTuple):
    """A row by its name or a beginning of it: whether it is the whole name, and the remark that it ends in."""

    place: int
    is_whole: bool
    remark: str


def alike_names(rows: Sequence[PrintedRow]) -> dict[tuple[str, str], dict[tuple[int, int], float]]:
    """Give by pairs of tables the pairs of rows whose names are the same or near, each with its likeness."""
    by_key: dict[str, list[_Named]] = defaultdict(list)
    for place, row in enumerate(rows):
        for key, named in _beginnings(row.name, place):
            if len(key) >= SHORTEST:
                by_key[key].append(named)
    by_key = {key: found for key, found in by_key.items() if len(found) <= MOST_PLACES}
    alike: dict[tuple[str, str], dict[tuple[int, int], float]] = defaultdict(dict)
    for key, other, likeness in (*((key, key, SAME) for key in by_key), *_near(tuple(by_key))):
        for one, another in product(by_key[key], by_key[other]):
            first, second = sorted((one.place, another.place))
            tables = (rows[first].table, rows[second].table)
            if tables[0] != tables[1] and _may_be_one(one, another):
                known = alike[tables].get((first, second), 0.0)
                alike[tables][first, second] = max(known, likeness)
    return alike


def _may_be_one(one: _Named, another: _Named) -> bool:
    """Whether names of like keys may be one: two that lost or end in remarks may differ in just the remark."""
    differ = one.remark and another.remark and one.remark != another.remark
    return (one.is_whole or another.is_whole) and not differ


def _beginnings(name: str, place: int) -> Iterator[tuple[str, _Named]]:
    """Give the keys of a name and of what is left of it without the remarks in brackets that end it."""
    shorter, is_whole = name, True
    while True:
        remark = _REMARK.search(shorter)
        yield label_key(shorter), _Named(place, is_whole, label_key(remark[0]) if remark else "")
        if remark is None:
            return
        shorter, is_whole = shorter[: remark.start()], False


def is_same_section(first: str | None, second: str | None) -> bool:
    """Whether two section rows are the same: nearly the same words, and no different number of indicators."""
    if not first or not second:
        return False
    (key, count), (other, other_count) = (_section(text) for text in (first, second))
    is_other_count = count is not None and other_count is not None and count != other_count
    return not is_other_count and _are_same_words(key, other)


def is_same_words(first: str, second: str) -> bool:
    """Whether two section or sum rows have nearly the same words, whatever numbers of indicators they count."""
    return _are_same_words(_section(first)[0], _section(second)[0])


def _are_same_words(key: str, other: str) -> bool:
    short, long = sorted((key, other), key=len)
    if digits_of(short) != digits_of(long):
        return False
    is_beginning = len(short) >= _SHORTEST_SECTION and long.startswith(short)
    return is_beginning or fuzz.ratio(key, other) >= NEAR


def _section(text: str) -> tuple[str, str | None]:
    """Part a section row into the key of its words and the number of indicators that it counts."""
    count = counted(text, "indicator")
    return (label_key(text), None) if count is None else (label_key(text[: count.start]), str(count.value))


def _near(keys: Sequence[str]) -> Iterator[tuple[str, str, float]]:
    blocks: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in keys:
        blocks["begins", key[:BLOCK_LETTERS]].append(key)
        blocks["ends", key[-BLOCK_LETTERS:]].append(key)
    for block in blocks.values():
        if len(block) <= LARGEST_BLOCK:
            for key, other in combinations(block, 2):
                likeness = fuzz.ratio(key, other, score_cutoff=NEAR)
                if likeness and digits_of(key) == digits_of(other):
                    yield key, other, likeness
