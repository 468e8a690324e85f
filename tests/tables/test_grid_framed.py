"""Tables that lines across frame, with no line between their columns."""

from extract.sources.page import Grid, Ruling
from tests.tables.drawn import blocks_of, drawn, in_columns, lines_of_text, texts_of

LINES = [
    (60, "รายการ", "จำนวน"),
    (80, "รวมทุกกลุ่ม", "1,250 ราย"),
    (94, "กลุ่มที่หนึ่ง", "1,000 ราย"),
    (108, "กลุ่มที่สอง", "200 ราย"),
    (122, "กลุ่มที่สาม", "50 ราย"),
]
RECORDS = [[label, figure] for _, label, figure in LINES]


def _glyphs(lines: list[tuple[float, str, str]], right: float = 300) -> list:
    glyphs = []
    for baseline, label, figure in lines:
        width = sum(2.5 if character == " " else 5.0 for character in figure if character not in "ำ")
        glyphs += drawn(label, 40, baseline) + drawn(figure, right - width, baseline)
    return glyphs


def _across(*heights: float) -> list[Ruling]:
    return [Ruling(36, height, 304, height) for height in heights]


def _grids(blocks: tuple) -> list[Grid]:
    return [block for block in blocks if isinstance(block, Grid)]


def test_lines_over_and_under_the_header_and_at_the_end() -> None:
    grid = _grids(blocks_of(_glyphs(LINES), _across(48, 66, 128)))[0]
    assert texts_of(grid) == RECORDS
    assert not grid.ruled


def test_a_line_under_every_row() -> None:
    grid = _grids(blocks_of(_glyphs(LINES), _across(48, 66, 84, 98, 112, 128)))[0]
    assert texts_of(grid) == RECORDS


def test_rows_go_on_below_the_line_under_the_header() -> None:
    grid = _grids(blocks_of(_glyphs(LINES), _across(48, 66)))[0]
    assert texts_of(grid) == RECORDS


def test_a_list_without_any_line_stays_text() -> None:
    blocks = blocks_of(_glyphs(LINES))
    assert not _grids(blocks)
    assert len(lines_of_text(blocks)) == len(LINES)


def test_the_further_lines_of_a_label_belong_to_its_row() -> None:
    lines = [
        (60, "รายการ", "จำนวน"),
        (80, "กลุ่มที่หนึ่งซึ่งมีชื่อยาวกว่ากลุ่มอื่น", "1,000 ราย"),
        (108, "กลุ่มที่สอง", "200 ราย"),
        (122, "กลุ่มที่สาม", "50 ราย"),
    ]
    glyphs = _glyphs(lines) + drawn("(รวมสาขา)", 40, 94)
    grid = _grids(blocks_of(glyphs, _across(48, 66, 128)))[0]
    assert texts_of(grid)[1] == ["กลุ่มที่หนึ่งซึ่งมีชื่อยาวกว่ากลุ่มอื่น (รวมสาขา)", "1,000 ราย"]


def test_the_pages_of_a_table_of_contents_are_no_figures() -> None:
    lines = [
        (60 + 14 * index, f"บทที่{'หนึ่งสองสาม'[index]}", str(page))
        for index, page in enumerate((1, 4, 4, 9, 15))
    ]
    assert not _grids(blocks_of(_glyphs(lines), _across(48, 120, 140)))


def test_prose_between_two_lines_is_no_table() -> None:
    glyphs = []
    for baseline in (60, 74, 88, 102):
        glyphs += drawn("ข้อความหนึ่งบรรทัดที่เต็มความกว้างของกรอบทั้งหมดนี้", 40, baseline)
    assert not _grids(blocks_of(glyphs, _across(48, 110, 130)))


def test_a_cell_knows_where_its_text_begins() -> None:
    glyphs = _glyphs(LINES) + drawn("ย่อย", 60, 136) + drawn("10 ราย", 272.5, 136)
    grid = _grids(blocks_of(glyphs, _across(48, 66, 142)))[0]
    begins = [cell.text_x0 for cell in grid.cells if cell.column == 0]
    assert begins[1:] == [40.0, 40.0, 40.0, 40.0, 60.0]


def test_numbers_that_touch_are_cut_only_where_they_cannot_be_one() -> None:
    glyphs = drawn("รายการ", 40, 60) + drawn("แผน", 140, 60) + drawn("ผล", 190, 60)
    baselines = [80 + 14 * index for index in range(6)]
    for index, baseline in enumerate(baselines):
        glyphs += drawn("กขคงจฉ"[index], 40, baseline) + drawn(f"1,{index}00", 140, baseline)
        glyphs += drawn(f"{index}50", 185, baseline)
    glyphs += drawn("ช", 40, 164) + drawn("1,234", 140, 164) + drawn("567890", 165, 164)
    heights = (48, 66, *(baseline + 4 for baseline in baselines), 170)
    grid = _grids(blocks_of(glyphs, [Ruling(36, height, 220, height) for height in heights]))[0]
    assert texts_of(grid)[-1] == ["ช", "1,234", "567890"]


def _three(lines: list[tuple[float, str, str, str]]) -> list:
    return in_columns(lines, (40, 160, 240))


def test_a_title_between_figures_and_words_begins_a_table_of_unknown_headings() -> None:
    glyphs = _three(
        [
            (60, "ตัวชี้วัด", "น้ำหนัก", "คะแนน"),
            (80, "การอบรม", "40", "4.50"),
            (94, "การเบิกจ่าย", "60", "4.25"),
            (108, "รวม", "100", "4.35"),
            (160, "ประเภท", "ชาย", "หญิง"),
            (180, "ข้าราชการ", "12", "15"),
            (194, "พนักงาน", "20", "25"),
            (208, "รวม", "32", "40"),
        ]
    ) + drawn("อัตรากำลัง", 40, 136)
    found = _grids(blocks_of(glyphs, _across(48, 66, 114, 148, 166, 214)))
    assert [len(texts_of(grid)) for grid in found] == [4, 4]


def _broken(*rests: str) -> list:
    lines = [
        (60, "แผนงาน", "งบประมาณ", "เบิกจ่าย"),
        (80, "แผนหนึ่ง", "4,245,81", "4,454,74"),
        (94, "ระยะแรก", *rests[:2]),
        (108, "แผนสอง", "9,791,06", "1,405,97"),
        (122, "ระยะแรก", *rests[2:]),
    ]
    return _grids(blocks_of(_three(lines), _across(48, 66, 128)))


def test_figures_broken_into_lines_are_whole_where_their_parts_are_one_number() -> None:
    (grid,) = _broken("3", "9", "4", "9")
    assert [row[1:] for row in texts_of(grid)[1:]] == [["4,245,813", "4,454,749"], ["9,791,064", "1,405,979"]]


def test_figures_broken_into_lines_leave_the_columns_in_doubt_where_they_are_none() -> None:
    assert not _broken("33", "99", "44", "99")


def test_what_a_cell_cut_off_the_last_figure_below_the_lines_is_more_of_it() -> None:
    """The label of the row stands between the two lines of its figure."""
    rows = [
        (60, "กลุ่ม", "รับ", "จ่าย"),
        (80, "เหนือ", "1,250.25", "1,150.75"),
        (96, "ใต้", "1,310.50", "1,290.40"),
        (112, "กลาง", "1,440.15", "1,420.35"),
    ]
    last = [(124, "", "14,000.9", ""), (130, "รวม", "", "13,861.50"), (136, "", "0", "")]
    glyphs = in_columns([*rows, *last], [40, 150, 230])
    (grid,) = _grids(
        blocks_of(glyphs, [Ruling(36, height, 290, height) for height in (48, 66, 84, 100, 116)])
    )
    assert texts_of(grid)[-1] == ["รวม", "14,000.90", "13,861.50"]


def test_headings_above_the_first_figure_are_a_header_though_no_line_is_under_them() -> None:
    lines = [(54, "", "ไตรมาส", ""), (66, "จังหวัด", "หนึ่ง", "สอง")]
    lines += [(80 + 14 * row, name, "1,250", "987") for row, name in enumerate(("น่าน", "เลย", "ตาก"))]
    box = [Ruling(36, 44, 36, 124), Ruling(304, 44, 304, 124), *_across(44, 124)]
    (grid,) = _grids(blocks_of(in_columns(lines, (40, 160, 240)), box))
    assert texts_of(grid)[-3:] == [["น่าน", "1,250", "987"], ["เลย", "1,250", "987"], ["ตาก", "1,250", "987"]]


def test_boxes_around_the_headings_of_more_columns_are_no_table() -> None:
    """The grounds of a header are drawn in parts, each under several headings."""
    heads = ("จังหวัด", "ชาย", "หญิง", "รวม", "ครู", "ห้อง")
    places = (40, 140, 190, 240, 290, 340)
    lines = [(60, *heads)]
    lines += [
        (84 + 14 * row, name, "120", "130", "250", "12", "9")
        for row, name in enumerate(("น่าน", "เลย", "ตาก"))
    ]
    boxes = [
        ruling
        for x0, x1 in ((36, 130), (130, 280), (280, 380))
        for ruling in (
            Ruling(x0, 48, x1, 48),
            Ruling(x0, 68, x1, 68),
            Ruling(x0, 48, x0, 68),
            Ruling(x1, 48, x1, 68),
        )
    ]
    (grid,) = _grids(blocks_of(in_columns(lines, places), boxes))
    assert ["น่าน", "120", "130", "250", "12", "9"] in texts_of(grid)


def test_a_sum_below_the_lines_is_a_row_whatever_is_said_of_it() -> None:
    lines = [(60, "รายการ", "จำนวน", "ผล"), (80, "หนึ่ง", "1,000", "ผ่าน"), (94, "สอง", "200", "ผ่าน")]
    sums = [*drawn("รวม", 40, 108), *drawn("1,200", 160, 108), *drawn("ดี", 262, 108)]
    grid = _grids(blocks_of([*in_columns(lines, (40, 160, 240)), *sums], _across(48, 66, 84, 98)))[0]
    assert texts_of(grid)[-1] == ["รวม", "1,200", "ดี"]
