"""Totals that tables, formula boxes and prose print again."""

import pytest
from checks.dumped import dumped

from schemas import Document, FactKind

HEAD = "โครงการ\tหน่วยงาน\tตัวชี้วัด\tเป้าหมาย\tงบประมาณ (บาท)\tผลเบิกจ่าย (บาท)\tระดับค่าคะแนน\t\n"
SCALE = "\t\t\t\t\t\tยังไม่ดำเนินการ ร้อยละ ๐\tแล้วเสร็จ ร้อยละ ๑๐๐\n"
ROWS = (
    "๑. โครงการพัฒนาระบบงานบริการ\tกย.\t๑. จำนวนครั้ง\t๒\t๑๐๑.๕๐\t๕๐.๒๕\t\t๑๐๐\n"
    "๒. โครงการอบรมบุคลากรประจำปี\tกบ.\t๑. จำนวนคน\t๓\t๒๐๒.๗๕\t๗๗.๕๐\t๐\t\n"
)
SUMS = (
    "จำนวนโครงการทั้งหมด ๒ โครงการ\t\t\t\t๓๐๔.๒๕\t๑๒๗.๗๕\t๑\t๑\n"
    "รวมค่าคะแนนจากการดำเนินโครงการ\t\t\t\t\t\t๐\t๑๐๐\n"
    "ร้อยละความสำเร็จของการดำเนินโครงการ\t\t\t\t\t\t๕๐.๐๐\t\n"
)
BOX = "วิธีคำนวณร้อยละความสำเร็จของการดำเนินโครงการ\tผลรวม X ๑๐๐ / คะแนนเต็ม\t๑๐๐ คะแนน X ๑๐๐ ๒๐๐ คะแนน\tร้อยละ ๕๐.๐๐\n"
TITLE = "รายงานผลการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
TABLE = HEAD + SCALE + ROWS + SUMS


def totals(document: Document) -> list[list[str]]:
    facts = [fact for fact in document.facts if fact.kind is FactKind.TOTAL]
    return [[member.record.value for member in fact.members] for fact in facts]


def test_sums_over_the_same_projects_are_one_total_with_their_formulas() -> None:
    document = dumped(f"{TABLE}\nหมายเหตุ\n\n{BOX}\nภาคผนวก\n\n{TABLE}\nหมายเหตุ\n\n{BOX}")
    assert totals(document) == [["project_totals", "project_totals", "formulas", "formulas"]]


def test_sums_over_other_projects_are_other_totals() -> None:
    others = ROWS.replace("ระบบงานบริการ", "อาคารสำนักงานใหม่").replace("อบรมบุคลากร", "เผยแพร่กฎหมาย")
    assert totals(dumped(f"{TABLE}\nภาคผนวก\n\n{HEAD}{SCALE}{others}{SUMS}")) == []


@pytest.mark.parametrize(
    ("sentence", "repeats"),
    [
        ("ผลความสำเร็จของการดำเนินโครงการ มีค่าประเมินผลสำเร็จอยู่ที่ร้อยละ ๕๐.๐๐", True),
        ("ในปี ๒๕๖๐ ความสำเร็จของการดำเนินโครงการ มีค่าประเมินผลสำเร็จอยู่ที่ร้อยละ ๔๐.๐๐", False),
        ("ไตรมาส ๒ ความสำเร็จของการดำเนินโครงการ มีค่าประเมินผลสำเร็จอยู่ที่ร้อยละ ๔๐.๐๐", False),
        ("การดำเนินงานอื่นใดของหน่วยงานทั้งหมดในปีนี้ มีค่าประเมินผลสำเร็จอยู่ที่ร้อยละ ๔๐.๐๐", False),
        ("ความสำเร็จของการดำเนินโครงการ มีเป้าหมายความสำเร็จไม่น้อยกว่าร้อยละ ๘๐", False),
    ],
)
def test_prose_repeats_the_total_that_it_names(sentence: str, repeats: bool) -> None:
    found = totals(dumped(f"{TITLE}\n\n{sentence}\n\n{TABLE}"))
    assert found == ([["project_totals", "statements"]] if repeats else [])
