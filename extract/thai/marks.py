"""The grammar of Thai marks: where they may stand, in which order, and which glyph codes stand for them."""

import re
from collections.abc import Mapping
from typing import Final

from extract.thai.letters import (
    AA,
    AM,
    CONSONANTS,
    LEADING_VOWELS,
    LOWER_VOWELS,
    MARKS,
    NIKHAHIT,
    TONES,
    UPPER_VOWELS,
)

PRIVATE_USE: Final[Mapping[str, str]] = {
    # Windows Thai fonts: shifted and lowered forms, one code a glyph.
    "\uf700": "ฐ", "\uf701": "ิ", "\uf702": "ี", "\uf703": "ึ", "\uf704": "ื", "\uf705": "่", "\uf706": "้",
    "\uf707": "๊", "\uf708": "๋", "\uf709": "์", "\uf70a": "่", "\uf70b": "้", "\uf70c": "๊", "\uf70d": "๋",
    "\uf70e": "์", "\uf70f": "ญ", "\uf710": "ั", "\uf711": "ํ", "\uf712": "็", "\uf713": "่", "\uf714": "้",
    "\uf715": "๊", "\uf716": "๋", "\uf717": "์", "\uf718": "ุ", "\uf719": "ู", "\uf71a": "ฺ",
    # What open Thai fonts added to them: letters without their foot, raised marks.
    "\uf71b": "ฎ", "\uf71c": "ฏ", "\uf71d": "ฬ", "\uf71e": "ํ", "\uf71f": "็", "\uf720": "๎",
    # MacThai: the plain mark, followed by a tag that says which form of it was drawn.
    "\uf873": "", "\uf874": "", "\uf875": "",
    # Adobe's glyph list for Macintosh fonts: marks shifted to the left or lowered.
    "\uf884": "ั", "\uf885": "ิ", "\uf886": "ี", "\uf887": "ึ", "\uf888": "ื", "\uf889": "็", "\uf88a": "่",
    "\uf88b": "่", "\uf88c": "่", "\uf88d": "้", "\uf88e": "้", "\uf88f": "้", "\uf890": "๊", "\uf891": "๊",
    "\uf892": "๊", "\uf893": "๋", "\uf894": "๋", "\uf895": "๋", "\uf896": "์", "\uf897": "์", "\uf898": "์",
    "\uf899": "ํ",
}  # fmt: skip
"""Private-use codes of Thai fonts to the letters that they draw."""

TALL_TONES: Final[Mapping[str, str]] = {"ู": "้", "ุ": "่"}
"""The vowel below that some fonts' character maps name for a tone mark moved aside of ป, ฝ and ฟ (เปูาหมาย)."""

VOWEL_BELOW_AA: Final = re.compile(f"(?<=[ปฝฟ])[ุู](?={AA})")
"""A vowel below a tall letter that must be a tone: no aa can follow a vowel."""

_PRIVATE: Final = str.maketrans(dict(PRIVATE_USE))
_HAS_PRIVATE: Final = re.compile(f"[{''.join(PRIVATE_USE)}]")

_TONE: Final = f"[{TONES}]"
_VOWEL_MARK: Final = f"[{UPPER_VOWELS}{LOWER_VOWELS}]"
_BLANK: Final = r"[ \t\u00a0\u200b]"
_HEAPED: Final = re.compile(f"[{MARKS}]{{2,}}")
_AFTER_AA: Final = re.compile(f"([{AA}{AM}])({_TONE})")
_NIKHAHIT_AA: Final = re.compile(f"(?:{NIKHAHIT}{_BLANK}*({_TONE}?)|({_TONE}){NIKHAHIT}){_BLANK}*{AA}")
_NIKHAHIT_AM: Final = re.compile(f"{NIKHAHIT}({_TONE}?){AM}")
_AM_AGAIN: Final = re.compile(f"{AM}[{AA}{AM}]+|{AA}{AM}+")
_BLANK_BEFORE_MARK: Final = re.compile(f"(?<=[{CONSONANTS}{MARKS}]){_BLANK}+(?=[{MARKS}])")
_BLANK_BEFORE_MARK_THEN_NO_LETTER: Final = re.compile(
    f"(?<=[{CONSONANTS}{MARKS}])({_BLANK}+)([{MARKS}]+)(?![{CONSONANTS}{LEADING_VOWELS}ะ{AA}{AM}{MARKS}])(?!{_BLANK}|$)"
)
_MARK_BEFORE_BASE: Final = re.compile(f"([{LEADING_VOWELS}])([{MARKS}]+)([{CONSONANTS}])(?![{MARKS}])")

HEAPED_VOWELS: Final = re.compile(f"{_VOWEL_MARK}{{2}}")
"""Two vowels on one letter."""

IMPLAUSIBLE: Final = re.compile(
    f"ั(?!{_TONE}?[{CONSONANTS}])"
    f"|[{LEADING_VOWELS}](?![{CONSONANTS}เ])"
    f"|(?<![{CONSONANTS}{MARKS}])[{MARKS}]"
    f"|{_TONE}[{MARKS}]|{_VOWEL_MARK}{{2}}"
    f"|[ใไโ][{CONSONANTS}]{_VOWEL_MARK}"
    f"|[{LOWER_VOWELS}{UPPER_VOWELS}]{_TONE}?[{AA}{AM}]"
)
"""What no Thai word holds: ั without a final consonant, a leading vowel without a consonant, heaped marks."""


def from_private_use(text: str) -> str:
    """Put the letters in the place of the private-use codes of Thai fonts."""
    return text.translate(_PRIVATE) if _HAS_PRIVATE.search(text) else text


def join_sara_am(text: str) -> str:
    """Put ำ where nikhahit and aa stand, with a tone mark between, before or after, or a blank: นํ้า is น้ำ.

    Where ำ is followed by its aa, or by itself, it is one.
    """
    if NIKHAHIT in text:
        text = _NIKHAHIT_AM.sub(rf"\1{AM}", text)
        text = _NIKHAHIT_AA.sub(lambda match: (match[1] or match[2] or "") + AM, text)
    return _AM_AGAIN.sub(AM, text) if AM in text else text


def tones_of_tall_letters(text: str) -> str:
    """Put the tone for a vowel below ป, ฝ or ฟ where aa follows, which no vowel below can stand before."""
    return VOWEL_BELOW_AA.sub(lambda vowel: TALL_TONES[vowel[0]], text)


def order_marks(text: str) -> str:
    """Put the marks of a letter in the order in which Thai is written, each once: vowel, nikhahit, tone.

    A tone mark that came after aa or am stands before it.
    """
    if _HEAPED.search(text):
        text = _HEAPED.sub(lambda heap: "".join(sorted(dict.fromkeys(heap[0]), key=_rank)), text)
    return _AFTER_AA.sub(r"\2\1", text) if _AFTER_AA.search(text) else text


def sort_marks(text: str) -> str:
    """Order marks as `order_marks` does, and keep those that stand twice: one may be called by another's name."""
    text = _HEAPED.sub(lambda heap: "".join(sorted(heap[0], key=_rank)), text)
    return _AFTER_AA.sub(r"\2\1", text)


def _rank(mark: str) -> int:
    if mark in UPPER_VOWELS or mark in LOWER_VOWELS:
        return 0
    return 1 if mark == NIKHAHIT else 2


def attach_marks(text: str) -> str:
    """Bring marks to their letter: over a blank to the one before, from a leading vowel to the one after.

    The blank goes, since it stood inside the word; where no letter follows the mark, it stays behind it.
    """
    if _BLANK_BEFORE_MARK.search(text):
        text = _BLANK_BEFORE_MARK_THEN_NO_LETTER.sub(r"\2\1", text)
        text = _BLANK_BEFORE_MARK.sub("", text)
    return _MARK_BEFORE_BASE.sub(r"\1\3\2", text) if _MARK_BEFORE_BASE.search(text) else text
