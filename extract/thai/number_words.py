"""Numbers in Thai words: แปดสิบ, หนึ่งร้อยยี่สิบ."""

from typing import Final

from extract.thai.offline import keep_offline

NUMBER_WORDS: Final = r"(?:ศูนย์|หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย(?!ละ)|พัน|หมื่น|แสน|ล้าน)+"
"""A run of number words, as a regular expression."""
_NEVER_FIRST: Final = ("เอ็ด", "ร้อย", "พัน", "หมื่น", "แสน", "ล้าน")
"""What a number in full does not begin with: หนึ่งล้าน is one, and ล้าน in a heading is a unit."""


def read_number_words(words: str) -> int | None:
    """Return the number that Thai number words state, or None where they are not one number in full.

    pythainlp is imported only here, since it is slow to import and such words are rare in tables.
    """
    if words.startswith(_NEVER_FIRST):
        return None
    keep_offline()
    from pythainlp.util import num_to_thaiword, thaiword_to_num

    try:
        number = int(thaiword_to_num(words))
    except (ValueError, KeyError, IndexError):
        return None
    # Only the full form is sure: พันห้า is 1005 to a grammar and 1500 in speech.
    return number if num_to_thaiword(number) == words else None
