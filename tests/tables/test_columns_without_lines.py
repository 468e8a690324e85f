"""Columns that no line parts, told by how their texts stand under one another and under their headings."""

from collections.abc import Sequence

from tables.drawn import blocks_of, drawn, lines_of_text, page_of, right_set, texts_of, width_of

from extract.sources.page import Glyph, Grid, Ruling
from extract.tables.figures import states_figure
from extract.tables.grid import layout_of
from extract.tables.page_text import page_text
from extract.tables.whole import find_all_blocks

NAMES = ("เชียงราย", "น่าน", "ลำพูน", "อุดร", "เลย", "ตาก")
ENDS = (180.0, 240.0, 300.0)
FIGURES = ("1,234.50", "987.25", "80.00")


def _right(texts: Sequence[str], baseline: float, ends: Sequence[float] = ENDS) -> list[Glyph]:
    return right_set(texts, baseline, ends)


def _left(texts: Sequence[str], baseline: float, places: Sequence[float]) -> list[Glyph]:
    return [
        glyph
        for text, place in zip(texts, places, strict=True)
        if text
        for glyph in drawn(text, place, baseline)
    ]


def _across(*heights: float) -> list[Ruling]:
    return [Ruling(36, height, 304, height) for height in heights]


def _grids(blocks: Sequence[object]) -> list[Grid]:
    return [block for block in blocks if isinstance(block, Grid)]


def _numbered(numbers: Sequence[str], top: float = 80) -> list[Glyph]:
    """Set rows with little room between their numbers and their labels."""
    rows = zip(numbers, NAMES, strict=False)
    return [
        glyph
        for place, (number, name) in enumerate(rows)
        for glyph in (
            *drawn(number, 50 - width_of(number), top + 14 * place),
            *drawn(name, 56, top + 14 * place),
            *_right(FIGURES, top + 14 * place),
        )
    ]


def test_numbers_that_rise_by_one_are_a_column_however_close_their_labels() -> None:
    (grid,) = _grids(blocks_of(_numbered(("๘", "๙", "๑๐", "๑๑"))))
    assert [row[:2] for row in texts_of(grid)] == [
        ["๘", "เชียงราย"],
        ["๙", "น่าน"],
        ["๑๐", "ลำพูน"],
        ["๑๑", "อุดร"],
    ]


def test_numbers_in_no_order_stay_with_their_labels() -> None:
    blocks = blocks_of(_numbered(("15", "3", "27", "4")))
    assert all(row[0] not in ("15", "3", "27", "4") for grid in _grids(blocks) for row in texts_of(grid))


def _with_sum(numbers: Sequence[str], heads: bool = True) -> list[Glyph]:
    """Set rows above a sum whose label begins where the numbers do, and goes over what parts them from their labels."""
    below = 80 + 14 * len(numbers)
    headings = [*drawn("ที่", 42, 66), *drawn("จังหวัด", 56, 66), *_right(("แผน", "ผล", "ร้อยละ"), 66)]
    total = [*drawn("รวมทั้งสิ้น", 40, below), *_right(FIGURES, below)]
    return [*(headings if heads else ()), *_numbered(numbers), *total]


def test_the_label_of_a_sum_goes_over_what_parts_few_numbers_from_their_labels() -> None:
    (grid,) = _grids(blocks_of(_with_sum(("30", "31")), _across(54, 70, 84, 98, 112)))
    assert texts_of(grid)[1:] == [
        ["30", "เชียงราย", *FIGURES],
        ["31", "น่าน", *FIGURES],
        ["รวมทั้งสิ้น", *FIGURES],
    ]


def test_one_number_has_a_column_under_headings_of_both() -> None:
    (grid,) = _grids(blocks_of(_with_sum(("31",)), _across(54, 70, 84, 98)))
    assert [row[0] for row in texts_of(grid)] == ["ที่", "31", "รวมทั้งสิ้น"]
    assert not _grids(blocks_of(_with_sum(("31",), heads=False), _across(70, 84, 98)))


def test_the_label_of_a_sum_before_the_numbers_of_rows_has_no_column_of_its_own() -> None:
    glyphs = [
        *_left(("ที่", "จังหวัด"), 66, (46, 66)),
        *_right(("แผน", "ผล", "ร้อยละ"), 66),
        *drawn("รวม", 36, 150),
        *_right(FIGURES, 150),
    ]
    for place, (number, name) in enumerate(zip("12345", NAMES, strict=False)):
        glyphs += _left((number, name), 80 + 14 * place, (55, 66)) + _right(FIGURES, 80 + 14 * place)
    (grid,) = _grids(blocks_of(glyphs, _across(54, 70, 84, 98, 112, 126, 140, 154)))
    assert texts_of(grid)[1] == ["1", "เชียงราย", *FIGURES]
    assert [text for text in texts_of(grid)[-1] if text] == ["รวม", *FIGURES]


def test_a_cell_over_several_rows_has_a_column_of_its_own() -> None:
    glyphs: list[Glyph] = []
    for place, (group, name) in enumerate(zip(("เขต 1", "", "", "เขต 2", "", ""), NAMES, strict=True)):
        glyphs += _left((group, name), 80 + 14 * place, (40, 68)) + _right(FIGURES, 80 + 14 * place)
    (grid,) = _grids(blocks_of(glyphs))
    assert [row[:2] for row in texts_of(grid)][:4] == [
        ["เขต 1", "เชียงราย"],
        ["", "น่าน"],
        ["", "ลำพูน"],
        ["เขต 2", "อุดร"],
    ]


def test_headings_close_to_one_another_head_a_column_each() -> None:
    """Each is set in the middle of a cell that ends with its figures, far from these."""
    glyphs = _left(("หน่วย", "ชาย (คน)", "หญิง (คน)", "รวม (คน)"), 60, (40, 124, 166.5, 260))
    for place, name in enumerate(NAMES[:4]):
        glyphs += drawn(name, 40, 80 + 14 * place) + _right(
            ("12", "34", "46"), 80 + 14 * place, (160, 220, 300)
        )
    (grid,) = _grids(blocks_of(glyphs, _across(48, 66)))
    assert texts_of(grid)[0] == ["หน่วย", "ชาย (คน)", "หญิง (คน)", "รวม (คน)"]


def test_group_headings_that_begin_where_their_columns_do() -> None:
    ends = (130.0, 170.0, 210.0, 250.0)
    glyphs = _left(("หน่วย", "งบดำเนินงาน", "งบลงทุน"), 60, (40, 100, 180))
    glyphs += _left(("แผน", "ผล", "แผน", "ผล"), 74, (100, 140, 180, 220))
    for place, name in enumerate(NAMES[:4]):
        glyphs += drawn(name, 40, 94 + 14 * place) + _right(("12", "34", "46", "58"), 94 + 14 * place, ends)
    (grid,) = _grids(blocks_of(glyphs, _across(48, 80)))
    spans = {cell.text: (cell.column, cell.column_span) for cell in grid.cells if cell.row == 0}
    assert spans["งบดำเนินงาน"] == (1, 2)
    assert spans["งบลงทุน"] == (3, 2)


def test_levels_stand_under_the_heading_of_their_counts() -> None:
    ends = (130.0, 170.0, 210.0, 260.0)
    glyphs = _left(("ประเด็น", "จำนวนผู้ตอบ", "รวม"), 60, (40, 110, 240))
    glyphs += _left(("3", "2", "1"), 74, (110, 150, 190))
    for place, name in enumerate(NAMES[:4]):
        glyphs += drawn(name, 40, 94 + 14 * place) + _right(("12", "34", "46", "92"), 94 + 14 * place, ends)
    (grid,) = _grids(blocks_of(glyphs, _across(48, 80, 150)))
    assert texts_of(grid)[1] == ["3", "2", "1"]
    assert texts_of(grid)[2] == ["เชียงราย", "12", "34", "46", "92"]


def test_words_where_the_rows_above_have_figures_begin_another_table() -> None:
    glyphs: list[Glyph] = []
    for top, heads in ((60, ("กิจกรรม", "กลุ่ม", "พื้น", "ขั้น")), (172, ("ภาค", "ชาย", "หญิง", "เด็ก"))):
        glyphs += drawn("ตารางหนึ่ง", 40, top - 30) + _left(heads[:1], top, (40,)) + _right(heads[1:], top)
        for place, name in enumerate(NAMES[:4]):
            glyphs += drawn(name, 40, top + 20 + 14 * place) + _right(FIGURES, top + 20 + 14 * place)
    grids = _grids(blocks_of(glyphs, _across(48, 66, 160, 178)))
    assert [texts_of(grid)[0][0] for grid in grids] == ["กิจกรรม", "ภาค"]
    assert [grid.rows for grid in grids] == [5, 5]


def test_headings_above_the_first_line() -> None:
    glyphs = drawn("ผลการเบิกจ่าย", 40, 30) + drawn("หน่วย", 40, 60) + _right(("แผน", "ผล", "ร้อยละ"), 60)
    for place, name in enumerate(NAMES[:3]):
        glyphs += drawn(name, 40, 80 + 14 * place) + _right(FIGURES, 80 + 14 * place)
    blocks = blocks_of(glyphs, _across(66, 84, 98, 112))
    (grid,) = _grids(blocks)
    assert texts_of(grid)[0] == ["หน่วย", "แผน", "ผล", "ร้อยละ"]
    assert lines_of_text(blocks) == ["ผลการเบิกจ่าย"]


def _pages(ends: Sequence[float]) -> list[Grid]:
    """Read a table that ends with two rows on a second page, their figures at some places."""
    first = _numbered(("1", "2", "3", "4"))
    last = drawn("5", 45, 60) + drawn("เลย", 56, 60) + _right(FIGURES, 60, ends)
    last += drawn("รวม", 56, 74) + _right(FIGURES, 74, ends)
    pages = page_of(first, _across(68, 84, 98, 112, 126)), page_of(last, _across(48, 64, 78))
    texts = [page_text(page) for page in pages]
    return [grid for found in find_all_blocks(texts, {}, [(), ()]) for grid in _grids(found.blocks)]


def test_two_rows_on_the_next_page_end_a_table_under_whose_figures_theirs_end() -> None:
    assert [grid.rows for grid in _pages(ENDS)] == [4, 2]


def test_two_rows_whose_figures_end_elsewhere_stay_text() -> None:
    assert [grid.rows for grid in _pages((170.0, 230.0, 300.0))] == []


def test_lines_that_leave_out_the_first_column_frame_no_table() -> None:
    """Under a cell over several rows the lines between them begin with the next column."""
    glyphs: list[Glyph] = []
    for place, (group, name) in enumerate(zip(("เขต 1", "", "", "เขต 2", "", ""), NAMES, strict=True)):
        glyphs += _left((group, name), 80 + 14 * place, (40, 90)) + _right(FIGURES, 80 + 14 * place)
    inner = [Ruling(86, height, 304, height) for height in (84, 98, 126, 140)]
    (grid,) = _grids(blocks_of(glyphs, [*_across(66, 112, 154), *inner]))
    assert [row[0] for row in texts_of(grid)] == ["เขต 1", "", "", "เขต 2", "", ""]


def _framed(heads: Sequence[Glyph], labels: Sequence[tuple[str, str]]) -> list[Grid]:
    """Set rows of a number at the left of its cell and a label, or of a label alone, in a frame."""
    glyphs = list(heads)
    for place, (number, label) in enumerate(labels):
        glyphs += drawn(number, 40, 80 + 14 * place) + drawn(label, 110 if number else 40, 80 + 14 * place)
        glyphs += _right(FIGURES, 80 + 14 * place, (230.0, 280.0, 400.0))
    rules = [Ruling(36, height, 404, height) for height in (48, 66, 84, 98, 112, 126, 140, 154)]
    return _grids(blocks_of(glyphs, rules))


def test_numbers_at_the_left_of_wide_cells_stand_under_their_heading() -> None:
    heads = _left(("ลำดับ", "หน่วย", "แผน", "ผล", "ร้อยละ"), 60, (62, 130, 205, 255, 335))
    (grid,) = _framed(heads, list(zip("12345", NAMES, strict=False)))
    assert texts_of(grid)[0] == ["ลำดับ", "หน่วย", "แผน", "ผล", "ร้อยละ"]


def test_a_number_that_ends_the_longest_label_is_no_column() -> None:
    heads = _left(("หน่วย", "แผน", "ผล", "ร้อยละ"), 60, (80, 205, 255, 375))
    labels = ("กองคลัง", "สำนักงานเขต 2", "รวม")
    (grid,) = _framed(heads, [("", label) for label in labels])
    assert [row[0] for row in texts_of(grid)[1:]] == list(labels)


def _between(labels: Sequence[str]) -> list[Glyph]:
    """Set rows whose labels stand between two columns of amounts, with little room before them."""
    return [
        glyph
        for place, (label, amounts) in enumerate(zip(labels, AMOUNTS, strict=True))
        for glyph in (
            *_right(amounts[:2], 80 + 14 * place, (100, 180)),
            *drawn(label, 186, 80 + 14 * place),
            *_right(amounts[2:], 80 + 14 * place, (320,)),
        )
    ]


AMOUNTS = (
    ("1,130,000.00", "310,640.67", "35,545.35"),
    ("2,630,000.00", "1,261,357.16", "45,879.10"),
    ("510,000.00", "369,429.92", "24,968.27"),
    ("960,000.00", "562,702.54", "10,110.76"),
)


def test_labels_right_behind_amounts_are_a_column() -> None:
    (grid,) = _grids(blocks_of(_between(NAMES[:4])))
    assert texts_of(grid)[0] == ["1,130,000.00", "310,640.67", "เชียงราย", "35,545.35"]


def test_the_unit_behind_amounts_stays_with_them() -> None:
    for grid in _grids(blocks_of(_between(["บาท"] * 4))):
        assert "บาท" not in texts_of(grid)[0]


def test_the_caption_of_the_next_table_ends_a_table() -> None:
    """Its headings are years, which stand under the figures of the rows above."""
    rows = [(100 + 15 * row, name, *FIGURES) for row, name in enumerate(NAMES[:4])]
    glyphs = [glyph for baseline, name, *figures in rows for glyph in _row(name, figures, baseline)]
    glyphs += drawn("ตารางที่ 2 เรื่องรายปี", 20, 165)
    glyphs += [
        glyph
        for baseline, name, *figures in [(180, "ภาค", "2561", "2562", "2563"), (195, "เหนือ", *FIGURES)]
        for glyph in _row(name, figures, baseline)
    ]
    layout = layout_of(page_text(page_of(glyphs)))
    assert layout is not None
    assert [word.text for slot in layout.tables[0].slots for word in slot.words if slot.column == 0] == list(
        NAMES[:4]
    )


def _row(name: str, figures: Sequence[str], baseline: float) -> list[Glyph]:
    return [*drawn(name, 20, baseline), *_right(figures, baseline)]


def _judged(words: Sequence[str], heads: Sequence[str] = ()) -> list[Glyph]:
    """Set rows whose last figure stands close before what is said of it."""
    figures = ("-7.00", "-14.00", "44.00", "2.00")
    glyphs = _right(("แผน", "ผล"), 64, (180, 240)) if heads else []
    for head, place in zip(heads, (276, 306), strict=False):
        glyphs += drawn(head, place, 64)
    for place, (name, figure, word) in enumerate(zip(NAMES, figures, words, strict=False)):
        baseline = 80 + 14 * place
        glyphs += drawn(name, 20, baseline) + _right(("1,234.50", "987.25", figure), baseline)
        glyphs += drawn(word, 306, baseline)
    return glyphs


def test_what_is_said_of_figures_stands_in_a_column_of_its_own() -> None:
    (grid,) = _grids(blocks_of(_judged(("ช้ากว่า", "ช้ากว่า", "เร็วกว่า", "เร็วกว่า"))))
    assert [row[3:] for row in texts_of(grid)] == [
        ["-7.00", "ช้ากว่า"],
        ["-14.00", "ช้ากว่า"],
        ["44.00", "เร็วกว่า"],
        ["2.00", "เร็วกว่า"],
    ]


def test_one_word_behind_figures_is_said_of_them_where_headings_part_both() -> None:
    across = [Ruling(16, height, 380, height) for height in (50, 68, 128)]
    (grid,) = _grids(blocks_of(_judged(["ผ่าน"] * 4, ("ต่าง", "ผลการประเมิน")), across))
    assert texts_of(grid)[1][3:] == ["-7.00", "ผ่าน"]
    assert all("คน" not in texts_of(grid)[0] for grid in _grids(blocks_of(_judged(["คน"] * 4))))


def test_words_that_name_a_figure_head_columns_as_others_do() -> None:
    assert all(map(states_figure, ("ไม่น้อยกว่าร้อยละ 80", "จำนวน 12 คน", "≥ 4.5")))
    assert not any(map(states_figure, ("ยุติภายใน 15 วัน", "อายุ 60 ปีขึ้นไป")))


def test_the_label_of_a_sum_that_ends_before_the_numbers_of_rows_parts_them_from_nothing() -> None:
    sums = [*drawn("รวม", 22, 80 + 14 * 4), *_right(FIGURES, 80 + 14 * 4)]
    (grid,) = _grids(blocks_of([*_numbered(("39", "40", "41", "42")), *sums]))
    assert texts_of(grid)[0] == ["39", NAMES[0], *FIGURES]
    assert [text for text in texts_of(grid)[-1] if text] == ["รวม", *FIGURES]


def test_a_sum_of_one_column_ends_a_table_as_those_of_several_do() -> None:
    rows = [(80 + 14 * place, name) for place, name in enumerate(NAMES[:4])]
    glyphs = [glyph for baseline, name in rows for glyph in _row(name, FIGURES, baseline)]
    glyphs += drawn("รวม", 20, 136) + _right(("987.25",), 136, (240,))
    (grid,) = _grids(blocks_of(glyphs))
    assert texts_of(grid)[-1] == ["รวม", "", "987.25", ""]


def test_a_level_in_brackets_is_no_heading_beside_its_words() -> None:
    """Both stand over the middle of a column each, and head the two columns together."""
    ends = (100.0, 140.0, 186.0, 226.0)
    glyphs = [*drawn("ด้าน", 20, 61), *_right(("จำนวน", "ร้อยละ", "จำนวน", "ร้อยละ"), 68, ends)]
    for begin, level in ((79, "(5)"), (165, "(4)")):
        glyphs += [*drawn("มากที่สุด", begin, 54), *drawn(level, begin + 32.5, 54)]
    for place, name in enumerate(NAMES[:4]):
        baseline = 84 + 14 * place
        glyphs += [*drawn(name, 20, baseline), *_right(("120", "45.50", "264", "54.50"), baseline, ends)]
    (grid,) = _grids(blocks_of(glyphs))
    assert texts_of(grid)[-1] == [NAMES[3], "120", "45.50", "264", "54.50"]


def _tall(brackets: bool) -> list[Glyph]:
    """Set labels in the middle of cells of two lines, a count and its percent."""
    ends = (160.0, 230.0, 300.0)
    glyphs = [*drawn("ประเด็น", 20, 62), *_right(("มาก", "น้อย", "รวม"), 62, ends)]
    for place, name in enumerate(NAMES[:4]):
        top = 80 + 30 * place
        glyphs += _right(("102", "118", "220"), top, ends) + drawn(name, 20, top + 7)
        glyphs += _right(
            ("(46.36)", "(53.64)", "(100.00)") if brackets else ("46", "53", "99"), top + 14, ends
        )
    return glyphs


def test_labels_in_the_middle_of_taller_cells_have_a_column_of_their_own() -> None:
    (grid,) = _grids(
        blocks_of(_tall(brackets=True), [Ruling(16, y, 304, y) for y in (48, 68, 98, 128, 158, 188)])
    )
    assert texts_of(grid)[1:] == [[name, "102 (46.36)", "118 (53.64)", "220 (100.00)"] for name in NAMES[:4]]


def test_a_percent_in_brackets_stays_with_its_count() -> None:
    glyphs = [*drawn("ประเด็น", 20, 62), *_right(("มาก (คน)", "น้อย (คน)"), 62, (160, 230))]
    for place, name in enumerate(NAMES[:4]):
        glyphs += _row_of_both(name, ("102 (46.36)", f"{8 + 40 * place} (53.64)"), 80 + 14 * place)
    (grid,) = _grids(blocks_of(glyphs))
    assert texts_of(grid)[-1] == [NAMES[3], "102 (46.36)", "128 (53.64)"]


def _row_of_both(name: str, texts: Sequence[str], baseline: float) -> list[Glyph]:
    return [*drawn(name, 20, baseline), *_right(texts, baseline, (160, 230))]
