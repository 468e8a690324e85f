"""The words in which the archive's commands answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from extract.outputs.words import Language


@dataclass(frozen=True, slots=True)
class ArchiveWords:
    """Every phrase that is printed; the names in braces are filled in."""

    identity: str
    year: str
    agency: str
    outcome: str
    findings: str
    name: str
    outcomes: Mapping[str, str]
    added: str
    partly: str
    changed: str
    kept: str
    sound: str
    faults: str
    removed: str
    names: str
    readings: str
    reading: str
    nothing: str
    person: str


ENGLISH: Final = ArchiveWords(
    identity="ID",
    year="Year",
    agency="Agency",
    outcome="Outcome",
    findings="Findings",
    name="Name",
    outcomes={"read": "read", "partly-read": "read in part", "failed": "failed"},
    added="{archive}: read {read}, read again {again}, known {known}, failed {failed}; files in it: {all}",
    partly="{name}: read in part: {cause}",
    changed="{name}: read again ({reader}): figures that differ: {figures}{first}; findings gone: {gone}, new: {new}",
    kept="{message}; what {reader} read is kept",
    sound="{archive}: all files are as they were written: {count} reports",
    faults="{archive}: files that are not as they should be: {count}",
    removed="{name}: removed ({identity})",
    names="Names",
    readings="Readings",
    reading="{when}: {software}, {settings}{by}",
    nothing="{archive}: no such reports",
    person=", by {by}",
)

THAI: Final = ArchiveWords(
    identity="รหัส",
    year="ปีงบประมาณ",
    agency="หน่วยงาน",
    outcome="ผลการอ่าน",
    findings="ข้อสังเกต",
    name="ชื่อไฟล์",
    outcomes={"read": "อ่านแล้ว", "partly-read": "อ่านได้บางส่วน", "failed": "อ่านไม่ได้"},
    added="{archive}: อ่าน {read} อ่านซ้ำ {again} มีอยู่แล้ว {known} อ่านไม่ได้ {failed} ไฟล์ทั้งหมด {all}",
    partly="{name}: อ่านได้บางส่วน: {cause}",
    changed="{name}: อ่านซ้ำ ({reader}): ตัวเลขที่ต่างไป {figures}{first} ข้อสังเกตที่หายไป {gone} ใหม่ {new}",
    kept="{message}; ยังเก็บผลการอ่านของ {reader} ไว้",
    sound="{archive}: ทุกไฟล์อยู่ครบและไม่ถูกแก้ไข {count} รายงาน",
    faults="{archive}: ไฟล์ที่ไม่ถูกต้อง {count}",
    removed="{name}: นำออกแล้ว ({identity})",
    names="ชื่อไฟล์ทั้งหมด",
    readings="ประวัติการอ่าน",
    reading="{when}: {software}, {settings}{by}",
    nothing="{archive}: ไม่มีรายงานตามที่เลือก",
    person=" โดย {by}",
)

WORDS: Final[Mapping[Language, ArchiveWords]] = {"en": ENGLISH, "th": THAI}
