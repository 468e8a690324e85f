"""Thai words as a recogniser read them, mended where the dictionary is sure: letters that look alike, marks lost.

A recogniser errs a letter at a time, and anywhere; a text layer errs in the same way in a whole font, which
`font_repair` mends. Digits are never touched.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import product
from typing import Final, NamedTuple

from extract.thai.dictionary import SURE, UNKNOWN_LETTER, cost, letters_in_words
from extract.thai.letters import MARKS, THAI_LETTER
from extract.thai.marks import join_sara_am, order_marks
from extract.thai.patterns import any_of
from extract.thai.report_words import ALONE, REPORT_WORDS, TONED

_ALIKE: Final = ("ขชซ", "ดคต", "ถภก", "ผฝ", "พฟ", "บป", "วร", "ุู", "ิีึืั", "่้็๊๋์", "ั้")
"""Letters and marks that a recogniser takes for one another."""

_OTHERS: Final = {
    letter: "".join(sorted({other for group in _ALIKE if letter in group for other in group} - {letter}))
    for letter in sorted({letter for group in _ALIKE for letter in group})
}
_LOST: Final = {**dict.fromkeys("่้๊๋", ("",)), "ำ": ("า",)}
"""What is left of marks that a recogniser loses."""
_BEFORE: Final = frozenset("เแโใไ")
_RUN: Final = re.compile(f"{THAI_LETTER}+")
_REACH: Final = 6
"""How far around a letter that is in no word the error is looked for, in letters."""
_SAVED: Final = 20.0
"""The bits that a change must save."""
_CLEARLY: Final = 3.0
"""The bits by which it must be likelier than any other change."""
_MOST_CHANGES: Final = 3
_LONG: Final = 7
"""A run of so many letters is known again by its letters alone."""
_TWICE: Final = 2


class RecognisedRepair(NamedTuple):
    """Mends recognised words; `known` are the runs of letters that the document prints again and again."""

    known: frozenset[str] = frozenset()

    def apply(self, text: str) -> str:
        """Return the text with its words mended where that is sure."""
        return _RUN.sub(lambda run: self._mended(_in_words_of_reports(run[0])), join_sara_am(text))

    def _mended(self, run: str) -> str:
        if run in self.known:
            return run
        again = [known for known in self.known if len(run) >= _LONG and _is_one_off(run, known)]
        if len(again) == 1 and cost(again[0]) + SURE <= cost(run):
            return again[0]
        if letters_in_words(run) == len(run):
            return run
        for _ in range(_MOST_CHANGES):
            changed = _changed(run)
            if changed == run:
                break
            run = changed
        return run


def learn_recognised(pieces: Iterable[str]) -> RecognisedRepair:
    """Learn what a document prints again and again from all its recognised words."""
    counts = Counter(run for text in pieces for run in _RUN.findall(join_sara_am(text)) if len(run) >= _LONG)
    return RecognisedRepair(
        frozenset(
            run for run, count in counts.items() if count >= _TWICE and letters_in_words(run) == len(run)
        )
    )


def _in_words_of_reports(run: str) -> str:
    """Put a frequent word of reports for what it is easily read as (ตัวขี้วัด), where that is likelier."""
    if run in ALONE:
        return ALONE[run]
    misread, meant = _misread()

    def put(found: re.Match[str]) -> str:
        return meant[found[0]]

    changed = misread.sub(put, run)
    return changed if changed != run and cost(changed) + _CLEARLY <= cost(run) else run


@cache
def _misread() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """Give the frequent words of reports by what they are easily read as, one letter wrong, and a pattern of these."""
    meant = {
        word[:place] + other + word[place + 1 :]: word
        for word in REPORT_WORDS
        if len(word) >= _LONG
        for place, letter in enumerate(word)
        for other in (*_OTHERS.get(letter, ""), *([""] if letter in MARKS else []))
    }
    meant |= {untoned: word for word in TONED for untoned in _untoned(word)}
    return re.compile(any_of(sorted(meant, key=len, reverse=True))), meant


def _untoned(word: str) -> Iterator[str]:
    """Give a word without some or all of its tones, its sara am whole or taken for aa."""
    letters = [(letter, *_LOST.get(letter, ())) for letter in word]
    return ("".join(chosen) for chosen in product(*letters) if "".join(chosen) != word)


def _changed(run: str) -> str:
    """Change a letter, or put in or take out a mark, near letters that are in no word, where one change makes words."""
    before = cost(run)
    ranked = sorted((cost(variant), variant) for variant in set(_variants(run)))
    if not ranked or ranked[0][0] + _SAVED > before:
        return run
    alone = len(ranked) == 1 or ranked[0][0] + _CLEARLY <= ranked[1][0]
    return ranked[0][1] if alone else run


def _variants(run: str) -> Iterator[str]:
    for place in _places_near_unknown(run):
        letter = run[place]
        if letter in MARKS:
            yield run[:place] + run[place + 1 :]
        for other in _OTHERS.get(letter, ""):
            yield run[:place] + other + run[place + 1 :]
        for mark in MARKS:
            if letter not in _BEFORE:
                yield order_marks(run[: place + 1] + mark + run[place + 1 :])


def _places_near_unknown(run: str) -> list[int]:
    """Give the places near letters that are in no word: without such a letter the run is likelier by all its bits."""
    whole = cost(run)
    near: set[int] = set()
    for place in range(len(run)):
        if cost(run[:place] + run[place + 1 :]) + UNKNOWN_LETTER <= whole + 1:
            near.update(range(max(0, place - _REACH), min(len(run) - 1, place + _REACH) + 1))
    return sorted(near)


def _is_one_off(run: str, known: str) -> bool:
    """Whether two runs differ by one letter: exchanged, lost or put in."""
    if abs(len(run) - len(known)) > 1:
        return False
    shorter, longer = sorted((run, known), key=len)
    first = next(
        (i for i, (one, other) in enumerate(zip(shorter, longer, strict=False)) if one != other), len(shorter)
    )
    skip = first + 1 if len(shorter) == len(longer) else first
    return shorter[skip:] == longer[first + 1 :]
