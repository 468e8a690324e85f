"""Numbers in brackets that are below zero: in columns of changes and differences, as accounts print them."""

from collections.abc import Sequence
from typing import Final

import regex

from extract.records.sums.words import CHANGE_WORDS, DIFFERENCE_WORDS

_SIGNED_WORDS: Final = (*DIFFERENCE_WORDS, *CHANGE_WORDS)
_IN_BRACKETS: Final = regex.compile(r"\(\s*([\d๐-๙][\d๐-๙,]*(?:\.[\d๐-๙]+)?(?:\s*%)?)\s*\)")


def says_change(words: Sequence[str]) -> bool:
    """Whether the words over a column say that its figures are changes or differences, which may be below zero."""
    return any(word in text for text in words for word in _SIGNED_WORDS)


def with_minus(text: str) -> str:
    """Give a text that is one number in brackets with a minus in their place; any other as it is."""
    found = _IN_BRACKETS.fullmatch(text)
    return f"-{found[1]}" if found else text
