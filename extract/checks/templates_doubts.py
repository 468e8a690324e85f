"""The words for figures that were recognised and are doubtful, Thai and English."""

from collections.abc import Mapping
from typing import Final

from extract.checks.doubts import Excuse
from extract.checks.what import Words

READ: Final = Words("อ่านจากภาพได้ไม่แน่ชัด: {figures}", "read doubtfully: {figures}")

BY: Final = Words(
    "{figure} ความน่าจะเป็น {probability}{otherwise}", "{figure} with probability {probability}{otherwise}"
)

OTHERWISE: Final = Words(" หรือ {raw} {probability}", ", or {raw} {probability}")

READING: Final = Words("{to} แทน {stands}", "{to} for {stands}")

MORE: Final = Words(" และอีก {count} ตัว", " and {count} more")

DOUBT: Final[Mapping[Excuse, Words]] = {
    Excuse.LIKELY_READING: Words(
        "; หากอ่านเป็น {readings} ทุกรายการจะตรงกัน จึงน่าจะเป็นค่าที่พิมพ์ไว้",
        "; with {readings} all agrees: the likely reading",
    ),
    Excuse.OTHER_READING: Words(
        "; หากอ่านเป็น {readings} จะตรงกัน",
        "; with {readings} it would agree",
    ),
    Excuse.UNNAMED_READING: Words(
        "; ตัวเลขเหล่านี้อาจอ่านผิด",
        "; these figures may be misread",
    ),
    Excuse.BY_BLANKS: Words(
        "คอลัมน์ของตารางรู้ได้จากช่องว่างอย่างเดียว อาจมีแถวหรือคอลัมน์ที่อ่านไม่ครบ โปรดเทียบกับรายงานต้นฉบับ",
        "the columns of the table are told by blanks alone, and rows or columns may be missing: compare with the report",
    ),
    Excuse.POOR_RECOGNITION: Words(
        "ตัวเลขของรายงานนี้อ่านจากภาพได้ไม่แน่ชัดเป็นจำนวนมาก ตัวเลขที่นี่ก็อาจอ่านผิด โปรดเทียบกับภาพของหน้า",
        "many figures of this report were recognised doubtfully, so these may be misread too: compare them with the page",
    ),
}
"""Said behind a finding that does not hold and accuses nobody, by why it does not."""
