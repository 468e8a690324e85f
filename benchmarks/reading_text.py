"""What counts as the same text, as a figure and as a word, where a reading is compared with the truth."""

import unicodedata
from collections import Counter
from typing import Final

import regex
from pythainlp.tokenize import word_tokenize

from extract.thai.digits import to_arabic

_BLANK: Final = regex.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]+")
_ALIKE: Final = str.maketrans({"–": "-", "—": "-", "−": "-", "•": "●", "∙": "●", "·": "●"})
"""Signs that a person who transcribes a picture cannot tell apart."""
_FIGURE: Final = regex.compile(r"\d+(?:[.,]\d+)*")
_NUMERIC: Final = regex.compile(
    r"(?P<before>[^\p{L}\p{M}\d(+<>≤≥±~-]*)"
    r"(?P<number>[(+<>≤≥±~-]*\d(?:[\d.,:/%()-]*[\d%)])?)"
    r"(?P<after>[^\p{L}\p{M}\d]*|(?<=[\d%])[\p{L}\p{M}]{1,12})"
)
"""A numeric cell: marks, a number, and marks or a unit; `1.ก` is a label, since its point stands between."""
_THAI_WORD: Final = regex.compile(r"\p{Thai}{2,}")


def folded(text: str | None) -> str:
    """Give a text without blanks, with Arabic digits, and with signs that look alike as one."""
    return _BLANK.sub("", to_arabic(unicodedata.normalize("NFC", text or ""))).translate(_ALIKE)


def figures_in(text: str | None) -> list[str]:
    """Give the numbers of a text in order, each with its commas and decimals and no sign, in Arabic digits."""
    return _FIGURE.findall(to_arabic(text or ""))


def number_in(text: str | None) -> str | None:
    """Give the number of a numeric cell, folded, with its sign and brackets; None for any other cell.

    A numeric cell holds digits and no letters (13,895,727 (17,133,433), ⑤ 145.4), or a number with its unit
    (213 ราย).
    """
    numeric = _NUMERIC.fullmatch(folded(text))
    return numeric["number"] if numeric else None


def letters_of(text: str | None) -> str:
    """Give what a cell says beside its number: all of a label, the marks and the unit of a numeric cell."""
    numeric = _NUMERIC.fullmatch(folded(text))
    return numeric["before"] + numeric["after"] if numeric else folded(text)


def words_in(text: str | None) -> Counter[str]:
    """Count the Thai words of a label, of two characters at least."""
    return Counter(w for w in word_tokenize(folded(text), engine="newmm") if _THAI_WORD.fullmatch(w))
