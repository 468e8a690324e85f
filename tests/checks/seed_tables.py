"""The two scored tables of a published annual report: their figures as printed."""

from schemas import Document, Reference, RowKind
from tests.checks.builders import Aim, Item, Section, Sums, table_document

FULL = ("0", "0", "0", "0", "100")
FOURTH = ("0", "0", "0", "90", "0")
NONE = ("0", "0", "0", "0", "0")


def percent(number: str, relation: str = "=") -> Aim:
    return Aim(number, unit="percent", relation=relation)


def rise(number: str) -> Aim:
    return Aim(number, unit="percent", reference=Reference.BASE_YEAR, raw="เพิ่มขึ้นร้อยละ ๑ จากปีฐาน (พ.ศ. ๒๕๖๕)")


def at_least(number: str, unit: str = "percent") -> Aim:
    return Aim(number, unit=unit, relation=">=")


def row(
    number: str,
    target: Aim,
    result: str,
    printed: str,
    level: str = "5",
    score: str = "5.00",
    name: str = "ตัวชี้วัด",
) -> Item:
    """Give a row whose marks stand in the column of its level, as they do in the report."""
    marks = {"5": FULL, "4": FOURTH, "1": ("60", "0", "0", "0", "0"), "0": NONE}[level]
    points = {"5": "100", "4": "90", "1": "60", "0": "0"}[level]
    return Item(
        number, name, target, Aim(result), printed, marks, points=points, level=level, full="5", score=score
    )


MILLION = 10**6

POLICY = (
    Section("ตัวชี้วัดภาพรวม"),
    row("1", percent("85"), "92.00", "108.24"),
    row("2", Aim("432.33"), "465.32", "107.63"),
    Sums((0, 1), "10.00", "10.00", "100.00", "2"),
    Section("Growth Mindset"),
    row("3", percent("๑๐๐"), "100.00", "100.00"),
    row("4", Aim("๘๙", unit="score"), "89.33", "100.37"),
    Section("Good Plan & Process"),
    row("5", percent("๙๐"), "93.60", "104.00"),
    row("6", percent("101"), "178.42", "176.65"),
    row("7", Aim("220,000", unit="baht", scale=MILLION), "242,642", "110.29"),
    Section("Good Communication & Collaboration"),
    row("8", percent("80"), "76.77", "95.96", "4", "4.60"),
    row("9", at_least("๕", "time"), "702.00", "14,040.00"),
    Section("Good Service"),
    row("10", percent("85"), "93.60", "110.12"),
    row("11", Aim("4", unit="agency"), "2", "50.00", "1", "1.00"),
    Section("Great Digital Organization"),
    row("12", percent("60"), "86.21", "143.68"),
    row("13", Aim("๕", unit="level"), "5", "100.00"),
    Sums(tuple(range(2, 13)), "50.60", "55", "92.00", "11"),
    Sums(tuple(range(13)), "60.60", "65", "93.23", "13", kind=RowKind.TOTAL),
)

PLAN = (
    Section("ตัวชี้วัดภาพรวม", "๔", (0, 1, 2, 3)),
    row("๑", at_least("๑", "copy"), "๔", "๔๐๐.๐๐"),
    row("๒", percent("๒๓", "<="), "๑๘.๖๒", "๑๐๕.๖๙", name="ร้อยละจำนวนเรื่องร้องเรียน"),
    row("๓", at_least("๘๕"), "๙๒.๐๐", "๑๐๘.๒๔"),
    row("๔", at_least("๘๐"), "๙๓.๙๒", "๑๑๗.๔๐"),
    Sums((0, 1, 2, 3), "๒๐.๐๐", "๒๐.๐๐", "๑๐๐.๐๐", "๔"),
    Section("ตัวชี้วัดเป้าหมายตามแผนปฏิบัติการ", "๑๓", tuple(range(4, 17))),
    Section("เรื่องที่ ๑"),
    row("๕", at_least("๑", "copy"), "๔", "๔๐๐.๐๐"),
    row("๖", Aim("๑", unit="project"), "๒", "๒๐๐.๐๐"),
    row("๗", at_least("๑๐๐", "person"), "๑๕๕", "๑๕๕.๐๐"),
    row("๘", rise("๑"), "๑๗๘.๔๒", "๑๗๖.๖๕"),
    row("๙", Aim("๒๒๐,๐๐๐", unit="baht", scale=MILLION), "๒๔๒,๖๔๒", "๑๑๐.๒๙"),
    row("๑๐", rise("๑"), "๑๐๑.๒๔", "๑๐๑.๒๔"),
    Sums(tuple(range(4, 10)), "๓๐.๐๐", "๓๐.๐๐", "๑๐๐.๐๐", "๖"),
    Section("เรื่องที่ ๒"),
    row("๑๑", at_least("๘๐"), "๗๖.๔๙", "๙๕.๖๑", "4", "๔.๕๖"),
    row("๑๒", at_least("๒,๐๐๐", "person"), "๒,๗๗๙", "๑๓๘.๙๕"),
    row("๑๓", at_least("๕๐", "person"), "๐", "๐.๐๐", "0", "๐.๐๐"),
    Sums((10, 11, 12), "๙.๕๖", "๑๕.๐๐", "๖๓.๗๓", "๓"),
    Section("เรื่องที่ ๓"),
    row("๑๔", Aim("", raw="ร้อยละความสำเร็จ"), "๒๐", "๑๐๐.๐๐"),
    row("๑๕", percent("๒๐"), "๑๐๐", "๕๐๐.๐๐"),
    Sums((13, 14), "๑๐.๐๐", "๑๐.๐๐", "๑๐๐.๐๐", "๒"),
    Section("เรื่องที่ ๔"),
    row("๑๖", at_least("๙๐"), "๙๓.๖๐", "๑๐๔.๐๐"),
    row("๑๗", Aim("๑", unit="process"), "๕", "๑๐๐.๐๐"),
    Sums((15, 16), "๑๐.๐๐", "๑๐.๐๐", "๑๐๐.๐๐", "๒"),
    Sums(tuple(range(17)), "๗๙.๕๖", "๘๕.๐๐", "๙๓.๖๐", "๑๗", kind=RowKind.TOTAL),
)


def policy_table() -> Document:
    return table_document(*POLICY)


def plan_table() -> Document:
    return table_document(*PLAN)
