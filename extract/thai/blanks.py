"""Blanks that stand inside Thai words, and how they close: a blank that parts no syllable stays.

No rule looks at digits, so that no two numbers ever join.
"""

import re
from collections.abc import Callable
from typing import Final

from extract.thai.dictionary import SURE, UNKNOWN_LETTER, cost
from extract.thai.letters import AA, AM, CONSONANTS, LEADING_VOWELS, MARKS, THAI_LETTER, TONES

_TORN_FOR_SURE: Final = 1.0
_ONE_OR_TWO_WORDS: Final = 30.0
"""Bits of two frequent words: letters set apart spell no more."""

_BLANK: Final = r"[ \u00a0]"
_BEFORE_AA: Final = re.compile(
    f"(?P<before>{THAI_LETTER}*[{CONSONANTS}][{TONES}]?){_BLANK}+[{AA}](?P<after>{THAI_LETTER}*)"
)
_BLANK_TONE_AA: Final = re.compile(f"[{CONSONANTS}]{_BLANK}+[{TONES}]{AA}")
_BEFORE_TONE_AA: Final = re.compile(
    f"(?P<before>{THAI_LETTER}*[{CONSONANTS}]){_BLANK}+(?P<tone>[{TONES}]){AA}(?P<after>{THAI_LETTER}*)"
)
_BLANK_AND_AA: Final = re.compile(f"[{CONSONANTS}{TONES}]{_BLANK}+{AA}")
_BEFORE_VOWEL: Final = re.compile(f"(?<=[{CONSONANTS}{TONES}]){_BLANK}+(?=[ะ{AM}])")
_AFTER_AM: Final = re.compile(
    f"(?P<before>{THAI_LETTER}*{AM}){_BLANK}(?P<after>[{CONSONANTS}{LEADING_VOWELS}]{THAI_LETTER}*)"
)
# A leading vowel has no letter yet, and ั, ื and ็ must be closed by one; ก็ is a word.
_OPEN_SYLLABLE: Final = f"(?:[{LEADING_VOWELS}]|[{CONSONANTS}](?:[ัื][{TONES}]?|(?<!ก)็))"
_TORN_SYLLABLE: Final = re.compile(f"{_OPEN_SYLLABLE}{_BLANK}[{CONSONANTS}]")
_TORN: Final = re.compile(
    f"(?P<before>{THAI_LETTER}*{_OPEN_SYLLABLE}){_BLANK}(?P<after>[{CONSONANTS}]{THAI_LETTER}*)"
)
_AM_AND_BLANK: Final = re.compile(f"{AM}{_BLANK}")
_ANYWHERE: Final = re.compile(f"(?P<before>{THAI_LETTER}+){_BLANK}(?P<after>{THAI_LETTER}+)")
_SYLLABLE: Final = f"[{LEADING_VOWELS}]?[{CONSONANTS}][{MARKS}]*[ะ{AA}{AM}]?"
_LETTERS_APART: Final = re.compile(
    f"(?<!{THAI_LETTER})(?<!{THAI_LETTER}[ .])(?:{_SYLLABLE}{_BLANK}){{2,}}{_SYLLABLE}(?!{_BLANK}?{THAI_LETTER})(?!\\.)"
)


def join_split_sara_am(text: str) -> str:
    """Put ำ for a blank and า after a consonant (จ านวน): no word starts so; or า, where only that is a word.

    Word processors write ำ so, since its glyph is a mark and an aa. Where ำ and า give words alike, it is ำ.
    """
    if not _BLANK_AND_AA.search(text):
        return text

    def joined(match: re.Match[str]) -> str:
        am = f"{match['before']}{AM}{match['after']}"
        aa = f"{match['before']}{AA}{match['after']}"
        return aa if cost(aa) + SURE <= cost(am) else am

    return until_settled(_BEFORE_AA, joined, text)


def join_split_tone_and_aa(text: str) -> str:
    """Put ำ or า, whichever makes the likelier word, for a blank, a tone and า after a consonant (น ้าหนัก).

    A word processor's ำ leaves the blank there; other programs leave one before every mark.
    """
    if not _BLANK_TONE_AA.search(text):
        return text

    def joined(match: re.Match[str]) -> str:
        before = match["before"] + match["tone"]
        return min(f"{before}{AA}{match['after']}", f"{before}{AM}{match['after']}", key=cost)

    return until_settled(_BEFORE_TONE_AA, joined, text)


def close_blanks(text: str) -> str:
    """Close the blanks that certainly stand inside words: in a syllable (ทั้ งนี้), after ำ, between all letters."""
    text = _BEFORE_VOWEL.sub("", text)
    if _AM_AND_BLANK.search(text):
        text = until_settled(_AFTER_AM, _closed_by(SURE), text)
    if _TORN_SYLLABLE.search(text):
        text = until_settled(_TORN, _closed_by(_TORN_FOR_SURE), text)
    return _LETTERS_APART.sub(_spelled, text)


def torn_words(text: str) -> int:
    """Count the different words of a text with a blank inside a syllable, as far as that makes them likelier."""
    if not _TORN_SYLLABLE.search(text):
        return 0
    places = {(match["before"], match["after"]) for match in _TORN.finditer(text)}
    return sum(cost(before + after) + SURE <= cost(before) + cost(after) for before, after in places)


def close_all_blanks(text: str) -> str:
    """Close every blank whose word has a letter less that is in no word: for a font known to tear words."""
    return until_settled(_ANYWHERE, _closed_by(UNKNOWN_LETTER), text)


def until_settled(pattern: re.Pattern[str], put: Callable[[re.Match[str]], str], text: str) -> str:
    """Substitute until nothing changes: two breaks in one word overlap."""
    while (changed := pattern.sub(put, text)) != text:
        text = changed
    return text


def _closed_by(bits: float) -> Callable[[re.Match[str]], str]:
    def closed(match: re.Match[str]) -> str:
        before, after = match["before"], match["after"]
        return before + after if cost(before + after) + bits <= cost(before) + cost(after) else match[0]

    return closed


def _spelled(match: re.Match[str]) -> str:
    """Join letters that are all apart (ร ว ม) where they spell a word or two."""
    letters = re.split(_BLANK, match[0])
    word = "".join(letters)
    is_word = cost(word) <= _ONE_OR_TWO_WORDS and cost(word) + SURE <= sum(map(cost, letters))
    return word if is_word else match[0]
