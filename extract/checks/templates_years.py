"""The words of findings on what reports print of other years: Thai and English."""

from collections.abc import Mapping
from typing import Final

from extract.checks.computation import Reason
from extract.checks.what import Templates, Words

YEAR_TEMPLATES: Final[Mapping[str, Templates]] = {
    "YR001": Templates(
        holds=Words(
            "{what}ของ “{of}” ในปีฐาน {year} ระบุ {printed_text} ตรงกับรายงานของปีนั้น",
            "“{of}”: the base year's {what} ({year}) {printed_text} is what that year's report prints",
        ),
        fails=Words(
            "{what}ของ “{of}” ในปีฐาน {year} ระบุ {printed_text} แต่รายงานของปีนั้นพิมพ์ {elsewhere}",
            "“{of}”: the base year's {what} ({year}) is printed {printed_text}, "
            "but that year's report prints {elsewhere}",
        ),
    ),
    "YR002": Templates(
        holds=Words(
            "{what}ของ “{of}” ในปีที่ผ่านมา ({year}) ระบุ {printed_text} ตรงกับรายงานของปีนั้น",
            "“{of}”: last year's {what} ({year}) {printed_text} is what that year's report prints",
        ),
        fails=Words(
            "{what}ของ “{of}” ในปีที่ผ่านมา ({year}) ระบุ {printed_text} แต่รายงานของปีนั้นพิมพ์ {elsewhere}",
            "“{of}”: last year's {what} ({year}) is printed {printed_text}, "
            "but that year's report prints {elsewhere}",
        ),
    ),
    "YR003": Templates(
        holds=Words(
            "{what}ของ “{of}” ปี {year} ในรายงานปี {report_year} พิมพ์ {printed_text} ตรงกับที่พิมพ์ไว้ก่อน",
            "“{of}”: {what} of {year} in the report of {report_year}, {printed_text}, is what was printed before",
        ),
        fails=Words(
            "{what}ของ “{of}” ปี {year} ในรายงานปี {report_year} พิมพ์ {printed_text} แต่เดิมพิมพ์ {elsewhere}",
            "“{of}”: {what} of {year} is printed {printed_text} in the report of {report_year}, "
            "but before it was {elsewhere}",
        ),
    ),
}
"""By the rule's code."""

YEAR_REASONS: Final[Mapping[Reason, Words]] = {
    Reason.NO_REPORT: Words("ไม่มีรายงานของปีนั้นในคลังรายงาน", "the archive has no report of that year"),
    Reason.NOT_IN_REPORT: Words("รายงานของปีนั้นไม่มีรายการชื่อนี้", "that year's report prints nothing of this name"),
    Reason.SEVERAL_PRINTED: Words(
        "มีหลายรายการชื่อเดียวกันที่พิมพ์ต่างกัน จึงไม่ทราบว่าหมายถึงรายการใด",
        "several of this name are printed differently, and nothing tells which is meant",
    ),
    Reason.SECTIONS_DIFFER: Words(
        "รายการชื่อเดียวกันอยู่คนละหัวข้อ: {figures}", "the same name stands under another heading: {figures}"
    ),
    Reason.OF_ANOTHER: Words(
        "{figures} อาจไม่ใช่ตัวเลขของรายการนี้", "{figures} may be the figure of something else"
    ),
    Reason.YEAR_UNSAID: Words("ไม่ได้ระบุว่าปีฐานคือปีใด", "it is not said which year is the base year"),
}
