"""The register: an asset a row, with its cost, its useful life, and what it is still worth."""

from collections.abc import Iterator
from typing import Final

from extract.extending import FamilyColumn, RecordRow, TableFamily, record_rows, stated
from schemas import Direction, Quantity, Role, RowKind, Sum, SumPart, Table


def rows(table: Table) -> Iterator[RecordRow]:
    """Give the rows of the assets themselves, without totals and headings."""
    return (row for row in record_rows(table) if row.row.kind is RowKind.ITEM)


def amount(row: RecordRow, table: Table, column: str) -> Quantity | None:
    """Give the figure of a row in a column of the register."""
    return stated(row.by_column.get(REGISTER.places(table)[column]))


def net_values(table: Table) -> Iterator[Sum]:
    """Give what each asset is still worth as a difference: the built-in rules for sums recompute it."""
    for row in rows(table):
        cost, worn, net = (amount(row, table, name) for name in ("cost", "depreciation", "net"))
        if cost is not None and worn is not None and net is not None:
            yield Sum(
                label=row.label.text,
                direction=Direction.COLUMNS,
                total=net,
                parts=(SumPart(label="ราคาทุน", figure=cost),),
                less=(SumPart(label="ค่าเสื่อมราคาสะสม", figure=worn),),
                table=table.id,
                at=net.at,
            )


REGISTER: Final = TableFamily(
    name="asset-register",
    columns=(
        FamilyColumn("asset", ("รายการสินทรัพย์", "รายการครุภัณฑ์"), Role.TOPIC),
        FamilyColumn("cost", ("ราคาทุน", "มูลค่าที่ได้มา")),
        FamilyColumn("life", ("อายุการใช้งาน", "อายุการใช้งาน (ปี)")),
        FamilyColumn("yearly", ("ค่าเสื่อมราคาต่อปี", "ค่าเสื่อมราคาประจำปี")),
        FamilyColumn("depreciation", ("ค่าเสื่อมราคาสะสม",)),
        FamilyColumn("net", ("มูลค่าสุทธิ", "มูลค่าสุทธิตามบัญชี")),
    ),
    read=net_values,
)
