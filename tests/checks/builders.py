"""Documents for the tests of checks, made by hand: scorecards, scored indicators, and status tables.

A figure is written as it would be printed: "๗๖.๔๙", "242,642", "" for a blank cell. Other text has no value.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from extract.thai.digits import to_arabic
from schemas import (
    Band,
    Cell,
    Check,
    Column,
    Document,
    Family,
    Group,
    Indicator,
    Place,
    Quantity,
    ReadBy,
    Reference,
    Relation,
    Report,
    Role,
    Row,
    RowKind,
    Scorecard,
    ScorecardLine,
    Source,
    Status,
    Table,
    Verdict,
)

BANDS = (("60", "69.99"), ("70", "79.99"), ("80", "89.99"), ("90", "99.99"), ("100", None))
"""The bands of levels 1 to 5, as most tables print them."""

NUMBER, NAME, TARGET, RESULT, PERCENT = range(5)
FIRST_MARK = 5


def place(table: str, row: int, column: int) -> Place:
    return Place(line=row + 1, table=table, row=row, column=column, read_by=ReadBy.DUMP)


def quantity(
    raw: str,
    at: Place,
    unit: str | None = None,
    scale: int = 1,
    relation: Relation = "=",
    reference: Reference | None = None,
) -> Quantity:
    """Read a bare number; anything else is a cell without one."""
    text = to_arabic(raw).replace(",", "")
    try:
        value = Decimal(text)
    except InvalidOperation:
        value = None
    decimals = None if value is None else len(text.partition(".")[2])
    return Quantity(
        raw=raw,
        value=value,
        decimals=decimals,
        unit=unit,
        scale=scale,
        relation=relation,
        reference=reference,
        at=at,
    )


@dataclass(frozen=True)
class Aim:
    """A target or a result: what was read of it, and its `raw` text where more than the number is printed."""

    number: str
    unit: str | None = None
    scale: int = 1
    relation: Relation = "="
    reference: Reference | None = None
    raw: str | None = None

    def at(self, where: Place) -> Quantity:
        read = quantity(self.number, where, self.unit, self.scale, self.relation, self.reference)
        return read if self.raw is None else read.model_copy(update={"raw": self.raw})


@dataclass(frozen=True)
class Item:
    """A row of a table of indicators; None is a column that the table lacks."""

    number: str | None = "1"
    name: str = "ตัวชี้วัด"
    target: Aim | None = None
    result: Aim | None = None
    percent: str | None = None
    marks: tuple[str, ...] = ()
    points: str | None = None
    level: str | None = None
    full: str | None = None
    score: str | None = None
    status: Status | None = None


@dataclass(frozen=True)
class Section:
    """A section row; `members` are the places of its items among the items, where it counts them."""

    label: str = "ด้าน"
    count: str | None = None
    members: tuple[int, ...] = ()
    others: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True)
class Sums:
    """A subtotal row over the items at `members`."""

    members: tuple[int, ...]
    score: str | None = None
    full: str | None = None
    percent: str | None = None
    count: str | None = None
    kind: RowKind = RowKind.SUBTOTAL
    label: str = "รวม"
    others: tuple[tuple[int, ...], ...] = ()


@dataclass
class _Reading:
    """What a table's rows have been made into so far."""

    indicators: list[Indicator] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def table_document(
    *rows: Item | Section | Sums, bands: Sequence[tuple[str, str | None]] = BANDS, name: str = "t1"
) -> Document:
    """Make a document of one table of indicators."""
    read = _Reading()
    for index, row in enumerate(rows):
        if isinstance(row, Item):
            _add_item(read, row, index, name, len(bands))
        else:
            _add_group(read, row, index, name, len(bands))
    table = Table(
        id=name,
        family=Family.SCORED_INDICATORS,
        title=None,
        pages=(),
        header=(),
        columns=_columns(bands, name),
        rows=tuple(read.rows),
    )
    return document(tables=(table,), indicators=tuple(read.indicators), groups=tuple(read.groups))


def _columns(bands: Sequence[tuple[str, str | None]], name: str) -> tuple[Column, ...]:
    before = (Role.NUMBER, Role.INDICATOR, Role.TARGET, Role.RESULT, Role.PERCENT_OF_TARGET)
    after = (Role.POINTS, Role.LEVEL, Role.FULL_MARKS, Role.SCORE, Role.STATUS)
    marks = tuple(
        Column(
            role=Role.BAND,
            header=f"{low}-{high}",
            band=Band(
                level=level,
                low=Decimal(low),
                high=None if high is None else Decimal(high),
                at=place(name, 0, FIRST_MARK + level - 1),
            ),
        )
        for level, (low, high) in enumerate(bands, 1)
    )
    plain = [tuple(Column(role=role, header=role.value) for role in roles) for roles in (before, after)]
    return (*plain[0], *marks, *plain[1])


def _add_item(read: _Reading, item: Item, row: int, table: str, bands: int) -> None:
    behind = FIRST_MARK + bands

    def stated(raw: str | None, column: int) -> Quantity | None:
        return None if raw is None else quantity(raw, place(table, row, column))

    marks = tuple(quantity(raw, place(table, row, FIRST_MARK + i)) for i, raw in enumerate(item.marks))
    indicator = Indicator(
        number=None if item.number is None else to_arabic(item.number),
        name=item.name,
        section=None,
        target=item.target.at(place(table, row, TARGET)) if item.target else None,
        result=item.result.at(place(table, row, RESULT)) if item.result else None,
        status=item.status,
        percent=stated(item.percent, PERCENT),
        level=stated(item.level, behind + 1),
        full_marks=stated(item.full, behind + 2),
        score=stated(item.score, behind + 3),
        points=stated(item.points, behind),
        marks=marks,
        narrative=None,
        table=table,
        at=place(table, row, NAME),
        number_at=place(table, row, NUMBER),
        status_raw=None if item.status is None else item.status.value,
        status_at=None if item.status is None else place(table, row, behind + 4),
    )
    read.indicators.append(indicator)
    figures = [indicator.target, indicator.result, indicator.percent, *marks]
    figures += [indicator.points, indicator.level, indicator.full_marks, indicator.score]
    cells = [_cell(item.number or "", place(table, row, NUMBER)), _cell(item.name, place(table, row, NAME))]
    cells += [_cell(figure.raw, figure.at) for figure in figures if figure]
    read.rows.append(Row(kind=RowKind.ITEM, cells=tuple(cells)))


def _add_group(read: _Reading, row: Section | Sums, index: int, table: str, bands: int) -> None:
    behind = FIRST_MARK + bands
    label = place(table, index, NUMBER)
    printed: dict[str, Quantity | None] = {
        "count": quantity(row.count, label) if row.count else None,
        "score": None,
        "full_marks": None,
        "percent": None,
    }
    kind = RowKind.SECTION
    if isinstance(row, Sums):
        kind = row.kind
        for name, raw, column in (
            ("score", row.score, behind + 3),
            ("full_marks", row.full, behind + 2),
            ("percent", row.percent, behind + 4),
        ):
            printed[name] = quantity(raw, place(table, index, column)) if raw else None
    read.groups.append(
        Group(
            kind=kind,
            label=row.label,
            members=row.members,
            other_extents=row.others,
            table=table,
            at=label,
            **printed,
        )
    )
    cells = [_cell(row.label, label)]
    cells += [_cell(figure.raw, figure.at) for name, figure in printed.items() if figure and name != "count"]
    read.rows.append(Row(kind=kind, cells=tuple(cells)))


def _cell(raw: str, at: Place) -> Cell:
    return Cell(text=to_arabic(raw), raw=raw, at=at)


def scorecard(
    lines: Sequence[tuple[str, str, str]],
    total_score: str | None = None,
    total_weight: str | None = None,
    table: str = "t1",
) -> Document:
    """Make a document of one scorecard; a line is its code, score and weight."""

    def line(row: int, code: str, score: str, weight: str) -> ScorecardLine:
        return ScorecardLine(
            code=code,
            code_at=place(table, row, 0),
            indicator=f"ตัวชี้วัดที่ {row + 1}",
            score=quantity(score, place(table, row, 2)),
            weight=quantity(weight, place(table, row, 3)),
        )

    last = len(lines)
    card = Scorecard(
        unit="สำนักงาน",
        lines=tuple(line(row, *printed) for row, printed in enumerate(lines)),
        total_score=quantity(total_score, place(table, last, 2)) if total_score else None,
        total_weight=quantity(total_weight, place(table, last, 3)) if total_weight else None,
        table=table,
        at=place(table, 0, 0),
    )
    columns = (Role.CODE, Role.INDICATOR, Role.SCORE, Role.WEIGHT)
    rows = [
        Row(
            kind=RowKind.ITEM,
            cells=tuple(
                _cell(raw, place(table, row, column)) for column, raw in ((0, code), (2, score), (3, weight))
            ),
        )
        for row, (code, score, weight) in enumerate(lines)
    ]
    totals = ((2, total_score), (3, total_weight))
    rows.append(
        Row(
            kind=RowKind.TOTAL,
            cells=tuple(_cell(raw, place(table, last, column)) for column, raw in totals if raw),
        )
    )
    printed = Table(
        id=table,
        family=Family.UNIT_SCORECARD,
        title=None,
        pages=(),
        header=(),
        columns=tuple(Column(role=role, header=role.value) for role in columns),
        rows=tuple(rows),
    )
    return document(tables=(printed,), scorecards=(card,))


def document(**records: object) -> Document:
    """Make a document of records."""
    source = Source(name="report.txt", sha256="0" * 64, bytes=1, kind="text", pages=None)
    return Document(source=source, report=Report(), pages=(), **records)


def by_verdict(checked: Document, verdict: Verdict) -> list[Check]:
    """Give the checks of a verdict."""
    return [check for check in checked.checks if check.verdict is verdict]


def verdicts(checked: Document, rule: str) -> list[Verdict]:
    """Give the verdicts of a rule, in the document's order."""
    return [check.verdict for check in checked.checks if check.rule == rule]
