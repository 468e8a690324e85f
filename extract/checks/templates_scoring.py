"""The words of findings on weighted scores, criteria, rates and cumulative figures."""

from collections.abc import Mapping
from typing import Final

from extract.checks.computation import Reason
from extract.checks.what import Templates, Words

_CRITERIA: Final = Templates(
    holds=Words(
        "คะแนนของ “{of}” พิมพ์ {printed} ตรงกับผล {first} ตามเกณฑ์การให้คะแนน",
        "“{of}”: score {printed} follows from result {first} by its criteria",
    ),
    fails=Words(
        "คะแนนของ “{of}” พิมพ์ {printed} แต่ผล {first} ตามเกณฑ์การให้คะแนนได้ {recomputed} (ต่างกัน {difference})",
        "“{of}”: score is printed {printed}, but result {first} earns {recomputed} by its criteria "
        "(difference {difference}; {formula})",
    ),
)

SCORING_TEMPLATES: Final[Mapping[str, Templates]] = {
    "CR005": Templates(
        holds=Words(
            "{what}ของ “{of}” พิมพ์ {printed} เรียงตามลำดับกับเกณฑ์อื่น",
            "“{of}”: {what} {printed} stands in order with the others of its row",
        ),
        fails=Words(
            "{what}ของ “{of}” พิมพ์ {printed} ไม่เรียงตามลำดับกับเกณฑ์ข้างเคียง ควรเป็น {recomputed}",
            "“{of}”: {what} is printed {printed}, out of order with those beside it; it should be {recomputed}",
        ),
    ),
    "BS005": Templates(
        holds=Words(
            "{what}ในหัวตาราง “{of}” พิมพ์ {printed} ตรงกับช่วงอื่นของตาราง",
            "header “{of}”: {what} {printed} agrees with the other bands",
        ),
        fails=Words(
            "{what}ในหัวตาราง “{of}” พิมพ์ {printed} แต่ตามช่วงอื่นของตารางควรเป็น {recomputed}",
            "header “{of}”: {what} is printed {printed}, but by the other bands of the table it should be {recomputed}",
        ),
    ),
    "SC003": Templates(
        holds=Words(
            "คะแนนถ่วงน้ำหนักของ “{of}” พิมพ์ {printed} ตรงกับคะแนนคูณน้ำหนัก",
            "“{of}”: weighted score {printed} follows from score and weight",
        ),
        fails=Words(
            "คะแนนถ่วงน้ำหนักของ “{of}” พิมพ์ {printed} แต่คะแนน {first} คูณน้ำหนัก {second} "
            "คำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: weighted score is printed {printed}, but score {first} and weight {second} "
            "give {recomputed} (difference {difference}; {formula})",
        ),
    ),
    "SC004": Templates(
        holds=Words(
            "คะแนนรวมของ “{of}” พิมพ์ {printed} ตรงกับผลรวมของคะแนนถ่วงน้ำหนัก",
            "“{of}”: total score {printed} is the sum of the weighted scores",
        ),
        fails=Words(
            "คะแนนรวมของ “{of}” พิมพ์ {printed} แต่คะแนนถ่วงน้ำหนักรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: total score is printed {printed}, but the weighted scores add up to {recomputed} "
            "(difference {difference})",
        ),
    ),
    "SC005": Templates(
        holds=Words(
            "{what}ของ “{of}” พิมพ์ {printed} ตรงกับตัวชี้วัดที่อยู่ในส่วนนี้",
            "“{of}”: {what} {printed} follows from its lines",
        ),
        fails=Words(
            "{what}ของ “{of}” พิมพ์ {printed} แต่ตัวชี้วัดที่อยู่ในส่วนนี้คำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {what} is printed {printed}, but its lines give {recomputed} "
            "(difference {difference}; {formula})",
        ),
    ),
    "CR001": _CRITERIA,
    "CR002": _CRITERIA,
    "CR003": Templates(
        holds=Words(
            "คะแนนของ “{of}” พิมพ์ {printed} ตรงกับขั้นตอนที่ทำได้ถึง {first}",
            "“{of}”: score {printed} is that of step {first}, which the result says was reached",
        ),
        fails=Words(
            "คะแนนของ “{of}” พิมพ์ {printed} แต่ผลการดำเนินงานถึงขั้นตอนที่ {first} ซึ่งได้คะแนน {recomputed}",
            "“{of}”: score is printed {printed}, but the result says that step {first} was reached, "
            "which earns {recomputed}",
        ),
    ),
    "CR004": _CRITERIA,
    "RT001": Templates(
        holds=Words(
            "อัตราของ “{of}” พิมพ์ {printed} ตรงกับ {first} ต่อฐาน {second}",
            "“{of}”: rate {printed} follows from {first} of {second}",
        ),
        fails=Words(
            "อัตราของ “{of}” พิมพ์ {printed} แต่ {first} ต่อฐาน {second} คำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: rate is printed {printed}, but {first} of {second} is {recomputed} "
            "(difference {difference}; {formula})",
        ),
    ),
    "CU001": Templates(
        holds=Words(
            "ผลสะสมของ “{of}” พิมพ์ {printed} ตรงกับตัวเลขของแต่ละช่วงเวลา",
            "“{of}”: cumulative figure {printed} follows from those of the periods",
        ),
        fails=Words(
            "ผลสะสมของ “{of}” พิมพ์ {printed} แต่ตัวเลขของแต่ละช่วงเวลารวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: cumulative figure is printed {printed}, but the periods give {recomputed} "
            "(difference {difference}; {formula})",
        ),
    ),
}

SCORING_REASONS: Final[Mapping[Reason, Words]] = {
    Reason.BANDS_DISAGREE: Words(
        "ช่วงคะแนนในหัวตารางที่ใช้กับ{figures}ขัดกันเอง",
        "the bands in the header that {figures} falls in disagree with one another",
    ),
    Reason.FORM_UNKNOWN: Words(
        "ตารางไม่แสดงให้เห็นว่าคำนวณจาก{figures}ด้วยวิธีใด",
        "the table does not show by which form it was made of {figures}",
    ),
    Reason.CRITERIA_IN_WORDS: Words(
        "เกณฑ์การให้คะแนนเป็นข้อความหรือวันที่ และ{figures}ไม่บอกขั้นตอนที่ทำได้",
        "the criteria are words or dates, and {figures} names no step that was reached",
    ),
    Reason.CRITERIA_UNORDERED: Words(
        "เกณฑ์การให้คะแนนของ{figures}ไม่เรียงจากน้อยไปมากหรือมากไปน้อย",
        "the criteria for {figures} neither rise nor fall",
    ),
    Reason.NO_COUNT: Words("ไม่มีจำนวนหรือฐานในแถวเดียวกัน", "the row has no count or no base"),
}
