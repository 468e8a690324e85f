"""The words of scoring tables: what stands above criteria, steps of a target, periods, rates and dimensions.

A new wording is a new word here, as in `vocabulary`.
"""

from collections.abc import Mapping
from typing import Final

CRITERION_PARENTS: Final = (
    "เกณฑ์การให้คะแนน",
    "เกณฑ์ให้คะแนน",
    "เกณฑ์คะแนน",
    "เกณฑ์การประเมิน",
    "เกณฑ์ประเมิน",
    "เกณฑ์การประเมินผล",
    "เกณฑ์การวัด",
    "เกณฑ์การให้คะแนน/ค่าเป้าหมาย",
    "เกณฑ์การให้คะแนนเทียบกับร้อยละของผลสำเร็จ",
    "ค่าเป้าหมายและเกณฑ์การให้คะแนน",
    "ค่าเกณฑ์วัด",
    "เกณฑ์วัดผล",
    "ค่าคะแนน",
    "ระดับค่าคะแนน",
    "ระดับคะแนน",
    "ระดับความสำเร็จ",
    "คะแนนตามระดับค่าเป้าหมาย",
)
"""Words that stand above the columns whose cells tell which result earns which score."""

STEP_PARENTS: Final = (
    "ค่าเป้าหมาย",
    "เป้าหมาย",
    "ระดับเป้าหมาย",
    "ระดับค่าเป้าหมาย",
    "เกณฑ์การประเมิน",
    "เกณฑ์การให้คะแนน",
)
"""Words that stand above the columns of a target in steps."""

STEP_MARKS: Final[Mapping[str, int]] = {
    "ขั้นต้น": 50,
    "ขั้นมาตรฐาน": 75,
    "มาตรฐาน": 75,
    "ขั้นสูง": 100,
}
"""A step of a target, and the marks that it earns by the public sector's form where its header prints none."""

STEP_BEGINNINGS: Final = ("ค่าเป้าหมาย", "เป้าหมาย", "ระดับ", "เป้าหมายระดับ", "ค่าเป้าหมายระดับ")
"""Words before the name of a step."""

CUMULATIVE_WORDS: Final = ("สะสม", "ตั้งแต่ต้นปี", "รวมทั้งปี", "รวมทั้งปีงบประมาณ", "รวมตลอดปี", "รวม 4 ไตรมาส", "ทั้งปี")
"""Words of a header that say that its column holds all that came together."""

SUM_HEADERS: Final = ("รวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "ผลรวม", "รวมผล", "รวมผลงาน", "รวมผลการดำเนินงาน", "Total")
"""Headers that say so where they stand alone beside columns of periods."""

QUARTER_WORDS: Final = ("ไตรมาสที่", "ไตรมาส", "Q")
ROUND_WORDS: Final = ("รอบ", "รอบที่", "รอบการประเมิน", "รอบระยะเวลา")
MONTH_WORD: Final = "เดือน"

RATE_SCALES: Final[Mapping[str, int]] = {"พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}
"""How many of its base a rate is for, in words."""

RATE_BEFORE: Final = ("ต่อ", "per")
"""Words between a rate and its base."""

RATE_BASES: Final = (
    "ประชากรกลางปี",
    "จำนวนประชากร",
    "ประชากร",
    "การเกิดมีชีพ",
    "เกิดมีชีพ",
    "การเกิด",
    "ครัวเรือน",
    "นักเรียน",
    "เด็ก",
    "ผู้ป่วย",
    "คน",
    "ราย",
)
"""What may stand between `ต่อ` and the number."""

DIMENSION_WORDS: Final = (
    "มิติที่",
    "มิติด้าน",
    "ด้านที่",
    "องค์ประกอบที่",
    "ประเด็นยุทธศาสตร์ที่",
    "ยุทธศาสตร์ที่",
    "เป้าประสงค์ที่",
    "หมวดที่",
    "ส่วนที่",
)
"""Beginnings of a row that heads a part of a scorecard and states its sums."""

PERCENT_LABELS: Final = ("คิดเป็นร้อยละ", "คิดเป็น %", "คะแนนคิดเป็นร้อยละ", "คิดเป็นคะแนนร้อยละ")
"""Beginnings of a row below sums that states them as a percent."""

GENERIC_SCORES: Final = ("ค่าคะแนน", "คะแนน")
"""Headers of a score that stand for the points of the band where the table has a plainer score column too."""
