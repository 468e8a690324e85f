"""Records that are set under one another between column rulings are rows of their own."""

from extract.sources.page import Grid
from tests.tables.drawn import blocks_of, drawn, grid_lines, in_columns, lines_of_text, texts_of

ROWS = [80, 300]


def _texts(lines: list[tuple[float, ...]], columns: list[float]) -> list[list[str]]:
    glyphs = in_columns(lines, [left + 3 for left in columns])
    return texts_of(blocks_of(glyphs, grid_lines(columns, ROWS))[0])


def test_figures_in_two_columns_part_records() -> None:
    columns = [20, 140, 200, 260]
    lines = [(100, "โครงการหนึ่ง", "120", "-"), (114, "ส่วนที่สอง", "", ""), (128, "โครงการสอง", "80", "5.5")]
    assert _texts(lines, columns) == [["โครงการหนึ่ง ส่วนที่สอง", "120", "-"], ["โครงการสอง", "80", "5.5"]]


def test_one_figure_column_beside_short_labels() -> None:
    lines = [(100, "จังหวัดหนึ่ง", "1,000"), (114, "จังหวัดสอง", "2,000"), (128, "จังหวัดสาม", "3,000")]
    assert _texts(lines, [20, 200, 260]) == [
        ["จังหวัดหนึ่ง", "1,000"],
        ["จังหวัดสอง", "2,000"],
        ["จังหวัดสาม", "3,000"],
    ]


def test_a_heading_above_the_first_figure_is_a_row() -> None:
    columns = [20, 140, 200, 260]
    lines = [(100, "ผลสัมฤทธิ์", "", ""), (114, "ข้อหนึ่ง", "1", "2"), (128, "ข้อสอง", "3", "4")]
    assert _texts(lines, columns) == [["ผลสัมฤทธิ์", "", ""], ["ข้อหนึ่ง", "1", "2"], ["ข้อสอง", "3", "4"]]


def test_a_percent_in_brackets_stays_with_its_amount() -> None:
    lines = [(100, "ภาพรวม", "500", "400"), (114, "ของปี", "(93.00)", "(74.40)")]
    assert _texts(lines, [20, 140, 200, 260]) == [["ภาพรวม ของปี", "500 (93.00)", "400 (74.40)"]]


def test_figures_beside_a_label_that_wrapped_are_one_record() -> None:
    lines = [(100, "ร้อยละของจำนวนหนั", "90"), (114, "งสือที่เสนอทั้งหมด", "95")]
    assert _texts(lines, [20, 110, 260]) == [["ร้อยละของจำนวนหนังสือที่เสนอทั้งหมด", "90 95"]]


def test_figures_off_the_lines_of_the_label_part_nothing() -> None:
    lines = [(100, "ตัวชี้วัด", "", ""), (107, "", "1", "2"), (114, "ของปี", "", ""), (121, "", "3", "4")]
    assert _texts(lines, [20, 140, 200, 260]) == [["ตัวชี้วัด ของปี", "1 3", "2 4"]]


def test_labels_wrapped_about_the_middle_of_their_rows() -> None:
    columns = [20, 140, 200, 260]
    lines = [
        (100, "กลุ่มตรวจสอบ", "", ""),
        (107, "", "120", "100"),
        (114, "ภายใน", "", ""),
        (128, "กองคลัง", "80", "-"),
        (142, "สำนักพัฒนา", "", ""),
        (149, "", "75", "60"),
        (156, "มาตรฐาน", "", ""),
    ]
    assert _texts(lines, columns) == [
        ["กลุ่มตรวจสอบ ภายใน", "120", "100"],
        ["กองคลัง", "80", "-"],
        ["สำนักพัฒนา มาตรฐาน", "75", "60"],
    ]


def test_figures_broken_where_their_cells_end_are_no_records() -> None:
    lines = [(100, "แผนงาน", "75,538.4", "2"), (114, "ยุทธศาสตร์", "001", "1,293,120.77")]
    assert _texts(lines, [20, 140, 200, 300]) == [["แผนงาน ยุทธศาสตร์", "75,538.4 001", "2 1,293,120.77"]]


def test_figures_of_several_sizes_beside_one_line_of_a_label_are_one_record() -> None:
    glyphs = [*drawn("จังหวัดหนึ่ง", 23, 102), *drawn("120", 143, 100, 8), *drawn("80", 203, 104, 16)]
    assert texts_of(blocks_of(glyphs, grid_lines([20, 140, 200, 260], [80, 130]))[0]) == [
        ["จังหวัดหนึ่ง", "120", "80"]
    ]


def test_figures_under_one_another_that_no_label_tells_apart_stay_text() -> None:
    columns = [20, 140, 200, 260]
    lines = [(100, "", "1", "2"), (114, "", "3", "4"), (128, "", "5", "6")]
    glyphs = in_columns(lines, [left + 3 for left in columns])
    found = blocks_of(glyphs, grid_lines(columns, ROWS))
    assert lines_of_text(found)
    assert not [block for block in found if isinstance(block, Grid)]


def test_figures_cut_behind_their_first_digit_part_no_record_where_others_are_surely_cut() -> None:
    columns = [20, 140, 200, 255]
    lines = [
        (100, "ด้านโครงสร้าง", "67", "1"),
        (114, "พื้นฐาน", "", "4,589,000"),
        (128, "ด้านคุณภาพ", "65", "2"),
        (142, "ชีวิต", "", "0,429,000"),
    ]
    glyphs = in_columns(lines, [left + 3 for left in columns])
    (grid,) = blocks_of(glyphs, grid_lines(columns, [85, 119, 150]))
    assert [row[1:] for row in texts_of(grid)] == [["67", "14,589,000"], ["65", "20,429,000"]]
