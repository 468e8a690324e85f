"""What the numeral recogniser can say: one symbol a class, the first of them the blank of CTC."""

from typing import Final

import regex

THAI_DIGITS: Final = "๐๑๒๓๔๕๖๗๘๙"
ARABIC_DIGITS: Final = "0123456789"
SIGNS: Final = ",.%-+()/"
TEXT: Final = "¤"
"""Stands for any run of letters: the recogniser says where text is and never what it is."""

SYMBOLS: Final = THAI_DIGITS + ARABIC_DIGITS + SIGNS + " " + TEXT
BLANK: Final = 0
"""The class that stands for no symbol; the class of SYMBOLS[i] is i + 1."""

_SAME: Final = str.maketrans("–−", "--")
"""Dashes that are drawn as a hyphen is."""

_DIGIT: Final = f"[{THAI_DIGITS}{ARABIC_DIGITS}]"
_NUMERAL: Final = regex.compile(rf"[-+(]*{_DIGIT}(?:[{THAI_DIGITS}{ARABIC_DIGITS}{regex.escape(SIGNS)}]*)")
_SIGNS_ONLY: Final = regex.compile(rf"[{regex.escape(SIGNS)}]+")


def spoken(text: str) -> str:
    """Give what a perfect recogniser says of a printed text: numerals, signs and blanks as printed, the rest as TEXT.

    Signs that stand against letters belong to the text: the points of "พ.ศ." are not said, nor blanks between words.
    """
    said = " ".join(_spoken_word(word) for word in text.translate(_SAME).split())
    return regex.sub(f"{TEXT}(?: ?{TEXT})+", TEXT, said)


def _spoken_word(word: str) -> str:
    if _SIGNS_ONLY.fullmatch(word):
        return word
    said: list[str] = []
    end = 0
    for numeral in _NUMERAL.finditer(word):
        if numeral.start() > end:
            said.append(TEXT)
        said.append(numeral[0])
        end = numeral.end()
    if end < len(word):
        said.append(TEXT)
    return "".join(said)


def classes(said: str) -> list[int]:
    """Give the classes of a string of SYMBOLS."""
    return [SYMBOLS.index(symbol) + 1 for symbol in said]
