"""Lines of a cell become one text: words that only wrapped are whole again, what was set apart stays apart."""

import pytest

from tests.tables.drawn import blocks_of, drawn, grid_lines, texts_of


def _cell(*lines: str, width: float = 60) -> str:
    columns, rows = [50, 50 + width, 300], [80, 200, 220]
    glyphs = [glyph for index, line in enumerate(lines) for glyph in drawn(line, 52, 100 + 14 * index)]
    return texts_of(blocks_of([*glyphs, *drawn("x", 260, 210)], grid_lines(columns, rows))[0])[0][0]


def test_thai_that_wrapped_is_joined() -> None:
    assert _cell("ตัวชี้วัดผลกา", "รดำเนินงาน") == "ตัวชี้วัดผลการดำเนินงาน"


def test_thai_that_the_writer_broke_is_parted() -> None:
    assert _cell("ข้อหนึ่ง", "ข้อสอง", width=150) == "ข้อหนึ่ง ข้อสอง"


@pytest.mark.parametrize(
    ("first", "second"),
    [("ไม่น้อยกว่า", "๕ ครั้ง"), ("๕๐๐,๐๐๐", "(๙๓.๐๐)"), ("๑๒๓", "๔๕๖"), ("Check", "List")],
)
def test_anything_else_is_parted(first: str, second: str) -> None:
    assert _cell(first, second) == f"{first} {second}"
