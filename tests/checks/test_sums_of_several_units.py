"""Sums in tables whose rows are stated in several units, or in one that the sum leaves out."""

from tests.checks.dumped import held_figures, wrong_figures

STOCK = """\
ลำดับ | รายการ | หน่วยนับ | ยกมา | รับ | จ่าย | คงเหลือ | ราคาต่อหน่วย | จำนวนเงิน
1 | หมึกพิมพ์ | ตลับ | 83 | 22 | 90 | 15 | 1,762.21 | 26,433.15
2 | ปากกา | ด้าม | 213 | 107 | 30 | 290 | 756.30 | 219,327.00
3 | ซองจดหมาย | แพ็ค | 132 | 119 | 235 | 16 | 72.52 | 1,160.32
4 | แฟ้ม | แฟ้ม | 278 | 308 | 132 | 454 | 591.64 | 268,604.56
รวมเป็นเงิน | | | | | | | | 515,525.03"""
GASES = """\
กิจกรรม | หน่วย | ปริมาณ | ปริมาณการปล่อย (tCO2e) | สัดส่วน (ร้อยละ)
น้ำมันดีเซล | ลิตร | 33,932 | 92.99 | 24.45
น้ำมันเบนซิน | ลิตร | 44,021 | 98.58 | 25.91
ไฟฟ้า | kWh | 60,528 | 30.26 | 7.95
น้ำประปา | ลบ.ม. | 70,938 | 56.38 | 14.82
กระดาษ | กก. | 48,616 | 102.19 | 26.86
รวม | | | 380.40 | 100.00"""
PEOPLE = """\
ลำดับ | กิจกรรม | หน่วยนับ | ปี 2565 | ปี 2566
1 | อบรมเกษตรกร | คน | 1,200 | 1,350
2 | ฝึกอาชีพ | คน | 820 | 790
3 | ศึกษาดูงาน | คน | 455 | 460
รวม | | | 2,475 | 2,600"""


def test_amounts_add_up_over_rows_of_several_units() -> None:
    assert wrong_figures(STOCK) == []
    assert "515,525.03" in held_figures(STOCK)
    assert "515,585.03" in wrong_figures(STOCK.replace("515,525.03", "515,585.03"))


def test_a_row_of_means_over_several_units_is_no_sum() -> None:
    text = STOCK.replace("รวมเป็นเงิน |", "เฉลี่ย |").replace("515,525.03", "128,881.26")
    assert wrong_figures(text) == []


def test_shares_tell_that_a_total_which_is_close_is_not_what_they_were_made_of() -> None:
    assert wrong_figures(GASES) == []
    assert "388.40" in wrong_figures(GASES.replace("380.40", "388.40"))


def test_shares_that_were_made_of_the_printed_total_accuse_nobody() -> None:
    rows = {"24.45": "23.94", "25.91": "25.38", "7.95": "7.79", "14.82": "14.52", "26.86": "26.31"}
    text = GASES.replace("380.40", "388.40").replace("100.00", "97.94")
    for share, other in rows.items():
        text = text.replace(share, other)
    assert wrong_figures(text) == []


def test_a_sum_without_a_unit_over_rows_of_one_unit_is_theirs() -> None:
    assert held_figures(PEOPLE) == ["2,475", "2,600"]
    assert wrong_figures(PEOPLE.replace("2,475", "2,875")) == ["2,875"]
