"""The words that say in prose how figures belong together. Where forms hold each other, the longest counts."""

from typing import Final

AMOUNTS_TO: Final = ("คิดเป็น", "คิดเทียบเป็น", "คิดเทียบ", "เท่ากับ", "เป็น", "หรือคิดเป็น", "หรือเท่ากับ", "หรือ")
"""Lead from a number to the percent that it makes."""

PERCENT_OF_WHAT: Final = ("ผลสำเร็จ", "ความสำเร็จ", "สัดส่วน", "อัตรา", "อัตราส่วน", "จำนวน")
"""May stand between such a lead and the word percent."""

SAME_AMOUNT: Final = ("เท่ากับ", "คือ", "หรือ", "เป็นจำนวน", "คิดเป็นจำนวน", "คิดเป็น")
"""Lead from a percent to the number that makes it."""

OF_WHOLE: Final = ("ของ", "จาก", "เมื่อเทียบกับ", "เทียบกับ", "เมื่อเทียบจาก", "เทียบจาก")
"""Lead from a percent, or from a part, to its whole."""

WHOLE_MARKS: Final = ("ทั้งหมด", "ทั้งสิ้น", "ทั้งหมดรวม", "รวมทั้งสิ้น", "รวมทั้งหมด", "รวม", "สะสม", "โดยรวม")
"""Right before a number, or right behind its unit: all of them."""

NUMBER_LEADS: Final = ("จำนวน", "เป็นจำนวน", "เป็น", "มี", "คือ", "ได้", "อยู่ที่", "เป็นเงิน", "เป็นเงินจำนวน")
"""Stand between a noun and its number."""

NEW_STATEMENT: Final = (
    "โดย", "ซึ่ง", "ทั้งนี้", "นอกจากนี้", "อย่างไรก็ตาม", "อย่างไรก็ดี", "รองลงมา", "ขณะที่", "ดังนั้น", "เนื่องจาก", "ส่วน",
    "สำหรับ", "แต่", "สามารถ", "พบว่า", "ตลอดจน", "รวมถึง", "ผลการ", "ผลจาก", "ส่งผล", "ทำให้", "ปัจจุบัน", "ตั้งแต่",
    "ในจำนวนนี้", "เช่น", "อาทิ", "ณ วันที่", "ข้อมูล ณ", "หมายเหตุ", "☑", "☐", "◆", "●", "•", "*",
)  # fmt: skip
"""Begin another statement, or another clause: figures on two sides of one need not speak of the same."""

AND_WORDS: Final = ("และ", "กับ", "รวมทั้ง")
"""Join the last of several."""

TARGET_WORDS: Final = ("ค่าเป้าหมาย", "กลุ่มเป้าหมาย", "เป้าหมาย", "เป้า", "เกณฑ์", "แผน")
"""Name what was to be reached."""

TARGET_LEADS: Final = ("ค่าเป้าหมาย", "กลุ่มเป้าหมาย", "เป้าหมาย")
"""Name a target whose number follows."""

OWN_TARGET: Final = ("ที่กำหนดไว้", "ที่กำหนด", "ที่ตั้งไว้", "ที่วางไว้", "ตัวชี้วัด", "ของตัวชี้วัด", "ของโครงการ")
"""Behind the word for target: no other target than the result's own."""

FIXED_WORDS: Final = ("กำหนด", "เป้าหมาย", "ตั้งเป้า")
"""In brackets before a number: the target itself, said again."""

RESULT_LEADS: Final = (
    "ผลการดำเนินงาน", "ผลการดำเนินการ", "ผลดำเนินงาน", "ผลการปฏิบัติงาน", "ผลงาน", "ผลลัพธ์", "ผล", "ดำเนินการได้", "ทำได้",
)  # fmt: skip
"""All that stands between a target and the result that is held against it."""

BEFORE_COMPARISON: Final = (
    "ซึ่ง", "โดย", "และ", "หรือ", "มีค่า", "ถือว่า", "แล้ว", "เสร็จเรียบร้อย", "เรียบร้อย", "เสร็จสิ้น", "ทั้งหมด", "ทั้งสิ้น", "ผล",
    "☑", "(", ")",
)  # fmt: skip
"""All that may stand between a result and the words that compare it, if it is the result that they compare."""

ABOVE: Final = ("สูงกว่า", "เกินกว่า", "มากกว่า", "เกิน")
BELOW: Final = ("ต่ำกว่า", "น้อยกว่า", "ไม่ถึง")
"""Compare a result with a target, or a year with another."""

RISEN: Final = ("เพิ่มขึ้น", "สูงขึ้น", "มากขึ้น", "ขยายตัว", "เพิ่ม")
FALLEN: Final = ("ลดลง", "ต่ำลง", "น้อยลง", "หดตัว")
"""Tell a change over time."""

EARLIER: Final = ("ปี", "ไตรมาส", "เดือน", "เดิม", "ก่อน", "ที่ผ่านมา", "ที่แล้ว", "ค่าฐาน", "ช่วงเดียวกัน", "ครั้งที่ผ่านมา")
"""Name an earlier time that a change is measured from."""

TO_LEVEL: Final = ("เป็น", "เหลือ", "คงเหลือ", "อยู่ที่", "มาเป็น", "เหลือเพียง")
"""Lead from where a change began to where it ended."""

LISTS: Final = ("ประกอบด้วย", "แบ่งเป็น", "แบ่งออกเป็น", "จำแนกเป็น", "จำแนกออกเป็น", "แยกเป็น", "แยกออกเป็น")
"""Open a list of all the parts of a number."""

LOOSE_LISTS: Final = ("ได้แก่", "ดังนี้", "คือ", "เป็น")
"""Open a list that may leave parts out, or no list at all."""

NAMED_LISTS: Final = ("ได้แก่", "ดังนี้", "คือ")
"""Those of them that name all the parts of a number said to be of all."""

AND_MORE: Final = ("เป็นต้น", "ฯลฯ", "และอื่น", "และอีก")
"""Behind a list: it gives only some."""

TOTAL_LEADS: Final = (
    "รวม",
    "รวมเป็น",
    "รวมทั้งสิ้น",
    "รวมทั้งหมด",
    "รวมจำนวน",
    "รวมจำนวนทั้งสิ้น",
    "รวมทั้งสิ้นจำนวน",
    "รวมเป็นเงิน",
)
"""Close a list with its total."""

NESTED: Final = ("ในจำนวนนี้", "จำแนก", "แบ่ง", "ประกอบด้วย", "ได้แก่", "ดังนี้", "เช่น", "อาทิ")
"""Inside an item of a list: another list begins, whose numbers are parts of the item."""

SPENT_WORDS: Final = ("ผลเบิกจ่าย", "ผลการเบิกจ่าย", "เบิกจ่าย", "ใช้จ่าย", "ผลการใช้จ่าย")
BUDGET_WORDS: Final = ("งบประมาณ", "งบรายจ่าย", "งบลงทุน", "งบดำเนินงาน", "วงเงิน")
"""What was spent is a part of the budget said right before it."""

LEFT: Final = ("คงเหลือ", "เหลือ", "เหลือจ่าย", "คงเหลือเงิน", "คงเหลืองบประมาณ")
"""Lead from what was spent to what is left of a budget."""

PART_OF_TIME: Final = ("งวด", "ครั้ง", "ไตรมาส", "เดือน", "ปี", "ก่อน")
"""Beside what was spent: not all that was."""

MEASURED_WORDS: Final = (
    "พึงพอใจ", "เชื่อมั่น", "คะแนน", "เฉลี่ย", "ระดับ", "ความรู้", "ประสิทธิภาพ", "สำเร็จ", "อัตรา", "คุณภาพ", "ผูกพัน",
)  # fmt: skip
"""Lead to a percent that is a mean of what people say, or an index, and no share of their number."""

ROUGHLY: Final = ("ประมาณ", "ราว", "เกือบ", "กว่า", "เฉลี่ย", "โดยเฉลี่ย", "ราว ๆ", "ไม่เกิน", "ไม่น้อยกว่า", "ถึง")
"""Right before a number: it is rounded off, or a bound."""

CLAIM_WORDS: Final = (
    "ร้อยละ", "%", "เปอร์เซ็นต์", *LISTS, *LOOSE_LISTS, *RISEN, *FALLEN, *ABOVE, *BELOW, "รวม", "บรรลุ",
)  # fmt: skip
"""Without one of these a passage claims nothing of its figures."""

KEPT_WHOLE: Final = (
    "จำนวน", "ร้อยละ", *AMOUNTS_TO, *PERCENT_OF_WHAT, *SAME_AMOUNT, *OF_WHOLE, *WHOLE_MARKS, *NUMBER_LEADS, *NEW_STATEMENT,
    *AND_WORDS, *TARGET_WORDS, *OWN_TARGET, *FIXED_WORDS, *RESULT_LEADS, *ABOVE, *BELOW, *RISEN, *FALLEN, *EARLIER,
    *TO_LEVEL, *LISTS, *LOOSE_LISTS, *AND_MORE, *TOTAL_LEADS, *NESTED, *SPENT_WORDS, *BUDGET_WORDS, *LEFT,
    *MEASURED_WORDS, *ROUGHLY,
)  # fmt: skip
"""What a line that ends amid it does not part: a line may end inside a compound, as in คง|เหลือ."""
