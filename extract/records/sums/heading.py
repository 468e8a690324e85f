"""The words over a column of figures, and what they say of these: whether they add up, whether they are shares."""

from functools import lru_cache
from typing import NamedTuple

from extract.records.sums.words import (
    COUNTED_UNITS,
    INDICATOR_COUNTS,
    NOT_ADDED_WORDS,
    PER_WORDS,
    POSITION_COUNTS,
    SHARE_WORDS,
)


class Heading(NamedTuple):
    """A column of figures: its index, and the words over it from top to bottom.

    `titles` are those of its words that stand over all columns of figures.
    """

    column: int
    words: tuple[str, ...]
    titles: frozenset[str] = frozenset()

    @property
    def adds_up(self) -> bool:
        """Whether figures under it may be added: not those of shares, rates and means."""
        return _adds_up(self.words, self.titles)

    @property
    def is_of_shares(self) -> bool:
        """Whether its own words say percents or shares."""
        return bool(self.words) and any(word in self.words[-1] for word in SHARE_WORDS)


@lru_cache(maxsize=1024)
def _adds_up(words: tuple[str, ...], titles: frozenset[str]) -> bool:
    own = [text for text in words if text not in titles] or words[-1:]
    if any(word in text for text in own for word in PER_WORDS):
        return False
    texts = words[:-1] if len(words) > 1 and words[-1] in COUNTED_UNITS else words
    return not any(word in text for text in map(_without_counts, texts) for word in NOT_ADDED_WORDS)


def _without_counts(text: str) -> str:
    """Leave the words for a number of indicators or positions out: these can be added, and what they name cannot."""
    for words in (*INDICATOR_COUNTS, *POSITION_COUNTS):
        text = text.replace(words, "")
    return text
