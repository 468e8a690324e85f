"""Regular expressions from tables of words."""

import re
from collections.abc import Callable, Iterable
from functools import cache, partial


def any_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of the words, the longest that fits."""
    return f"(?:{'|'.join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))})"


def on_first_use(pattern: str) -> Callable[[], re.Pattern[str]]:
    """Return what compiles a pattern when it is first called, and gives it ever after.

    For long patterns of words that most reports have not: all of them together take as long as reading two pages.
    """
    return cache(partial(re.compile, pattern))
