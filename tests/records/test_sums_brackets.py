"""Numbers in brackets are below zero in columns of changes, and nowhere else."""

from tests.records.summed import column_sums, flagged, row_sums

CHANGES = """\
รายการ\tปี 2565\tปี 2566\tเพิ่ม (ลด)
ค่าวัสดุ\t920.50\t984.75\t64.25
ค่าใช้สอย\t7,213.10\t6,131.05\t(1,082.05)
ค่าตอบแทน\t3,486.40\t3,068.10\t(418.30)
รวม\t11,620.00\t10,183.90\t(1,436.10)
"""


def test_differences_in_brackets() -> None:
    assert column_sums(CHANGES) == [
        "64.25 = 984.75 - 920.50",
        "(1,082.05) = 6,131.05 - 7,213.10",
        "(418.30) = 3,068.10 - 3,486.40",
        "(1,436.10) = 10,183.90 - 11,620.00",
    ]
    assert "(1,436.10) = 64.25 + (1,082.05) + (418.30)" in row_sums(CHANGES)
    assert flagged(CHANGES) == []


def test_a_wrong_digit_in_brackets_is_found() -> None:
    assert flagged(CHANGES.replace("(418.30)", "(498.30)")) == ["(498.30)", "(1,436.10)"]


def test_brackets_in_other_columns_only_explain() -> None:
    text = "รายการ\tจำนวน\tสัดส่วน\nก\t10\t(20)\nข\t40\t(80)\nรวม\t50\t(100)\n"
    assert row_sums(text) == ["50 = 10 + 40"]
