"""Keys by which labels are matched, so that broken or differing vowels and marks do not part them."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from rapidfuzz import fuzz

from extract.thai.digits import ARABIC_DIGITS, digits_of, to_arabic
from extract.thai.letters import CONSONANTS, LEADING_VOWELS

_LEFT_OUT: Final = re.compile(f"[^{CONSONANTS}{LEADING_VOWELS}{ARABIC_DIGITS}a-z]+")

_NUMBERING: Final = re.compile(
    r"\s*(?:[-–—•●◆■▪*]\s*)*"
    r"(?:(?:(?:ตัวชี้วัด|โครงการ|กิจกรรม)(?:ที่)?\s*)?\(?[\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,3})*\s*[.):]+(?![\d๐-๙])\s*"
    r"|(?:ตัวชี้วัด|โครงการ|กิจกรรม)ที่\s*[\d๐-๙]{1,3}(?:\.[\d๐-๙]{1,3})*\s+"
    r"|(?:ตัวชี้วัด\s*)?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})+\s+)?"
)
"""Bullets and numbers before a label, which change from year to year."""


@lru_cache(maxsize=8192)
def label_key(text: str) -> str:
    """Return what a label is matched on: consonants, leading vowels, Latin letters in lower case, digits.

    Marks and following vowels are left out, sara am and sara aa among them: broken text layers lose and swap
    them. Digits stay, since labels that differ in a number are different labels; they are made Arabic.
    """
    plain = to_arabic(unicodedata.normalize("NFC", text)).replace("เเ", "แ").casefold()
    return _LEFT_OUT.sub("", plain)


def series_key(text: str) -> str:
    """Return the key by which a label is followed over the years: that of its words without their numbering."""
    return label_key(text[match.end() :] if (match := _NUMBERING.match(text)) else text)


def similarity(first: str, second: str) -> float:
    """Return how alike two labels are, 0 to 100, by their keys; 0 where both hold numbers and these differ.

    The ratio is that of rapidfuzz: twice the matching letters over all letters of both.
    """
    key, other = label_key(first), label_key(second)
    digits, other_digits = digits_of(key), digits_of(other)
    if not key or not other or (digits and other_digits and digits != other_digits):
        return 0.0
    return fuzz.ratio(key, other)
