"""Printed figures: the number, its unit and scale, the relation beside it, and where it stands."""

import re
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from extract.thai.dates import date_spans
from extract.thai.digits import DIGIT
from extract.thai.letters import THAI_LETTER
from extract.thai.number_words import NUMBER_WORDS, read_number_words
from extract.thai.numerals import MINUS_SIGNS, Numeral, find_numerals
from extract.thai.patterns import any_of
from extract.thai.relations import RELATION_BEFORE, relation_after, relation_of_word
from extract.thai.units import UNIT_BEFORE, UnitMatch, is_count, unit_after, unit_of_word
from schemas import Reference, Relation


class FigureKind(StrEnum):
    """What a number is there for."""

    AMOUNT = "amount"
    DATE = "date"
    CODE = "code"


class Figure(NamedTuple):
    """A number in a text, and what the words beside it say of it.

    `raw` is the numeral with its sign, or the whole text where a whole cell was read. `start` and `end` are
    the numeral's place in the text, with its sign. `value` is None where no number is printed or it cannot be
    read surely. `scale` is what one printed unit stands for. A `kind` of DATE or CODE (a list number, the
    number of a round, a document's number) is no quantity and has no unit.
    """

    raw: str
    value: Decimal | None
    decimals: int | None
    unit: str | None = None
    scale: int = 1
    relation: Relation = "="
    reference: Reference | None = None
    start: int = 0
    end: int = 0
    kind: FigureKind = FigureKind.AMOUNT


ORDINAL_WORDS: Final = (
    "ครั้งที่", "ข้อที่", "ข้อ", "ไตรมาสที่", "ไตรมาส", "ลำดับที่", "ลำดับ", "เรื่องที่", "ส่วนที่", "หมวดที่", "หมวด", "ระยะที่",
    "ฉบับที่", "เล่มที่", "รุ่นที่", "รอบที่", "บทที่", "ตารางที่", "ตาราง", "ภาพที่", "กลุ่มที่", "ชั้นที่", "ปีที่", "วันที่", "เลขที่",
    "ยุทธศาสตร์ที่", "เป้าหมายที่", "ตัวชี้วัดที่", "ตัวชี้วัด", "โครงการที่", "ขั้นตอนที่", "กิจกรรมที่", "แผนงานที่", "มาตรา",
    "อันดับที่", "อันดับ", "หน้า", "หมายเลข", "เลข",
)  # fmt: skip
"""Words before a number that names something instead of counting it."""

_BEFORE: Final = re.compile(
    rf"(?:(?P<relation>{RELATION_BEFORE})\s*)?(?:จำนวน\s*)?(?:(?P<unit>{UNIT_BEFORE})\s*)?"
    rf"(?:(?P<inner>{RELATION_BEFORE})\s*)?(?:(?:จำนวน|ที่|เป็น)\s*)?[(\[]?\s*$"
)
_LONGEST_BEFORE: Final = 60
_ORDINAL: Final = re.compile(rf"{any_of(ORDINAL_WORDS)}\s*$")
_BARE_ORDINAL: Final = re.compile(r"ที่\s*$")
_NAME: Final = re.compile(r"[A-Za-z]{2,}\s+$")
_LETTER_AFTER: Final = re.compile(rf"\s*(?:[A-Za-z]|{THAI_LETTER})")
_GLUED_LETTER: Final = re.compile(rf"[A-Za-z]|{THAI_LETTER}")
_SMALL_CODE: Final = re.compile(rf"{DIGIT}{{1,3}}|{DIGIT}{{1,2}}(?:\.{DIGIT}{{1,2}})+")
_JOINED: Final = re.compile(rf"(?<![.,])(?<!{DIGIT}){DIGIT}+(?:[/:]{DIGIT}+)+(?![.,]?{DIGIT})")
_BULLET: Final = re.compile(rf"\s*[{re.escape(MINUS_SIGNS)}—]\s+")

_NOTHING: Final = re.compile(
    rf"\s*(?:[{re.escape(MINUS_SIGNS)}—]+|\(\s*[{re.escape(MINUS_SIGNS)}—]\s*\))\s*(?P<unit>[^\d\s]*)\s*"
)
_WORD_FIGURE: Final = re.compile(
    rf"\s*(?:(?P<relation>{RELATION_BEFORE})\s*)?(?:จำนวน\s*)?(?:(?P<before>{UNIT_BEFORE})\s*)?"
    rf"(?P<words>{NUMBER_WORDS})"
)
_LABEL: Final = re.compile(r"\(\s*(?P<letter>[A-Z])\s*\)\s*=")
_OPERATOR: Final = r"(?:[×xX*÷/+]|\\times|\\div)"
_OPERATOR_AFTER: Final = re.compile(rf"\s*{_OPERATOR}")
_OPERATOR_BEFORE: Final = re.compile(rf"(?:{_OPERATOR}|\)\s*%)\s*$")
"""A percent sign after a bracket is a multiplication sign that was misread: "(A) % 100"."""
_LATEX: Final = re.compile(r"\$[^$]*\$")


def find_figures(text: str) -> list[Figure]:
    """Find every number written in digits in a text, in order, each with its offsets.

    Digits inside words are no numbers. A dash right before the digits is a minus; a dash and a blank at the
    start of a line may be a minus or a bullet, so that number's value is None unless its unit is counted (a
    count is never below zero). Numbers in brackets are not negative. Number words are not read in prose.
    """
    return list(_figures_in(text))


@lru_cache(maxsize=8192)
def _figures_in(text: str) -> tuple[Figure, ...]:
    """Find the numbers of a text; a cell's are asked for by its table's shape and by each kind of record."""
    numerals = list(find_numerals(text))
    dates = date_spans(text) if numerals else []
    figures = []
    for numeral in numerals:
        if any(start <= numeral.start and numeral.end <= end for start, end in dates):
            figures.append(_figure(text, numeral, kind=FigureKind.DATE))
            continue
        beside = _Beside.of(text, numeral)
        if _is_code(text, numeral, beside):
            figures.append(_figure(text, numeral, kind=FigureKind.CODE))
        else:
            figures.append(_amount(text, numeral, beside))
    return tuple(figures)


@lru_cache(maxsize=8192)
def read_cell(text: str) -> Figure:
    """Read a cell that states one figure: a result, a score, a weight, a percent, an amount.

    The value is None where the cell prints none (`-`, ไม่ใช้งบประมาณ) or several, or cannot be read surely.
    """
    amounts = [figure for figure in find_figures(text) if figure.kind is not FigureKind.DATE]
    if len(amounts) == 1 and amounts[0].kind is FigureKind.AMOUNT:
        return amounts[0]._replace(raw=text)
    if not amounts and (figure := _in_words(text)) is not None:
        return figure
    nothing = _NOTHING.fullmatch(text)
    unit = unit_of_word(nothing["unit"]) if nothing else None
    return Figure(raw=text, value=None, decimals=None, unit=unit, end=len(text))


def labelled_figures(text: str) -> dict[str, Figure]:
    """Read figures named by a letter: "(A) =๑๐.๐๐", "ผลรวมของ (B)= ๖๕".

    The numbers of a formula ("(C) = (A) × 100 / (B) = 93.23") are left out; a letter without exactly one
    number after it is absent.
    """
    if "=" not in text:
        return {}
    # Formulas in LaTeX are blanked out, which keeps every offset.
    plain = _LATEX.sub(lambda formula: " " * len(formula[0]), text)
    labels = [
        label for label in _LABEL.finditer(plain) if not _OPERATOR_BEFORE.search(plain[: label.start()])
    ]
    amounts = [figure for figure in find_figures(plain) if not _is_operand(plain, figure)]
    named: dict[str, Figure] = {}
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        stop = following.start() if following else len(plain)
        own = [figure for figure in amounts if label.end() <= figure.start < stop]
        if len(own) == 1 and label["letter"] not in named:
            named[label["letter"]] = own[0]
    return named


class _Beside(NamedTuple):
    """The words beside a numeral: the unit before it, the relation before it, the unit after it."""

    unit_before: str | None
    relation: str | None
    after: UnitMatch | None

    @classmethod
    def of(cls, text: str, numeral: Numeral) -> "_Beside":
        match = _BEFORE.search(text, max(0, numeral.start - _LONGEST_BEFORE), numeral.start)
        return cls(
            unit_before=match["unit"] if match else None,
            relation=(match["inner"] or match["relation"]) if match else None,
            after=unit_after(text, numeral.end),
        )


def _figure(text: str, numeral: Numeral, *, kind: FigureKind) -> Figure:
    return Figure(
        raw=text[numeral.start : numeral.end],
        value=numeral.value,
        decimals=numeral.decimals,
        start=numeral.start,
        end=numeral.end,
        kind=kind,
    )


def _amount(text: str, numeral: Numeral, beside: _Beside) -> Figure:
    unit, scale, end = None, 1, numeral.end
    if beside.after is not None:
        unit, scale, end = beside.after.unit, beside.after.scale, beside.after.end
    before = unit_of_word(beside.unit_before) if beside.unit_before else None
    # "ระดับ ๕ คะแนน" is five points; "ร้อยละ ๙๐ คน" is no count of people.
    if before == "percent" or unit is None:
        unit = before
    figure = _figure(text, numeral, kind=FigureKind.AMOUNT)._replace(
        unit=unit,
        scale=scale,
        relation=relation_after(text, end) or relation_of_word(beside.relation),
    )
    if _BULLET.fullmatch(_line_before(text, numeral)) and not is_count(unit):
        return figure._replace(value=None, decimals=None)
    return figure


def _is_code(text: str, numeral: Numeral, beside: _Beside) -> bool:
    """Whether a number names something: a list number, an ordinal, a part of a document's number."""
    if beside.relation or beside.unit_before or relation_after(text, numeral.end):
        return False
    digits, after = text[numeral.start : numeral.end], text[numeral.end : numeral.end + 1]
    line = _line_before(text, numeral)
    if _SMALL_CODE.fullmatch(digits):
        first = not line.strip(" \t(◆•*")
        if after == ")" and _is_list_number(text, numeral, line):
            return True
        if after == "." and (first or line[-1:].isspace()) and _LETTER_AFTER.match(text, numeral.end + 1):
            return True
        if first and "." in digits and _heads_a_phrase(text, numeral, beside):
            return True
    if _joined(text, numeral):
        return True
    words = line[-_LONGEST_BEFORE:]
    if _ORDINAL.search(words):
        return True
    return beside.after is None and bool(_BARE_ORDINAL.search(words) or _NAME.search(words))


def _line_before(text: str, numeral: Numeral) -> str:
    return text[text.rfind("\n", 0, numeral.start) + 1 : numeral.start]


def _is_list_number(text: str, numeral: Numeral, line: str) -> bool:
    """Whether the number before a closing bracket numbers a list: "๑)", or "(๑)" before words."""
    if line.count("(") <= line.count(")"):
        return True
    whole = "." not in text[numeral.start : numeral.end]
    return line.endswith("(") and whole and bool(_LETTER_AFTER.match(text, numeral.end + 1))


def _heads_a_phrase(text: str, numeral: Numeral, beside: _Beside) -> bool:
    """Whether a number like ๑.๑ at the start of a line numbers what follows it instead of measuring it."""
    if beside.after is None:
        return bool(_LETTER_AFTER.match(text, numeral.end))
    return beside.after.scale == 1 and bool(_GLUED_LETTER.match(text, beside.after.end))


def _joined(text: str, numeral: Numeral) -> bool:
    """Whether the number is joined to another by a slash or colon, as in ๑๒/๒๕๖๖, and both are plain."""
    window = text[max(0, numeral.start - _LONGEST_BEFORE) : numeral.end + _LONGEST_BEFORE]
    at = min(numeral.start, _LONGEST_BEFORE)
    return any(match.start() <= at < match.end() for match in _JOINED.finditer(window))


def _in_words(text: str) -> Figure | None:
    """Read a cell whose only figure is written in words and whose other words are its unit and relation."""
    match = _WORD_FIGURE.match(text)
    if match is None:
        return None
    after = unit_after(text, match.end())
    end = after.end if after else match.end()
    relation = relation_after(text, end)
    if relation is None and text[end:].strip():
        return None
    number = read_number_words(match["words"])
    if number is None:
        return None
    before = unit_of_word(match["before"]) if match["before"] else None
    return Figure(
        raw=text,
        value=Decimal(number),
        decimals=0,
        unit=before or (after.unit if after else None),
        scale=after.scale if after else 1,
        relation=relation or relation_of_word(match["relation"]),
        start=match.start("words"),
        end=match.end("words"),
    )


def _is_operand(text: str, figure: Figure) -> bool:
    return bool(
        figure.kind is not FigureKind.AMOUNT
        or _OPERATOR_AFTER.match(text, figure.end)
        or _OPERATOR_BEFORE.search(text[: figure.start])
    )
