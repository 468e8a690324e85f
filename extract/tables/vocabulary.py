"""The words of the tables: what a header means, what a total row says, which roles make a family.

A new wording is a new word here, never a new branch elsewhere.
"""

from collections.abc import Mapping
from typing import Final

from schemas import Family, Role

HEADERS: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.NUMBER: ("ลำดับ", "ลำดับที่", "ที่", "ข้อ", "ข้อที่", "No."),
    Role.CODE: ("รหัส", "รหัสตัวชี้วัด", "ตัวชี้วัดที่"),
    Role.INDICATOR: (
        "ตัวชี้วัด",
        "รายละเอียดตัวชี้วัด",
        "ชื่อตัวชี้วัด",
        "รายการตัวชี้วัด",
        "นโยบาย/ตัวชี้วัด",
        "ประเด็น/ตัวชี้วัด",
        "ประเด็นการประเมิน/ตัวชี้วัด",
        "ประเด็นการประเมิน",
        "ตัวชี้วัดผลการปฏิบัติราชการ",
        "ตัวชี้วัดความสำเร็จ",
        "ตัวชี้วัด (KPIs)",
        "Indicator",
        "ตัวบ่งชี้",
        "ชื่อตัวบ่งชี้",
        "มิติ",
        "มิติการประเมิน",
        "องค์ประกอบ",
        "องค์ประกอบการประเมิน",
        "รายการประเมิน",
        "หัวข้อการประเมิน",
        "KPI",
    ),
    Role.PROJECT: ("โครงการ", "ชื่อโครงการ", "โครงการ/กิจกรรม", "แผนงาน/โครงการ", "งาน/โครงการ"),
    Role.UNIT: (
        "หน่วยงาน",
        "หน่วยงานรับผิดชอบหลัก",
        "หน่วยงานที่รับผิดชอบ",
        "หน่วยงานรับผิดชอบ",
        "ผู้รับผิดชอบหลัก",
        "ผู้รับผิดชอบ",
    ),
    Role.TARGET: (
        "ค่าเป้าหมาย",
        "เป้าหมาย",
        "เป้าหมายประจำปี",
        "ค่าเป้าหมายประจำปี",
        "แผน",
        "แผนงานเป้าหมาย",
        "Target",
        "เป้า",
        "เกณฑ์เป้าหมาย",
        "เป้าหมายตัวชี้วัด",
        "ค่าเป้าหมายตัวชี้วัด",
        "เป้าหมายที่กำหนด",
        "เป้าหมายทั้งปี",
        "แผนทั้งปี",
        "แผนประจำปี",
    ),
    Role.RESULT: (
        "ผลการดำเนินงาน",
        "ผลดำเนินงาน",
        "ผลดำเนินงานตัวชี้วัด",
        "ผล",
        "ผลงาน",
        "ผลงานจริง",
        "ผลการปฏิบัติงาน",
        "ผลการปฏิบัติราชการ",
        "ผลสำเร็จ",
        "ผลสะสม",
        "ผลการติดตามและประเมินผล",
        "Result",
        "ผลการดำเนินการ",
        "ผลดำเนินการ",
        "ผลการดำเนินงานจริง",
        "ผลที่เกิดขึ้นจริง",
        "ผลลัพธ์",
        "ผลลัพธ์จริง",
        "ผลจริง",
        "ผลที่ได้",
        "ผลที่ทำได้",
        "ผลงานที่ทำได้",
        "รวมผล",
        "รวมผลงาน",
        "รวมผลการดำเนินงาน",
    ),
    Role.STATUS: (
        "สถานะตัวชี้วัด",
        "สถานะ",
        "บรรลุเป้าหมาย",
        "การบรรลุเป้าหมาย",
        "บรรลุ/ไม่บรรลุ",
        "บรรลุ/ไม่บรรลุเป้าหมาย",
        "สถานะการบรรลุเป้าหมาย",
        "ผลการประเมิน",
        "ผ่าน/ไม่ผ่าน",
        "ผลประเมิน",
        "สถานะการดำเนินงาน",
        "ผลการดำเนินงานเทียบกับเป้าหมาย",
        "ผลเทียบเป้าหมาย",
        "ผลเทียบกับเป้าหมาย",
    ),
    Role.NARRATIVE: ("รายละเอียดผลการดำเนินงาน", "คำอธิบาย", "คำชี้แจง", "เหตุผล", "หมายเหตุ"),
    Role.PERCENT_OF_TARGET: (
        "เทียบร้อยละผลกับเป้าหมาย",
        "ร้อยละผลเทียบกับเป้าหมาย",
        "ร้อยละเทียบกับเป้าหมาย",
        "ร้อยละเทียบเป้าหมาย",
        "เทียบร้อยละกับเป้าหมาย",
        "ผลเทียบกับเป้าหมาย (ร้อยละ)",
        "เทียบกับเป้าหมาย (ร้อยละ)",
        "ร้อยละของเป้าหมาย",
        "ร้อยละความสำเร็จ",
        "ร้อยละความสำเร็จเทียบกับเป้าหมาย",
        "คิดเป็นร้อยละของเป้าหมาย",
        "% เทียบเป้าหมาย",
        "% เทียบกับเป้าหมาย",
        "% ของเป้าหมาย",
        "% ความสำเร็จ",
        "ร้อยละของผลเทียบเป้าหมาย",
        "ร้อยละของผลเทียบกับเป้าหมาย",
        "ร้อยละของผลการดำเนินงานเทียบกับเป้าหมาย",
        "ร้อยละต่อเป้าหมาย",
    ),
    Role.POINTS: ("ค่าคะแนนตามช่วง", "คะแนนตามช่วง", "ค่าคะแนนตามเกณฑ์"),
    Role.LEVEL: ("อยู่ในช่วงคะแนน", "ช่วงคะแนน", "ระดับคะแนน", "ระดับ", "ระดับที่ได้"),
    Role.FULL_MARKS: ("คะแนนเต็ม", "ค่าคะแนนเต็ม"),
    Role.SCORE: (
        "คะแนนที่ได้",
        "คะแนนที่ได้รับ",
        "ค่าคะแนนที่ได้",
        "ค่าคะแนนที่ได้รับ",
        "ค่าคะแนนที่ทำได้",
        "คะแนนที่ทำได้",
        "ที่ได้ตามช่วงระดับ",
        "คะแนนจริงที่ได้ตามช่วงระดับ",
        "คะแนนจริงที่ได้",
        "คะแนนจริง",
        "คะแนนประเมิน",
        "คะแนนผลการประเมิน",
        "คะแนนการประเมิน",
        "ผลคะแนน",
        "คะแนน",
        "ค่าคะแนน",
        "Score",
    ),
    Role.WEIGHT: ("น้ำหนัก", "ค่าน้ำหนัก", "น้ำหนักตัวชี้วัด", "น้ำหนัก (ร้อยละ)", "Weight", "ร้อยละน้ำหนัก"),
    Role.WEIGHTED_SCORE: (
        "คะแนนถ่วงน้ำหนัก",
        "ค่าคะแนนถ่วงน้ำหนัก",
        "คะแนนที่ได้ถ่วงน้ำหนัก",
        "คะแนนเฉลี่ยถ่วงน้ำหนัก",
        "คะแนนxน้ำหนัก",
        "น้ำหนักxคะแนน",
        "คะแนนรวมถ่วงน้ำหนัก",
        "คะแนนที่ได้xน้ำหนัก",
        "ผลคะแนนถ่วงน้ำหนัก",
        "ค่าคะแนนที่ถ่วงน้ำหนัก",
        "คะแนนเฉลี่ยที่ถ่วงน้ำหนัก",
        "คะแนนถ่วง",
        "คะแนนหลังถ่วงน้ำหนัก",
    ),
    Role.BUDGET: (
        "งบประมาณ",
        "งบประมาณที่ได้รับจัดสรร",
        "งบประมาณที่ได้รับ",
        "วงเงินงบประมาณ",
        "งบประมาณหลังโอนเปลี่ยนแปลง",
        "งบประมาณหลังโอน",
        "เงินงบประมาณ",
        "ได้รับจัดสรร",
        "วงเงินตาม พ.ร.บ.",
        "งบประมาณจัดสรร",
        "งบประมาณตาม พ.ร.บ.",
        "งบที่ได้รับ",
        "งบที่ได้รับจัดสรร",
        "งบจัดสรร",
        "งบหลังโอน",
        "งบหลังโอนเปลี่ยนแปลง",
        "ได้รับจัดสรรงบประมาณ",
        "ได้รับงบประมาณ",
    ),
    Role.DISBURSED: (
        "ผลเบิกจ่าย",
        "เบิกจ่าย",
        "ผลการเบิกจ่าย",
        "เบิกจ่ายแล้ว",
        "ผลใช้จ่าย",
        "ผลการใช้จ่าย",
        "เบิกจ่ายจริง",
        "เบิกจ่ายสะสม",
        "ยอดเบิกจ่าย",
        "ผลการเบิกจ่ายสะสม",
    ),
    Role.COMMITTED: (
        "ก่อหนี้",
        "ก่อหนี้ผูกพัน",
        "การก่อหนี้ผูกพัน",
        "ก่อหนี้ผูกพัน/PO",
        "ผูกพัน",
        "PO",
        "ใบสั่งซื้อ/สัญญา (PO)",
        "เงินกันไว้เบิกเหลื่อมปี",
        "กันเงินเหลื่อมปี",
    ),
    Role.SPENT: (
        "รวมเบิกจ่ายและก่อหนี้ผูกพัน",
        "รวมเบิกจ่ายและก่อหนี้",
        "เบิกจ่ายรวมก่อหนี้ผูกพัน",
        "เบิกจ่ายและก่อหนี้ผูกพัน",
        "เบิกจ่าย+PO",
        "เบิกจ่าย+ก่อหนี้ผูกพัน",
        "รวมเบิกจ่าย+PO",
        "รวมใช้จ่าย",
        "รวมการใช้จ่าย",
    ),
    Role.REMAINING: (
        "คงเหลือ",
        "งบประมาณคงเหลือ",
        "เงินคงเหลือ",
        "เงินงบประมาณคงเหลือ",
        "ยอดคงเหลือ",
        "ยังไม่ได้เบิกจ่าย",
        "ยังไม่เบิกจ่าย",
    ),
    Role.PERCENT_OF_BUDGET: (
        "ร้อยละการเบิกจ่าย",
        "ร้อยละเบิกจ่าย",
        "ร้อยละผลการเบิกจ่าย",
        "ร้อยละของการเบิกจ่าย",
        "ร้อยละการใช้จ่าย",
        "ร้อยละของงบประมาณ",
        "ร้อยละต่องบประมาณ",
        "ร้อยละการก่อหนี้",
        "ร้อยละคงเหลือ",
        "ร้อยละเทียบกับงบประมาณ",
    ),
    Role.POPULATION: (
        "ประชากร",
        "จำนวนประชากร",
        "ประชากรกลางปี",
        "จำนวนประชากรกลางปี",
        "ประชากรทั้งหมด",
        "การเกิดมีชีพ",
        "จำนวนการเกิดมีชีพ",
        "จำนวนเกิดมีชีพ",
    ),
    Role.MEASURE: ("หน่วยวัด", "หน่วยนับ"),
    Role.ROUND: ("ครั้งที่", "รอบที่", "รอบ"),
    Role.PERIOD: ("ช่วงเวลา", "ช่วงเวลาการติดตามและประเมินผล", "ระยะเวลา"),
    Role.DIFFERENCE: ("เปรียบเทียบ", "ผลต่าง", "ส่วนต่าง", "สูง/ต่ำกว่าเป้าหมาย"),
    Role.TOPIC: ("เรื่อง", "หัวข้อ", "รายการ", "สารบัญ", "รายจ่าย", "ประเภทรายจ่าย", "หมวดรายจ่าย"),
    Role.PAGE: ("หน้า", "หน้าที่", "เลขหน้า"),
}
"""What a header's words mean. Where a word stands for two things, the table's other columns decide."""

HEADER_BEGINNINGS: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.INDICATOR: ("ตัวชี้วัด",),
    Role.TARGET: ("ค่าเป้าหมาย", "เป้าหมาย"),
    Role.RESULT: ("ผลการดำเนินงาน", "ผลการปฏิบัติ", "ผลดำเนินงาน"),
    Role.WEIGHT: ("น้ำหนัก", "ค่าน้ำหนัก"),
    Role.WEIGHTED_SCORE: ("คะแนนถ่วงน้ำหนัก", "ค่าคะแนนถ่วงน้ำหนัก"),
    Role.SCORE: ("คะแนนที่ได้", "ค่าคะแนนที่ได้"),
    Role.PROJECT: ("โครงการ", "ชื่อโครงการ"),
    Role.REMAINING: ("คงเหลือ", "งบประมาณคงเหลือ", "เงินคงเหลือ"),
    Role.COMMITTED: ("ก่อหนี้", "ผูกพัน"),
    Role.PERCENT_OF_BUDGET: ("ร้อยละการเบิกจ่าย", "ร้อยละการใช้จ่าย", "ร้อยละผลการเบิกจ่าย"),
    Role.BUDGET: ("งบประมาณ",),
    Role.DISBURSED: ("ผลเบิกจ่าย", "ผลการเบิกจ่าย", "เบิกจ่าย"),
    Role.UNIT: ("หน่วยงาน", "ผู้รับผิดชอบ"),
}
"""How a longer header of a column begins: `ตัวชี้วัดตามคำรับรอง …` is an indicator."""

PERCENT_WORDS: Final = ("ร้อยละ", "%", "เปอร์เซ็นต์")
"""What the heading of a column of percents says, alone or beside what they are of."""

BARE_PERCENT_WORDS: Final = (
    "คิดเป็นร้อยละ",
    "คิดเป็น %",
    "คิดเป็น (ร้อยละ)",
    "ร้อยละที่ทำได้",
    "ร้อยละของผล",
    "ร้อยละผลงาน",
)
"""All that the heading of a column of percents says where it leaves out what they are of."""

MONEY_WORDS: Final = ("บาท", "จำนวนเงิน")
"""What the heading of amounts says: with it, a heading that names percents too is of amounts with their percents."""

BAND_PARENTS: Final = (
    "ค่าคะแนน",
    "ระดับค่าคะแนน",
    "ระดับคะแนน",
    "เกณฑ์การให้คะแนน",
    "เกณฑ์คะแนน",
    "ช่วงคะแนน",
    "คะแนน",
)
"""Words that stand above the columns of bands."""

TOTAL_WORDS: Final = (
    "รวมทั้งสิ้น",
    "รวมทั้งหมด",
    "ยอดรวมทั้งสิ้น",
    "รวมสุทธิ",
    "ผลรวมทั้งหมด",
    "คะแนนรวมทั้งหมด",
    "รวมทุก",
)
"""Beginnings of a row that sums the whole table."""

SUBTOTAL_WORDS: Final = (
    "รวม",
    "ผลรวม",
    "ยอดรวม",
    "คะแนนรวม",
    "น้ำหนักรวม",
    "คะแนนที่ได้รับตาม",
    "คะแนนเฉลี่ย",
    "ค่าเฉลี่ย",
    "ผลคะแนน",
    "ผลการขับเคลื่อน",
    "การขับเคลื่อน",
    "ผลสำเร็จของ",
    "ร้อยละความสำเร็จของ",
    "สรุปผล",
    "ผลการประเมินในภาพรวม",
    "ผลการประเมินภาพรวม",
)
"""Beginnings of a row that sums the rows above it."""

SUM_BEGINNINGS: Final = (*TOTAL_WORDS, *SUBTOTAL_WORDS)
"""Beginnings of a row of sums of any kind."""

SECTION_MARKS: Final = frozenset("◆●■▪•◇○□❖➢►")
"""Signs before the words of a section row."""

UNIT_LABELS: Final = ("หน่วยงาน", "ชื่อหน่วยงาน", "หน่วยงานที่ประเมิน", "หน่วยงานผู้รับการประเมิน", "สังกัด")
"""Words before the name of the unit that a table speaks of."""

_STATED = frozenset({Role.INDICATOR, Role.TARGET, Role.RESULT})
_WEIGHED = frozenset({Role.SCORE, Role.WEIGHT, Role.WEIGHTED_SCORE})
_MONEY = frozenset({Role.BUDGET, Role.DISBURSED})

UNIT_WORDS: Final = (
    "สำนักงาน", "สำนัก", "กอง", "ศูนย์", "สถาบัน", "กลุ่ม", "ฝ่าย", "คณะ", "โรงพยาบาล", "โรงเรียน", "วิทยาลัย",
    "เทศบาล", "จังหวัด", "อำเภอ", "แขวง", "ด่าน", "เขต",
)  # fmt: skip
"""Beginnings of the name of a unit."""

FAMILIES: Final[tuple[tuple[Family, frozenset[Role], frozenset[Role]], ...]] = (
    (Family.PROJECT_SCORING, frozenset({Role.PROJECT, Role.POINTS_COLUMN}), frozenset()),
    (Family.SCORED_INDICATORS, _STATED | {Role.SCORE}, frozenset({Role.WEIGHT, Role.PROJECT})),
    (
        Family.SCORED_INDICATORS,
        frozenset({Role.INDICATOR, Role.CRITERION, Role.RESULT, Role.SCORE}),
        frozenset({Role.WEIGHT, Role.PROJECT}),
    ),
    (Family.UNIT_SCORECARD, frozenset({Role.INDICATOR, Role.SCORE, Role.WEIGHT}), frozenset({Role.PROJECT})),
    (Family.UNIT_SCORECARD, _WEIGHED, frozenset({Role.PROJECT})),
    (Family.INDICATOR_STATUS, _STATED | {Role.STATUS}, frozenset({Role.NARRATIVE, Role.PROJECT})),
    (Family.INDICATOR_DETAIL, _STATED | {Role.NARRATIVE}, frozenset({Role.PROJECT})),
    (Family.INDICATOR_STATUS, _STATED | {Role.PERCENT_OF_TARGET}, frozenset({Role.PROJECT})),
    (
        Family.VISION_INDICATORS,
        frozenset({Role.INDICATOR, Role.TARGET, Role.NARRATIVE}),
        frozenset({Role.PROJECT, Role.RESULT}),
    ),
    (Family.PROJECT_REPORT, frozenset({Role.PROJECT, Role.INDICATOR, Role.TARGET}), frozenset()),
    (
        Family.PROJECT_LIST,
        frozenset({Role.NUMBER, Role.PROJECT}),
        frozenset({Role.INDICATOR, Role.TARGET, Role.BUDGET}),
    ),
    (Family.MONITORING_ROUNDS, frozenset({Role.ROUND, Role.PERIOD, Role.RESULT}), frozenset()),
    (
        Family.BUDGET_EXECUTION,
        frozenset({Role.TOPIC, Role.TARGET, Role.DISBURSED, Role.DIFFERENCE}),
        frozenset(),
    ),
    (Family.BUDGET_EXECUTION, frozenset({Role.TOPIC}) | _MONEY, frozenset({Role.INDICATOR})),
    (Family.BUDGET_EXECUTION, frozenset({Role.PROJECT}) | _MONEY, frozenset({Role.INDICATOR, Role.BAND})),
    (Family.BUDGET_EXECUTION, frozenset({Role.UNIT}) | _MONEY, frozenset({Role.INDICATOR})),
    (Family.CONTENTS, frozenset({Role.TOPIC, Role.PAGE}), frozenset()),
)
"""A family, the roles that its columns must have, and the roles that they must not; the first that fits."""

FAMILY_WORDS: Final[tuple[tuple[Family, int, tuple[str, ...]], ...]] = (
    (Family.FORMULA_BOX, 0, ("วิธีคำนวณ", "วิธีการคำนวณ", "สูตรคำนวณ", "สูตรการคำนวณ")),
    (Family.SCORE_LEGEND, 1, ("หมายถึง",)),
)
"""Families without a header: the column whose every cell begins with one of the words."""
