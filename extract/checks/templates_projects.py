"""The words of findings on projects, formulas, budgets and rounds of monitoring."""

from collections.abc import Mapping
from typing import Final

from extract.checks.computation import Reason
from extract.checks.what import Templates, Words

PROJECT_TEMPLATES: Final[Mapping[str, Templates]] = {
    "PJ001": Templates(
        holds=Words(
            "ค่าคะแนน {printed} ของ “{of}” อยู่ตรงช่องที่หัวตารางระบุ",
            "“{of}”: {printed} points stand in their column",
        ),
        fails=Words(
            "ค่าคะแนนของ “{of}” พิมพ์ {printed} แต่อยู่ในช่องของ {recomputed} คะแนน",
            "“{of}”: {printed} points stand in the column of {recomputed}",
        ),
    ),
    "PJ002": Templates(
        holds=Words(
            "จำนวนโครงการในช่อง “{of}” พิมพ์ {printed} ตรงกับที่นับได้",
            "column “{of}”: {printed} projects are counted, and as many have its points",
        ),
        fails=Words(
            "จำนวนโครงการในช่อง “{of}” พิมพ์ {printed} แต่นับได้ {recomputed} โครงการ",
            "column “{of}”: {printed} projects are printed, but {recomputed} have its points",
        ),
    ),
    "PJ003": Templates(
        holds=Words(
            "ผลรวมค่าคะแนนในช่อง “{of}” พิมพ์ {printed} ตรงกับที่คำนวณได้",
            "column “{of}”: sum of points {printed} is that of its projects",
        ),
        fails=Words(
            "ผลรวมค่าคะแนนในช่อง “{of}” พิมพ์ {printed} แต่คำนวณได้ {recomputed} (ต่างกัน {difference})",
            "column “{of}”: sum of points is printed {printed}, but its projects have "
            "{recomputed} (difference {difference})",
        ),
    ),
    "PJ004": Templates(
        holds=Words(
            "ร้อยละความสำเร็จของโครงการใน “{of}” พิมพ์ {printed} ตรงกับที่คำนวณได้",
            "“{of}”: success percent {printed} follows from the points of the projects",
        ),
        fails=Words(
            "ร้อยละความสำเร็จของโครงการใน “{of}” พิมพ์ {printed} แต่คำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: success percent is printed {printed}, but the points of the projects give "
            "{recomputed} (difference {difference}; {formula})",
        ),
    ),
    "PJ005": Templates(
        holds=Words(
            "งบประมาณรวมของ “{of}” พิมพ์ {printed} ตรงกับผลรวมงบประมาณของโครงการ",
            "“{of}”: total budget {printed} is the sum of the projects' budgets",
        ),
        fails=Words(
            "งบประมาณรวมของ “{of}” พิมพ์ {printed} แต่งบประมาณของโครงการรวมกันได้ {recomputed} "
            "(ต่างกัน {difference})",
            "“{of}”: total budget is printed {printed}, but the projects' budgets add up to "
            "{recomputed} (difference {difference})",
        ),
    ),
    "PJ006": Templates(
        holds=Words(
            "ผลเบิกจ่ายรวมของ “{of}” พิมพ์ {printed} ตรงกับผลรวมผลเบิกจ่ายของโครงการ",
            "“{of}”: total disbursed {printed} is the sum of what the projects disbursed",
        ),
        fails=Words(
            "ผลเบิกจ่ายรวมของ “{of}” พิมพ์ {printed} แต่ผลเบิกจ่ายของโครงการรวมกันได้ "
            "{recomputed} (ต่างกัน {difference})",
            "“{of}”: total disbursed is printed {printed}, but what the projects disbursed adds "
            "up to {recomputed} (difference {difference})",
        ),
    ),
    "PJ007": Templates(
        holds=Words(
            "จำนวนโครงการใน “{of}” พิมพ์ {printed} ตรงกับจำนวนโครงการในตาราง",
            "“{of}”: {printed} projects are counted, and as many stand in the table",
        ),
        fails=Words(
            "จำนวนโครงการใน “{of}” พิมพ์ {printed} แต่ตารางมี {recomputed} โครงการ",
            "“{of}”: {printed} projects are counted, but {recomputed} stand in the table",
        ),
    ),
    "PJ008": Templates(
        holds=Words(
            "รายการโครงการที่ไม่บรรลุจนถึง “{of}” มี {printed} โครงการ ตรงกับจำนวนโครงการที่ไม่ได้ค่าคะแนนสูงสุด",
            "{printed} projects are listed as missed, up to “{of}”, and as many have less than the highest points",
        ),
        fails=Words(
            "รายการโครงการที่ไม่บรรลุจนถึง “{of}” มี {printed} โครงการ "
            "แต่ตารางค่าคะแนนมีโครงการที่ไม่ได้ค่าคะแนนสูงสุด {recomputed} โครงการ",
            "{printed} projects are listed as missed, up to “{of}”, "
            "but {recomputed} have less than the highest points",
        ),
    ),
    "PJ009": Templates(
        holds=Words(
            "“{of}” อยู่ในรายการโครงการที่ไม่บรรลุ ตรงกับค่าคะแนน {first}",
            "“{of}” is listed as missed, and has {first} points",
        ),
        fails=Words(
            "“{of}” อยู่ในรายการโครงการที่ไม่บรรลุ แต่ตารางค่าคะแนนให้ {first} คะแนน",
            "“{of}” is listed as missed, but has {first} points, the highest",
        ),
    ),
    "FB001": Templates(
        holds=Words(
            "“{of}”: ผลลัพธ์ {printed} ตรงกับตัวเลขในสูตร",
            "“{of}”: the result {printed} follows from the figures of the formula",
        ),
        fails=Words(
            "“{of}”: ผลลัพธ์พิมพ์ว่า “{raw}” แต่ตัวเลขในสูตรคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: the result is printed “{raw}”, but the figures of the formula give "
            "{recomputed} (difference {difference})",
        ),
    ),
    "FB002": Templates(
        holds=Words(
            "“{of}”: {what} {printed} ตรงกับตาราง",
            "“{of}”: {what} {printed} is that of the table",
        ),
        fails=Words(
            "“{of}”: {what}พิมพ์ {printed} แต่ตารางให้ {recomputed} ({formula})",
            "“{of}”: {what} is printed {printed}, but the table gives {recomputed} ({formula})",
        ),
    ),
    "BX001": Templates(
        holds=Words(
            "ร้อยละของ “{of}” พิมพ์ {printed} ตรงกับ {first} จากงบประมาณ {second}",
            "“{of}”: {printed} percent is {first} of the budget of {second}",
        ),
        fails=Words(
            "ร้อยละของ “{of}” พิมพ์ {printed} แต่ {first} จากงบประมาณ {second} คิดเป็นร้อยละ "
            "{recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} percent is printed, but {first} of the budget of {second} is "
            "{recomputed} percent (difference {difference})",
        ),
    ),
    "BX002": Templates(
        holds=Words(
            "{what}ของ “{of}” พิมพ์ {printed} ตรงกับ {first} และ {second}",
            "“{of}”: {what} {printed} follows from {first} and {second}",
        ),
        fails=Words(
            "{what}ของ “{of}” พิมพ์ {printed} แต่ {first} และ {second} ต่างกัน {recomputed}",
            "“{of}”: {what} is printed {printed}, but {first} and {second} differ by {recomputed} "
            "({formula})",
        ),
    ),
    "BX003": Templates(
        holds=Words(
            "{what}ของ “{of}” พิมพ์ {raw} ตรงกับร้อยละ {first} และ {second}",
            "“{of}”: {what} {raw} follows from {first} and {second} percent",
        ),
        fails=Words(
            "{what}ของ “{of}” พิมพ์ {raw} แต่ร้อยละ {first} และ {second} ต่างกัน {recomputed}",
            "“{of}”: {what} is printed {raw}, but {first} and {second} percent differ by "
            "{recomputed} ({formula})",
        ),
    ),
    "BX004": Templates(
        holds=Words(
            "{what}ของ “{of}” พิมพ์ {printed} ตรงกับผลรวมของส่วนย่อย",
            "“{of}”: {what} {printed} is the sum of its parts",
        ),
        fails=Words(
            "{what}ของ “{of}” พิมพ์ {printed} แต่ส่วนย่อยรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {what} is printed {printed}, but its parts add up to {recomputed} "
            "(difference {difference})",
        ),
    ),
    "BX005": Templates(
        holds=Words(
            "คงเหลือของ “{of}” พิมพ์ {printed} ตรงกับที่คำนวณได้",
            "“{of}”: {printed} remains ({formula})",
        ),
        fails=Words(
            "คงเหลือของ “{of}” พิมพ์ {printed} แต่คำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed to remain, but {recomputed} does (difference "
            "{difference}; {formula})",
        ),
    ),
    "BX006": Templates(
        holds=Words(
            "เบิกจ่ายรวมก่อหนี้ผูกพันของ “{of}” พิมพ์ {printed} ตรงกับที่คำนวณได้",
            "“{of}”: {printed} is what was disbursed and what is committed",
        ),
        fails=Words(
            "เบิกจ่ายรวมก่อหนี้ผูกพันของ “{of}” พิมพ์ {printed} แต่คำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: disbursed and committed are printed as {printed}, but add up to {recomputed} "
            "(difference {difference})",
        ),
    ),
    "BX007": Templates(
        holds=Words(
            "ร้อยละของ “{of}” พิมพ์ {printed} ตรงกับที่คำนวณได้",
            "“{of}”: {printed} percent follows from the amounts ({formula})",
        ),
        fails=Words(
            "ร้อยละของ “{of}” พิมพ์ {printed} แต่คำนวณได้ร้อยละ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} percent is printed, but the amounts give {recomputed} (difference "
            "{difference}; {formula})",
        ),
    ),
    "RD001": Templates(
        holds=Words(
            "ร้อยละสะสมของ “{of}” พิมพ์ {printed} ไม่น้อยกว่ารอบก่อน ({first})",
            "“{of}”: {printed} percent is no less than {first} of the round before",
        ),
        fails=Words(
            "ร้อยละสะสมของ “{of}” พิมพ์ {printed} น้อยกว่ารอบก่อน ({first})",
            "“{of}”: {printed} percent is less than {first} of the round before",
        ),
    ),
}
"""By the rule's code."""

PROJECT_REASONS: Final[Mapping[Reason, Words]] = {
    Reason.NO_BASE: Words(
        "ไม่มีงบประมาณหรือจำนวนเงินที่เป็นร้อยละ 100 ให้เทียบ",
        "no budget, nor an amount of 100 percent, is printed to compare with",
    ),
    Reason.NO_SUCH_PROJECT: Words(
        "ไม่พบโครงการชื่อนี้ในตารางค่าคะแนน",
        "the table of points has no project of that name",
    ),
    Reason.PRACTICE_UNKNOWN: Words(
        "ไม่มีวิธีคำนวณใดที่ตรงกับแถวใดของตาราง",
        "no known way to compute it agrees with any row of the table",
    ),
    Reason.NOT_CUMULATIVE: Words(
        "ตารางไม่บอกว่าร้อยละของแต่ละรอบเป็นผลสะสม",
        "the table does not say that the percents are cumulative",
    ),
}
