"""The words of findings about sums that the shape of a table tells."""

from collections.abc import Mapping
from typing import Final

from extract.checks.what import Templates, Words

SUM_TEMPLATES: Final[Mapping[str, Templates]] = {
    "GS001": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับผลรวมของแถวย่อย",
            "“{of}”: {printed} is the sum of its rows",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่แถวย่อยรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but its rows add up to {recomputed} (difference {difference})",
        ),
    ),
    "GS002": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับผลรวมของช่องในแถวเดียวกัน",
            "“{of}”: {printed} is the sum of the columns beside it",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ช่องในแถวเดียวกันรวมกันได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the columns beside it add up to {recomputed} "
            "(difference {difference})",
        ),
    ),
    "GS003": Templates(
        holds=Words(
            "“{of}” พิมพ์ {printed} ตรงกับผลต่างที่คำนวณได้",
            "“{of}”: {printed} is the difference of the figures that it is taken from",
        ),
        fails=Words(
            "“{of}” พิมพ์ {printed} แต่ผลต่างคำนวณได้ {recomputed} (ต่างกัน {difference})",
            "“{of}”: {printed} is printed, but the difference comes to {recomputed} (off by {difference})",
        ),
    ),
}
"""By the rule's code."""
