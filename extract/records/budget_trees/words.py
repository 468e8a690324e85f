"""The words of budget trees: money by its source, years of a commitment, kinds of expense, plans and outputs.

They are compared by their keys, so that lost marks do not matter. A new wording is a new word here.
"""

from collections.abc import Mapping
from typing import Final

import regex

from extract.thai.keys import label_key
from schemas import BudgetMeasure, ExpenseKind


def _keys(*words: str) -> tuple[str, ...]:
    return tuple(sorted({label_key(word) for word in words}, key=len, reverse=True))


SOURCES: Final[Mapping[str, BudgetMeasure]] = {
    label_key(word): measure
    for measure, words in {
        BudgetMeasure.OFF_BUDGET: ("เงินนอกงบประมาณ", "เงินนอกงบประมาณสมทบ"),
        BudgetMeasure.ON_BUDGET: ("เงินงบประมาณ", "เงินงบประมาณแผ่นดิน"),
        BudgetMeasure.ENVELOPE: (
            "วงเงินทั้งสิ้น",
            "วงเงินทั้งสิ้นของโครงการ",
            "วงเงินทั้งโครงการ",
            "วงเงินรวม",
            "วงเงินรวมทั้งสิ้น",
            "วงเงินงบประมาณทั้งสิ้น",
        ),
    }.items()
    for word in words
}
"""The key of a line without a number to what its amount is."""

SET_WORDS: Final = _keys("ตั้งงบประมาณ", "ตั้งงบประมาณรายจ่าย", "งบประมาณ")
COMMITTED_WORDS: Final = _keys("ผูกพันงบประมาณ", "ผูกพัน", "ผูกพันข้ามปี")
"""What follows the year in a line of a commitment over several years."""

EXPENSE_KINDS: Final[Mapping[ExpenseKind, tuple[str, ...]]] = {
    ExpenseKind.PERSONNEL: _keys("งบบุคลากร"),
    ExpenseKind.OPERATIONS: _keys("งบดำเนินงาน"),
    ExpenseKind.INVESTMENT: _keys("งบลงทุน"),
    ExpenseKind.SUBSIDY: _keys("งบเงินอุดหนุน", "งบอุดหนุน"),
    ExpenseKind.OTHER: _keys("งบรายจ่ายอื่น"),
}

PLAN_WORDS: Final = _keys("แผนงาน")
OUTPUT_WORDS: Final = _keys("ผลผลิต", "โครงการ")
"""Beginnings of headings that name a plan, an output or a project."""

WHOLES: Final = _keys(
    "งบประมาณรายจ่าย",
    "งบประมาณรายจ่ายรวม",
    "งบประมาณรายจ่ายทั้งสิ้น",
    "วงเงินงบประมาณ",
    "ส่วนราชการ",
    "รวม",
    "รวมทั้งสิ้น",
)
"""Lines of their own that state the amount of a whole agency, and go on no heading above them."""

CURRENT_AND_CAPITAL: Final = (_keys("รายจ่ายประจำ"), _keys("รายจ่ายลงทุน"))
"""The two parts, on lines of their own, that the amount on the line above them falls into."""


_COUNTED: Final = regex.compile(r"รวม\s*(?P<count>[\d,]+)\s*รายการ")
"""How a heading says of how many items it is made up."""


def counted_items(words: str) -> int | None:
    """Give how many items a heading says that it is made up of; None where it does not say."""
    found = _COUNTED.search(words)
    return int(found["count"].replace(",", "")) if found else None


def begins(key: str, words: tuple[str, ...]) -> bool:
    """Whether a label's key begins with one of the keys."""
    return key.startswith(words)
