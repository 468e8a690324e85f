"""Rows for the tests of links: an indicator or project as a table prints it."""

from decimal import Decimal

from extract.records.links.facts import linked
from extract.records.links.rows import PrintedRow
from schemas import Place, Quantity, ReadBy, RecordKind

NAMES = (
    "ร้อยละความเชื่อมั่นของผู้รับบริการต่อกระบวนการ",
    "จำนวนหน่วยงานที่ได้รับการรับรองมาตรฐาน",
    "มูลค่าทรัพย์สินที่ผลักดันออกจากระบบ",
    "ร้อยละของสำนวนที่ดำเนินการแล้วเสร็จ",
    "ระดับความสำเร็จของการพัฒนาระบบดิจิทัล",
)
RESULTS = ("92.15", "702", "242,642", "101.24", "86.21")


def figure(text: str | None, unit: str | None = "percent") -> Quantity | None:
    if text is None:
        return None
    number = text.replace(",", "")
    return Quantity(
        raw=text,
        value=Decimal(number),
        decimals=len(number.partition(".")[2]),
        unit=unit,
        at=Place(line=1, read_by=ReadBy.DUMP),
    )


def row(
    name: str,
    table: str,
    place: int,
    result: str | None,
    target: str | None = "80",
    section: str | None = None,
    number: str | None = None,
    record: RecordKind = RecordKind.INDICATOR,
) -> PrintedRow:
    return PrintedRow(
        record=record,
        index=0,
        table=table,
        place=place,
        name=name,
        number=number or str(place + 1),
        section=section,
        target=figure(target),
        stated=(figure(result), None, None),
    )


def table(
    name: str, results: tuple[str | None, ...] = RESULTS, names: tuple[str, ...] = NAMES
) -> list[PrintedRow]:
    return [
        row(label, name, place, result)
        for place, (label, result) in enumerate(zip(names, results, strict=True))
    ]


def links(*rows: PrintedRow) -> list[set[tuple[str, int]]]:
    """Link rows; each fact as the tables and places of its rows."""
    return [{(rows[index].table, rows[index].place) for index in members} for members in linked(rows)]
