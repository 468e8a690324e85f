"""Marks that the text layer calls by the name of another: what is drawn under a base is a lower vowel.

A producer that names a glyph once, by the text in which it first drew it, may call sara uu a mai tho wherever it
stands (WeasyPrint does so after ผู้).
"""

from collections.abc import Sequence
from typing import Final

from extract.sources.page import Glyph
from extract.thai.letters import LOWER_VOWELS, SILENCER, TONES, UPPER_VOWELS

_UNDER: Final = 0.1
"""A mark whose ink begins no more than this above the baseline, in ems, is drawn under its base."""
_WIDE: Final = 1.0
"""The least width of a sara uu, in heights. In 101 of 104 Thai fonts sara u is narrower and sara uu wider."""
_SARA_U: Final = "ุ"
_SARA_UU: Final = "ู"
_UPPER: Final = frozenset(UPPER_VOWELS + TONES + SILENCER)
_LOWER: Final = frozenset(LOWER_VOWELS)


def named_as_drawn(marks: Sequence[Glyph]) -> list[str]:
    """Give the names of the marks of one base: a lower vowel for what is drawn under it and named as an upper mark.

    Where a lower vowel is named as well, both are there and only their names are exchanged.
    """
    names = [mark.text for mark in marks]
    if not any(map(_is_under, marks)) or _LOWER.intersection(names):
        return names
    return [_lower_vowel(mark) if _is_under(mark) else mark.text for mark in marks]


def _is_under(mark: Glyph) -> bool:
    return mark.text in _UPPER and mark.box[1] > mark.baseline - _UNDER * mark.size


def _lower_vowel(mark: Glyph) -> str:
    x0, top, x1, bottom = mark.box
    return _SARA_UU if x1 - x0 > _WIDE * (bottom - top) else _SARA_U
