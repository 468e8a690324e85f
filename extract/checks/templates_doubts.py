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

MORE: Final = Words(" และอีก {count} ตัว", " and {count} more")

DOUBT: Final[Mapping[Excuse, Words]] = {
    Excuse.LIKELY_READING: Words(
        "; หากอ่านเป็น {to} แทน {stands} ทุกรายการจะตรงกัน จึงน่าจะเป็น {to}",
        "; with {to} for {stands} all agrees, so {to} is the likely reading",
    ),
    Excuse.OTHER_READING: Words(
        "; หากอ่านเป็น {to} แทน {stands} จะตรงกัน",
        "; with {to} for {stands} it would agree",
    ),
    Excuse.OTHER_READINGS: Words(
        "; หากอ่านตัวเลขเหล่านี้เป็นอย่างอื่นพร้อมกัน จะตรงกัน",
        "; with other readings of these figures together it would agree",
    ),
    Excuse.UNNAMED_READING: Words(
        "; ตัวเลขเหล่านี้อาจอ่านผิด",
        "; these figures may be misread",
    ),
}
"""Said behind a finding that does not hold and accuses nobody, by why it does not."""
