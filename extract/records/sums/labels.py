"""What the words of a row say of its place among others: how it is numbered, and whether it is a sum."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

import regex

from extract.records.sums.words import (
    EXTREME_BEGINNINGS,
    LESS_WORDS,
    NOT_ADDED_WORDS,
    NOT_SUMS,
    OF_WHICH_WORDS,
    SUM_WORDS,
)
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key

BULLETS: Final = "-–•●◆■▪○◇□❖➢►*"
"""Signs before the words of a row that is a part of the row above."""

SUM_STYLE: Final = "sum"
_INDENT: Final = "@"
_SHARED: Final = 3
"""So many letters are the beginning that rows of one kind share, and so many rows must share it."""

_MARK: Final = regex.compile(
    r"\s*(?:"
    rf"(?P<bullet>[{regex.escape(BULLETS)}])"
    r"|\((?P<bracketed>\d{1,3}|[ก-ฮ])\)"
    r"|(?P<number>\d{1,3}(?:\.\d{1,3})*)(?P<close>\)|\.?(?=\s|\p{L}|$))"
    r"|(?P<letter>[ก-ฮ])(?P<after>[.)])"
    r"|(?P<ordinal>\p{Thai}{2,20}?ที่)\s*(?P<count>\d{1,3})(?!\d)"
    r")\s*[:：]?\s*"
)
_REFERENCES: Final = regex.compile(
    r"\(\s*(?P<first>\d{1,2}(?:\.\d{1,2})*)\.?\s*(?:(?P<sign>[-+–])\s*(?P<next>\d{1,2}(?:\.\d{1,2})*)\.?\s*)+\)"
)


class Label(NamedTuple):
    """A row's words. Rows of one `style` stand on one level: numbered alike, or beginning alike, and indented alike.

    `number` is the row's own number, and `refers` are the numbers of the rows that its words compute it from,
    each with the sign that it is taken with.
    """

    words: str
    style: str
    number: str | None
    refers: tuple[tuple[str, int], ...]

    @property
    def kind(self) -> str:
        """Its style, whatever its indent."""
        return self.style.partition(_INDENT)[0]

    @property
    def is_sum(self) -> bool:
        """Whether the words say that the row is a sum."""
        return self.style == SUM_STYLE

    @property
    def is_of_which(self) -> bool:
        """Whether the words say that the row is counted in the one above it."""
        return begins(self.words, OF_WHICH_WORDS)

    @property
    def is_extreme(self) -> bool:
        """Whether the words say that the row states largest or least figures, each of another row."""
        return begins(self.words, EXTREME_BEGINNINGS)

    @property
    def is_less(self) -> bool:
        """Whether the words say that the row is taken off."""
        return begins(self.words, LESS_WORDS)

    @property
    def adds_up(self) -> bool:
        """Whether its figures may be parts of a sum: not those of shares, rates, means, extremes and indicators."""
        return not begins(self.words, NOT_ADDED_WORDS) and not self.is_extreme

    @property
    def summed_name(self) -> str:
        """What a sum says that it is the sum of: `รวมเงินงบประมาณ` is that of `เงินงบประมาณ`."""
        key, words = label_key(self.words), [label_key(word) for word in SUM_WORDS]
        return next((key.removeprefix(word) for word in words if key.startswith(word)), "")


def begins(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text begins with one of the words, brackets and case aside."""
    return text.lstrip("( *").casefold().startswith(_casefolded(words))


@cache
def _casefolded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.casefold() for word in words)


def is_bullet(style: str) -> bool:
    """Whether rows of a style begin with a sign, as the parts of the row above do."""
    return bool(style) and style[0] in BULLETS


def says_sum(text: str) -> bool:
    """Whether words begin as a sum's do."""
    return begins(text, SUM_WORDS) and not begins(text, NOT_SUMS)


def labels_of(texts: Sequence[tuple[str, str]], levels: Sequence[int]) -> list[Label]:
    """Give the labels of rows in order, each from the text before its words, if any, and its words.

    `levels` say how far to the right each label begins; labels that begin on different levels differ in style.
    """
    parted = [_parted(number, words) for number, words in texts]
    shared = Counter(_beginning(words) for style, _, words in parted if not style and not says_sum(words))
    return [
        Label(
            words=words,
            style=SUM_STYLE if says_sum(words) else _style(style or _kind(words, shared), level),
            number=number,
            refers=_references(words),
        )
        for (style, number, words), level in zip(parted, levels, strict=True)
    ]


def _style(style: str, level: int) -> str:
    return f"{style}{_INDENT}{level}" if level else style


def _kind(words: str, shared: Counter[str]) -> str:
    beginning = _beginning(words)
    return f"~{beginning}" if shared[beginning] >= _SHARED else ""


def _beginning(words: str) -> str:
    return label_key(words)[:_SHARED]


def _parted(number: str, words: str) -> tuple[str, str | None, str]:
    """Part a label into the style of its number or sign, the number, and the words behind it."""
    text = to_arabic(words).strip()
    own = _MARK.match(text)
    rest = text[own.end() :] if own else text
    mark = _MARK.fullmatch(f"{to_arabic(number).strip()} ") if number else own
    if mark is None:
        return "", None, rest
    if mark["bullet"]:
        return mark["bullet"], None, rest
    if mark["number"]:
        depth = mark["number"].count(".") + 1
        return f"{'1.' * depth}{mark['close'].strip('.')}", mark["number"], rest
    if mark["ordinal"]:
        return label_key(mark["ordinal"]), mark["count"], rest
    if mark["letter"]:
        return f"ก{mark['after']}", mark["letter"], rest
    return ("(1)" if mark["bracketed"].isdigit() else "(ก)"), mark["bracketed"], rest


def _references(words: str) -> tuple[tuple[str, int], ...]:
    found = _REFERENCES.search(words)
    if found is None:
        return ()
    signs = [1, *(1 if sign == "+" else -1 for sign in found.captures("sign"))]
    return tuple(zip([found["first"], *found.captures("next")], signs, strict=True))
