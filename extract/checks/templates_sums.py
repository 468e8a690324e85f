"""The words of findings about sums: those that the shape of a table tells, and those of lists in prose."""

from collections.abc import Mapping
from typing import Final

from extract.checks.computation import Reason
from extract.checks.what import Templates, Words

SUM_TEMPLATES: Final[Mapping[str, Templates]] = {
    "GS001": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับผลรวมของแถวย่อย",
            "“{of}”: {printed} is the sum of its rows",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่แถวย่อยรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but its rows add up to {recomputed} (difference {difference})",
        ),
    ),
    "GS002": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับผลรวมของช่องในแถวเดียวกัน",
            "“{of}”: {printed} is the sum of the columns beside it",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ช่องในแถวเดียวกันรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the columns beside it add up to {recomputed} "
            "(difference {difference})",
        ),
    ),
    "GS003": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับผลต่างที่คำนวณได้",
            "“{of}”: {printed} is the difference of the figures that it is taken from",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ผลต่างคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the difference comes to {recomputed} (off by {difference})",
        ),
    ),
    "GS004": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับผลรวมของรายการย่อย",
            "“{of}”: {printed} is the sum of its items",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่รายการย่อยรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but its items add up to {recomputed} (difference {difference})",
        ),
    ),
    "GS005": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับจำนวนเงินที่เป็นตัวอักษร",
            "“{of}”: {printed} is what the words behind it say",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ตัวอักษรที่กำกับคือ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the words behind it say {recomputed} (difference {difference})",
        ),
    ),
    "GS006": Templates(
        holds=Words(
            "ร้อยละของ “{of}” พิมพ์ {printed} ตรงกับ {first} เทียบกับ {second}",
            "“{of}”: percent {printed} follows from {first} and {second}",
        ),
        fails=Words(
            "ร้อยละของ “{of}” พิมพ์ {printed} แต่ {first} เทียบกับ {second} คำนวณได้ {recomputed} "
            "(ต่างกัน {difference})",
            "“{of}”: percent is printed {printed}, but {first} and {second} give {recomputed} "
            "(difference {difference}; {formula})",
        ),
    ),
    "GS007": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับค่าเฉลี่ย",
            "“{of}”: {printed} is the mean of its figures",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ค่าเฉลี่ยคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the mean of its figures is {recomputed} (difference {difference})",
        ),
    ),
    "GS008": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับค่าเฉลี่ยตามระดับคะแนน",
            "“{of}”: {printed} is the mean of the answers",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ค่าเฉลี่ยตามระดับคะแนนคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the mean of the answers is {recomputed} (difference {difference})",
        ),
    ),
    "GS009": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับยอดสะสม",
            "“{of}”: {printed} is the running total",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ยอดสะสมคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the running total is {recomputed} (difference {difference})",
        ),
    ),
    "GS010": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับยอดที่บวกและหักแล้ว",
            "“{of}”: {printed} is what is added less what is taken off",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ยอดที่บวกและหักแล้วคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but what is added less what is taken off is {recomputed} "
            "(difference {difference})",
        ),
    ),
    "GS011": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับผลคูณ",
            "“{of}”: {printed} is the product of {first} and {second}",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ผลคูณคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the product of {first} and {second} is {recomputed} "
            "(difference {difference})",
        ),
    ),
    "GS012": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับผลหาร",
            "“{of}”: {printed} is the quotient of {first} and {second}",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ผลหารคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the quotient of {first} and {second} is {recomputed} "
            "(difference {difference})",
        ),
    ),
    "GS013": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับค่าที่แปลงหน่วยแล้ว",
            "“{of}”: {printed} is {first} on its own scale",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ค่าที่แปลงหน่วยแล้วคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but {first} on its own scale is {recomputed} (difference {difference})",
        ),
    ),
    "GS014": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับค่าสูงสุดหรือต่ำสุดของแถวข้างบน",
            "“{of}”: {printed} is the largest or least of the rows above it",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ค่าสูงสุดหรือต่ำสุดของแถวข้างบนคือ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the largest or least of the rows above it is {recomputed} "
            "(difference {difference})",
        ),
    ),
}
"""By the rule's code."""

SUM_REASONS: Final[Mapping[Reason, Words]] = {
    Reason.ITEM_LOST: Words(
        "เลขลำดับของรายการไม่ต่อเนื่อง หรือส่วนที่ต่อจากรายการไม่ได้อ่าน",
        "the numbers of the items skip one, or what follows them was not read: an item may be missing",
    ),
    Reason.AMOUNT_UNCLEAR: Words(
        "มีรายการที่ไม่พบจำนวนเงิน หรือมีหลายจำนวน",
        "an item states no amount, or several of which any may be meant",
    ),
    Reason.LAST_PLACE: Words(
        "ต่างกันเพียงหนึ่งในหลักสุดท้าย ซึ่งอาจปรับให้รวมกันได้ 100 หรือคำนวณจากตัวเลขที่ละเอียดกว่าที่พิมพ์",
        "it is off by one in its last place: percents are made to add up to 100 so, or come of finer figures",
    ),
    Reason.MAY_BE_CUT: Words(
        "ค่าที่คำนวณได้สูงกว่า และตารางอาจไม่แสดงร้อยละที่เกินค่านี้",
        "what follows is higher, and the table may show no percent above this one",
    ),
    Reason.PARTS_UNSURE: Words(
        "ไม่ชัดเจนว่ารายการใดเป็นส่วนของยอดนี้",
        "it is not sure which items are parts of this amount",
    ),
}
"""Why the sum of a list cannot be checked."""
