"""What a printed numeral is: its sign, its grouping, its decimals, and whether it is a numeral at all."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from extract.thai.digits import ARABIC_DIGITS, DIGIT, to_arabic
from extract.thai.icons import ICONS
from extract.thai.letters import THAI_LETTERS
from extract.thai.patterns import any_of
from extract.thai.relations import RELATION_BEFORE
from extract.thai.units import UNIT_BEFORE, unit_after

MINUS_SIGNS: Final = "-−–‐‑－"
"""Signs that reports print for minus. An em dash is a dash."""

LEAD_WORDS: Final = (
    "จำนวน", "จํานวน", "รวม", "ทั้งสิ้น", "ทั้งหมด", "เป็น", "ที่", "คือ", "ได้", "มี", "อีก", "เพียง", "เฉลี่ย", "ประมาณ",
    "กว่า", "ข้อ", "ปี", "มาตรา", "หมวด", "อันดับ", "มูลค่า", "และ", "ถึง", "หรือ", "อยู่", "ขึ้น", "ลง", "ค่า",
    "เงิน", "บาท", "วัน", "เดือน",
)  # fmt: skip
"""Words that lead a number without a blank between: after any other word a single digit is a broken mark."""

NUMERAL: Final = re.compile(rf"{DIGIT}+(?:[.,]{DIGIT}+)*")

_PLAIN: Final = re.compile(r"(?:0|[1-9]\d*)(?:\.(\d+))?")
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?")
# U+FFFD and private-use glyphs beside a numeral may each hide a digit of it; icons hide none.
_HIDDEN: Final = re.compile(f"(?![{ICONS}])[\ufffd\ue000-\uf8ff]")
# A long amount may break over two lines after a comma; in prose it cannot be told from a list.
_GROUP_TORN_AFTER: Final = re.compile(rf",\s+{DIGIT}{{3}}(?!{DIGIT})")
_GROUP_TORN_OFF: Final = re.compile(rf"{DIGIT},{DIGIT}{{3}},\s+$")
_LATIN: Final = re.compile(r"[A-Za-z]")
_LEADS: Final = re.compile(rf"(?:{RELATION_BEFORE}|{UNIT_BEFORE}|{any_of(LEAD_WORDS)})\s*$")
_LONGEST_LEAD: Final = 30


class Numeral(NamedTuple):
    """A numeral in a text; `start` takes in its sign. `value` is None where it cannot be read surely."""

    start: int
    end: int
    value: Decimal | None
    decimals: int | None


def read_numeral(digits: str) -> tuple[Decimal, int] | None:
    """Return the value and the number of decimals of a numeral without a sign, or None.

    Groups are of three digits, parted by commas; the decimals follow a point. Anything else (1,23,456;
    1.234.567; 007) is not guessed at.
    """
    arabic = to_arabic(digits)
    match = _PLAIN.fullmatch(arabic) or _GROUPED.fullmatch(arabic)
    if match is None:
        return None
    return Decimal(arabic.replace(",", "")), len(match[1] or "")


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield every numeral of a text in its order; digits inside words (ร1อยละ, ใหม4, 5G) are none."""
    for match in NUMERAL.finditer(text):
        if _in_word(text, match.start(), match.end()):
            continue
        start = _with_sign(text, match.start())
        read = None if _is_damaged(text, start, match.end()) else read_numeral(match[0])
        if read is None:
            yield Numeral(start, match.end(), None, None)
        else:
            value, decimals = read
            negative = text[start] in MINUS_SIGNS
            yield Numeral(start, match.end(), -value if negative else value, decimals)


def _with_sign(text: str, start: int) -> int:
    """Return where the numeral starts with its sign: a sign right before it, with nothing before."""
    if start == 0 or text[start - 1] not in MINUS_SIGNS + "+":
        return start
    before = text[start - 2] if start > 1 else " "
    return start - 1 if before.isspace() or before in "(=:[/%" else start


def _is_damaged(text: str, start: int, end: int) -> bool:
    """Whether digits may be missing: a point or comma without its digits, an unreadable neighbour."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if _HIDDEN.match(before) or _HIDDEN.match(after):
        return True
    if before in tuple(".,") and not _is_word_end(text, start - 1):
        return True
    if _GROUP_TORN_OFF.search(text, max(0, start - _LONGEST_LEAD), start) and end - start == 3:
        return True
    if "," in text[start:end] and _GROUP_TORN_AFTER.match(text, end):
        return True
    return after in tuple(".,") and text[end + 1 :].strip() == "" and text[:start].strip(" (+-") == ""


def _is_word_end(text: str, point: int) -> bool:
    """Whether the point or comma ends a word or a clause (พ.ศ.2565) rather than a number that lost digits."""
    return point > 0 and (text[point - 1] in THAI_LETTERS or text[point - 1] in ").")


def _in_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if _LATIN.match(before):
        return True
    if _LATIN.match(after):
        return unit_after(text, end) is None
    glued_before = bool(before) and before in THAI_LETTERS
    glued_after = bool(after) and after in THAI_LETTERS
    if not glued_before and not glued_after:
        return False
    if _LEADS.search(text, max(0, start - _LONGEST_LEAD), start):
        return False
    # Broken text layers print a tone mark as one Arabic digit (ใหม4, ร1อยละ); a longer numeral is a number.
    lone = end - start == 1 and text[start] in ARABIC_DIGITS
    has_unit = glued_after and unit_after(text, end) is not None
    if glued_before:
        return lone or (glued_after and not has_unit)
    return lone and not has_unit
