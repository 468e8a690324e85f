"""Repair of broken Thai text, string by string, whatever font it came from.

No step changes, adds or drops a digit, or changes the order of digits. The caller keeps the raw text beside
the repaired one. What is wrong in a whole font is learnt and repaired by `font_repair`.
"""

import re
import unicodedata
from typing import Final

from extract.thai.blanks import close_blanks, join_split_sara_am, join_split_tone_and_aa, until_settled
from extract.thai.dictionary import SURE, cost, restore
from extract.thai.letters import AA, AM, CONSONANTS, MARKS, THAI_LETTER, TONES
from extract.thai.marks import (
    HEAPED_VOWELS,
    TALL_TONES,
    attach_marks,
    from_private_use,
    join_sara_am,
    order_marks,
    tones_of_tall_letters,
)
from extract.thai.patterns import any_of
from extract.thai.report_words import TELLTALES

AM_FOR_AA: Final = frozenset({(AM, AA)})
AA_FOR_AM: Final = frozenset({(AA, AM)})

TELLTALE: Final = re.compile(any_of(TELLTALES))
"""A frequent word with letters exchanged, as a pattern: only a text that holds one is looked up."""

_RUN: Final = re.compile(f"{THAI_LETTER}+")
_LOST_MARK: Final = re.compile(f"(?P<before>{THAI_LETTER}*[{CONSONANTS}])\ufffd(?P<after>{THAI_LETTER}+)")
LATE_MARK: Final = re.compile(f"ั(?:[{CONSONANTS}][{TONES}]|(?![{TONES}]?[{CONSONANTS}]))")
"""ั whose final consonant has a tone or is missing: a mark that came too late (ทัว่, จงัหวดั)."""

_TALL_LETTER_WITH_VOWEL: Final = re.compile(
    f"(?P<before>{THAI_LETTER}*[ปฝฟ])(?P<vowel>[ุู])(?P<after>{THAI_LETTER}*)"
)
_WINDOW: Final = 12
_LATE: Final = re.compile(f"(?<=[{CONSONANTS}{MARKS}])([{CONSONANTS}])([{MARKS}]+)")
_MARK_TOO_FAR: Final = re.compile(f"([{CONSONANTS}])(?=([{MARKS}]*)([{CONSONANTS}])([{MARKS}]+))")


def repair(text: str) -> str:
    """Return the text in NFC with what is broken in it mended, where it is sure; digits stay as they are."""
    text = unicodedata.normalize("NFC", from_private_use(text)).replace("เเ", "แ")
    if not _RUN.search(text):
        return text
    text = order_marks(attach_marks(join_split_tone_and_aa(text)))
    text = join_sara_am(tones_of_tall_letters(text))
    text = join_split_sara_am(text)
    text = fill_lost_mark(text)
    text = close_blanks(text)
    text = exchange_letters(text)
    return draw_back_marks(text)


def fill_lost_mark(text: str) -> str:
    """Put the mark that the dictionary is sure of for an unreadable character in a word."""

    def filled(match: re.Match[str]) -> str:
        before, after = match["before"], match["after"]
        readings = {mark: join_sara_am(before + mark + after) for mark in MARKS}
        best, second, *_ = sorted(readings.values(), key=cost)
        return best if cost(best) + SURE <= cost(second) else match[0]

    return until_settled(_LOST_MARK, filled, text) if "\ufffd" in text else text


def exchange_letters(text: str) -> str:
    """Put the right letter in words where the dictionary is sure: กำร, จานวน, ปูองกัน."""
    if not TELLTALE.search(text):
        return text
    return _RUN.sub(lambda run: _exchanged(run[0]), text)


def _exchanged(run: str) -> str:
    for confusions in (AM_FOR_AA, AA_FOR_AM):
        run = restore(run, confusions, SURE)
    return exchange_tall_tones(run, SURE)


def exchange_tall_tones(text: str, bits: float) -> str:
    """Put the tone for a vowel below ป, ฝ or ฟ (ปูองกัน) where that makes the word likelier by so many bits."""

    def put(place: re.Match[str]) -> str:
        read = place["before"] + place["vowel"] + place["after"]
        meant = place["before"] + TALL_TONES[place["vowel"]] + place["after"]
        return meant if cost(meant) + bits <= cost(read) else read

    return until_settled(_TALL_LETTER_WITH_VOWEL, put, text) if "ู" in text or "ุ" in text else text


def draw_back_marks(text: str) -> str:
    """Move marks that came after the next consonant back to their own (จงัหวดั), where that makes words."""
    if not LATE_MARK.search(text):
        return text
    return _RUN.sub(lambda run: marks_drawn_back(run[0]), text)


def marks_drawn_back(run: str) -> str:
    """Return a run of Thai letters with marks moved back by a consonant where that makes words."""
    run = order_marks(run)
    every = _LATE.sub(r"\2\1", run)
    return min(_some_drawn_back(run), every if cost(every) + SURE <= cost(run) else run, key=cost)


def _some_drawn_back(run: str) -> str:
    start = 0
    while match := _MARK_TOO_FAR.search(run, start):
        left, end = max(0, match.start() - _WINDOW), match.end(4)
        before, after = run[left : match.start()], run[end : end + _WINDOW]
        moved = before + order_marks(match[1] + match[2] + match[4]) + match[3] + after
        heaped = HEAPED_VOWELS.search(moved)
        if not heaped and cost(moved) + SURE <= cost(run[left : end + _WINDOW]):
            run = run[:left] + moved + run[end + _WINDOW :]
        start = match.end()
    return run
