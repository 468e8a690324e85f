"""Numbers in brackets that are below zero: in columns of changes and differences, as accounts print them."""

from collections.abc import Sequence
from typing import Final

import regex

from extract.records.sums.words import CHANGE_WORDS, DIFFERENCE_WORDS

_SIGNED_WORDS: Final = (*DIFFERENCE_WORDS, *CHANGE_WORDS)
_IN_BRACKETS: Final = regex.compile(r"\(\s*([\d๐-๙][\d๐-๙,]*(?:\.[\d๐-๙]+)?)\s*%?\s*\)")


def says_change(words: Sequence[str]) -> bool:
    """Whether the words over a column say that its figures are changes or differences, which may be below zero."""
    return any(word in text for text in words for word in _SIGNED_WORDS)


def is_in_brackets(text: str) -> bool:
    """Whether a text is one number in brackets and nothing else."""
    return _IN_BRACKETS.fullmatch(text.strip()) is not None


def with_minus(text: str) -> str:
    """Give a text with a minus in the place of brackets around all of it."""
    return f"-{text.strip()[1:-1].strip()}" if is_in_brackets(text) else text
