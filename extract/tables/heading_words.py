"""What a header's words are matched on: the nearest known wording, with what does not matter left aside."""

from collections.abc import Mapping
from typing import Final, TypeVar

import regex
from rapidfuzz import fuzz, process

from extract.thai.digits import to_arabic
from extract.thai.keys import label_key

HEADER_LENGTH: Final = 120
"""Longer words are no header."""
_SURE: Final = 88.0
"""The least similarity of keys at which a header's words are taken for a known wording."""
ASIDE: Final = regex.compile(r"\([^()]*\)|\*+|\[[^\[\]]*\]")
_YEAR: Final = regex.compile(r"(?:ประจำ)?(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*2[45]\d\d(?!\d)")

Meaning = TypeVar("Meaning")


def known_as(words: str, known: Mapping[str, Meaning]) -> Meaning | None:
    """Give what a header's words mean, by the keys of the wordings that are known; None where they are not.

    Words in brackets, years and asterisks are left aside: `ผลการดำเนินงาน ปี ๒๕๖๖` is a result.
    """
    if len(words) > HEADER_LENGTH:
        return None
    plain = " ".join(_YEAR.sub(" ", ASIDE.sub(" ", to_arabic(words))).split())
    for form in (to_arabic(words), plain):
        if (meaning := known.get(label_key(form))) is not None:
            return meaning
    nearest = process.extractOne(label_key(plain), known.keys(), scorer=fuzz.ratio, score_cutoff=_SURE)
    return known[nearest[0]] if nearest else None
