"""The words that the terminal is written in, in Thai and in English, and which of the two to use."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["th", "en"]

LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where a locale is named, the first that is set counting."""


@dataclass(frozen=True, slots=True)
class Words:
    """Every phrase that is printed; the names in braces are filled in."""

    language: Language
    rule: str
    what: str
    printed: str
    recomputed: str
    difference: str
    place: str
    page: str
    line: str
    interval: str
    outside_tables: str
    decisive: str
    hypothesis: str
    other_rows: str
    likely: str
    equals: str
    doubted: str
    problems: str
    whole_report: str
    unverifiable: str
    more_reasons: str
    coverage: str
    whole_tables: str
    tables_in_part: str
    untouched_tables: str
    part: str
    holds: str
    fails: str
    nothing_checked: str
    counts: str
    read: str
    recognised: str
    plugins: str
    reading: str
    fiscal_year: str
    fault: str


ENGLISH: Final = Words(
    language="en",
    rule="Rule",
    what="What",
    printed="Printed",
    recomputed="Recomputed",
    difference="Difference",
    place="Place",
    page="p. {page}",
    line="line {line}",
    interval="{low} to {high}",
    outside_tables="Outside the tables",
    decisive="! moves a target, a band or a pass mark",
    hypothesis="{rules} would agree if {place} said {to} and not {from_} ({kind})",
    other_rows="{rules} would agree if {place} were summed over the rows {to} and not {from_}",
    likely="{rules} would agree if {place} said {to} and not {from_}: the likely reading",
    equals="; by arithmetic alone it may be one digit of another figure ({count})",
    doubted="Doubtful readings; look at these figures on the page",
    problems="Could not be read or done",
    whole_report="whole report",
    unverifiable="Not verifiable, by reason",
    more_reasons="other reasons",
    coverage="Figures checked, by table",
    whole_tables="all: {tables}",
    tables_in_part="some: {tables}",
    untouched_tables="none: {tables}",
    part="{table} ({checked} of {figures})",
    holds="{name}: every figure that could be checked agrees.",
    fails="{name}: figures that do not agree: {inconsistent}.",
    nothing_checked="{name}: no figure could be checked.",
    counts="Checks {checks}: consistent {consistent}, inconsistent {inconsistent}, "
    "unverifiable {unverifiable}. Figures checked: {figures_checked} of {figures} ({percent} %).",
    read="pages {pages}, tables {tables}, scorecards {scorecards}, indicators {indicators}, "
    "projects {projects}, budget lines {budget_lines}, claims {claims}",
    recognised="Figures recognised from pictures: {recognised}, of which doubtful: {doubtful}.",
    plugins="Plug-ins: {plugins}.",
    reading="Reading",
    fiscal_year="fiscal year {year} BE",
    fault="{message}. This is a fault of the program; please report it (EXTRACT_DEBUG=1 shows where)",
)

THAI: Final = Words(
    language="th",
    rule="กฎ",
    what="รายการ",
    printed="ที่พิมพ์",
    recomputed="คำนวณใหม่",
    difference="ผลต่าง",
    place="ตำแหน่ง",
    page="หน้า {page}",
    line="บรรทัด {line}",
    interval="{low} ถึง {high}",
    outside_tables="นอกตาราง",
    decisive="! มีผลต่อเป้าหมาย ช่วงคะแนน หรือเกณฑ์ผ่าน",
    hypothesis="{rules} จะตรงกันหาก {place} เป็น {to} ไม่ใช่ {from_} ({kind})",
    other_rows="{rules} จะตรงกันหาก {place} รวมจากแถว {to} ไม่ใช่ {from_}",
    likely="{rules} จะตรงกันหาก {place} เป็น {to} ไม่ใช่ {from_} ซึ่งน่าจะเป็นค่าที่พิมพ์ไว้",
    equals=" หากดูเฉพาะการคำนวณ อาจเป็นเลขหนึ่งตัวในตัวเลขอื่นก็ได้ ({count} แห่ง)",
    doubted="ตัวเลขที่อ่านได้ไม่แน่ชัด โปรดดูในหน้ารายงาน",
    problems="ส่วนที่อ่านหรือทำไม่ได้",
    whole_report="ทั้งรายงาน",
    unverifiable="ตรวจสอบไม่ได้ ตามเหตุผล",
    more_reasons="เหตุผลอื่น",
    coverage="ตัวเลขที่ได้ตรวจ แยกตามตาราง",
    whole_tables="ทุกตัว: {tables}",
    tables_in_part="บางตัว: {tables}",
    untouched_tables="ยังไม่ได้ตรวจ: {tables}",
    part="{table} ({checked} จาก {figures})",
    holds="{name}: ตัวเลขทุกตัวที่ตรวจสอบได้ตรงกัน",
    fails="{name}: ตัวเลขที่ไม่ตรงกัน {inconsistent} รายการ",
    nothing_checked="{name}: ไม่มีตัวเลขที่ตรวจสอบได้",
    counts="ตรวจ {checks} รายการ: ตรงกัน {consistent} ไม่ตรงกัน {inconsistent} ตรวจสอบไม่ได้ {unverifiable} "
    "ตัวเลขที่ได้ตรวจ {figures_checked} จาก {figures} (ร้อยละ {percent})",
    read="หน้า {pages} ตาราง {tables} บัตรคะแนน {scorecards} ตัวชี้วัด {indicators} โครงการ {projects} "
    "รายการงบประมาณ {budget_lines} ข้อความที่มีตัวเลข {claims}",
    recognised="ตัวเลขที่อ่านจากภาพ {recognised} ในจำนวนนี้ไม่แน่ชัด {doubtful}",
    plugins="ส่วนเสริมที่ใช้: {plugins}",
    reading="กำลังอ่าน",
    fiscal_year="ปีงบประมาณ พ.ศ. {year}",
    fault="{message} เป็นความผิดพลาดของโปรแกรม โปรดแจ้ง (EXTRACT_DEBUG=1 แสดงตำแหน่ง)",
)

THAI_KINDS: Final = {
    "runner-up": "ค่าที่น่าจะพิมพ์ไว้",
    "possible-reading": "อาจอ่านได้เป็นค่านี้",
    "printed-elsewhere": "ตามที่พิมพ์ไว้ที่อื่น",
    "digit-misread": "อ่านหรือพิมพ์เลขผิดตัว",
    "separator": "จุดหรือจุลภาคผิดที่",
    "digit-lost": "เลขหาย",
    "digit-doubled": "เลขซ้ำ",
    "digits-swapped": "เลขสลับที่",
    "range-of-rows": "รวมผิดช่วงแถว",
    "shifted-column": "เลื่อนคอลัมน์",
    "scale": "หน่วยต่างกัน",
    "other-digit": "เลขต่างหนึ่งตัว",
    "recomputed": "ตามที่คำนวณใหม่",
}
"""What each kind of hypothesis is called in Thai."""

WORDS: Final[Mapping[Language, Words]] = {"en": ENGLISH, "th": THAI}

THAI_FAILURES: Final = {
    "NoSuchFile": "ไม่พบไฟล์",
    "NotAFile": "ไม่ใช่ไฟล์",
    "EmptyFile": "ไฟล์ว่าง",
    "UnknownFormat": "ไม่ใช่รายงานในรูปแบบที่อ่านได้",
    "DamagedFile": "ไฟล์เสียหาย",
    "NeedsPassword": "ไฟล์เข้ารหัสไว้ ต้องใช้รหัสผ่าน",
    "WrongUsage": "คำสั่งไม่ถูกต้อง",
    "CannotWrite": "เขียนไฟล์ไม่ได้",
    "CannotAnnotate": "ทำเครื่องหมายบน PDF ไม่ได้",
    "WrongQuery": "คำสั่ง SQL ไม่ถูกต้อง",
    "TooLarge": "ใหญ่เกินรูปแบบผลลัพธ์",
    "Ended": "ระบบหยุดการอ่าน",
    "PartEnded": "ระบบหยุดการอ่าน",
    "TimedOut": "อ่านนานเกินกำหนด",
    "OutOfMemory": "ใช้หน่วยความจำเกินกำหนด",
}
"""What each class of failure is called in Thai; the message itself names the file and the remedy."""


def language_of(environment: Mapping[str, str]) -> Language:
    """Give the language of a user's locale: Thai for `th…`, else English."""
    named = next((environment[name] for name in LOCALE_VARIABLES if environment.get(name)), "")
    return "th" if named.lower().partition("_")[0].partition(".")[0] == "th" else "en"


def kind_words(kind: str, language: Language) -> str:
    """Give a kind of hypothesis in words: `digit-misread` is `digit misread`."""
    return THAI_KINDS.get(kind, kind) if language == "th" else kind.replace("-", " ")


def failure_line(kind: str, message: str, language: Language) -> str:
    """Give the one line that tells a user why a command failed."""
    if kind == "Fault":
        return WORDS[language].fault.format(message=message)
    if language == "th" and kind in THAI_FAILURES:
        return f"{THAI_FAILURES[kind]}: {message}"
    return message
