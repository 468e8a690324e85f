"""Units and scales: the words that reports print beside numbers, and what they stand for."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from extract.thai.digits import DIGIT
from extract.thai.patterns import any_of

UNIT_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    # shares and marks
    "percent": ("%", "％", "เปอร์เซ็นต์", "เปอร์เซนต์", "เปอร์เซ็น", "เปอร์เซ็นต"),
    "percentage-point": ("จุดร้อยละ", "จุดเปอร์เซ็นต์", "percentage point"),
    "score": ("คะแนน", "แต้ม"),
    "level": ("ระดับ",),
    "fold": ("เท่า",),
    # money
    "baht": ("บาท", "฿", "THB"),
    "satang": ("สตางค์",),
    "dollar": ("ดอลลาร์สหรัฐ", "เหรียญสหรัฐ", "ดอลลาร์", "ดอลล่าร์", "USD"),
    # people
    "person": ("คน", "ราย", "ท่าน", "รูป/คน", "รูป", "ผู้ป่วย", "นาย"),
    "person-time": ("คนครั้ง", "คน-ครั้ง", "คน/ครั้ง"),
    "position": ("อัตรา", "ตำแหน่ง", "ตําแหน่ง"),
    "household": ("ครัวเรือน", "ครอบครัว", "หลังคาเรือน"),
    "team": ("ทีม", "คณะ"),
    "group": ("กลุ่ม",),
    # things done
    "time": ("ครั้ง",),
    "round": ("รอบ",),
    "batch": ("รุ่น",),
    "case": ("เรื่องร้องเรียน", "เรื่อง", "สำนวนคดี", "สำนวน", "สํานวน", "คดี", "กรณี", "ข้อร้องเรียน"),
    "project": ("โครงการ",),
    "activity": ("กิจกรรม",),
    "plan": ("แผนงาน", "แผนปฏิบัติการ", "แผน"),
    "strategy": ("ยุทธศาสตร์", "กลยุทธ์"),
    "indicator": ("ตัวชี้วัด",),
    "process": ("กระบวนการงาน", "กระบวนการ", "กระบวนงาน"),
    "step": ("ขั้นตอน",),
    "system": ("ระบบงาน", "ระบบ"),
    "course": ("หลักสูตร", "วิชา"),
    "topic": ("หัวข้อ", "ประเด็น", "ด้าน", "มิติ"),
    "job": ("งาน",),
    "application": ("คำขอ", "คําขอ", "คำร้อง", "คําร้อง"),
    "transaction": ("ธุรกรรม",),
    "contract": ("สัญญา",),
    "measure": ("มาตรการ",),
    "service": ("บริการ",),
    # papers and works
    "copy": ("ฉบับ",),
    "volume": ("เล่ม",),
    "set": ("ชุด",),
    "sheet": ("แผ่น", "ใบ"),
    "licence": ("ใบอนุญาต",),
    "report": ("รายงาน",),
    "document": ("เอกสาร",),
    "law": ("กฎหมาย",),
    "item": ("รายการ", "ข้อ", "ชิ้น", "อัน"),
    "type": ("ประเภท", "ชนิด"),
    "work": ("ผลงาน", "ชิ้นงาน"),
    "research": ("งานวิจัย",),
    "innovation": ("นวัตกรรม",),
    "model": ("ตัวต้นแบบ", "ต้นแบบ", "รูปแบบ", "โมเดล"),
    "database": ("ฐานข้อมูล",),
    "channel": ("ช่องทาง",),
    "medium": ("สื่อ",),
    "news": ("ข่าว",),
    "product": ("ผลิตภัณฑ์", "ผลผลิต", "สินค้า"),
    "body-of-knowledge": ("องค์ความรู้",),
    "network": ("เครือข่าย",),
    "account": ("บัญชี",),
    # bodies and places
    "agency": ("หน่วยงาน", "ส่วนราชการ", "สำนักงาน", "สํานักงาน", "กรม"),
    "organisation": ("องค์กร", "องค์การ", "สถาบัน"),
    "company": ("บริษัท", "ผู้ประกอบการ"),
    "cooperative": ("สหกรณ์",),
    "place": ("แห่ง", "จุดบริการ", "จุด", "สถานที่", "พื้นที่", "แปลง"),
    "branch": ("สาขา",),
    "province": ("จังหวัด",),
    "district": ("อำเภอ", "อําเภอ"),
    "subdistrict": ("ตำบล", "ตําบล"),
    "village": ("หมู่บ้าน",),
    "community": ("ชุมชน",),
    "country": ("ประเทศ",),
    "school": ("โรงเรียน",),
    "hospital": ("โรงพยาบาล",),
    "plant": ("โรงงาน", "โรง"),
    "room": ("ห้อง",),
    "building": ("อาคาร",),
    "machine": ("เครื่อง",),
    "vehicle": ("คัน",),
    "line": ("สายทาง", "สาย", "เส้นทาง"),
    "piece": ("ตัว", "คู่", "ดวง"),
    "unit": ("หน่วย",),
    # time
    "second": ("วินาที",),
    "minute": ("นาที",),
    "hour": ("ชั่วโมง", "ชม."),
    "day": ("วัน",),
    "working-day": ("วันทำการ", "วันทําการ"),
    "week": ("สัปดาห์",),
    "month": ("เดือน",),
    "quarter": ("ไตรมาส",),
    "year": ("ปี",),
    # measures
    "cm": ("เซนติเมตร", "ซม."),
    "metre": ("เมตร",),
    "km": ("กิโลเมตร", "กม.", "km"),
    "sq-metre": ("ตารางเมตร", "ตร.ม."),
    "sq-km": ("ตารางกิโลเมตร", "ตร.กม."),
    "sq-wah": ("ตารางวา",),
    "rai": ("ไร่",),
    "cubic-metre": ("ลูกบาศก์เมตร", "ลบ.ม."),
    "litre": ("ลิตร",),
    "gram": ("กรัม",),
    "kg": ("กิโลกรัม", "กก.", "kg"),
    "tonne": ("ตัน",),
    "kwh": ("กิโลวัตต์-ชั่วโมง", "กิโลวัตต์ชั่วโมง", "kWh"),
    "watt": ("วัตต์",),
    "megawatt": ("เมกะวัตต์", "MW"),
}
"""Unit code to the words that stand after a number."""

UNIT_WORDS_BEFORE: Final[Mapping[str, tuple[str, ...]]] = {
    "percent": ("ร้อยละ",),
    "level": ("ระดับที่", "ระดับ"),
    "score": ("คะแนน",),
    "baht": ("฿", "THB"),
    "dollar": ("$", "USD"),
}
"""Unit code to the words that stand before a number."""

NOT_UNITS: Final = (
    "คนละ", "รายได้", "รายจ่าย", "รายละเอียด", "รายชื่อ", "รายวัน", "รายเดือน", "รายปี", "รายไตรมาส",
    "ครั้งที่", "รอบที่", "รุ่นที่", "เรื่องที่", "ข้อที่", "ฉบับที่", "เล่มที่", "ชุดที่", "กลุ่มที่", "ระดับที่",
    "โครงการที่", "ตัวชี้วัดที่", "ขั้นตอนที่", "ไตรมาสที่", "ข้อมูล", "ข้อเสนอ", "ข้อตกลง", "วันที่", "ปีที่", "ปีงบประมาณ",
    "แผนก", "แผนที่", "เครื่องมือ", "เครื่องหมาย", "เท่ากับ", "งานที่", "ตัวอย่าง", "ด้านการ", "รูปธรรม", "จุดประสงค์",
    "จุดมุ่งหมาย", "โรงแรม", "ระบบราชการ", "อัตราส่วน", "อัตราร้อยละ", "สายงาน", "นายกรัฐมนตรี", "กรมบัญชีกลาง",
)  # fmt: skip
"""Words that begin like a unit and are none."""

SCALE_WORDS: Final[Mapping[str, int]] = {
    "ล้านล้าน": 10**12,
    "แสนล้าน": 10**11,
    "หมื่นล้าน": 10**10,
    "พันล้าน": 10**9,
    "ร้อยล้าน": 10**8,
    "สิบล้าน": 10**7,
    "ล้าน": 10**6,
    "แสน": 10**5,
    "หมื่น": 10**4,
    "พัน": 10**3,
}
"""What one printed unit stands for."""

MEASURED_UNITS: Final = frozenset(
    {
        "percent", "percentage-point", "score", "fold", "baht", "satang", "dollar", "second", "minute",
        "hour", "cm", "metre", "km", "sq-metre", "sq-km", "sq-wah", "rai", "cubic-metre", "litre", "gram",
        "kg", "tonne", "kwh", "watt", "megawatt",
    }
)  # fmt: skip
"""Units of what is measured or computed, and so rounded; every other unit is counted."""


NAMING_WORDS: Final = frozenset({"แผน", "แผนงาน", "สัญญา", "บริการ", "งาน", "อัตรา"})
"""Units that, alone over a column, say what its figures are of, and not in what they are counted: what was planned."""

_NUMBER_OF: Final = "จำนวน"


class UnitMatch(NamedTuple):
    """A unit found beside a number: its code (None for a scale alone), its scale, and where it ends."""

    unit: str | None
    scale: int
    end: int


def _codes(table: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    return {word: code for code, words in table.items() for word in words}


_AFTER: Final = _codes(UNIT_WORDS)
_BEFORE: Final = _codes(UNIT_WORDS_BEFORE)

UNIT_BEFORE: Final = any_of(_BEFORE)
"""A unit word that stands before its number, as a regular expression."""

_NOT_LATIN: Final = r"(?![A-Za-z])"
# พัน and its like also begin other words (พันธกิจ): they scale only a unit, or stand last. ล้านนา is a place.
_SCALE_AND_UNIT: Final = re.compile(
    rf"\s*(?:(?P<no>{any_of(NOT_UNITS)})"
    rf"|(?P<scale>{any_of(SCALE_WORDS)})\s*(?P<scaled>{any_of(_AFTER)}){_NOT_LATIN}"
    rf"|(?P<million>(?:พัน|หมื่น|แสน|ล้าน)?ล้าน)(?!นา)"
    rf"|(?P<small>พัน|หมื่น|แสน)(?=\s*$|\s*[^\s\u0E00-\u0E7F])"
    rf"|(?P<unit>{any_of(_AFTER)}){_NOT_LATIN})"
)
_OTHERS_UNIT: Final = re.compile(rf"\s*(?:ที่)?\s*[(+-]?{DIGIT}")
_HEADER_UNIT: Final = re.compile(
    rf"(?:(?P<scale>{any_of(SCALE_WORDS)})\s*)?(?P<unit>{any_of([*_AFTER, *_BEFORE])})(?:\s*(?:/|ต่อ).*)?"
)
_IN_BRACKETS: Final = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_AFTER_UNIT_WORD: Final = re.compile(r"(?:หน่วยนับ|หน่วยวัด|หน่วย)\s*[:：]\s*(.+?)\s*[)\]]?\s*$", re.DOTALL)


def unit_after(text: str, position: int) -> UnitMatch | None:
    """Find the scale and unit that stand in the text right after a number that ends at `position`.

    A word that also stands before numbers (ระดับ, คะแนน) and has a number after it belongs to that number.
    """
    match = _SCALE_AND_UNIT.match(text, position)
    if match is None or match["no"]:
        return None
    if match["scaled"]:
        return UnitMatch(_AFTER[match["scaled"]], SCALE_WORDS[match["scale"]], match.end())
    if scale := match["million"] or match["small"]:
        return UnitMatch(None, SCALE_WORDS[scale], match.end())
    if match["unit"] in _BEFORE and _OTHERS_UNIT.match(text, match.end()):
        return None
    return UnitMatch(_AFTER[match["unit"]], 1, match.end())


def unit_of_word(word: str) -> str | None:
    """Return the code of a unit word, whether it stands before or after numbers; None for any other word."""
    return _AFTER.get(word) or _BEFORE.get(word)


@lru_cache(maxsize=4096)
def read_unit(text: str) -> UnitMatch | None:
    """Read the unit that a header or a unit column states: ร้อยละ, งบประมาณ (ล้านบาท), หน่วย : คน.

    The words must be a unit and nothing else, alone, in brackets, or after หน่วย. A unit per another
    (ครั้งต่อปี, ครั้ง/รุ่น) is the first of the two.
    """
    stated = _AFTER_UNIT_WORD.search(text)
    for words in (text, *_IN_BRACKETS.findall(text), *(stated.groups() if stated else ())):
        match = _HEADER_UNIT.fullmatch(words.strip())
        if match:
            return UnitMatch(unit_of_word(match["unit"]), SCALE_WORDS.get(match["scale"] or "", 1), len(text))
    return None


def unit_of_heading(text: str) -> UnitMatch | None:
    """Read the unit that stands over a column: that of `read_unit`, but for words that name the figures, as แผน does."""
    return None if text.strip() in NAMING_WORDS else read_unit(text)


def counted_unit(text: str) -> UnitMatch | None:
    """Read the unit of a heading that says of what it is the number, and nothing else: จำนวนรุ่น, จำนวนโครงการ."""
    words = text.strip()
    unit = unit_of_word(words.removeprefix(_NUMBER_OF).strip()) if words.startswith(_NUMBER_OF) else None
    return UnitMatch(unit, 1, len(text)) if is_count(unit) else None


def is_count(unit: str | None) -> bool:
    """Whether figures of this unit are counted, and so exact by nature; False where no unit is known."""
    return unit is not None and unit not in MEASURED_UNITS
