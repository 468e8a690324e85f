"""Patterns of Thai words that match whatever became of the marks above and below, and of sara am."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from extract.thai.letters import AA, AM, MARKS

_MARKS: Final = f"[{MARKS}]*"
_AA: Final = f"[{AA}{AM}]"
_AM: Final = f"[{AA}{AM}]?"


def loosely(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest that fits.

    Marks may be lost, added or others; sara am may be lost, or be sara aa; blanks may stand between letters.
    """
    longest_first = sorted(
        {unicodedata.normalize("NFC", word) for word in words}, key=lambda word: (-len(word), word)
    )
    return f"(?:{'|'.join(_loose(word) for word in longest_first)})"


def _loose(word: str) -> str:
    return r"\s?".join(_letter(letter) for letter in word if letter not in MARKS)


def _letter(letter: str) -> str:
    if letter in (AA, AM):
        return f"{_AA if letter == AA else _AM}{_MARKS}"
    return f"{re.escape(letter)}{_MARKS}"
