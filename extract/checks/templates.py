"""The words of findings, Thai and English: a template for each outcome of each rule, and for each reason."""

from collections.abc import Mapping
from typing import Final

from extract.checks.computation import Reason
from extract.checks.templates_budgets import BUDGET_REASONS, BUDGET_TEMPLATES
from extract.checks.templates_claims import CLAIM_REASONS, CLAIM_TEMPLATES
from extract.checks.templates_facts import FACT_REASONS, FACT_TEMPLATES
from extract.checks.templates_projects import PROJECT_REASONS, PROJECT_TEMPLATES
from extract.checks.templates_scoring import SCORING_REASONS, SCORING_TEMPLATES
from extract.checks.templates_sums import SUM_REASONS, SUM_TEMPLATES
from extract.checks.templates_years import YEAR_REASONS, YEAR_TEMPLATES
from extract.checks.what import Templates, Words
from schemas import Agreement, Status

TEMPLATES: Final[Mapping[str, Templates]] = {
    "SC001": Templates(
        holds=Words(
            "น้ำหนักรวมของ “{of}” พิมพ์ {printed} ตรงกับผลรวมของน้ำหนักทุกตัวชี้วัด",
            "“{of}”: total weight {printed} is the sum of the weights",
        ),
        fails=Words(
            "น้ำหนักรวมของ “{of}” พิมพ์ {printed} แต่น้ำหนักทุกตัวชี้วัดรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: total weight is printed {printed}, but the weights add up to {recomputed} "
            "(difference {difference})",
        ),
    ),
    "SC002": Templates(
        holds=Words(
            "คะแนนรวมของ “{of}” พิมพ์ {printed} ตรงกับค่าเฉลี่ยถ่วงน้ำหนัก",
            "“{of}”: total score {printed} is the weighted mean of the scores",
        ),
        fails=Words(
            "คะแนนรวมของ “{of}” พิมพ์ {printed} แต่ค่าเฉลี่ยถ่วงน้ำหนักคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: total score is printed {printed}, but the weighted mean is {recomputed} "
            "(difference {difference})",
        ),
    ),
    "PT001": Templates(
        holds=Words(
            "ร้อยละของผลเทียบกับเป้าหมายของ “{of}” พิมพ์ {printed} ตรงกับผล {first} เทียบเป้าหมาย {second}",
            "“{of}”: percent of target {printed} follows from result {first} and target {second}",
        ),
        fails=Words(
            "ร้อยละของผลเทียบกับเป้าหมายของ “{of}” พิมพ์ {printed} แต่ผล {first} เทียบเป้าหมาย {second} "
            "คำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: percent of target is printed {printed}, but result {first} and target {second} "
            "give {recomputed} "
            "(difference {difference}; {formula})",
        ),
    ),
    "BS001": Templates(
        holds=Words(
            "ระดับของ “{of}” พิมพ์ {printed} ตรงกับช่วงที่ร้อยละ {first} อยู่",
            "“{of}”: level {printed} is that of the band of {first} percent",
        ),
        fails=Words(
            "ระดับของ “{of}” พิมพ์ {printed} แต่ร้อยละ {first} อยู่ในช่วงของระดับ {recomputed}",
            "“{of}”: level is printed {printed}, but {first} percent falls in the band of level {recomputed}",
        ),
    ),
    "BS002": Templates(
        holds=Words(
            "คะแนนของ “{of}” พิมพ์ {printed} ตรงกับร้อยละ {first}",
            "“{of}”: score {printed} follows from {first} percent",
        ),
        fails=Words(
            "คะแนนของ “{of}” พิมพ์ {printed} แต่ร้อยละ {first} ได้คะแนน {recomputed} (ต่างกัน {difference})",
            "“{of}”: score is printed {printed}, but {first} percent earns {recomputed} "
            "(difference {difference})",
        ),
    ),
    "BS003": Templates(
        holds=Words(
            "{what}ของ “{of}” พิมพ์ {printed} ตรงกับที่ควรเป็น",
            "“{of}”: {what} {printed} is as it should be",
        ),
        fails=Words(
            "{what}ของ “{of}” พิมพ์ {printed} แต่ควรเป็น {recomputed}",
            "“{of}”: {what} is printed {printed}, but should be {recomputed} ({formula})",
        ),
    ),
    "BS004": Templates(
        holds=Words(
            "คะแนนเต็มของ “{of}” พิมพ์ {printed} ตรงกับระดับสูงสุดของตาราง",
            "“{of}”: full marks {printed} are the highest level of the table",
        ),
        fails=Words(
            "คะแนนเต็มของ “{of}” พิมพ์ {printed} แต่ระดับสูงสุดของตารางคือ {recomputed} เหมือนตัวชี้วัดอื่นทุกตัว",
            "“{of}”: full marks are printed {printed}, but the highest level is {recomputed}, "
            "as in all other rows",
        ),
    ),
    "GT001": Templates(
        holds=Words(
            "ผลรวมคะแนน (A) ของ “{of}” พิมพ์ {printed} ตรงกับคะแนนที่นำมารวม",
            "“{of}”: sum of scores (A) {printed} is the sum of its rows",
        ),
        fails=Words(
            "ผลรวมคะแนน (A) ของ “{of}” พิมพ์ {printed} แต่คะแนนรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: sum of scores (A) is printed {printed}, but its rows add up to {recomputed} "
            "(difference {difference})",
        ),
    ),
    "GT002": Templates(
        holds=Words(
            "ผลรวมคะแนนเต็ม (B) ของ “{of}” พิมพ์ {printed} ตรงกับคะแนนเต็มที่นำมารวม",
            "“{of}”: sum of full marks (B) {printed} is the sum of its rows",
        ),
        fails=Words(
            "ผลรวมคะแนนเต็ม (B) ของ “{of}” พิมพ์ {printed} แต่คะแนนเต็มรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: sum of full marks (B) is printed {printed}, but its rows add up to {recomputed} "
            "(difference {difference})",
        ),
    ),
    "GT003": Templates(
        holds=Words(
            "ร้อยละความสำเร็จ (C) ของ “{of}” พิมพ์ {printed} ตรงกับ {first} × 100 / {second}",
            "“{of}”: success percent (C) {printed} is {first} × 100 / {second}",
        ),
        fails=Words(
            "ร้อยละความสำเร็จ (C) ของ “{of}” พิมพ์ {printed} แต่ {first} × 100 / {second} ได้ {recomputed} "
            "(ต่างกัน {difference})",
            "“{of}”: success percent (C) is printed {printed}, but {first} × 100 / {second} is {recomputed} "
            "(difference {difference})",
        ),
    ),
    "GT004": Templates(
        holds=Words(
            "จำนวนตัวชี้วัดของ “{of}” พิมพ์ {printed} ตรงกับจำนวนแถว",
            "“{of}”: {printed} indicators are counted, and as many rows stand under it",
        ),
        fails=Words(
            "จำนวนตัวชี้วัดของ “{of}” พิมพ์ {printed} แต่มี {recomputed} แถว",
            "“{of}”: {printed} indicators are counted, but {recomputed} rows stand under it",
        ),
    ),
    "AT001": Templates(
        holds=Words(
            "สถานะของ “{of}” พิมพ์ว่า “{raw}” ตรงกับผล {first} เทียบเป้าหมาย {second}",
            "“{of}”: status “{raw}” follows from result {first} and target {second}",
        ),
        fails=Words(
            "สถานะของ “{of}” พิมพ์ว่า “{raw}” แต่ผล {first} เทียบเป้าหมาย {second} ถือว่า{attainment}",
            "“{of}”: status is printed “{raw}”, but result {first} against target {second} "
            "means {attainment}",
        ),
    ),
    "NM001": Templates(
        holds=Words(
            "ลำดับที่ {raw} ของ “{of}” ต่อจาก {first_raw}",
            "“{of}”: number {raw} follows {first_raw}",
        ),
        fails=Words(
            "ลำดับที่ของ “{of}” พิมพ์ {raw} ต่อจาก {first_raw} แต่ควรเป็น {recomputed}",
            "“{of}”: number is printed {raw} after {first_raw}, but should be {recomputed}",
        ),
    ),
    **CLAIM_TEMPLATES,
    **FACT_TEMPLATES,
    **PROJECT_TEMPLATES,
    **SCORING_TEMPLATES,
    **BUDGET_TEMPLATES,
    **SUM_TEMPLATES,
    **YEAR_TEMPLATES,
}
"""By the rule's code."""

AGREEMENTS: Final[Mapping[Agreement, Words]] = {
    Agreement.EXACT: Words("", ""),
    Agreement.ROUNDING: Words(" (ภายในการปัดเศษ)", " (within rounding)"),
    Agreement.TRUNCATED: Words(" (ตัดทศนิยมโดยไม่ปัดเศษ)", " (cut off, not rounded)"),
}
"""Said behind a figure that holds."""

UNVERIFIABLE: Final = Words(
    "ตรวจสอบ{what}ของ “{of}” ไม่ได้ เพราะ{reason}", "“{of}”: {what} cannot be checked: {reason}"
)

REASONS: Final[Mapping[Reason, Words]] = {
    Reason.NO_NUMBER: Words("ไม่มีตัวเลขที่อ่านได้ของ{figures}", "no number can be read for {figures}"),
    Reason.ZERO_DIVISOR: Words("ตัวหารเป็นศูนย์: {figures}", "the divisor is zero: {figures}"),
    Reason.UNITS_DIFFER: Words("หน่วยของ{figures} ต่างกัน", "the units of {figures} differ"),
    Reason.BETWEEN_BANDS: Words("{figures} อยู่ระหว่างสองช่วงคะแนน", "{figures} lies between two bands"),
    Reason.DIRECTION_UNKNOWN: Words(
        "ไม่ชัดเจนว่า{figures} ยิ่งมากหรือยิ่งน้อยจึงจะดี", "it is not sure for {figures} whether more or less is better"
    ),
    Reason.BASIS_UNKNOWN: Words(
        "ไม่ทราบค่าของปีฐานที่ใช้เทียบ{figures}", "the base year's value for {figures} is not known"
    ),
    Reason.SCALE_UNKNOWN: Words(
        "ตารางไม่บอกชัดว่าคะแนนคิดเป็นทศนิยมตาม{figures} หรือให้เป็นระดับเต็ม",
        "the table does not tell whether {figures} earns parts of a level or whole levels",
    ),
    Reason.NO_ROWS: Words("ไม่มีแถวให้รวมหรือนับ", "there are no rows to add up or to count"),
    Reason.NO_TARGET: Words("ตารางไม่มีเป้าหมายหรือผลการดำเนินงาน", "the table has no target or no result"),
    Reason.NO_SUMS: Words(
        "ไม่มีผลรวมคะแนน (A) หรือคะแนนเต็ม (B)", "the sum of scores (A) or of full marks (B) is missing"
    ),
    Reason.NOT_MEASURED: Words("รายงานระบุว่าวัดผลไม่ได้", "the report says that it cannot be measured"),
    **BUDGET_REASONS,
    **CLAIM_REASONS,
    **FACT_REASONS,
    **PROJECT_REASONS,
    **SCORING_REASONS,
    **SUM_REASONS,
    **YEAR_REASONS,
}

ATTAINMENT: Final[Mapping[Status, Words]] = {
    Status.ATTAINED: Words("บรรลุ", "attained"),
    Status.NOT_ATTAINED: Words("ไม่บรรลุ", "not attained"),
}

PAGE: Final = Words("หน้า", "page")
LINE: Final = Words("บรรทัด", "line")

CORRECTED: Final = Words(
    " ใช้ตัวเลขที่แก้ไขแล้ว: {value} (เดิมอ่านได้ {read})", "; rests on a corrected figure: {value} (read as {read})"
)

RULE_FAILED: Final = "rule {code} failed ({error}); its other findings stand; please report it"
