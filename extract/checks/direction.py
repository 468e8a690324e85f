"""Whether more or less of a result is better, told by the target's relation and the indicator's name."""

from enum import StrEnum
from typing import Final

from schemas import Relation


class Direction(StrEnum):
    """Which results are good."""

    HIGHER = "higher"
    LOWER = "lower"
    UNSURE = "unsure"


GOOD_WORDS: Final = (
    "ความสำเร็จ",
    "สำเร็จ",
    "แล้วเสร็จ",
    "ได้รับการแก้ไข",
    "แก้ไขปัญหา",
    "ยุติ",
    "เพิ่มขึ้น",
    "ความพึงพอใจ",
    "ความเชื่อมั่น",
    "ทันกำหนด",
    "ตามกำหนด",
    "ภายในกำหนด",
    "ภายในระยะเวลา",
    "ภายในเวลา",
)
"""Words of an indicator's name of which more is better, whatever else the name speaks of."""

BAD_WORDS: Final = (
    "ร้องเรียน",
    "ลดลง",
    "ผิดพลาด",
    "ชำรุด",
    "สูญหาย",
    "สูญเสีย",
    "ค้างดำเนินการ",
    "ค้างชำระ",
    "ล่าช้า",
    "ไม่สามารถ",
    "ไม่เป็นไปตาม",
    "ไม่เป็นมาตรฐาน",
    "ไม่ได้รับความเป็นธรรม",
    "อุบัติเหตุ",
    "เสียชีวิต",
    "ระยะเวลาเฉลี่ย",
    "ระยะเวลารอ",
    "อัตราป่วย",
    "อัตราตาย",
    "ทักท้วง",
    "การกระทำผิด",
    "กระทำผิดซ้ำ",
    "ว่างงาน",
    "ยากจน",
    "มลพิษ",
    "ก๊าซเรือนกระจก",
)
"""Words of an indicator's name of which less may be better."""


def direction(relation: Relation, name: str) -> Direction:
    """Tell the direction from the target's relation, else from the indicator's name.

    A target without a relation is one to reach; it is unsure where the name speaks of what may have to fall.
    """
    if relation in (">=", ">"):
        return Direction.HIGHER
    if relation in ("<=", "<"):
        return Direction.LOWER
    if any(word in name for word in GOOD_WORDS) or not any(word in name for word in BAD_WORDS):
        return Direction.HIGHER
    return Direction.UNSURE
