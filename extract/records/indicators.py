"""Indicators with target, result and marks, and the section and total rows that speak of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import regex

from extract.records.cells import RecordRow, quantity, record_rows, stated, target_of
from extract.records.criteria import criteria_of, measured_result
from extract.records.extents import Extent, extents
from extract.tables.rows import KEY_NUMBER
from extract.thai.numbers import labelled_figures
from extract.thai.status import is_tick, read_status
from extract.thai.targets import counted
from schemas import Cell, Family, Group, Indicator, Quantity, Role, RowKind, Status, Table

INDICATOR_FAMILIES = frozenset(
    {Family.SCORED_INDICATORS, Family.INDICATOR_STATUS, Family.INDICATOR_DETAIL, Family.VISION_INDICATORS}
)

_LEADING_NUMBER = regex.compile(
    r"\s*(?:ตัวชี้วัด(?:ที่)?\s*)?(?P<number>\d{1,3}(?:\.\d{1,3})*)\s*(?:[.):]\s*)+(?=\D)"
)
_NUMBER_END = regex.compile(r"[\s.):*]+$")
_BULLET = regex.compile(r"^[◆●■▪•\-–\s]+")


class Read(NamedTuple):
    """The indicators and groups of the tables read so far."""

    indicators: tuple[Indicator, ...] = ()
    groups: tuple[Group, ...] = ()


def read_indicators(tables: Sequence[Table]) -> Read:
    """Read the indicators and groups of all tables that print them; groups name members by index in the whole."""
    indicators: list[Indicator] = []
    groups: list[Group] = []
    for table in tables:
        if table.family in INDICATOR_FAMILIES:
            found = _read_table(table, len(indicators))
            indicators.extend(found.indicators)
            groups.extend(found.groups)
    return Read(tuple(indicators), tuple(groups))


def _read_table(table: Table, first_index: int) -> Read:
    rows = list(record_rows(table))
    indicators: list[Indicator] = []
    section: str | None = None
    index_of_row: dict[int, int] = {}
    for row in rows:
        if row.row.kind is RowKind.SECTION:
            section = _BULLET.sub("", row.label.text)
        elif row.row.kind is RowKind.ITEM and (indicator := _indicator(row, table, section)):
            index_of_row[row.index] = first_index + len(indicators)
            indicators.append(indicator)
    groups = _groups(rows, table, index_of_row)
    return Read(tuple(indicators), tuple(groups))


def _indicator(row: RecordRow, table: Table, section: str | None) -> Indicator | None:
    name_cell = row.by_role.get(Role.INDICATOR)
    if name_cell is None or not name_cell.text:
        return None
    number_cell = row.cell(Role.NUMBER, Role.CODE)
    number, name = _numbered(number_cell, name_cell)
    status, status_cell = _status(row, table)
    result, criteria = row.by_role.get(Role.RESULT), criteria_of(row, table)
    return Indicator(
        number=number,
        name=name,
        section=section,
        target=target_of(row.by_role.get(Role.TARGET)),
        result=measured_result(result, row, table) if criteria else stated(result),
        status=status,
        status_raw=status_cell.raw if status_cell else None,
        status_at=status_cell.at if status_cell else None,
        percent=stated(row.by_role.get(Role.PERCENT_OF_TARGET)),
        level=stated(row.by_role.get(Role.LEVEL)),
        full_marks=stated(row.by_role.get(Role.FULL_MARKS)),
        score=stated(row.by_role.get(Role.SCORE)),
        points=stated(row.by_role.get(Role.POINTS)),
        criteria=criteria,
        marks=tuple(mark for cell in row.bands if (mark := stated(cell)) is not None),
        narrative=row.text(Role.NARRATIVE),
        table=table.id,
        at=name_cell.at,
        number_at=number_cell.at if number_cell else (name_cell.at if number else None),
    )


def _status(row: RecordRow, table: Table) -> tuple[Status | None, Cell | None]:
    """Read the verdict of a row: its words, or those over the column that is ticked where each verdict has one."""
    ticked = [
        (column, cell)
        for column, cell in row.by_column.items()
        if table.columns[column].role is Role.STATUS and is_tick(cell.text)
    ]
    if len(ticked) == 1 and (said := read_status(_last_words_over(table, ticked[0][0]))) is not None:
        return said, ticked[0][1]
    cell = row.cell(Role.STATUS)
    return (read_status(cell.text) if cell else None), cell


def _last_words_over(table: Table, column: int) -> str:
    return next((words[column] for words in reversed(table.header) if words[column]), "")


def _numbered(number_cell: Cell | None, name_cell: Cell) -> tuple[str | None, str]:
    """The number and the name, whether they stand in two cells or in one."""
    if number_cell is not None and KEY_NUMBER.fullmatch(number_cell.text.strip()):
        return _NUMBER_END.sub("", _BULLET.sub("", number_cell.text)), name_cell.text
    if leading := _LEADING_NUMBER.match(name_cell.text):
        return leading["number"], name_cell.text[leading.end() :].strip()
    return None, name_cell.text


@dataclass(frozen=True, slots=True)
class _Sums:
    """What a run of sum rows says together: count and sums in one row, the percent often in the next."""

    kind: RowKind
    label: Cell
    row: int
    count: Quantity | None = None
    full_marks: Quantity | None = None
    score: Quantity | None = None
    percent: Quantity | None = None
    extent: Extent = field(default_factory=Extent)


def _groups(rows: Sequence[RecordRow], table: Table, index_of_row: dict[int, int]) -> Iterator[Group]:
    sums: list[_Sums] = []
    spans = extents(rows, frozenset(index_of_row))
    for row in rows:
        if row.row.kind is RowKind.SECTION:
            sums.append(_Sums(row.row.kind, row.label, row.index, count=_count(row.label)))
        elif row.row.kind in (RowKind.SUBTOTAL, RowKind.TOTAL):
            read = _sums(row, table)
            if _only_percent(read) and sums and sums[-1].percent is None and sums[-1].row == row.index - 1:
                sums[-1] = replace(sums[-1], percent=read.percent)
            else:
                sums.append(read)
    for read in sums:
        extent = spans.get(read.row, Extent())
        yield Group(
            kind=read.kind,
            label=_BULLET.sub("", read.label.text),
            members=tuple(index_of_row[r] for r in extent.rows),
            other_extents=tuple(tuple(index_of_row[r] for r in other) for other in extent.others),
            count=read.count,
            full_marks=read.full_marks,
            score=read.score,
            percent=read.percent,
            table=table.id,
            at=read.label.at,
        )


def _count(cell: Cell) -> Quantity | None:
    figure = counted(cell.text, "indicator")
    return quantity(figure, cell) if figure else None


def _only_percent(sums: _Sums) -> bool:
    return sums.percent is not None and sums.score is None and sums.full_marks is None and sums.count is None


def _sums(row: RecordRow, table: Table) -> _Sums:
    """Read a row of sums: by their letters (A), (B), (C) where printed, else by the columns they stand in."""
    lettered = {
        letter: quantity(figure, cell)
        for cell in row.row.cells
        for letter, figure in labelled_figures(cell.text).items()
        if figure.value is not None
    }
    values = [cell for cell in row.row.cells if cell.text and cell is not row.label]
    percent = lettered.get("C")
    if lettered or _states_percent(row, values):
        percent = percent or (stated(values[-1]) if values and len(lettered) == 0 else None)
        return _Sums(
            row.row.kind,
            row.label,
            row.index,
            count=_count(row.label),
            full_marks=lettered.get("B"),
            score=lettered.get("A"),
            percent=percent,
        )
    return _Sums(
        row.row.kind,
        row.label,
        row.index,
        count=_count(row.label),
        full_marks=stated(row.cell(Role.FULL_MARKS)),
        score=stated(row.cell(Role.SCORE)),
    )


def _states_percent(row: RecordRow, values: Sequence[Cell]) -> bool:
    return len(values) == 1 and (
        "%" in values[0].text or "ร้อยละ" in row.label.text or "(C)" in row.label.text
    )
