"""Classes of Thai characters, as strings to build regular expressions and sets from."""

from typing import Final

CONSONANTS: Final = "".join(map(chr, range(0x0E01, 0x0E2F)))
"""ก to ฮ, with ฤ and ฦ."""

LEADING_VOWELS: Final = "เแโใไ"
"""Vowels that stand before their consonant, in the text as on the page."""

AA: Final = "า"
AM: Final = "ำ"
NIKHAHIT: Final = "ํ"
TONES: Final = "่้๊๋"
UPPER_VOWELS: Final = "ัิีึื็"
LOWER_VOWELS: Final = "ฺุู"
SILENCER: Final = "์"
MARKS: Final = UPPER_VOWELS + LOWER_VOWELS + TONES + SILENCER + NIKHAHIT + "๎"
"""What is drawn above or below a consonant and cannot stand without one."""

THAI_LETTERS: Final = CONSONANTS + LEADING_VOWELS + MARKS + "ะาำๅ"
"""What Thai words are made of: no digits, no signs, no repetition mark."""

THAI_LETTER: Final = f"[{THAI_LETTERS}]"
"""A Thai letter or mark, as a class of a regular expression."""
