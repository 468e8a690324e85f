"""The amounts of an item: which of the figures in its words is its own, and which only speak of something else."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from extract.records.lists.matching import loosely
from extract.records.lists.stream import Stream
from extract.records.lists.words import (
    COUNT_LEADS,
    EXAMPLES,
    LOOSE_OPENERS,
    NUMBER_LEADS,
    OF_WHICH,
    PARTITIONS,
    RATES_AFTER,
    RATES_BEFORE,
    SIBLINGS_FOLLOW,
    SUM_LEADS,
    WHOLE_OPENERS,
)
from extract.thai.numbers import Figure, FigureKind, find_figures
from extract.thai.patterns import any_of, on_first_use
from extract.thai.units import unit_after

_NUMBER: Final = rf"(?:{loosely(NUMBER_LEADS)}\s*)*"
_SUM_LEAD: Final = on_first_use(rf"{loosely(SUM_LEADS)}\s*{_NUMBER}[:：]?[\s.…]*$")
_COUNT_LEAD: Final = on_first_use(rf"{loosely(COUNT_LEADS)}\s*$")
_OF_WHICH: Final = on_first_use(loosely(OF_WHICH))
_RATE_BEFORE: Final = on_first_use(rf"(?<!ร้อย){any_of(RATES_BEFORE)}\s*{_NUMBER}$")
_RATE_AFTER: Final = re.compile(rf"\s*{any_of(RATES_AFTER)}")
_EXAMPLES: Final = on_first_use(loosely(EXAMPLES))
_PARTITION: Final = on_first_use(loosely(PARTITIONS))
_REMARK: Final = r"(?:\s*\([^()\d]*\))?"
_OPENER: Final = on_first_use(rf"{_REMARK}\s*(?:{loosely((*PARTITIONS, *LOOSE_OPENERS))}|[:：])")
_WHOLE_OPENER: Final = on_first_use(rf"{_REMARK}\s*{loosely(WHOLE_OPENERS)}[\s:：]*$")
_END: Final = re.compile(rf"{_REMARK}[ .…·ฯ]*$")
_SIBLINGS: Final = on_first_use(loosely(SIBLINGS_FOLLOW))
_NOTHING: Final = re.compile(r"(?:^|\s)[-–—]\s*(?:ล้าน\s*)?บาท")
_DIGIT: Final = re.compile(r"\d")
_LEADER: Final = re.compile(r"(?:\s{2,}|\n|\t|\.{2,}\s?|…\s?|(?:\s\.)+\s)$")
_FILLING: Final = " .…·ฯ"
_LONGEST_LEAD: Final = 60
_CLAUSE: Final = 180
_LONGEST_OPENER: Final = 160
_LONGEST_WORDS: Final = 4000
"""An item's own words are not looked through further than this."""


class Amount(NamedTuple):
    """A figure of an item; `start`, and `end` behind its unit, are its place in the text.

    `sums` where the words before it say that it is a sum, `counts` where they say that it is a number of something;
    `ends_line` where nothing but the opening of a list
    stands behind it on its line, and `opens_list` where that does.
    """

    figure: Figure
    start: int
    end: int
    sums: bool
    counts: bool
    ends_line: bool
    opens_list: bool = False


@lru_cache(maxsize=1024)
def amounts_in(stream: Stream, start: int, end: int) -> tuple[Amount, ...]:
    """Give the amounts with a unit that a span states, in their order.

    Left out are percents, prices of one, what is in brackets, and what is counted in the amount before it. The
    last answers are kept, since a span is asked for by its own list and by those around it.
    """
    return tuple(_amounts(stream, start, min(end, start + _LONGEST_WORDS)))


def own_amounts(amounts: Sequence[Amount], unit: str | None) -> tuple[Amount, ...]:
    """Give what may be the amount of an item, in a unit, of all that its words state: one where that is sure.

    What stands behind the first amount that ends a line is no more of the item; of several, it is the last where
    its words say that it is the sum.
    """
    found = [one for one in amounts if one.figure.unit == unit]
    closing = next((index for index, one in enumerate(found) if one.ends_line), None)
    if closing is not None:
        found = found[: closing + 1]
    summing = [one for one in found if one.sums]
    if len(found) > 1 and summing == found[-1:] and not summing[0].opens_list:
        return tuple(summing)
    return tuple(found)


def bare_amount(stream: Stream, start: int, end: int) -> Amount | None:
    """Give the number without a unit that stands apart at the end of a line, behind blanks or leaders."""
    for figure in find_figures(stream.text[start : min(end, start + _LONGEST_WORDS)]):
        begins, closes = start + figure.start, start + figure.end
        if figure.kind is not FigureKind.AMOUNT or figure.unit is not None:
            continue
        rest = stream.text[closes : min(stream.line_of(closes - 1).end, end)]
        if not rest.strip(_FILLING) and _LEADER.search(stream.text, max(0, begins - _LONGEST_LEAD), begins):
            return Amount(figure, begins, closes, sums=False, counts=False, ends_line=True)
    return None


def opens(stream: Stream, amount: Amount, mark: int) -> bool | None:
    """Whether the words between an amount and the first mark of a list make its items the amount's parts.

    True where they say so, False where they leave it open, None where they speak of something else.
    """
    words = stream.text[amount.end : mark]
    if len(words) > _LONGEST_OPENER or _EXAMPLES().search(words) or _OF_WHICH().search(words):
        return None
    line, _, below = words.partition("\n")
    if below.strip() and not line.strip() and not _OPENER().match(below):
        return False
    if _PARTITION().search(words):
        return True
    if _OPENER().match(words):
        return amount.sums or (amount.counts and _WHOLE_OPENER().match(words) is not None)
    return None if words.strip() else False


def opens_siblings(stream: Stream, amount: Amount, end: int) -> bool:
    """Whether the words behind an amount make the items that follow on its own level its parts."""
    words = stream.text[amount.end : min(end, amount.end + _LONGEST_OPENER)]
    return bool(amount.sums and _PARTITION().search(words) and _SIBLINGS().search(words))


def states_nothing(stream: Stream, start: int, end: int) -> bool:
    """Whether a dash stands for the amount of an item: what follows it tells of something else."""
    stated = amounts_in(stream, start, end)
    return _NOTHING.search(stream.text, start, stated[0].start if stated else end) is not None


def begins_of_which(stream: Stream, start: int) -> bool:
    """Whether an item only tells of what is counted before it."""
    return _OF_WHICH().match(stream.text, start) is not None


def _amounts(stream: Stream, start: int, end: int) -> Iterator[Amount]:
    text = stream.text[start:end]
    open_brackets, behind = 0, 0
    for figure in find_figures(text):
        between = text[behind : figure.start]
        open_brackets = max(0, open_brackets + between.count("(") - between.count(")"))
        behind = figure.end
        if figure.kind is not FigureKind.AMOUNT or figure.unit in (None, "percent") or open_brackets:
            continue
        if figure.relation not in ("=", "<=") or figure.reference is not None:
            continue
        lead = text[max(0, figure.start - _LONGEST_LEAD) : figure.start]
        beside = unit_after(text, figure.end)
        closes = beside.end if beside else figure.end
        if _RATE_BEFORE().search(lead) or _RATE_AFTER.match(text, closes) or _is_of_which(text, figure.start):
            continue
        rest = stream.text[start + closes : min(stream.line_of(start + closes - 1).end, end)]
        opens_list = _OPENER().match(rest) is not None
        yield Amount(
            figure,
            start + figure.start,
            start + closes,
            sums=_SUM_LEAD().search(lead) is not None,
            counts=_COUNT_LEAD().search(lead) is not None,
            ends_line=opens_list or _END.match(rest) is not None,
            opens_list=opens_list,
        )


def _is_of_which(text: str, position: int) -> bool:
    """Whether words before a figure, with no other between, say that it is counted already."""
    clause = text[max(0, position - _CLAUSE) : position]
    said = [match.end() for match in _OF_WHICH().finditer(clause)]
    return bool(said) and not _DIGIT.search(clause, said[-1])
