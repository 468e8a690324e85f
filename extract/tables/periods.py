"""Which period a column is for, by its header: a year, a round, a quarter, a month, or all up to there."""

from collections.abc import Sequence

import regex

from extract.tables.scoring_words import (
    CUMULATIVE_WORDS,
    MONTH_WORD,
    QUARTER_WORDS,
    ROUND_WORDS,
    SUM_HEADERS,
)
from extract.thai.dates import MONTHS
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key
from schemas import ColumnPeriod, PeriodKind


def _any_of(words: Sequence[str]) -> str:
    return "|".join(regex.escape(word) for word in sorted(words, key=len, reverse=True))


_QUARTER = regex.compile(rf"(?:{_any_of(QUARTER_WORDS)})\s*(?P<number>[1-4])(?!\d)")
_ROUND = regex.compile(
    rf"(?:{_any_of(ROUND_WORDS)})\s*(?:ที่\s*)?[\d\s:(]*?(?P<number>\d{{1,2}})\s*{MONTH_WORD}"
)
_MONTH_WORDS = {word: month for month, words in MONTHS.items() for word in words}
_MONTH = regex.compile(
    rf"(?:{MONTH_WORD}\s*)?(?P<month>{_any_of(tuple(_MONTH_WORDS))})\s*(?:\d{{2}}|\d{{4}})?"
)
_YEAR = regex.compile(
    r"(?:.*\s)?(?:ประจำ)?(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(?P<number>2[45]\d\d)(?!\d)(?:\s*[*()].*)?"
)
_BARE_YEAR = regex.compile(r"(?:ประจำ)?(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*2[45]\d\d(?!\d)")
_FIRST_MONTH = 10
"""The month with which a fiscal year begins."""


def period_of(path: Sequence[str]) -> ColumnPeriod | None:
    """Give the period that the headers over a column name, from top to bottom; None where they name none."""
    texts = [" ".join(to_arabic(text).split()) for text in path]
    if any(word in text for text in texts for word in CUMULATIVE_WORDS) or any(_is_sum(t) for t in texts):
        return ColumnPeriod(kind=PeriodKind.CUMULATIVE, number=_number(_QUARTER, texts))
    for kind, pattern in ((PeriodKind.ROUND, _ROUND), (PeriodKind.QUARTER, _QUARTER)):
        if (number := _number(pattern, texts)) is not None:
            return ColumnPeriod(kind=kind, number=number)
    for text in texts:
        if match := _MONTH.fullmatch(text):
            month = (_MONTH_WORDS[match["month"]] - _FIRST_MONTH) % 12 + 1
            return ColumnPeriod(kind=PeriodKind.MONTH, number=month)
    for text in reversed(texts):
        if match := _YEAR.fullmatch(text):
            return ColumnPeriod(kind=PeriodKind.YEAR, number=int(match["number"]))
    return None


def is_period_heading(text: str) -> bool:
    """Whether words head columns of a round, a quarter or a month, or what they come to together.

    A word for a sum alone heads no column surely: it may as well begin a row.
    """
    period = period_of((text,))
    return period is not None and period.kind is not PeriodKind.YEAR and not _is_sum(text)


def is_year(text: str) -> bool:
    """Whether words are nothing but a year, of the Buddhist Era and in Arabic digits: `ปี 2562`, `พ.ศ. 2562`, `2562`."""
    return _BARE_YEAR.fullmatch(text.strip()) is not None


def _number(pattern: regex.Pattern[str], texts: Sequence[str]) -> int | None:
    return next((int(match["number"]) for text in texts if (match := pattern.search(text))), None)


def _is_sum(text: str) -> bool:
    return label_key(text) in _SUMS


_SUMS = frozenset(label_key(word) for word in SUM_HEADERS)
