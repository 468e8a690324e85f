"""Lines that are known by their words to frame a page, and those that never do, as tables of patterns."""

from typing import Final

import regex

from extract.tables.line_words import CONTINUED_WORDS
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key

_HIGHEST: Final = 1899
"""No page has a higher number: 1900 and more is a year."""
_PAGE: Final = r"(?:หน.?[าำ](?:ที.?)?|page|pg?\.)"
"""The word for a page, whatever became of its marks."""
_OPENS: Final = r"[-–—~|(\[ ]*"
_CLOSES: Final = r"[-–—~|)\] ]*"
_NUMBER: Final = r"(?P<number>\d{1,4})"
_OF_ALL: Final = r"(?:/|จาก|ของ|of)\s*\d{1,4}"
"""The number of all pages behind that of one."""
_NAMED_NUMBERS: Final = (
    regex.compile(rf"{_OPENS}{_PAGE}{_OPENS}{_NUMBER}{_CLOSES}(?:{_OF_ALL}{_CLOSES})?", regex.IGNORECASE),
    regex.compile(rf"{_NUMBER}\s*\|\s*(?:p\s?a\s?g\s?e|{_PAGE})", regex.IGNORECASE),
)
"""Numbers of pages that say so."""
_BARE_NUMBERS: Final = (
    regex.compile(rf"{_OPENS}{_NUMBER}{_CLOSES}(?:{_OF_ALL}{_CLOSES})?", regex.IGNORECASE),
)
"""Numbers that are of a page where they count with the pages."""
_RUNNING_HEADS: Final = (
    # The Royal Gazette's, of which pages print one line or two; here as `label_key` has it.
    regex.compile(r"(?:หน\d+)?เลม(?:ท)?\d+ตอน.{1,30}รชกจจนเบกษ.{0,30}"),
)
"""Running heads that are known by their words, as keys: text layers lose marks and swap vowels."""
_CONTENT: Final = regex.compile(r"\d,\d{3}|\d\.\d|(?<!บท)บ[าำ]ท|^\(?หน.?วย(?:นับ)?\s*[:(]|^ตาราง.{0,4}\d")
"""What a running head never has: an amount, a decimal, a unit of figures, the number of a table."""
_ITEM: Final = regex.compile(r"[(\[]?\d{1,3}[.)\]]")
"""The beginning of a numbered heading."""


def named_page_number(text: str) -> int | None:
    """Give the number of a page where a text is nothing but that, and says so; None for any other text."""
    return _number(text, _NAMED_NUMBERS)


def bare_page_number(text: str) -> int | None:
    """Give the number of a page that a text may be: nothing but a number. 1900 and more is a year."""
    return _number(text, _BARE_NUMBERS)


def _number(text: str, forms: tuple[regex.Pattern[str], ...]) -> int | None:
    plain = to_arabic(text).strip()
    for form in forms:
        if (match := form.fullmatch(plain)) and 0 < (number := int(match["number"])) <= _HIGHEST:
            return number
    return None


def is_known_head(text: str) -> bool:
    """Whether a text is a running head that is known by its words."""
    key = label_key(text)
    return any(form.fullmatch(key) for form in _RUNNING_HEADS)


def says_it_frames(text: str) -> bool:
    """Whether a text says that it frames a page: the named number of one, or a running head known by its words."""
    return named_page_number(text) is not None or is_known_head(text)


def is_page_form(text: str) -> bool:
    """Whether a text is nothing but what may be the number of a page, or says that it frames one."""
    return bare_page_number(text) is not None or says_it_frames(text)


def may_run(text: str) -> bool:
    """Whether a text can be a running head at all: it has words, no item's number, nothing that only content has."""
    plain = to_arabic(text).strip()
    if plain.endswith(CONTINUED_WORDS) or _CONTENT.search(plain) or _ITEM.match(plain):
        return False
    return any(letter.isalpha() for letter in plain)
