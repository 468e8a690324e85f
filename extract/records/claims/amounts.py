"""The figures of a passage in their order, each with its unit and the words that lead to it."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final, NamedTuple

from extract.records.claims.passages import Passage
from extract.records.claims.words import ROUGHLY
from extract.thai.numbers import Figure, FigureKind, find_figures
from extract.thai.patterns import any_of
from extract.thai.units import unit_after

PERCENT: Final = "percent"

# งบประมาณ (a budget) ends like ประมาณ (about).
_ROUGH: Final = re.compile(rf"(?<!งบ){any_of(ROUGHLY)}\s*$")
_ROUGH_AFTER: Final = re.compile(r"\s*(?:กว่า|เศษ)")
_LIST_NUMBER: Final = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*\s*\)")
_EACH: Final = re.compile(r"(?<!ร้อย)ละ\s*(?:ประมาณ|จำนวน)?\s*$")
_RANGE: Final = re.compile(r"\s*(?:[-–—]|ถึง)\s*(?:ร้อยละ\s*)?")


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure of a passage. `lead` are the words since the figure before; `end` is behind its unit.

    `plain` is False for a bound, a rounded number, a rate (7 a province), a part of a range, or no number.
    `bracketed` is True inside of brackets: a remark on what stands before them.
    """

    index: int
    figure: Figure
    lead: str
    start: int
    end: int
    plain: bool
    bracketed: bool = False

    @property
    def value(self) -> Decimal:
        """Its number in single units; nought where none can be read, which no plain amount is."""
        return (self.figure.value or Decimal(0)) * self.figure.scale

    @property
    def is_percent(self) -> bool:
        """Whether it is a percent."""
        return self.figure.unit == PERCENT

    @property
    def is_count(self) -> bool:
        """Whether it can be a part, a whole, or a term: a plain number with a unit that is no percent."""
        return self.plain and self.figure.unit is not None and not self.is_percent

    def shares_unit(self, other: "Amount") -> bool:
        """Whether both count, or measure, the same thing."""
        return self.figure.unit is not None and self.figure.unit == other.figure.unit

    def in_unit_of(self, other: "Amount") -> "Amount":
        """Give a figure that is printed without a unit the unit and scale of another."""
        if self.figure.unit is not None:
            return self
        unit = self.figure._replace(unit=other.figure.unit, scale=other.figure.scale)
        return replace(self, figure=unit)


class Reading(NamedTuple):
    """A passage with its figures; `tail` are the words behind the last of them."""

    passage: Passage
    amounts: tuple[Amount, ...]
    tail: str

    def words_after(self, index: int) -> str:
        """Give the words between a figure and the next, or the end."""
        return self.amounts[index + 1].lead if index + 1 < len(self.amounts) else self.tail

    def before(self, index: int) -> Amount | None:
        """Give the figure before that words go on from: those in brackets are passed over from outside them."""
        if self.amounts[index].bracketed:
            return self.at(index - 1)
        return next((one for one in reversed(self.amounts[:index]) if not one.bracketed), None)

    def at(self, index: int) -> Amount | None:
        """Give the figure at an index; None where there is none."""
        return self.amounts[index] if 0 <= index < len(self.amounts) else None


def read_amounts(passage: Passage) -> Reading:
    """Find the figures of a passage. Dates, list numbers and names with digits are words that lead to them."""
    text = passage.text
    figures = [figure for figure in find_figures(text) if figure.kind is FigureKind.AMOUNT]
    amounts: list[Amount] = []
    end = 0
    bracketed = False
    for index, figure in enumerate(figures):
        lead = text[end : figure.start]
        beside = unit_after(text, figure.end)
        end = beside.end if beside else figure.end
        plain = _is_plain(figure, lead) and not _ROUGH_AFTER.match(text, end)
        if index and _RANGE.fullmatch(lead):
            amounts[-1] = replace(amounts[-1], plain=False)
            plain = False
        bracketed = _is_bracketed(lead, bracketed)
        amounts.append(Amount(index, figure, lead, figure.start, end, plain, bracketed))
    return Reading(passage, tuple(amounts), text[end:])


def _is_bracketed(lead: str, before: bool) -> bool:
    """Whether a bracket is open behind the words; those of list numbers, 1) and (1), are none."""
    brackets = [sign for sign in _LIST_NUMBER.sub("", lead) if sign in "()"]
    return brackets[-1] == "(" if brackets else before


def _is_plain(figure: Figure, lead: str) -> bool:
    if figure.value is None or figure.relation != "=" or figure.reference is not None:
        return False
    return not (_ROUGH.search(lead) or _EACH.search(lead))
