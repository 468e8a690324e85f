"""Targets: the number to meet, the direction in which it is met, and its unit."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from extract.thai.numbers import Figure, FigureKind, find_figures, read_cell
from extract.thai.patterns import any_of
from extract.thai.relations import RELATION_BEFORE, RELATIONS_BEFORE, WITHIN, relation_of_word
from extract.thai.units import UNIT_BEFORE
from schemas import Reference, Relation

INCREASE_WORDS: Final = ("เพิ่มขึ้น", "สูงขึ้น", "มากขึ้น", "ขยายตัว")
DECREASE_WORDS: Final = ("ลดลง", "ต่ำลง", "น้อยลง")
LEVEL_WORDS: Final = ("เหลือ", "เป็น", "อยู่ที่", "อยู่ในระดับ", "ถึง")
"""After a word of change, these say that the number is the level reached and not the change."""

BASE_WORDS: Final = (
    "ปีฐาน", "ปีที่ผ่านมา", "ปีที่แล้ว", "ปีก่อน", "ปี ก่อน", "ปีงบประมาณที่ผ่านมา", "ปีงบประมาณก่อน", "ค่าฐาน", "เดิม",
)  # fmt: skip
"""What a change is measured from."""

QUALIFIERS: Final = ("จาก", "ของ", "ต่อ", "ใน", "โดย", "เมื่อเทียบ", "เทียบ", WITHIN)
"""Words that begin what is said about the target's number; a number after them is not the target."""

_FULL: Final = Decimal(100)
# A bare ลด is also part of names ("reduction of …"): it is a change only right before the number's words.
_CHANGE: Final = re.compile(
    rf"(?:{any_of(INCREASE_WORDS)}|(?P<down>{any_of(DECREASE_WORDS)}|ลด(?=\s*(?:{RELATION_BEFORE}|{UNIT_BEFORE}))))"
    rf"(?!\s*{any_of(LEVEL_WORDS)})"
)
_BASE: Final = re.compile(rf"(?:จาก|เทียบกับ|เทียบ|กว่า|ของ)\s*{any_of(BASE_WORDS)}")
_AS_BEFORE: Final = re.compile(
    rf"(?P<bound>{any_of((*RELATIONS_BEFORE['>='], *RELATIONS_BEFORE['<=']))})\s*(?:ของ\s*)?{any_of(BASE_WORDS)}[^()]*\("
)
"""A target that is what the earlier year reached, which stands in brackets behind it."""
_QUALIFIER: Final = re.compile(any_of(QUALIFIERS))
_WITHIN_BEFORE: Final = re.compile(rf"{WITHIN}\s*$")
_WHOLE: Final = ("ทั้งสิ้น", "ทั้งหมด", "รวม")
_COUNT_LEAD: Final = re.compile(rf"(?:{any_of((*_WHOLE, 'จำนวน', 'จํานวน', 'มี'))}|^)[\s(:]*$")
_WHOLE_LEAD: Final = re.compile(rf"(?<!ภาพ){any_of(_WHOLE)}\s*(?:จำนวน|จํานวน)?[\s(:]*$")
_NEAR: Final = 24


def read_target(text: str) -> Figure:
    """Read the number to meet, its direction and its unit.

    The relation is `>=` for ไม่น้อยกว่า and its like, `<=` for ไม่เกิน and for "down to" (lower is better), `=`
    where nothing is said. A change on an earlier year is read as follows: where the level to meet is printed
    too (100 plus or less the change, as an index of that year), the value is that level; else the value is
    the change with the reference BASE_YEAR, and its relation is `<=` where the change is a decrease.
    A target "not less than last year (82 percent)" is that level.
    The value is None where no number is printed (ค่าฐาน, ผ่านเกณฑ์), or several are and it is not sure which.
    """
    amounts = [figure for figure in find_figures(text) if figure.kind is FigureKind.AMOUNT]
    unread = Figure(raw=text, value=None, decimals=None, end=len(text))
    if not amounts:
        return read_cell(text)
    if any(figure.value is None for figure in amounts):
        return unread
    change = _CHANGE.search(text, 0, amounts[0].start)
    as_before = _AS_BEFORE.search(text, 0, amounts[0].start)
    if as_before and not change and len(amounts) == 1:
        return amounts[0]._replace(raw=text, relation=relation_of_word(as_before["bound"]))
    if change or _BASE.search(text) or _is_index(amounts):
        figure = _change(text, amounts, decrease=bool(change and change["down"]))
    else:
        figure = _level(text, amounts)
    return figure._replace(raw=text) if figure else unread


def _is_index(amounts: Sequence[Figure]) -> bool:
    """Whether the second number is the level that the first, a change, leads to, as an index of the year before."""
    return (
        len(amounts) == 2
        and amounts[0].unit == "percent"
        and amounts[1].value == _FULL + (amounts[0].value or 0)
    )


def counted(text: str, unit: str) -> Figure | None:
    """Return how many of a unit a row says there are: "จำนวน ๔ ตัวชี้วัด" is 4 of "indicator"; or None.

    Where several counts of the unit are printed, the one said to be of the whole (ทั้งสิ้น, รวม) is meant.
    """
    counts = [figure for figure in find_figures(text) if figure.unit == unit and figure.value is not None]
    led = [figure for figure in counts if _COUNT_LEAD.search(text[: figure.start][-_NEAR:])]
    if len(led) > 1:
        led = [figure for figure in led if _WHOLE_LEAD.search(text[: figure.start][-_NEAR:])]
    return led[0] if len(led) == 1 else None


def _change(text: str, amounts: Sequence[Figure], *, decrease: bool) -> Figure | None:
    """Read a target that is a change on an earlier year."""
    first, *others = amounts
    relation: Relation = "<=" if decrease else first.relation
    if not others:
        return first._replace(reference=Reference.BASE_YEAR, relation=relation)
    stated = others[0]
    if (
        first.value is None
        or len(others) > 1
        or first.unit != "percent"
        or stated.unit not in ("percent", None)
    ):
        return None
    level = _FULL - first.value if decrease else _FULL + first.value
    return stated._replace(unit="percent", relation=relation) if stated.value == level else None


def _level(text: str, amounts: Sequence[Figure]) -> Figure | None:
    """Read a target that is a level: the only number, or the only one that is not said about another."""
    targets = [figure for figure in amounts if not _is_limit_in_time(text, figure)] or list(amounts)
    first, *others = targets
    qualifier = _QUALIFIER.search(text, first.end)
    outside = [figure for figure in others if qualifier is None or figure.start < qualifier.start()]
    return None if outside else first


def _is_limit_in_time(text: str, figure: Figure) -> bool:
    return bool(_WITHIN_BEFORE.search(text[: figure.start][-_NEAR:]))
