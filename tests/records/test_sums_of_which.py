"""Rows that are counted in the row above them, and rows that are taken off."""

from tests.records.summed import flagged, row_sums


def test_a_row_that_says_of_which_is_left_out() -> None:
    text = """\
หมวด\tปี 2565\tปี 2566
ค่าจ้าง\t1,250,000\t1,300,000
ในจำนวนนี้ ล่วงเวลา\t50,000\t60,000
ค่าวัสดุ\t340,500\t350,100
รวม\t1,590,500\t1,650,100
"""
    assert row_sums(text) == ["1,590,500 = 1,250,000 + 340,500", "1,650,100 = 1,300,000 + 350,100"]


def test_a_row_with_a_sign_may_be_counted_above_it() -> None:
    text = """\
หมวด\tปี 2565\tปี 2566
ค่าจ้าง\t1,250,000\t1,300,000
- ล่วงเวลา\t50,000\t60,000
ค่าวัสดุ\t340,500\t350,100
รวม\t1,590,500\t1,650,100
"""
    assert row_sums(text) == ["1,590,500 = 1,250,000 + 340,500", "1,650,100 = 1,300,000 + 350,100"]


def test_a_further_row_is_no_part_of_a_head_that_adds_up_without_it() -> None:
    text = """\
ประเภทผู้ป่วย\tจำนวน
ผู้ป่วยยืนยันสะสม\t2,954 ราย
● หายป่วย\t2,719 ราย
● รักษาอยู่\t181 ราย
● เสียชีวิต\t54 ราย
การติดเชื้อ\t2,954 ราย
● จากภายในประเทศ\t2,444 ราย
● จากต่างประเทศ\t510 ราย
- กักกันในพื้นที่\t81 ราย
"""
    assert row_sums(text) == [
        "2,954 ราย = 2,444 ราย + 510 ราย",
        "2,954 ราย = 2,719 ราย + 181 ราย + 54 ราย",
    ]


def test_what_a_row_deducts_is_taken_off() -> None:
    text = "รายการ\tจำนวนเงิน\nรายรับ\t5,250,000\nหัก รายจ่าย\t1,300,000\nยกมา\t150,000\nรวม\t4,100,000\n"
    assert row_sums(text) == ["4,100,000 = 5,250,000 + 150,000 - 1,300,000"]


def test_an_unmarked_of_which_row_is_no_finding() -> None:
    text = """\
หมวด\tจำนวนเงิน
ค่าจ้าง\t1,250,317
ล่วงเวลา\t50,122
ค่าวัสดุ\t340,500
รวม\t1,590,817
"""
    assert flagged(text) == []
