"""The words of findings on statements in prose."""

from collections.abc import Mapping
from typing import Final

from extract.checks.computation import Reason
from extract.checks.what import Templates, Words

CLAIM_TEMPLATES: Final[Mapping[str, Templates]] = {
    "PR001": Templates(
        holds=Words(
            "“{of}”: ร้อยละ {printed} ตรงกับ {first} จาก {second}",
            "“{of}”: {printed} percent is {first} of {second}",
        ),
        fails=Words(
            "“{of}”: พิมพ์ร้อยละ {printed} แต่ {first} จาก {second} คิดเป็นร้อยละ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} percent is printed, but {first} of {second} is {recomputed} percent "
            "(difference {difference})",
        ),
    ),
    "PR002": Templates(
        holds=Words(
            "“{of}”: ส่วนต่างจากเป้าหมาย {printed} ตรงกับที่คำนวณได้ ({formula})",
            "“{of}”: the difference from the target, {printed}, is as computed ({formula})",
        ),
        fails=Words(
            "“{of}”: ส่วนต่างจากเป้าหมายพิมพ์ {printed} แต่คำนวณจาก {first} และ {second} ได้ {recomputed} "
            "(ต่างกัน {difference})",
            "“{of}”: the difference from the target is printed {printed}, but {first} and {second} give "
            "{recomputed} (difference {difference}; {formula})",
        ),
    ),
    "PR003": Templates(
        holds=Words(
            "“{of}”: การเปลี่ยนแปลง {printed} ตรงกับที่คำนวณได้ ({formula})",
            "“{of}”: the change of {printed} is as computed ({formula})",
        ),
        fails=Words(
            "“{of}”: การเปลี่ยนแปลงพิมพ์ {printed} แต่คำนวณจาก {first} และ {second} ได้ {recomputed} "
            "(ต่างกัน {difference})",
            "“{of}”: the change is printed {printed}, but {first} and {second} give {recomputed} "
            "(difference {difference}; {formula})",
        ),
    ),
    "PR004": Templates(
        holds=Words(
            "“{of}”: ยอดรวม {printed} ตรงกับรายการย่อยรวมกัน", "“{of}”: {printed} is the sum of its parts"
        ),
        fails=Words(
            "“{of}”: ยอดรวมพิมพ์ {printed} แต่รายการย่อยรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but its parts add up to {recomputed} (difference {difference})",
        ),
    ),
    "PR005": Templates(
        holds=Words(
            "“{of}”: {printed} ตรงกับจำนวนแถวในตาราง",
            "“{of}”: the table has {printed} such rows, as the text says",
        ),
        fails=Words(
            "“{of}”: ข้อความระบุ {printed} แต่ในตารางมี {recomputed} แถว",
            "“{of}”: the text says {printed}, but the table has {recomputed} such rows",
        ),
    ),
    "PR006": Templates(
        holds=Words(
            "“{of}”: มีจำนวนเต็มที่คิดเป็นร้อยละ {printed} ของ {first} ได้",
            "“{of}”: a whole number of {first} makes {printed} percent",
        ),
        fails=Words(
            "“{of}”: ไม่มีจำนวนเต็มใดที่คิดเป็นร้อยละ {printed} ของ {first} ได้ ค่าที่ใกล้ที่สุดคือร้อยละ {recomputed}",
            "“{of}”: no whole number of {first} makes {printed} percent; the nearest makes {recomputed}",
        ),
    ),
}
"""By the rule's code."""

CLAIM_REASONS: Final[Mapping[Reason, Words]] = {
    Reason.WHOLE_UNSAID: Words("ข้อความไม่บอกว่าเทียบกับจำนวนใด", "the text does not say what it is a part of"),
    Reason.PART_UNSAID: Words(
        "ข้อความไม่บอกจำนวนที่นำมาคิด", "the text does not print the number that it is made of"
    ),
    Reason.TARGET_UNSAID: Words(
        "ข้อความไม่บอกเป้าหมายที่เทียบ", "the text does not print the target it is compared with"
    ),
    Reason.BASE_UNSAID: Words("ข้อความไม่บอกค่าเดิมที่เทียบ", "the text does not print the earlier figure"),
    Reason.LEVEL_UNSAID: Words(
        "ข้อความไม่บอกค่าที่เปลี่ยนไป", "the text does not print the figure that has changed"
    ),
    Reason.SEVERAL_MEANINGS: Words(
        "ข้อความอ่านได้หลายทาง และไม่มีทางใดที่คำนวณได้ตรง",
        "the text can be read in several ways, and none gives it for sure",
    ),
    Reason.ROWS_UNSURE: Words(
        "ลำดับที่ในตารางไม่ต่อเนื่อง จึงไม่แน่ว่าอ่านได้ครบทุกแถว",
        "the numbers of the table's rows do not run on, so that rows may be missing",
    ),
    Reason.ROWS_LOST: Words(
        "หน้าที่ติดกันมีตารางที่ยังอ่านไม่ได้ จึงไม่แน่ว่าอ่านได้ครบทุกแถว",
        "a table on the page before or behind could not be read, so that rows may be missing",
    ),
    Reason.STATUS_UNREAD: Words(
        "อ่านสถานะในตารางได้ไม่ครบทุกแถว", "not every row of the table has a status that was read"
    ),
}
