"""Words of comparison: ไม่น้อยกว่า, ไม่เกิน, ขึ้นไป."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from extract.thai.patterns import any_of
from schemas import Relation

RELATIONS_BEFORE: Final[Mapping[Relation, tuple[str, ...]]] = {
    ">=": (
        "ไม่น้อยกว่า", "ไม่ต่ำกว่า", "ไม่ต่ํากว่า", "ไม่ตำกว่า", "อย่างน้อย", "อย่างต่ำ", "ขั้นต่ำ", "ตั้งแต่",
        "มากกว่าหรือเท่ากับ", "สูงกว่าหรือเท่ากับ", "≥", "≧", ">=", "=>",
    ),
    "<=": (
        "ไม่เกินกว่า", "ไม่เกิน", "ไม่มากกว่า", "ไม่สูงกว่า", "อย่างมาก", "น้อยกว่าหรือเท่ากับ", "ต่ำกว่าหรือเท่ากับ",
        "ลดลงเหลือ", "ลดเหลือ", "ลดลงอยู่ที่", "เหลือ", "ภายใน", "≤", "≦", "<=", "=<",
    ),
    ">": ("มากกว่า", "สูงกว่า", "เกินกว่า", "เกิน", ">"),
    "<": ("น้อยกว่า", "ต่ำกว่า", "ต่ํากว่า", "ไม่ถึง", "<"),
    "=": ("เท่ากับ", "="),
}  # fmt: skip
"""Relation to the words that stand before a number, or before the unit word that leads it."""

RELATIONS_AFTER: Final[Mapping[Relation, tuple[str, ...]]] = {
    ">=": ("ขึ้นไป", "หรือมากกว่า", "หรือสูงกว่า", "เป็นอย่างน้อย", "เป็นอย่างต่ำ"),
    "<=": ("ลงมา", "ลงไป", "หรือน้อยกว่า", "หรือต่ำกว่า", "เป็นอย่างมาก"),
}
"""Relation to the words that stand after a number and its unit."""

WITHIN: Final = "ภายใน"
"""At most, of time: beside another figure it is that figure's limit in time."""


def _codes(table: Mapping[Relation, Iterable[str]]) -> dict[str, Relation]:
    return {word: relation for relation, words in table.items() for word in words}


_BEFORE: Final = _codes(RELATIONS_BEFORE)
_AFTER: Final = _codes(RELATIONS_AFTER)
RELATION_BEFORE: Final = any_of(_BEFORE)
"""A word of comparison that stands before a number, as a regular expression."""

_RELATION_AFTER: Final = re.compile(rf"\s*(?:\(?%\)?\s*)?(?:ต่อ[^\s\d]+?\s*)?({any_of(_AFTER)})")


def relation_of_word(word: str | None) -> Relation:
    """Return the relation that a word before a number states; `=` for no word."""
    return _BEFORE[word] if word else "="


def relation_after(text: str, position: int) -> Relation | None:
    """Return the relation stated right after a number whose unit ends at `position`, or None."""
    match = _RELATION_AFTER.match(text, position)
    return _AFTER[match[1]] if match else None
