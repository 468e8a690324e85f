"""Tables of posts: small figures that agree by chance, dashes for none, headings over groups without spans."""

from tests.checks.dumped import dumped, held_figures, tabbed, wrong_figures

POSTS = """\
ส่วนราชการ | กรอบอัตรากำลังเดิม | อัตราตำแหน่งที่คาดว่าจะต้องใช้ | | | อัตรากำลังคน เพิ่ม/ลด | |
 | | 2567 | 2568 | 2569 | 2567 | 2568 | 2569
สำนักปลัด | | | | | | |
ผู้อำนวยการกอง | 3 | 2 | 2 | 2 | -1 | - | -
นักทรัพยากรบุคคล | 1 | 1 | 1 | 1 | - | - | -
พนักงานขับรถ | 3 | 4 | 4 | 4 | +1 | - | -
รวม | 7 | 7 | 7 | 7 | - | - | -
กองคลัง | | | | | | |
นายช่างโยธา | 3 | 3 | 4 | 3 | - | +1 | -1
เจ้าพนักงานธุรการ | 4 | 5 | 5 | 5 | +1 | - | -
คนงาน | 3 | 4 | 4 | 5 | +1 | - | +1
รวม | 10 | 12 | 13 | 13 | +2 | +1 | -
กองช่าง | | | | | | |
ผู้อำนวยการกอง | 5 | 4 | 4 | 4 | -1 | - | -
เจ้าพนักงานธุรการ | 3 | 3 | 2 | 2 | - | -1 | -
นายช่างโยธา | 5 | 4 | 4 | 4 | -1 | - | -
รวม | 13 | 11 | 10 | 10 | -2 | -1 | -
กองการศึกษา | | | | | | |
คนงาน | 4 | 4 | 4 | 3 | - | - | -1
ผู้อำนวยการกอง | 1 | 1 | 2 | 2 | - | +1 | -
นายช่างโยธา | 5 | 4 | 5 | 5 | -1 | +1 | -
รวม | 10 | 9 | 11 | 10 | -1 | +2 | -1
กองสาธารณสุข | | | | | | |
นักวิชาการเงินและบัญชี | 3 | 3 | 3 | 3 | - | - | -
คนงาน | 3 | 3 | 3 | 3 | - | - | -
ผู้อำนวยการกอง | 2 | 2 | 2 | 2 | - | - | -
รวม | 8 | 8 | 8 | 8 | - | - | -
รวมทั้งสิ้น | 48 | 47 | 49 | 48 | -1 | +2 | -1"""


def test_small_figures_that_agree_by_chance_accuse_nobody() -> None:
    assert wrong_figures(POSTS) == []
    assert {"48", "47", "49"} <= set(held_figures(POSTS))


def test_a_wrong_sum_of_posts_is_found() -> None:
    assert "37" in wrong_figures(POSTS.replace("รวมทั้งสิ้น | 48 | 47", "รวมทั้งสิ้น | 48 | 37"))


def test_a_sum_with_dashes_for_none_is_a_sum() -> None:
    (table,) = dumped(tabbed(POSTS)).tables
    kinds = {row.cells[0].text: row.kind.value for row in table.rows}
    assert (kinds["รวม"], kinds["รวมทั้งสิ้น"], kinds["คนงาน"]) == ("subtotal", "total", "item")


def test_blanks_beside_headings_tell_the_groups_that_they_head() -> None:
    (table,) = dumped(tabbed(POSTS)).tables
    assert len(table.header) == 2
    assert [column.header for column in table.columns][4:6] == [
        "อัตราตำแหน่งที่คาดว่าจะต้องใช้ 2569",
        "อัตรากำลังคน เพิ่ม/ลด 2567",
    ]


def test_headings_in_the_middle_of_their_groups_are_a_header_too() -> None:
    middle = POSTS.replace(
        "อัตราตำแหน่งที่คาดว่าจะต้องใช้ | | | อัตรากำลังคน เพิ่ม/ลด | |",
        "| อัตราตำแหน่งที่คาดว่าจะต้องใช้ | | | อัตรากำลังคน เพิ่ม/ลด |",
    )
    (table,) = dumped(tabbed(middle)).tables
    assert len(table.header) == 2
    assert wrong_figures(middle) == []


def test_a_row_of_figures_below_words_is_no_second_row_of_headings() -> None:
    (table,) = dumped("แหล่งเงิน\tงบ\t\n\t2,567\t3,100\nเงินกู้\t10.50\t1.25\nเงินรายได้\t20.00\t2.50\n").tables
    assert len(table.header) < 2


def test_rows_that_add_up_but_for_rounding_head_nothing_by_one_digit() -> None:
    text = """\
รายการ | ปี 2566 | ปี 2567 | ปี 2568 | ปี 2569
คนงาน | 6 | 6 | 7 | 7
พนักงานขับรถ | 3 | 3 | 3 | 2
นายช่าง | 2 | 2 | 3 | 4
รวม | 11 | 11 | 13 | 13"""
    assert wrong_figures(text) == []


def test_an_item_whose_count_and_percent_are_those_of_others_together_is_no_sum() -> None:
    text = """\
วิธีการจัดซื้อจัดจ้าง | จำนวนโครงการ | ร้อยละของจำนวนโครงการ | งบประมาณ (บาท) | วงเงินตามสัญญา (บาท) | ประหยัดงบประมาณ (บาท)
ประกาศเชิญชวนทั่วไป | 117 | 50.00 | 58,506,396.54 | 50,923,967.55 | 7,582,428.99
คัดเลือก | 83 | 35.47 | 43,388,037.08 | 41,795,696.12 | 1,592,340.96
เฉพาะเจาะจง | 34 | 14.53 | 88,429,572.99 | 78,658,105.17 | 9,771,467.82
รวม | 234 | 100.00 | 190,324,006.61 | 171,377,768.84 | 18,946,237.77"""
    assert wrong_figures(text) == []
    assert "190,824,006.61" in wrong_figures(text.replace("190,324,006.61", "190,824,006.61"))


def test_a_post_whose_figures_are_those_of_others_together_in_most_columns_is_no_sum() -> None:
    text = """\
ส่วนราชการ | กรอบอัตรากำลังเดิม | อัตราตำแหน่ง 2567 | อัตราตำแหน่ง 2568 | อัตราตำแหน่ง 2569
นักทรัพยากรบุคคล | 5 | 6 | 6 | 6
นายช่างโยธา | 3 | 4 | 4 | 3
นักวิชาการเงิน | 2 | 2 | 2 | 2
รวม | 10 | 12 | 12 | 11"""
    assert wrong_figures(text) == []
    assert wrong_figures(text.replace("รวม | 10 | 12", "รวม | 10 | 13")) == ["13"]
