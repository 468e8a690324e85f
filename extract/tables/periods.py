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
_MONTHS_SO_FAR = regex.compile(rf"(?:ผล|ผลงาน|รอบ)?\s*(?P<number>\d{{1,2}})\s*{MONTH_WORD}(?:แรก)?")
"""A heading of nothing but the months since the year began: `6 เดือน`, `9 เดือนแรก`."""
_QUARTER_OF_MONTHS = regex.compile(
    rf"(?P<first>{_any_of(tuple(_MONTH_WORDS))})\s*(?:\d{{2}}|\d{{4}})?\s*(?:[-–—]|ถึง)\s*"
    rf"(?P<last>{_any_of(tuple(_MONTH_WORDS))})\s*(?:\d{{2}}|\d{{4}})?"
)
_MONTH = regex.compile(
    rf"(?:{MONTH_WORD}\s*)?(?P<month>{_any_of(tuple(_MONTH_WORDS))})\s*(?:\d{{2}}|\d{{4}})?"
)
_YEAR = regex.compile(
    r"(?:.*\s)?(?:ประจำ)?(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*(?P<number>2[45]\d\d)(?!\d)(?:\s*[*()].*)?"
)
_BARE_YEAR = regex.compile(r"(?:ประจำ)?(?:ปี)?\s*(?:งบประมาณ)?\s*(?:พ\.?\s?ศ\.?)?\s*2[45]\d\d(?!\d)")
_FIRST_MONTH = 10
"""The month with which a fiscal year begins."""
_YEAR_MONTHS = 12
_QUARTER_MONTHS = 3


def period_of(path: Sequence[str]) -> ColumnPeriod | None:
    """Give the period that the headers over a column name, from top to bottom; None where they name none."""
    texts = [" ".join(to_arabic(text).split()) for text in path]
    if any(word in text for text in texts for word in CUMULATIVE_WORDS) or any(_is_sum(t) for t in texts):
        return ColumnPeriod(kind=PeriodKind.CUMULATIVE, number=_last_quarter(texts))
    for kind, pattern in ((PeriodKind.ROUND, _ROUND), (PeriodKind.QUARTER, _QUARTER)):
        if (number := _number(pattern, texts)) is not None:
            return ColumnPeriod(kind=kind, number=number)
    for text in texts:
        if match := _MONTH.fullmatch(text):
            return ColumnPeriod(kind=PeriodKind.MONTH, number=_month_of_year(match["month"]))
        if (quarter := _quarter_of_months(text)) is not None:
            return ColumnPeriod(kind=PeriodKind.QUARTER, number=quarter)
        if (match := _MONTHS_SO_FAR.fullmatch(text)) and 0 < int(match["number"]) <= _YEAR_MONTHS:
            return ColumnPeriod(kind=PeriodKind.ROUND, number=int(match["number"]))
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


def _month_of_year(word: str) -> int:
    """Give which month of the fiscal year a word names, 1 to 12."""
    return (_MONTH_WORDS[word] - _FIRST_MONTH) % _YEAR_MONTHS + 1


def _last_quarter(texts: Sequence[str]) -> int | None:
    """Give the quarter up to which a cumulative column goes, where its headings say so."""
    if (quarter := _number(_QUARTER, texts)) is not None:
        return quarter
    months = _number(_ROUND, texts) or next(
        (int(match["number"]) for text in texts if (match := _MONTHS_SO_FAR.fullmatch(text))), 0
    )
    is_end = 0 < months <= _YEAR_MONTHS and months % _QUARTER_MONTHS == 0
    return months // _QUARTER_MONTHS if is_end else None


def _quarter_of_months(text: str) -> int | None:
    """Give the quarter that is named by its first and its last month: `ต.ค. - ธ.ค. 66`."""
    match = _QUARTER_OF_MONTHS.fullmatch(text)
    if match is None:
        return None
    first, last = _month_of_year(match["first"]), _month_of_year(match["last"])
    begins_quarter = first % _QUARTER_MONTHS == 1
    return last // _QUARTER_MONTHS if begins_quarter and last == first + _QUARTER_MONTHS - 1 else None


def _is_sum(text: str) -> bool:
    return label_key(text) in _SUMS


_SUMS = frozenset(label_key(word) for word in SUM_HEADERS)
