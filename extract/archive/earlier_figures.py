"""What a report says of other years in words: in its targets, in the cells of its indicators, in prose."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from extract.archive.year_figures import YearQuantity, own_figures
from extract.checks.what import What
from extract.checks.years.series import Followed, Says
from extract.thai.base_years import (
    BASE_YEAR_WORDS,
    YEAR_BEFORE_WORDS,
    EarlierFigure,
    SpokenYear,
    earlier_figures,
)
from extract.thai.dates import fiscal_year
from extract.thai.digits import to_arabic
from extract.thai.keys import label_key, series_key
from extract.thai.numbers import Figure, read_cell
from schemas import Cell, Claim, ClaimKind, ClaimRole, Document, Indicator, Quantity, Row, Table

SHORTEST_NAME: Final = 8
"""A name whose key has fewer letters is not looked for in prose: it stands in too many words."""
MOST_BETWEEN: Final = 40
"""So many letters of a key may stand between an indicator's name and the year that its figure is compared with."""


@dataclass(frozen=True, slots=True)
class _Named:
    """An indicator as prose may name it: its key, its unit of measure, and its printed results."""

    one: Indicator
    key: str
    unit: str | None
    results: tuple[Quantity, ...]


def told_figures(document: Document) -> Iterator[YearQuantity]:
    """Give the figures of other years that a report tells in words, each once."""
    seen = set()
    for one in (*_of_rows(document), *_of_prose(document)):
        key = (one.label, one.quantity.at, one.offset, one.quantity.raw)
        if key not in seen:
            seen.add(key)
            yield one


def _of_rows(document: Document) -> Iterator[YearQuantity]:
    """Read the cells of an indicator's row: its target and what is written beside it, and columns of a base year."""
    tables = {table.id: table for table in document.tables}
    for indicator in document.indicators:
        table = tables.get(indicator.table)
        row = _row(table, indicator.at.row)
        if table is None or row is None:
            continue
        for cell in row.cells:
            headed = _by_header(cell, table, indicator, document.report.fiscal_year)
            if headed is not None:
                yield headed
            elif cell.text:
                yield from _in_cell(cell, indicator, document.report.fiscal_year)


def _row(table: Table | None, index: int | None) -> Row | None:
    return None if table is None or index is None or index >= len(table.rows) else table.rows[index]


def _by_header(cell: Cell, table: Table, indicator: Indicator, own: int | None) -> YearQuantity | None:
    """Read a cell under a header that names a base year or the year before."""
    place = cell.at.column
    header = (
        to_arabic(table.columns[place].header) if place is not None and place < len(table.columns) else ""
    )
    spoken = next(
        (
            spoken
            for spoken, words in ((SpokenYear.BASE, BASE_YEAR_WORDS), (SpokenYear.BEFORE, YEAR_BEFORE_WORDS))
            if any(word in header for word in words)
        ),
        None,
    )
    figure = read_cell(cell.text) if spoken and cell.text else None
    if spoken is None or figure is None or figure.value is None or "%" in header or "ร้อยละ" in header:
        return None
    year = fiscal_year(header) or (_before(own) if spoken is SpokenYear.BEFORE else None)
    return _told(indicator, EarlierFigure(figure, spoken, year, is_sure=True), cell, own)


def _in_cell(cell: Cell, indicator: Indicator, own: int | None) -> Iterator[YearQuantity]:
    """Read a cell's text; a narrative is sure to speak of the indicator where it repeats its result."""
    is_target = indicator.target is not None and indicator.target.at == cell.at
    for earlier in earlier_figures(to_arabic(cell.text)):
        told = _told(indicator, earlier, cell, own)
        yield told if is_target else replace(told, is_sure=told.is_sure and _repeats(cell.text, indicator))


def _repeats(text: str, indicator: Indicator) -> bool:
    result = indicator.result
    return result is not None and result.value is not None and _plain(result.raw) in _plain(text)


def _told(indicator: Indicator, earlier: EarlierFigure, cell: Cell, own: int | None) -> YearQuantity:
    figure = _with_unit(earlier.figure, indicator)
    readable = cell.at.confidence > 0
    quantity = Quantity(
        raw=_as_printed(figure, cell),
        value=figure.value if readable else None,
        decimals=figure.decimals if readable else None,
        unit=figure.unit,
        scale=figure.scale,
        at=cell.at,
        corrected=cell.corrected,
    )
    return YearQuantity(
        Followed.INDICATOR,
        indicator.name,
        What.RESULT,
        _year_of(earlier, own),
        quantity,
        section=indicator.section,
        says=Says(earlier.spoken.value),
        is_sure=earlier.is_sure,
        offset=figure.start,
    )


def _as_printed(figure: Figure, cell: Cell) -> str:
    """Give the numeral in the digits that the cell prints."""
    if figure.raw == cell.text:
        return cell.raw
    start = to_arabic(cell.raw).find(figure.raw)
    return cell.raw[start : start + len(figure.raw)] if start >= 0 else figure.raw


def _with_unit(figure: Figure, indicator: Indicator) -> Figure:
    """Give a figure that is printed without a unit that of the indicator's target or result."""
    if figure.unit is not None or figure.scale != 1:
        return figure
    known = next((q for q in (indicator.result, indicator.target) if q is not None and q.unit), None)
    return figure._replace(unit=known.unit, scale=known.scale) if known else figure


def _year_of(earlier: EarlierFigure, own: int | None) -> int | None:
    return earlier.year or (_before(own) if earlier.spoken is SpokenYear.BEFORE else None)


def _before(year: int | None) -> int | None:
    return None if year is None else year - 1


def _of_prose(document: Document) -> Iterator[YearQuantity]:
    """Read the claims of changes; one speaks of the indicator that it names, where it has the indicator's unit."""
    named = _named(document)
    for claim in document.claims:
        if claim.kind is not ClaimKind.CHANGE or ClaimRole.BASE not in claim.roles:
            continue
        place = claim.roles.index(ClaimRole.BASE)
        base = claim.figures[place]
        for earlier in earlier_figures(to_arabic(claim.text)):
            if earlier.figure.value == base.value and base.value is not None:
                yield _claimed(claim, earlier, base, claim.offsets[place], named, document.report.fiscal_year)
                break


def _claimed(
    claim: Claim,
    earlier: EarlierFigure,
    base: Quantity,
    offset: int | None,
    named: Sequence[_Named],
    own: int | None,
) -> YearQuantity:
    lead = claim.text[: earlier.figure.start]
    match = _indicator_in(lead, base, named)
    if match is None:
        year = _year_of(earlier, own)
        says = Says(earlier.spoken.value)
        return YearQuantity(
            Followed.INDICATOR, lead.strip(), What.RESULT, year, base, says=says, is_sure=False, offset=offset
        )
    return YearQuantity(
        Followed.INDICATOR,
        match.one.name,
        What.RESULT,
        _year_of(earlier, own),
        base,
        section=match.one.section,
        says=Says(earlier.spoken.value),
        is_sure=any(_is_printed(result, claim) for result in match.results),
        offset=offset,
    )


def _is_printed(result: Quantity, claim: Claim) -> bool:
    """Whether a claim repeats a result: then it speaks of what the result is of."""
    return result.value is not None and _plain(to_arabic(result.raw)) in _plain(claim.text)


def _plain(text: str) -> str:
    return "".join(to_arabic(text).replace(",", "").split())


def _indicator_in(lead: str, base: Quantity, named: Sequence[_Named]) -> _Named | None:
    """Give the indicator whose name stands shortly before a figure of its unit, the longest of several."""
    key = label_key(lead)
    found = [
        one
        for one in named
        if (place := key.rfind(one.key)) >= 0 and len(key) - place - len(one.key) <= MOST_BETWEEN
    ]
    longest = max(found, key=lambda one: len(one.key), default=None)
    return longest if longest is not None and longest.unit in (None, base.unit) else None


def _named(document: Document) -> list[_Named]:
    """Give the indicators of a document that prose may name, those of one name together."""
    results: dict[str, list[Quantity]] = {}
    units: dict[str, str | None] = {}
    for figure in own_figures(document):
        if figure.kind is Followed.INDICATOR and figure.measure is What.RESULT and figure.unit is None:
            results.setdefault(series_key(figure.label), []).append(figure.quantity)
            units[series_key(figure.label)] = units.get(series_key(figure.label)) or figure.quantity.unit
    first = {series_key(one.name): one for one in reversed(document.indicators)}
    return [
        _Named(one, key, units.get(key), tuple(results.get(key, ())))
        for key, one in first.items()
        if len(key) >= SHORTEST_NAME
    ]
