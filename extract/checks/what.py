"""What a figure says of its row, and what that is called."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class What(StrEnum):
    """What a figure says of its row."""

    WEIGHT = "weight"
    TOTAL_WEIGHT = "total-weight"
    SCORE = "score"
    TOTAL_SCORE = "total-score"
    TARGET = "target"
    RESULT = "result"
    PERCENT = "percent"
    LEVEL = "level"
    POINTS = "points"
    MARK = "mark"
    FULL_MARKS = "full-marks"
    SCORE_SUM = "score-sum"
    FULL_MARKS_SUM = "full-marks-sum"
    SUCCESS = "success"
    COUNT = "count"
    STATUS = "status"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in both languages."""

    th: str
    en: str


WHAT: Final[Mapping[What, Words]] = {
    What.WEIGHT: Words("น้ำหนัก", "weight"),
    What.TOTAL_WEIGHT: Words("น้ำหนักรวม", "total weight"),
    What.SCORE: Words("คะแนนที่ได้", "score"),
    What.TOTAL_SCORE: Words("คะแนนรวม", "total score"),
    What.TARGET: Words("เป้าหมาย", "target"),
    What.RESULT: Words("ผลการดำเนินงาน", "result"),
    What.PERCENT: Words("ร้อยละของผลเทียบกับเป้าหมาย", "percent of target"),
    What.LEVEL: Words("ระดับ", "level"),
    What.POINTS: Words("ค่าคะแนนตามช่วง", "points"),
    What.MARK: Words("เครื่องหมายในช่วงคะแนน", "mark in the band's column"),
    What.FULL_MARKS: Words("คะแนนเต็ม", "full marks"),
    What.SCORE_SUM: Words("ผลรวมคะแนน (A)", "sum of scores (A)"),
    What.FULL_MARKS_SUM: Words("ผลรวมคะแนนเต็ม (B)", "sum of full marks (B)"),
    What.SUCCESS: Words("ร้อยละความสำเร็จ (C)", "success percent (C)"),
    What.COUNT: Words("จำนวนตัวชี้วัด", "number of indicators"),
    What.STATUS: Words("สถานะ", "status"),
    What.NUMBER: Words("ลำดับที่", "row number"),
}

STATED: Final = frozenset(
    {
        What.WEIGHT,
        What.TOTAL_WEIGHT,
        What.TARGET,
        What.LEVEL,
        What.POINTS,
        What.MARK,
        What.FULL_MARKS,
        What.FULL_MARKS_SUM,
        What.COUNT,
        What.STATUS,
        What.NUMBER,
    }
)
"""What is set or counted and not measured: exact by nature."""
