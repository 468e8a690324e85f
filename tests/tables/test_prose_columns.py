"""Prose in columns is read column by column; what only looks like it, as the rows of a table, is not."""

import pytest

from extract.sources.page import Glyph, Grid
from extract.tables.chunks import Chunk, ChunkLine
from extract.tables.grid import layout_of
from extract.tables.page_text import page_text
from extract.tables.prose_columns import prose_columns
from tests.tables.drawn import blocks_of, drawn, grid_lines, in_columns, lines_of_text, page_of, texts_of

LEFT = [
    "หน่วยงานได้รับเรื่องร้องเรียนสองพันสองร้อย",
    "เรื่องและแก้ไขแล้วเสร็จหนึ่งพันห้าร้อยเรื่อง",
    "ในปีที่ผ่านมาคิดเป็นร้อยละหกสิบแปดของ",
    "เรื่องร้องเรียนทั้งหมดที่ได้รับไว้ในระบบใหม่",
    "ซึ่งเปิดใช้งานตั้งแต่ต้นปีงบประมาณที่แล้ว",
]
RIGHT = [
    "กองคลังเบิกจ่ายงบประมาณแล้วแปดสิบล้าน",
    "บาทจากเงินที่ได้รับหนึ่งร้อยยี่สิบล้านบาท",
    "โดยเร่งรัดการเบิกจ่ายในไตรมาสที่สามและ",
    "ไตรมาสที่สี่เพื่อให้ทันตามเป้าหมายของรัฐบาล",
    "และมาตรการที่คณะรัฐมนตรีเห็นชอบไว้แล้ว",
]
WIDTH = 165.0
GUTTER = 12.0


def _beside(
    lefts: list[str], rights: list[str], at: float = 100, lower: float = 0, gutter: float = GUTTER
) -> list[Glyph]:
    """Set two columns, the right one lower by so many points."""
    return [
        glyph
        for x, lines, first in ((30.0, lefts, at), (30 + WIDTH + gutter, rights, at + lower))
        for row, text in enumerate(lines)
        for glyph in drawn(text, x, first + 15 * row)
    ]


@pytest.mark.parametrize("lower", [0, 2, 5])
def test_columns_are_read_one_after_the_other(lower: float) -> None:
    assert lines_of_text(blocks_of(_beside(LEFT, RIGHT, lower=lower))) == [*LEFT, *RIGHT]


def test_lines_over_all_columns_stand_where_they_are_printed() -> None:
    title, behind = "สรุปผลการปฏิบัติงานประจำปีของหน่วยงาน" * 2, "ข้อเสนอแนะของผู้ตรวจสอบในปีถัดไป" * 2
    glyphs = [*drawn(title, 30, 60), *_beside(LEFT, RIGHT), *drawn(behind, 30, 200)]
    assert lines_of_text(blocks_of(glyphs)) == [title, *LEFT, *RIGHT, behind]


def test_a_heading_between_two_passages_stands_between_them() -> None:
    heading = "ส่วนที่สอง"
    glyphs = [*_beside(LEFT, RIGHT), *drawn(heading, 30, 190, size=14), *_beside(RIGHT, LEFT, at=220)]
    assert lines_of_text(blocks_of(glyphs)) == [*LEFT, *RIGHT, heading, *RIGHT, *LEFT]


def test_the_end_of_a_column_is_no_text_of_the_other() -> None:
    assert lines_of_text(blocks_of(_beside(LEFT, RIGHT[:3], gutter=20))) == [*LEFT, *RIGHT[:3]]


def test_three_columns() -> None:
    third = [f"แต่{text}" for text in RIGHT]
    glyphs = [
        *_beside(LEFT, RIGHT),
        *(
            glyph
            for row, text in enumerate(third)
            for glyph in drawn(text, 30 + 2 * (WIDTH + GUTTER), 100 + 15 * row)
        ),
    ]
    assert lines_of_text(blocks_of(glyphs)) == [*LEFT, *RIGHT, *third]


def test_a_table_in_a_column_is_read_beside_prose() -> None:
    edges, rows = [30.0, 90.0, 130.0, 30 + WIDTH], [180.0, 200.0, 220.0]
    cells = [(195, "กอง", "รับ", "จ่าย"), (215, "คลัง", "12", "10")]
    glyphs = [*_beside(LEFT, [*RIGHT, *RIGHT, *RIGHT[:2]]), *in_columns(cells, [33, 93, 133])]
    blocks = blocks_of(glyphs, grid_lines(edges, rows))
    assert lines_of_text(blocks) == [*LEFT, *RIGHT, *RIGHT, *RIGHT[:2]]
    (table,) = [block for block in blocks if isinstance(block, Grid)]
    assert texts_of(table)[1] == ["คลัง", "12", "10"]


def _passages(glyphs: list[Glyph]) -> int:
    layout = layout_of(page_text(page_of(glyphs)))
    assert layout is not None
    return len(layout.passages)


@pytest.mark.parametrize(
    "lines",
    [
        [(100 + 15 * row, text, f"{row}12", f"{row}34") for row, text in enumerate(LEFT)],
        [(100 + 15 * row, text, "อยู่ระหว่าง") for row, text in enumerate(LEFT)],
        [(100 + 30 * row, LEFT[row], RIGHT[row], "12.5") for row in range(5)],
    ],
    ids=["figures", "a-narrow-column", "two-texts-and-a-figure"],
)
def test_rows_of_a_table_are_no_columns_of_prose(lines: list[tuple[object, ...]]) -> None:
    glyphs = in_columns(lines, [30, 30 + WIDTH + GUTTER, 30 + 2 * (WIDTH + GUTTER)])
    assert _passages(glyphs) == 0


def test_blanks_under_one_another_in_one_column_are_no_gutter() -> None:
    lines = [(100 + 15 * row, f"{LEFT[row]}", RIGHT[row]) for row in range(3)]
    lines += [(145.0 + 15 * row, LEFT[row] + RIGHT[row]) for row in range(3)]
    assert _passages(in_columns(lines, [30, 30 + WIDTH + 9])) == 0


def test_a_table_without_lines_below_keeps_its_title_and_headings() -> None:
    rows = [
        (240, "ตารางแสดงเรื่อง"),
        (260, "หน่วยงาน", "รับ", "จ่าย"),
        *((260 + 16 * row, "กองที่", f"{row}1", f"{row}2") for row in range(1, 6)),
    ]
    blocks = blocks_of([*_beside(LEFT, RIGHT, at=140), *in_columns(rows, [30, 250, 300])])
    (table,) = [block for block in blocks if isinstance(block, Grid)]
    assert texts_of(table)[0] == ["หน่วยงาน", "รับ", "จ่าย"]
    assert lines_of_text(blocks) == [*LEFT, *RIGHT, "ตารางแสดงเรื่อง"]


def test_labels_of_a_chart_above_a_table_are_no_columns() -> None:
    """What stands beside other texts is all of the table's title and headings here."""
    labels = [
        (182, 6.75, [(88, 123), (149, 183), (200, 252), (267, 305), (326, 365)]),
        (194, 6.75, [(150, 174), (218, 263), (285, 306)]),
        (228, 13.0, [(187, 209), (234, 280), (334, 382), (409, 460), (516, 539)]),
        (247, 13.0, [(165, 209), (260, 280), (332, 382), (437, 460), (489, 539)]),
    ]
    row = [(55, 100), (196, 209), (247, 280), (375, 382), (443, 460), (514, 540)]
    lines = [
        ChunkLine(tuple(Chunk((), x0, x1, figure=False) for x0, x1 in places), baseline, size)
        for baseline, size, places in labels
    ]
    for baseline, places in ((268, row), (298, row[1:])):
        chunks = (Chunk((), x0, x1, figure=x0 > row[0][0]) for x0, x1 in places)
        lines.append(ChunkLine(tuple(chunks), baseline, 13.0))
    assert prose_columns(lines, []) == []
