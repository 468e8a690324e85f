"""Rows of percents of the row above them; percents and rates in rows of sums that only look wrong."""

import pytest

from tests.checks.dumped import held_figures, wrong_figures

ROADS = """\
หน่วยงาน | คอนกรีต | ลาดยาง | ลูกรัง | อื่น ๆ | รวม
แขวงเหนือ | 678.204 | 863.822 | 247.041 | 622.812 | 2,411.879
แขวงกลาง | 151.533 | 444.612 | 237.797 | 834.896 | 1,668.838
แขวงใต้ | 663.231 | 546.163 | 550.150 | 632.888 | 2,392.432
รวมทั้งสิ้น | 1,492.968 | 1,854.597 | 1,034.988 | 2,090.596 | 6,473.149
ร้อยละ | 23.06 | 28.65 | 15.99 | 32.30 | 100.00"""
ATTENDANCE = """\
การประชุม | วันที่ | จำนวนสมาชิก | มาประชุม | ไม่มาประชุม | ร้อยละ
ครั้งที่ 1 | 13 ก.พ. 2566 | 50 | 49 | 1 | 98.00
ครั้งที่ 2 | 1 มี.ค. 2566 | 50 | 43 | 7 | 86.00
ครั้งที่ 3 | 9 เม.ย. 2566 | 50 | 37 | 13 | 74.00
ครั้งที่ 4 | 2 พ.ค. 2566 | 50 | 30 | 20 | 60.00
ครั้งที่ 5 | 14 มิ.ย. 2566 | 50 | 25 | 25 | 50.00
ครั้งที่ 6 | 17 ก.ค. 2566 | 50 | 32 | 18 | 64.00
ครั้งที่ 7 | 19 ส.ค. 2566 | 50 | 39 | 11 | 78.00
รวม | | 350 | 255 | 95 | 72.86"""
PER_HEAD = """\
ระดับ | จำนวนนักเรียน (คน) | อัตรา/คน (บาท) | จำนวนเงิน (บาท)
ก่อนประถมศึกษา | 524 | 1,734.00 | 908,616.00
ประถมศึกษา | 2,250 | 1,938.00 | 4,360,500.00
มัธยมศึกษาตอนต้น | 1,657 | 3,570.00 | 5,915,490.00
มัธยมศึกษาตอนปลาย | 1,547 | 3,876.00 | 5,996,172.00
รวม | 5,978 | 2,874.00 | 17,180,778.00"""
PERCENTS = ("23.06", "28.65", "15.99", "32.30")


def test_a_row_of_percents_is_of_the_row_above() -> None:
    assert wrong_figures(ROADS) == []
    assert set(PERCENTS) <= set(held_figures(ROADS))


@pytest.mark.parametrize(("right", "wrong"), [("23.06", "23.86"), ("15.99", "25.99"), ("32.30", "32.80")])
def test_a_wrong_digit_in_a_row_of_percents_is_found(right: str, wrong: str) -> None:
    assert wrong_figures(ROADS.replace(right, wrong)) == [wrong]


def test_a_row_of_percents_of_something_else_is_left_alone() -> None:
    other = ROADS.replace("23.06 | 28.65 | 15.99 | 32.30 | 100.00", "81.20 | 77.45 | 90.10 | 64.85 | 78.40")
    assert wrong_figures(other) == []
    assert "81.20" not in held_figures(other)


def test_a_percent_of_fifty_is_no_sum_of_counts() -> None:
    """Of 50 members 49 came and 1 did not: 98 percent, and 50 and 49 less 1."""
    assert wrong_figures(ATTENDANCE) == []
    assert "72.86" in held_figures(ATTENDANCE)


def test_a_mean_rate_in_the_row_of_sums_is_rounded_though_it_ends_in_noughts() -> None:
    assert wrong_figures(PER_HEAD) == []


def test_the_rate_of_a_row_of_sums_is_its_amount_by_its_count() -> None:
    assert "2,874.00" in held_figures(PER_HEAD)
    assert wrong_figures(PER_HEAD.replace("2,874.00", "2,974.00")) == ["2,974.00"]
    mean_of_rates = PER_HEAD.replace("2,874.00", "2,779.50")
    assert wrong_figures(mean_of_rates) == []
    assert "2,779.50" not in held_figures(mean_of_rates)


def test_percents_of_the_figure_before_the_nearest_show_that_figures_are_counts() -> None:
    """Those who came are no rounded 37 of 50: no other row of the table is off by as little."""
    assert wrong_figures(ATTENDANCE.replace("74.00", "74.50")) == ["74.50"]
