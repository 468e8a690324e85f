"""The words of figures that are made of others. A new wording is a new word here, never a new branch elsewhere."""

from collections.abc import Iterable
from typing import Final

import regex

MEAN_WORDS: Final = ("เฉลี่ย", "Average", "Mean", "X̄", "x̄")
"""Words of a column's heading, or of a row, that states means."""

MEAN_BEGINNINGS: Final = (
    "ค่าเฉลี่ย",
    "เฉลี่ย",
    "รวมเฉลี่ย",
    "คะแนนเฉลี่ย",
    "ร้อยละเฉลี่ย",
    "ผลเฉลี่ย",
    "ค่าคะแนนเฉลี่ย",
    "คะแนนรวมเฉลี่ย",
    "รวม/เฉลี่ย",
    "Average",
    "Mean",
)
"""Beginnings of a row that states the means of other rows."""

OVERALL_BEGINNINGS: Final = ("ภาพรวม", "โดยรวม", "Overall")
"""Beginnings of a row that may state means, or an answer of its own."""

SPREAD_WORDS: Final = ("เบี่ยงเบน", "S.D", "SD", "ความแปรปรวน", "สูงสุด", "ต่ำสุด", "มัธยฐาน")
"""Words of figures that are no means of such figures, nor a part of one."""

LEAST_WORDS: Final = ("ต่ำสุด", "Min")
"""Words of a row that states the least figure of each column; of a row of extremes the others state the largest."""

RUNNING_WORDS: Final = ("สะสม", "Cumulative", "Accumulated")
"""Words of a column or row that states what came together up to each period."""

ONCE_WORDS: Final = ("ไม่นับซ้ำ", "ไม่ซ้ำ", "นับครั้งเดียว")
"""Words of what is counted once over several periods, so that these do not add up to it."""

BALANCE_WORDS: Final = (
    "ยกไป",
    "คงเหลือ",
    "คงค้าง",
    "ยอดคงเหลือ",
    "คงคลัง",
    "สุทธิ",
    "หลังโอน",
    "สิ้นงวด",
    "สิ้นปี",
    "ปลายงวด",
    "ปลายปี",
    "Balance",
)
"""Words of a column that states what remains, to be carried forward."""

OPENING_WORDS: Final = ("ยกมา", "ต้นงวด", "ต้นปี", "Opening")
"""Words of a column that states what was carried forward from the row before."""

QUOTIENT_WORDS: Final = (
    "ต่อ",
    "เฉลี่ย",
    "อัตรา",
    "ราคา",
    "Ratio",
    "per ",
)
"""Words of a column or row that may state one figure divided by another, percents aside."""

INDEX_WORDS: Final = ("ดัชนี", "Index")
"""Words of a column that states a figure as a hundredth of that of a base, such as a year."""

OCCUPANCY_WORDS: Final = ("ครองเตียง", "Bed Occupancy")
"""Words of a column that states days of patients in percent of what the beds would hold: beds by the days of a period."""

PERIOD_DAYS: Final = (365, 366, 28, 29, 30, 31, 90, 91, 92, 181, 182, 183, 184, 273, 274)
"""How many days a period of a report has: years, months, and quarters added up."""

GROWTH_WORDS: Final = ("ขยายตัว", "เติบโต", "เปลี่ยนแปลง", "เพิ่ม", "ลด", "Growth", "YoY")
"""Words of a column or row of percents that may state by how much each figure is more than the one before."""

PRODUCT_WORDS: Final = ("ถ่วงน้ำหนัก", "จำนวนเงิน", "เป็นเงิน", "รวมเงิน", "มูลค่ารวม", "ราคารวม", "Amount")
"""Words of a column that states one figure multiplied by another."""

PRODUCT_SIGN: Final = regex.compile(r"(?<=[\p{L}\p{M})\]])\s*[x×X✕*]\s*(?=[\p{L}(\[])")
"""The sign in a heading that says of what its column is the product: คะแนน (LxI), โอกาส x ผลกระทบ, (1) x (2)."""

RISK_WORDS: Final = (("โอกาส", "Likelihood"), ("ผลกระทบ", "ความรุนแรง", "Impact"))
"""Words of the two columns of a register of risks whose product is the score of the risk."""

SCALED_WORDS: Final = ("คะแนน", "ร้อยละ", "เฉลี่ย", "ระดับ", "%", "Score")
"""Words of figures on a scale: percents, scores and means of answers, of which one may be another's on its scale."""


def says(text: str, words: Iterable[str]) -> bool:
    """Whether a text has one of some words."""
    return any(word in text for word in words)
