"""What a report says of itself: title, agency, fiscal year and period."""

from collections import Counter
from collections.abc import Sequence

import regex

from extract.records.agencies import AGENCY_WORDS, NOT_AGENCIES
from extract.tables.stitch import Prose
from extract.thai.dates import find_period, fiscal_period, fiscal_year
from extract.thai.digits import to_arabic
from schemas import Period, Report, Table

_FRONT_LENGTH = 250
"""A longer line is prose and describes nothing."""
_FRONT_LINES = 60
"""How many lines from the beginning can name the report."""
_TITLE_LENGTH = 160
_SMALLER = 0.85
"""A line whose letters are smaller than this share of the line's above belongs to the text, not to the title."""
_ITEM = regex.compile(r"\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|[•●-])\s*\S")
_TITLE_LINES = 4
_NAME_END = r"(?=[\s,.()“”\"]|$)"
_AGENCY = regex.compile(
    rf"(?:{'|'.join(map(regex.escape, sorted(AGENCY_WORDS, key=len, reverse=True)))})[\p{{Thai}}]*{_NAME_END}"
)
_OF_AGENCY = regex.compile(rf"ของ\s*(?P<name>{_AGENCY.pattern})")


def read_report(prose: Sequence[Prose], tables: Sequence[Table]) -> Report:
    """Read the report's own description from the lines before and around its tables.

    The fiscal year is the one that the front lines and the tables' titles name most often; the period is the one
    printed for that year, or else the whole fiscal year.
    """
    front = [
        to_arabic(line.line.text) for line in prose[:_FRONT_LINES] if len(line.line.text) < _TITLE_LENGTH
    ]
    titles = [table.title for table in tables if table.title]
    year = _most_named_year([*front, *titles])
    return Report(
        title=_title(prose) or next(iter(titles), None),
        agency=_agency(front, titles),
        fiscal_year=year,
        period=_period([*front, *titles], year),
    )


def _title(prose: Sequence[Prose]) -> str | None:
    """The first lines of the first page, as far as they stand together in one size before the text begins."""
    first = [line for line in prose if line.page == prose[0].page and line.tables_before == 0]
    lines: list[str] = []
    for before, line in zip([None, *first], first, strict=False):
        text = to_arabic(line.line.text)
        begins_text = len(text) > _TITLE_LENGTH or (bool(lines) and bool(_ITEM.match(text)))
        if len(lines) == _TITLE_LINES or begins_text or _apart(before, line):
            break
        lines.append(text)
    return " ".join(lines) or None


def _apart(before: Prose | None, line: Prose) -> bool:
    """Whether a blank line of a dump, or more than a line's height of a page, parts two lines."""
    if before is None:
        return False
    if before.line.line is not None and line.line.line is not None:
        return line.line.line - before.line.line > 1
    if before.line.bbox is None or line.line.bbox is None:
        return False
    height = before.line.bbox[3] - before.line.bbox[1]
    if line.line.bbox[1] - before.line.bbox[3] > 1.5 * height:
        return True
    sizes = (before.line.size, line.line.size)
    return sizes[0] is not None and sizes[1] is not None and sizes[1] < _SMALLER * sizes[0]


def _agency(front: Sequence[str], titles: Sequence[str]) -> str | None:
    """The body that a front line names alone, or that the report says it is of."""
    named = Counter(
        text.strip() for text in front if _AGENCY.fullmatch(text.strip()) and _is_agency(text.strip())
    )
    named.update(
        found["name"]
        for text in (*front, *titles)
        for found in _OF_AGENCY.finditer(text)
        if _is_agency(found["name"])
    )
    if not named:
        return None
    most = max(named.values())
    return min((name for name, count in named.items() if count * 2 >= most), key=_rank)


def _is_agency(name: str) -> bool:
    return not name.startswith(NOT_AGENCIES) and name not in AGENCY_WORDS


def _rank(name: str) -> int:
    return next(rank for rank, word in enumerate(AGENCY_WORDS) if name.startswith(word))


def _most_named_year(texts: Sequence[str]) -> int | None:
    years = Counter(year for text in texts if (year := fiscal_year(text)) is not None)
    return max(years, key=lambda year: (years[year], year)) if years else None


def _period(texts: Sequence[str], year: int | None) -> Period | None:
    if year is None:
        return None
    start, end = fiscal_period(year)
    for text in texts:
        printed = find_period(text)
        if printed is not None and start <= printed[0] < printed[1] <= end:
            return Period(start=printed[0], end=printed[1])
    return Period(start=start, end=end)
