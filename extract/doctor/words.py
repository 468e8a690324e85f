"""What each thing is for, in Thai and in English, and how to get it on each system."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Subject:
    """What something is called, in both languages, and a remedy by system; `any` is the same on all."""

    th: str
    en: str
    remedies: Mapping[str, str] = field(default_factory=dict)


SYSTEMS: Final[Mapping[str, str]] = {
    "any": "",
    "debian": "Debian, Ubuntu",
    "macos": "macOS",
    "windows": "Windows",
    "pip": "pip",
}

SUBJECTS: Final[Mapping[str, Subject]] = {
    "python": Subject(
        "Python 3.11 ขึ้นไป",
        "Python 3.11 or newer",
        {
            "debian": "apt install python3 python3-venv",
            "macos": "brew install python",
            "windows": "winget install Python.Python.3.13",
        },
    ),
    "program": Subject("โปรแกรมนี้", "this program"),
    "libraries": Subject("ไลบรารีที่จำเป็นครบ", "libraries"),
    "library": Subject("ไลบรารีที่จำเป็น", "library", {"pip": "pip install --force-reinstall {name}"}),
    "pdf": Subject(
        "การเปิดไฟล์ PDF", "opening PDFs (pdfium)", {"pip": "pip install --force-reinstall pypdfium2"}
    ),
    "dictionary": Subject(
        "พจนานุกรมคำไทย",
        "dictionary of Thai words (comes with pythainlp, needs no download)",
        {"pip": "pip install --force-reinstall pythainlp"},
    ),
    "thai-data": Subject(
        "ข้อมูลภาษาไทยของ Tesseract (สำหรับเอกสารสแกน)",
        "Tesseract's Thai data (words of scans)",
        {
            "debian": "apt install tesseract-ocr-tha",
            "macos": "brew install tesseract-lang",
            "windows": "put tha.traineddata and eng.traineddata of github.com/tesseract-ocr/tessdata_fast "
            "into a folder",
            "any": "TESSDATA_PREFIX names the folder, where it is another one",
        },
    ),
    "numerals": Subject(
        "ตัวรู้จำตัวเลข (สำหรับเอกสารสแกน)",
        "numeral recogniser (numbers of scans; comes with this program)",
        {
            "pip": "pip install --force-reinstall onnxruntime; where the model is missing, install this program again"
        },
    ),
    "plug-in": Subject("ส่วนเสริม", "plug-in", {"any": "update or uninstall it"}),
    "extra": Subject(
        "ส่วนเพิ่มเติมที่เลือกติดตั้งได้", "optional extra", {"pip": "pip install '.[{name}]' in a copy of the source"}
    ),
    "browser": Subject(
        "Chromium (สำหรับทดสอบหน้าเว็บเท่านั้น)",
        "Chromium (only for the tests of the page)",
        {
            "debian": "apt install chromium",
            "macos": "brew install chromium",
            "any": "or any Chromium on PATH",
        },
    ),
    "fonts": Subject(
        "ฟอนต์ไทย (สำหรับสร้างไฟล์ตัวอย่างเท่านั้น)",
        "Thai fonts (only for building the fixtures)",
        {"debian": "apt install fonts-noto-core fonts-thai-tlwg", "macos": "brew install font-sarabun"},
    ),
    "cache": Subject(
        "โฟลเดอร์เก็บหน้าที่รู้จำแล้ว",
        "folder in which recognised pages are kept",
        {"any": "let THAI_REPORT_EXTRACT_CACHE name a folder that can be written to"},
    ),
    "locale": Subject(
        "ภาษาของข้อความ", "language of messages", {"any": "--lang th or --lang en, or set LANG (th_TH.UTF-8)"}
    ),
    "encoding": Subject(
        "รหัสอักขระของจอ",
        "characters of the terminal",
        {"debian": "export LANG=C.UTF-8", "windows": "chcp 65001", "any": "set PYTHONIOENCODING=utf-8"},
    ),
    "cores": Subject("หน่วยประมวลผล", "processor cores"),
    "memory": Subject("หน่วยความจำ", "memory", {"any": "read fewer reports at a time: --jobs 1"}),
}
"""All that is looked at, in the order in which it is told."""

STATES: Final[Mapping[str, tuple[str, str]]] = {
    "present": ("มี", "ok"),
    "missing": ("ขาด", "MISSING"),
    "lacking": ("ไม่มี (ไม่จำเป็น)", "not there"),
}
"""What each state is called, in Thai and in English."""

READY: Final = ("อ่านรายงานได้ครบทุกแบบ", "Everything that reading needs is there.")
NOT_READY: Final = ("ยังขาดสิ่งที่จำเป็น {count} รายการ", "Needed and missing: {count}.")
