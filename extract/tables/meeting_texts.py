"""Where the texts of two cells meet that reach over their edge, as spreadsheets set what is wider than its cell."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extract.tables.clusters import Cluster, text_of
from extract.tables.figures import is_figure, is_of_number, is_sound, numerals_in

_ASTRAY: Final = 0.09
"""A step of the pen this much longer or shorter than its character, in ems, is none of one number: kerning is less."""
_SET_ANEW: Final = 0.03
"""Where it is not kerned, a step within one text is longer or shorter than its character by no more than this, in ems."""
_LONG: Final = 3
"""So many digits between two points, at least, are of two numbers."""
_NEAR: Final = 2
"""So many characters from the edge, at most, one text ends and the other begins."""


def meeting_places(clusters: Sequence[Cluster], edges: Sequence[int]) -> list[int] | None:
    """Give where a word is several texts, by the characters that begin them; empty where it is one.

    `edges` are the first characters that stand beyond an edge. None where it is, or has, a number that can be no single
    one and that nothing parts: then nobody knows which digits are whose.
    """
    text = text_of(clusters)
    near = [at for at in range(1, len(clusters)) if any(abs(at - edge) <= _NEAR for edge in edges)]
    if not is_figure(text):
        places = [at for at in near if _is_set_beside(clusters, at)][:1]
        return places if places or not _holds_several(text) else None
    if is_sound(text):
        return []
    places = [at for at in near if _step(clusters, at) > _ASTRAY]
    parts = [text_of(clusters[start:end]) for start, end in pairwise([0, *places, len(clusters)])]
    return places if places and all(map(is_sound, parts)) else None


def _holds_several(text: str) -> bool:
    """Whether in a text numbers have run together, as `1,250.713,576.40` or `46.026141.42`; dates and codes have not."""
    numerals = (numeral.strip(",.") for numeral in numerals_in(text))
    return any(not is_sound(numeral) and ("," in numeral or _is_long(numeral)) for numeral in numerals)


def _is_long(numeral: str) -> bool:
    return any(len(part) >= _LONG for part in numeral.split(".")[1:-1])


def goes_on_at(clusters: Sequence[Cluster], at: int) -> bool:
    """Whether the digits of a number go on at a character as within one text, with no step of the pen."""
    before, after = clusters[at - 1], clusters[at]
    return (
        any(part.text.isdecimal() for part in (before, after))
        and all(is_of_number(part.text) for part in (before, after))
        and _step(clusters, at) <= _SET_ANEW
    )


def _is_set_beside(clusters: Sequence[Cluster], at: int) -> bool:
    """Whether a whole number begins or ends beside letters, with another step of the pen than one text has."""
    if _step(clusters, at) <= _SET_ANEW:
        return False
    before, after = text_of(clusters[:at]), text_of(clusters[at:])
    number, letter = (after, before[-1]) if is_sound(after) else (before, after[0])
    return is_sound(number) and not is_of_number(letter)


def _step(clusters: Sequence[Cluster], at: int) -> float:
    """Give how far, in ems, a character begins from where the one before it ends."""
    return abs(clusters[at].x0 - clusters[at - 1].x1) / clusters[at].size
