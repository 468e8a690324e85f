"""Unit scorecards: a unit's indicators with score and weight, and their printed totals."""

from collections.abc import Iterator

import regex

from extract.records.cells import RecordRow, record_rows, stated
from extract.tables.headers import role_of
from extract.tables.vocabulary import UNIT_LABELS, UNIT_WORDS
from schemas import Family, Place, Role, RowKind, Scorecard, ScorecardLine, Table

_AFTER_LABEL = regex.compile(rf"(?:{'|'.join(map(regex.escape, UNIT_LABELS))})\s*[:：]?\s*(?P<unit>\S.*)$")
_AT_END = regex.compile(
    rf"(?:^|\s)(?P<unit>(?:{'|'.join(map(regex.escape, UNIT_WORDS))})(?:\S+(?:\s\S+)?|\s\S+))$"
)
_CODE_END = regex.compile(r"[\s.):*]+$")


def scorecards(table: Table) -> Iterator[Scorecard]:
    """Give the scorecard that a table of the family prints."""
    if table.family is not Family.UNIT_SCORECARD:
        return
    rows = list(record_rows(table))
    lines = tuple(line for row in rows if row.row.kind is RowKind.ITEM if (line := _line(row)))
    if not lines:
        return
    total = next((row for row in reversed(rows) if row.row.kind is RowKind.TOTAL), None)
    unit = unit_name(table, rows)
    yield Scorecard(
        unit=unit or "",
        lines=lines,
        total_score=stated(total.cell(Role.WEIGHTED_SCORE, Role.SCORE)) if total else None,
        total_weight=stated(total.cell(Role.WEIGHT)) if total else None,
        table=table.id,
        at=_place_of(table),
    )


def _line(row: RecordRow) -> ScorecardLine | None:
    score, weight = stated(row.by_role.get(Role.SCORE)), stated(row.by_role.get(Role.WEIGHT))
    if score is None or weight is None:
        return None
    code = row.text(Role.CODE, Role.NUMBER) or ""
    return ScorecardLine(
        code=_CODE_END.sub("", code).strip(),
        indicator=row.text(Role.INDICATOR) or "",
        score=score,
        weight=weight,
    )


def unit_name(table: Table, rows: list[RecordRow]) -> str | None:
    """Give the unit that a table speaks of: a header of its own, the words after `หน่วยงาน`, or the first section."""
    for header in table.header[:1]:
        for text in dict.fromkeys(header):
            if text and role_of(text) is None and (_after_label(text) or _AT_END.search(text)):
                return _after_label(text) or text
    for text in (table.title or "", *(row.label.text for row in rows if row.row.kind is RowKind.SECTION)):
        if found := _after_label(text):
            return found
    if table.title and (named := _AT_END.search(table.title)):
        return named["unit"]
    section = next((row for row in rows[:1] if row.row.kind is RowKind.SECTION), None)
    return section.label.text if section else table.title


def _after_label(text: str) -> str | None:
    found = _AFTER_LABEL.search(text)
    return found["unit"].strip() if found else None


def _place_of(table: Table) -> Place:
    first = next(cell for row in table.rows for cell in row.cells)
    return first.at.model_copy(update={"row": None, "column": None})
