"""Documents of one sum, for the examples of the rules on sums of tables of any kind."""

import re
from collections.abc import Callable, Mapping

from schemas import AmountInWords, Direction, Document, Quantity, Sum, SumPart
from tests.checks.builders import document, place, quantity
from tests.checks.examples_claims import LINE
from tests.checks.scoring_tables import table


def _numbers(text: str) -> list[str]:
    return re.findall(r"-?\d[\d,.]*\d|\d", text)


def _sum(printed: str, parts: list[str], less: list[str], direction: Direction) -> Document:
    def at(count: int, raw: str) -> Quantity:
        row, column = (count, 1) if direction is Direction.ROWS else (0, count)
        return quantity(raw, place("t1", row, column))

    figures = [
        SumPart(label=f"รายการ {count}", figure=at(count, raw))
        for count, raw in enumerate([*parts, *less], 1)
    ]
    total = at(0, _numbers(printed)[0])
    record = Sum(
        label="รวม",
        direction=direction,
        total=total,
        parts=tuple(figures[: len(parts)]),
        less=tuple(figures[len(parts) :]),
        table="t1",
        at=total.at,
    )
    return document(sums=(record,))


def _row_sum(given: str, printed: str) -> Document:
    return _sum(printed, _numbers(given), [], Direction.ROWS)


def _column_sum(given: str, printed: str) -> Document:
    return _sum(printed, _numbers(given), [], Direction.COLUMNS)


def _difference(given: str, printed: str) -> Document:
    added, taken_off = given.split("less")
    return _sum(printed, _numbers(added), _numbers(taken_off), Direction.COLUMNS)


def _list_sum(given: str, printed: str) -> Document:
    items = [
        SumPart(label=f"({count})", figure=quantity(raw, LINE, unit="baht"), offset=20 * count)
        for count, raw in enumerate(_numbers(given), 1)
    ]
    total = quantity(_numbers(printed)[0], LINE, unit="baht")
    record = Sum(
        label="รวม",
        direction=Direction.LIST,
        total=total,
        offset=0,
        parts=tuple(items),
        table=None,
        exact=True,
        at=LINE,
    )
    return document(sums=(record,))


def _in_words(given: str, printed: str) -> Document:
    words, figures = (quantity(_numbers(text)[0], LINE, unit="baht") for text in (given, printed))
    record = AmountInWords(label="", figure=figures, offset=0, words=words, words_offset=20, at=LINE)
    return document(amounts_in_words=(record,))


def _shares(given: str, printed: str) -> Document:
    *parts, whole = _numbers(given)
    rows = [[f"รายการ {i}", *row] for i, row in enumerate(zip(parts, _numbers(printed), strict=True), 1)]
    return table(["รายการ", "จำนวน", "ร้อยละ"], *rows, ["รวม", whole, "100.00"])


def _rows_of(header: list[str]) -> Callable[[str, str], Document]:
    """Make a table of an example whose rows are parted by commas: the figures of each, the last of them the printed."""

    def build(given: str, printed: str) -> Document:
        rows = [_numbers(row) for row in re.split(r",\s+", f"{given} {printed}")]
        return table(header, *([f"รายการ {count}", *row] for count, row in enumerate(rows, 1)))

    return build


def _extremes(given: str, printed: str) -> Document:
    figures = _numbers(given)
    rows = [[f"เดือน {count}", figure, figure] for count, figure in enumerate(figures, 1)]
    largest, least = max(figures, key=float), min(figures, key=float)
    return table(
        ["เดือน", "ปี 2565", "ปี 2566"],
        *rows,
        ["ค่าสูงสุด", *_numbers(printed), largest],
        ["ค่าต่ำสุด", least, least],
    )


SUM_BUILDERS: Mapping[str, Callable[[str, str], Document]] = {
    "GS001": _row_sum,
    "GS002": _column_sum,
    "GS003": _difference,
    "GS004": _list_sum,
    "GS005": _in_words,
    "GS006": _shares,
    "GS007": _rows_of(["หน่วยงาน", "รอบแรก", "รอบหลัง", "เฉลี่ย"]),
    "GS008": _rows_of(["ประเด็น", "มาก (3)", "ปานกลาง (2)", "น้อย (1)", "ค่าเฉลี่ย"]),
    "GS009": _rows_of(["เดือน", "เบิกจ่าย", "เบิกจ่ายสะสม"]),
    "GS010": _rows_of(["จังหวัด", "คดียกมา", "คดีรับใหม่", "คดีแล้วเสร็จ", "คดียกไป"]),
    "GS011": _rows_of(["รายการ", "จำนวน", "ราคาต่อหน่วย", "จำนวนเงิน"]),
    "GS012": _rows_of(["จังหวัด", "ค่าใช้จ่าย", "ผู้เข้าอบรม", "ค่าใช้จ่ายต่อคน"]),
    "GS013": _rows_of(["หน่วยงาน", "ร้อยละความสำเร็จ", "คะแนน (เต็ม 5)"]),
    "GS014": _extremes,
}
"""By the rule's code, what makes the document of its examples."""
