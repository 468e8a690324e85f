"""The headings of the workbook in Thai and in English. Sheets and fields are called as in the JSON document."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from extract.outputs.words import Language


@dataclass(frozen=True, slots=True)
class Headings:
    """Every phrase that the workbook adds to what the document says."""

    findings: tuple[str, ...]
    inputs: tuple[str, ...]
    summary: Mapping[str, str]
    page: str
    row: str
    rows: str
    sheet: str
    whole_report: str
    notes: tuple[str, ...]


ENGLISH: Final = Headings(
    findings=(
        "Check", "Rule", "Verdict", "What", "Printed", "As printed", "Recomputed", "Least", "Most", "Difference",
        "Formula in words", "Live", "Inputs", "Page", "Cell", "Decisive", "Cause", "Suspected", "Message",
    ),
    inputs=("Check", "Rule", "No.", "What", "As printed", "Number", "Page", "Cell"),
    summary={
        "name": "Report", "sha256": "SHA-256", "title": "Title", "agency": "Agency", "fiscal_year": "Fiscal year BE",
        "checks": "Checks", "consistent": "Consistent", "inconsistent": "Inconsistent",
        "unverifiable": "Unverifiable", "figures": "Figures", "figures_checked": "Figures checked",
        "problems": "Could not be read or done",
    },
    page="Page",
    row="Row",
    rows="Rows",
    sheet="Sheet",
    whole_report="whole report",
    notes=(
        "Recomputed and Difference are live formulas where Live says yes: they take the numbers of the sheet inputs, "
        "which take those of the sheet tables. Elsewhere they are the values that were recomputed, and the formula "
        "stands in words.",
        "Where a number was computed from rounded figures, Least and Most bound what it may be.",
        "A number in italics has more than 15 digits, which no spreadsheet holds exactly: it is text.",
        "A figure that could not be read has no number; its text stands beside it.",
        "The sheets inputs and tables have no filter, since the formulas count on their order.",
    ),
)  # fmt: skip

THAI: Final = Headings(
    findings=(
        "รายการตรวจ", "กฎ", "ผล", "รายการ", "ที่พิมพ์", "ข้อความที่พิมพ์", "คำนวณใหม่", "ต่ำสุด", "สูงสุด", "ผลต่าง",
        "สูตรเป็นข้อความ", "สูตรคำนวณได้", "ตัวตั้ง", "หน้า", "เซลล์", "มีผลต่อเกณฑ์", "สาเหตุ", "ที่น่าสงสัย", "คำอธิบาย",
    ),
    inputs=("รายการตรวจ", "กฎ", "ลำดับ", "รายการ", "ข้อความที่พิมพ์", "ตัวเลข", "หน้า", "เซลล์"),
    summary={
        "name": "รายงาน", "sha256": "SHA-256", "title": "ชื่อเรื่อง", "agency": "หน่วยงาน",
        "fiscal_year": "ปีงบประมาณ พ.ศ.", "checks": "จำนวนที่ตรวจ", "consistent": "ตรงกัน",
        "inconsistent": "ไม่ตรงกัน", "unverifiable": "ตรวจสอบไม่ได้", "figures": "ตัวเลขทั้งหมด",
        "figures_checked": "ตัวเลขที่ได้ตรวจ", "problems": "ส่วนที่อ่านหรือทำไม่ได้",
    },
    page="หน้า",
    row="แถว",
    rows="จำนวนแถว",
    sheet="แผ่นงาน",
    whole_report="ทั้งรายงาน",
    notes=(
        "คำนวณใหม่และผลต่างเป็นสูตรที่คำนวณได้เมื่อช่องสูตรคำนวณได้เป็น yes โดยอ้างตัวเลขในแผ่นงาน inputs "
        "ซึ่งอ้างแผ่นงาน tables นอกนั้นเป็นค่าที่คำนวณไว้แล้ว และสูตรเขียนเป็นข้อความ",
        "เมื่อคำนวณจากตัวเลขที่ปัดเศษแล้ว ต่ำสุดและสูงสุดคือขอบเขตที่เป็นไปได้",
        "ตัวเลขตัวเอนมีมากกว่า 15 หลัก ซึ่งโปรแกรมตารางคำนวณเก็บไม่ได้ครบ จึงเป็นข้อความ",
        "ตัวเลขที่อ่านไม่ได้ไม่มีค่า มีแต่ข้อความที่พิมพ์อยู่ข้างกัน",
        "แผ่นงาน inputs และ tables ไม่มีตัวกรอง เพราะสูตรอาศัยลำดับแถว",
    ),
)  # fmt: skip

HEADINGS: Final[Mapping[Language, Headings]] = {"en": ENGLISH, "th": THAI}
