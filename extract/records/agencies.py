"""The words that the names of public bodies begin with, from the largest body to the smallest."""

from typing import Final

AGENCY_WORDS: Final = (
    "สำนักนายกรัฐมนตรี",
    "กระทรวง",
    "ทบวง",
    "กรม",
    "สำนักงานคณะกรรมการ",
    "สำนักงานปลัด",
    "มหาวิทยาลัย",
    "รัฐวิสาหกิจ",
    "การไฟฟ้า",
    "การประปา",
    "องค์การบริหารส่วนจังหวัด",
    "องค์การบริหารส่วนตำบล",
    "องค์การ",
    "กรุงเทพมหานคร",
    "เทศบาลนคร",
    "เทศบาลเมือง",
    "เทศบาลตำบล",
    "สถาบัน",
    "สำนักงาน",
    "โรงพยาบาล",
    "จังหวัด",
)
"""Beginnings of a body's name; a report of a department is not a report of its ministry's name in a sentence."""

NOT_AGENCIES: Final = ("กรมการ", "กรมธรรม์", "องค์การบริหาร ", "จังหวัดที่", "สำนักงานที่", "สถาบันการเงิน")
"""Words that begin like a body's name and are none."""
