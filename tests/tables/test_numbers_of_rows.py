"""Numbers of rows that no line parts from their labels: what looks like a unit, a day or a sum beside them."""

from collections.abc import Sequence

import pytest
from tables.drawn import ADVANCE, blocks_of, drawn, texts_of

from extract.sources.page import Glyph, Grid, Ruling
from extract.tables.figures import is_unit

FIGURES = ("1,234.50", "987.25")
ENDS = (230.0, 300.0)


def _row(number: str, label: str, baseline: float) -> list[Glyph]:
    glyphs = [*drawn(number, 50 - 10 * ADVANCE * len(number), baseline), *drawn(label, 56, baseline)]
    for figure, end in zip(FIGURES, ENDS, strict=True):
        glyphs += drawn(figure, end - 10 * ADVANCE * len(figure), baseline)
    return glyphs


def _grid(rows: Sequence[tuple[str, str]]) -> list[list[str]]:
    glyphs = [*drawn("ที่", 42, 66), *drawn("รายการ", 56, 66), *drawn("แผน", 210, 66), *drawn("ผล", 290, 66)]
    for place, (number, label) in enumerate(rows):
        glyphs += _row(number, label, 80 + 14 * place)
    last = 84 + 14 * (len(rows) - 1)
    across = [Ruling(16, height, 304, height) for height in (54, 70, *range(84, last + 1, 14))]
    (grid,) = [block for block in blocks_of(glyphs, across) if isinstance(block, Grid)]
    return texts_of(grid)[1:]


def test_labels_that_begin_with_a_unit_are_none() -> None:
    labels = ("งานทาสี", "งานไม้แบบ", "งานขุดดิน", "งานคอนกรีต")
    rows = _grid([(str(number), label) for number, label in enumerate(labels, start=1)])
    assert [row[:2] for row in rows] == [[str(number), label] for number, label in enumerate(labels, start=1)]


@pytest.mark.parametrize(
    ("text", "unit"), [("งาน", True), ("ล้านบาท", True), ("ตร.ม.", True), ("งานทาสี", False)]
)
def test_a_unit_is_the_whole_word(text: str, unit: bool) -> None:
    assert is_unit(text) == unit


def test_what_follows_the_last_number_goes_over_what_parts_numbers_from_labels() -> None:
    glyphs = [("1", "ถนน"), ("2", "สะพาน"), ("3", "อาคาร")]
    rows = _grid(glyphs)
    assert [row[0] for row in rows] == ["1", "2", "3"]
    factor = [*drawn("ค่าปรับฐาน", 36, 80 + 14 * 3), *drawn("1.3074", 270, 80 + 14 * 3)]
    drawn_rows = [glyph for place, row in enumerate(glyphs) for glyph in _row(*row, 80 + 14 * place)]
    across = [Ruling(16, height, 304, height) for height in (70, 84, 98, 112, 126)]
    (grid,) = [block for block in blocks_of([*drawn_rows, *factor], across) if isinstance(block, Grid)]
    assert [row[:2] for row in texts_of(grid)[:3]] == [["1", "ถนน"], ["2", "สะพาน"], ["3", "อาคาร"]]


def test_days_of_a_month_number_nothing() -> None:
    glyphs = [*drawn("วันที่", 40, 66), *drawn("แผน", 210, 66), *drawn("ผล", 290, 66)]
    for place, day in enumerate((11, 12, 13, 14)):
        baseline = 80 + 14 * place
        glyphs += [*drawn(str(day), 40, baseline), *drawn("เม.ย.", 52.5, baseline)]
        for figure, end in zip(FIGURES, ENDS, strict=True):
            glyphs += drawn(figure, end - 10 * ADVANCE * len(figure), baseline)
    across = [Ruling(16, height, 304, height) for height in (54, 70, 84, 98, 112, 126)]
    (grid,) = [block for block in blocks_of(glyphs, across) if isinstance(block, Grid)]
    assert [row[0] for row in texts_of(grid)[1:]] == [f"{day} เม.ย." for day in (11, 12, 13, 14)]
