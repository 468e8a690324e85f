"""Patterns of Thai words that match whatever became of the marks above and below, and of sara am."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
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
    return _any([[_letter(letter) for letter in word if letter not in MARKS] for word in longest_first])


def _any(words: Sequence[Sequence[str]]) -> str:
    """Return a pattern for any of some words, by the patterns of their letters; each beginning is looked for once."""
    by_first: dict[str, list[Sequence[str]]] = {}
    for first, *rest in words:
        by_first.setdefault(first, []).append(rest)
    return f"(?:{'|'.join(first + _going_on(rests) for first, rests in by_first.items())})"


def _going_on(rests: Sequence[Sequence[str]]) -> str:
    """Return a pattern for what follows a beginning: nothing where a word ends with it, unless a longer one fits."""
    longer = [rest for rest in rests if rest]
    if not longer:
        return ""
    following = rf"\s?{_any(longer)}" if len(longer) > 1 else r"\s?" + r"\s?".join(longer[0])
    return following if len(longer) == len(rests) else f"(?:{following})?"


def _letter(letter: str) -> str:
    if letter in (AA, AM):
        return f"{_AA if letter == AA else _AM}{_MARKS}"
    return f"{re.escape(letter)}{_MARKS}"
