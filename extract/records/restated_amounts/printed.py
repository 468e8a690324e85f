"""Amounts that may be printed again: each with the name of what it is for, and the form in which it is printed."""

from decimal import Decimal
from typing import Final, NamedTuple

import regex

from extract.records.budget_trees.words import OUTPUT_WORDS, PLAN_WORDS, begins
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key
from schemas import Quantity

SHORTEST_NAME: Final = 10
"""A name with fewer letters in its key is that of a kind of money and not of one thing."""

Name = tuple[int, str]
"""A chapter and the key of what an amount is for; the chapter's whole has an empty key."""

Form = tuple[str, ...]
"""How and where amounts of a kind are printed: over a text, or in a column of tables of one kind."""

_NUMBERED: Final = regex.compile(
    r"(?<!\S)(?P<kind>\p{Thai}{4,20}?)\s*(?:ที่?\p{M}*\s*\d+)?\s*[:：]\s*(?P<name>.+)$", regex.DOTALL
)
_ITEM: Final = regex.compile(r"^(?:[-–•]|\(?\d{1,2}(?:\.\d{1,2})*[).]?)\s+")


class Printed(NamedTuple):
    """An amount of a name in a form. `offset` is where it begins in its line, None for a cell's."""

    name: Name
    form: Form
    label: str
    amount: Quantity
    offset: int | None

    @property
    def baht(self) -> Decimal:
        """The amount in baht."""
        assert self.amount.value is not None
        return self.amount.value * self.amount.scale

    @property
    def half(self) -> Decimal:
        """Half of what its last decimal stands for, in baht."""
        return Decimal(self.amount.scale).scaleb(-(self.amount.decimals or 0)) / 2

    def agrees_with(self, other: "Printed") -> bool:
        """Whether both may be the same amount, each rounded as it is printed."""
        return abs(self.baht - other.baht) <= max(self.half, other.half)


def name_key(words: str) -> str | None:
    """Give the key of a plan's, an output's or a project's name, its number aside; None for any other words."""
    text = " ".join(to_arabic(words).split())
    for found in _NUMBERED.finditer(text, overlapped=True):
        if begins(label_key(found["kind"]), OUTPUT_WORDS):
            return _long_enough(label_key(found["name"]))
    key = label_key(_ITEM.sub("", text))
    return _long_enough(key) if begins(key, (*PLAN_WORDS, *OUTPUT_WORDS)) else None


def _long_enough(key: str) -> str | None:
    return key if len(key) >= SHORTEST_NAME else None
