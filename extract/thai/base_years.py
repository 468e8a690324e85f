"""Figures of other years in a text: the base year's, last year's, those of a year that is named.

"เพิ่มขึ้นร้อยละ 5 จากปีฐาน (พ.ศ. 2565) (ร้อยละ 82)" says that the figure of 2565 was 82 percent.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from extract.thai.dates import fiscal_year
from extract.thai.numbers import Figure, FigureKind, find_figures
from extract.thai.patterns import any_of
from extract.thai.relations import RELATION_BEFORE
from extract.thai.targets import DECREASE_WORDS, INCREASE_WORDS
from extract.thai.units import UNIT_BEFORE

BASE_YEAR_WORDS: Final = ("ข้อมูลพื้นฐาน", "ข้อมูลฐาน", "ค่าฐาน", "ปีฐาน")
"""Name a year that figures are measured from; which one is said beside it, or nowhere."""

YEAR_BEFORE_WORDS: Final = (
    "ปีงบประมาณที่ผ่านมา", "ปีงบประมาณที่แล้ว", "ปีงบประมาณก่อนหน้า", "ปีงบประมาณก่อน", "ปีที่ผ่านมา", "ปีที่แล้ว", "ปีก่อนหน้า",
    "ปีก่อน", "ปี ก่อน",
)  # fmt: skip
"""Name the year before that of the report."""

COMPARED_WITH: Final = ("เมื่อเทียบกับ", "เปรียบเทียบกับ", "เทียบกับ", "เทียบจาก", "เทียบ", "จาก", "กว่า")
"""Lead from a change to the year that it is measured from."""

STATED_BY: Final = ("เท่ากับ", "อยู่ที่", "คือ", "เป็น", "ซึ่งมี", "ที่มี", "มี", "ได้", ":", "=")
"""Lead from a year to its own figure, and to nothing else."""

_INDEX_BASE: Final = 100
_ERA: Final = r"(?:พ\.?\s?ศ\.?)"
_YEAR: Final = r"2[45]\d\d(?!\d)"
_NAMED_YEAR: Final = rf"(?:ปี\s*(?:งบประมาณ)?\s*{_ERA}?|{_ERA})\s*{_YEAR}"
_WHICH: Final = rf"(?:\s*(?:ใน|ของ|ณ)?\s*\(?\s*(?:{_NAMED_YEAR}|{_YEAR})\s*\)?)?"
_MARKER: Final = re.compile(
    rf"(?:{any_of(COMPARED_WITH)}\s*)?"
    rf"(?:(?P<base>{any_of(BASE_YEAR_WORDS)}){_WHICH}|(?P<before>{any_of(YEAR_BEFORE_WORDS)}){_WHICH})"
    rf"|(?:{any_of(COMPARED_WITH)}|\()\s*(?:ผล(?:การดำเนินงาน)?(?:ใน|ของ)?\s*)?(?P<named>\(?{_NAMED_YEAR}\s*\)?)"
)
_LEAD: Final = re.compile(
    rf"\s*(?P<said>{any_of(STATED_BY)})?\s*(?P<bracket>\()?\s*(?:{RELATION_BEFORE}\s*)?(?:จำนวน\s*|ที่\s*)?"
    rf"(?:{UNIT_BEFORE}\s*)?(?:จำนวน\s*)?"
)
_CHANGE: Final = re.compile(
    rf"{any_of((*INCREASE_WORDS, *DECREASE_WORDS, 'เพิ่ม', 'ลด'))}|(?<!ไม่){any_of(('มากกว่า', 'สูงกว่า', 'น้อยกว่า', 'ต่ำกว่า'))}"
)
_BREAK: Final = re.compile(r"[;\n]")
_CLAUSE: Final = 80
"""A change is told by words at most so many characters before the year that it is measured from."""


class SpokenYear(StrEnum):
    """How a text names the year that a figure is of."""

    BASE = "base-year"
    BEFORE = "year-before"
    NAMED = "named-year"


class EarlierFigure(NamedTuple):
    """A figure that a text prints of another year.

    `year` is of the Buddhist Era, None where it is not named. `is_sure` is False where the number may be the change
    itself, as in "เพิ่มขึ้นจากปีก่อน (ร้อยละ 1)".
    """

    figure: Figure
    spoken: SpokenYear
    year: int | None
    is_sure: bool


def earlier_figures(text: str) -> list[EarlierFigure]:
    """Read the figures of other years that a text (Arabic digits) prints behind words for such a year.

    A number right behind the year that a change is measured from is the change, unless another is printed before, a
    word such as เท่ากับ leads to it, or it stands in brackets. A level that is 100 with the change added or taken off
    is an index of that year and no figure of it.
    """
    return list(_earlier(text))


def _earlier(text: str) -> Iterator[EarlierFigure]:
    figures = [one for one in find_figures(text) if one.kind is FigureKind.AMOUNT]
    for marker in _MARKER.finditer(text):
        lead = _LEAD.match(text, marker.end())
        figure = next((one for one in figures if one.start >= marker.end()), None)
        if lead is None or figure is None or figure.start > lead.end() or figure.value is None:
            continue
        changes = _changes_before(text, marker.start(), figures)
        is_change = bool(_CHANGE.search(_clause(text, marker.end())))
        if is_change and not changes and not lead["said"] and not lead["bracket"]:
            continue
        if any(_is_index(change, figure) for change in changes):
            continue
        spoken = _spoken(marker)
        yield EarlierFigure(
            figure=figure,
            spoken=spoken,
            year=fiscal_year(marker[0].strip(" ()")) or _bare_year(marker[0]),
            is_sure=not is_change or bool(changes) or bool(lead["said"]) or figure.unit != "percent",
        )


def _spoken(marker: re.Match[str]) -> SpokenYear:
    if marker["base"]:
        return SpokenYear.BASE
    return SpokenYear.BEFORE if marker["before"] else SpokenYear.NAMED


def _bare_year(words: str) -> int | None:
    found = re.search(_YEAR, words)
    return int(found[0]) if found else None


def _clause(text: str, end: int) -> str:
    """Give the words of the clause before a place."""
    return _BREAK.split(text[:end][-_CLAUSE:])[-1]


def _changes_before(text: str, end: int, figures: Sequence[Figure]) -> list[Figure]:
    """Give the numbers of the clause before a place that a word of change leads to."""
    begin = end - len(_clause(text, end))
    words = _CHANGE.search(text, begin, end)
    after = words.end() if words else begin
    return [one for one in figures if after <= one.start and one.end <= end]


def _is_index(change: Figure, level: Figure) -> bool:
    """Whether a level is the base year's 100 with a change in percent added or taken off."""
    if change.value is None or level.value is None or level.unit not in ("percent", None):
        return False
    return change.unit in ("percent", None) and abs(level.value - _INDEX_BASE) == change.value
