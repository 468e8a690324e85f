"""The words of lists in prose: what opens one, what closes it, what is counted already, what only refers.

They are matched whatever became of their marks, so that a broken text layer does not hide them. A new wording is a
new word here, never a new branch elsewhere.
"""

from typing import Final

PARTITIONS: Final = (
    "จำแนก",
    "แยกเป็น",
    "แยกออกเป็น",
    "แบ่งเป็น",
    "แบ่งออกเป็น",
    "แบ่งจ่าย",
    "ประกอบด้วย",
    "ดังต่อไปนี้",
    "รายละเอียด",
)
"""Behind an amount: what follows is all of it."""

LOOSE_OPENERS: Final = ("คือ", "ดังนี้", "ได้แก่", "ต่อไปนี้", "เป็น", "โดยมี", "โดย", "สำหรับ")
"""Behind an amount: what follows may be all of it; said of a sum, it is."""

WHOLE_OPENERS: Final = ("คือ", "ดังนี้", "ดังต่อไปนี้", "ต่อไปนี้", "โดยมีรายละเอียดดังนี้", "โดยมีรายละเอียดดังต่อไปนี้")
"""Those of them that open all of a number too: "จำนวน … บาท ดังนี้"."""

LIST_ENDS: Final = ("คือ", "ดังนี้", "ต่อไปนี้", "ได้แก่", "ประกอบด้วย", "จำแนกเป็น", "แยกเป็น", "แบ่งเป็น", "ออกเป็น")
"""Right before the first mark of a list."""

SUM_LEADS: Final = (
    "รวม",
    "รวมทั้งสิ้น",
    "รวมทั้งหมด",
    "รวมเป็น",
    "รวมเป็นเงิน",
    "รวมเป็นเงินทั้งสิ้น",
    "รวมเงิน",
    "รวมเงินทั้งสิ้น",
    "รวมจำนวน",
    "รวมจำนวนเงิน",
    "รวมจำนวนทั้งสิ้น",
    "ทั้งสิ้น",
    "ทั้งหมด",
    "ยอดรวม",
    "วงเงินรวม",
    "งบประมาณรวม",
    "เป็นเงินทั้งสิ้น",
    "ตั้งเป็นจำนวน",
    "ตั้งเป็นจำนวนรวมทั้งสิ้น",
    "ตั้งไว้เป็นจำนวน",
    "ตั้งไว้",
    "ตั้งจ่าย",
)
"""Right before an amount: it is a sum."""

CLOSING: Final = ("รวม", "ยอดรวม", "ผลรวม")
"""Begin a line behind a list that states its sum."""

NUMBER_LEADS: Final = (
    "จำนวน",
    "จำนวนเงิน",
    "เป็นจำนวน",
    "เป็นจำนวนเงิน",
    "เป็นเงิน",
    "ไม่เกิน",
    "วงเงิน",
    "งบประมาณ",
    "เงิน",
)
"""May stand between such words and the amount."""

COUNT_LEADS: Final = ("จำนวน", "จำนวนเงิน", "เป็นเงิน", "จำนวนไม่เกิน", "เงินไม่เกิน")
"""Right before an amount: it is a number of its own, and what "ดังนี้" opens behind it is all of it."""

OF_WHICH: Final = (
    "ในจำนวนนี้",
    "ในจำนวนดังกล่าว",
    "ในจำนวนเงินนี้",
    "ในวงเงินนี้",
    "ในวงเงินดังกล่าว",
    "รวมอยู่ใน",
    "ซึ่งรวมถึง",
)
"""Lead to an amount, or to a list, that is counted in the amount before it already."""

EXAMPLES: Final = ("เช่น", "อาทิ", "ที่สำคัญ", "บางส่วน", "ตัวอย่าง", "ในจำนวนนี้", "ในจำนวนดังกล่าว", "เฉพาะ")
"""Open a list that leaves parts out."""

SIBLINGS_FOLLOW: Final = (
    "ที่จะระบุต่อไป",
    "ที่ระบุต่อไป",
    "ตามมาตราต่อไปนี้",
    "ตามที่กำหนดในมาตรา",
    "ตามที่กำหนดต่อไป",
    "ตามมาตรา",
)
"""Behind an amount: its parts are not below it, they are the items that follow on its own level."""

RATES_BEFORE: Final = ("ละ", "อัตรา", "หน่วยละ", "ราคา")
"""Right before an amount: it is the price of one, and no amount of its own."""

RATES_AFTER: Final = ("ต่อ", "/")
"""Right behind an amount: the same."""

REFERENCES: Final = (
    "มาตรา",
    "ข้อ",
    "วรรค",
    "อนุมาตรา",
    "ตาม",
    "และ",
    "หรือ",
    "ถึง",
    "ที่",
    "ใน",
    "กับ",
    "แห่ง",
    "หมวด",
    "รายการ",
)
"""Right before a list's mark: it is named here, and nothing begins with it."""

ORDINAL_MARKS: Final = ("มาตรา", "ข้อ")
"""With a number at the beginning of a line: the mark of a section."""
