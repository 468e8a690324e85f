"""The words of sums: what a total is called, what is only part of a line above, what is taken off, what is no sum.

A new wording is a new word here, never a new branch elsewhere.
"""

from typing import Final

from extract.tables.vocabulary import PERCENT_WORDS

SUM_WORDS: Final = (
    "รวมทั้งสิ้น",
    "รวมทั้งหมด",
    "รวมสุทธิ",
    "รวมจำนวน",
    "รวม",
    "ยอดรวมทั้งสิ้น",
    "ยอดรวม",
    "ผลรวม",
    "จำนวนรวม",
    "กระแสเงินสดสุทธิ",
    "เงินสดสุทธิ",
    "Grand total",
    "Sub total",
    "Subtotal",
    "Total",
    "Sum",
)
"""Beginnings of a row, or of a column's heading, that states a sum."""

NOT_SUMS: Final = (
    "รวมถึง",
    "รวมทั้งการ",
    "รวมกลุ่ม",
    "รวมพลัง",
    "รวมใจ",
    "รวมไทย",
    "รวมตัว",
)
"""Words that begin like a sum and are none."""

OF_WHICH_WORDS: Final = (
    "ในจำนวนนี้",
    "ในจำนวนดังกล่าว",
    "ในจำนวน",
    "ในวงเงินนี้",
    "ในนี้",
    "ซึ่งในจำนวน",
    "โดยในจำนวน",
    "รวมอยู่ใน",
    "of which",
)
"""Beginnings of a row that is counted in the row above it already."""

LESS_WORDS: Final = ("หัก", "ลบด้วย", "Less")
"""Beginnings of a row whose figure is taken off."""

INDICATOR_WORDS: Final = ("ตัวชี้วัด", "เชิงปริมาณ", "เชิงคุณภาพ")
"""Words of indicators; over a column they say nothing of the rows of money in it."""

INDICATOR_COUNTS: Final = ("จำนวนตัวชี้วัด", "ตัวชี้วัดทั้งหมด", "ตัวชี้วัดรวม", "(ตัวชี้วัด)")
"""Words of a column that counts indicators: its figures add up."""

COUNTED_UNITS: Final = ("ตัวชี้วัด",)
"""Words below others over a column of figures that say what these count: indicators that were attained."""

POSITION_COUNTS: Final = (
    "อัตรากำลัง",
    "อัตราตำแหน่ง",
    "กรอบอัตรา",
    "อัตราว่าง",
    "อัตราที่ว่าง",
    "จำนวนอัตรา",
    "อัตรา (คน)",
)
"""Words of a column that counts positions of a staff: its figures add up, as rates do not."""

SHARE_WORDS: Final = (*PERCENT_WORDS, "สัดส่วน")
"""Words of a column's heading that states percents, or shares."""

PER_WORDS: Final = (
    "ต่อหัว",
    "ต่อคน",
    "ต่อราย",
    "ต่อไร่",
    "ต่อครัวเรือน",
    "ต่อหน่วย",
    "ต่อแห่ง",
    "ต่อตำบล",
    "ต่อประชากร",
    "ต่อแสน",
    "อันดับ",
)
"""What the headings of a column say of figures for each of something, or of ranks: the title over all may say it, too."""

NOT_ADDED_WORDS: Final = (
    *SHARE_WORDS,
    "อัตรา",
    "เฉลี่ย",
    "ค่ากลาง",
    "มัธยฐาน",
    "ดัชนี",
    *INDICATOR_WORDS,
)
"""Words of a row or column whose figures do not add up: shares, rates, means, indicators."""

_CONTRARIES: Final = (
    ("สูง", "ต่ำ"),
    ("สูงกว่า", "ต่ำกว่า"),
    ("เพิ่ม", "ลด"),
    ("เพิ่มขึ้น", "ลดลง"),
    ("มากกว่า", "น้อยกว่า"),
    ("เกิน", "ขาด"),
    ("เกินดุล", "ขาดดุล"),
)
BELOW_ZERO_WORDS: Final = tuple(
    f"{more}{between}({less})" for more, less in _CONTRARIES for between in ("", " ", "/", " / ")
)
"""Words that say of their own figures that those in brackets are below zero."""

EXTREME_BEGINNINGS: Final = (
    "สูงสุด",
    "ต่ำสุด",
    "ค่าสูงสุด",
    "ค่าต่ำสุด",
    "คะแนนสูงสุด",
    "คะแนนต่ำสุด",
    "Maximum",
    "Minimum",
)
"""Beginnings of a row that states the largest or least figure of each column, from whichever row it is."""

DIFFERENCE_WORDS: Final = (
    *BELOW_ZERO_WORDS,
    "ผลต่าง",
    "ส่วนต่าง",
    "ยอดต่าง",
    "เพิ่ม/ลด",
    "เพิ่ม - ลด",
    "เพิ่ม-ลด",
    "เพิ่มขึ้น/ลดลง",
    "ดุลการค้า",
    "เปลี่ยนแปลง",
    "เปรียบเทียบ",
    "คงเหลือ",
    "เหลือจ่าย",
    "Change",
    "Difference",
)
"""Words of a column's heading that states the difference of two others."""

CHANGE_WORDS: Final = (
    *BELOW_ZERO_WORDS,
    "ผลต่าง",
    "ส่วนต่าง",
    "ยอดต่าง",
    "เพิ่ม",
    "ลด",
    "เปลี่ยนแปลง",
    "สูงกว่า",
    "ต่ำกว่า",
    "เร็วกว่า",
    "ช้ากว่า",
    "Change",
    "Growth",
)
"""Words over a column of percents that are of a change."""

ACCOUNT_WORDS: Final = (
    "ฐานะการเงิน",
    "ผลการดำเนินงานทางการเงิน",
    "งบดุล",
    "งบทดลอง",
    "กระแสเงินสด",
    "งบกำไรขาดทุน",
    "สินทรัพย์สุทธิ",
    "รวมสินทรัพย์",
    "รวมหนี้สิน",
    "ค่าเสื่อมราคาสะสม",
    *BELOW_ZERO_WORDS,
    "ได้มาจาก (ใช้ไปใน)",
    "ได้มาจาก(ใช้ไปใน)",
    "กำไร (ขาดทุน)",
    "กำไร(ขาดทุน)",
    "กำไร/(ขาดทุน)",
)
"""Words of the title or of a row of accounts: their figures in brackets are below zero."""
