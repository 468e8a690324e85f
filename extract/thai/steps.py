"""Steps of a plan of work: which one a text says was reached, and the ranges that earn a level."""

import re
from decimal import Decimal
from typing import Final

from extract.thai.digits import to_arabic
from extract.thai.numbers import Figure, FigureKind, find_figures
from extract.thai.patterns import any_of

STEP_WORDS: Final = ("ขั้นตอนที่", "ขั้นตอน", "ขั้นที่", "ขั้น", "ระดับที่", "ระดับ", "ข้อที่", "ข้อ")
"""Words before the number of a step or level."""

COUNTED_STEPS: Final = ("ขั้นตอน", "ขั้น", "ระดับ")
"""Words after a number of steps or levels."""

_DASH: Final = r"(?:[-\u2010-\u2015\u2212~]|ถึง)"
_BEFORE: Final = (
    rf"{any_of(STEP_WORDS)}\s*(?:\d{{1,2}}\s*{_DASH}\s*(?:{any_of(STEP_WORDS)}\s*)?)?(?P<step>\d{{1,2}})"
)
_AFTER: Final = rf"(?P<count>\d{{1,2}})\s*{any_of(COUNTED_STEPS)}"
_STEP: Final = re.compile(rf"(?<![\d.,])(?:{_BEFORE}|{_AFTER})(?![\d.,]\d|\d)(?P<more>\s*(?:,|/|และ)\s*\d)?")
_BETWEEN: Final = re.compile(rf"\s*[%％]?\s*(?:{_DASH})\s*(?:ร้อยละ)?\s*")


def reached_step(text: str) -> Figure | None:
    """Read the step or level that a text says was reached: "ดำเนินการถึงขั้นตอนที่ ๔" is 4, of 1-3 the last.

    None where the text names none, or several.
    """
    matches = list(_STEP.finditer(to_arabic(text)))
    numbers = {match["step"] or match["count"] for match in matches}
    if len(numbers) != 1 or any(match["more"] for match in matches):
        return None
    return Figure(raw=text, value=Decimal(numbers.pop()), decimals=0, unit="step", end=len(text))


def read_range(text: str) -> tuple[Decimal, Decimal] | None:
    """Read the edges of a range in any unit: "16-20 วัน" is (16, 20); None where the text states no range."""
    figures = [figure for figure in find_figures(text) if figure.kind is FigureKind.AMOUNT]
    if len(figures) != 2 or not _BETWEEN.fullmatch(text[figures[0].end : figures[1].start]):
        return None
    low, high = (abs(figure.value) if figure.value is not None else None for figure in figures)
    if low is None or high is None:
        return None
    return (low, high) if low < high else None
