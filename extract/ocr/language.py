"""What a few lines of a scanned page tell before all of it is read: whether the page is in Thai."""

import re
from dataclasses import dataclass
from typing import Final

from extract.thai.dictionary import letters_in_telling_words
from extract.thai.letters import THAI_LETTER

_FULL: Final = 200
"""A page with so many letters is no cover and no picture."""
_THAI_RUN: Final = re.compile(f"{THAI_LETTER}+")
_FEWEST_LETTERS: Final = 20
_IN_WORDS: Final = 0.3
"""The share of the Thai letters of a page that are in words, at least, where it has Thai: half of that of a bad scan."""


@dataclass(frozen=True, slots=True)
class Look:
    """What some text of a page shows: whether it has Thai words, and whether it is full of letters."""

    is_thai: bool
    is_full: bool

    @property
    def is_foreign(self) -> bool:
        """Whether it is surely in another language: many letters, and no Thai words."""
        return self.is_full and not self.is_thai


def look_at(text: str) -> Look:
    """Judge text of a page; Tesseract takes stains and drawings for single letters, so only words tell."""
    runs = _THAI_RUN.findall(text)
    letters = sum(map(len, runs))
    is_thai = letters >= _FEWEST_LETTERS and sum(map(letters_in_telling_words, runs)) >= _IN_WORDS * letters
    return Look(is_thai, sum(map(str.isalpha, text)) >= _FULL)
