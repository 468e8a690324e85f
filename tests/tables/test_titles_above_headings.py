"""Titles right above headings or right below rows, as spreadsheets set them, are no part of either."""

from collections.abc import Sequence

from tables.drawn import blocks_of, drawn, lines_of_text, page_of, right_set, texts_of, width_of

from extract.sources.page import Glyph, Grid, Ruling
from extract.tables.assemble import assemble
from extract.tables.clusters import clusters_of
from extract.tables.page_text import page_text
from extract.tables.slots import RuledTable, Word
from extract.tables.stitch import PageBlocks, stitch
from extract.tables.torn import torn_in_doubt
from extract.tables.whole import find_all_blocks
from schemas import Role
from tests.checks.scoring_tables import table

NAMES = ("เชียงราย", "น่าน", "ลำพูน", "อุดร", "เลย")
ENDS = (220.0, 290.0, 350.0)
FIGURES = ("1,234.50", "987.25", "80.00")


def _right(texts: Sequence[str], baseline: float) -> list[Glyph]:
    return right_set(texts, baseline, ENDS)


def _rows(top: float, count: int = 4) -> list[Glyph]:
    glyphs: list[Glyph] = []
    for place, name in enumerate(NAMES[:count]):
        glyphs += drawn(name, 40, top + 14 * place) + _right(FIGURES, top + 14 * place)
    return glyphs


def _grids(blocks: Sequence[object]) -> list[Grid]:
    return [block for block in blocks if isinstance(block, Grid)]


def _titled(top: float) -> list[Glyph]:
    """Set a title at the left of the first column, and right below it headings in the middle of theirs."""
    heads = drawn("หน่วย", 130, top + 14) + _right(("แผน", "ผล", "ร้อยละ"), top + 14)
    return drawn("ผลงานรายจังหวัด", 40, top) + heads


def test_a_title_askew_over_the_first_heading_is_no_heading() -> None:
    blocks = blocks_of([*_titled(60), *_rows(88)])
    (grid,) = _grids(blocks)
    assert texts_of(grid)[0] == ["หน่วย", "แผน", "ผล", "ร้อยละ"]
    assert lines_of_text(blocks) == ["ผลงานรายจังหวัด"]


def test_so_it_is_where_lines_frame_the_rows() -> None:
    lines = [Ruling(36, height, 354, height) for height in (50, 78, 92, 106, 120, 134)]
    blocks = blocks_of([*_titled(60), *_rows(88)], lines)
    (grid,) = _grids(blocks)
    assert texts_of(grid)[0] == ["หน่วย", "แผน", "ผล", "ร้อยละ"]


def test_two_lines_of_a_heading_in_one_middle_are_one() -> None:
    glyphs = drawn("หน่วยงานใน", 50, 60) + drawn("สังกัด", 62.5, 74)
    glyphs += _right(("แผน", "ผล", "ร้อยละ"), 74) + _rows(94)
    (grid,) = _grids(blocks_of(glyphs))
    assert texts_of(grid)[0][0].replace(" ", "") == "หน่วยงานในสังกัด"


def test_a_title_right_below_rows_begins_the_next_table() -> None:
    glyphs = [*_titled(30), *_rows(58), *_titled(114), *_rows(142)]
    grids = _grids(blocks_of(glyphs))
    assert [grid.rows for grid in grids] == [5, 5]
    assert [texts_of(grid)[-1][0] for grid in grids] == ["อุดร", "อุดร"]


def test_a_note_right_below_rows_is_no_more_of_the_last() -> None:
    heads = drawn("หน่วย", 130, 60) + _right(("แผน", "ผล", "ร้อยละ"), 60)
    blocks = blocks_of([*heads, *_rows(80), *drawn("หมายเหตุ : ข้อมูลเดือนกันยายน", 40, 136)])
    (grid,) = _grids(blocks)
    assert texts_of(grid)[-1][0] == "อุดร"
    assert lines_of_text(blocks) == ["หมายเหตุ : ข้อมูลเดือนกันยายน"]


def test_labels_over_many_lines_part_no_table() -> None:
    glyphs = drawn("หน่วย", 44, 40) + _right(("แผน", "ผล", "ร้อยละ"), 40)
    baseline = 60.0
    for name in NAMES[:3]:
        glyphs += _right(FIGURES, baseline)
        for line in (name, "กลุ่มงาน", "พัฒนา", "ระบบ", "บริหาร", "ภายใน"):
            glyphs += drawn(line, 40, baseline)
            baseline += 14
    (grid,) = _grids(blocks_of(glyphs))
    assert [row[1:] for row in texts_of(grid)[1:]] == [list(FIGURES)] * 3


def test_rows_right_below_a_table_without_headings_leave_both_in_doubt() -> None:
    one = RuledTable((40.0, 100.0, 160.0), (50.0, 64.0, 78.0), (), {}, ruled=False)
    other = one._replace(rows=(78.0, 92.0, 106.0))
    assert [table.certain for table in torn_in_doubt([one, other], ())] == [False, False]
    word = Word(tuple(clusters_of(drawn("แผน", 110, 86))), 0, across=True)
    assert all(table.certain for table in torn_in_doubt([one, other._replace(headings=(word,))], ()))
    apart = other._replace(rows=(120.0, 134.0, 148.0))
    assert all(table.certain for table in torn_in_doubt([one, apart], ()))


def test_labels_that_read_like_headings_line_by_line_are_no_header() -> None:
    glyphs = drawn("ตัวชี้วัด", 50, 60) + _right(("น้ำหนัก", "คะแนน", "รวม"), 60) + _rows(80)
    glyphs += drawn("ร้อยละ", 40, 136) + _right(FIGURES, 136) + drawn("งบประมาณ", 40, 148)
    (grid,) = _grids(blocks_of(glyphs))
    assert texts_of(grid)[-1][0].replace(" ", "") == "ร้อยละงบประมาณ"


def test_numbers_of_rows_a_point_beside_their_labels_are_a_column() -> None:
    glyphs = drawn("ที่", 50, 60) + drawn("หน่วย", 110, 60) + _right(("แผน", "ผล", "ร้อยละ"), 60)
    for place, name in enumerate(NAMES):
        baseline = 80 + 14 * place
        number = str(place + 8)
        glyphs += drawn(number, 80 - width_of(number), baseline) + drawn(name, 82.6, baseline)
        glyphs += _right(FIGURES, baseline)
    (grid,) = _grids(blocks_of(glyphs))
    assert texts_of(grid)[0] == ["ที่", "หน่วย", "แผน", "ผล", "ร้อยละ"]
    assert [row[:2] for row in texts_of(grid)[1:3]] == [["8", "เชียงราย"], ["9", "น่าน"]]


def test_a_number_that_touches_its_label_is_parted_where_all_labels_begin() -> None:
    glyphs: list[Glyph] = []
    for place, name in enumerate(NAMES):
        baseline = 80 + 14 * place
        glyphs += drawn(str(place + 1), 79 if place == 2 else 77, baseline) + drawn(name, 84.1, baseline)
        glyphs += _right(FIGURES, baseline)
    (grid,) = _grids(blocks_of(glyphs))
    assert [row[:2] for row in texts_of(grid)] == [[str(n), name] for n, name in enumerate(NAMES, start=1)]


def test_the_rest_of_a_cut_row_below_a_repeated_header_is_no_heading() -> None:
    heads = drawn("ที่", 44, 60) + drawn("หน่วยงาน", 90, 60) + _right(("แผน", "ผล", "ร้อยละ"), 60)

    def rows(first: int, top: float) -> list[Glyph]:
        return [
            glyph
            for place in range(4)
            for glyph in (
                *drawn(str(first + place), 44, top + 14 * place),
                *drawn(NAMES[place], 60, top + 14 * place),
                *_right(FIGURES, top + 14 * place),
            )
        ]

    pages = page_of([*heads, *rows(1, 80)]), page_of([*heads, *drawn("แพร่", 60, 74), *rows(5, 88)])
    found = find_all_blocks([page_text(page) for page in pages], {}, [(), ()])
    grids = [grid for page in found for grid in _grids(page.blocks)]
    assert [texts_of(grid)[0] for grid in grids] == [["ที่", "หน่วยงาน", "แผน", "ผล", "ร้อยละ"]] * 2
    numbered = [
        PageBlocks(number, page.read_by, blocks.blocks, frozenset())
        for number, (page, blocks) in enumerate(zip(pages, found, strict=True), start=1)
    ]
    (joined,) = assemble(*stitch(numbered)).tables
    assert [row.cells[0].text for row in joined.rows] == [str(number) for number in range(1, 9)]
    assert joined.rows[3].cells[1].text.replace(" ", "") == "อุดรแพร่"


def test_a_column_that_numbers_its_rows_holds_no_money() -> None:
    rows = [[str(place), name, "1,000.00", "500.00"] for place, name in enumerate(NAMES, start=1)]
    document = table(["ผลการเบิกจ่าย ที่", "หน่วยงาน", "งบประมาณ (บาท)", "เบิกจ่าย (บาท)"], *rows)
    assert document.tables[0].columns[0].role in (Role.NUMBER, Role.CODE)
