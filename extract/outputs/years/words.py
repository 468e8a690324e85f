"""The words of the comparison over the years, Thai and English; those in braces are filled in."""

from collections.abc import Mapping
from typing import Final

from extract.checks.what import WHAT, What
from extract.checks.years.series import Followed
from extract.outputs.words import Language

Both = tuple[str, str]
"""The same words in Thai and in English."""

_BOTH: Final[Mapping[str, Both]] = {
    "title": ("เปรียบเทียบรายงานข้ามปี", "Reports compared over the years"),
    "rule": ("กฎ", "Rule"),
    "what": ("รายการ", "What"),
    "year": ("ปี", "Year"),
    "printed": ("ที่ระบุ", "Printed"),
    "earlier": ("ที่พิมพ์ไว้ก่อน", "Before"),
    "place": ("ที่", "Place"),
    "before_at": ("ที่พิมพ์ไว้ก่อนอยู่ที่", "Before, at"),
    "page": ("หน้า {page}", "p. {page}"),
    "line": ("บรรทัด {line}", "line {line}"),
    "cell": ("{table} แถว {row}", "{table} row {row}"),
    "findings": ("ตัวเลขที่ไม่ตรงกับรายงานของปีนั้น", "Figures that differ from the reports of their years"),
    "restated": (
        "ตัวเลขที่พิมพ์ใหม่ต่างจากเดิม (YR003) {count} รายการ",
        "Restated figures (YR003): {count}",
    ),
    "series": (
        "ติดตามได้ {followed} รายการตั้งแต่สองปีขึ้นไป จากทั้งหมด {all} รายการ ของ {agencies} หน่วยงาน",
        "Followed over two years or more: {followed} of {all} series, of {agencies} agencies",
    ),
    "counts": (
        "ตรวจ {checks} รายการ: ตรงกัน {consistent} ไม่ตรงกัน {inconsistent} ตรวจไม่ได้ {unverifiable}",
        "Checks {checks}: consistent {consistent}, inconsistent {inconsistent}, unverifiable {unverifiable}",
    ),
    "unverifiable": ("ตรวจไม่ได้ จำแนกตามเหตุผล", "Not verifiable, by reason"),
    "proposals": (
        "อาจเปลี่ยนชื่อ {count} รายการ: ยืนยันใน {file} (same: true หรือ false)",
        "Perhaps renamed: {count}; decide in {file} (same: true or false)",
    ),
    "proposal": (
        "{agency}: “{earlier}” ถึงปี {last} → “{later}” จากปี {first} (เหมือนกัน {ratio} %)",
        "{agency}: “{earlier}” until {last} → “{later}” from {first} ({ratio} % alike)",
    ),
    "proposals_kept": ("ข้อเสนอการเปลี่ยนชื่อบันทึกไม่ได้: {reason}", "Renames could not be kept: {reason}"),
    "other_language": ("English", "ภาษาไทย"),
    "agency": ("หน่วยงาน", "Agency"),
    "unit": ("หน่วยงานย่อย", "Unit"),
    "every": ("ทั้งหมด", "All"),
    "only_findings": ("เฉพาะที่ไม่ตรงกัน", "Only what differs"),
    "shown": ("แสดง", "Shown"),
    "skip": ("ข้ามไปยังเนื้อหา", "Skip to the content"),
    "not_shown": (
        "อีก {count} รายการที่ตรงกันทั้งหมดไม่ได้แสดงในหน้านี้",
        "{count} more series, in which nothing differs, are not on this page",
    ),
    "no_findings": (
        "ตัวเลขของปีก่อนทุกตัวที่ตรวจได้ตรงกับรายงานของปีนั้น",
        "Every figure of another year that could be checked agrees",
    ),
    "kind_indicator": ("ตัวชี้วัด", "Indicator"),
    "kind_unit": ("หน่วยงานย่อย", "Unit"),
    "kind_project": ("โครงการ", "Project"),
}  # fmt: skip


def both(name: str) -> Both:
    """Give words in Thai and in English."""
    return _BOTH[name]


def said(name: str, language: Language) -> str:
    """Give words in a language."""
    return _BOTH[name][0 if language == "th" else 1]


def measure_words(measure: What) -> Both:
    """Give what a figure says."""
    return WHAT[measure].th, WHAT[measure].en


def kind_of(followed: Followed) -> Both:
    """Give what is followed."""
    return _BOTH[f"kind_{followed.value}"]
