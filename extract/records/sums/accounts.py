"""Rows of accounts that their names make of others: net assets, a surplus, what is carried forward.

The names say which rows take part; the figures still have to bear it out, or to miss it as a wrong digit does.
"""

from collections.abc import Iterator, Sequence
from itertools import product, takewhile
from typing import Final, NamedTuple

import regex

from extract.records.sums.groups import Group, signed
from extract.records.sums.ledger import Ledger, Line
from extract.records.sums.tally import Signed, tally

_WHOLE: Final = r"(?:ทั้งสิ้น|ทั้งหมด|สุทธิ)?"
_ASSETS: Final = rf"รวมสินทรัพย์{_WHOLE}"
_LIABILITIES: Final = rf"รวมหนี้สิน{_WHOLE}"
_EQUITY: Final = r"(?:สินทรัพย์สุทธิ|ส่วนทุน|ส่วนของทุน|ส่วนของเจ้าของ|ส่วนของผู้ถือหุ้น|ทุน|เงินสะสม)"
_NET: Final = rf"รวม{_EQUITY}(?:/{_EQUITY})?"
_INCOME: Final = r"รวม(?:เงิน)?(?:รายได้|รายรับ|รับ)(?:จริง)?(?:ทั้งสิ้น|ทั้งหมด)?"
_COST: Final = r"รวม(?:เงิน)?(?:ค่าใช้จ่าย|รายจ่าย|จ่าย)(?:จริง)?(?:ทั้งสิ้น|ทั้งหมด)?"
_OVER: Final = r"(?:รายได้|รายรับ|รับ)(?:จริง)?(?:สูง|มาก).*กว่า.*จ่าย.*"
_NET_AMOUNT: Final = r".*สุทธิ\)?"
_NET_CASH: Final = r"เงินสด.{0,40}(?:เพิ่มขึ้น|เพิ่ม|ลดลง).*สุทธิ"
_OPENING: Final = r"(?:ยอด|เงินสด|เงิน)?.{0,40}(?:ยกมา|ต้นงวด|ต้นปี)(?:จาก.*)?"
_CLOSING: Final = r"(?:ยอด|เงินสด|เงิน)?.{0,40}(?:ยกไป|ปลายงวด|ปลายปี|สิ้นงวด|สิ้นปี)"


class Made(NamedTuple):
    """A row by its name, and the names of the rows above it that are added or taken off."""

    row: str
    terms: tuple[tuple[str, int], ...]


MADE: Final = (
    Made(rf"รวมหนี้สิน(?:และ|/){_EQUITY}.*", ((_LIABILITIES, 1), (_NET, 1))),
    Made(rf"รวมหนี้สิน(?:และ|/){_EQUITY}.*", ((_ASSETS, 1),)),
    Made(rf"(?:รวม{_EQUITY}|สินทรัพย์สุทธิ)(?:/{_EQUITY})?", ((_ASSETS, 1), (_LIABILITIES, -1))),
    Made(_OVER, ((_INCOME, 1), (_COST, -1))),
    Made(_CLOSING, ((_OPENING, 1), (_INCOME, 1), (_COST, -1))),
    Made(_CLOSING, ((_OPENING, 1), (_OVER, 1))),
    Made(_CLOSING, ((_OPENING, 1), (_NET_CASH, 1))),
)
"""What the names of rows say. Patterns are of names without blanks, from beginning to end."""


def account_groups(ledger: Ledger) -> Iterator[Group]:
    """Give the rows of accounts with those that they are made of, where each of these stands once above them."""
    names = ["".join(line.label.words.split()) for line in ledger.lines]
    for place, line in enumerate(ledger.lines):
        for made in MADE:
            if regex.fullmatch(made.row, names[place]):
                parts = _parts(made, place, names, ledger.lines)
                if parts and not _leaves_out_signs(line, parts, ledger):
                    yield Group(line, parts, tally(line, parts, ledger.columns))
        parts = _after_deductions(place, names, ledger.lines)
        if parts:
            yield Group(line, parts, tally(line, parts, ledger.columns))
        if regex.fullmatch(_OVER, names[place]):
            yield from _after_another(place, names, ledger)


def _parts(made: Made, place: int, names: Sequence[str], lines: Sequence[Line]) -> tuple[Signed, ...]:
    """Give the rows above a place that a name is made of; none where one is missing, or named again."""
    before = (other for other in range(place - 1, -1, -1) if regex.fullmatch(made.row, names[other]))
    start = next(before, -1) + 1
    found: list[Signed] = []
    for pattern, sign in made.terms:
        named = [other for other in range(start, place) if regex.fullmatch(pattern, names[other])]
        if len(named) != 1:
            return ()
        found.append((lines[named[0]], sign))
    return tuple(found)


def _after_deductions(place: int, names: Sequence[str], lines: Sequence[Line]) -> tuple[Signed, ...]:
    """Give what a net amount is made of, and what is taken off right above it: cost less depreciation."""
    less = [*takewhile(lambda line: line.label.is_less, reversed(lines[:place]))]
    if not less or len(less) >= place or not regex.fullmatch(_NET_AMOUNT, names[place]):
        return ()
    return ((lines[place - len(less) - 1], 1), *map(signed, less))


def _leaves_out_signs(line: Line, parts: Sequence[Signed], ledger: Ledger) -> bool:
    """Whether a row prints a deficit without its sign, as some do beside the word for it."""
    pairs = [
        (line.entry(column), sum(sign * (part.entry(column).steps or 0) for part, sign in parts))
        for column in ledger.columns
    ]
    return any(entry.steps and added < 0 and abs(entry.steps + added) <= entry.half for entry, added in pairs)


def _after_another(place: int, names: Sequence[str], ledger: Ledger) -> Iterator[Group]:
    """Give a surplus made of one above it and the row or two in between, whichever way these count.

    A surplus before costs of finance, these costs, and the surplus after them.
    """
    lines = ledger.lines
    before = next((other for other in range(place - 1, -1, -1) if regex.fullmatch(_OVER, names[other])), None)
    if before is None or not 0 < place - before - 1 <= 2:
        return
    groups = []
    for signs in product((-1, 1), repeat=place - before - 1):
        parts = ((lines[before], 1), *zip(lines[before + 1 : place], signs, strict=True))
        groups.append(Group(lines[place], parts, tally(lines[place], parts, ledger.columns)))
    held = [group for group in groups if group.tally.agree]
    yield from held if len(held) == 1 else ()
