"""The words of findings on what several places print: Thai and English."""

from collections.abc import Mapping
from typing import Final

from extract.checks.computation import Reason
from extract.checks.what import Templates, Words

SAME: Final = Templates(
    holds=Words(
        "{what}ของ “{of}” พิมพ์ {printed_text} ตรงกันทุกแห่ง",
        "“{of}”: {what} {printed_text} is the same wherever it is printed",
    ),
    fails=Words(
        "{what}ของ “{of}” พิมพ์ {printed_text} แต่แห่งอื่นพิมพ์ {elsewhere}",
        "“{of}”: {what} is printed {printed_text} here, but elsewhere {elsewhere}",
    ),
    tied=Words(
        "{what}ของ “{of}” พิมพ์ไม่ตรงกันในแต่ละแห่ง คือ {printed_text} และ {elsewhere} โดยไม่มีข้อมูลว่าแห่งใดผิด",
        "“{of}”: {what} is printed differently in different places, {printed_text} and {elsewhere}; "
        "nothing tells which is wrong",
    ),
)

FACT_TEMPLATES: Final[Mapping[str, Templates]] = dict.fromkeys(
    ("FX001", "FX002", "FX003", "FX004", "FX005", "FX006"), SAME
)
"""By the rule's code."""

FACT_REASONS: Final[Mapping[Reason, Words]] = {
    Reason.PLACES_DIFFER: Words("{figures} พิมพ์ไม่ตรงกัน", "{figures} differ"),
}
