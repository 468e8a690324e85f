"""Sums that the words of a row state: by the name of the rows, or by their numbers."""

from tests.records.summed import row_sums

BY_NAME = """\
เป้าหมาย\tหน่วยนับ\tปี 2564\tปี 2565
รวมเงินงบประมาณ\tล้านบาท\t3,791.8120\t3,521.7353
เป้าหมายที่ 1\t\t\t
เงินงบประมาณ\tล้านบาท\t3,022.7461\t2,882.4223
เงินนอกงบประมาณ\tล้านบาท\t110.0000\t38.0000
เป้าหมายที่ 2\t\t\t
เงินงบประมาณ\tล้านบาท\t769.0659\t639.3130
เงินนอกงบประมาณ\tล้านบาท\t-\t-
"""

BY_NUMBER = """\
สถานะการเงิน\tปี 2564\tปี 2565
1. เงินสะสมยกมา\t4,830.3227\t4,830.3227
2. รายได้\t16,223.6770\t15,748.2971
3. รวมเงินทั้งสิ้น (1.+2.)\t21,053.9997\t20,578.6198
4. นำไปสมทบ\t16,223.6770\t15,776.0043
5. คงเหลือ (3.-4.)\t4,830.3227\t4,802.6155
"""


def test_a_sum_of_all_rows_of_a_name() -> None:
    assert row_sums(BY_NAME) == [
        "3,791.8120 = 3,022.7461 + 769.0659",
        "3,521.7353 = 2,882.4223 + 639.3130",
    ]


def test_a_name_that_the_figures_do_not_bear_out_is_no_sum() -> None:
    assert row_sums(BY_NAME.replace("3,791.8120", "5,181.6198").replace("3,521.7353", "4,966.9554")) == []


def test_a_formula_of_row_numbers() -> None:
    sums = row_sums(BY_NUMBER)
    assert "21,053.9997 = 4,830.3227 + 16,223.6770" in sums
    assert "4,830.3227 = 21,053.9997 - 16,223.6770" in sums
    assert "4,802.6155 = 20,578.6198 - 15,776.0043" in sums
