"""Unit scorecards: a unit's indicators with score and weight, the sums of their parts, and their printed totals."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

import regex

from extract.records.cells import RecordRow, record_rows, rows_over, stated, target_of
from extract.records.columns import columns_of_round, rounds_of
from extract.records.criteria import criteria_of, measured_result
from extract.records.extents import extents
from extract.records.merged_weights import firsts, is_merged, is_unclear, weighed_score, weighed_words
from extract.tables.headers import role_of
from extract.tables.rows import is_percent_row
from extract.tables.vocabulary import UNIT_LABELS, UNIT_WORDS
from extract.thai.digits import to_arabic
from schemas import Family, Place, Quantity, Role, RowKind, Scorecard, ScorecardGroup, ScorecardLine, Table

_AFTER_LABEL = regex.compile(rf"(?:{'|'.join(map(regex.escape, UNIT_LABELS))})\s*[:：]?\s*(?P<unit>\S.*)$")
_AT_END = regex.compile(
    rf"(?:^|\s)(?P<unit>(?:{'|'.join(map(regex.escape, UNIT_WORDS))})(?:\S+(?:\s\S+)?|\s\S+))$"
)
_CODE_END = regex.compile(r"[\s.):*]+$")
_CODE_BEFORE = regex.compile(r"^(?P<code>\d+(?:\.\d+)*)[.)]?\s+\D|^(?P<code>\d+(?:\.\d+)+)[.)]?\p{L}")
"""A code in the cell of an indicator, before its words: 1.1 ร้อยละของ …, 1.1ร้อยละของ …"""
_DASHES: Final = " \n-–"


def scorecards(table: Table) -> Iterator[Scorecard]:
    """Give the scorecard that a table of the family prints: one a round, where rounds stand side by side."""
    if table.family is not Family.UNIT_SCORECARD:
        return
    rounds = rounds_of(table.columns)
    if not rounds and (card := _scorecard(list(record_rows(table)), table)) is not None:
        yield card
    for months in rounds:
        rows = list(rows_over(table, columns_of_round(table.columns, months)))
        if (card := _scorecard(rows, table)) is not None:
            yield card.model_copy(update={"months": months})


def _scorecard(rows: Sequence[RecordRow], table: Table) -> Scorecard | None:
    weighed = [
        row for row in rows if row.row.kind is RowKind.ITEM and {Role.WEIGHT, Role.SCORE} <= set(row.by_role)
    ]
    if any(is_unclear(row, table) for row in weighed):
        return None
    items = {row.index: line for row in firsts(weighed) if (line := _line(row, table))}
    totals = [row for row in rows if row.row.kind is RowKind.TOTAL]
    sums = [row for row in totals if not is_percent_row([cell.text for cell in row.row.cells if cell.text])]
    total = next(reversed(sums or totals), None)
    total_weight = stated(total.cell(Role.WEIGHT)) if total else None
    heads = _heads(items, total_weight)
    lines = {index: line for index, line in items.items() if index not in heads}
    if not lines:
        return None
    return Scorecard(
        unit=unit_name(table, rows) or "",
        lines=tuple(lines.values()),
        total_score=stated(total.cell(Role.WEIGHTED_SCORE, Role.SCORE)) if total else None,
        total_weight=total_weight,
        groups=tuple(_groups(rows, tuple(lines), heads)),
        table=table.id,
        at=_place_of(table),
    )


def _line(row: RecordRow, table: Table) -> ScorecardLine | None:
    score, weight = stated(weighed_score(row, table)), stated(row.by_role.get(Role.WEIGHT))
    if score is None or weight is None:
        return None
    code = None if is_merged(row) else row.cell(Role.CODE, Role.NUMBER)
    return ScorecardLine(
        code=_CODE_END.sub("", code.text).strip() if code else "",
        code_at=code.at if code else None,
        indicator=weighed_words(row) or row.text(Role.INDICATOR, Role.TEXT) or "",
        score=score,
        weight=weight,
        weighted_score=stated(row.by_role.get(Role.WEIGHTED_SCORE)),
        target=target_of(row.by_role.get(Role.TARGET)),
        result=measured_result(row.by_role.get(Role.RESULT), row, table),
        criteria=criteria_of(row, table),
    )


def _heads(lines: dict[int, ScorecardLine], total: Quantity | None) -> dict[int, tuple[int, ...]]:
    """Give the rows whose code begins the codes of others, with those others: 1 heads 1.1 and 1.2.

    A head stands above its rows: 3 between 3.1 and 3.3 is a line whose code is misprinted. So is one without which the
    weights do not come to the printed total, and with which they do. Where no codes tell, rows without scores may.
    """
    codes = {index: _code_of(line) for index, line in lines.items()}
    heads = {
        index: tuple(below for below, other in codes.items() if other.startswith(f"{code}."))
        for index, code in codes.items()
        if code
    }
    heads = {index: below for index, below in heads.items() if below and index < min(below)}
    heads = {index: below for index, below in heads.items() if not _is_line(index, lines, heads, total)}
    heads = {head: _with_uncoded(head, below, codes, lines) for head, below in heads.items()}
    return heads or _scoreless_heads(lines)


def _with_uncoded(
    head: int, below: tuple[int, ...], codes: dict[int, str], lines: dict[int, ScorecardLine]
) -> tuple[int, ...]:
    """Give a head's rows, with those without a code that stand among them.

    So are those that follow up to the next code, where the weights then come to that of the head and else do not.
    """
    end = next((index for index, code in codes.items() if code and index > below[-1]), max(codes) + 1)
    uncoded = [index for index, code in codes.items() if not code and head < index < end]
    among = tuple(sorted({*below, *(index for index in uncoded if index < below[-1])}))
    all_of_them = tuple(sorted({*below, *uncoded}))
    whole = lines[head].weight.value
    fits = [sum(lines[index].weight.value or 0 for index in rows) == whole for rows in (among, all_of_them)]
    return all_of_them if fits == [False, True] else among


def _code_of(line: ScorecardLine) -> str:
    """Give a line's code, Arabic digits, which may stand before the words of its indicator."""
    found = None if line.code else _CODE_BEFORE.match(to_arabic(line.indicator))
    return found["code"] if found else to_arabic(line.code)


def _scoreless_heads(lines: dict[int, ScorecardLine]) -> dict[int, tuple[int, ...]]:
    """Give the rows without score and result whose weights are those of the rows below them, up to the next such row.

    One of several may be misprinted. A line that was not scored has a weight of its own, and stays one.
    """
    bare = [index for index, line in lines.items() if _is_blank(line.score) and _is_blank(line.result)]
    if not bare or bare[0] != min(lines):
        return {}
    ends = [*bare[1:], max(lines) + 1]
    heads = {
        head: tuple(index for index in lines if head < index < end)
        for head, end in zip(bare, ends, strict=True)
    }
    sums = [
        sum(lines[index].weight.value or 0 for index in below) == lines[head].weight.value
        for head, below in heads.items()
    ]
    return heads if all(heads.values()) and sum(sums) >= max(len(sums) - 1, 1) else {}


def _is_blank(quantity: Quantity | None) -> bool:
    return quantity is None or quantity.raw.strip(_DASHES) == ""


def _is_line(
    head: int, lines: dict[int, ScorecardLine], heads: Collection[int], total: Quantity | None
) -> bool:
    """Whether the weights of all lines add up to the printed total only where this head counts as one of them."""
    weight, whole = lines[head].weight.value, total.value if total else None
    weights = [line.weight.value for index, line in lines.items() if index not in heads]
    if whole is None or weight is None:
        return False
    return sum((one for one in weights if one is not None), weight) == whole and None not in weights


def _groups(
    rows: Sequence[RecordRow], lines: Sequence[int], heads: dict[int, tuple[int, ...]]
) -> Iterator[ScorecardGroup]:
    """Give the rows of sums but for the total; `lines` are the rows that became lines."""
    place_of = {index: place for place, index in enumerate(lines)}
    spans = extents(rows, frozenset(lines))
    for row in rows:
        if row.index in heads:
            meant = heads[row.index]
        elif row.row.kind is RowKind.SUBTOTAL and row.index in spans:
            meant = spans[row.index].rows
        else:
            continue
        label = row.cell(Role.INDICATOR) if row.index in heads else row.label
        yield ScorecardGroup(
            label=(label or row.label).text,
            members=tuple(place_of[index] for index in meant if index in place_of),
            weight=stated(row.by_role.get(Role.WEIGHT)),
            score=stated(row.by_role.get(Role.SCORE)),
            weighted_score=stated(row.by_role.get(Role.WEIGHTED_SCORE)),
            at=(label or row.label).at,
        )


def unit_name(table: Table, rows: Sequence[RecordRow]) -> str | None:
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
