"""Columns of rates: how many of their base a rate is for, by the words of its header."""

from decimal import Decimal

import regex

from extract.tables.scoring_words import RATE_BASES, RATE_BEFORE, RATE_SCALES
from extract.thai.digits import to_arabic

_WORD = "|".join(map(regex.escape, RATE_SCALES))
_BASES = "|".join(map(regex.escape, sorted(RATE_BASES, key=len, reverse=True)))
_PER = regex.compile(
    rf"(?:{'|'.join(map(regex.escape, RATE_BEFORE))})\s*"
    rf"(?:(?:{_BASES})\s*)*"
    rf"(?P<number>(?:1(?:,?000)+|100,?000|10,?000))?\s*(?P<words>(?:{_WORD})*)(?=[\s)]|$|{_BASES})"
)


def per_of(header: str) -> Decimal | None:
    """Give how many of its base a rate is for: 100000 for `อัตราต่อแสนประชากร`; None for other headers."""
    for match in _PER.finditer(to_arabic(header)):
        if match["number"] or match["words"]:
            return _scale(match["number"], match["words"])
    return None


def _scale(number: str | None, words: str) -> Decimal:
    scale = Decimal((number or "1").replace(",", ""))
    for word in regex.findall(_WORD, words):
        scale *= RATE_SCALES[word]
    return scale
