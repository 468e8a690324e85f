"""Columns that are sums or differences of the columns beside them."""

from tests.records.summed import column_sums, flagged

TOTAL_RIGHT = """\
หน่วยงาน\tงบบุคลากร\tงบดำเนินงาน\tงบลงทุน\tรวม\tร้อยละ
กองกลาง\t78.4590\t80.4378\t-\t158.8968\t95.39
กองคลัง\t-\t4.1154\t3.5645\t7.6799\t4.61
รวมทั้งสิ้น\t78.4590\t84.5532\t3.5645\t166.5767\t100.00
"""


def test_a_total_column_behind_its_parts() -> None:
    assert column_sums(TOTAL_RIGHT) == [
        "158.8968 = 78.4590 + 80.4378",
        "7.6799 = 4.1154 + 3.5645",
        "166.5767 = 78.4590 + 84.5532 + 3.5645",
    ]


def test_a_total_column_before_its_parts() -> None:
    text = """\
หน่วยงาน\tรวมทั้งสิ้น\tด้านสังคม\tด้านบริหาร
กองกลาง\t478.9665\t312.3898\t166.5767
กองคลัง\t282.8268\t204.3678\t78.4590
กองแผน\t192.0550\t103.9373\t88.1177
"""
    assert column_sums(text) == [
        "478.9665 = 312.3898 + 166.5767",
        "282.8268 = 204.3678 + 78.4590",
        "192.0550 = 103.9373 + 88.1177",
    ]


def test_one_row_that_fails_among_rows_that_hold_is_found() -> None:
    rows = "".join(f"กอง {n}\t{n}1,000\t{n}2,500\t{n * 2}3,500\n" for n in (1, 2, 3, 4))
    text = f"หน่วยงาน\tชาย\tหญิง\tรวม\n{rows}กอง 5\t51,000\t52,500\t130,500\n"
    assert flagged(text) == ["130,500"]


def test_columns_of_years_without_a_total_are_not_added() -> None:
    text = "รายการ\tปี 2563\tปี 2564\tปี 2565\nก\t100\t200\t300\nข\t110\t220\t330\nค\t120\t240\t360\n"
    assert column_sums(text) == []


def test_a_difference_is_taken_from_the_columns_that_it_fits() -> None:
    text = """\
หน่วยงาน\tปี 2562\tปี 2563\tเพิ่ม/ลด\tร้อยละ
กลุ่มจังหวัด\t8,200.7\t6,331.0\t-1,869.7\t-22.8
จังหวัด\t19,378.9\t17,669.0\t-1,709.9\t-8.8
รวมทั้งสิ้น\t27,579.6\t24,000.0\t-3,579.6\t-13.0
"""
    assert column_sums(text) == [
        "-1,869.7 = 6,331.0 - 8,200.7",
        "-1,709.9 = 17,669.0 - 19,378.9",
        "-3,579.6 = 24,000.0 - 27,579.6",
    ]


def test_a_difference_that_fits_nothing_is_left_alone() -> None:
    text = "หน่วยงาน\tปี 2562\tปี 2563\tเพิ่ม/ลด\nก\t8,200\t6,331\t12\nข\t9,378\t7,669\t34\nค\t7,579\t4,000\t56\n"
    assert column_sums(text) == []
