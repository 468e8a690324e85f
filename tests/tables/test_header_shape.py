"""A header whose words are not known is told by its shape: words in every column, over columns of figures."""

from tables.tabbed import tables_of

from extract.sources.page import Grid, Ruling
from extract.tables.headers import header_depth
from extract.tables.matrix import rows_of
from tests.tables.drawn import blocks_of, drawn


def table(*rows: str):
    (found,) = tables_of("\n".join(row.replace(" | ", "\t") for row in rows) + "\n")
    return found


def test_words_over_columns_of_figures_are_a_header() -> None:
    found = table("แหล่งเงิน | ปี 2564 | เพิ่ม", "เงินกู้ | 10.50 | 1.25", "เงินรายได้ | 20.00 | 2.50")
    assert found.header == (("แหล่งเงิน", "ปี 2564", "เพิ่ม"),)
    assert [row.cells[0].text for row in found.rows] == ["เงินกู้", "เงินรายได้"]


def test_a_first_row_with_a_figure_is_no_header() -> None:
    found = table("เงินกู้ | 10.50 | มี", "เงินรายได้ | 20.00 | ไม่มี", "เงินช่วย | 30.00 | ไม่มี")
    assert found.header == ()
    assert len(found.rows) == 3


def test_a_first_row_with_a_dash_for_none_is_no_header() -> None:
    found = table("เงินกู้ | - | มี", "เงินรายได้ | 20.00 | ไม่มี", "เงินช่วย | 30.00 | ไม่มี")
    assert found.header == ()


def test_an_item_whose_unit_and_figures_may_head_columns_is_no_header() -> None:
    found = table(
        "2 | ระดับความสำเร็จของการพัฒนาคุณภาพ | ระดับ | 450 | 419 | 93.11",
        "3 | ร้อยละของการเบิกจ่ายงบประมาณ | ร้อยละ | 85 | 90.95 | 107.00",
    )
    assert found.header == ()
    assert [cell.text for cell in found.rows[0].cells][3:] == ["450", "419", "93.11"]


def test_levels_alone_over_a_labelled_row_are_a_header() -> None:
    row = "ด้านเจ้าหน้าที่ | 38 | 58 | 109 | 140 | 345"
    found = table(" | 4 | 3 | 2 | 1 | ", row, row)
    assert found.header == (("", "4", "3", "2", "1", ""),)
    assert len(found.rows) == 2
    assert table(" | 4 | 3 | 2 | 2 | ", row, row).header == ()


def test_raised_figures_are_no_levels() -> None:
    assert table(" | ² | ¹ | ² | 1", "เหนือ | 5 | 6 | 7 | 8").header == ()


def test_words_over_words_are_no_header() -> None:
    assert table("กลาง | สระบุรี | เมือง", "ใต้ | ตรัง | ทะเล", "เหนือ | น่าน | เขา").header == ()


def test_a_header_of_two_rows_is_told_by_its_spans() -> None:
    """The label covers two rows, the words over the figures two columns."""
    across = [Ruling(20, y, 380, y) for y in (20, 80, 110, 140)] + [Ruling(140, 50, 380, 50)]
    down = [Ruling(x, 20, x, 140) for x in (20, 140, 380)] + [Ruling(260, 50, 260, 140)]
    glyphs = [
        *drawn("พื้นที่", 30, 45),
        *drawn("จัดสรร", 200, 40),
        *drawn("ต้นปี", 150, 70),
        *drawn("ปลายปี", 270, 70),
        *drawn("เหนือ", 30, 100),
        *drawn("10.5", 150, 100),
        *drawn("11.5", 270, 100),
        *drawn("ใต้", 30, 130),
        *drawn("20.5", 150, 130),
        *drawn("21.5", 270, 130),
    ]
    (grid,) = (block for block in blocks_of(glyphs, [*across, *down]) if isinstance(block, Grid))
    assert header_depth(rows_of(grid)) == 2


def test_a_row_of_a_year_and_its_figures_is_no_header() -> None:
    found = table(
        "ปีงบประมาณ | งบประมาณ | ผลการเบิกจ่าย",
        "ปี 2561 | 23,929.1 | 77.59",
        "ปี 2562 | 27,579.6 | 78.23",
    )
    assert len(found.header) == 1
    assert [[cell.text for cell in row.cells] for row in found.rows] == [
        ["ปี 2561", "23,929.1", "77.59"],
        ["ปี 2562", "27,579.6", "78.23"],
    ]


def test_a_label_beside_its_amount_is_no_header() -> None:
    found = table("งบประมาณ | 24,000 ล้านบาท", "แผนงาน | บูรณาการ")
    assert found.header == ()
    assert found.rows[0].cells[1].text == "24,000 ล้านบาท"


def levels_under(*levels: str) -> int:
    """Give how many rows are headings where these stand under one heading over two columns."""
    across = [Ruling(20, y, 380, y) for y in (20, 80, 110, 140)] + [Ruling(140, 50, 380, 50)]
    down = [Ruling(x, 20, x, 140) for x in (20, 140, 380)] + [Ruling(260, 50, 260, 140)]
    glyphs = [
        *drawn("ประเด็น", 30, 45),
        *drawn("จำนวนผู้ตอบ", 200, 40),
        *drawn(levels[0], 150, 70),
        *drawn(levels[1], 270, 70),
        *drawn("เหนือ", 30, 100),
        *drawn("10", 150, 100),
        *drawn("11", 270, 100),
        *drawn("ใต้", 30, 130),
        *drawn("20", 150, 130),
        *drawn("22", 270, 130),
    ]
    (grid,) = [block for block in blocks_of(glyphs, [*across, *down]) if isinstance(block, Grid)]
    return header_depth(rows_of(grid))


def test_levels_one_after_the_other_under_a_heading_are_headings() -> None:
    assert levels_under("5", "4") == 2
    assert levels_under("1", "2") == 2


def test_other_figures_under_a_heading_are_none() -> None:
    assert levels_under("5", "9") == 0


def test_figures_under_known_headings_are_a_row_and_no_bands() -> None:
    found = table("งบประมาณ | เบิกจ่าย", "1,109.25 | 86.00", "980.00 | 61.75", "1,250.50 | 1,115.00")
    assert found.header == (("งบประมาณ", "เบิกจ่าย"),)
    assert len(found.rows) == 3


def test_small_figures_that_do_not_count_are_no_numbers_of_columns() -> None:
    counted = table("งบประมาณ | ผล | ร้อยละ", "1 | 2 | 3", "12 | 5 | 17")
    assert [len(counted.header), len(counted.rows)] == [2, 1]
    assert len(table("งบประมาณ | ผล | ร้อยละ", "12 | 5 | 17", "7 | 5 | 12").rows) == 2


def test_a_heading_that_sums_several_years_is_no_figure() -> None:
    found = table(
        "ยุทธศาสตร์ | ปี 2566 | ปี 2567 | รวม 2 ปี", "คุณภาพชีวิต | 43 | 65 | 108", "เศรษฐกิจ | 24 | 41 | 65"
    )
    assert found.header == (("ยุทธศาสตร์", "ปี 2566", "ปี 2567", "รวม 2 ปี"),)
    assert len(found.rows) == 2
