"""Dates, years and periods. The reports count years in the Buddhist Era; what leaves here is Gregorian."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from typing import Final

from extract.thai.digits import DIGIT, to_arabic
from extract.thai.patterns import any_of

BUDDHIST_ERA: Final = 543
"""Years of the Buddhist Era less years of the Common Era, for dates after 1940."""

MONTHS: Final[Mapping[int, tuple[str, ...]]] = {
    1: ("มกราคม", "ม.ค.", "ม.ค"),
    2: ("กุมภาพันธ์", "กุมภาพันธ", "ก.พ.", "ก.พ"),
    3: ("มีนาคม", "มี.ค.", "มี.ค"),
    4: ("เมษายน", "เม.ย.", "เม.ย"),
    5: ("พฤษภาคม", "พ.ค.", "พ.ค"),
    6: ("มิถุนายน", "มิ.ย.", "มิ.ย"),
    7: ("กรกฎาคม", "กรกฏาคม", "ก.ค.", "ก.ค"),
    8: ("สิงหาคม", "ส.ค.", "ส.ค"),
    9: ("กันยายน", "ก.ย.", "ก.ย"),
    10: ("ตุลาคม", "ต.ค.", "ต.ค"),
    11: ("พฤศจิกายน", "พ.ย.", "พ.ย"),
    12: ("ธันวาคม", "ธ.ค.", "ธ.ค"),
}
"""Months with their spellings and abbreviations."""

_MONTH_OF: Final = {word: month for month, words in MONTHS.items() for word in words}
# No letter may follow: ก.พ. is February, ก.พ.ร. an office.
_MONTH: Final = rf"(?:{any_of(_MONTH_OF)})(?![\u0E01-\u0E4E])"
_ERA: Final = r"(?:(?<!เ)พ\.?\s?ศ\.?|ค\.?\s?ศ\.?)"
_NOT_IN_NUMBER: Final = rf"(?<!{DIGIT})(?<!{DIGIT}[.,])"
_END_OF_NUMBER: Final = rf"(?!{DIGIT}|[.,]{DIGIT})"
_YEAR: Final = rf"{_NOT_IN_NUMBER}{DIGIT}{{4}}{_END_OF_NUMBER}"
_SHORT_YEAR: Final = rf"(?:{_YEAR}|{_NOT_IN_NUMBER}{DIGIT}{{2}}{_END_OF_NUMBER})"
_DAY: Final = rf"{_NOT_IN_NUMBER}{DIGIT}{{1,2}}{_END_OF_NUMBER}"
_DASH: Final = r"(?:[-\u2010-\u2015\u2212]|ถึง|จนถึง)"

_DATE: Final = re.compile(
    rf"(?:(?P<day>{_DAY})\s*)?(?:เดือน\s*)?(?P<month>{_MONTH})\s*(?:{_ERA}\s*)?(?P<year>{_SHORT_YEAR})?"
)
_NUMERIC_DATE: Final = re.compile(
    rf"(?P<day>{_DAY})(?P<sep>[/.-])(?P<month>{DIGIT}{{1,2}})(?P=sep)(?P<year>{DIGIT}{{4}}|{DIGIT}{{2}}){_END_OF_NUMBER}"
)
_PERIOD: Final = re.compile(
    rf"(?:(?P<day>{_DAY})\s*)?(?:(?:เดือน\s*)?(?P<month>{_MONTH})\s*(?:{_ERA}\s*)?(?P<year>{_SHORT_YEAR})?)?"
    rf"\s*{_DASH}\s*(?:วันที่\s*)?"
    rf"(?:(?P<day2>{_DAY})\s*)?(?:เดือน\s*)?(?P<month2>{_MONTH})\s*(?:{_ERA}\s*)?(?P<year2>{_SHORT_YEAR})"
)
_FISCAL_YEAR: Final = (
    re.compile(rf"ปี\s*งบประมาณ\s*(?:{_ERA})?\s*(?P<year>{_YEAR})"),
    re.compile(rf"ประจ(?:ำ|ํา|า)\s*ปี\s*(?:{_ERA})?\s*(?P<year>{_YEAR})"),
    re.compile(rf"ปี\s*(?:{_ERA})?\s*(?P<year>{_YEAR})"),
    re.compile(rf"{_ERA}\s*(?P<year>{_YEAR})"),
)
_BARE_YEAR: Final = re.compile(rf"\s*(?P<year>{_YEAR})\s*")
_SPANS: Final = (
    re.compile(
        rf"(?:{_DAY}\s*(?:{_DASH}\s*{_DAY}\s*)?)?(?:เดือน\s*)?{_MONTH}\s*(?:(?:{_ERA}\s*)?{_SHORT_YEAR})?"
    ),
    _NUMERIC_DATE,
    re.compile(
        rf"(?:(?:{_ERA}|ปี\s*งบประมาณ|(?<![\u0E01-\u0E4E])(?<!{DIGIT})(?<!{DIGIT}\s)ปี)\s*(?:{_ERA}\s*)?{_SHORT_YEAR}"
        rf"|ปี\s*{_YEAR})"
        rf"(?:\s*(?:{_DASH}|และ|,|/)\s*(?:{_ERA}\s*)?{_YEAR})*"
    ),
    re.compile(rf"\(\s*[2๒][5๕]{DIGIT}{{2}}\s*(?:{_DASH}\s*{_YEAR}\s*)?\)"),
    re.compile(rf"{_NOT_IN_NUMBER}{DIGIT}{{1,2}}[.:]{DIGIT}{{2}}\s*(?:นาฬิกา|น\.)"),
)


def fiscal_year(text: str) -> int | None:
    """Return the fiscal year that the text states, Buddhist Era, or None.

    A year after ปีงบประมาณ is taken before one after ประจำปี, then ปี, then พ.ศ.; a text that is a year and
    nothing else is that year.
    """
    for pattern in _FISCAL_YEAR:
        for match in pattern.finditer(text):
            if (year := _buddhist(match["year"])) is not None:
                return year
    bare = _BARE_YEAR.fullmatch(text)
    return _buddhist(bare["year"]) if bare else None


def fiscal_period(year: int) -> tuple[date, date]:
    """Return the first and last day of a Thai fiscal year given in the Buddhist Era.

    Source: Budget Procedures Act: 1 October of the year before to 30 September.
    """
    return date(year - BUDDHIST_ERA - 1, 10, 1), date(year - BUDDHIST_ERA, 9, 30)


def read_date(text: str) -> date | None:
    """Return the first whole date (day, month and year) in the text, or None. Years may have two digits."""
    for pattern in (_DATE, _NUMERIC_DATE):
        for match in pattern.finditer(text):
            if match["day"] and match["year"]:
                month = _month(match["month"])
                if (day := _date(match["year"], month, match["day"])) is not None:
                    return day
    return None


def find_period(text: str) -> tuple[date, date] | None:
    """Return the first and last day of the first period in the text, both included, or None.

    A month without a day means its first day at the start of a period and its last day at the end. A start
    without a year is in the year of the end, or the year before where its month is the later one.
    """
    for match in _PERIOD.finditer(text):
        if match["month"] is None and match["day"] is None:
            continue
        end_month = _month(match["month2"])
        start_month = _month(match["month"]) if match["month"] else end_month
        end = _date(match["year2"], end_month, match["day2"] or _last_day(match["year2"], end_month))
        start = _date(match["year"] or match["year2"], start_month, match["day"] or "1")
        if start and not match["year"] and start_month > end_month:
            start = _date(str(start.year - 1), start_month, str(start.day))
        if start and end and start <= end:
            return start, end
    return None


def date_spans(text: str) -> list[tuple[int, int]]:
    """Return where dates, years and times of day stand in the text: no number in them is a quantity."""
    spans = []
    for pattern in _SPANS:
        for match in pattern.finditer(text):
            digits = [number for number in re.findall(rf"{DIGIT}+", match[0]) if len(number) == 4]
            if all(_year(number) is not None for number in digits):
                spans.append(match.span())
    return sorted(spans)


def _month(word: str) -> int:
    return _MONTH_OF[word] if word in _MONTH_OF else int(to_arabic(word))


def _year(digits: str) -> int | None:
    """Return the Gregorian year of two or four digits, or None where they are no year of our time."""
    year = int(to_arabic(digits))
    if len(digits) == 2:
        return 2500 + year - BUDDHIST_ERA
    if 2400 <= year <= 2699:
        return year - BUDDHIST_ERA
    return year if 1900 <= year <= 2199 else None


def _buddhist(digits: str) -> int | None:
    year = _year(digits)
    return year + BUDDHIST_ERA if year is not None else None


def _date(year: str, month: int, day: str) -> date | None:
    gregorian = _year(year)
    if gregorian is None:
        return None
    try:
        return date(gregorian, month, int(to_arabic(day)))
    except ValueError:
        return None


def _last_day(year: str, month: int) -> str:
    gregorian = _year(year)
    return str(monthrange(gregorian, month)[1]) if gregorian is not None else "1"
